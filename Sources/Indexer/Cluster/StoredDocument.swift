internal import Cluster
internal import Extraction
internal import HTTPClient
internal import JSON
internal import News
internal import NewsIndex

/// An article as it is found on a cluster: all that is needed to write it once more.
struct StoredDocument {
  var identity: Int
  var article: ClusterArticle
  /// What stands beside it; where it came from is told by its path.
  var extras: ClusterDocument.Extras

  private static let columns = ["added", "extraction"] + ClusterDocument.Story.fields
  private static let fetched = 200

  init?(_ hit: JSONValue) throws(ClusterArticleError) {
    guard let id = hit["_id"]?.string.flatMap(UInt64.init),
      let packed = hit["_source"]?["a"]?.string
    else { return nil }
    identity = Int(truncatingIfNeeded: id)
    article = try ClusterArticle(packed: packed)
    extras = ClusterDocument.Extras()
    extras.added = ClusterIDs.number(hit, "added") ?? 0
    extras.extraction = ClusterIDs.number(hit, "extraction") ?? 0
    extras.isCorrected = (try? ArticleDetail(stored: article.detail))?.correction != nil
    extras.story = ClusterDocument.Story(fields: hit["fields"])
  }

  /// What of a search names the columns that a document is read from.
  static var fields: [JSONMember] {
    [
      JSONMember("_source", .array([.string("a")])),
      JSONMember("docvalue_fields", .array(columns.map(JSONValue.string))),
    ]
  }

  /// Visits some articles of an index, in any order; those that are not there are passed over.
  static func each(
    _ client: ClusterClient, _ index: String, _ identities: [Int],
    _ visit: (StoredDocument) throws(StoreError) -> Void
  ) throws(StoreError) {
    for start in stride(from: 0, to: identities.count, by: fetched) {
      let part = identities[start..<min(start + fetched, identities.count)]
      let ids = JSONValue.array(part.map { .string(ClusterWriter.documentID($0)) })
      let answer = try client.search(
        [index],
        .object(
          fields + [
            JSONMember("size", .integer(part.count)),
            JSONMember(
              "query", .object([JSONMember("ids", .object([JSONMember("values", ids)]))])),
          ]))
      for hit in answer.json["hits"]?["hits"]?.array ?? [] {
        if let document = try read(hit, client) { try visit(document) }
      }
    }
  }

  /// Reads a hit, nil where it is none.
  static func read(_ hit: JSONValue, _ client: ClusterClient) throws(StoreError) -> StoredDocument?
  {
    do throws(ClusterArticleError) {
      return try StoredDocument(hit)
    } catch {
      throw .damaged(store: client.address.name, reason: error.reason)
    }
  }
}

extension ClusterArticle {
  /// What of an article is analysed.
  func article() throws(ClusterArticleError) -> Article {
    var article = Article(source: SourceLocation(path: summary.path))
    article.title = summary.title
    article.deck = summary.deck
    article.blocks = ArticleText.decode(text)
    article.bylines = summary.bylines
    article.keywords = try keywords()
    article.language = summary.language
    if let text = summary.dateline {
      article.dateline = Dateline(text: text, places: places)
    }
    return article
  }
}

/// Writes articles that an index has once more, with what the whole archive tells of them: their stories, the places that
/// bare names mean.
final class ClusterRewriter {
  private let client: ClusterClient
  private let index: String
  private let sender: BulkSender
  private let documents: ClusterDocument
  /// The version of what is written, above that of all before; nil for the index that readers have.
  private let version: Int?
  private var paths = PathResolver()

  init(
    _ client: ClusterClient, _ index: String, _ sender: BulkSender, typed: Set<String>,
    version: Int?
  ) {
    self.client = client
    self.index = index
    self.sender = sender
    self.version = version
    documents = ClusterDocument(typed: typed)
  }

  /// Writes some articles of the index anew.
  ///
  /// - Parameters:
  ///   - identities: the articles.
  ///   - change: changes what is known of one.
  /// - Throws: `StoreError`.
  func rewrite(
    _ identities: [Int], _ change: (inout StoredDocument) throws(StoreError) -> Void
  ) throws(StoreError) {
    var terms = PostingTerms()
    var analyzer = Analyzer(counting: terms)
    var count = 0
    try StoredDocument.each(client, index, identities) { stored throws(StoreError) in
      count += 1
      if count % 1000 == 0 {
        // The numbers of terms are kept for as long as anybody may ask.
        terms = PostingTerms()
        analyzer = Analyzer(counting: terms)
      }
      var document = stored
      try change(&document)
      try write(document, analyzer, terms)
    }
  }

  private func write(
    _ document: StoredDocument, _ analyzer: Analyzer, _ terms: PostingTerms
  ) throws(StoreError) {
    var extras = document.extras
    extras.source = paths.resolve(document.article.summary.path)
    let words: AnalysedArticle
    do throws(ClusterArticleError) {
      words = analyzer.analyse(try document.article.article())
    } catch {
      throw .damaged(store: client.address.name, reason: error.reason)
    }
    let line = documents.line(
      document.article, words, ArticleStems(words, terms), extras)
    try sender.add(
      BulkSender.Item(
        action: ClusterWriter.action(document.identity, version: version), document: line,
        location: SourceLocation(path: document.article.summary.path)))
  }
}
