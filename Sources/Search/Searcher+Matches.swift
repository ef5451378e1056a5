public import NewsIndex
internal import Stories
internal import WordIndex

/// What a query finds, apart from the articles themselves.
public struct MatchSummary: Sendable, Equatable {
  /// The query as it was read, in canonical form.
  public var parsed: String
  /// What the searcher should know about the reading, one sentence each.
  public var warnings: [String]
  /// The number of all matching articles.
  public var total: Int
  /// The number of matching articles by tier.
  public var tiers: [TierCount] = []
  /// Whether order and counts are those of the definition.
  public var isExact = true

  package init(parsed: String, warnings: [String], total: Int, tiers: [TierCount] = []) {
    self.parsed = parsed
    self.warnings = warnings
    self.total = total
    self.tiers = tiers
  }
}

/// A matching article by what makes it the same in another index too.
public struct ResultEntry: Sendable, Equatable {
  /// The article's id.
  public var id: Int
  /// What makes it the same, what it shows, and what made it of its source.
  public var mark: ArticleMark
  /// How closely it matches.
  public var tier: Tier
  /// The id of its story's original; its own where it is alone.
  public var story: Int
  /// Whether it says of itself that it corrects its story.
  public var isCorrection: Bool

  package init(id: Int, mark: ArticleMark, tier: Tier, story: Int, isCorrection: Bool) {
    self.id = id
    self.mark = mark
    self.tier = tier
    self.story = story
    self.isCorrection = isCorrection
  }
}

/// Some articles of the index that a searcher has open; another searcher counts its articles otherwise.
public struct ArticleGroup: Sendable {
  let ordinals: ArticleSet
}

extension Searcher {
  /// Calls `visit` with the id of each matching article, in the request's order and of its page, until it returns
  /// false.
  ///
  /// No snippets are made, and nothing is held but the matches: it serves for whole archives.
  public func eachMatch(
    _ request: SearchRequest, _ visit: (Int, MatchSummary) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary {
    let (summary, page) = try page(of: request)
    for match in page {
      guard try visit(try arrays.id(of: match.ordinal), summary) else { break }
    }
    return summary
  }

  /// Returns the matching articles in the request's order and of its page, as lists of results name them.
  ///
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - group: the only articles that are asked; nil for all.
  /// - Returns: the counts, and the articles.
  /// - Throws: `IndexError` where the index cannot be read.
  public func entries(
    _ request: SearchRequest, among group: ArticleGroup?
  ) throws(IndexError) -> (summary: MatchSummary, entries: [ResultEntry]) {
    let (summary, page) = try page(of: request, within: group.map { .ordinals($0.ordinals) })
    let id = try arrays.ids(of: page.map(\.ordinal))
    let stories = page.isEmpty ? [] : try arrays.numbers(.story)
    let relations = page.isEmpty ? [] : try arrays.numbers(.relation)
    var places: [Int: (tier: Tier, ordinal: Int)] = [:]
    for match in page { places[id(match.ordinal)] = (match.tier, match.ordinal) }
    var entries: [ResultEntry] = []
    entries.reserveCapacity(page.count)
    for (id, mark) in try reader.marks(of: page.map { id($0.ordinal) }) {
      guard let (tier, ordinal) = places[id] else { continue }
      let story = ordinal < stories.count && stories[ordinal] > 0 ? Int(stories[ordinal]) - 1 : nil
      let relation = ordinal < relations.count ? Int(relations[ordinal]) : 0
      entries.append(
        ResultEntry(
          id: id, mark: mark, tier: tier,
          story: try story.map { (ordinal) throws(IndexError) in try arrays.id(of: ordinal) }
            ?? id,
          isCorrection: StoryRelation(number: relation) == .correction))
    }
    return (summary, entries)
  }

  /// Returns how a request's query is read, in canonical form; empty where it has no word.
  public func reading(of request: SearchRequest) -> String {
    read(request).query?.description ?? ""
  }

  /// Whether the article alone decides if it matches, by what its `content` tells; else other articles, the run that
  /// added it or its id have a say too.
  public func dependsOnContentAlone(_ request: SearchRequest) -> Bool {
    read(request).query?.dependsOnContentAlone ?? true
  }

  /// Returns some articles with all others of their stories.
  public func storyMates(of ids: [Int]) throws(IndexError) -> ArticleGroup {
    var articles = ArticleSet(capacity: arrays.count)
    for id in ids { if let ordinal = try arrays.ordinal(of: id) { articles.insert(ordinal) } }
    return ArticleGroup(ordinals: try arrays.stories().articles(sharingStoriesWith: articles))
  }

  /// Returns the hits of a request among some articles alone, the best first, as `search` makes them.
  public func hits(
    _ request: SearchRequest, among ids: Set<Int>
  ) throws(IndexError) -> [Hit] {
    defer { text.forget() }
    var request = request
    request.offset = 0
    request.wantsFacets = false
    request.unit = .article
    let (_, plan, found) = try self.found(request, within: .articles(ids))
    // What newer articles gain is in the scores.
    request.recency = nil
    return try response(found, request, plan).hits
  }

  /// The matches of a request's page in its order, with the counts of all.
  private func page(
    of request: SearchRequest, within limits: SearchPlan? = nil
  ) throws(IndexError) -> (MatchSummary, ArraySlice<Match>) {
    let (summary, _, found) = try self.found(request, within: limits)
    let end = min(request.limit, Int.max - request.offset) + request.offset
    let page = try best(min(end, found.count), of: found, request.sort, seed: request.seed)
    return (summary, page.dropFirst(request.offset))
  }

  /// All matches of a request, scored where its order needs that; only those of some articles where these are named.
  func found(
    _ request: SearchRequest, within limits: SearchPlan? = nil
  ) throws(IndexError) -> (MatchSummary, SearchPlan, [Match]) {
    begin(request)
    let reading = read(request)
    var compiler = try makeCompiler(request)
    var plan = try compiler.compile(reading.query, request.filters)
    if let limits { plan = .and([plan, limits]) }
    let isRanked = request.sort == .relevance
    var found: [Match] = []
    if !hasNothingToFind(reading, request) {
      let wanted = try wanted(request, isScored: isRanked)
      found = try runner.matches(plan, wanted)
      if isRanked, request.feedback == .always {
        found = try expanded(found, plan, request.unit, compiler.maker, wanted).matches
      }
      found = try recent(found, request)
    }
    let summary = MatchSummary(
      parsed: reading.query?.description ?? "",
      warnings: reading.warnings.map(\.description) + compiler.warnings, total: found.count,
      tiers: Self.tiers(found))
    return (summary, plan, found)
  }

  /// Whether the query has signs and no word, and no filter stands beside it: it asks for nothing then, not for all.
  func hasNothingToFind(_ reading: QueryReading, _ request: SearchRequest) -> Bool {
    reading.hasNothingToFind(request)
  }
}
