internal import Cluster
internal import JSON
internal import NewsIndex

/// What of an article tells it from all others, and its story: of many articles no more is fetched.
struct ListedArticle {
  var id: Int
  var mark: ArticleMark
  /// The id of its story's original, nil where it is alone.
  var story: Int?
  /// What it is to the original (`StoryRelation`).
  var relation: String?

  /// What a search must ask for.
  static let columns: [(String, JSONValue)] = [
    ("_source", .bool(false)),
    (
      "docvalue_fields",
      .strings(["id", "content", "extraction"] + ClusterDocument.Story.fields.prefix(2))
    ),
  ]

  /// Reads a hit; nil where it is none.
  init?(_ hit: JSONValue) {
    guard let id = ClusterStore.number(hit, "id"),
      let identity = hit["_id"]?.string.flatMap({ UInt64($0) })
    else { return nil }
    self.id = id
    mark = ArticleMark(
      identity: identity,
      content: UInt64(bitPattern: Int64(ClusterStore.number(hit, "content") ?? 0)),
      extraction: ClusterStore.number(hit, "extraction") ?? 0)
    story = ClusterStore.number(hit, "story")
    relation = ClusterStore.text(hit, "relation")
  }
}

extension ClusterArticles {
  /// The articles that are asked for at once.
  private static let atOnce = 10_000

  /// Returns what tells some articles from others, by id; those that are not there are left out.
  func listed(_ ids: [Int]) throws(IndexError) -> [Int: ListedArticle] {
    var found: [Int: ListedArticle] = [:]
    for start in stride(from: 0, to: ids.count, by: Self.atOnce) {
      let part = Array(ids[start..<min(ids.count, start + Self.atOnce)])
      for hit in try hits(.one("terms", .one("id", .integers(part))), part.count) {
        if let article = ListedArticle(hit) { found[article.id] = article }
      }
    }
    return found
  }

  /// Returns the marks of some articles, in the order of their ids; those that are not there are left out.
  func knownMarks(_ ids: [Int]) throws(IndexError) -> [(id: Int, mark: ArticleMark)] {
    let known = try listed(ids)
    return ids.compactMap { id in known[id].map { (id, $0.mark) } }
  }

  /// Returns the id of an article by its identity, nil where it is not there.
  func knownID(ofIdentity identity: UInt64) throws(IndexError) -> Int? {
    let query = JSONValue.one("ids", .one("values", .strings([String(identity)])))
    return try hits(query, 1).first.flatMap(ListedArticle.init)?.id
  }
}
