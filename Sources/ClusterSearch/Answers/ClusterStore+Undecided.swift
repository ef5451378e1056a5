internal import Cluster
internal import JSON
internal import NewsIndex
internal import Search

/// Queries of which an engine cannot decide a part: what may match is fetched and decided on by Dateline's own code.
extension ClusterStore {
  /// An article that matches, and how closely.
  struct Decided {
    var id: Int
    var tier: Tier
    var score: Score
    /// The id of its story's original, nil where it is alone.
    var story: Int?
  }

  /// Returns the parts of a plan that an engine cannot decide, and a query of all articles that may match.
  func possible(
    _ plan: SearchPlan, _ request: SearchRequest
  ) throws(IndexError) -> (query: JSONValue, parts: [String]) {
    let undecided = UndecidedParts()
    var maker = planQuery(request)
    maker.undecided = undecided
    let query = JSONValue.all([
      maker.days(request.filters), try maker.query(plan, within: request.loosest),
    ])
    return (query, undecided.names)
  }

  /// Returns the articles that match, of those that may, in the request's order.
  ///
  /// - Throws: `IndexError` where more than 10,000 may.
  func decided(
    _ compiled: Compiled, _ request: SearchRequest, of possible: (query: JSONValue, parts: [String])
  ) throws(IndexError) -> [Decided] {
    var facts: [JSONValue] = []
    let maker = planQuery(request)
    try collect(compiled.plan, maker, &facts)
    let should = facts.enumerated().map { number, query in
      JSONValue.one("bool", .of(("filter", query), ("_name", .string("\(number)"))))
    }
    let highlighter = Highlighter(compiled.plan.allTextPlans, loosest: request.loosest)
    var found: [Decided] = []
    try eachHit(of: .one("bool", .of(("filter", possible.query), ("should", .array(should))))) {
      hit, total throws(IndexError) in
      guard total <= Self.mostLooked else {
        throw .store(
          "\(possible.parts.joined(separator: ", ")): decided on the texts of articles, and \(total) may match; "
            + "narrow the query to \(Self.mostLooked) at most")
      }
      guard let article = try articles.article(ofHit: hit) else { return }
      let names = Set(
        hit["matched_queries"]?.array?.compactMap { $0.string.flatMap { Int($0) } } ?? [])
      let evaluations = highlighter.evaluations(of: evaluable(article))
      var numbers = Numbers()
      guard let match = Self.match(compiled.plan, evaluations, names, &numbers) else { return }
      var score = Score.zero
      if request.sort == .relevance {
        score = try exactSum(of: article, evaluations, match.plans, request).score
        if let recency = request.recency {
          score = score * recency.factor(id: article.summary.id)
        }
      }
      found.append(
        Decided(
          id: article.summary.id, tier: match.tier, score: score, story: Self.number(hit, "story")))
    }
    switch request.sort {
    case .relevance:
      found.sort { a, b in
        a.tier == b.tier ? (a.score, a.id) > (b.score, b.id) : a.tier < b.tier
      }
    case .newest: found.sort { $0.id > $1.id }
    case .oldest: found.sort { $0.id < $1.id }
    case .random: found.sort { RandomOrder.precedes($0.id, $1.id, seed: request.seed) }
    }
    return found
  }

  /// The parts of a plan so far, as they are numbered.
  private struct Numbers {
    var texts = 0
    var facts = 0
  }

  /// Gathers the parts that are not about words, in order.
  private func collect(
    _ plan: SearchPlan, _ maker: PlanQuery, _ facts: inout [JSONValue]
  ) throws(IndexError) {
    switch plan {
    case .text: break
    case .and(let parts), .or(let parts):
      for part in parts { try collect(part, maker, &facts) }
    case .not(let part): try collect(part, maker, &facts)
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored:
      facts.append(try maker.query(plan, within: maker.loosest))
    }
  }

