internal import Cluster
internal import HTTPClient
internal import JSON
public import News
public import NewsIndex
public import Search

/// An archive on a cluster, which answers as an index file with the same articles does.
///
/// Dateline reads queries, scores and marks with its own code; the engine finds, counts and sorts.
public final class ClusterStore: ArticleStore {
  /// Where an archive lies, and how it is asked.
  public struct Access: Sendable {
    /// The address, `http[s]://host[:port][,host…]/NAME`.
    public var address: String
    /// What proves who asks: `Basic user:password`, `ApiKey …` or `Bearer …`; nil for what `~/.netrc` has.
    public var authorization: String?
    /// A file with the certificates that are trusted, nil for the system's.
    public var certificates: String?
    /// The seconds that an answer may take.
    public var timeout = 60.0
    /// Whether an answer that is not whole is given, and says so.
    public var allowsPartial = false

    /// Creates access to an address.
    public init(address: String) { self.address = address }
  }

  /// Why an archive is not opened.
  public enum OpeningError: Error, Sendable, Equatable {
    /// The address, or what authorizes, is none.
    case misuse(String)
    /// Nobody answers, or there is no such archive.
    case failure(IndexError)
  }

  let client: ClusterClient
  private(set) var indexes: [ClusterIndex]
  let analyzer = Analyzer()
  let terms: ClusterTerms
  let vocabulary: ClusterVocabulary
  let facets: ClusterFacets
  let variants: any VariantLookup
  let today: CalendarDate
  let saved: SavedQueries
  let allowsPartial: Bool
  /// By language: the number of its articles.
  private(set) var articleCounts: [Int]
  /// The articles one by one.
  public let articles: ClusterArticles
  /// By query: in how many articles of each language one of a pattern's words stands.
  var patternCounts: [String: [String: Int]] = [:]
  /// The number of articles, once it was asked for.
  private var knownCount: Int?
  /// How many shards answered the request at hand.
  var wholeness = Wholeness()

  /// The seconds that an answer may take.
  public var timeout: Double {
    get { client.searchTimeout }
    set { client.searchTimeout = newValue }
  }

  /// When work must be over: no request to the cluster is waited for any longer.
  public var deadline: ContinuousClock.Instant? {
    get { client.deadline }
    set { client.deadline = newValue }
  }

  /// False: an addition that was killed leaves the state of the run before.
  public var stateTellsAll: Bool { false }

  /// Returns the number of articles.
  public func articleCount() throws(IndexError) -> Int {
    if let knownCount { return knownCount }
    let count = try answered { () throws(IndexError) in try articles.extent().count }
    knownCount = count
    return count
  }

  /// Lets somebody end requests: it is asked while an answer is waited for whether nobody wants it.
  public func watch(_ isUnwanted: (@Sendable () -> Bool)?) { client.isUnwanted = isUnwanted }

  /// The names of the indexes of articles.
  var names: [String] { indexes.map(\.name) }
  /// The codes of the languages of its articles.
  var codes: [String] { vocabulary.languageCodes }

  /// Opens an archive: one request.
  ///
  /// - Parameters:
  ///   - access: where it is.
  ///   - today: the day that relative dates in queries count from.
  ///   - variants: what may stand for the words of a query.
  ///   - saved: what `saved:NAME` stands for.
  /// - Throws: `OpeningError` where there is none.
  public init(
    _ access: Access, today: CalendarDate, variants: Searcher.Variants = .stored,
    saved: SavedQueries = .none
  ) throws(OpeningError) {
    let address: StoreAddress
    do throws(StoreError) {
      address = try StoreAddress(parsing: access.address)
    } catch {
      throw .misuse(error.description)
    }
    var options = HTTPClient.Options()
    options.certificates = access.certificates
    if let text = access.authorization {
      guard let authorization = HTTPAuthorization.parse(text) else {
        throw .misuse(
          "$DATELINE_STORE_AUTH is none of 'Basic user:password', 'ApiKey …' and 'Bearer …'")
      }
      options.authorization = authorization
    }
    client = ClusterClient(address, options: options)
    client.searchTimeout = access.timeout
    allowsPartial = access.allowsPartial
    do throws(StoreError) {
      indexes = try client.indexes()
    } catch {
      throw .failure(IndexError(error))
    }
    terms = ClusterTerms(client, indexes.map(\.terms), allowsPartial: allowsPartial)
    let languages = Self.languages(of: indexes)
    vocabulary = ClusterVocabulary(terms, languageCodes: languages.map(\.code))
    articleCounts = languages.map(\.count)
    facets = ClusterFacets(terms, analyzer: analyzer)
    self.variants =
      switch variants {
      case .stored: ClusterVariants(terms: terms)
      case .sets(let sets): FileVariants(sets, analyzer: analyzer)
      case .none: NoVariants()
      }
    self.today = today
    self.saved = saved
    articles = ClusterArticles(client, indexes, allowsPartial: allowsPartial)
    facets.story = { [articles] id throws(IndexError) in try articles.story(of: id)?.id }
  }

