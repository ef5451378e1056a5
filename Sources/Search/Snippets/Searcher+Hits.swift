internal import News
internal import NewsIndex
internal import SQLite
internal import WordIndex

extension Searcher {
  /// Makes the hits of a page, with the sentences that show most of the query.
  func hits(
    _ page: [Shown], _ plan: SearchPlan, _ request: SearchRequest
  ) throws(IndexError) -> [Hit] {
    let plans = plan.textPlans
    let highlighter = Highlighter(plans, loosest: request.loosest)
    let scale = text.scale
    /// By language.
    var weights: [Int: [Double]] = [:]
    var hits: [Hit] = []
    for shown in page {
      let match = shown.match
      let id = try arrays.id(of: match.ordinal)
      guard let summary = try reader.summary(of: id) else { continue }
      let stored = try evaluable(id, match.ordinal, summary)
      let lights = highlighter.lights(in: stored, by: try matchingPlans(plan, id, request))
      if weights[stored.language] == nil {
        weights[stored.language] = try self.weights(of: plans, in: stored.language)
      }
      let maker = SnippetMaker(
        text: stored.text, lights: lights, weights: weights[stored.language] ?? [])
      var hit = Hit(
        id: id, rank: request.offset + hits.count + 1, score: match.score.value(scale),
        tier: match.tier,
        title: maker.title(), snippet: maker.snippet(), article: summary)
      hit.story = shown.story
      if summary.title.isEmpty { hit.opening = stored.text.opening(words: 8) }
      hits.append(hit)
    }
    return hits
  }

  /// Returns how much the words of plans tell articles of a language apart.
  private func weights(
    of plans: [TextPlan], in language: Int
  ) throws(IndexError) -> [Double] {
    var weights: [Double] = []
    for leaf in plans.flatMap(\.leaves) {
      weights.append(
        RankingModel.standard.weight(
          of: try text.occurrence(of: leaf, in: language),
          articleCount: languages.articleCounts[language]))
    }
    return weights
  }
}
