public import News

/// The length of a timeline's bins.
public enum TimelineUnit: String, Sendable, CaseIterable {
  case day
  /// From Monday to Sunday (ISO 8601).
  case week
  case month, year

  /// Returns the first day of the bin in which a day lies.
  public func start(of day: CalendarDate) -> CalendarDate {
    let (year, month, number) = day.components
    switch self {
    case .day: return day
    // Julian day 0 was a Monday.
    case .week: return day.advanced(by: -(day.julianDay % 7))
    case .month: return day.advanced(by: 1 - number)
    case .year: return CalendarDate(year: year, month: 1, day: 1) ?? day.advanced(by: -month)
    }
  }

  /// Returns the first day behind a bin, given its first day.
  public func end(from start: CalendarDate) -> CalendarDate {
    let (year, month, _) = start.components
    switch self {
    case .day: return start.advanced(by: 1)
    case .week: return start.advanced(by: 7)
    case .month: return start.advanced(by: CalendarDate.days(inMonth: month, of: year))
    case .year: return start.advanced(by: 337 + CalendarDate.days(inMonth: 2, of: year))
    }
  }

  /// Returns how a bin is named, given a day of it: `2017-07-07`, `2017-W27`, `2017-07`, `2017`.
  public func name(of day: CalendarDate) -> String {
    switch self {
    case .day: return day.description
    case .month: return String(day.description.prefix(7))
    case .year: return String(day.description.prefix(4))
    case .week:
      // A week belongs to the year of its Thursday.
      let thursday = start(of: day).advanced(by: 3)
      let first = TimelineUnit.year.start(of: thursday)
      let number = (thursday.julianDay - first.julianDay) / 7 + 1
      return "\(thursday.description.prefix(4))-W\(number < 10 ? "0" : "")\(number)"
    }
  }

  /// Returns the number of bins from the one of a day through the one of another.
  public func binCount(from first: CalendarDate, through last: CalendarDate) -> Int {
    let (a, b) = (first.components, last.components)
    switch self {
    case .day: return last.julianDay - first.julianDay + 1
    case .week:
      return (start(of: last).julianDay - start(of: first).julianDay) / 7 + 1
    case .month: return (b.year - a.year) * 12 + b.month - a.month + 1
    case .year: return b.year - a.year + 1
    }
  }

  /// Returns the shortest unit that gives at most so many bins; years where none does.
  static func finest(
    from first: CalendarDate, through last: CalendarDate, mostBins: Int
  ) -> TimelineUnit {
    allCases.first { $0.binCount(from: first, through: last) <= mostBins } ?? .year
  }
}