  /// Returns how closely an article matches, and by which text plans; nil where it does not.
  private static func match(
    _ plan: SearchPlan, _ evaluations: [(evaluator: TextEvaluator, tier: Tier)?],
    _ facts: Set<Int>, _ numbers: inout Numbers
  ) -> (tier: Tier, plans: [Int])? {
    switch plan {
    case .text:
      let number = numbers.texts
      numbers.texts += 1
      guard let evaluation = evaluations[number] else { return nil }
      return (evaluation.tier, [number])
    case .and(let parts):
      var all: (tier: Tier, plans: [Int])? = (.exact, [])
      for part in parts {
        let match = match(part, evaluations, facts, &numbers)
        guard let known = all, let match else {
          all = nil
          continue
        }
        all = (max(known.tier, match.tier), known.plans + match.plans)
      }
      return all
    case .or(let parts):
      var any: (tier: Tier, plans: [Int])?
      for part in parts {
        guard let match = match(part, evaluations, facts, &numbers) else { continue }
        if let known = any {
          any = (min(known.tier, match.tier), known.plans + match.plans)
        } else {
          any = match
        }
      }
      return any
    case .not(let part):
      return match(part, evaluations, facts, &numbers) == nil ? (.exact, []) : nil
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored:
      defer { numbers.facts += 1 }
      return facts.contains(numbers.facts) ? (.exact, []) : nil
    }
  }

  /// Returns what the words of some text plans that an article fulfils add up to.
  private func exactSum(
    of article: ClusterArticle, _ evaluations: [(evaluator: TextEvaluator, tier: Tier)?],
    _ plans: [Int], _ request: SearchRequest
  ) throws(IndexError) -> ScoreExplainer.Sum {
    let explainer = explainer(of: article, request)
    var sum = ScoreExplainer.Sum()
    for plan in plans {
      guard let evaluator = evaluations[plan]?.evaluator else { continue }
      sum.score = sum.score + (try explainer.sum(of: evaluator)).score
    }
    return sum
  }

  /// Returns the page and the counts of a query that texts decide.
  func decidedPage(
    _ compiled: Compiled, _ request: SearchRequest, of possible: (query: JSONValue, parts: [String])
  ) throws(IndexError) -> PageAnswer {
    let found = try decided(compiled, request, of: possible)
    var answer = PageAnswer()
    answer.total = found.count
    for match in found { answer.tiers[match.tier.level].count += 1 }
    answer.stories = Set(found.map { $0.story ?? $0.id }).count
    let end = request.limit == 0 ? 0 : request.offset + request.limit
    answer.page = Array(Self.collapsed(found, request).prefix(end).dropFirst(request.offset))
    var told = try told(Set(answer.page.compactMap(\.story)), [])
    for match in found {
      if let story = match.story { told.stories[story]?.tiers[match.id] = match.tier }
    }
    try tell(&answer.page, told.stories, request)
    if !told.isExact {
      answer.isExact = false
      answer.notes.append(Self.storySizeNote)
    }
    if request.wantsFacets { try addFacets(to: &answer, compiled, request, of: found) }
    return answer
  }

  /// The matches in their order, of each story the first where stories are asked for.
  private static func collapsed(_ found: [Decided], _ request: SearchRequest) -> [FoundHit] {
    var hits = found.map { FoundHit(id: $0.id, score: $0.score, tier: $0.tier, story: $0.story) }
    guard request.unit == .story else { return hits }
    guard request.sort == .random else { return firsts(of: hits, besides: [], most: .max).firsts }
    hits.sort { $0.id < $1.id }
    hits = firsts(of: hits, besides: [], most: .max).firsts
    hits.sort { RandomOrder.precedes($0.story ?? $0.id, $1.story ?? $1.id, seed: request.seed) }
    return hits
  }

  private func addFacets(
    to answer: inout PageAnswer, _ compiled: Compiled, _ request: SearchRequest, of found: [Decided]
  ) throws(IndexError) {
    let counter = ClusterFacetCounter(self)
    let query =
      found.isEmpty
      ? JSONValue.nothing : .one("terms", .one("id", .integers(found.map(\.id))))
    let bodies = try counter.bodies(compiled, request, query)
    answer.facets = try counter.facets(of: try ask(bodies), request, total: answer.total)
    answer.isExact = answer.isExact && counter.notes.isEmpty
    answer.notes += counter.notes
  }
}
