internal import NewsIndex
internal import WordIndex

/// What a query finds, as a set.
struct MatchedArticles {
  /// The query as it was read, in canonical form.
  var parsed: String
  var warnings: [String]
  var plan: SearchPlan
  var articles: ArticleSet
}

extension Searcher {
  /// Returns all articles that a request finds; its order, its page and feedback do not count.
  func matched(_ request: SearchRequest) throws(IndexError) -> MatchedArticles {
    begin(request)
    let reading = read(request)
    var compiler = try makeCompiler(request)
    let plan = try compiler.compile(reading.query, request.filters)
    var articles = ArticleSet(capacity: arrays.count)
    if !hasNothingToFind(reading, request) {
      let wanted = try wanted(request, isScored: false)
      let quick = try runner.best(plan, count: 0, .relevance, .all, wanted)
      if let all = quick?.all {
        articles = all
      } else {
        articles = try runner.articles(plan, wanted)
      }
    }
    return MatchedArticles(
      parsed: reading.query?.description ?? "",
      warnings: reading.warnings.map(\.description) + compiler.warnings, plan: plan,
      articles: articles)
  }

  /// Returns all articles that a request's filters allow.
  func allowed(by request: SearchRequest) throws(IndexError) -> ArticleSet {
    var request = request
    request.query = ""
    return try matched(request).articles
  }
}
