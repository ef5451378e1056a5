internal import Cluster
internal import JSON
internal import News
public import NewsIndex
public import Search

/// All that a request finds, for answers that count it.
extension ClusterStore {
  /// What a request finds, as an engine's query.
  struct Matched {
    /// The query as it was read, in canonical form.
    var parsed: String
    var warnings: [String]
    var plan: SearchPlan
    var query: JSONValue
  }

  /// Returns what a request finds; its order and its page do not count.
  func matched(_ request: SearchRequest) throws(IndexError) -> Matched {
    let compiled = try compile(request, isScored: false)
    return Matched(
      parsed: compiled.reading.query?.description ?? "", warnings: compiled.warnings,
      plan: compiled.plan, query: try matched(compiled, request))
  }

  /// Returns a query of what a request finds that was compiled: where only texts decide, of the articles that they decided
  /// for, 10,000 at most.
  func matched(_ compiled: Compiled, _ request: SearchRequest) throws(IndexError) -> JSONValue {
    if compiled.reading.hasNothingToFind(request) { return .nothing }
    let possible = try possible(compiled.plan, request)
    if possible.parts.isEmpty { return possible.query }
    var request = request
    request.sort = .newest
    let ids = try decided(compiled, request, of: possible).map(\.id)
    return ids.isEmpty ? .nothing : .one("terms", .one("id", .integers(ids)))
  }

  /// Returns which of some articles a request finds.
  public func matching(
    _ request: SearchRequest, among ids: Set<Int>
  ) throws(IndexError) -> Set<Int> {
    try answered { () throws(IndexError) in
      let query = try matched(request).query
      var found: Set<Int> = []
      let all = ids.sorted()
      for start in stride(from: 0, to: all.count, by: Self.mostLooked) {
        let part = all[start..<min(all.count, start + Self.mostLooked)]
        let answer = try ask([
          .of(
            ("size", .integer(part.count)), ("_source", .bool(false)),
            ("query", .all([.one("terms", .one("id", .integers(part))), query])),
            ("sort", .array([.one("id", .string("asc"))])))
        ])[0]
        for hit in answer["hits"]?["hits"]?.array ?? [] {
          if let id = hit["sort"]?.array?.last?.integer { found.insert(id) }
        }
      }
      return found
    }
  }

  // MARK: How much, and of what time

  /// Returns how much a request finds, whatever its page.
  public func extent(of request: SearchRequest) throws(IndexError) -> ResultExtent {
    try answered { () throws(IndexError) in try extent(of: matched(request).query) }
  }

  /// Returns how much a query finds, and of what time.
  func extent(of query: JSONValue) throws(IndexError) -> ResultExtent {
    let answers = try ask([Self.span(of: query), Self.counting(sharedIn: query)])
    let shared = try shared(answers[1], in: query)
    var extent = ResultExtent()
    extent.total = Self.total(answers[0])
    extent.stories = extent.total - shared.articles + shared.stories
    let days = Self.days(answers[0])
    (extent.first, extent.last) = (days?.lowerBound, days?.upperBound)
    return extent
  }

  /// A search that counts what a query finds, and looks for its first and its last day.
  static func span(of query: JSONValue) -> JSONValue {
    func edge(_ kind: String) -> JSONValue { .one(kind, .one("field", .string("day"))) }
    return .of(
      ("size", .integer(0)), ("track_total_hits", .bool(true)), ("query", query),
      (
        "aggs",
        .one(
          "dated",
          .of(("filter", dated), ("aggs", .of(("first", edge("min")), ("last", edge("max"))))))
      ))
  }

  /// Articles whose day of publication is known.
  static let dated = JSONValue.one(
    "range", .one("day", .one("gte", .integer(ArticleID.firstKnownDay))))

  /// The days that the answer to such a search tells, nil where no article has one.
  static func days(_ answer: JSONValue) -> ClosedRange<CalendarDate>? {
    let found = answer["aggregations"]?["dated"]
    guard let first = found?["first"]?["value"]?.double,
      let last = found?["last"]?["value"]?.double
    else { return nil }
    return CalendarDate(julianDay: Int(first))...CalendarDate(julianDay: Int(last))
  }
}
