/// Operands: words, phrases, functions, fields.
extension QueryParser {
  // MARK: Functions

  mutating func unary() -> Query? {
    guard position < tokens.count else { return nil }
    switch tokens[position].kind {
    case .close: return nil
    case .open: return group()
    case .quotation: return quotation()
    case .chunk: return function() ?? chunk()
    }
  }

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
    guard position + 1 < tokens.count, tokens[position + 1].kind != .close else { return nil }
    let before = position
    position += 1
    guard functionDepth < Self.deepestFunction else {
      position = before
      return nil
    }
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
    guard text.count > name.count, text.prefix(name.count).lowercased() == name else { return nil }
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

  // MARK: Words and phrases

  private mutating func quotation() -> Query? {
    let token = tokens[position]
    position += 1
    let slop = attachedNumber()
    guard token.text.contains(where: Self.isWordCharacter) else { return nil }
    return .phrase(token.text, slop: slop)
  }

  /// The number of `~5` glued behind a quotation.
  private mutating func attachedNumber() -> Int? {
    guard position < tokens.count, tokens[position].kind == .chunk, tokens[position].isAttached,
      tokens[position].text.first == "~", let number = Int(tokens[position].text.dropFirst()),
      (0...999).contains(number)
    else { return nil }
    position += 1
    return number
  }

  private mutating func chunk() -> Query? {
    let token = tokens[position]
    if let comparison = comparison(token) { return comparison }
    if let found = fieldName(in: token.text) {
      if let name = FieldName.named(found.name) { return field(name, found) }
      if found.separator == ":", found.name.allSatisfy(\.isLetter), !found.value.hasPrefix("//") {
        let hint = FieldName.suggestion(for: found.name).map { "; did you mean '\($0):'?" } ?? ""
        warn("unknown field '\(found.name)', read as words\(hint)", token.range)
      }
    }
    if position + 1 < tokens.count, tokens[position + 1].kind == .open,
      tokens[position + 1].isAttached, let name = FieldName.named(token.text)
    {
      return field(name, (token.text, ":", ""))
    }
    position += 1
    return word(token.text, token.range)
  }

  /// Reads a word with its modifiers; text without a letter or digit is nothing.
  mutating func word(_ text: String, _ range: Range<Int>) -> Query? {
    guard text.contains(where: Self.isWordCharacter) else { return nil }
    if let tilde = text.lastIndex(of: "~"), tilde > text.startIndex {
      let edits = text[text.index(after: tilde)...]
      let stem = String(text[..<tilde])
      let bare = Self.bare(stem)
      if edits.isEmpty || Int(edits) != nil, !bare.isEmpty, !Self.needsQuotes(bare) {
        return .similar(bare, edits: min(2, max(1, Int(edits) ?? 1)))
      }
    }
    var text = text
    // A question mark at the end is punctuation; Nexis writes `accord!` for `accord*`.
    while let last = text.last, "?,;.".contains(last) { text.removeLast() }
    if text.last == "!" {
      let stem = String(text.dropLast())
      text = stem.filter(Self.isWordCharacter).count >= 3 ? stem + "*" : stem
    }
    guard text.contains(where: { $0 == "*" || $0 == "?" }) else { return plainWord(text) }
    return pattern(text, range)
  }

  private mutating func pattern(_ typed: String, _ range: Range<Int>) -> Query? {
    var text = String(typed.drop { !Self.isWordCharacter($0) && $0 != "*" && $0 != "?" })
    // What ends in a question mark would read back without it.
    while text.last == "?" { text.removeLast() }
    guard text.contains(where: { $0 == "*" || $0 == "?" }) else { return plainWord(text) }
    guard text.allSatisfy({ Self.isWordCharacter($0) || "*?.-'&/".contains($0) }) else {
      return plainWord(text)
    }
    let lead = text.prefix { $0 != "*" && $0 != "?" }
    if lead.filter(Self.isWordCharacter).count < 3, text.contains("*") {
      let bare = text.filter { $0 != "*" && $0 != "?" }
      warn("'*' needs three letters before it: '\(text)' read as '\(bare)'", range)
      return plainWord(bare)
    }
    // Only a prefix or a pattern with letters around its wildcards is more than the word.
    guard !lead.isEmpty else { return plainWord(text) }
    return .pattern(text)
  }

  /// A word that prints as itself; what would print as an operator becomes a phrase of one word.
  private func plainWord(_ text: String) -> Query? {
    let text = Self.bare(text)
    guard text.contains(where: Self.isWordCharacter) else { return nil }
    return Self.needsQuotes(text) ? .phrase(text, slop: nil) : .word(text)
  }

  /// The text without what would be read as syntax at its ends or inside.
  static func bare(_ text: String) -> String {
    let kept = text.filter { !"*?~\"()".contains($0) }
    let front = kept.drop { !isWordCharacter($0) }
    return String(front.reversed().drop { !isWordCharacter($0) }.reversed())
  }

  private static func needsQuotes(_ text: String) -> Bool {
    if text.contains(where: { ":=<>!|[]{}".contains($0) }) { return true }
    let upper = text.uppercased()
    let operators: Set = ["OR", "AND", "NOT", "NEAR", "SENT", "SAME", "EXACT", "CASE"]
    if operators.contains(upper) { return true }
    let prefixes = ["NEAR", "W/", "PRE/", "ADJ", "ONEAR/", "N/", "P/", "ATLEAST", "FIRST"]
    return prefixes.contains { upper.hasPrefix($0) && upper.last?.isNumber == true }
  }

  static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
