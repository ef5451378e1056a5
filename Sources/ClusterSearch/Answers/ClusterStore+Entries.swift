internal import Cluster
internal import JSON
public import NewsIndex
public import Search
internal import Stories

/// Whole lists of results, as manifests and alerts write them down.
extension ClusterStore {
  /// Returns the matching articles in the request's order and of its page, as lists of results name them.
  ///
  /// By time all come, page after page; in an order that the engine has to make, 10,000 at most.
  ///
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - group: nil: a cluster makes no groups.
  /// - Returns: the counts, and the articles.
  /// - Throws: `IndexError`, also `.partial`, whatever is allowed: a list that is not whole is none.
  public func entries(
    _ request: SearchRequest, among group: ArticleGroup?
  ) throws(IndexError) -> (summary: MatchSummary, entries: [ResultEntry]) {
    guard group == nil else { throw .unavailable("a list of a part of the articles") }
    return try answered { () throws(IndexError) in
      var request = request
      request.unit = .article
      request.wantsFacets = false
      let found = try listed(request)
      guard wholeness.isWhole else {
        throw .partial(answered: wholeness.answered, shards: wholeness.shards)
      }
      return found
    }
  }

  private func listed(
    _ request: SearchRequest
  ) throws(IndexError) -> (summary: MatchSummary, entries: [ResultEntry]) {
    let compiled = try compile(request)
    let isOfTime = request.sort == .newest || request.sort == .oldest
    let possible = try possible(compiled.plan, request)
    let comesByTime = isOfTime && possible.parts.isEmpty
    var page = request
    page.limit = comesByTime ? 0 : min(request.limit, max(0, Self.mostLooked - request.offset))
    let answer =
      compiled.reading.hasNothingToFind(request)
      ? PageAnswer() : try self.page(compiled, page, expansion(compiled, page))
    if !comesByTime, page.limit < request.limit, answer.total > Self.mostLooked {
      throw .unavailable(
        "a list of more than \(Self.mostLooked) articles in the order '\(request.sort.rawValue)' "
          + "(--sort newest has all)")
    }
    var summary = MatchSummary(
      parsed: compiled.reading.query?.description ?? "", warnings: compiled.warnings + answer.notes,
      total: answer.total, tiers: answer.tiers)
    summary.isExact = answer.isExact
    if comesByTime {
      return (summary, answer.total == 0 ? [] : try byTime(compiled, request))
    }
    let known = try articles.listed(answer.page.map(\.id))
    return (
      summary,
      answer.page.compactMap { found in known[found.id].map { Self.entry($0, found.tier) } }
    )
  }

  /// All that matches by time.
  private func byTime(
    _ compiled: Compiled, _ request: SearchRequest
  ) throws(IndexError) -> [ResultEntry] {
    let (tiers, queries) = try tierQueries(compiled, request)
    let last = queries[queries.count - 1]
    let closer = zip(tiers, queries).dropLast().map { tier, query in
      JSONValue.one("bool", .of(("filter", query), ("_name", .string(tier.rawValue))))
    }
    var entries: [ResultEntry] = []
    var passed = 0
    try eachHit(
      of: closer.isEmpty
        ? last : .one("bool", .of(("filter", last), ("should", .array(closer)))),
      columns: ListedArticle.columns, isOldestFirst: request.sort == .oldest
    ) { hit, _ in
      passed += 1
      guard passed > request.offset, entries.count < request.limit,
        let article = ListedArticle(hit)
      else { return }
      let names = Set(hit["matched_queries"]?.array?.compactMap(\.string) ?? [])
      let tier = tiers.first { names.contains($0.rawValue) } ?? tiers[tiers.count - 1]
      entries.append(Self.entry(article, tier))
    }
    return entries
  }

  private static func entry(_ article: ListedArticle, _ tier: Tier) -> ResultEntry {
    ResultEntry(
      id: article.id, mark: article.mark, tier: tier, story: article.story ?? article.id,
      isCorrection: article.relation == StoryRelation.correction.rawValue)
  }

  /// Returns the hits of a request among some articles alone, the best first, as `search` makes them.
  public func hits(
    _ request: SearchRequest, among ids: Set<Int>
  ) throws(IndexError) -> [Hit] {
    try answered { () throws(IndexError) in
      var request = request
      request.offset = 0
      request.wantsFacets = false
      request.unit = .article
      guard request.limit > 0, !ids.isEmpty else { return [] }
      var compiled = try compile(request)
      compiled.plan = .and([compiled.plan, .articles(ids)])
      return try response(compiled, request, since: .now).hits
    }
  }
}
