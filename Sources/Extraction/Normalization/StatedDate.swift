internal import JSON
internal import News

/// Dates that a source states as such: a member, a column, an element, a header.
///
/// The one place for all readers. What stands there is a date, so more is understood than of a line that a
/// page prints: years of two digits, weekdays of any language, numbers since 1970, what tools print.
enum StatedDate {
  /// The longest text that is looked at, in bytes.
  private static let limit = 120
  private static let reader = DateReader(readsShortYears: true)

  /// Reads a date.
  ///
  /// - Parameters:
  ///   - text: as stated.
  ///   - language: BCP 47; it decides whether 07/08 is in July or August.
  ///   - isDayFirst: what decides before the language does: how the source writes its other dates (`DateOrder`).
  /// - Returns: the date; nil where it is none, or could be two.
  static func read(
    _ text: String, language: String? = nil, isDayFirst: Bool? = nil
  ) -> PublicationDate? {
    func date(_ text: String) -> PublicationDate? {
      reader.date(text, language: language, isDayFirst: isDayFirst)
    }
    guard text.utf8.count <= limit else { return nil }
    let line = withColons(withoutRemark(TextLine.cleaned(text)))
    if let date = sinceEpoch(line) ?? constructed(line) ?? dayInZone(line) ?? counted(line) {
      return date
    }
    let plain = withoutZoneName(line)
    if let date = date(plain) { return date }
    // Weekdays have more names than anybody knows, and zones too.
    let withoutFirst = withoutFirstWord(plain)
    let others = [withoutFirst, withoutLastWord(plain), withoutFirst.flatMap(withoutLastWord)]
    return others.lazy.compactMap { $0 }.compactMap(date).first
  }

  /// Reads a date of a record: a text, a number, or an object or list of its parts.
  static func read(
    _ value: JSONValue, language: String? = nil, isDayFirst: Bool? = nil
  ) -> PublicationDate? {
    switch value {
    case .string(let text): return read(text, language: language, isDayFirst: isDayFirst)
    case .integer(let number): return reader.date(secondsSince1970: number)
    case .number(let number):
      return Int(exactly: number.rounded(.down)).flatMap(reader.date(secondsSince1970:))
    case .object(let members):
      let names: Set = ["date", "$date", "$numberLong", "value", "iso", "seconds", "_seconds"]
      let part = members.first { names.contains($0.name) }?.value
      return part.flatMap { read($0, language: language, isDayFirst: isDayFirst) }
    case .array(let elements):
      if elements.count == 1 {
        return read(elements[0], language: language, isDayFirst: isDayFirst)
      }
      let numbers = elements.compactMap(\.integer)
      return numbers.count == elements.count ? date(of: numbers) : nil
    default: return nil
    }
  }

  // MARK: Forms

