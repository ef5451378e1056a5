internal import FileSystem

/// A day of the proleptic Gregorian calendar, without a time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The Julian day number of the day's noon; 2,440,588 is 1970-01-01.
  public let julianDay: Int

  /// Creates the day with that Julian day number.
  public init(julianDay: Int) {
    self.julianDay = julianDay
  }

  /// Creates a day, or nil where the calendar has no such day or the year is not 1–9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Fliegel & Van Flandern, CACM 11 (1968): March starts the year, so leap days fall at its end.
    let shift = (14 - month) / 12
    let y = year + 4800 - shift
    let m = month + 12 * shift - 3
    julianDay = day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045
  }

  /// Today, in universal time.
  public static var today: CalendarDate {
    CalendarDate(julianDay: 2_440_588 + ProcessInfo.now / 86_400_000_000_000)
  }

  /// The year, month (1–12) and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let a = julianDay + 32044
    let b = (4 * a + 3) / 146_097
    let c = a - 146_097 * b / 4
    let d = (4 * c + 3) / 1461
    let e = c - 1461 * d / 4
    let m = (5 * e + 2) / 153
    return (100 * b + d - 4800 + m / 10, m + 3 - 12 * (m / 10), e - (153 * m + 2) / 5 + 1)
  }

  /// The number of days in a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day `days` later, or earlier where negative.
  public func advanced(by days: Int) -> CalendarDate {
    CalendarDate(julianDay: julianDay + days)
  }

  /// Compares by time.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    a.julianDay < b.julianDay
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2017-07-07`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads ISO 8601 `YYYY-MM-DD`, and nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// When an article appeared: the day as its outlet printed it, and the moment where that is known.
public struct PublicationDate: Sendable, Hashable {
  /// The day in the outlet's own time zone.
  public var day: CalendarDate
  /// The moment in ISO 8601 with seconds and zone: `2017-07-07T09:30:00+02:00`.
  ///
  /// Nil if only the day is known; without a zone where the source states none.
  public var timestamp: String?

  /// Creates a date.
  public init(day: CalendarDate, timestamp: String? = nil) {
    self.day = day
    self.timestamp = timestamp
  }
}
