internal import Cluster
internal import HTTPClient
internal import JSON
public import NewsIndex
public import Search

/// Whole results, page after page of the engine.
extension ClusterStore {
  /// The articles that are fetched at once.
  private static let pageSize = 1000
  /// How long the engine keeps a result between two pages.
  private static let patience = "2m"

  /// Calls `visit` with the id of each matching article, in the request's order and of its page, until it returns
  /// false.
  ///
  /// By time all articles come, a thousand at once, and no more are held; in another order 10,000 at most.
  public func eachMatch(
    _ request: SearchRequest, _ visit: (Int, MatchSummary) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary {
    var request = request
    request.unit = .article
    guard request.sort == .newest || request.sort == .oldest else {
      return try eachOfPage(request, visit)
    }
    wholeness = Wholeness()
    let compiled = try compile(request, isScored: false)
    var summary = MatchSummary(
      parsed: compiled.reading.query?.description ?? "", warnings: compiled.warnings, total: 0)
    if compiled.reading.hasNothingToFind(request) { return summary }
    let maker = planQuery(request)
    let query = JSONValue.all([
      maker.days(request.filters), try maker.query(compiled.plan, within: request.loosest),
    ])
    let body = JSONValue.of(
      ("size", .integer(Self.pageSize)), ("track_total_hits", .bool(true)),
      ("_source", .strings(["a"])), ("query", query),
      (
        "sort",
        .array([.one("id", .string(request.sort == .oldest ? "asc" : "desc"))])
      ))
    var answer = try firstPage(body)
    defer { end(answer) }
    summary.total = answer["hits"]?["total"]?["value"]?.integer ?? 0
    var passed = 0
    var shown = 0
    while let hits = answer["hits"]?["hits"]?.array, !hits.isEmpty {
      for hit in hits {
        passed += 1
        guard passed > request.offset, let id = hit["sort"]?.array?.last?.integer else { continue }
        guard shown < request.limit else { return summary }
        shown += 1
        _ = try articles.article(ofHit: hit)
        guard try visit(id, summary) else { return summary }
      }
      guard passed < summary.total, shown < request.limit else { break }
      answer = try nextPage(answer)
    }
    return summary
  }

  /// The matches of a page in an order that an engine has to sort.
  private func eachOfPage(
    _ request: SearchRequest, _ visit: (Int, MatchSummary) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary {
    var request = request
    let all = request.limit > Self.mostLooked - min(request.offset, Self.mostLooked)
    if all { request.limit = max(0, Self.mostLooked - request.offset) }
    let response = try search(request)
    if all, response.total > Self.mostLooked {
      throw .unavailable(
        "more than \(Self.mostLooked) articles in the order '\(request.sort.rawValue)' (--sort newest has all)")
    }
    let summary = MatchSummary(
      parsed: response.parsed, warnings: response.warnings, total: response.total,
      tiers: response.tiers)
    for hit in response.hits where try !visit(hit.id, summary) { break }
    return summary
  }

  // MARK: Pages

  private func firstPage(_ body: JSONValue) throws(IndexError) -> JSONValue {
    let found: ClusterClient.SearchAnswer
    do throws(StoreError) {
      found = try client.search(
        names, body, parameters: "scroll=\(Self.patience)", allowsPartial: allowsPartial)
    } catch {
      throw IndexError(error)
    }
    wholeness = wholeness.joined(found.wholeness)
    return found.json
  }

  private func nextPage(_ last: JSONValue) throws(IndexError) -> JSONValue {
    let body = JSONValue.of(
      ("scroll", .string(Self.patience)), ("scroll_id", last["_scroll_id"] ?? .null))
    let answer: JSONValue
    do throws(StoreError) {
      answer = try client.send(.post, "/_search/scroll", body, for: .once).json
    } catch {
      throw IndexError(error)
    }
    if let found = Wholeness(of: answer), !found.isWhole {
      wholeness = wholeness.joined(found)
      if !allowsPartial { throw .partial(answered: found.answered, shards: found.shards) }
    }
    return answer
  }

  private func end(_ last: JSONValue) {
    guard let id = last["_scroll_id"]?.string else { return }
    // What is not ended ends by itself.
    _ = try? client.send(.delete, "/_search/scroll", .one("scroll_id", .strings([id])))
  }

  // MARK: Other questions

  /// Returns how a request's query is read, in canonical form; empty where it has no word.
  public func reading(of request: SearchRequest) -> String {
    QueryReading(request, today: today, saved: saved).query?.description ?? ""
  }

  /// Returns an article's place in its story: on a cluster each is told by itself.
  public func storyPlace(of id: Int) throws(IndexError) -> StoryPlace? {
    try articles.article(id) == nil ? nil : StoryPlace(story: id, relation: nil, count: 1)
  }

  /// Returns what is said of an article's story beside the article.
  public func storySummary(of id: Int) throws(IndexError) -> StorySummary? {
    guard let article = try articles.article(id), let place = try storyPlace(of: id) else {
      return nil
    }
    return StorySummary(place: place, original: article.summary, outletCount: 0, inCommon: 1)
  }

  /// Returns what the archive holds, in numbers.
  public func statistics() throws(IndexError) -> IndexStatistics {
    let extent = try articles.extent()
    func distinct(_ field: String) -> JSONValue {
      .one(
        "cardinality",
        .of(("field", .string(field)), ("precision_threshold", .integer(40_000))))
    }
    let answer = try ask([
      .of(
        ("size", .integer(0)),
        (
          "aggs",
          .of(
            ("undated", .one("filter", .terms("day", ["0"]))), ("houses", distinct("house")),
            ("places", distinct("place")), ("countries", distinct("country")),
            ("sections", distinct("section")), ("languages", distinct("lang")),
            ("words", .one("sum", .one("field", .string("words")))))
        ))
    ])[0]
    func number(_ name: String) -> Int {
      let found = answer["aggregations"]?[name]
      return Int(found?["value"]?.double ?? 0) + (found?["doc_count"]?.integer ?? 0)
    }
    var statistics = IndexStatistics(ofNothingIn: try articles.state())
    statistics.articleCount = extent.count
    statistics.storyCount = extent.count
    statistics.firstDay = extent.first
    statistics.lastDay = extent.last
    statistics.undatedCount = number("undated")
    statistics.outletCount = number("houses")
    statistics.cityCount = number("places")
    statistics.countryCount = number("countries")
    statistics.sectionCount = number("sections")
    statistics.languageCount = number("languages")
    statistics.wordCount = number("words")
    return statistics
  }
}
