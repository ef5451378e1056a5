internal import NewsIndex

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

  /// Returns where sentences begin; a failure is left in `failure`.
  func outline(
    of ordinal: Int, _ arrays: ArticleArrays, _ failure: inout IndexError?
  ) -> SentenceOutline {
    do {
      return try reader.outline(of: arrays.id(of: ordinal)) ?? SentenceOutline([])
    } catch {
      failure = error
      return SentenceOutline([])
    }
  }

  /// Whether the word at a spot has the case of the leaf's word; a failure is left in `failure`.
  func isSpelledAlike(
    _ leaf: TextPlan.Leaf, _ spot: TextEvaluator.Spot, in ordinal: Int, _ arrays: ArticleArrays,
    _ failure: inout IndexError?
  ) -> Bool {
    do {
      let text = try text(of: arrays.id(of: ordinal))
      return text.spelling(field: spot.field, position: spot.position).map { $0 == leaf.word }
        ?? false
    } catch {
      failure = error
      return false
    }
  }

  /// The first bytes of the stems that the query at hand looks for; nil for all.
  var stemInitials: Set<UInt8>? {
    didSet { last = nil }
  }

  /// Returns the text of a stored article.
  func text(of id: Int) throws(IndexError) -> StoredText {
    if let last, last.id == id { return last.text }
    let summary = try reader.summary(of: id) ?? ArticleSummary(id: id, title: "", path: "")
    let text = StoredText(
      summary, blocks: try reader.blocks(of: id) ?? [],
      keywords: try hasKeywords(id) ? reader.detail(of: id)?.keywords ?? [] : [],
      analyzer: analyzer, stemInitials: stemInitials)
    last = (id, text)
    return text
  }
}
