internal import NewsIndex

/// Finds the words that articles have in common, and what else has them.
struct Expander {
  let arrays: ArticleArrays
  let languages: ArticleLanguages
  let text: TextSearch
  let texts: StoredTexts
  let runner: PlanRunner
  let maker: LeafMaker

  /// Returns the words that tell best what some articles are about, as many as chosen; nil for none.
  func words(
    of articles: [(ordinal: Int, weight: Double)], _ choice: FeedbackModel.WordChoice
  ) throws(IndexError) -> FeedbackWords.Words? {
    var counter = FeedbackCounter()
    for article in articles {
      counter.add(
        try texts.stemmedText(of: try arrays.id(of: article.ordinal)),
        of: try languages.number(of: article.ordinal), weight: article.weight)
    }
    return try FeedbackWords(maker: maker, articleCounts: languages.articleCounts) {
      leaf, language throws(IndexError) in try text.occurrence(of: leaf, in: language)
    }.words(of: counter, choice)
  }

  /// Returns what the best matches have in common, and the articles that have it; nil for nothing.
  ///
  /// - Parameters:
  ///   - best: the first matches.
  ///   - highest: the highest score of a match.
  ///   - conditions: the parts of the query that are not about words; they hold for all.
  ///   - wanted: which articles count.
  /// - Returns: the words and the articles that have them.
  /// - Throws: `IndexError` where the index cannot be read.
  func mixture(
    of best: [Match], highest: Score, conditions: [SearchPlan], _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> ScoreMixture? {
    let sum = best.reduce(0) { $0 + $1.score.share(of: highest) }
    guard sum > 0 else { return nil }
    let articles = best.map { ($0.ordinal, $0.score.share(of: highest) / sum) }
    guard let words = try words(of: articles, .expansion) else { return nil }
    return ScoreMixture(
      words: words.spellings, highest: highest,
      others: try runner.matches(.and([.text(words.plan)] + conditions), wanted))
  }
}

extension SearchPlan {
  /// The parts that are not about words and must hold.
  package var conditions: [SearchPlan] {
    if !hasText { return [self] }
    guard case .and(let parts) = self else { return [] }
    return parts.flatMap(\.conditions)
  }
}
