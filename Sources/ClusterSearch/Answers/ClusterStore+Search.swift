internal import Cluster
internal import JSON
public import NewsIndex
public import Search

extension ClusterStore {
  /// Returns the page of hits and the counts that a request asks for.
  public func search(_ request: SearchRequest) throws(IndexError) -> SearchResponse {
    try answered { () throws(IndexError) in try found(request) }
  }

  private func found(_ request: SearchRequest) throws(IndexError) -> SearchResponse {
    let start = ContinuousClock.now
    let compiled = try compile(request, isScored: request.sort == .relevance || request.limit > 0)
    let expansion = try expansion(compiled, request)
    var response = try self.response(compiled, request, expansion, since: start)
    response.addedWords = expansion?.words
    if response.total == 0, request.limit > 0,
      request.query.utf8.count <= Suggester.longestQuery
    {
      response.suggestions = try suggestions(for: compiled.reading.query, request)
    }
    return response
  }

  /// Finds the page and the counts of a request that was compiled.
  func response(
    _ compiled: Compiled, _ request: SearchRequest, _ expansion: Expansion? = nil,
    since start: ContinuousClock.Instant
  ) throws(IndexError) -> SearchResponse {
    let notes = compiled.warnings + notes(on: request)
    let answer =
      compiled.reading.hasNothingToFind(request)
      ? PageAnswer() : try page(compiled, request, expansion)
    let time = start.duration(to: .now)
    var response = SearchResponse(
      parsed: compiled.reading.query?.description ?? "", warnings: notes + answer.notes,
      total: answer.total, stories: answer.stories, tiers: answer.tiers,
      hits: try hits(answer.page, compiled, request), facets: answer.facets)
    response.unit = request.unit
    response.searchTime = time
    response.state = try articles.state()
    if request.wantsExtent {
      var all = try matched(compiled, request)
      if let expansion { all = .any([all, expansion.related]) }
      response.extent = try extent(of: all)
    }
    response.quality = quality(of: request, isExact: answer.isExact)
    if let partialNote { response.warnings.append(partialNote) }
    return response
  }

  /// What is said of every answer to a request.
  func notes(on request: SearchRequest) -> [String] {
    request.unit == .story ? newerNote.map { [$0] } ?? [] : []
  }

  /// How whole an answer is, and how exact, given whether what the engine told is.
  func quality(of request: SearchRequest, isExact: Bool) -> AnswerQuality {
    var quality = AnswerQuality()
    quality.isExact = isExact && (request.unit == .article || newerNote == nil)
    if !wholeness.isWhole {
      quality.partial = PartialAnswer(answered: wholeness.answered, shards: wholeness.shards)
    }
    return quality
  }

  /// What is said of an answer that is not whole, nil where it is.
  var partialNote: String? {
    wholeness.isWhole
      ? nil
      : "\(wholeness.answered) of \(wholeness.shards) shards answered: the answer is not whole"
  }

  // MARK: Asking

  /// Asks an engine several searches at once; what it is from is kept.
  func ask(_ bodies: [JSONValue]) throws(IndexError) -> [JSONValue] {
    guard !bodies.isEmpty else { return [] }
    let indexes = names
    let found: [ClusterClient.SearchAnswer]
    do throws(StoreError) {
      found = try client.searchAll(
        bodies.map { (indexes: indexes, body: $0) }, allowsPartial: allowsPartial)
    } catch {
      throw IndexError(error)
    }
    for answer in found {
      if wholeness.shards == 0 || !answer.wholeness.isWhole {
        wholeness = wholeness.joined(answer.wholeness)
      }
    }
    return found.map(\.json)
  }

  /// Makes queries of a request's plan.
  func planQuery(_ request: SearchRequest) -> PlanQuery {
    PlanQuery(
      facets: facets, loosest: request.loosest, codes: codes,
      expansion: { [self] prefix throws(IndexError) in try words(beginningWith: prefix) })
  }

  // MARK: The page

  /// An article of the page, with its place in the order.
  struct FoundHit {
    var id: Int
    var score: Score
    var tier: Tier
    /// The id of its story's original, nil where it is alone.
    var story: Int?
    /// What is told of its story.
    var told: HitStory?
  }

