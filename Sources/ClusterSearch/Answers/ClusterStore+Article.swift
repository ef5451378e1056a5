internal import Cluster
internal import JSON
internal import News
public import NewsIndex
public import Search

/// One article with a query's words marked, and the newest of an archive.
extension ClusterStore {
  /// Returns an article with what a request's query finds in it marked; nil where there is no such article.
  public func marked(
    _ id: Int, _ request: SearchRequest
  ) throws(IndexError) -> MarkedArticle? {
    try answered { () throws(IndexError) in
      let compiled = try compile(request, isScored: false)
      guard let article = try articles.article(id) else { return nil }
      let found = FoundHit(id: id, score: .zero, tier: .exact)
      let matching = try matchingPlans([found], compiled.plan, request)
      let stored = evaluable(article)
      let lights = Highlighter(compiled.plan.textPlans, loosest: request.loosest)
        .lights(in: stored, by: matching?[id])
      return MarkedArticle(SnippetMaker(text: stored.text, lights: lights, weights: []))
    }
  }

  /// Returns about one in `share` of the articles that a filter's days allow, the newest, whole days of them.
  ///
  /// - Returns: nil where they are no fewer than all.
  public func newest(_ share: Int, of filters: Filters) throws(IndexError) -> NewestArticles? {
    try answered { () throws(IndexError) in
      let allowed = planQuery(SearchRequest(query: "")).days(filters)
      let total = Self.total(try ask([Self.span(of: allowed)])[0])
      var days: [(day: Int, count: Int)] = []
      let question = BucketQuestion(query: .all([allowed, Self.dated]), keys: [.days(1)])
      _ = try eachBucket(of: [question]) { _, bucket in
        if let day = bucket.number(0) { days.append((day, bucket.count)) }
      }
      let dated = days.reduce(0) { $0 + $1.count }
      guard dated >= share else { return nil }
      var count = 0
      for (day, own) in days.reversed() {
        count += own
        guard count > (dated - 1) / share else { continue }
        return count < total
          ? NewestArticles(first: CalendarDate(julianDay: day), count: count, total: total) : nil
      }
      return nil
    }
  }
}
