public import Cluster
public import HTTPClient
internal import JSON
internal import News
internal import NewsIndex

/// Checks a store: that each of its indexes has what its articles say, as far as a hundred of them tell, and that the
/// server does all that searches need, on a small index of the check's own.
public struct ClusterCheck: Sendable {
  let address: StoreAddress
  let options: HTTPClient.Options

  /// Creates a check.
  public init(_ address: StoreAddress, _ options: HTTPClient.Options) {
    self.address = address
    self.options = options
  }

  /// What was found.
  public struct Report: Sendable, Equatable {
    /// The number of articles.
    public var articleCount = 0
    /// What is wrong, a line each, behind what it is wrong with.
    public var faults: [String] = []
  }

  /// Runs.
  ///
  /// - Throws: `StoreError` where there is no answer, or none that is whole.
  public func run() throws(StoreError) -> Report {
    let client = ClusterClient(address, options: options)
    _ = try client.checkVersion()
    var report = Report()
    for index in try client.indexes() {
      let answer = try client.search(
        [index.name],
        .object([JSONMember("size", .integer(0)), JSONMember("track_total_hits", .bool(true))]))
      let count = answer.json["hits"]?["total"]?["value"]?.integer ?? 0
      report.articleCount += count
      if count == 0 { continue }
      let faults = try ClusterSample(client: client, index: index.name).faults()
      report.faults += faults.map { "\(index.name): \($0)" }
    }
    report.faults += try requests(client).map { "requests: \($0)" }
    return report
  }

  // MARK: Requests

  /// Tries what searches ask for; returns what gave another answer than it should.
  private func requests(_ client: ClusterClient) throws(StoreError) -> [String] {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let index = "\(address.name)-check-\(random)"
    _ = try client.send(
      .put, "/" + index, ClusterSchema.articles(ClusterSchema.Layout(), ClusterIndex.Meta()),
      for: .writing)
    defer { _ = try? client.send(.delete, "/" + index, for: .writing, allowing: [404]) }
    var lines: [UInt8] = []
    for (number, text) in Self.texts.enumerated() {
      lines += "{\"index\":{\"_id\":\"\(number + 1)\"}}\n".utf8
      lines += Self.document(number + 1, text)
      lines.append(0x0A)
    }
    let bulk = try client.send(
      .post, "/\(index)/_bulk", bytes: lines, lines: true, for: .writing)
    guard bulk.json["errors"] == .bool(false) else { return ["a bulk was not taken"] }
    _ = try client.send(.post, "/\(index)/_refresh", for: .writing)
    var faults: [String] = []
    for trial in Self.trials {
      guard let search = try? JSONValue(parsing: Array(trial.search.utf8)) else { continue }
      do throws(StoreError) {
        let answer = try client.search([index], search)
        let ids = (answer.json["hits"]?["hits"]?.array ?? []).compactMap { $0["_id"]?.string }
        if ids != trial.ids {
          faults.append("\(trial.name): found \(ids), and should find \(trial.ids)")
        }
      } catch {
        guard case .refused = error else { throw error }
        faults.append("\(trial.name): \(error)")
      }
    }
    var visited = 0
    try client.eachHit(
      [index],
      .object([JSONMember("size", .integer(1)), JSONMember("sort", .array([.string("id")]))])
    ) { _ in
      visited += 1
      return true
    }
    if visited != Self.texts.count { faults.append("scroll: visited \(visited)") }
    return faults
  }

  private static let texts = ["peace accords signed", "accords of peace", "war and peace talks"]

  private static func document(_ id: Int, _ text: String) -> [UInt8] {
    var article = Article(source: SourceLocation(path: "check"))
    article.title = "Check \(id)"
    article.language = "en"
    article.blocks = [Block(text)]
    let terms = PostingTerms()
    let words = Analyzer(counting: terms).analyse(article)
    var summary = ArticleSummary(article)
    summary.id = id
    summary.outlet = id < 3 ? "A" : "B"
    return ClusterDocument().line(
      ClusterArticle(summary: summary, outline: words.outline), words,
      ArticleStems(words, terms), ClusterDocument.Extras())
  }

