internal import NewsIndex
internal import WordIndex

/// Reads what matching must know of an article's own text, the last one remembered.
final class StoredTexts {
  private let reader: ArticleReader
  private let analyzer: Analyzer
  /// Whether an article has keywords: few do, and reading them means unpacking its evidence.
  private let hasKeywords: (Int) throws(IndexError) -> Bool
  private var last: (id: Int, text: StoredText)?

  init(_ reader: ArticleReader, analyzer: Analyzer, arrays: ArticleArrays) {
    self.reader = reader
    self.analyzer = analyzer
    hasKeywords = { id throws(IndexError) in
      guard let ordinal = try arrays.ordinal(of: id) else { return false }
      return try arrays.number(.keywordLength, of: ordinal) > 0
    }
  }

  /// Returns where the sentences of an article begin.
  func outline(of id: Int) throws(IndexError) -> SentenceOutline {
    try reader.outline(of: id) ?? SentenceOutline([])
  }

  /// Whether the word at a position of an article has the case of the leaf's word.
  func isSpelledAlike(
    _ leaf: TextPlan.Leaf, _ position: WordPosition, in id: Int
  ) throws(IndexError) -> Bool {
    let text = try text(of: id)
    return text.spelling(field: position.field, position: position.offset).map { $0 == leaf.word }
      ?? false
  }

  /// Returns the text of a stored article, whose summary may be at hand.
  func text(of id: Int, _ summary: ArticleSummary? = nil) throws(IndexError) -> StoredText {
    if let last, last.id == id { return last.text }
    let text = try read(id, summary, withStems: false)
    last = (id, text)
    return text
  }

  /// Returns the text of a stored article with the stems of its words.
  func stemmedText(of id: Int) throws(IndexError) -> StoredText {
    try read(id, nil, withStems: true)
  }

  private func read(
    _ id: Int, _ summary: ArticleSummary?, withStems: Bool
  ) throws(IndexError) -> StoredText {
    var summary = summary
    if summary == nil { summary = try reader.summary(of: id) }
    let known = summary ?? ArticleSummary(id: id, title: "", path: "")
    return StoredText(
      known, blocks: try reader.blocks(of: id) ?? [],
      keywords: try hasKeywords(id) ? reader.detail(of: id)?.keywords ?? [] : [],
      places: try known.dateline == nil ? [] : reader.places(of: id), analyzer: analyzer,
      withStems: withStems)
  }
}
