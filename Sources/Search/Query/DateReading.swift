public import News
internal import NewsIndex

/// Reads the dates that people type into filters and queries.
public struct DateReading: Sendable {
  private let today: CalendarDate

  /// Creates a reader for which relative dates count from `today`.
  public init(today: CalendarDate) {
    self.today = today
  }

  /// Returns the days that a date means, nil where it is none.
  ///
  /// `2017`, `2017-07`, `2017-07-07`, `20170707`, `7/31/2017` and `31.7.2017` mean a year, month or day; `7d`,
  /// `2w`, `3m`, `1y`, `12h` and ISO durations such as `P1W` the time from then to today; `today` and
  /// `yesterday` a day.
  public func days(_ text: String) -> ClosedRange<CalendarDate>? {
    guard text.utf8.count <= 40 else { return nil }
    let text = text.lowercased()
    switch text {
    case "today": return today...today
    case "yesterday": return today.advanced(by: -1)...today.advanced(by: -1)
    default: return CalendarDays(text)?.range ?? relativeDays(text)
    }
  }

  /// Returns the two days that a date such as `03/04/1987` can mean, the one with the month first before the other; nil
  /// where there is one reading.
  public static func ambiguity(of text: String) -> (
    monthFirst: CalendarDate, dayFirst: CalendarDate
  )? {
    guard let days = CalendarDays(text), days.isMonthFirst else { return nil }
    let first = days.range.lowerBound
    let (year, month, day) = first.components
    return CalendarDate(year: year, month: day, day: month).map { (first, $0) }
  }

  /// Says why a date, or a range of them, is not read: which two days its first ambiguous date can mean; nil where it
  /// has none.
  public static func refusal(of text: String) -> String? {
    guard text.utf8.count <= 200 else { return nil }
    let dates = text.replacing("..", with: " ").split { " <>=[]{}".contains($0) }
    for date in dates {
      guard let (monthFirst, dayFirst) = ambiguity(of: String(date)) else { continue }
      return "\(monthFirst) where the month comes first, \(dayFirst) where the day does: write "
        + "one of these"
    }
    return nil
  }

  /// Returns the bounds that a date or range means: `A..B` with either open, `>=A`, `A/`, `A/P1M`,
  /// `[A TO B]`, `from A to B`, `after A`.
  func bounds(_ text: String) -> Query.DateBounds? {
    guard text.utf8.count <= 200 else { return nil }
    if let (op, rest) = Self.comparison(text) { return comparison(op, rest) }
    if let days = days(text) {
      return Query.DateBounds(first: days.lowerBound, last: days.upperBound)
    }
    if let bounds = bracketed(text) ?? worded(text) { return bounds }
    guard let (low, high) = Self.split(text) else { return nil }
    if let bounds = period(low, high) { return bounds }
    let first = low.isEmpty ? nil : days(low)
    let last = high.isEmpty ? nil : end(high)
    guard low.isEmpty || first != nil, high.isEmpty || last != nil, !(low.isEmpty && high.isEmpty)
    else { return nil }
    return Query.DateBounds(first: first?.lowerBound, last: last)
  }

  /// The last day of a range: of `..1m` the day a month ago.
  private func end(_ text: String) -> CalendarDate? {
    relativeDays(text.lowercased())?.lowerBound ?? days(text)?.upperBound
  }

  private func comparison(_ op: String, _ text: String) -> Query.DateBounds? {
    guard let days = days(text) else { return nil }
    switch op {
    case ">": return Query.DateBounds(first: days.upperBound.advanced(by: 1), last: nil)
    case ">=": return Query.DateBounds(first: days.lowerBound, last: nil)
    case "<": return Query.DateBounds(first: nil, last: days.lowerBound.advanced(by: -1))
    default: return Query.DateBounds(first: nil, last: days.upperBound)
    }
  }

  /// Lucene's `[A TO B]`, with a brace where a bound is left out.
  private func bracketed(_ text: String) -> Query.DateBounds? {
    guard let open = text.first, let close = text.last, "[{".contains(open), "]}".contains(close)
    else { return nil }
    let parts = text.dropFirst().dropLast().split(separator: " ")
    guard parts.count == 3, parts[1] == "TO" else { return nil }
    let first = parts[0] == "*" ? nil : bound(open == "{" ? ">" : ">=", parts[0])
    let last = parts[2] == "*" ? nil : bound(close == "}" ? "<" : "<=", parts[2])
    guard parts[0] == "*" || first != nil, parts[2] == "*" || last != nil else { return nil }
    return Query.DateBounds(first: first?.first, last: last?.last)
  }

  /// A bound of a bracket, which may have a time of day behind.
  private func bound(_ op: String, _ text: Substring) -> Query.DateBounds? {
    comparison(op, String(text.prefix { $0 != "T" }))
  }

