internal import Linguistics

/// Finds the line of a grammar's forms that a word stands in.
///
/// A query looks for few words, and for each through the text. Who analyses articles looks for thousands, in a table
/// made of it.
struct GrammarLines {
  /// A line of forms.
  struct Line {
    /// Where its first word begins.
    var start: Int
    /// Whether the first word is the stem of all.
    var isOwn: Bool
  }

  private let text: StaticText
  /// By word: where the line begins; nil until it pays.
  private var table: ByteTable<UInt32>?

  init(_ text: StaticText) {
    self.text = text
  }

  /// Makes the table.
  mutating func tabulate() {
    guard table == nil else { return }
    var words = ByteTable<UInt32>(slotCount: 1 << 12)
    var line = 0
    var word = 0
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : 0x0A
      if byte == Grammar.ownMark { word = index + 1 }
      guard byte == 0x20 || byte == 0x0A else { continue }
      let piece = text.bytes(word..<index)
      if words.number(of: piece.span) == nil { _ = words.add(piece.span, UInt32(line)) }
      word = index + 1
      if byte == 0x0A { line = index + 1 }
    }
    table = words
  }

  /// Returns the line that has a word; nil where none has.
  func line(of word: ArraySlice<UInt8>) -> Line? {
    if let table {
      guard let number = table.number(of: word.span) else { return nil }
      return line(at: Int(table.value(at: number)))
    }
    guard var start = text.index(ofWord: word, mark: Grammar.ownMark) else { return nil }
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    return line(at: start)
  }

  private func line(at start: Int) -> Line {
    let isOwn = text[start] == Grammar.ownMark
    return Line(start: isOwn ? start + 1 : start, isOwn: isOwn)
  }

  /// Returns the first word of a line.
  func firstWord(of line: Line) -> [UInt8] {
    var end = line.start
    while end < text.count, text[end] > 0x20 { end += 1 }
    return text.bytes(line.start..<end)
  }
}
