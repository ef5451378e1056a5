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
    let began = try answered { () throws(IndexError) in try begin(request) }
    var summary = began.summary
    if let decided = began.decided { return try each(of: decided, request, summary, visit) }
    guard var answer = began.page else { return summary }
    defer { end(answer) }
    summary.total = Self.total(answer)
    if let partialNote { summary.warnings.append(partialNote) }
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

  /// What a whole result begins with: the first page, or all articles where texts decide; nothing where the query asks
  /// for nothing.
  private struct Beginning {
    var summary: MatchSummary
    var page: JSONValue?
    var decided: [Decided]?
  }

  private func begin(_ request: SearchRequest) throws(IndexError) -> Beginning {
    let compiled = try compile(request, isScored: false)
    let summary = MatchSummary(
      parsed: compiled.reading.query?.description ?? "", warnings: compiled.warnings, total: 0)
    if compiled.reading.hasNothingToFind(request) { return Beginning(summary: summary) }
    let possible = try possible(compiled.plan, request)
    if !possible.parts.isEmpty {
      return Beginning(
        summary: summary, decided: try decided(compiled, request, of: possible))
    }
    let body = Self.pages(of: possible.query, isOldestFirst: request.sort == .oldest)
    return Beginning(summary: summary, page: try firstPage(body))
  }

  private static func pages(
    of query: JSONValue, isOldestFirst: Bool,
    _ columns: [(String, JSONValue)] = columns(withArticles: true)
  ) -> JSONValue {
    let search: [(String, JSONValue)] = [
      ("size", .integer(pageSize)), ("track_total_hits", .bool(true)), ("query", query),
      ("sort", .array([.one("id", .string(isOldestFirst ? "asc" : "desc"))])),
    ]
    return .object((search + columns).map { JSONMember($0.0, $0.1) })
  }

  static func total(_ answer: JSONValue) -> Int {
    answer["hits"]?["total"]?["value"]?.integer ?? 0
  }

  /// Calls `visit` with each article of a page of those that texts decided on.
  private func each(
    of decided: [Decided], _ request: SearchRequest, _ summary: MatchSummary,
    _ visit: (Int, MatchSummary) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary {
    var summary = summary
    summary.total = decided.count
    if let partialNote { summary.warnings.append(partialNote) }
    let page = decided.dropFirst(request.offset).prefix(request.limit).map(\.id)
    var start = 0
    while start < page.count {
      let ids = page[start..<min(page.count, start + Self.pageSize)]
      try articles.fetch(Array(ids))
      for id in ids where try !visit(id, summary) { return summary }
      start += ids.count
    }
    return summary
  }

  /// Calls `visit` with each hit of a query by time, newest first unless told, and the number of all.
  func eachHit(
    of query: JSONValue, columns: [(String, JSONValue)] = columns(withArticles: true),
    isOldestFirst: Bool = false,
    _ visit: (JSONValue, Int) throws(IndexError) -> Void
  ) throws(IndexError) {
    var answer = try firstPage(
      Self.pages(of: query, isOldestFirst: isOldestFirst, columns))
    defer { end(answer) }
    while let hits = answer["hits"]?["hits"]?.array, !hits.isEmpty {
      for hit in hits { try visit(hit, Self.total(answer)) }
      guard hits.count == Self.pageSize else { return }
      answer = try nextPage(answer)
    }
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
        "more than \(Self.mostLooked) articles in the order '\(request.sort.rawValue)' (--sort newest has all)"
      )
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
}
