internal import Cluster
internal import JSON
internal import News
internal import NewsIndex

/// Fetches some articles of an index, analyses them anew, and asks whether the engine has just their terms.
struct ClusterSample {
  let client: ClusterClient
  let index: String

  private static let size = 100
  /// The engine takes 1,024 parts of a query at most.
  private static let mostTerms = 900

  /// Returns what is wrong, a line an article; empty for nothing.
  func faults() throws(StoreError) -> [String] {
    let random = JSONValue.object([
      JSONMember("seed", .integer(1)), JSONMember("field", .string("_seq_no")),
    ])
    let answer = try client.search(
      [index],
      .object([
        JSONMember("size", .integer(Self.size)),
        JSONMember(
          "query",
          .object([
            JSONMember("function_score", .object([JSONMember("random_score", random)]))
          ])),
      ]))
    var faults: [String] = []
    var wanted: [(id: String, searches: [JSONValue])] = []
    for hit in answer.json["hits"]?["hits"]?.array ?? [] {
      guard let id = hit["_id"]?.string, let packed = hit["_source"]?["a"]?.string else {
        faults.append("an article without its text")
        continue
      }
      do {
        let article = try ClusterArticle(packed: packed)
        wanted.append((id, try searches(article, id)))
      } catch {
        faults.append("article \(id): \(error.reason)")
      }
    }
    for start in stride(from: 0, to: wanted.count, by: 10) {
      let part = wanted[start..<min(start + 10, wanted.count)]
      let answers = try client.searchAll(
        part.flatMap { one in one.searches.map { ([index], $0) } })
      var next = 0
      for one in part {
        let found = answers[next..<(next + one.searches.count)]
        next += one.searches.count
        if !found.allSatisfy({ $0.json["hits"]?["total"]?["value"]?.integer == 1 }) {
          faults.append("article \(one.id): its terms are others than its text has")
        }
      }
    }
    return faults
  }

  /// Searches that find just the article where it has all its levels, and all words where they stand.
  private func searches(
    _ stored: ClusterArticle, _ id: String
  ) throws(ClusterArticleError) -> [JSONValue] {
    let terms = PostingTerms()
    let words = Analyzer(counting: terms).analyse(try stored.article())
    let line = ClusterDocument().line(
      stored, words, ArticleStems(words, terms), ClusterDocument.Extras())
    guard let document = try? JSONValue(parsing: line) else {
      throw ClusterArticleError(reason: "it cannot be written anew")
    }
    var searches: [JSONValue] = []
    for field in ["lv"] + ClusterSchema.textFields {
      guard let text = document[field]?.string else { continue }
      let tokens = Set(text.split(separator: " ").joined(separator: "|").split(separator: "|"))
      let parts = tokens.sorted().prefix(Self.mostTerms).map { token in
        JSONValue.object([
          JSONMember("term", .object([JSONMember(field, .string(String(token)))]))
        ])
      }
      searches.append(Self.search(id, Array(parts)))
    }
    return searches
  }

  private static func search(_ id: String, _ parts: [JSONValue]) -> JSONValue {
    let ids = JSONValue.object([
      JSONMember("ids", .object([JSONMember("values", .array([.string(id)]))]))
    ])
    return .object([
      JSONMember("size", .integer(0)),
      JSONMember(
        "query",
        .object([JSONMember("bool", .object([JSONMember("filter", .array([ids] + parts))]))])),
    ])
  }
}
