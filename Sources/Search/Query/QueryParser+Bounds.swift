internal import News
internal import NewsIndex

/// Dates and lengths, and the ways in which other search engines write their bounds.
extension QueryParser {
  /// The most tokens that a bounded value may have: `[2017-01-01 TO 2017-12-31]`, with room.
  private static let longestValue = 12

  /// Reads the value of a date or length behind its field, as text.
  mutating func plainValue(_ value: String) -> String? {
    position += 1
    if value.first.map({ "[{".contains($0) }) ?? false { return bracketed(value) }
    if !value.isEmpty { return value }
    guard position < tokens.count, tokens[position].kind != .close else { return nil }
    if tokens[position].kind == .open { return parenthesized() }
    position += 1
    let text = tokens[position - 1].text
    if text.first.map({ "[{".contains($0) }) ?? false { return bracketed(text) }
    return text
  }

  /// `[a TO b]`, whose first chunk has been read.
  private mutating func bracketed(_ first: String) -> String {
    guard !first.hasSuffix("]"), !first.hasSuffix("}"),
      let end = tokens[position...].prefix(Self.longestValue).firstIndex(where: {
        $0.kind == .chunk && ($0.text.hasSuffix("]") || $0.text.hasSuffix("}"))
      })
    else { return first }
    let texts = [first] + tokens[position...end].map(\.text)
    position = end + 1
    return texts.joined(separator: " ")
  }

