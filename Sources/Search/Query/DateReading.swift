public import NewsIndex

/// Reads the dates that people type into filters and queries.
public struct DateReading: Sendable {
  private let today: CalendarDate

  /// Creates a reader for which relative dates count from `today`.
  public init(today: CalendarDate) {
    self.today = today
  }

  /// Returns the days that a date means, nil where it is none.
  ///
  /// `2017`, `2017-07` and `2017-07-07` mean a year, month or day; `7d`, `2w`, `3m`, `1y` and ISO
  /// durations such as `P1W` the time from then to today; `today` and `yesterday` a day.
  public func days(_ text: String) -> ClosedRange<CalendarDate>? {
    let text = text.lowercased()
    switch text {
    case "today": return today...today
    case "yesterday": return today.advanced(by: -1)...today.advanced(by: -1)
    default: return calendarDays(text) ?? relativeDays(text)
    }
  }

  /// Returns the bounds that a date or range means: `A..B` with either open, `>=A`, `A/`, `[A TO B]`.
  func bounds(_ text: String) -> Query.DateBounds? {
    if let (op, rest) = Self.comparison(text) {
      guard let days = days(rest) else { return nil }
      switch op {
      case ">": return Query.DateBounds(first: days.upperBound.advanced(by: 1), last: nil)
      case ">=": return Query.DateBounds(first: days.lowerBound, last: nil)
      case "<": return Query.DateBounds(first: nil, last: days.lowerBound.advanced(by: -1))
      default: return Query.DateBounds(first: nil, last: days.upperBound)
      }
    }
    guard let (low, high) = Self.split(text) else {
      return days(text).map { Query.DateBounds(first: $0.lowerBound, last: $0.upperBound) }
    }
    let first = low.isEmpty ? nil : days(low)
    let last = high.isEmpty ? nil : days(high)
    guard low.isEmpty || first != nil, high.isEmpty || last != nil, !(low.isEmpty && high.isEmpty)
    else { return nil }
    return Query.DateBounds(first: first?.lowerBound, last: last?.upperBound)
  }

  /// The operator and the rest of `>=5`.
  static func comparison(_ text: String) -> (String, String)? {
    for op in [">=", "<=", ">", "<"] where text.hasPrefix(op) {
      return (op, String(text.dropFirst(op.count)))
    }
    return nil
  }

  /// The two sides of `A..B`, or of FreshRSS's `A/B`.
  static func split(_ text: String) -> (String, String)? {
    let scalars = Array(text)
    for index in scalars.indices {
      if scalars[index] == "/" {
        return (String(scalars[..<index]), String(scalars[(index + 1)...]))
      }
      if scalars[index] == ".", index + 1 < scalars.count, scalars[index + 1] == "." {
        return (String(scalars[..<index]), String(scalars[(index + 2)...]))
      }
    }
    return nil
  }

  private func calendarDays(_ text: String) -> ClosedRange<CalendarDate>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    let lastMonth = month ?? 12
    guard (1...12).contains(lastMonth),
      let first = CalendarDate(year: numbers[0], month: month ?? 1, day: day ?? 1),
      let last = CalendarDate(
        year: numbers[0], month: lastMonth,
        day: day ?? CalendarDate.days(inMonth: lastMonth, of: numbers[0]))
    else { return nil }
    return first...last
  }

  private func relativeDays(_ text: String) -> ClosedRange<CalendarDate>? {
    let body = text.hasPrefix("p") ? text.dropFirst() : text[...]
    guard let unit = body.last, let count = Int(body.dropLast()), (0...40_000).contains(count)
    else {
      return nil
    }
    switch unit {
    case "d": return today.advanced(by: -count)...today
    case "w": return today.advanced(by: -7 * count)...today
    case "m": return monthsAgo(count)...today
    case "y": return monthsAgo(12 * count)...today
    default: return nil
    }
  }

  private func monthsAgo(_ count: Int) -> CalendarDate {
    let (year, month, day) = today.components
    let months = max(12, year * 12 + month - 1 - count)
    let last = CalendarDate.days(inMonth: months % 12 + 1, of: months / 12)
    return CalendarDate(year: months / 12, month: months % 12 + 1, day: min(day, last)) ?? today
  }
}
