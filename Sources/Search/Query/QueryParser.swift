public import NewsIndex

/// A query as it was read, and what the searcher should know about the reading.
public struct QueryReading: Sendable, Equatable {
  /// The tree; nil for a query without a word.
  public var query: Query?
  /// One for each place that could not be read as it may have been meant.
  public var warnings: [QueryWarning]
}

/// Something in a query that was read otherwise than it may have been meant.
public struct QueryWarning: Sendable, Equatable {
  /// What was found and how it was read, in lower case.
  public var message: String
  /// Where in the query, in bytes of UTF-8.
  public var range: Range<Int>
}

/// Reads queries: QUERY.md's grammar by recursive descent.
///
/// It never fails. What cannot be read as an operator is read as words, with a warning.
public struct QueryParser {
  /// The deepest nesting of groups; deeper parentheses are left out.
  static let deepestGroup = 100
  /// The most functions and fields before one operand; further ones are words.
  static let deepestFunction = 8
  /// The most operands that one chain of proximity operators may have.
  static let longestChain = 40
  /// The distance of NEAR without a number.
  static let nearDistance = 10

  let today: CalendarDate
  var tokens: [QueryToken] = []
  var position = 0
  var depth = 0
  var functionDepth = 0
  var warnings: [QueryWarning] = []
  /// Whether small-letter operators count: another operator of their style is in the query.
  var isSmallLetterStyle = false
  private var mixes = false

  /// Creates a parser for which relative dates count from `today`.
  public init(today: CalendarDate) {
    self.today = today
  }

  /// Returns the reading of a query.
  public func parse(_ text: String) -> QueryReading {
    var parser = self
    return parser.read(text)
  }

  private mutating func read(_ text: String) -> QueryReading {
    tokens = QueryLexer.tokens(of: text)
    for token in tokens where token.kind == .quotation(isClosed: false) {
      warn("unbalanced quote at \(token.range.lowerBound): read to the end", token.range)
    }
    isSmallLetterStyle = tokens.indices.contains { isUnmistakable(at: $0) }
    var parts: [Query] = []
    while position < tokens.count {
      let before = position
      if let part = disjunction() { parts.append(part) }
      // A parenthesis that closes nothing, or an operator without operands.
      if position == before { position += 1 }
    }
    let query = Query.all(parts)
    if mixes, let query, case .or(let parts) = query {
      let reading = parts.map { if case .and = $0 { "(\($0))" } else { "\($0)" } }
      warn(
        "OR mixed with AND without parentheses, read as " + reading.joined(separator: " OR "),
        0..<text.utf8.count)
    }
    return QueryReading(query: query, warnings: warnings)
  }

  // MARK: Boolean operators

  private mutating func disjunction() -> Query? {
    var parts: [Query] = []
    var hasBlank = false
    while true {
      if let part = conjunction(&hasBlank) { parts.append(part) }
      guard isOperator(["OR", "|", "||"], small: "or") else { break }
      let range = tokens[position].range
      position += 1
      if parts.isEmpty || !startsOperand(at: position) {
        warn("'OR' without a word on both sides was left out", range)
      }
    }
    if parts.count > 1, hasBlank { mixes = true }
    return Query.any(parts)
  }

  private mutating func conjunction(_ hasBlank: inout Bool) -> Query? {
    var parts: [Query] = []
    var isJoined = true
    while position < tokens.count, tokens[position].kind != .close {
      if isOperator(["OR", "|", "||"], small: "or") { break }
      if isOperator(["AND", "&", "&&"], small: "and") {
        if parts.isEmpty || !startsOperand(at: position + 1) {
          warn("'AND' without a word on both sides was left out", tokens[position].range)
        }
        position += 1
        isJoined = true
        continue
      }
      let before = position
      if let part = negation() {
        // Only a blank leaves in doubt what was meant; AND says it.
        if !isJoined { hasBlank = true }
        isJoined = false
        parts.append(part)
      }
      if position == before { break }
    }
    return Query.all(parts)
  }

  private mutating func negation() -> Query? {
    var isNegated = false
    var last: Range<Int>?
    while isOperator(["NOT", "-", "!"], small: "not") || stripSign(&isNegated) {
      guard position < tokens.count, !isSigned else {
        isSigned = false
        break
      }
      last = tokens[position].range
      isNegated.toggle()
      position += 1
    }
    guard let part = proximity() else {
      if let last { warn("'NOT' with nothing behind it was left out", last) }
      return nil
    }
    guard isNegated else { return part }
    if case .not(let inner) = part { return inner }
    return .not(part)
  }

  /// Whether the sign just read was glued to its word.
  private var isSigned = false

  /// Takes `-`, `!` or `+` off the front of the chunk at hand; true if it was one.
  private mutating func stripSign(_ isNegated: inout Bool) -> Bool {
    guard position < tokens.count, tokens[position].kind == .chunk,
      let first = tokens[position].text.first, first == "-" || first == "!" || first == "+"
    else { return false }
    let rest = tokens[position].text.drop { $0 == first }
    let joinsNext =
      position + 1 < tokens.count && tokens[position + 1].isAttached
      && tokens[position + 1].kind != .close
    guard !rest.isEmpty || joinsNext else { return false }
    if first != "+" { isNegated.toggle() }
    isSigned = true
    if rest.isEmpty {
      position += 1
    } else {
      tokens[position].text = String(rest)
    }
    return true
  }