  /// What was found: the page, and the counts of all.
  struct PageAnswer {
    var total = 0
    /// The number of their stories, nil where each is one.
    var stories: Int?
    var tiers = Tier.allCases.map { TierCount(tier: $0, count: 0) }
    var page: [FoundHit] = []
    var facets: [Facet]?
    var isExact = true
    var notes: [String] = []
  }

  /// The most hits that are fetched to know the first of them for certain.
  static let mostLooked = 10_000

  /// Finds a page and the counts, with what the best matches have in common where that is known.
  func page(
    _ compiled: Compiled, _ request: SearchRequest, _ expansion: Expansion? = nil
  ) throws(IndexError) -> PageAnswer {
    let end = request.limit == 0 ? 0 : request.offset + request.limit
    guard end <= Self.mostLooked else {
      throw .tooMany(
        "a cluster shows \(Self.mostLooked) hits of an answer: ask for fewer with --limit and --offset, "
          + "or write all with 'search export'")
    }
    let possible = try possible(compiled.plan, request)
    guard possible.parts.isEmpty else {
      return try decidedPage(compiled, request, of: possible)
    }
    var (tiers, queries) = try tierQueries(compiled, request)
    if let expansion, expansion.related != .nothing {
      tiers.append(.related)
      queries.append(.any([queries[queries.count - 1], expansion.related]))
    }
    var answer = PageAnswer()
    var facetBodies: [JSONValue] = []
    var counter: ClusterFacetCounter?
    if request.wantsFacets {
      let made = ClusterFacetCounter(self)
      facetBodies = try made.bodies(compiled, request, queries[queries.count - 1])
      counter = made
    }
    // Counts of facets by story count the stories too.
    let countsStories = counter?.sharedPlace == nil
    let storyBodies = countsStories ? [Self.counting(sharedIn: queries[queries.count - 1])] : []
    let ranked =
      request.sort == .relevance && end > 0
      ? try byScore(
        compiled, request, tiers, queries, end, besides: facetBodies + storyBodies, expansion)
      : try byTime(compiled, request, tiers, queries, end, besides: facetBodies + storyBodies)
    for (tier, count) in zip(tiers, ranked.counts) { answer.tiers[tier.level].count = count }
    answer.total = ranked.counts.reduce(0, +)
    answer.page = Array(ranked.hits.prefix(end).dropFirst(request.offset))
    answer.isExact = ranked.isExact && expansion?.isExact != false
    answer.notes = ranked.notes + (expansion?.notes ?? [])
    let place = counter?.sharedPlace ?? ranked.besides.count - 1
    let shared = try shared(ranked.besides[place], in: queries[queries.count - 1])
    answer.stories = answer.total - shared.articles + shared.stories
    if !shared.isExact {
      answer.isExact = false
      answer.notes.append(Self.storyCountNote)
    }
    let told = try told(
      Set(answer.page.compactMap(\.story)), Array(zip(tiers, queries)))
    try tell(&answer.page, told.stories, request)
    if !told.isExact {
      answer.isExact = false
      answer.notes.append(Self.storySizeNote)
    }
    if let counter {
      answer.facets = try counter.facets(of: ranked.besides, request, total: answer.total)
      answer.isExact = answer.isExact && counter.notes.isEmpty
      answer.notes += counter.notes
    }
    return answer
  }

  /// The tiers in which articles may match, and a query for what matches at most in each.
  func tierQueries(
    _ compiled: Compiled, _ request: SearchRequest
  ) throws(IndexError) -> (tiers: [Tier], queries: [JSONValue]) {
    let tiers = Self.tiers(of: compiled.plan, request)
    let maker = planQuery(request)
    var queries: [JSONValue] = []
    for tier in tiers {
      queries.append(
        .all([maker.days(request.filters), try maker.query(compiled.plan, within: tier)]))
    }
    return (tiers, queries)
  }

  /// The tiers in which articles may match.
  static func tiers(of plan: SearchPlan, _ request: SearchRequest) -> [Tier] {
    guard plan.textPlans.contains(where: { $0.root.hasTiers }) else { return [.exact] }
    return Tier.allCases.filter { $0 <= request.loosest }
  }

  /// What was found, in order.
  struct Ranked {
    var hits: [FoundHit] = []
    /// By tier asked for: how many match in it.
    var counts: [Int] = []
    var isExact = true
    var notes: [String] = []
    /// The answers to what was asked besides.
    var besides: [JSONValue] = []
  }

  // MARK: By time

