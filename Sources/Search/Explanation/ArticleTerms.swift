internal import NewsIndex

/// How often each term stands in the fields of one article, counted on its stored text.
struct ArticleTerms {
  /// The places by term.
  private(set) var places: [String: PlaceCounts] = [:]
  private var titleLength = 0
  private var bodyLength = 0

  /// Counts the terms of a stored article; an article that is not there has none.
  init(_ id: Int, _ reader: ArticleReader) throws(IndexError) {
    guard let article = try reader.article(of: id) else { return }
    let terms = PostingTerms()
    let words = Analyzer(counting: terms).analyse(article)
    titleLength = words[.title].length
    bodyLength = words[.body].length
    let numbered = Dictionary(
      uniqueKeysWithValues: terms.inOrder(words.counts.map(\.term)).map { ($0.number, $0.term) })
    for count in words.counts {
      places[String(decoding: numbered[count.term] ?? [], as: UTF8.self)] = count.places
    }
  }

  /// Returns the norms of the article.
  func norms(_ scale: ImpactScale) -> ImpactScale.Norms {
    scale.norms(titleLength: titleLength, bodyLength: bodyLength)
  }
}
