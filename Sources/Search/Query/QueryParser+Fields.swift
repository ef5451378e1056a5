internal import NewsIndex

/// Fields: `name:value`, `name=value`, `name(value)`, `words>500`.
extension QueryParser {
  /// The name, separator and value of a chunk such as `outlet:reuters`.
  func fieldName(in text: String) -> (name: String, separator: Character, value: String)? {
    guard let index = text.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
    let name = text[..<index]
    guard name.count >= 2, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
      return nil
    }
    return (String(name), text[index], String(text[text.index(after: index)...]))
  }

  mutating func field(
    _ name: FieldName, _ found: (name: String, separator: Character, value: String)
  ) -> Query? {
    let range = tokens[position].range
    switch name {
    case .text(let scope):
      return operand(found.value).map { .inField(scope, $0) }
    case .facet(let facet):
      return operand(found.value).map { Self.facets(facet, $0) }
    case .repeated(let count): return operand(found.value).map { .atLeast(count, $0) }
    case .nearby(let distance): return operand(found.value).flatMap { Self.nearby($0, distance) }
    case .date, .after, .before, .recently, .length:
      guard let value = plainValue(found.value) else {
        warn("'\(found.name):' without a value was left out", range)
        return nil
      }
      return bounded(name, value) ?? unreadable(found.name, value, range)
    }
  }

  private mutating func unreadable(_ name: String, _ value: String, _ range: Range<Int>) -> Query? {
    warn(
      "'\(value)' is no value for '\(name):' (2017-07, 2017-07-01..2017-07-07, 7d): read as words",
      range)
    return value.contains(" ") && value.contains(where: Self.isWordCharacter)
      ? .phrase(value, slop: nil) : word(value, range)
  }

  /// Reads what follows a field's name: in the same chunk, or glued to it.
  private mutating func operand(_ value: String) -> Query? {
    let token = tokens[position]
    guard value.isEmpty else {
      position += 1
      return word(value, token.range)
    }
    position += 1
    guard position < tokens.count, tokens[position].kind != .close else {
      warn("'\(token.text)' without a value was left out", token.range)
      return nil
    }
    guard functionDepth < Self.deepestFunction else { return nil }
    functionDepth += 1
    defer { functionDepth -= 1 }
    return unary()
  }

  private mutating func plainValue(_ value: String) -> String? {
    position += 1
    if !value.isEmpty { return value }
    guard position < tokens.count, tokens[position].kind != .close, tokens[position].kind != .open
    else { return nil }
    position += 1
    return tokens[position - 1].text
  }

  // MARK: Facets

  /// A facet's values: several by OR, words with a blank between as one.
  private static func facets(_ field: Query.FacetField, _ value: Query) -> Query {
    switch value {
    case .or(let parts): Query.any(parts.map { facets(field, $0) }) ?? value
    case .not(let part): .not(facets(field, part))
    default: .facet(field, text(of: value))
    }
  }

  /// The words of a value, one blank between.
  private static func text(of value: Query) -> String {
    switch value {
    case .word(let text), .pattern(let text), .similar(let text, _), .phrase(let text, _): text
    case .and(let parts), .or(let parts): parts.map(text(of:)).joined(separator: " ")
    case .near(let left, _, let right): text(of: left) + " " + text(of: right)
    case .atLeast(_, let part), .first(_, let part), .exact(let part), .caseSensitive(let part),
      .inField(_, let part), .not(let part):
      text(of: part)
    case .facet(_, let text): text
    case .date(_, let bounds): "\(bounds)"
    case .length: ""
    }
  }

  /// GDELT's `near10:"a b"`: all words of the phrase within so many words.
  private static func nearby(_ value: Query, _ distance: Int) -> Query? {
    let words = text(of: value).split(separator: " ").map { Query.word(String($0)) }
    return words.dropFirst().reduce(words.first) { left, right in
      left.map { .near($0, .words(distance, ordered: false), right) }
    }
  }

  // MARK: Dates and lengths

  /// `words>500`, `date>=2017-07`.
  mutating func comparison(_ token: QueryToken) -> Query? {
    guard let index = token.text.firstIndex(where: { $0 == "<" || $0 == ">" }),
      let name = FieldName.named(String(token.text[..<index])),
      let query = bounded(name, String(token.text[index...]))
    else { return nil }
    position += 1
    return query
  }

  private func bounded(_ name: FieldName, _ value: String) -> Query? {
    if name == .length { return length(value) }
    let reader = DateReading(today: today)
    switch name {
    case .date(let field): return reader.bounds(value).map { .date(field, $0) }
    case .after:
      return reader.days(value).map {
        .date(.date, Query.DateBounds(first: $0.lowerBound, last: nil))
      }
    case .before:
      return reader.days(value).map {
        .date(.date, Query.DateBounds(first: nil, last: $0.lowerBound.advanced(by: -1)))
      }
    case .recently:
      return reader.days(value).map {
        .date(.date, Query.DateBounds(first: $0.lowerBound, last: nil))
      }
    default: return nil
    }
  }

  private func length(_ value: String) -> Query? {
    if let (op, rest) = DateReading.comparison(value) {
      guard let number = Int(rest), (0...10_000_000).contains(number) else { return nil }
      switch op {
      case ">": return .length(from: number + 1, to: nil)
      case ">=": return .length(from: number, to: nil)
      case "<": return .length(from: nil, to: number - 1)
      default: return .length(from: nil, to: number)
      }
    }
    guard let (low, high) = DateReading.split(value) else {
      return Int(value).map { .length(from: $0, to: $0) }
    }
    guard low.isEmpty || Int(low) != nil, high.isEmpty || Int(high) != nil else { return nil }
    return .length(from: Int(low), to: Int(high))
  }
}
