/// Text in columns of a terminal.
enum Columns {
  /// Returns the columns that a text takes.
  static func width(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width($1) }
  }

  /// Returns the beginning of a text that takes at most so many columns.
  static func first(_ columns: Int, of text: String) -> String {
    guard columns < text.utf8.count else { return text }
    var used = 0
    return String(
      text.prefix { character in
        used += width(character)
        return used <= columns
      })
  }

  /// Returns the end of a text that takes at most so many columns.
  static func last(_ columns: Int, of text: String) -> String {
    guard columns < text.utf8.count else { return text }
    var used = 0
    var end = text.endIndex
    while end > text.startIndex {
      let before = text.index(before: end)
      used += width(text[before])
      if used > columns { break }
      end = before
    }
    return String(text[end...])
  }

  /// Characters of East Asia and emoji take two columns (Unicode Standard Annex 11, W and F).
  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
