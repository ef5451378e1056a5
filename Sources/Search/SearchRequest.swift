public import News
internal import NewsIndex

/// What a searcher asks for: a query, filters beside it, and the part of the answer wanted.
///
/// It belongs to no store: the same request can be run against another engine.
public struct SearchRequest: Sendable, Equatable {
  /// The order of hits.
  public enum Sort: String, Sendable, CaseIterable {
    case relevance, newest, oldest
    /// An order that has nothing to do with the articles, and follows from the request's seed alone.
    case random
  }

  /// What is counted and shown as one.
  public enum Unit: String, Sendable, CaseIterable {
    /// Every article is a hit.
    case article
    /// All articles of one story are one hit, and count once.
    case story
  }

  /// Whether the words that the best hits have in common count.
  public enum Feedback: Sendable, Equatable {
    /// They do not.
    case never
    /// They take part in ranking, and articles that have them alone follow as related.
    case always
  }

  /// The query as typed.
  public var query: String
  /// Whether words count only as typed: no inflections, no variants.
  public var isExact: Bool
  /// Conditions beside the query.
  public var filters: Filters
  /// What a hit is, and what `limit`, `offset` and facets count.
  public var unit: Unit
  /// The order of hits.
  public var sort: Sort
  /// What a random order follows from: the same seed orders the same ids alike, also among others.
  public var seed: UInt64
  /// The loosest tier that still counts as a match.
  public var loosest: Tier
  /// The number of hits wanted at most.
  public var limit: Int
  /// The number of hits to leave out before the first.
  public var offset: Int
  /// Whether counts by outlet, city, country, section and month are wanted.
  public var wantsFacets: Bool
  /// How many values of each facet are wanted at least, the most frequent; nil for all.
  public var facetLimit: Int?
  /// Whether the first and the last day of all matching articles are wanted.
  public var wantsExtent = false

  /// Whether the words that the best hits have in common count.
  public var feedback: Feedback
  /// How much newer articles are preferred; nil for not at all.
  public var recency: Recency?
  /// When the answer must be there, or the search fails as late; nil for no such time.
  public var deadline: ContinuousClock.Instant?

  /// Creates a request for the ten most relevant hits.
  public init(query: String) {
    self.query = query
    self.isExact = false
    self.filters = Filters()
    self.unit = .article
    self.sort = .relevance
    self.seed = 0
    self.loosest = .near
    self.limit = 10
    self.offset = 0
    self.wantsFacets = false
    self.feedback = .never
    self.recency = nil
    self.deadline = nil
  }
}

/// Conditions on an article's facets: OR within a list, AND across lists; an empty list allows all.
public struct Filters: Sendable, Equatable {
  /// Dateline cities, by any name the gazetteer knows ("Kiev" finds Kyiv).
  public var cities: [String] = []
  /// Dateline countries: ISO codes or English names.
  public var countries: [String] = []
  /// Outlets: who carried or who wrote it.
  public var outlets: [String] = []
  /// Writers' names, or words of them.
  public var bylines: [String] = []
  /// Sections.
  public var sections: [String] = []
  /// Languages, BCP 47; `pt` also allows `pt-BR`.
  public var languages: [String] = []
  /// The first day allowed.
  public var after: CalendarDate?
  /// The first day no longer allowed.
  public var before: CalendarDate?

  /// Creates filters that allow everything.
  public init() {}
}

/// How closely an article matches the query's phrases; lower is closer.
public enum Tier: String, Sendable, CaseIterable, Comparable {
  /// Every phrase as typed, but for case and marks.
  case exact
  /// Phrases with inflected words.
  case inflected
  /// Phrases in order with up to three words between, inside one sentence.
  case near
  /// Phrases with a related word.
  case related

  /// Compares closeness: closer is less.
  public static func < (a: Tier, b: Tier) -> Bool {
    a.level < b.level
  }

  /// 0 for the closest.
  public var level: Int {
    switch self {
    case .exact: 0
    case .inflected: 1
    case .near: 2
    case .related: 3
    }
  }
}