  private func byTime(
    _ compiled: Compiled, _ request: SearchRequest, _ tiers: [Tier], _ queries: [JSONValue],
    _ end: Int, besides: [JSONValue]
  ) throws(IndexError) -> Ranked {
    let isRandom = request.sort == .random && end > 0
    let sort = request.sort == .oldest ? "asc" : "desc"
    var should: [JSONValue] = []
    for (tier, query) in zip(tiers, queries).dropLast() {
      should.append(
        .one(
          "bool",
          .of(("filter", query), ("_name", .string(tier.rawValue)))))
    }
    let last = queries[queries.count - 1]
    func body(_ size: Int) -> JSONValue {
      var members: [(String, JSONValue)] = [
        ("size", .integer(size)), ("track_total_hits", .bool(true)),
        (
          "query",
          should.isEmpty
            ? last
            : .one("bool", .of(("filter", last), ("should", .array(should))))
        ),
        ("sort", .array([.one("id", .string(sort))])),
      ]
      members += Self.columns(withArticles: size <= Self.mostWithArticles)
      if tiers.count > 1 {
        let filters = zip(tiers, queries).dropLast().map {
          JSONMember($0.rawValue, $1)
        }
        members.append(
          ("aggs", .one("tiers", .one("filters", .one("filters", .object(Array(filters)))))))
      }
      return .object(members.map { JSONMember($0.0, $0.1) })
    }
    func read(_ answer: JSONValue) -> [FoundHit] {
      var hits: [FoundHit] = []
      for hit in answer["hits"]?["hits"]?.array ?? [] {
        guard let id = hit["sort"]?.array?.last?.integer else { continue }
        let names = Set(hit["matched_queries"]?.array?.compactMap(\.string) ?? [])
        let tier = tiers.first { names.contains($0.rawValue) } ?? tiers[tiers.count - 1]
        articles.note(hit, id)
        hits.append(
          FoundHit(id: id, score: .zero, tier: tier, story: Self.number(hit, "story")))
      }
      return hits
    }
    let byStory = request.unit == .story && end > 0
    var size = isRandom ? Self.mostLooked : byStory ? Self.articleCount(forStories: end) : end
    let answers = try ask([body(size)] + besides)
    var ranked = Ranked(besides: Array(answers.dropFirst()))
    let total = Self.total(answers[0])
    var before = 0
    for tier in tiers.dropLast() {
      let within =
        answers[0]["aggregations"]?["tiers"]?["buckets"]?[tier.rawValue]?["doc_count"]?.integer
        ?? 0
      ranked.counts.append(within - before)
      before = within
    }
    ranked.counts.append(total - before)
    ranked.hits = read(answers[0])
    if isRandom {
      guard total <= Self.mostLooked else {
        throw .unavailable("a random order of more than \(Self.mostLooked) articles")
      }
      if byStory {
        // Every story is as likely as any other, however many carried it.
        ranked.hits.sort { $0.id < $1.id }
        ranked.hits = Self.firsts(of: ranked.hits, besides: [], most: .max).firsts
      }
      ranked.hits.sort {
        RandomOrder.precedes($0.story ?? $0.id, $1.story ?? $1.id, seed: request.seed)
      }
      return ranked
    }
    while byStory {
      let firsts = Self.firsts(of: ranked.hits, besides: [], most: end).firsts
      if firsts.count == end || ranked.hits.count >= total || size >= Self.mostLooked {
        if firsts.count < end, ranked.hits.count < total {
          ranked.isExact = false
          ranked.notes = [Self.storySizeNote]
        }
        ranked.hits = firsts
        break
      }
      size = min(Self.mostLooked, size * 4)
      ranked.hits = read(try ask([body(size)])[0])
    }
    return ranked
  }

  /// How many articles are looked at first for a page of so many stories: some are of one story.
  static func articleCount(forStories count: Int) -> Int { min(mostLooked, 2 * count + 8) }
}

extension TextPlan.Node {
  /// Whether an article may match more or less closely.
  var hasTiers: Bool {
    switch self {
    case .leaf, .near: false
    case .phrase(_, let slop): slop == nil
    case .inTier: true
    case .atLeast(_, let node), .first(_, let node): node.hasTiers
    case .and(let nodes), .or(let nodes): nodes.contains(where: \.hasTiers)
    case .butNot(let left, _): left.hasTiers
    }
  }
}
