internal import Cluster
internal import JSON
public import NewsIndex
public import Search

extension ClusterStore {
  /// Returns articles about the same as a stored one, nil where there is no such article.
  ///
  /// The request's filters hold; its query is not looked at.
  public func related(
    to id: Int, _ request: SearchRequest
  ) throws(IndexError) -> SearchResponse? {
    try answered { () throws(IndexError) in try relatedArticles(to: id, request) }
  }

  private func relatedArticles(
    to id: Int, _ request: SearchRequest
  ) throws(IndexError) -> SearchResponse? {
    let start = ContinuousClock.now
    guard let article = try articles.article(id) else { return nil }
    var request = request
    request.query = ""
    var compiled = try compile(request, isScored: false)
    var counter = FeedbackCounter()
    count(article, weight: 1, &counter)
    guard let words = try words(of: counter, .article, compiled.maker) else {
      return SearchResponse(
        parsed: "", warnings: compiled.warnings, total: 0,
        tiers: Tier.allCases.map { TierCount(tier: $0, count: 0) }, hits: [], facets: nil)
    }
    // What carried the same story is no other article about it.
    let own: SearchPlan =
      request.unit == .story
      ? .stored(.story(try articles.story(of: id)?.id ?? id)) : .ids(id..<id + 1)
    compiled.plan = .and([.text(words.plan), .not(own)] + compiled.plan.conditions)
    compiled.weights = try weights(of: compiled.plan.textPlans)
    var response = try response(compiled, request, since: start)
    response.parsed = words.spellings.joined(separator: " OR ")
    response.addedWords = words.spellings
    return response
  }

  /// Counts the words of an article.
  func count(_ article: ClusterArticle, weight: Double, _ counter: inout FeedbackCounter) {
    let text = StoredText(
      article.summary, blocks: ArticleText.decode(article.text),
      keywords: (try? ArticleDetail(stored: article.detail))?.keywords ?? [],
      places: article.places, analyzer: analyzer, withStems: true)
    counter.add(text, of: language(of: article), weight: weight)
  }

  /// Chooses words; what must be known of them is fetched together.
  func words(
    of counter: FeedbackCounter, _ choice: FeedbackModel.WordChoice, _ maker: LeafMaker
  ) throws(IndexError) -> FeedbackWords.Words? {
    terms.isDeferred = true
    defer { terms.isDeferred = false }
    let chooser = FeedbackWords(maker: maker, articleCounts: articleCounts) {
      [self] leaf, language throws(IndexError) in try occurrence(of: leaf, in: language)
    }
    for _ in 0..<Self.mostRounds {
      let words = try chooser.words(of: counter, choice)
      guard terms.isWaiting else { return words }
      try terms.fetch()
    }
    return nil
  }
}