  /// The words of Nexis' `date(geq (7/1/2017) and leq (7/7/2017))`; nil where it does not end soon.
  private mutating func parenthesized() -> String? {
    var depth = 0
    var texts: [String] = []
    for index in position..<min(tokens.count, position + 2 * Self.longestValue) {
      switch tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .chunk, .quotation: texts.append(tokens[index].text)
      }
      if depth == 0 {
        position = index + 1
        return texts.isEmpty ? nil : texts.joined(separator: " ")
      }
    }
    return nil
  }

  /// `words>500`, `date>=2017-07`, also with blanks; an unknown field is named.
  mutating func comparison(_ token: QueryToken) -> Query? {
    guard QueryText.contains(token.text, anyOf: .comparisons),
      let index = token.text.firstIndex(where: { $0 == "<" || $0 == ">" })
    else {
      return spacedComparison(token)
    }
    let typed = token.text[..<index]
    var value = String(token.text[index...])
    var length = 1
    if DateReading.comparison(value)?.1.isEmpty ?? false, position + 1 < tokens.count,
      tokens[position + 1].kind == .chunk
    {
      value += tokens[position + 1].text
      length = 2
    }
    guard let name = FieldName.named(String(typed)) else {
      warnOfUnknownComparison(String(typed), token)
      return nil
    }
    guard let query = bounded(name, value, token) else {
      warn("'\(token.text.prefix(60))' is no comparison for '\(typed)': read as words", at: token)
      return nil
    }
    position += length
    return query
  }

  /// `length > 500`.
  private mutating func spacedComparison(_ token: QueryToken) -> Query? {
    guard position + 1 < tokens.count, tokens[position + 1].kind == .chunk,
      let (op, rest) = DateReading.comparison(tokens[position + 1].text),
      let name = FieldName.named(token.text)
    else { return nil }
    var value = rest
    if rest.isEmpty {
      guard position + 2 < tokens.count, tokens[position + 2].kind == .chunk else { return nil }
      value = tokens[position + 2].text
    }
    guard let query = bounded(name, op + value, token) else { return nil }
    position += rest.isEmpty ? 3 : 2
    return query
  }

  private mutating func warnOfUnknownComparison(_ name: String, _ token: QueryToken) {
    guard name.utf8.count >= 2, name.allSatisfy({ $0.isLetter || $0 == "_" }) else { return }
    if let foreign = ForeignField.named(name) {
      warn("\(foreign.owner.rawValue)'s '\(name)' read as words: \(foreign.hint)", at: token)
    } else {
      let hint = FieldName.suggestion(for: name).map { "; did you mean '\($0)'?" } ?? ""
      warn("unknown field '\(name)', read as words\(hint)", at: token)
    }
  }

  /// `date after 2017-07-01`, `date from 20170701 to 20170707`: Factiva's and Nexis' way.
  mutating func wordedDate() -> Query? {
    let token = tokens[position]
    guard isWordedDate(at: position) else { return nil }
    // The longest that reads as bounds: "from A to B" before "from A".
    for length in [4, 2] where position + length < tokens.count {
      let texts = tokens[(position + 1)...(position + length)].map(\.text)
      guard let bounds = DateReading(today: today).bounds(texts.joined(separator: " ")) else {
        continue
      }
      position += length + 1
      let query = Query.date(.date, ordered(bounds, texts.joined(separator: " "), token))
      warn("'date \(texts.joined(separator: " "))' read as \(query)", at: token)
      return query
    }
    return nil
  }

  /// Whether `date after 2017-07-01` begins at a token; a year alone would be too little.
  func isWordedDate(at index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index].text.utf8.count == 4,
      tokens[index].text.lowercased() == "date",
      tokens[index + 1].kind == .chunk, tokens[index + 2].kind == .chunk,
      tokens[index + 2].text.utf8.count >= 7
    else { return false }
    return DateReading.isComparisonWord(tokens[index + 1].text.lowercased())
      && DateReading(today: today).days(tokens[index + 2].text) != nil
  }

  mutating func bounded(_ name: FieldName, _ value: String, _ token: QueryToken) -> Query? {
    if name == .length { return count(value, token).map { .length(from: $0.from, to: $0.to) } }
    if name == .copies {
      return count(value, token).map {
        .facet(.copies, "\($0.from.map(String.init) ?? "")..\($0.to.map(String.init) ?? "")")
      }
    }
    let reader = DateReading(today: today)
    if DateReading.isWorded(value) {
      // Of Nexis and Factiva, where the month comes first.
      if DateReading.isMonthFirst(value) {
        warn("'\(value.prefix(60))' read with the month first", at: token)
      }
    } else if let reason = DateReading.refusal(of: value) {
      refuse("'\(value.prefix(60))' is \(reason)", at: token)
    }
    switch name {
    case .date(let field):
      return reader.bounds(value).map { .date(field, ordered($0, value, token)) }
    case .recently:
      return reader.days(value).map {
        .date(.date, Query.DateBounds(first: $0.lowerBound, last: max($0.lowerBound, today)))
      }
    case .after:
      return reader.days(value).map {
        .date(.date, Query.DateBounds(first: $0.lowerBound, last: nil))
      }
    case .before:
      return reader.days(value).map {
        .date(.date, Query.DateBounds(first: nil, last: $0.lowerBound.advanced(by: -1)))
      }
    default: return nil
    }
  }

  /// Bounds with the earlier day first; the searcher is told where they were the other way round.
  private mutating func ordered(
    _ bounds: Query.DateBounds, _ value: String, _ token: QueryToken
  ) -> Query.DateBounds {
    guard let first = bounds.first, let last = bounds.last, last < first else { return bounds }
    guard let (low, high) = DateReading.split(value),
      let swapped = DateReading(today: today).bounds("\(high)..\(low)"), swapped.isOrdered
    else {
      return bounds
    }
    warn("'\(value.prefix(60))' is the wrong way round: read as \(swapped)", at: token)
    return swapped
  }

  /// Reads bounds of a number, both inclusive; at least one is there.
  private mutating func count(
    _ value: String, _ token: QueryToken
  ) -> (from: Int?, to: Int?)? {
    if let (op, rest) = DateReading.comparison(value) {
      guard let number = Self.number(rest) else { return nil }
      switch op {
      case ">": return (from: number + 1, to: nil)
      case ">=": return (from: number, to: nil)
      case "<": return (from: nil, to: number - 1)
      default: return (from: nil, to: number)
      }
    }
    guard let (low, high) = DateReading.split(value) else {
      return Self.number(value).map { (from: $0, to: $0) }
    }
    let from = Self.number(low)
    let to = Self.number(high)
    guard from != nil || low.isEmpty, to != nil || high.isEmpty, from != nil || to != nil else {
      return nil
    }
    if let from, let to, to < from {
      warn("'\(value.prefix(60))' is the wrong way round: read as \(to)..\(from)", at: token)
      return (from: to, to: from)
    }
    return (from: from, to: to)
  }

  private static func number(_ text: String) -> Int? {
    Int(text.filter { $0 != "," }).flatMap { (0...10_000_000).contains($0) ? $0 : nil }
  }
}

extension Query.DateBounds {
  /// Whether there may be a day between the bounds.
  fileprivate var isOrdered: Bool {
    guard let first, let last else { return true }
    return first <= last
  }
}
