public import News
public import NewsIndex

/// How well a query finds what a person holds for relevant.
public struct Judgement: Sendable, Equatable {
  /// A relevant article that the query does not find.
  public struct Miss: Sendable, Equatable {
    /// The article.
    public var id: Int
    /// Its headline.
    public var title: String
    /// Its day of publication.
    public var published: CalendarDate?
    /// The parts of the query, and the filters, that do not hold for it.
    public var fails: [String]
  }

  /// A word that would find what is missed.
  public struct Word: Sendable, Equatable {
    /// The word.
    public var word: String
    /// How many of the missed articles have it.
    public var finds: Int
    /// How many articles the query would find with it that it does not find now, those among them.
    public var brings: Int
  }

  /// The most missed articles whose words are looked at.
  private static let mostArticles = 50
  /// The most words that are tried, and that are offered.
  private static let (mostTried, mostWords) = (30, 10)

  /// The query as it was read.
  public var parsed: String
  /// The number of relevant articles that are in the index.
  public var relevant: Int
  /// How many of them the query finds.
  public var found: Int
  /// How many articles the query finds in all.
  public var total: Int
  /// What the query misses, the newest first.
  public var missed: [Miss]
  /// Words that would find more, the best first.
  public var words: [Word]
  /// A sentence for each id that leads to no article.
  public var unknown: [String]

  /// The share of relevant articles that are found.
  public var recall: Double { relevant > 0 ? Double(found) / Double(relevant) : 0 }
  /// The share of found articles that are held for relevant; the others may not have been looked at.
  public var precision: Double { total > 0 ? Double(found) / Double(total) : 0 }

  /// Asks an archive.
  ///
  /// - Parameters:
  ///   - request: the query, its filters and its reading.
  ///   - ids: the articles that a person holds for relevant.
  ///   - searcher: the archive.
  /// - Throws: `IndexError` where the archive cannot be read.
  public init(
    of request: SearchRequest, relevant ids: [Int], _ searcher: any ArticleStore
  ) throws(IndexError) {
    var known: Set<Int> = []
    var unknown: [String] = []
    for given in ids {
      let id = try searcher.articles.currentID(of: given)
      if try searcher.articles.summary(of: id) != nil {
        known.insert(id)
      } else {
        unknown.append(try searcher.articles.absence(of: given))
      }
    }
    let hits = try searcher.matching(request, among: known)
    let misses = known.subtracting(hits).sorted(by: >)
    total = try searcher.extent(of: request).total
    parsed = searcher.reading(of: request)
    relevant = known.count
    found = hits.count
    self.unknown = unknown
    missed = []
    for id in misses {
      guard let summary = try searcher.articles.summary(of: id) else { continue }
      let conditions = try searcher.explain(id, request)?.conditions ?? []
      missed.append(
        Miss(
          id: id, title: summary.title, published: summary.published,
          fails: conditions.filter { !$0.holds }.map(\.part)))
    }
    words = try Self.words(finding: misses, request, total, searcher)
  }

  /// Tries the words by which the missed articles differ from others.
  private static func words(
    finding missed: [Int], _ request: SearchRequest, _ total: Int, _ searcher: any ArticleStore
  ) throws(IndexError) -> [Word] {
    var weights: [String: Int] = [:]
    var all = SearchRequest(query: "")
    all.limit = 0
    for id in missed.prefix(mostArticles) {
      let words = try searcher.related(to: id, all)?.addedWords ?? []
      // The strongest word of each counts most.
      for (rank, word) in words.enumerated() { weights[word, default: 0] += words.count - rank }
    }
    let tried = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostTried)
    var found: [Word] = []
    for (word, _) in tried {
      var alone = request
      alone.query = word
      alone.filters = request.filters
      let finds = try searcher.matching(alone, among: Set(missed)).count
      guard finds > 0 else { continue }
      var wider = request
      wider.query = "(\(request.query)) OR \(word)"
      found.append(
        Word(word: word, finds: finds, brings: try searcher.extent(of: wider).total - total))
    }
    found.sort { a, b in
      // First what finds much and brings little else.
      (Double(b.finds) / Double(max(1, b.brings)) * Double(b.finds), a.word)
        < (Double(a.finds) / Double(max(1, a.brings)) * Double(a.finds), b.word)
    }
    return Array(found.prefix(mostWords))
  }
}
