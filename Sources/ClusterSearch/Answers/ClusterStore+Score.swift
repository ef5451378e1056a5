internal import Cluster
internal import JSON
internal import News
internal import NewsIndex
internal import Search

/// The order of relevance: closer tiers first, in a tier by score, of equal ones the newer.
extension ClusterStore {
  /// What an engine's score may be wrong by, as a part of it: it adds numbers of 24 bits.
  static let rounding = 4e-6
  /// Hits that are looked at behind the last that is wanted.
  private static let margin = 10
  /// The hits of a page whose articles come with the answer.
  static let mostWithArticles = 100
  /// The articles in which the words of a pattern are counted, to know their order.
  private static let mostCounted = 300

  /// Returns the hits up to an end, in order.
  func byScore(
    _ compiled: Compiled, _ request: SearchRequest, _ tiers: [Tier], _ queries: [JSONValue],
    _ end: Int, besides: [JSONValue], _ expansion: Expansion? = nil
  ) throws(IndexError) -> Ranked {
    let clauses = try scoreClauses(compiled, request)
    let ranking = Ranking(
      clauses: clauses, request: request, compiled: compiled, expansion: expansion)
    let byStory = request.unit == .story
    var size = (byStory ? Self.articleCount(forStories: end) : end) + Self.margin
    if clauses.isBound || expansion?.clauses.isBound == true { size += end + 40 }
    if clauses.isIncomplete { size = max(size, Self.mostCounted) }
    size = min(size, Self.mostLooked)
    var bodies: [JSONValue] = []
    for index in tiers.indices { bodies.append(body(ranking, queries, index, tiers, size)) }
    let answers = try ask(bodies + besides)
    var ranked = Ranked(besides: Array(answers.dropFirst(bodies.count)))
    for (index, tier) in tiers.enumerated() {
      var answer = answers[index]
      let total = answer["hits"]?["total"]?["value"]?.integer ?? 0
      ranked.counts.append(total)
      let most = end - ranked.hits.count
      guard min(total, most) > 0 else { continue }
      let seen = byStory ? Set(ranked.hits.compactMap(\.story)) : []
      while true {
        let hits = try ordered(answer, tier, ranking)
        var chosen = Array(hits.prefix(most).map(\.hit))
        var lookedAt = min(total, most)
        if byStory {
          (chosen, lookedAt) = Self.firsts(of: hits.map(\.hit), besides: seen, most: most)
          // Where there may be more, none of those that were fetched is the last.
          if chosen.count < most { lookedAt = total }
        }
        let isEnough = lookedAt <= hits.count || hits.count >= total || size >= Self.mostLooked
        let isCertain =
          !clauses.isIncomplete && self.isCertain(hits, wanted: lookedAt, total: total)
        if isCertain || clauses.isIncomplete && isEnough || size >= Self.mostLooked {
          if !isCertain {
            ranked.isExact = false
            ranked.notes = [clauses.isIncomplete ? Self.patternNote : Self.roundingNote]
          }
          ranked.hits += chosen
          break
        }
        size = min(Self.mostLooked, size * 4)
        answer = try ask([body(ranking, queries, index, tiers, size)])[0]
      }
    }
    return ranked
  }

  /// Makes what an engine adds up to the scores of a plan.
  func scoreClauses(
    _ compiled: Compiled, _ request: SearchRequest, prefix: String = "", factor: Double = 1
  ) throws(IndexError) -> ScoreClauses {
    let maker = planQuery(request)
    return try ScoreClauses(
      compiled.plan, weights: compiled.weights, loosest: request.loosest, codes: codes,
      patterns: { [self] leaf, language throws(IndexError) in
        try levelled(leaf, in: language)
      }, occurs: { [self] part, language throws(IndexError) in try occurs(part, in: language) },
      condition: { part throws(IndexError) in try maker.query(part, within: request.loosest) },
      nodeCondition: { plan, node throws(IndexError) in
        try maker.text(plan).query(node, within: request.loosest)
      }, prefix: prefix, factor: factor)
  }

  private static let roundingNote = "the order of hits is that of the cluster, which rounds"
  private static let patternNote =
    "the order by words of a pattern is that of its \(mostLevelled) most frequent words"

  /// What an order follows from.
  struct Ranking {
    var clauses: ScoreClauses
    var request: SearchRequest
    var compiled: Compiled
    /// What the best matches have in common.
    var expansion: Expansion?

    /// Whether articles of a tier match by that alone.
    func isAdded(_ tier: Tier) -> Bool { expansion != nil && tier == .related }

    /// What the engine adds up for the articles of a tier.
    func should(_ tier: Tier) -> [JSONValue] {
      guard let expansion, !expansion.clauses.clauses.isEmpty else { return clauses.clauses }
      let added = JSONValue.one("bool", .one("should", .array(expansion.clauses.clauses)))
      if isAdded(tier) || clauses.clauses.isEmpty { return [added] }
      return [.one("bool", .one("should", .array(clauses.clauses))), added]
    }
  }

