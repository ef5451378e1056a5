internal import NewsIndex

extension Searcher {
  func expander(_ maker: LeafMaker) -> Expander {
    Expander(
      arrays: arrays, languages: languages, text: text, texts: texts, runner: runner,
      maker: maker)
  }

  /// Mixes what the best matches have in common into the scores of all, and adds what only has that.
  ///
  /// - Parameters:
  ///   - found: the matches, by ordinal.
  ///   - plan: the query's plan.
  ///   - unit: by story, one member of each speaks for it.
  ///   - maker: what makes words for it.
  ///   - wanted: what the matches were asked for with.
  /// - Returns: the matches, by ordinal, and the words, strongest first.
  /// - Throws: `IndexError` where the index cannot be read.
  func expanded(
    _ found: [Match], _ plan: SearchPlan, _ unit: SearchRequest.Unit, _ maker: LeafMaker,
    _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> (matches: [Match], words: [String]) {
    var request = SearchRequest(query: "")
    request.unit = unit
    let best = try first(FeedbackModel.articleCount, of: found, request)
    guard
      let mixture = try expander(maker).mixture(
        of: best, highest: found.map(\.score).max() ?? .zero, conditions: plan.conditions, wanted)
    else { return (found, []) }
    return (mixture.mixedWithRelated(found), mixture.words)
  }
}
