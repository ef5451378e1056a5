internal import Cluster
internal import JSON
public import News
public import NewsIndex

/// The articles of an archive on a cluster, fetched as they are asked for, or many at once.
public final class ClusterArticles: StoredArticles {
  private let client: ClusterClient
  private var indexes: [ClusterIndex]
  private let allowsPartial: Bool
  /// Whether summaries tell nothing of the files that articles came from.
  public var hidesSources = false
  private var known: [Int: (article: ClusterArticle, story: ClusterDocument.Story)] = [:]
  /// The ids of `known`, the oldest first.
  private var order: [Int] = []
  private var absent: Set<Int> = []
  /// By id: hits that were not read yet.
  private var unread: [Int: JSONValue] = [:]

  /// The articles that are kept.
  private static let mostKept = 2000

  init(_ client: ClusterClient, _ indexes: [ClusterIndex], allowsPartial: Bool) {
    self.client = client
    self.indexes = indexes
    self.allowsPartial = allowsPartial
  }

  /// Forgets all, for other indexes are asked from now on.
  func forget(for indexes: [ClusterIndex]) {
    self.indexes = indexes
    known = [:]
    order = []
    absent = []
    unread = [:]
  }

  /// What a search must ask for, that its hits are articles: each with its story.
  static let columns: [(String, JSONValue)] = [
    ("_source", .strings(["a"])), ("docvalue_fields", .strings(ClusterDocument.Story.fields)),
  ]

  /// Keeps an article that was fetched with an answer.
  private func keep(_ article: ClusterArticle, _ story: ClusterDocument.Story) {
    let id = article.summary.id
    guard known.updateValue((article, story), forKey: id) == nil else { return }
    order.append(id)
    if order.count > 2 * Self.mostKept {
      for old in order.prefix(Self.mostKept) { known[old] = nil }
      order.removeFirst(Self.mostKept)
    }
  }

  /// Keeps a hit whose article may be asked for: of those that come with an answer a page shows some.
  func note(_ hit: JSONValue, _ id: Int) {
    guard hit["_source"]?["a"] != nil else { return }
    if unread.count >= Self.mostKept { unread = [:] }
    unread[id] = hit
  }

  /// Returns an article that came with an answer, or was asked for before; nil for none.
  private func here(
    _ id: Int
  ) throws(IndexError) -> (article: ClusterArticle, story: ClusterDocument.Story)? {
    if let hit = unread.removeValue(forKey: id) { _ = try article(ofHit: hit) }
    return known[id]
  }

  /// Reads the article of a hit, nil where the hit has none, and keeps it; the search has asked for `columns`.
  func article(ofHit hit: JSONValue) throws(IndexError) -> ClusterArticle? {
    guard let packed = hit["_source"]?["a"]?.string else { return nil }
    do throws(ClusterArticleError) {
      var article = try ClusterArticle(packed: packed)
      if hidesSources { (article.summary.path, article.summary.member) = ("", nil) }
      let alone = ClusterDocument.Story(
        id: article.summary.id, relation: nil, count: 1, houses: [])
      keep(article, ClusterDocument.Story(fields: hit["fields"]) ?? alone)
      return article
    } catch {
      throw IndexError(.damaged(store: client.address.name, reason: error.reason))
    }
  }

  /// Fetches articles that are not at hand, in one request.
  func fetch(_ ids: [Int]) throws(IndexError) {
    var wanted: [Int] = []
    for id in ids where try here(id) == nil && !absent.contains(id) { wanted.append(id) }
    guard !wanted.isEmpty else { return }
    let query = JSONValue.one("terms", .one("id", .integers(wanted)))
    for hit in try hits(query, wanted.count, Self.columns) { _ = try article(ofHit: hit) }
    for id in wanted where known[id] == nil { absent.insert(id) }
  }

  /// Returns at most so many articles that a query finds, as hits with some columns.
  func hits(
    _ query: JSONValue, _ count: Int, _ columns: [(String, JSONValue)] = ListedArticle.columns
  ) throws(IndexError) -> [JSONValue] {
    let asked: [(String, JSONValue)] = [("size", .integer(count)), ("query", query)]
    let body = JSONValue.object((asked + columns).map { JSONMember($0.0, $0.1) })
    do throws(StoreError) {
      return try client.search(indexes.map(\.name), body, allowsPartial: allowsPartial)
        .json["hits"]?["hits"]?.array ?? []
    } catch {
      throw IndexError(error)
    }
  }

  /// Returns an article, nil where there is none with that id.
  func article(_ id: Int) throws(IndexError) -> ClusterArticle? {
    if let here = try here(id) { return here.article }
    try fetch([id])
    return known[id]?.article
  }

