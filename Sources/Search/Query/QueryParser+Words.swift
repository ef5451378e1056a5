/// Words, patterns, and text that is no field after all.
extension QueryParser {
  mutating func chunk() -> Query? {
    let token = tokens[position]
    if let comparison = comparison(token) { return comparison }
    if let date = wordedDate() { return date }
    if let found = fieldName(in: token.text) {
      if let name = FieldName.named(found.name) { return field(name, found) }
      warnOfUnknownField(found, token)
      // Its value stands in quotes or parentheses behind: the words are those.
      if found.value.isEmpty, position + 1 < tokens.count, tokens[position + 1].isAttached,
        let query = applied({ $0 })
      {
        return query
      }
    }
    if isCall(at: position) {
      if let name = FieldName.named(token.text) { return field(name, (token.text, ":", "")) }
      if ForeignField.named(token.text)?.isCalled ?? false {
        warnOfUnknownField((token.text, "=", ""), token)
        if let query = applied({ $0 }) { return query }
      }
    }
    position += 1
    if let range = bracketedRange(token) { return range }
    return word(token.text, token)
  }

  private mutating func warnOfUnknownField(
    _ found: (name: String, separator: Character, value: String), _ token: QueryToken
  ) {
    guard warnings.count < Self.mostWarnings else { return }
    if let foreign = ForeignField.named(found.name) {
      warn(
        "\(foreign.owner.rawValue)'s '\(found.name)' read as words: \(foreign.hint)", at: token)
    } else if found.separator == ":",
      found.name.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }),
      !found.value.hasPrefix("//")
    {
      let hint = FieldName.suggestion(for: found.name).map { "; did you mean '\($0):'?" } ?? ""
      warn("unknown field '\(found.name)', read as words\(hint)", at: token)
    }
  }

  /// `[a TO b]` without a field: its words.
  private mutating func bracketedRange(_ token: QueryToken) -> Query? {
    guard token.text.utf8.first == 0x5B || token.text.utf8.first == 0x7B,
      position + 1 < tokens.count,
      tokens[position].kind == .chunk, tokens[position].text == "TO"
    else { return nil }
    warn("'\(token.text) TO' without a field read as words", at: token)
    return nil
  }

  /// Reads a word with its modifiers; text without a letter or digit is nothing.
  mutating func word(_ typed: String, _ token: QueryToken) -> Query? {
    guard QueryText.hasWord(typed) else {
      if QueryText.contains(typed, 0x2A) {
        warn("'\(typed.prefix(20))' without letters was left out", at: token)
      }
      warnOfSymbol(typed, token)
      return nil
    }
    var text = typed
    if let boost = Self.boost(in: text), QueryText.hasWord(boost.text) {
      warnOfBoost(boost.factor, at: token)
      text = boost.text
    }
    if let opening = firstWords(text, token) { return opening }
    if let similar = similar(text, token) { return similar }
    if Self.isRegularExpression(text) {
      warn("regular expressions are not understood: '\(text.prefix(40))' read as words", at: token)
    }
    // A question mark at the end is punctuation; Nexis writes `accord!` for `accord*`.
    if text.utf8.last == 0x3F, tokens.count == 1 {
      warn(
        "'?' at the end was left out: it is one letter only inside a word; '*' is any number",
        at: token)
    }
    while let last = text.utf8.last, [0x3F, 0x2C, 0x3B, 0x2E].contains(last) { text.removeLast() }
    if text.utf8.last == 0x21 {
      let stem = String(text.dropLast())
      text = QueryText.letterCount(stem, upTo: 3) == 3 ? stem + "*" : stem
    } else if let stem = Self.dollarStem(text) {
      warn("'\(text.prefix(40))' read as \(stem)*", at: token)
      text = stem + "*"
    }
    guard QueryText.contains(text, anyOf: .wildcards), !QueryText.isAddress(text) else {
      return plainWord(text, token)
    }
    return pattern(text, token)
  }

  /// Says that what has neither a letter nor a digit is not looked for.
  mutating func warnOfSymbol(_ text: String, _ token: QueryToken) {
    guard let symbol = QueryText.symbol(in: text) else { return }
    warn("'\(symbol)' was left out: words have letters or digits", at: token)
  }

  /// `minsk~`, `minsk~2`, and the fractions of older Lucene.
  private mutating func similar(_ text: String, _ token: QueryToken) -> Query? {
    guard QueryText.contains(text, 0x7E), let tilde = text.lastIndex(of: "~"),
      tilde > text.startIndex
    else { return nil }
    let edits = text[text.index(after: tilde)...]
    guard edits.utf8.count < 10, edits.isEmpty || Double(edits) != nil else { return nil }
    let bare = QueryText.bare(String(text[..<tilde]))
    guard QueryText.hasWord(bare), !Self.needsQuotes(bare) else { return nil }
    let count = min(2, max(1, Int(edits) ?? 1))
    if !edits.isEmpty, Double(edits) != Double(count) {
      warn("'~\(edits)' behind a word read as ~\(count): it is one edit or two", at: token)
    }
    return .similar(bare, edits: count)
  }

  /// Factiva's `trump/F50/`: among the first words.
  private mutating func firstWords(_ text: String, _ token: QueryToken) -> Query? {
    guard let (bare, count) = Self.openingCount(text) else { return nil }
    return word(bare, token).map { .first(count, $0) }
  }

  static func openingCount(_ text: String) -> (word: String, count: Int)? {
    guard text.utf8.count < 200, text.hasSuffix("/"),
      let slash = text.dropLast().lastIndex(of: "/"), slash > text.startIndex
    else { return nil }
    let code = text[text.index(after: slash)...].dropLast()
    guard code.first == "F" || code.first == "f", let count = Int(code.dropFirst()),
      (1...9999).contains(count)
    else { return nil }
    return (String(text[..<slash]), count)
  }

  /// `/regex/` or `/regex/i`.
  private static func isRegularExpression(_ text: String) -> Bool {
    guard text.utf8.first == 0x2F, (4...200).contains(text.utf8.count),
      let end = text.dropFirst().lastIndex(of: "/")
    else { return false }
    return text[text.index(after: end)...].allSatisfy { "imsu".contains($0) }
      && text[..<end].contains { "\\.*+?[]^$|".contains($0) }
  }

  /// The stem of Factiva's `accord$2` or `accord$`.
  static func dollarStem(_ text: String) -> String? {
    guard QueryText.contains(text, 0x24), let dollar = text.lastIndex(of: "$") else { return nil }
    let stem = text[..<dollar]
    guard text[text.index(after: dollar)...].allSatisfy({ $0.isASCII && $0.isNumber }),
      stem.count >= 3, stem.allSatisfy({ $0.isLowercase })
    else { return nil }
    return String(stem)
  }

  private mutating func pattern(_ typed: String, _ token: QueryToken) -> Query? {
    var text = String(
      typed.unicodeScalars.drop { !QueryText.isWord($0) && $0 != "*" && $0 != "?" })
    // What ends in a question mark would read back without it.
    while text.utf8.last == 0x3F { text.removeLast() }
    guard QueryText.contains(text, anyOf: .wildcards) else { return plainWord(text, token) }
    guard
      text.unicodeScalars.allSatisfy({ scalar in
        QueryText.isWord(scalar) || scalar.properties.isGraphemeExtend
          || "*?.-'&/".unicodeScalars.contains(scalar)
      })
    else {
      return plainWord(text, token)
    }
    let lead = text.prefix { $0 != "*" && $0 != "?" }
    if QueryText.letterCount(lead, upTo: 3) < 3, text.contains("*") {
      let bare = text.filter { $0 != "*" && $0 != "?" }
      warn("'*' needs three letters before it: '\(text)' read as '\(bare)'", at: token)
      return plainWord(bare, token)
    }
    // Only a prefix or a pattern with letters around its wildcards is more than the word.
    if lead.isEmpty, QueryText.letterCount(text, upTo: 3) < 3 {
      warn("'?' at the beginning needs three letters: '\(text)' read as a word", at: token)
      return plainWord(text, token)
    }
    return .pattern(text)
  }

  /// A word that prints as itself; what would print as an operator becomes a phrase of one word.
  private mutating func plainWord(_ text: String, _ token: QueryToken) -> Query? {
    let text = QueryText.bare(text, keepingSigns: true)
    guard QueryText.hasWord(text) else { return nil }
    if Self.isOperatorName(text) { warnOfOperator(text, token) }
    return .plain(text)
  }

  static func needsQuotes(_ text: String) -> Bool {
    if QueryText.contains(text, anyOf: .syntax) || QueryText.contains(text, 0x20)
      || QueryText.contains(text, 0x3F)
    {
      return true
    }
    return isOperatorName(text)
  }

  /// Whether a text would be read as an operator or function.
  static func isOperatorName(_ text: String) -> Bool {
    guard (2..<20).contains(text.utf8.count) else { return false }
    let upper = text.uppercased()
    if operatorNames.contains(upper) { return true }
    guard let last = text.utf8.last, (0x30...0x39).contains(last) else { return false }
    return countedNames.contains { upper.hasPrefix($0) }
  }

  private static let operatorNames: Set = [
    "OR", "AND", "NOT", "NEAR", "SENT", "SAME", "EXACT", "CASE", "W/S", "W/P", "W/SENT", "W/PARA",
    "W/SEG",
  ]
  private static let countedNames = [
    "NEAR", "W/", "PRE/", "ADJ", "ONEAR/", "N/", "P/", "ATLEAST", "FIRST",
  ]

  /// Says that what looks like an operator is a word: in small letters once for each.
  private mutating func warnOfOperator(_ text: String, _ token: QueryToken) {
    let small = ["and", "or", "not", "near", "same"]
    if small.contains(text) {
      guard !warnings.contains(where: { $0.message.hasPrefix("'\(text)' read as a word") }) else {
        return
      }
      warn("'\(text)' read as a word: the operator is \(text.uppercased())", at: token)
    } else if text == text.uppercased(), text.count > 2 || text.contains("/") {
      warn(
        "'\(text)' read as a word: as an operator it lacks an operand or a number from 1 to 999",
        at: token)
    }
  }
}

extension Query {
  /// A word, or what prints as it only in quotes: several words, and one that would be read as an operator.
  static func plain(_ text: String) -> Query {
    QueryParser.needsQuotes(text) ? .phrase(text, slop: nil) : .word(text)
  }
}