  // MARK: Words for comparisons

  private static let comparisonWords = [
    "geq": ">=", "from": ">=", "since": ">=", "leq": "<=", "to": "<=", "after": ">", "aft": ">",
    "gt": ">", "before": "<", "bef": "<", "lt": "<", "is": "=", "on": "=", "eq": "=", "=": "=",
    ">": ">", ">=": ">=", "<": "<", "<=": "<=",
  ]

  /// Whether a value has words for comparisons, as in `geq 7/1/2017 and leq 7/7/2017`.
  static func isWorded(_ value: String) -> Bool {
    value.utf8.count < 200
      && value.split(separator: " ").contains { word in
        word.first?.isLetter == true && isComparisonWord(word.lowercased())
      }
  }

  static func isComparisonWord(_ word: String) -> Bool {
    comparisonWords[word] != nil
  }

  /// Nexis' `geq A and leq B`, Factiva's `from A to B`.
  private func worded(_ text: String) -> Query.DateBounds? {
    let words = text.lowercased().split(separator: " ").filter { $0 != "and" }
    guard words.count == 2 || words.count == 4 else { return nil }
    var bounds = Query.DateBounds(first: nil, last: nil)
    for index in stride(from: 0, to: words.count, by: 2) {
      guard let op = Self.comparisonWords[String(words[index])] else { return nil }
      if op == "=" {
        guard words.count == 2 else { return nil }
        return self.bounds(String(words[1]))
      }
      guard let side = comparison(op, String(words[index + 1])) else { return nil }
      bounds.first = side.first ?? bounds.first
      bounds.last = side.last ?? bounds.last
    }
    return bounds
  }

  // MARK: Two sides

  /// The operator and the rest of `>=5`.
  static func comparison(_ text: String) -> (String, String)? {
    for op in [">=", "<=", ">", "<"] where text.hasPrefix(op) {
      return (op, String(text.dropFirst(op.count).drop { $0 == " " }))
    }
    return nil
  }

  /// The two sides of `A..B`, of ISO's `A/B`, or of `20170701-20170707`.
  static func split(_ text: String) -> (String, String)? {
    // First the dots: dates may have slashes inside.
    if let dots = text.firstRange(of: "..") {
      return (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    }
    if let slash = text.firstIndex(of: "/") {
      return (String(text[..<slash]), String(text[text.index(after: slash)...]))
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, [4, 8].contains(parts[0].count), parts[1].count == parts[0].count,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// Whether a day and a month of `7/1/2017` could be told apart only by custom.
  static func isMonthFirst(_ text: String) -> Bool {
    text.utf8.count < 200
      && text.split(separator: " ").contains { CalendarDays(String($0))?.isMonthFirst ?? false }
  }

  /// ISO's `2017-07-01/P7D` and `P7D/2017-07-08`; nil for other ranges.
  private func period(_ low: String, _ high: String) -> Query.DateBounds? {
    if high.uppercased().hasPrefix("P"), let start = days(low), !low.uppercased().hasPrefix("P"),
      let end = DateReading(today: start.lowerBound).later(high.lowercased())
    {
      return Query.DateBounds(first: start.lowerBound, last: end)
    }
    if low.uppercased().hasPrefix("P"), let end = days(high), !high.uppercased().hasPrefix("P"),
      let start = DateReading(today: end.upperBound).days(low)
    {
      return Query.DateBounds(first: start.lowerBound, last: end.upperBound)
    }
    return nil
  }

  // MARK: Relative dates

  private func relativeDays(_ text: String) -> ClosedRange<CalendarDate>? {
    later(text, sign: -1).map { $0...today }
  }

  /// Today and a duration behind it, or with a sign before it.
  private func later(_ text: String, sign: Int = 1) -> CalendarDate? {
    let body = text.hasPrefix("p") ? text.dropFirst() : text[...]
    guard let unit = body.last, let count = Int(body.dropLast()), (0...40_000).contains(count)
    else { return nil }
    switch unit {
    case "h": return today.advanced(by: sign * ((count + 23) / 24))
    case "d": return today.advanced(by: sign * count)
    case "w": return today.advanced(by: sign * 7 * count)
    case "m": return months(sign * count)
    case "y": return months(sign * 12 * count)
    default: return nil
    }
  }

  private func months(_ count: Int) -> CalendarDate {
    let (year, month, day) = today.components
    let months = min(max(12, year * 12 + month - 1 + count), 9999 * 12 + 11)
    let last = CalendarDate.days(inMonth: months % 12 + 1, of: months / 12)
    return CalendarDate(year: months / 12, month: months % 12 + 1, day: min(day, last)) ?? today
  }
}
