public import News
public import NewsIndex
public import Search

/// What a query found, and everything that its answer follows from: `--manifest FILE`.
///
/// Another machine, or the same one a year later, can tell by it whether the same articles are found.
public struct Manifest: Sendable, Equatable {
  /// The version of manifests that this program writes and reads.
  public static let version = 1
  /// The most articles that a manifest lists; the counts are those of all.
  public static let mostArticles = 1_000_000

  /// A program by its name and version.
  public struct Program: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The version.
    public var version: String

    /// The program that runs.
    public static var current: Program { Program(name: Tool.name, version: Tool.version) }
  }

  /// What may have stood for the words of the query.
  public struct Variants: Sendable, Equatable {
    /// Where the sets came from.
    public enum Source: String, Sendable {
      case index, file, none
    }

    /// Where they came from.
    public var source: Source
    /// SHA-256 of the sets, or of the file; empty where there were none.
    public var hash: String

    /// Creates a description.
    public init(source: Source, hash: String) {
      self.source = source
      self.hash = hash
    }
  }

  /// The index that answered.
  public struct Index: Sendable, Equatable {
    /// The file's name, without its folder.
    public var path: String
    /// The version of its format.
    public var format: Int
    /// The number of its articles.
    public var articles: Int
    /// Its first and last days of publication.
    public var first, last: CalendarDate?
    /// Its state: equal for all indexes of the same articles.
    public var state: String

    /// Describes an index.
    public init(_ reader: any StoredArticles, path: String) throws(IndexError) {
      let extent = try reader.extent()
      self.path = path.split(separator: "/").last.map(String.init) ?? path
      format = Schema.version
      articles = extent.count
      first = extent.first
      last = extent.last
      state = try reader.state()
    }

    init(
      path: String, format: Int, articles: Int, first: CalendarDate?, last: CalendarDate?,
      state: String
    ) {
      self.path = path
      self.format = format
      self.articles = articles
      self.first = first
      self.last = last
      self.state = state
    }
  }

  /// A file that was written.
  public struct Output: Sendable, Equatable {
    /// The form.
    public var format: String
    /// Its size.
    public var bytes: Int
    /// Its SHA-256.
    public var hash: String

    /// Creates a description.
    public init(format: String, bytes: Int, hash: String) {
      self.format = format
      self.bytes = bytes
      self.hash = hash
    }
  }

  /// An article of the result.
  public struct Article: Sendable, Equatable {
    /// What makes it the same article.
    public var identity: UInt64
    /// A hash of what it showed.
    public var content: UInt64
    /// The id that it had.
    public var id: Int
    /// How closely it matched.
    public var tier: Tier
  }

  /// The program that wrote it.
  public var tool = Program.current
  /// The words of the command line; of paths only the last part.
  public var command: [String]
  /// What was asked.
  public var request: SearchRequest
  /// The day from which relative dates counted.
  public var asOf: CalendarDate
  /// What stood for the words.
  public var variants: Variants
  /// Saved searches that the query named, with what they stood for.
  public var saved: [String: SavedQuery] = [:]
  /// The versions of the extraction that made the articles found, ascending.
  public var extractions: [Int]
  /// Dateline's data files with which the index's articles were read.
  public var data: DataFiles
  /// The index that answered.
  public var index: Index
  /// The query as it was read.
  public var parsed: String
  /// The number of articles found.
  public var total: Int
  /// Their number by tier.
  public var tiers: [TierCount]
  /// Whether order and counts are those of the definition.
  public var isExact = true
  /// The number of those without a date.
  public var undated: Int
  /// The file that was written, if one was.
  public var output: Output?
  /// The articles in the order of the answer, at most `mostArticles`.
  public var articles: [Article]
  /// When it was written.
  public var created: Moment

  /// Asks an index for all that a request finds, whatever page of it was shown.
  public init(
    _ request: SearchRequest, command: [String], asOf: CalendarDate, variants: Variants,
    path: String, searcher: any ArticleStore
  ) throws(IndexError) {
    var all = request
    all.limit = Self.mostArticles
    all.offset = 0
    let (summary, entries) = try searcher.entries(all)
    self.command = command
    self.request = request
    self.asOf = asOf
    self.variants = variants
    extractions = Set(entries.map(\.mark.extraction)).sorted()
    data = try searcher.articles.dataFiles()
    index = try Index(searcher.articles, path: path)
    parsed = summary.parsed
    total = summary.total
    tiers = summary.tiers
    isExact = summary.isExact
    undated = entries.count { ArticleID.date(of: $0.id) == nil }
    articles = entries.map {
      Article(identity: $0.mark.identity, content: $0.mark.content, id: $0.id, tier: $0.tier)
    }
    created = .now
  }

  /// SHA-256 over a line "identity content tier" for each article: the same for the same result, on every machine.
  public var result: String {
    var hash = SecureHash()
    for article in articles {
      hash.add("\(article.identity) \(article.content) \(article.tier.rawValue)\n")
    }
    return hash.description
  }
}