  /// What is asked, and the articles that it finds, in order.
  private static let trials: [(name: String, search: String, ids: [String])] = [
    ("term", query(#"{"term":{"t_body":"accords"}}"#), ["1", "2"]),
    ("stem", query(#"{"term":{"t_body":"~en/accord"}}"#), ["1", "2"]),
    (
      "bool",
      query(
        #"{"bool":{"must":[{"term":{"t_body":"peace"}}],"must_not":[{"term":{"t_body":"war"}}]}}"#),
      ["1", "2"]
    ),
    (
      "span_near in order",
      query(near("peace", "accords", slop: 0, isOrdered: true)), ["1"]
    ),
    (
      "span_near in any order",
      query(near("accords", "peace", slop: 1, isOrdered: false)), ["1", "2"]
    ),
    (
      "span_within",
      query(
        #"{"span_within":{"big":"# + near("^s", "^e", slop: 100, isOrdered: true)
          + #","little":{"span_term":{"t_body":"war"}}}}"#), ["3"]
    ),
    (
      "span_first",
      query(#"{"span_first":{"match":{"span_term":{"t_body":"accords"}},"end":1}}"#), ["2"]
    ),
    (
      "span_multi",
      query(#"{"span_multi":{"match":{"prefix":{"t_body":{"value":"sign"}}}}}"#), ["1"]
    ),
    ("wildcard", query(#"{"wildcard":{"t_body":{"value":"w?r"}}}"#), ["3"]),
    ("regexp", query(#"{"regexp":{"t_body":{"value":"tal[kc]s"}}}"#), ["3"]),
    (
      "fuzzy",
      query(#"{"fuzzy":{"t_body":{"value":"acords","fuzziness":1,"transpositions":true}}}"#),
      ["1", "2"]
    ),
    ("terms of a keyword", query(#"{"terms":{"outlet":["B"]}}"#), ["3"]),
    ("range", query(#"{"range":{"id":{"gte":2}}}"#), ["2", "3"]),
    (
      "constant_score",
      #"{"query":\#(scored),"sort":["_score",{"id":"desc"}],"track_scores":true}"#, ["3", "2", "1"]
    ),
    (
      "min_score",
      #"{"query":\#(scored),"sort":["_score",{"id":"desc"}],"track_scores":true,"min_score":2}"#,
      ["3", "2"]
    ),
    (
      "function_score with min_score",
      query(
        #"{"bool":{"filter":{"function_score":{"query":\#(scored),"min_score":2}}}}"#), ["2", "3"]
    ),
    (
      "function_score",
      #"{"query":{"function_score":{"query":{"match_all":{}},"functions":[{"exp":{"id":"#
        + #"{"origin":3,"scale":1,"decay":0.5}}}]}},"sort":["_score"]}"#, ["3", "2", "1"]
    ),
    (
      "aggregations",
      #"{"query":{"term":{"t_body":"talks"}},"aggs":{"a":{"terms":{"field":"outlet","size":10}},"#
        + #""b":{"filters":{"filters":{"c":{"term":{"t_body":"war"}}}}},"#
        + #""d":{"cardinality":{"field":"outlet"}},"e":{"max":{"field":"id"}}}}"#, ["3"]
    ),
    (
      "collapse",
      #"{"query":{"match_all":{}},"collapse":{"field":"outlet"},"sort":[{"id":"desc"}]}"#,
      ["3", "2"]
    ),
    (
      "search_after",
      #"{"query":{"match_all":{}},"sort":[{"id":"desc"}],"search_after":[3]}"#, ["2", "1"]
    ),
  ]

  /// A query that gives 9, 3 and 1.
  private static let scored =
    #"{"bool":{"should":[{"constant_score":{"filter":{"term":{"t_body":"war"}},"boost":8}},"#
    + #"{"constant_score":{"filter":{"term":{"t_body":"of"}},"boost":2}},{"match_all":{"boost":1}}]}}"#

  private static func query(_ query: String) -> String {
    #"{"query":"# + query + #","sort":["id"]}"#
  }

  private static func near(
    _ first: String, _ second: String, slop: Int, isOrdered: Bool
  ) -> String {
    #"{"span_near":{"clauses":[{"span_term":{"t_body":""# + first
      + #""}},{"span_term":{"t_body":""# + second
      + #""}}],"slop":\#(slop),"in_order":\#(isOrdered)}}"#
  }
}
