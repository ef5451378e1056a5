internal import Cluster
internal import JSON
internal import NewsIndex
internal import Search

/// What the best matches of a query have in common, and what else has it: `--expand`.
extension ClusterStore {
  /// Words that are added to a query.
  struct Expansion {
    /// The words, strongest first.
    var words: [String] = []
    /// The highest score of the query's own matches, and the highest that an article has by the words.
    var highest = Score.zero
    var most = Score.zero
    /// What tells how much an article has of the words.
    var clauses: ScoreClauses
    /// The articles that do not match and have enough of the words.
    var related = JSONValue.nothing
    var isExact = true
    var notes: [String] = []

    /// Returns what a score becomes, given the names of the clauses that the article fulfils.
    func mixed(_ score: Score, _ names: [String]) -> Score {
      FeedbackModel.mixed(score, highest: highest, share: clauses.score(names).share(of: most))
    }
  }

  private static let manyNote =
    "more than \(mostLooked) articles are only related: their number is that of the cluster, which rounds"

  /// Returns what the best matches of a request have in common, nil where it does not ask for that or finds nothing.
  func expansion(
    _ compiled: Compiled, _ request: SearchRequest
  ) throws(IndexError) -> Expansion? {
    guard request.feedback == .always, request.sort == .relevance,
      !compiled.reading.hasNothingToFind(request)
    else { return nil }
    guard request.loosest != .related else {
      throw .unavailable("'--expand' with '--match related'")
    }
    let (tiers, queries) = try tierQueries(compiled, request)
    let matching = queries[queries.count - 1]
    // What newer articles gain counts at the end.
    var plain = request
    plain.recency = nil
    let best = try byScore(
      compiled, plain, tiers, queries, FeedbackModel.articleCount, besides: [])
    var everyone = plain
    everyone.unit = .article
    let highest = try highestScore(compiled, everyone, matching)
    guard let words = try words(of: best.hits, highest, compiled.maker) else {
      return Expansion(clauses: try scoreClauses(Compiled(compiled, .and([])), everyone))
    }
    var added = Compiled(compiled, .and([.text(words.plan)] + compiled.plan.conditions))
    added.weights = try weights(of: added.plan.textPlans)
    let maker = planQuery(everyone)
    let having = JSONValue.all([
      maker.days(request.filters), try maker.query(added.plan, within: everyone.loosest),
    ])
    let most = try highestScore(added, everyone, having)
    let unit = ScoreClauses.unit
    var expansion = Expansion(
      words: words.spellings, highest: highest, most: most,
      clauses: try scoreClauses(
        added, everyone, prefix: "w", factor: highest.steps(unit) / max(most.steps(unit), 1 / unit))
    )
    expansion.isExact = best.isExact
    expansion.notes = best.notes
    try findRelated(.not(matching, in: having), &expansion)
    return expansion
  }

  /// The highest score of what a query finds, 0 where that is nothing.
  private func highestScore(
    _ compiled: Compiled, _ request: SearchRequest, _ query: JSONValue
  ) throws(IndexError) -> Score {
    try byScore(compiled, request, [.exact], [query], 1, besides: []).hits.first?.score ?? .zero
  }

  /// Chooses the words of the best matches, each of which counts by its score; nil for none.
  private func words(
    of best: [FoundHit], _ highest: Score, _ maker: LeafMaker
  ) throws(IndexError) -> FeedbackWords.Words? {
    let sum = best.reduce(0) { $0 + $1.score.share(of: highest) }
    guard sum > 0 else { return nil }
    try articles.fetch(best.map(\.id))
    var counter = FeedbackCounter()
    for hit in best {
      guard let article = try articles.article(hit.id) else { continue }
      count(article, weight: hit.score.share(of: highest) / sum, &counter)
    }
    return try words(of: counter, .expansion, maker)
  }

  /// Finds the articles that do not match and have enough of the words.
  ///
  /// Up to 10,000 are decided by their exact scores; of more the engine decides, which rounds.
  private func findRelated(
    _ others: JSONValue, _ expansion: inout Expansion
  ) throws(IndexError) {
    let scored = JSONValue.one(
      "bool", .of(("filter", others), ("should", .array(expansion.clauses.clauses))))
    let least = expansion.highest.steps(ScoreClauses.unit) * FeedbackModel.leastShare
    let answer = try ask([
      .of(
        ("size", .integer(Self.mostLooked)), ("track_total_hits", .bool(true)),
        ("_source", .bool(false)), ("query", scored),
        ("min_score", .number(least * (1 - Self.rounding))),
        ("sort", .array([.one("_score", .string("desc")), .one("id", .string("desc"))])))
    ])[0]
    guard Self.total(answer) <= Self.mostLooked else {
      expansion.isExact = false
      expansion.notes.append(Self.manyNote)
      expansion.related = .one(
        "function_score", .of(("query", scored), ("min_score", .number(least))))
      return
    }
    var ids: [Int] = []
    for hit in answer["hits"]?["hits"]?.array ?? [] {
      guard let id = hit["sort"]?.array?.last?.integer else { continue }
      let names = hit["matched_queries"]?.array?.compactMap(\.string) ?? []
      let share = expansion.clauses.score(names).share(of: expansion.most)
      if share > FeedbackModel.leastShare { ids.append(id) }
    }
    if !ids.isEmpty { expansion.related = .one("terms", .one("id", .integers(ids))) }
  }
}

extension ClusterStore.Compiled {
  /// Another plan for the same reading.
  fileprivate init(_ compiled: Self, _ plan: SearchPlan) {
    self = compiled
    self.plan = plan
    weights = []
  }
}
