package import News
package import NewsIndex

/// The text of one stored article with its words, as the index counted them.
package struct StoredText {
  /// A title, paragraph, caption … with its words.
  package struct Piece {
    package var field: TextField
    package var text: String
    package var words: AnalysedText
    /// The position of its first word in its field.
    package var start: Int
    /// Where its sentences begin, in bytes.
    package var sentenceStarts: [Int]
  }

  package let pieces: [Piece]

  /// Takes the text of an article apart; with stems where they are asked for.
  package init(
    _ summary: ArticleSummary, blocks: [Block], keywords: [String], places: [Place],
    analyzer: Analyzer, withStems: Bool = false
  ) {
    var pieces: [Piece] = []
    var counts: [TextField: Int] = [:]
    let splitter = SentenceSplitter()
    func add(_ text: String, _ field: TextField) {
      let start = counts[field, default: 0]
      let words = analyzer.tokens(of: text, stemsOf: withStems ? summary.language : nil)
      pieces.append(
        Piece(
          field: field, text: text, words: words, start: start,
          sentenceStarts: field == .body ? splitter.starts(in: Array(text.utf8)) : []))
      // One position is empty between two pieces with words.
      if !words.tokens.isEmpty { counts[field] = start + words.tokens.count + 1 }
    }
    add(summary.title, .title)
    if let deck = summary.deck { add(deck, .deck) }
    for block in blocks { add(block.text, block.kind == .caption ? .caption : .body) }
    for name in summary.bylines { add(name, .byline) }
    for keyword in keywords { add(keyword, .keyword) }
    if let dateline = summary.dateline {
      for text in Dateline(text: dateline, places: places).texts { add(text, .dateline) }
    }
    self.pieces = pieces
  }

  /// The position behind the last word of the first two paragraphs of the body.
  package var leadEnd: Int {
    var paragraphs = 0
    var end = 0
    for piece in pieces where piece.field == .body {
      paragraphs += 1
      if paragraphs > 2 { break }
      if !piece.words.tokens.isEmpty { end = piece.start + piece.words.tokens.count }
    }
    return end
  }

  /// The first words of the standfirst or the text, with an ellipsis where there are more.
  package func opening(words count: Int) -> String {
    let piece = pieces.first { ($0.field == .deck || $0.field == .body) && !$0.text.isEmpty }
    let words = (piece?.text ?? "").split(separator: " ")
    return words.prefix(count).joined(separator: " ") + (words.count > count ? " …" : "")
  }

  /// The words that stand at a position, as they are spelled.
  package func spelling(field: Int, position: Int) -> Substring? {
    for piece in pieces where piece.field.rawValue == field {
      let index = position - piece.start
      guard piece.words.tokens.indices.contains(index) else { continue }
      let source = piece.words.tokens[index].source
      return piece.text.bytes(source)
    }
    return nil
  }
}

extension String {
  /// The text between two offsets in UTF-8 that lie on character boundaries.
  package func bytes(_ range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
