package import NewsIndex

/// Chooses the sentences that show why an article matches.
package struct SnippetMaker {
  /// The most sentences of a snippet.
  package static let mostSentences = 3
  /// The longest sentence shown whole, in bytes; of a longer one the middle is left out.
  package static let longestSentence = 1000

  /// A sentence of the text that may be shown.
  private struct Sentence {
    var piece: Int
    var bytes: Range<Int>
    var leaves: Set<Int>
  }

  private let text: StoredText
  /// The lit words, in the order of fields and positions; several of one word for several leaves.
  private let lights: [Highlighter.Light]
  /// How much each leaf tells, by its number through all plans.
  private let weights: [Double]

  package init(text: StoredText, lights: Set<Highlighter.Light>, weights: [Double]) {
    self.text = text
    self.weights = weights
    self.lights = lights.sorted {
      ($0.field, $0.position, $0.leaf) < ($1.field, $1.position, $1.leaf)
    }
  }

  /// Returns the headline with its lit words marked.
  package func title() -> HighlightedText {
    guard let index = text.pieces.firstIndex(where: { $0.field == .title }) else {
      return HighlightedText("")
    }
    let piece = text.pieces[index]
    return marked(piece, 0..<piece.text.utf8.count)
  }

  /// Returns one to three whole sentences that together show as many lit words as possible.
  ///
  /// Without a lit word in the text it is the first sentence. Sentences that do not follow one
  /// another have " … " between.
  package func snippet() -> HighlightedText {
    let sentences = sentences()
    guard !sentences.isEmpty else { return HighlightedText("") }
    return assembled(chosen(from: sentences).sorted().map { sentences[$0] })
  }

  /// Returns the texts of some fields, whole, in the order of reading.
  package func pieces(of fields: Set<TextField>) -> [HighlightedText] {
    text.pieces.filter { fields.contains($0.field) }.map { marked($0, 0..<$0.text.utf8.count) }
  }

  // MARK: Choosing

  private func sentences() -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, piece) in text.pieces.enumerated() where piece.field == .body {
      let ends = piece.sentenceStarts.dropFirst() + [piece.text.utf8.count]
      for (start, end) in zip(piece.sentenceStarts, ends) {
        sentences.append(
          Sentence(piece: index, bytes: start..<end, leaves: leaves(piece, start..<end)))
      }
    }
    if sentences.allSatisfy({ $0.leaves.isEmpty }) { sentences += captions() }
    return sentences
  }

  /// Captions and deck, for articles whose text has none of the query's words.
  private func captions() -> [Sentence] {
    text.pieces.enumerated().compactMap { index, piece in
      guard piece.field == .caption || piece.field == .deck else { return nil }
      let bytes = 0..<piece.text.utf8.count
      return Sentence(piece: index, bytes: bytes, leaves: leaves(piece, bytes))
    }
  }

  private func leaves(_ piece: StoredText.Piece, _ bytes: Range<Int>) -> Set<Int> {
    Set(lit(piece, bytes).flatMap(\.leaves))
  }

  /// Greedily the sentence that adds most to what is shown; ties go to the one that comes first.
  private func chosen(from sentences: [Sentence]) -> [Int] {
    var shown: Set<Int> = []
    var chosen: [Int] = []
    while chosen.count < Self.mostSentences {
      var best: (index: Int, gain: Double)?
      for (index, sentence) in sentences.enumerated() where !chosen.contains(index) {
        // In one order, for sums depend on it.
        let gain = sentence.leaves.subtracting(shown).sorted().reduce(0) { $0 + weights[$1] }
        if gain > best?.gain ?? 0 { best = (index, gain) }
      }
      guard let best else { break }
      chosen.append(best.index)
      shown.formUnion(sentences[best.index].leaves)
    }
    return chosen.isEmpty ? [0] : chosen
  }

  // MARK: Marking

  private func lit(
    _ piece: StoredText.Piece, _ bytes: Range<Int>
  ) -> [(source: Range<Int>, leaves: [Int])] {
    var lit: [(source: Range<Int>, leaves: [Int])] = []
    var last: Int?
    for light in lights[firstLight(piece)...] {
      let index = light.position - piece.start
      guard light.field == piece.field.rawValue, index < piece.words.tokens.count else { break }
      let source = piece.words.tokens[index].source
      guard bytes.contains(source.lowerBound) else { continue }
      if index == last {
        lit[lit.count - 1].leaves.append(light.leaf)
      } else {
        lit.append((source, [light.leaf]))
        last = index
      }
    }
    return lit
  }

  /// The number of the first light that is not before a piece: a long text has many of both.
  private func firstLight(_ piece: StoredText.Piece) -> Int {
    let start = (piece.field.rawValue, piece.start)
    var low = 0
    var high = lights.count
    while low < high {
      let middle = (low + high) / 2
      if (lights[middle].field, lights[middle].position) < start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func marked(_ piece: StoredText.Piece, _ bytes: Range<Int>) -> HighlightedText {
    var highlights: [Range<Int>] = []
    for (source, _) in lit(piece, bytes) {
      let mark = source.lowerBound - bytes.lowerBound..<source.upperBound - bytes.lowerBound
      // Pairs of characters overlap, and the parts of COVID-19 are one word to the eye.
      if let last = highlights.last, Self.isOneWord(piece, bytes.lowerBound, last, mark) {
        highlights[highlights.count - 1] =
          last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        highlights.append(mark)
      }
    }
    return HighlightedText(String(piece.text.bytes(bytes)), highlights: highlights)
  }

  /// Whether two marks touch, or only a joining mark of ASCII stands between.
  private static func isOneWord(
    _ piece: StoredText.Piece, _ start: Int, _ a: Range<Int>, _ b: Range<Int>
  ) -> Bool {
    guard b.lowerBound > a.upperBound else { return true }
    guard b.lowerBound == a.upperBound + 1 else { return false }
    let utf8 = piece.text.utf8
    let between = utf8[utf8.index(utf8.startIndex, offsetBy: start + a.upperBound)]
    return "-'/&.".utf8.contains(between)
  }

  private func assembled(_ sentences: [Sentence]) -> HighlightedText {
    var out = HighlightedText("")
    for (index, sentence) in sentences.enumerated() {
      if index > 0 {
        let last = sentences[index - 1]
        let follows =
          last.piece == sentence.piece && last.bytes.upperBound == sentence.bytes.lowerBound
        out.text += follows ? " " : " … "
      }
      let part = trimmed(shortened(marked(text.pieces[sentence.piece], sentence.bytes)))
      let shift = out.text.utf8.count
      out.text += part.text
      out.highlights += part.highlights.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
    }
    return out
  }

  private func trimmed(_ sentence: HighlightedText) -> HighlightedText {
    var sentence = sentence
    while sentence.text.utf8.last == 0x20 { sentence.text.removeLast() }
    return sentence
  }

  /// A sentence too long to show whole: its beginning, and what stands around its first lit word.
  private func shortened(_ sentence: HighlightedText) -> HighlightedText {
    let bytes = Array(sentence.text.utf8)
    guard bytes.count > Self.longestSentence else { return sentence }
    let focus = sentence.highlights.first?.lowerBound ?? 0
    guard focus > Self.longestSentence / 2 else {
      let end = Self.boundary(bytes, before: Self.longestSentence)
      return part(of: sentence, 0..<end) + HighlightedText(" …")
    }
    let head = Self.boundary(bytes, before: Self.longestSentence / 4)
    let start = Self.boundary(bytes, before: focus - Self.longestSentence / 4)
    let end = Self.boundary(bytes, before: min(bytes.count, start + Self.longestSentence / 2))
    let tail = HighlightedText(end < bytes.count ? " …" : "")
    return part(of: sentence, 0..<head) + HighlightedText(" …") + part(of: sentence, start..<end)
      + tail
  }

  private func part(of sentence: HighlightedText, _ bytes: Range<Int>) -> HighlightedText {
    HighlightedText(
      String(sentence.text.bytes(bytes)),
      highlights: sentence.highlights
        .filter { $0.lowerBound >= bytes.lowerBound && $0.upperBound <= bytes.upperBound }
        .map { ($0.lowerBound - bytes.lowerBound)..<($0.upperBound - bytes.lowerBound) })
  }

  /// The last blank at or before `end`, else the last beginning of a character.
  private static func boundary(_ bytes: [UInt8], before end: Int) -> Int {
    guard end < bytes.count else { return bytes.count }
    if let blank = bytes[max(0, end - 80)...end].lastIndex(of: 0x20) { return blank }
    var end = end
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

extension HighlightedText {
  /// Joins two texts with their marks.
  fileprivate static func + (a: HighlightedText, b: HighlightedText) -> HighlightedText {
    let shift = a.text.utf8.count
    return HighlightedText(
      a.text + b.text,
      highlights: a.highlights
        + b.highlights.map { ($0.lowerBound + shift)..<($0.upperBound + shift) })
  }
}