  /// "1622203200", "1622203200.5", "1622203200000", "1.6222032E9", "@1622203200".
  private static func sinceEpoch(_ line: String) -> PublicationDate? {
    if line.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), line.first?.isNumber == true,
      let value = Double(line), value < 1e15
    {
      return Int(exactly: value.rounded(.down)).flatMap(reader.date(secondsSince1970:))
    }
    let digits = line.utf8.first == UInt8(ascii: "@") ? line.utf8.dropFirst() : line.utf8[...]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
    let whole = digits.prefix { $0 != 0x2E }
    guard whole.count >= 9, whole.count != 14, let number = Int(Substring(whole)) else {
      return nil
    }
    return reader.date(secondsSince1970: number)
  }

  /// "/Date(1622203200000)/" of .NET, "datetime.datetime(2021, 5, 28, 14, 0)" of Python.
  private static func constructed(_ line: String) -> PublicationDate? {
    guard line.utf8.contains(UInt8(ascii: ")")), let open = line.firstIndex(of: "("),
      ["/Date", "Date", "datetime.date", "datetime.datetime", "Timestamp"]
        .contains(String(line[..<open]))
    else { return nil }
    let inner = line[line.index(after: open)...].prefix { $0 != ")" }
    let numbers = inner.split { $0 == "," || $0 == " " }.prefix { Int($0) != nil }.compactMap {
      Int($0)
    }
    if numbers.count == 1 { return reader.date(secondsSince1970: numbers[0]) }
    return numbers.count >= 3 ? date(of: numbers) : read(inner.trimmed("'\" "))
  }

  /// Year, month and day, and perhaps hour, minute and second.
  private static func date(of numbers: [Int]) -> PublicationDate? {
    guard numbers.count >= 3,
      let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    let clock = numbers.dropFirst(3).prefix(3)
    guard clock.count >= 2, clock.allSatisfy({ (0..<60).contains($0) }), numbers[3] < 24 else {
      return PublicationDate(day: day)
    }
    let seconds = numbers[3] * 3600 + numbers[4] * 60 + (clock.count > 2 ? numbers[5] : 0)
    return PublicationDate(day: day, timestamp: "\(day)T\(DateParts.clock(seconds))")
  }

  /// "20080219+0100", "2008-02-19Z": a day in a zone.
  private static func dayInZone(_ line: String) -> PublicationDate? {
    if line.utf8.count > 10, line.prefix(10).utf8.allSatisfy({ (0x2D...0x39).contains($0) }),
      line.dropFirst(10) == "Z"
        || line.utf8.count == 16 && "+-".contains(line.dropFirst(10).prefix(1))
    {
      return reader.date(String(line.prefix(10)))
    }
    let day = line.prefix(8)
    guard line.utf8.count > 8, day.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      ["+", "-", "Z"].contains(where: line.dropFirst(8).hasPrefix)
    else { return nil }
    return reader.date(String(day))
  }

  /// "2021-148", "2021-W21-5" (ISO 8601: the day of the year, the day of a week), "20210528140000".
  private static func counted(_ line: String) -> PublicationDate? {
    guard line.utf8.count <= 14 else { return nil }
    let isDigits = { (text: Substring) in
      !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    if line.utf8.count == 13, line.dropFirst(8).first == "T", isDigits(line.suffix(4)) {
      return reader.date(line + "00")
    }
    if line.utf8.count == 14, isDigits(line[...]) {
      return reader.date(line.prefix(8) + "T" + line.suffix(6))
    }
    let parts = line.split(separator: "-")
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4, isDigits(parts[0]),
      let year = Int(parts[0]), (1600...2200).contains(year),
      let start = CalendarDate(year: year, month: 1, day: 1)
    else { return nil }
    if parts.count == 2, parts[1].utf8.count == 3, isDigits(parts[1]), let day = Int(parts[1]),
      (1...366).contains(day)
    {
      return PublicationDate(day: start.advanced(by: day - 1))
    }
    guard parts.count == 3, parts[1].first == "W", let week = Int(parts[1].dropFirst()),
      (1...53).contains(week), let day = Int(parts[2]), (1...7).contains(day)
    else { return nil }
    // The first week is that of 4 January; weeks begin on Monday, as Julian days do.
    let fourth = start.advanced(by: 3)
    let monday = fourth.advanced(by: -(fourth.julianDay % 7))
    return PublicationDate(day: monday.advanced(by: (week - 1) * 7 + day - 1))
  }

  // MARK: What stands around

  /// A date without a remark in brackets at its end: "+0200 (CEST)", "[Europe/Berlin]".
  private static func withoutRemark(_ line: String) -> String {
    guard let last = line.last, last == ")" || last == "]",
      let open = line.lastIndex(of: last == ")" ? "(" : "["), open > line.startIndex,
      line[..<open].contains(where: \.isNumber), line[open...].allSatisfy({ !$0.isNumber })
    else { return line }
    return line[..<open].trimmed(" ")
  }

  /// A date without the name of a zone as computers have it: "Europe/Berlin".
  private static func withoutZoneName(_ line: String) -> String {
    guard let space = line.utf8.lastIndex(of: 0x20) else { return line }
    let word = line[line.utf8.index(after: space)...]
    let parts = word.split(separator: "/")
    let isName =
      (2...3).contains(parts.count)
      && word.allSatisfy { $0.isLetter || $0 == "/" || $0 == "_" || $0 == "-" }
    return isName ? line[..<space].trimmed(" ") : line
  }

  /// "14時00分", "14시 00분" as "14:00".
  private static func withColons(_ line: String) -> String {
    // A date in ASCII has no such mark.
    guard line.utf8.contains(where: { $0 >= 0x80 }) else { return line }
    let marks: [String] = ["時", "时", "點", "点", "시"]
    guard let mark = marks.first(where: { line.contains($0) }) else { return line }
    return line.replacing(mark + " ", with: ":").replacing(mark, with: ":").replacing(
      "分", with: " "
    )
    .replacing("분", with: " ").trimmed(" ")
  }

  private static func withoutFirstWord(_ line: String) -> String? {
    guard let end = line.firstIndex(where: { $0 == " " || $0 == "," }),
      line.distance(from: line.startIndex, to: end) <= 14
    else { return nil }
    let rest = line[end...].trimmed(" ,")
    return rest.isEmpty ? nil : rest
  }

  private static func withoutLastWord(_ line: String) -> String? {
    guard let space = line.lastIndex(of: " ") else { return nil }
    let word = line[line.index(after: space)...]
    guard word.count <= 6, word.allSatisfy(\.isLetter) else { return nil }
    return line[..<space].trimmed(" ")
  }
}
