/// Where small letters are operators.
extension QueryParser {
  /// Whether the token at hand is a capital operator, or a small-letter one where those count.
  func isOperator(_ wanted: BooleanOperator) -> Bool {
    guard position < tokens.count, tokens[position].kind == .chunk,
      tokens[position].text.utf8.count <= 3
    else { return false }
    let text = tokens[position].text
    switch wanted {
    case .and where text == "AND" || text == "&" || text == "&&": return true
    case .or where text == "OR" || text == "|" || text == "||": return true
    case .not where text == "NOT" || text == "-" || text == "!": return true
    default: return text == wanted.rawValue && isSmallOperator(at: position)
    }
  }

  /// The Boolean operators, as they are written in small letters.
  enum BooleanOperator: String {
    case and, or, not
  }

  /// QUERY.md's rule: a small-letter word is an operator where the whole query is in that style, or
  /// where it stands between two groups or fields.
  func isSmallOperator(at index: Int) -> Bool {
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
  func isUnmistakable(at index: Int) -> Bool {
    guard tokens[index].kind == .chunk, tokens[index].text.utf8.count < 200 else { return false }
    let text = tokens[index].text
    guard
      QueryText.contains(text, anyOf: .factiva) || isCall(at: index)
        || isWordedDate(at: index)
    else { return false }
    if text == text.uppercased(), text.contains(where: \.isLetter) { return false }
    if let sign = text.firstIndex(where: { $0 == "<" || $0 == ">" }),
      FieldName.named(String(text[..<sign])) != nil
    {
      return true
    }
    if text.hasSuffix("/"), Self.openingCount(text) != nil { return true }
    if let name = fieldName(in: text), name.separator == "=" {
      return FieldName.named(name.name) != nil || ForeignField.named(name.name)?.owner == .factiva
    }
    if isCall(at: index),
      FieldName.named(text) != nil || CallName(rawValue: text.lowercased()) != nil
        || functionCount(text, "atleast") != nil || ForeignField.named(text)?.isCalled ?? false
    {
      return true
    }
    if Self.dollarStem(text) != nil || isWordedDate(at: index) { return true }
    var probe = self
    probe.isSmallLetterStyle = false
    if !["near", "same"].contains(text), probe.proximityOperator(at: index) != nil { return true }
    return functionCount(text, "atleast") != nil
  }

  /// Whether a parenthesis opens right behind a chunk: `hlead(`.
  func isCall(at index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].kind == .open && tokens[index + 1].isAttached
  }
}
