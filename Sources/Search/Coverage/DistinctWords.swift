/// The words that stand out in what a query finds.
public struct DistinctWords: Sendable, Equatable {
  /// A word.
  public struct Word: Sendable, Equatable {
    /// The form that most of the matches have, folded.
    public var word: String
    /// The language of its stem; empty where it is not known.
    public var language: String
    /// The number of stories or articles read that have any form of it.
    public var matches: Int
    /// Their share of those read in the language.
    public var share: Double
    /// The number of those compared with that have it.
    public var others: Int
    /// Their share of those in the language.
    public var otherShare: Double
    /// How much it stands out: see `DistinctWords.score`.
    public var score: Double
  }

  /// What one query found.
  public struct Side: Sendable, Equatable {
    /// The query as typed.
    public var query: String
    /// The query as it was read, in canonical form.
    public var parsed: String
    /// What the searcher should know about the reading, one sentence each.
    public var warnings: [String]
    /// The number of matching articles.
    public var total: Int
    /// The number of stories that have a matching article.
    public var stories: Int
    /// The number of matching articles that were read.
    public var read: Int
    /// The number of stories or articles among those read.
    public var units: Int
    /// The words, those that stand out most first.
    public var words: [Word]

    package init(
      query: String, parsed: String, warnings: [String], total: Int, stories: Int, read: Int,
      units: Int, words: [Word]
    ) {
      self.query = query
      self.parsed = parsed
      self.warnings = warnings
      self.total = total
      self.stories = stories
      self.read = read
      self.units = units
      self.words = words
    }
  }

  /// What is counted.
  public var counted: SearchRequest.Unit
  /// The number of stories or articles that a word must have.
  public var least: Int
  /// The query.
  public var side: Side
  /// The query that it was compared with, and its own words; nil where it was compared with the archive.
  public var against: Side?
  /// The state of the index that answered.
  public var state: String
  /// How whole and exact the counts are.
  public var quality = AnswerQuality()

  package init(
    counted: SearchRequest.Unit, least: Int, side: Side, against: Side?, state: String
  ) {
    self.counted = counted
    self.least = least
    self.side = side
    self.against = against
    self.state = state
  }

  /// Returns how much a word stands out: what Elasticsearch calls JLH.
  ///
  /// - Parameters:
  ///   - share: its share among the matches.
  ///   - other: its share among what they are compared with, more than 0.
  /// - Returns: the difference of the shares times their ratio; 0 or less where it does not stand out.
  public static func score(share: Double, other: Double) -> Double {
    (share - other) * share / other
  }
}

/// What words are asked for with.
public struct DistinctWordsRequest: Sendable, Equatable {
  /// The query, the filters, the reading and what is counted; the limit is the number of words.
  public var search: SearchRequest
  /// A query to compare with; nil for the archive under the same filters.
  public var against: String?
  /// How many of the stories or articles read must have a word; nil for the larger of 3 and 2 % of them.
  public var least: Int?
  /// About so many articles are read, evenly over the matches by id.
  public var sampleSize = 2000

  /// Creates a request for the words of one query.
  public init(_ search: SearchRequest) {
    self.search = search
  }
}