  /// Returns the story of an article, which an article alone is by itself; nil where there is no such article.
  func story(of id: Int) throws(IndexError) -> ClusterDocument.Story? {
    if let here = try here(id) { return here.story }
    try fetch([id])
    return known[id]?.story
  }

  // MARK: StoredArticles

  /// Returns the state of the archive as of its last rebuild; empty where several indexes make it.
  public func state() throws(IndexError) -> String {
    indexes.count == 1 ? indexes[0].meta.state : ""
  }

  /// Returns the metadata of an article, nil where there is none with that id.
  public func summary(of id: Int) throws(IndexError) -> ArticleSummary? {
    try article(id)?.summary
  }

  /// Returns the text of an article, nil where there is none with that id.
  public func blocks(of id: Int) throws(IndexError) -> [Block]? {
    try article(id).map { ArticleText.decode($0.text) }
  }

  /// Returns the detail of an article, nil where there is none with that id.
  public func detail(of id: Int) throws(IndexError) -> ArticleDetail? {
    guard let article = try article(id), var detail = try? ArticleDetail(stored: article.detail)
    else { return nil }
    if let guess = article.rivals.first, let place = article.places.first, place.id != guess.id {
      detail.tell(usual: place)
    }
    return detail
  }

  /// Returns the places of an article's dateline, the first one first.
  public func places(of id: Int) throws(IndexError) -> [Place] { try article(id)?.places ?? [] }

  /// Says that a cluster keeps no source records.
  public func original(of id: Int) throws(IndexError) -> [UInt8]? {
    throw .unavailable("the source record of an article")
  }

  /// Returns 0: a cluster keeps no earlier texts.
  public func versionCount(of id: Int) throws(IndexError) -> Int { 0 }

  /// Says that a cluster keeps no earlier texts.
  public func versions(of id: Int) throws(IndexError) -> [ArticleVersion] {
    throw .unavailable("the earlier texts of an article")
  }

  /// Returns whether an id shows an article, or its article was taken down.
  public func fate(of id: Int) throws(IndexError) -> IDFate {
    if try article(id) != nil { return .current }
    return try takedowns()[id].map { .takenDown(on: $0) } ?? .unknown
  }

  /// By id: when articles were taken down.
  private func takedowns() throws(IndexError) -> [Int: String] {
    var days: [Int: String] = [:]
    do throws(StoreError) {
      try client.eachHit(
        ["\(client.address.name)-state"],
        .of(("size", .integer(1000)), ("query", .terms("k", ["takedown"])))
      ) { hit throws(StoreError) in
        let noted = hit["_source"]?["o"]
        if let id = noted?["article"]?.integer { days[id] = noted?["day"]?.string ?? "" }
        return true
      }
    } catch .missing {
      // Nothing was ever taken down.
    } catch {
      throw IndexError(error)
    }
    return days
  }

  /// Returns the id of an article by its identity, nil where it is not there.
  public func id(ofIdentity identity: UInt64) throws(IndexError) -> Int? {
    try knownID(ofIdentity: identity)
  }

  /// Returns the marks of some articles, in the order of their ids; those that are not there are left out.
  public func marks(of ids: [Int]) throws(IndexError) -> [(id: Int, mark: ArticleMark)] {
    try knownMarks(ids)
  }

  /// Returns with which data files the articles were read.
  public func dataFiles() throws(IndexError) -> DataFiles {
    var files = DataFiles()
    for index in indexes { files.add(index.meta.data) }
    return files
  }

  /// Returns the hash of the variant sets of the last rebuild.
  public func variantsHash() throws(IndexError) -> String { indexes.first?.meta.variants ?? "" }

  /// Returns the number of articles, and the first and the last day of publication.
  public func extent() throws(IndexError) -> (
    count: Int, first: CalendarDate?, last: CalendarDate?
  ) {
    let range = JSONValue.one("range", .one("day", .one("gt", .integer(0))))
    let body = JSONValue.of(
      ("size", .integer(0)), ("track_total_hits", .bool(true)),
      (
        "aggs",
        .one(
          "dated",
          .of(
            ("filter", range),
            (
              "aggs",
              .of(
                ("first", .one("min", .one("field", .string("day")))),
                ("last", .one("max", .one("field", .string("day")))))
            ))
        )
      ))
    let found: ClusterClient.SearchAnswer
    do throws(StoreError) {
      found = try client.search(indexes.map(\.name), body, allowsPartial: allowsPartial)
    } catch {
      throw IndexError(error)
    }
    func day(_ name: String) -> CalendarDate? {
      let value = found.json["aggregations"]?["dated"]?[name]?["value"]?.double
      return value.map { CalendarDate(julianDay: Int($0)) }
    }
    return (found.json["hits"]?["total"]?["value"]?.integer ?? 0, day("first"), day("last"))
  }
}
