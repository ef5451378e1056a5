internal import NewsIndex

/// Chooses the sentences that show why an article matches.
struct SnippetMaker {
  /// The most sentences of a snippet.
  static let mostSentences = 3
  /// The longest sentence shown whole, in bytes; a longer one is cut between words.
  static let longestSentence = 400

  /// A sentence of the text that may be shown.
  private struct Sentence {
    var piece: Int
    var bytes: Range<Int>
    var leaves: Set<Int>
  }

  let text: StoredText
  let lights: Set<Highlighter.Light>
  /// How much each leaf tells, by its number through all plans.
  let weights: [Double]

  /// Returns the headline with its lit words marked.
  func title() -> HighlightedText {
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
  func snippet() -> HighlightedText {
    let sentences = sentences()
    guard !sentences.isEmpty else { return HighlightedText("") }
    return assembled(chosen(from: sentences).sorted().map { sentences[$0] })
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
    if sentences.allSatisfy(\.leaves.isEmpty) { sentences += captions() }
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
        let gain = sentence.leaves.subtracting(shown).reduce(0) { $0 + weights[$1] }
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
    guard !lights.isEmpty else { return [] }
    return piece.tokens.enumerated().compactMap { index, token in
      guard bytes.contains(token.source.lowerBound) else { return nil }
      let leaves = weights.indices.filter {
        lights.contains(
          Highlighter.Light(
            field: piece.field.rawValue, position: piece.start + index, leaf: $0))
      }
      return leaves.isEmpty ? nil : (token.source, leaves)
    }
  }

  private func marked(_ piece: StoredText.Piece, _ bytes: Range<Int>) -> HighlightedText {
    let highlights = lit(piece, bytes).map {
      ($0.source.lowerBound - bytes.lowerBound)..<($0.source.upperBound - bytes.lowerBound)
    }
    return HighlightedText(String(piece.text.bytes(bytes)), highlights: highlights)
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

  /// A long sentence, cut between words around its first lit word.
  private func shortened(_ sentence: HighlightedText) -> HighlightedText {
    let bytes = Array(sentence.text.utf8)
    guard bytes.count > Self.longestSentence else { return sentence }
    let focus = sentence.highlights.first?.lowerBound ?? 0
    var start = max(0, min(focus - Self.longestSentence / 3, bytes.count - Self.longestSentence))
    if start > 0 { start = Self.boundary(bytes, from: start) ?? focus }
    var end = min(bytes.count, start + Self.longestSentence)
    if end < bytes.count { end = Self.boundaryBefore(bytes, end, after: start) }
    let before = start > 0 ? "… " : ""
    let shift = before.utf8.count - start
    return HighlightedText(
      before + sentence.text.bytes(start..<end) + (end < bytes.count ? " …" : ""),
      highlights: sentence.highlights.filter { $0.lowerBound >= start && $0.upperBound <= end }
        .map { ($0.lowerBound + shift)..<($0.upperBound + shift) })
  }

  /// The first byte behind the next blank, else the next character.
  private static func boundary(_ bytes: [UInt8], from start: Int) -> Int? {
    if let blank = bytes[start...].prefix(80).firstIndex(of: 0x20) { return blank + 1 }
    return bytes[start...].firstIndex { $0 & 0xC0 != 0x80 }
  }

  private static func boundaryBefore(_ bytes: [UInt8], _ end: Int, after start: Int) -> Int {
    if let blank = bytes[max(start, end - 80)..<end].lastIndex(of: 0x20), blank > start {
      return blank
    }
    var end = end
    while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
