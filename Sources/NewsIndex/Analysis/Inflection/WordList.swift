internal import Linguistics

/// Words of a grammar, between blanks: looked for where they lie, or in a table where many words are asked for.
struct WordList {
  private let text: StaticText
  /// Nil until it pays.
  private var table: ByteTable<Void>?

  init(_ text: StaticText) { self.text = text }

  /// Makes the table.
  mutating func tabulate() {
    guard table == nil else { return }
    var words = ByteTable<Void>(slotCount: 1 << 8)
    var start = 0
    for index in 0...text.count where index == text.count || text[index] <= 0x20 {
      let word = text.bytes(start..<index)
      if !word.isEmpty, words.number(of: word.span) == nil { _ = words.add(word.span, ()) }
      start = index + 1
    }
    table = words
  }

  /// Whether a word is among them.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    if let table { return table.number(of: word.span) != nil }
    return text.index(ofWord: word) != nil
  }
}
