internal import News

/// What is known of a date while its tokens are read from left to right.
struct DateParts {
  /// Whether a year may have two digits.
  private let readsShortYears: Bool
  private var year: Int?
  private var month: Int?
  /// Numbers that are day or month, with what stood behind them.
  private var numbers: [(value: Int, mark: UInt8)] = []
  private var isYearFirst = false
  private var clock: [Int] = []
  private var isClockOpen = false
  private var isAfternoon: Bool?
  private var zone: String?
  /// Whether the month is named in Thai: years are Buddhist ones there.
  private var isThai = false
  /// Whether a word between the numbers says that the second is the month: "ngày 2 tháng 3".
  private var saysMonth = false
  /// Whether letters stand right behind a fraction of a second: a wire desk's mark, which more may follow.
  private var isMarked = false

  /// The years by which the Buddhist era is ahead in Thailand.
  private static let buddhistEra = 543

  /// Begins a date.
  init(readsShortYears: Bool = false) {
    self.readsShortYears = readsShortYears
  }

  /// Takes a token in; false where it is no part of a date.
  mutating func take(_ token: DateToken) -> Bool {
    switch token {
    case .word(let word): takeWord(word)
    case .number(let value, let digits, let before, let after):
      takeNumber(value, digits, before, after)
    }
  }

  /// Returns the date; nil where it is not complete, not in the calendar or could be another.
  func date(isDayFirst: Bool?) -> PublicationDate? {
    guard let year, let (month, day) = monthAndDay(isDayFirst),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    guard !clock.isEmpty else { return PublicationDate(day: date) }
    let minute = clock.count > 1 ? clock[1] : 0
    let second = clock.count > 2 ? clock[2] : 0
    // The end of a day is the beginning of the next (ISO 8601).
    if clock.first == 24, isAfternoon == nil, minute == 0, second == 0 {
      let next = date.advanced(by: 1)
      return PublicationDate(day: next, timestamp: "\(next)T00:00:00\(zone ?? "")")
    }
    guard let hour, minute < 60, second <= 60 else { return nil }
    let seconds = hour * 3600 + minute * 60 + min(second, 59)
    return PublicationDate(
      day: date, timestamp: "\(date)T\(Self.clock(seconds))\(zone ?? "")")
  }

  /// The time of the day as `HH:MM:SS`.
  static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  private var hour: Int? {
    guard let hour = clock.first else { return nil }
    switch isAfternoon {
    case nil: return hour < 24 ? hour : nil
    case true?: return (1...12).contains(hour) ? hour % 12 + 12 : nil
    case false?: return (1...12).contains(hour) ? hour % 12 : nil
    }
  }

  private func monthAndDay(_ isDayFirst: Bool?) -> (month: Int, day: Int)? {
    if let month { return numbers.count == 1 ? (month, numbers[0].value) : nil }
    guard numbers.count == 2 else { return nil }
    let (a, b) = (numbers[0].value, numbers[1].value)
    if isYearFirst { return (a, b) }
    if a > 12 || numbers[0].mark == UInt8(ascii: ".") || a == b { return (b, a) }
    if b > 12 { return (a, b) }
    if saysMonth { return (b, a) }
    return isDayFirst.map { $0 ? (b, a) : (a, b) }
  }

