public import News
internal import NewsIndex

/// Reads queries: QUERY.md's grammar by recursive descent.
///
/// It never fails. What cannot be read as an operator is read as words, with a warning.
public struct QueryParser {
  /// The deepest nesting of groups; deeper parentheses are left out.
  static let deepestGroup = 100
  /// The most functions and fields before one operand; further ones are words.
  static let deepestFunction = 8
  /// The most warnings about one query.
  static let mostWarnings = 20
  /// The most bytes that a warning shows of a reading.
  static let longestReading = 300

  let today: CalendarDate
  var tokens: [QueryToken] = []
  var position = 0
  var depth = 0
  var functionDepth = 0
  var warnings: [QueryWarning] = []
  /// Whether small-letter operators count: another operator of their style is in the query.
  var isSmallLetterStyle = false
  /// Whether the sign just read was glued to its word.
  private var isSigned = false

  /// Creates a parser for which relative dates count from `today`.
  public init(today: CalendarDate) {
    self.today = today
  }

  /// Returns the reading of a query.
  public func parse(_ text: String) -> QueryReading {
    // The commonest query is one word; in small letters it can be nothing else.
    let isWord = !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    if isWord, !Self.isOperatorName(text) {
      return QueryReading(query: .word(text), warnings: [])
    }
    var parser = self
    return parser.read(WordScalar.composed(text))
  }

  private mutating func read(_ text: String) -> QueryReading {
    tokens = QueryLexer.tokens(of: text)
    for token in tokens where token.kind == .quotation(isClosed: false) {
      warn("unbalanced quote at \(token.column): read to the end", at: token)
    }
    isSmallLetterStyle = tokens.indices.contains { isUnmistakable(at: $0) }
    var parts: [Query] = []
    while position < tokens.count {
      let before = position
      if let part = disjunction() { parts.append(part) }
      if position == before {
        // A parenthesis that closes nothing, or an operator without operands.
        if tokens[position].kind == .close {
          warn("')' without '(' was left out", at: tokens[position])
        }
        position += 1
      }
    }
    if parts.isEmpty, warnings.isEmpty, let first = tokens.first {
      warn("'\(text.prefix(20))' was left out: words have letters or digits", at: first)
    }
    warnings.sort { $0.range.lowerBound < $1.range.lowerBound }
    return QueryReading(query: Query.all(parts), warnings: warnings)
  }

  mutating func warn(_ message: @autoclosure () -> String, at token: QueryToken) {
    guard warnings.count < Self.mostWarnings else { return }
    let warning = QueryWarning(message: message(), range: token.range, column: token.column)
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// Says why the query is not answered; this is told however many warnings there are.
  mutating func refuse(_ message: String, at token: QueryToken) {
    var refusal = QueryWarning(message: message, range: token.range, column: token.column)
    refusal.isRefusal = true
    if !warnings.contains(refusal) { warnings.append(refusal) }
  }

  // MARK: Boolean operators

  mutating func disjunction() -> Query? {
    var parts: [Query] = []
    var hasBlank = false
    var firstOr: QueryToken?
    while true {
      if let part = conjunction(&hasBlank) { parts.append(part) }
      guard isOperator(.or) else { break }
      let token = tokens[position]
      firstOr = firstOr ?? token
      position += 1
      if parts.isEmpty || !startsOperand(at: position) {
        warn("'\(token.text)' without a word on both sides was left out", at: token)
      }
    }
    if let firstOr, parts.count > 1, hasBlank {
      warn(
        "OR mixed with AND without parentheses, read as " + Self.reading(of: parts), at: firstOr)
    }
    return Query.any(parts)
  }

  /// The parts of an OR with every AND in parentheses, cut where it is long.
  private static func reading(of parts: [Query]) -> String {
    var text = ""
    for part in parts {
      if !text.isEmpty { text += " OR " }
      if case .and = part { text += "(\(part))" } else { text += "\(part)" }
      if text.utf8.count > longestReading { return text.prefix(longestReading) + "…" }
    }
    return text
  }

  private mutating func conjunction(_ hasBlank: inout Bool) -> Query? {
    var parts: [Query] = []
    var isJoined = true
    while position < tokens.count, tokens[position].kind != .close {
      if isOperator(.or) { break }
      if isOperator(.and) {
        let token = tokens[position]
        if parts.isEmpty || !startsOperand(at: position + 1) {
          warn("'\(token.text)' without a word on both sides was left out", at: token)
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
    var last: QueryToken?
    while isOperator(.not) || stripSign(&isNegated) {
      guard position < tokens.count, !isSigned else {
        isSigned = false
        break
      }
      last = tokens[position]
      isNegated.toggle()
      position += 1
    }
    guard let part = proximity() else {
      if let last { warn("'\(last.text)' with nothing behind it was left out", at: last) }
      return nil
    }
    guard isNegated else { return part }
    if case .not(let inner) = part { return inner }
    return .not(part)
  }

  /// Takes `-`, `!` or `+` off the front of the chunk at hand; true if it was one.
  private mutating func stripSign(_ isNegated: inout Bool) -> Bool {
    guard position < tokens.count, tokens[position].kind == .chunk,
      let byte = tokens[position].text.utf8.first, byte == 0x2D || byte == 0x21 || byte == 0x2B,
      let first = tokens[position].text.first
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

  /// Whether an operand can begin at a token.
  func startsOperand(at index: Int) -> Bool {
    index < tokens.count && tokens[index].kind != .close
  }
}