  private func body(
    _ ranking: Ranking, _ queries: [JSONValue], _ tier: Int, _ tiers: [Tier], _ size: Int
  ) -> JSONValue {
    let matching =
      tier == 0 ? queries[0] : JSONValue.not(queries[tier - 1], in: queries[tier])
    let clauses = ranking.should(tiers[tier])
    var query = JSONValue.one(
      "bool", .of(("filter", matching), ("should", .array(clauses))))
    if clauses.isEmpty { query = .one("constant_score", .one("filter", matching)) }
    if let recency = ranking.request.recency { query = Self.preferring(recency, query) }
    let search: [(String, JSONValue)] = [
      ("size", .integer(size)), ("track_total_hits", .bool(true)), ("track_scores", .bool(true)),
      ("query", query),
      ("sort", .array([.one("_score", .string("desc")), .one("id", .string("desc"))])),
    ]
    let columns = Self.columns(
      withArticles: size <= Self.mostWithArticles || ranking.clauses.isIncomplete)
    return .object((search + columns).map { JSONMember($0.0, $0.1) })
  }

  /// What is wanted of each hit: where only few are fetched, the article too.
  static func columns(withArticles: Bool) -> [(String, JSONValue)] {
    withArticles
      ? ClusterArticles.columns
      : [("_source", .bool(false)), ("docvalue_fields", .strings(["story"]))]
  }

  /// A query whose scores are multiplied by what newer articles gain.
  private static func preferring(_ recency: Recency, _ query: JSONValue) -> JSONValue {
    let asOf = recency.asOf.julianDay
    func days(_ bounds: JSONValue) -> JSONValue { .one("range", .one("day", bounds)) }
    let decay = JSONValue.of(
      ("origin", .integer(asOf)), ("scale", .number(recency.halfLife)), ("decay", .number(0.5)))
    return .one(
      "function_score",
      .of(
        ("query", query),
        (
          "functions",
          .array([
            .one("weight", .integer(1)),
            .of(
              ("filter", days(.of(("gte", .integer(1)), ("lte", .integer(asOf))))),
              ("exp", .one("day", decay))),
            .of(("filter", days(.one("gt", .integer(asOf)))), ("weight", .integer(1))),
          ])
        ), ("score_mode", .string("sum")), ("boost_mode", .string("multiply"))))
  }

  /// A hit with the engine's score, which no article behind it exceeds.
  private struct OrderedHit {
    var hit: FoundHit
    /// The lowest score of the engine among those fetched.
    var bound: Double
  }

  /// The hits of an answer by their exact scores.
  private func ordered(
    _ answer: JSONValue, _ tier: Tier, _ ranking: Ranking
  ) throws(IndexError) -> [OrderedHit] {
    var hits: [FoundHit] = []
    var lowest = Double.infinity
    var matching: [Int: Set<Int>]?
    if ranking.clauses.isIncomplete {
      let ids = (answer["hits"]?["hits"]?.array ?? []).compactMap {
        $0["sort"]?.array?.last?.integer
      }
      matching = try matchingPlans(
        ids.map { FoundHit(id: $0, score: .zero, tier: tier) }, ranking.compiled.plan,
        ranking.request)
    }
    for hit in answer["hits"]?["hits"]?.array ?? [] {
      guard let id = hit["sort"]?.array?.last?.integer else { continue }
      lowest = min(lowest, hit["_score"]?.double ?? 0)
      let names = hit["matched_queries"]?.array?.compactMap(\.string) ?? []
      var score = ranking.isAdded(tier) ? .zero : ranking.clauses.score(names)
      articles.note(hit, id)
      if ranking.clauses.isIncomplete, !ranking.isAdded(tier),
        let article = try articles.article(id)
      {
        score =
          try exactSum(
            of: article, ranking.compiled.plan, by: matching?[id], ranking.request
          ).score
      }
      if let expansion = ranking.expansion { score = expansion.mixed(score, names) }
      if let recency = ranking.request.recency { score = score * recency.factor(id: id) }
      hits.append(
        FoundHit(id: id, score: score, tier: tier, story: Self.number(hit, "story")))
    }
    hits.sort { ($0.score, $0.id) > ($1.score, $1.id) }
    return hits.map { OrderedHit(hit: $0, bound: lowest) }
  }

  /// Whether the first hits are the first of all that match.
  private func isCertain(_ hits: [OrderedHit], wanted: Int, total: Int) -> Bool {
    if hits.count >= total { return true }
    guard hits.count > wanted else { return false }
    let last = hits[wanted - 1]
    if last.hit.score.steps(ScoreClauses.unit) > last.bound * (1 + Self.rounding) { return true }
    // Where it is equal to all behind it, those that were not fetched are older.
    return hits[wanted...].allSatisfy { $0.hit.score == last.hit.score }
  }
}
