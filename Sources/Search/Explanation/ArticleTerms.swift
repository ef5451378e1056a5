package import News
internal import NewsIndex

/// How often each stem and each word stands in the fields of one article, counted on its stored text.
package struct ArticleTerms {
  private var stems: [[UInt8]: PositionCounts] = [:]
  private var words: [[UInt8]: PositionCounts] = [:]
  private var language = ArticleLanguage.unknown
  private var titleLength = 0
  private var bodyLength = 0

  /// Counts the terms of a stored article; an article that is not there has none.
  init(_ id: Int, _ reader: ArticleReader) throws(IndexError) {
    if let article = try reader.article(of: id) { self.init(article) } else { self.init() }
  }

  private init() {}

  /// Counts the terms of an article.
  package init(_ article: Article) {
    let terms = PostingTerms()
    let analysed = Analyzer(counting: terms).analyse(article)
    language = analysed.language
    titleLength = analysed[.title].length
    bodyLength = analysed[.body].length
    let numbered = Dictionary(
      uniqueKeysWithValues: terms.inOrder(analysed.counts.map(\.term)).map {
        ($0.number, $0.term)
      })
    for count in analysed.counts { stems[numbered[count.term] ?? []] = count.positions }
    for field in TextField.allCases { count(analysed[field].words, field) }
  }

  private mutating func count(_ terms: [(word: [UInt8], position: Int)], _ field: TextField) {
    for (word, position) in terms {
      words[word, default: PositionCounts()].add(field: field.rawValue, position: position)
    }
  }

  /// Returns how often what counts for a leaf stands in the article.
  func positions(of counted: TextPlan.Leaf.Counted) -> PositionCounts? {
    counted.language == nil
      ? words[Array(counted.term.utf8)]
      : stems[PostingKey.bytes(language, counted.term.utf8)]
  }

  /// Returns the norms of the article.
  func norms(_ scale: ImpactScale) -> ImpactScale.Norms {
    scale.norms(titleLength: titleLength, bodyLength: bodyLength)
  }
}
