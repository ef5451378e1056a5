public import NewsIndex

/// The places where a query holds, each with what stands around it.
public struct Concordance: Sendable, Equatable {
  /// The order of lines.
  public enum Sort: String, Sendable, CaseIterable {
    /// By article, the newest, oldest or best first or in a random order, and by place in the article.
    case newest, oldest, relevance, random
    /// By the words to the left, from the nearest on; by those to the right; by the words found.
    case left, right, keyword

    /// Whether lines are sorted by words, for which all places must be known.
    package var isByWords: Bool { self == .left || self == .right || self == .keyword }

    /// The order in which articles are read.
    package var articleOrder: SearchRequest.Sort {
      switch self {
      case .oldest: .oldest
      case .relevance: .relevance
      case .random: .random
      case .newest, .left, .right, .keyword: .newest
      }
    }
  }

  /// A place in an article.
  public struct Line: Sendable, Equatable {
    /// The article.
    public var article: ArticleSummary
    /// The field of its text.
    public var field: TextField
    /// What stands before; empty at the beginning of the field.
    public var left: String
    /// The words found, from the first to the last.
    public var keyword: String
    /// What stands behind; empty at the end of the field.
    public var right: String
  }

  /// The query as it was read, in canonical form.
  public var parsed: String
  /// What the searcher should know about the reading and the lines, one sentence each.
  public var warnings: [String]
  /// The number of matching articles.
  public var articleCount: Int
  /// The number of places in the articles that were read.
  public var lineCount: Int
  /// The number of articles that were read for places; those behind them were not looked at.
  public var readCount: Int
  /// The lines asked for.
  public var lines: [Line]

  package init(
    parsed: String, warnings: [String], articleCount: Int, lineCount: Int, readCount: Int,
    lines: [Line]
  ) {
    self.parsed = parsed
    self.warnings = warnings
    self.articleCount = articleCount
    self.lineCount = lineCount
    self.readCount = readCount
    self.lines = lines
  }
}

/// What is wanted of a concordance.
public struct ConcordanceOptions: Sendable, Equatable {
  /// The words to the left of each place.
  public var leftCount = 8
  /// The words to the right.
  public var rightCount = 8
  /// The order.
  public var sort = Concordance.Sort.newest
  /// The lines at most.
  public var limit = 100
  /// The lines to leave out before the first.
  public var offset = 0

  /// Creates options for a hundred lines, newest first, with eight words on either side.
  public init() {}
}
