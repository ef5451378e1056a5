internal import News
internal import NewsIndex
internal import SQLite
internal import WordIndex

extension Searcher {
  /// Makes the hits of a page, with the sentences that show most of the query.
  func hits(
    _ page: [Shown], _ plan: SearchPlan, _ request: SearchRequest
  ) throws(IndexError) -> [Hit] {
    var maker = HitMaker(plan.textPlans, request, scale: text.scale) {
      [text, languages] leaf, language throws(IndexError) in
      (try text.occurrence(of: leaf, in: language), of: languages.articleCounts[language])
    }
    for shown in page {
      let match = shown.match
      let id = try arrays.id(of: match.ordinal)
      guard let summary = try reader.summary(of: id) else { continue }
      try maker.add(
        summary, try evaluable(id, match.ordinal, summary), score: match.score, tier: match.tier,
        by: try matchingPlans(plan, id, request), story: shown.story)
    }
    return maker.hits
  }
}
