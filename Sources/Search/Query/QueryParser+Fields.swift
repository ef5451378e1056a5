internal import NewsIndex

/// Fields: `name:value`, `name=value`, `name(value)`, `words>500`.
extension QueryParser {
  /// The most values in `IN [a b c]`.
  private static let mostValues = 100

  /// The name, separator and value of a chunk such as `outlet:reuters`.
  func fieldName(in text: String) -> (name: String, separator: Character, value: String)? {
    guard QueryText.contains(text, anyOf: .separators),
      let index = text.firstIndex(where: { $0 == ":" || $0 == "=" })
    else { return nil }
    let name = text[..<index]
    guard name.utf8.count >= 2, Self.isName(name) else { return nil }
    return (String(name), text[index], String(text[text.index(after: index)...]))
  }

  private static func isName(_ name: Substring) -> Bool {
    name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      && QueryText.hasWord(name)
  }

  mutating func field(
    _ name: FieldName, _ found: (name: String, separator: Character, value: String)
  ) -> Query? {
    let token = tokens[position]
    switch name {
    case .text(let scope):
      return operand(found.value).map { .inField(scope, $0) }
    case .all(let scope): return remainder(found.value).map { .inField(scope, $0) }
    case .facet(let facet):
      if let values = bracketedValues(found.value) {
        return Query.any(values.map { .facet(facet, $0) })
      }
      if facet == .site, let address = address(found.value) { return .facet(.site, address) }
      return operand(found.value).map { Self.facets(facet, $0) }
    case .inURL:
      if let address = address(found.value) { return .facet(.site, "*\(address)*") }
      return operand(found.value).map { .facet(.site, "*\(Self.text(of: $0))*") }
    case .repeated(let count): return operand(found.value).map { .atLeast(count, $0) }
    case .nearby(let distance): return operand(found.value).flatMap { Self.nearby($0, distance) }
    case .date, .after, .before, .recently, .length, .copies:
      guard let value = plainValue(found.value) else {
        warn("'\(found.name):' without a value was left out", at: token)
        return nil
      }
      return bounded(name, value, token) ?? unreadable(found.name, name, value, token)
    }
  }

  private mutating func unreadable(
    _ typed: String, _ name: FieldName, _ value: String, _ token: QueryToken
  ) -> Query? {
    let examples =
      switch name {
      case .length: "500, 500..900, >500"
      case .copies: "5, 5..9, >5"
      default: "2017-07, 2017-07-01..2017-07-07, 7d"
      }
    warn(
      "'\(value.prefix(60))' is no value for '\(typed):' (\(examples)): read as words", at: token)
    return value.contains(" ") && QueryText.hasWord(value)
      ? .phrase(value, slop: nil) : word(value, token)
  }

  /// Reads an address in the same chunk as its field's name, of which every character counts.
  private mutating func address(_ value: String) -> String? {
    guard QueryText.hasWord(value), Self.boost(in: value) == nil else { return nil }
    position += 1
    return value
  }

  /// Reads what follows a field's name: in the same chunk, or glued to it.
  private mutating func operand(_ value: String) -> Query? {
    let token = tokens[position]
    guard value.isEmpty else {
      position += 1
      return word(value, token)
    }
    position += 1
    guard position < tokens.count, tokens[position].kind != .close else {
      warn("'\(token.text)' without a value was left out", at: token)
      return nil
    }
    guard functionDepth < Self.deepestFunction else { return nil }
    functionDepth += 1
    defer { functionDepth -= 1 }
    return unary()
  }

  /// Reads all that follows, for Google's `allintitle: a b`.
  private mutating func remainder(_ value: String) -> Query? {
    guard functionDepth < Self.deepestFunction else { return operand(value) }
    functionDepth += 1
    defer { functionDepth -= 1 }
    if value.isEmpty {
      position += 1
    } else {
      tokens[position].text = value
    }
    return disjunction()
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

  /// Quickwit's `field:IN [a b c]`; nil, with nothing read, for another value.
  private mutating func bracketedValues(_ value: String) -> [String]? {
    var index = position + 1
    if value.isEmpty, index < tokens.count, tokens[index].text == "IN" { index += 1 }
    guard value == "IN" || index == position + 2, index < tokens.count,
      tokens[index].kind == .chunk, tokens[index].text.first == "[",
      let end = tokens[index...].prefix(Self.mostValues).firstIndex(where: {
        $0.kind == .chunk && $0.text.last == "]"
      })
    else { return nil }
    let values = tokens[index...end].compactMap { token in
      let bare = QueryText.bare(token.text)
      return QueryText.hasWord(bare) ? bare : nil
    }
    guard !values.isEmpty else { return nil }
    position = end + 1
    return values
  }

  /// GDELT's `near10:"a b"`: all words of the phrase within so many words.
  static func nearby(_ value: Query, _ distance: Int) -> Query? {
    let words = text(of: value).split(separator: " ", maxSplits: longestChain).map(String.init)
      .map { Query.plain($0) }
    return words.dropFirst().reduce(words.first) { left, right in
      left.map { .near($0, .words(distance, ordered: false), right) }
    }
  }
}