  // MARK: Proximity

  private mutating func proximity() -> Query? {
    guard var left = unary() else { return nil }
    var count = 1
    while let found = proximityOperator() {
      guard startsOperand(at: position + 1), count < Self.longestChain else {
        if count >= Self.longestChain {
          warn(
            "more than \(Self.longestChain) parts near one another: the rest read as words",
            tokens[position].range)
        }
        break
      }
      if found.isAmbiguous {
        warn(
          "'\(tokens[position].text)' read as \(found.proximity), in either order (PRE/n keeps the order)",
          tokens[position].range)
      }
      position += 1
      guard let right = unary() else { break }
      left = .near(left, found.proximity, right)
      count += 1
    }
    return left
  }

  private struct ProximityOperator {
    var proximity: Query.Proximity
    /// Whether other search engines disagree about its meaning.
    var isAmbiguous = false
  }

  private func proximityOperator() -> ProximityOperator? {
    guard position < tokens.count, tokens[position].kind == .chunk else { return nil }
    let text = tokens[position].text
    let upper = text.uppercased()
    let isCapital = text == upper
    switch upper {
    case "NEAR" where isCapital || isSmallOperator(at: position):
      return ProximityOperator(proximity: .words(Self.nearDistance, ordered: false))
    case "/S": return ProximityOperator(proximity: .sentence)
    case "/P": return ProximityOperator(proximity: .paragraph)
    case "SENT" where isCapital: return ProximityOperator(proximity: .sentence)
    case "SAME" where isCapital || isSmallOperator(at: position):
      return ProximityOperator(proximity: .paragraph)
    default: break
    }
    for (name, isOrdered) in [
      ("NEAR", false), ("W", false), ("PRE", true), ("ADJ", true), ("ONEAR", true), ("N", false),
      ("P", true),
    ] {
      guard upper.hasPrefix(name) else { continue }
      var rest = upper.dropFirst(name.count)
      let hasSlash = rest.first == "/"
      if hasSlash { rest = rest.dropFirst() }
      guard hasSlash || ["NEAR", "ADJ"].contains(name), let count = Int(rest),
        (1...999).contains(count)
      else { continue }
      return ProximityOperator(
        proximity: .words(count, ordered: isOrdered), isAmbiguous: name == "W")
    }
    return nil
  }

  // MARK: Where operators stand

  /// Whether the token at hand is a capital operator, or a small-letter one where those count.
  private func isOperator(_ spellings: [String], small: String) -> Bool {
    guard position < tokens.count, tokens[position].kind == .chunk else { return false }
    let text = tokens[position].text
    return spellings.contains(text) || (text == small && isSmallOperator(at: position))
  }

  /// QUERY.md's rule: a small-letter word is an operator where the whole query is in that style, or
  /// where it stands between two groups or fields.
  private func isSmallOperator(at index: Int) -> Bool {
    if isSmallLetterStyle { return true }
    guard index > 0, index + 1 < tokens.count else { return false }
    return endsGroup(at: index - 1) && beginsGroup(at: index + 1)
  }

  private func endsGroup(at index: Int) -> Bool {
    tokens[index].kind == .close || isField(at: index)
      || (index > 0 && tokens[index].isAttached && isField(at: index - 1))
  }

  private func beginsGroup(at index: Int) -> Bool {
    tokens[index].kind == .open || isField(at: index)
  }

  private func isField(at index: Int) -> Bool {
    guard tokens[index].kind == .chunk, let name = fieldName(in: tokens[index].text) else {
      return false
    }
    return FieldName.named(name.name) != nil
  }

  /// Whether a token can only be an operator or a field of Factiva or Nexis.
  private func isUnmistakable(at index: Int) -> Bool {
    guard tokens[index].kind == .chunk else { return false }
    let text = tokens[index].text
    if text == text.uppercased(), text.contains(where: \.isLetter) { return false }
    if let name = fieldName(in: text), name.separator == "=" {
      return FieldName.named(name.name) != nil
    }
    if index + 1 < tokens.count, tokens[index + 1].kind == .open, tokens[index + 1].isAttached,
      FieldName.named(text) != nil || functionCount(text, "atleast") != nil
    {
      return true
    }
    var probe = self
    probe.position = index
    probe.isSmallLetterStyle = false
    let operators = ["near", "same"]
    if !operators.contains(text), probe.proximityOperator() != nil { return true }
    return functionCount(text, "atleast") != nil
  }

  /// Whether an operand can begin at a token.
  private func startsOperand(at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return tokens[index].kind != .close
  }

  mutating func warn(_ message: String, _ range: Range<Int>) {
    let warning = QueryWarning(message: message, range: range)
    if warnings.count < 20, !warnings.contains(warning) { warnings.append(warning) }
  }

  /// Reads a group behind its opening parenthesis.
  mutating func group() -> Query? {
    let open = tokens[position].range
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestGroup else {
      warn("groups deeper than \(Self.deepestGroup): parentheses left out", open)
      return nil
    }
    let query = disjunction()
    if position < tokens.count, tokens[position].kind == .close {
      position += 1
    } else {
      warn("unbalanced parenthesis at \(open.lowerBound): read to the end", open)
    }
    return query
  }
}
