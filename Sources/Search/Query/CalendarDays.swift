internal import News
internal import NewsIndex

/// The days that a calendar date means: a year, a month or a day.
struct CalendarDays {
  var range: ClosedRange<CalendarDate>
  /// Whether it was `7/1/2017`, which is read as the first of July and may have meant another day.
  var isMonthFirst = false

  /// Reads `2017`, `2017-07`, `2017-07-07`, `2017/07/07`, `20170707`, `7/31/2017`, or with the day first `31.7.2017`.
  init?(_ text: String) {
    guard text.utf8.count <= 10, text.utf8.allSatisfy({ (0x2D...0x39).contains($0) })
    else { return nil }
    let isSlashed = text.utf8.contains(0x2F)
    if text.utf8.contains(0x2E) {
      guard let range = Self.dotted(text) else { return nil }
      self.range = range
      return
    }
    var parts = text.split(separator: isSlashed ? "/" : "-", omittingEmptySubsequences: false)
      .map(String.init)
    if parts.count == 1, parts[0].utf8.count == 8 { parts = Self.compact(parts[0]) }
    guard (isSlashed ? 3...3 : 1...3).contains(parts.count) else { return nil }
    if isSlashed, parts[2].utf8.count == 4 {
      let isDayFirst = (Int(parts[0]) ?? 0) > 12
      isMonthFirst = !isDayFirst && (Int(parts[1]) ?? 13) <= 12 && parts[0] != parts[1]
      parts = [parts[2], parts[isDayFirst ? 1 : 0], parts[isDayFirst ? 0 : 1]]
    }
    guard parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, let range = Self.range(numbers) else { return nil }
    self.range = range
  }

  /// Whoever writes dots writes the day first.
  private static func dotted(_ text: String) -> ClosedRange<CalendarDate>? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4,
      parts.dropLast().allSatisfy({ (1...2).contains($0.utf8.count) })
    else { return nil }
    let numbers = parts.reversed().compactMap { Int($0) }
    return numbers.count == 3 ? range(numbers) : nil
  }

  private static func compact(_ text: String) -> [String] {
    [String(text.prefix(4)), String(text.dropFirst(4).prefix(2)), String(text.suffix(2))]
  }

  private static func range(_ numbers: [Int]) -> ClosedRange<CalendarDate>? {
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    let lastMonth = month ?? 12
    guard (1...12).contains(lastMonth),
      let first = CalendarDate(year: numbers[0], month: month ?? 1, day: day ?? 1),
      let last = CalendarDate(
        year: numbers[0], month: lastMonth,
        day: day ?? CalendarDate.days(inMonth: lastMonth, of: numbers[0])),
      first <= last
    else { return nil }
    return first...last
  }
}
