/// Nexis' functions that are written as calls: `allcaps(aids)`.
enum CallName: String {
  case allcaps, nocaps, caps, singular, plural
}

/// Operands: groups, phrases, functions.
extension QueryParser {
  mutating func unary() -> Query? {
    guard position < tokens.count else { return nil }
    let operand: Query?
    switch tokens[position].kind {
    case .close: return nil
    case .open: operand = group()
    case .quotation: operand = quotation()
    case .chunk: operand = function() ?? call() ?? chunk()
    }
    skipBoost()
    return operand
  }

  /// Reads a group behind its opening parenthesis.
  private mutating func group() -> Query? {
    let open = tokens[position]
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestGroup else {
      warn("groups deeper than \(Self.deepestGroup): parentheses left out", at: open)
      return nil
    }
    let query = disjunction()
    if position < tokens.count, tokens[position].kind == .close {
      position += 1
    } else {
      warn("unbalanced parenthesis at \(open.column): read to the end", at: open)
    }
    return query
  }

  // MARK: Functions

  /// EXACT, CASE, ATLEAST/n, FIRST/n before an operand.
  private mutating func function() -> Query? {
    let text = tokens[position].text
    let make: (Query) -> Query
    if text == "EXACT" {
      make = Query.exact
    } else if text == "CASE" {
      make = Query.caseSensitive
    } else if let count = functionCount(text, "atleast") {
      make = { .atLeast(count, $0) }
    } else if let count = functionCount(text, "first") {
      make = { .first(count, $0) }
    } else {
      return nil
    }
    return applied(make)
  }

  private mutating func call() -> Query? {
    guard isCall(at: position), let name = CallName(rawValue: tokens[position].text.lowercased())
    else { return nil }
    let token = tokens[position]
    guard
      let query = applied({ operand in
        switch name {
        case .singular, .plural: .exact(operand)
        case .allcaps: Self.cased(operand) { $0.uppercased() }
        case .nocaps: Self.cased(operand) { $0.lowercased() }
        case .caps: Self.cased(operand) { $0.prefix(1).uppercased() + $0.dropFirst() }
        }
      })
    else { return nil }
    warn("'\(token.text)' read as \(query)", at: token)
    return query
  }

  private static func cased(_ operand: Query, _ change: (String) -> String) -> Query {
    switch operand {
    case .word(let text): .caseSensitive(.word(change(text)))
    case .phrase(let text, let slop): .caseSensitive(.phrase(change(text), slop: slop))
    default: .caseSensitive(operand)
    }
  }

  /// Reads the operand behind the function at hand; nil, with nothing read, where there is none.
  mutating func applied(_ make: (Query) -> Query) -> Query? {
    guard position + 1 < tokens.count, tokens[position + 1].kind != .close,
      functionDepth < Self.deepestFunction
    else { return nil }
    let before = position
    position += 1
    functionDepth += 1
    defer { functionDepth -= 1 }
    guard let operand = unary() else {
      position = before
      return nil
    }
    return make(operand)
  }

  /// The number of `ATLEAST/5` or `atleast5`; nil where the text is not that function.
  func functionCount(_ text: String, _ name: String) -> Int? {
    guard text.utf8.count < 20, let last = text.utf8.last, (0x30...0x39).contains(last),
      text.prefix(name.count).lowercased() == name
    else { return nil }
    var rest = text.dropFirst(name.count)
    // "first5" may be a word; the capital or the slash makes it a function.
    let isCapital = text.hasPrefix(name.uppercased())
    if rest.first == "/" {
      rest = rest.dropFirst()
    } else if !isCapital, name == "first" {
      return nil
    }
    guard let count = Int(rest), (1...9999).contains(count) else { return nil }
    return count
  }

  // MARK: Phrases

  private mutating func quotation() -> Query? {
    let token = tokens[position]
    position += 1
    let modifier = phraseModifier()
    guard QueryText.hasWord(token.text) else {
      warnOfSymbol(token.text, token)
      return nil
    }
    switch modifier {
    case nil: return .phrase(token.text, slop: nil)
    case .slop(let count): return .phrase(token.text, slop: count)
    case .near(let count): return Self.nearby(.phrase(token.text, slop: nil), count)
    case .letters(let letters):
      let phrase = Query.phrase(token.text, slop: nil)
      return letters.contains("C")
        ? .caseSensitive(phrase) : letters.contains("l") ? .exact(phrase) : phrase
    }
  }

  private enum PhraseModifier {
    /// `~5`, and Recoll's `o5`.
    case slop(Int)
    /// Recoll's `p5`: in any order.
    case near(Int)
    /// Recoll's `C` (case), `l` (no stems), `D` (marks).
    case letters(String)
  }

  /// What is glued behind a quotation.
  private mutating func phraseModifier() -> PhraseModifier? {
    guard position < tokens.count, tokens[position].kind == .chunk, tokens[position].isAttached,
      tokens[position].text.utf8.count < 16
    else { return nil }
    let token = tokens[position]
    let parts = token.text.split(separator: "^", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first?.first else { return nil }
    var modifier: PhraseModifier?
    if "~op".contains(first), let number = Int(parts[0].dropFirst()), (0...999).contains(number) {
      modifier = first == "p" ? .near(max(1, number + 1)) : .slop(number)
    } else if token.text.allSatisfy({ "ClD".contains($0) }) {
      modifier = .letters(token.text)
    } else if token.text == "*" {
      warn("'*' behind a phrase was left out", at: token)
      position += 1
      return nil
    }
    guard let modifier else { return nil }
    if parts.count == 2 { warnOfBoost(String(parts[1]), at: token) }
    position += 1
    return modifier
  }

  // MARK: Boosts

  /// Skips `^2` glued behind a phrase or group.
  private mutating func skipBoost() {
    guard position < tokens.count, tokens[position].kind == .chunk, tokens[position].isAttached,
      let boost = Self.boost(in: tokens[position].text), boost.text.isEmpty
    else { return }
    warnOfBoost(boost.factor, at: tokens[position])
    position += 1
  }

  /// The text before a boost and its factor: `minsk^0.5`.
  static func boost(in text: String) -> (text: String, factor: String)? {
    guard QueryText.contains(text, 0x5E), let index = text.lastIndex(of: "^") else { return nil }
    let factor = text[text.index(after: index)...]
    guard !factor.isEmpty, factor.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
      return nil
    }
    return (String(text[..<index]), String(factor))
  }

  mutating func warnOfBoost(_ factor: String, at token: QueryToken) {
    warn("boost '^\(factor)' was left out: words weigh by their rarity", at: token)
  }
}
