public import NewsIndex

/// What a query finds, apart from the articles themselves.
public struct MatchSummary: Sendable, Equatable {
  /// The query as it was read, in canonical form.
  public var parsed: String
  /// What the searcher should know about the reading, one sentence each.
  public var warnings: [String]
  /// The number of all matching articles.
  public var total: Int
}

extension Searcher {
  /// Calls `visit` with the id of each matching article, in the request's order and of its page, until it returns
  /// false.
  ///
  /// No snippets are made, and nothing is held but the matches: it serves for whole archives.
  public func eachMatch(
    _ request: SearchRequest, _ visit: (Int, MatchSummary) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary {
    begin(request)
    let reading = read(request)
    var compiler = try makeCompiler(request)
    let plan = try compiler.compile(reading.query, request.filters)
    let isRanked = request.sort == .relevance
    var found: [Match] = []
    if !hasNothingToFind(reading, request) {
      let wanted = try wanted(request, isScored: isRanked)
      found = try runner.matches(plan, wanted)
    }
    let summary = MatchSummary(
      parsed: reading.query?.description ?? "",
      warnings: reading.warnings.map(\.description) + compiler.warnings, total: found.count)
    let end = min(request.limit, Int.max - request.offset) + request.offset
    let page = try best(min(end, found.count), of: found, request.sort, seed: request.seed)
    for match in page.dropFirst(request.offset) {
      guard try visit(try arrays.id(of: match.ordinal), summary) else { break }
    }
    return summary
  }

  /// Whether the query has signs and no word, and no filter stands beside it: it asks for nothing then, not for all.
  func hasNothingToFind(_ reading: QueryReading, _ request: SearchRequest) -> Bool {
    reading.refusal != nil
      || reading.query == nil && request.filters == Filters()
        && request.query.contains { !$0.isWhitespace }
  }
}
