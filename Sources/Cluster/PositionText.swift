internal import NewsIndex

/// Writes what stands at each position of a field, as the engine's whitespace tokenizer and `pattern_capture` read it.
struct PositionText {
  /// More than the tokenizer takes for one position: it would make two of it.
  private static let longestPosition = 4000
  private static let divider = UInt8(ascii: "|")
  private static let colocation: UInt8 = 1

  /// The words and other spellings of each position, in order; a gap has the gap's term.
  private var positions: [(term: ArraySlice<UInt8>, others: [ArraySlice<UInt8>])] = []
  private let stems: ArticleStems

  /// Takes a field's terms.
  init(_ field: AnalysedField, _ stems: ArticleStems) {
    self.stems = stems
    for term in field.terms.split(separator: 0x20) {
      if term.first == Self.colocation {
        if !positions.isEmpty { positions[positions.count - 1].others.append(term.dropFirst()) }
      } else {
        positions.append((term, []))
      }
    }
  }

  /// The number of positions.
  var count: Int { positions.count }

  /// Where words that no gap divides begin and end.
  var pieces: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for index in 0...positions.count where index == positions.count || isGap(index) {
      if index > start { pieces.append(start..<index) }
      start = index + 1
    }
    return pieces
  }

  private func isGap(_ index: Int) -> Bool { positions[index].term.elementsEqual(Term.gap) }

  /// Where sentences begin and end, given the positions of their first words; gaps are in none.
  func sentences(_ starts: [Int]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for (index, start) in starts.enumerated() where start < positions.count {
      var end = index + 1 < starts.count ? min(starts[index + 1], positions.count) : positions.count
      while end > start, isGap(end - 1) { end -= 1 }
      if end > start { sentences.append(start..<end) }
    }
    return sentences
  }

  /// Calls `visit` with each word and other spelling, and its position.
  func eachWord(_ visit: (ArraySlice<UInt8>, Int) -> Void) {
    for (index, position) in positions.enumerated() where !isGap(index) {
      visit(position.term, index)
      for other in position.others { visit(other, index) }
    }
  }

  /// Writes the text.
  ///
  /// - Parameters:
  ///   - sentences: where sentences begin and end.
  ///   - limit: the number of positions that are written, nil for all.
  ///   - out: where it is written.
  func write(sentences: [Range<Int>], limit: Int? = nil, to out: inout [UInt8]) {
    var marks = [[UInt8]](repeating: [], count: positions.count)
    func mark(_ ranges: [Range<Int>], _ first: String, _ last: String) {
      for range in ranges where range.count > 1 {
        marks[range.lowerBound] += [Self.divider] + Array(first.utf8)
        marks[range.upperBound - 1] += [Self.divider] + Array(last.utf8)
      }
    }
    mark(sentences, "^s", "^e")
    mark(pieces, "^P", "^Q")
    for (index, position) in positions.prefix(limit ?? .max).enumerated() {
      if index > 0 { out.append(0x20) }
      let start = out.count
      out += position.term
      if isGap(index) { continue }
      out += marks[index]
      append(stems.suffixes[Array(position.term)] ?? [], from: start, to: &out)
      for other in position.others {
        append([Self.divider] + other, from: start, to: &out)
        append(stems.suffixes[Array(other)] ?? [], from: start, to: &out)
      }
    }
  }

  private func append(_ part: [UInt8], from start: Int, to out: inout [UInt8]) {
    if out.count - start + part.count <= Self.longestPosition { out += part }
  }
}
