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

  /// Returns what the best matches of a verbose query have in common, among the first of them.
  ///
  /// The others keep their order behind: their share of the words counts as nothing.
  ///
  /// - Parameters:
  ///   - found: at least the first `FeedbackModel.rerankedCount` matches, in any order.
  ///   - unit: by story, one member of each speaks for it.
  ///   - maker: what makes words for the query.
  ///   - wanted: what the matches were asked for with.
  /// - Returns: the mixture; nil where the matches have nothing in common.
  /// - Throws: `IndexError` where the index cannot be read.
  func rerankingMixture(
    of found: [Match], _ unit: SearchRequest.Unit, _ maker: LeafMaker, _ wanted: TextSearch.Wanted
  ) throws(IndexError) -> ScoreMixture? {
    let first = try best(FeedbackModel.rerankedCount, of: found, .relevance)
    let speaking = unit == .story ? try arrays.stories().firsts(of: first) : first
    var wanted = wanted
    wanted.articles = runner.articles(of: first)
    return try expander(maker).mixture(
      of: Array(speaking.prefix(FeedbackModel.articleCount)),
      highest: first.map(\.score).max() ?? .zero, conditions: [], wanted)
  }
}

extension Query {
  /// Whether it describes a subject by many words of which any will do.
  ///
  /// Conditions may stand beside them.
  var isVerbose: Bool {
    switch self {
    case .or(let parts):
      Set(parts).count >= FeedbackModel.verboseWordCount && parts.allSatisfy(\.isWordOrPhrase)
    case .and(let parts):
      parts.count(where: \.isVerbose) == 1
        && parts.allSatisfy { $0.isVerbose || $0.isAboutFacets }
    default: false
    }
  }

  private var isWordOrPhrase: Bool {
    switch self {
    case .word, .phrase: true
    default: false
    }
  }

  private var isAboutFacets: Bool {
    switch self {
    case .facet, .date, .length: true
    case .not(let part): part.isAboutFacets
    case .or(let parts), .and(let parts): parts.allSatisfy(\.isAboutFacets)
    default: false
    }
  }
}
