public import News

/// How much was published when: the same bins for one query or several.
public struct Timeline: Sendable, Equatable {
  /// What was found in a span of days.
  public struct Bin: Sendable, Equatable {
    /// The first day.
    public var start: CalendarDate
    /// The first day behind it.
    public var end: CalendarDate
    /// Whether the span asked for cuts a part away.
    public var isPartial: Bool
    /// The number of stories or articles that match.
    public var count: Int
    /// The number of all that the filters allow; nil where that was not asked for.
    public var of: Int?

    /// The matches' share of all, nil where there are none or nobody asked.
    public var share: Double? {
      guard let of, of > 0 else { return nil }
      return Double(count) / Double(of)
    }

    /// Whether there are so few that a share says little.
    public var hasFew: Bool { of.map { $0 < Timeline.few } ?? false }
  }

  /// The matches of one query.
  public struct Series: Sendable, Equatable {
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
    /// The number of stories or articles without a date; they are in no bin.
    public var undated: Int
    /// The bins, without a gap.
    public var bins: [Bin]

    package init(
      query: String, parsed: String, warnings: [String], total: Int, stories: Int, undated: Int,
      bins: [Bin]
    ) {
      self.query = query
      self.parsed = parsed
      self.warnings = warnings
      self.total = total
      self.stories = stories
      self.undated = undated
      self.bins = bins
    }
  }

  /// What two queries have in common.
  public struct Overlap: Sendable, Equatable {
    /// The number of one query.
    public var first: Int
    /// The number of the other.
    public var second: Int
    /// The number of stories or articles that match both.
    public var both: Int

    package init(first: Int, second: Int, both: Int) {
      self.first = first
      self.second = second
      self.both = both
    }
  }

  /// Under so many a share is marked.
  public static let few = 20
  /// The queries of a comparison at most.
  public static let mostQueries = 5

  /// The length of the bins.
  public var unit: TimelineUnit
  /// What is counted: articles, or stories, each in every bin in which it has a match.
  public var counted: SearchRequest.Unit
  /// The first day of the first bin, nil where there is no bin.
  public var after: CalendarDate?
  /// The first day behind the last bin.
  public var before: CalendarDate?
  /// What each query found, in the order asked.
  public var series: [Series]
  /// Each two queries.
  public var overlaps: [Overlap]
  /// The state of the index that answered.
  public var state: String
  /// How whole and exact the counts are.
  public var quality = AnswerQuality()

  package init(
    unit: TimelineUnit, counted: SearchRequest.Unit, after: CalendarDate?, before: CalendarDate?,
    series: [Series], overlaps: [Overlap], state: String
  ) {
    self.unit = unit
    self.counted = counted
    self.after = after
    self.before = before
    self.series = series
    self.overlaps = overlaps
    self.state = state
  }

  /// The highest count of a bin.
  public var highest: Int {
    series.lazy.flatMap(\.bins).map(\.count).max() ?? 0
  }
}

/// What a timeline is asked for with.
public struct TimelineRequest: Sendable, Equatable {
  /// The query, the filters, the reading and what is counted; order and page do not matter.
  public var search: SearchRequest
  /// Other queries, with the same filters and reading.
  public var others: [String] = []
  /// The length of the bins; nil for the shortest that gives at most `mostBins`.
  public var unit: TimelineUnit?
  /// How many bins there may be where the unit is not given.
  public var mostBins = 120
  /// Whether all articles are counted beside those that match.
  public var wantsShare = false

  /// Creates a request for the matches of one query.
  public init(_ search: SearchRequest) {
    self.search = search
  }
}

/// What comes of a request for a timeline.
public enum TimelineAnswer: Sendable, Equatable {
  case timeline(Timeline)
  /// The unit asked for gives so many bins, which is more than anybody can use.
  case tooManyBins(Int)

  /// The bins at most.
  public static let mostBins = 100_000
}