  private mutating func takeWord(_ word: String) -> Bool {
    if let number = DateWords.months[word] {
      // "sat 2 sept": a word may be filler in one language and a month in another, once.
      guard month == nil else { return month == number }
      month = number
      isThai = word.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) }
      return true
    }
    if !clock.isEmpty, let offset = DateWords.zones[word] {
      zone = zone ?? offset
      return true
    }
    if isMarked {
      return true
    }
    switch word {
    case "t" where clock.isEmpty: return true
    case "am", "a", "pm", "p":
      // "at 9 p.m.": the number before was the hour.
      if clock.isEmpty, month != nil, numbers.count == 2 { clock = [numbers.removeLast().value] }
      guard !clock.isEmpty, isAfternoon == nil || isAfternoon == word.hasPrefix("p") else {
        return DateWords.fillers.contains(word)
      }
      isAfternoon = word.hasPrefix("p")
      return true
    case "m" where isAfternoon != nil: return true
    case "tháng" where numbers.count == 1:
      saysMonth = true
      return true
    default: return DateWords.fillers.contains(word)
    }
  }

  private mutating func takeNumber(
    _ value: Int, _ digits: Int, _ before: UInt8, _ after: UInt8
  ) -> Bool {
    let colon = UInt8(ascii: ":")
    if isZone(digits, before) { return takeZone(value, digits, before, isOpen: after == colon) }
    if isClockOpen, before == colon || before == UInt8(ascii: "h") || isPoint(before) {
      // Fractions of a second are let go.
      isMarked = clock.count == 3 && (0x61...0x7A).contains(after)
      if clock.count < 2 || (clock.count < 3 && before == colon) { clock.append(value) }
      return true
    }
    if zone?.hasSuffix(":") ?? false {
      guard digits == 2, value < 60, let open = zone else { return false }
      zone = open + (value < 10 ? "0" : "") + String(value)
      return true
    }
    let isHour =
      after == colon || after == UInt8(ascii: "h")
      || (after == UInt8(ascii: ".") && year != nil && month != nil && numbers.count == 1)
    if clock.isEmpty, isHour, digits <= 2 {
      clock = [value]
      isClockOpen = true
      return true
    }
    isClockOpen = false
    // "28 May '21": an apostrophe stands before nothing else.
    if digits == 2, before == UInt8(ascii: "'"), year == nil, month != nil {
      year = Self.whole(value)
      return true
    }
    return takeDay(value, digits, after)
  }

  /// A year of two digits in full: from 1950 to 2049.
  private static func whole(_ year: Int) -> Int { year + (year < 50 ? 2000 : 1900) }

  private func isPoint(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",")
  }

  private mutating func takeDay(_ value: Int, _ digits: Int, _ after: UInt8) -> Bool {
    switch digits {
    case 4 where year == nil && isThai && (2400...2700).contains(value):
      year = value - Self.buddhistEra
    case 4 where year == nil && (1500...2200).contains(value):
      year = value
      isYearFirst = numbers.isEmpty && month == nil
    case 8 where year == nil && numbers.isEmpty && month == nil:
      year = value / 10000
      isYearFirst = true
      numbers = [(value / 100 % 100, 0), (value % 100, 0)]
    case 6 where numbers.count == 2 && clock.isEmpty:
      clock = [value / 10000, value / 100 % 100, value % 100]
    case 2 where isShortYear: year = Self.whole(value)
    case 1...2 where numbers.count < 2 && (1...31).contains(value): numbers.append((value, after))
    default: return false
    }
    return true
  }

  /// Whether two digits that stand here are a year: behind day and month (RFC 822, section 5).
  private var isShortYear: Bool {
    guard readsShortYears, year == nil, clock.isEmpty else { return false }
    if month != nil { return numbers.count == 1 }
    return numbers.count == 2 && (numbers[0].mark == 0x2E || numbers[0].mark == 0x2F)
  }

  private func isZone(_ digits: Int, _ before: UInt8) -> Bool {
    let isSign = before == UInt8(ascii: "+") || before == UInt8(ascii: "-")
    return clock.count >= 2 && (zone == nil || zone == "Z") && isSign
      && (digits == 4 || digits <= 2)
  }

  private mutating func takeZone(
    _ value: Int, _ digits: Int, _ before: UInt8, isOpen: Bool
  ) -> Bool {
    let (hours, minutes) = digits == 4 ? (value / 100, value % 100) : (value, 0)
    guard hours <= 14, minutes < 60 else { return false }
    let sign = before == UInt8(ascii: "-") ? "-" : "+"
    let hour = (hours < 10 ? "0" : "") + String(hours)
    let minute = (minutes < 10 ? "0" : "") + String(minutes)
    zone = sign + hour + ":" + (isOpen ? "" : minute)
    isClockOpen = false
    return true
  }
}