  /// The languages of indexes, in the order of their codes, with the numbers of their articles; at least one.
  private static func languages(of indexes: [ClusterIndex]) -> [(code: String, count: Int)] {
    var counts: [String: Int] = [:]
    for index in indexes {
      for (code, count) in index.meta.languages where count > 0 {
        counts[code, default: 0] += count
      }
    }
    let sorted = counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: $0.value) }
    return sorted.isEmpty ? [(code: ArticleLanguage.unknown, count: 0)] : sorted
  }

  /// Answers, and once more from the start where an index is gone meanwhile: a rebuild has put another in its place.
  func answered<Result>(
    _ body: () throws(IndexError) -> Result
  ) throws(IndexError) -> Result {
    wholeness = Wholeness()
    do throws(IndexError) {
      return try body()
    } catch {
      guard error == IndexError(.missing(store: client.address.name)) else { throw error }
    }
    do throws(StoreError) {
      indexes = try client.indexes()
    } catch {
      throw IndexError(error)
    }
    terms.forget(for: indexes.map(\.terms))
    articles.forget(for: indexes)
    patternCounts = [:]
    let languages = Self.languages(of: indexes)
    vocabulary.languageCodes = languages.map(\.code)
    articleCounts = languages.map(\.count)
    return try body()
  }

  // MARK: Reading

  /// A query as it is asked.
  struct Compiled {
    var reading: QueryReading
    var plan: SearchPlan
    var warnings: [String]
    var maker: LeafMaker
    /// By text plan, then by language: what leaves weigh; empty where nothing is scored.
    var weights: [[WordWeights]] = []
  }

  /// Compiles a request; what must be known of terms is fetched meanwhile, in a request or two.
  func compile(
    _ request: SearchRequest, filters: Filters? = nil, isScored: Bool = true
  ) throws(IndexError) -> Compiled {
    deadline = request.deadline
    let reading = QueryReading(request, today: today, saved: saved)
    terms.isDeferred = true
    defer { terms.isDeferred = false }
    for _ in 0..<Self.mostRounds {
      var compiler = QueryCompiler(
        values: facets, dictionary: StemDictionary(analyzer: analyzer, vocabulary: vocabulary),
        languages: try languages(allowedBy: filters ?? request.filters), variants: variants,
        loosest: request.loosest)
      let plan = try compiler.compile(reading.query, filters ?? request.filters)
      var compiled = Compiled(
        reading: reading, plan: plan,
        warnings: reading.warnings.map(\.description) + compiler.warnings, maker: compiler.maker)
      if isScored { compiled.weights = try weights(of: plan.textPlans) }
      guard terms.isWaiting else { return compiled }
      try terms.fetch()
    }
    throw .store("the words of the query lead to ever more words")
  }

  /// Words lead to forms and variants, and these to theirs.
  static let mostRounds = 12

  /// Returns the numbers of the languages whose articles filters allow.
  private func languages(allowedBy filters: Filters) throws(IndexError) -> [Int] {
    guard !filters.languages.isEmpty, codes.count > 1 else { return Array(codes.indices) }
    var allowed: Set<Int> = []
    for text in filters.languages {
      for number in try facets.languages(text) {
        let code =
          number == 0 ? ArticleLanguage.unknown : ArticleLanguage.code(facets.value(number))
        if let language = vocabulary.number(ofLanguage: code) { allowed.insert(language) }
      }
    }
    return allowed.sorted()
  }

  // MARK: Weights

  /// Returns what the leaves of plans weigh, by plan and language.
  func weights(of plans: [TextPlan]) throws(IndexError) -> [[WordWeights]] {
    var weights: [[WordWeights]] = []
    for plan in plans {
      var byLanguage: [WordWeights] = []
      for language in codes.indices {
        byLanguage.append(
          try WordWeights(plan, in: language, articleCount: articleCounts[language]) {
            leaf throws(IndexError) in try occurrence(of: leaf, in: language)
          })
      }
      weights.append(byLanguage)
    }
    return weights
  }

  /// Returns in how many articles of a language a word stands, in any field, and how often.
  func occurrence(
    of leaf: TextPlan.Leaf, in language: Int
  ) throws(IndexError) -> Occurrence {
    guard let counted = leaf.counted else { return try patternOccurrence(of: leaf, in: language) }
    return try LeafLevel.occurrence(of: counted) { part throws(IndexError) in
      try occurrence(of: part, in: language)
    }
  }

  private func occurrence(
    of part: TextPlan.Leaf.Counted, in language: Int
  ) throws(IndexError) -> Occurrence {
    switch part.language {
    case nil: try vocabulary.occurrences(of: part.term)[codes[language]] ?? Occurrence()
    case language: try vocabulary.occurrence(language, part.term)
    default: Occurrence()
    }
  }

  /// Returns whether a word or stem stood in articles of a language when terms were counted.
  func occurs(
    _ part: TextPlan.Leaf.Counted, in language: Int
  ) throws(IndexError) -> Bool {
    try occurrence(of: part, in: language).articleCount > 0
  }
}
