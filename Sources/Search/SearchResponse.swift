public import NewsIndex

/// What was found: one page of hits, and the counts of all.
public struct SearchResponse: Sendable, Equatable {
  /// The query as it was read, in canonical form.
  public var parsed: String
  /// What the searcher should know about the reading, one sentence each.
  public var warnings: [String]
  /// The number of all matching articles.
  public var total: Int
  /// The number of stories that these belong to.
  public var stories: Int
  /// What a hit is, and what facets count.
  public var unit = SearchRequest.Unit.article
  /// The number of matching articles by tier, all tiers; without a phrase all are exact.
  public var tiers: [TierCount]
  /// The hits asked for, in order.
  public var hits: [Hit]
  /// Counts over all matching articles; nil unless asked for.
  public var facets: [Facet]?
  /// How much is found, and of what time; nil unless asked for.
  public var extent: ResultExtent?
  /// The words that counted beside the query's, strongest first; nil where none were sought.
  public var addedWords: [String]?
  /// The state of the index that answered: equal for all indexes of the same articles (see `StateSum`).
  public var state = ""
  /// How long it took to find and rank the hits, without reading them.
  public var searchTime = Duration.zero
  /// How whole and exact the counts and the order are.
  public var quality = AnswerQuality()
  /// What could be changed; empty where something was found.
  public var suggestions: [Suggestion] = []

  /// The number of all hits, of which `hits` are a page.
  public var hitCount: Int { unit == .story ? stories : total }

  /// Creates a response; without a number of stories each article is one.
  public init(
    parsed: String, warnings: [String], total: Int, stories: Int? = nil, tiers: [TierCount],
    hits: [Hit], facets: [Facet]?
  ) {
    self.parsed = parsed
    self.warnings = warnings
    self.total = total
    self.stories = stories ?? total
    self.tiers = tiers
    self.hits = hits
    self.facets = facets
  }
}

/// The number of articles in a tier.
public struct TierCount: Sendable, Equatable {
  /// The tier.
  public var tier: Tier
  /// The number of articles whose closest match is of that tier.
  public var count: Int

  /// Creates a count.
  public init(tier: Tier, count: Int) {
    self.tier = tier
    self.count = count
  }
}

/// One matching article.
public struct Hit: Sendable, Equatable {
  /// The article's id.
  public var id: Int
  /// Its place among all hits, from 1.
  public var rank: Int
  /// Its score; higher is better, 0 where the sort is by date.
  public var score: Double
  /// How closely it matches.
  public var tier: Tier
  /// The headline, with the query's words marked.
  public var title: HighlightedText
  /// One to three sentences of the text that show the query's words.
  public var snippet: HighlightedText
  /// The stored metadata.
  public var article: ArticleSummary
  /// The first words of the text, where there is no headline; else empty.
  public var opening = ""
  /// The story that it stands for.
  public var story: HitStory

  /// Creates a hit.
  public init(
    id: Int, rank: Int, score: Double, tier: Tier, title: HighlightedText,
    snippet: HighlightedText, article: ArticleSummary
  ) {
    self.id = id
    self.rank = rank
    self.score = score
    self.tier = tier
    self.title = title
    self.snippet = snippet
    self.article = article
    story = HitStory(alone: id, outlet: article.outlet)
  }
}

/// Text with some of its parts marked.
public struct HighlightedText: Sendable, Equatable {
  /// The text.
  public var text: String
  /// The marked parts: UTF-8 offsets, ascending, not touching, on character boundaries.
  public var highlights: [Range<Int>]

  /// Creates marked text.
  public init(_ text: String, highlights: [Range<Int>] = []) {
    self.text = text
    self.highlights = highlights
  }

  /// Returns the text with `open` and `close` around every marked part, other text through `escape`.
  public func marked(
    open: String, close: String, escape: (Substring) -> String = { String($0) }
  ) -> String {
    var out = ""
    var position = text.startIndex
    for range in highlights {
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
      out += escape(text[position..<start]) + open + escape(text[start..<end]) + close
      position = end
    }
    return out + escape(text[position...])
  }
}

/// Counts of one facet's values.
public struct Facet: Sendable, Equatable {
  /// What articles are counted by.
  public enum Name: String, Sendable, CaseIterable {
    case outlet, city, country, section, lang, byline, month, year, day
  }

  /// A value and the number of matching articles that have it.
  public struct Count: Sendable, Equatable {
    /// The value: an outlet, "Hamburg", "DE", "Politics", "2017-07".
    public var value: String
    /// The number of articles, or of stories where these are counted.
    public var count: Int
    /// Whether a filter beside the query asks for it.
    public var isInForce = false

    /// Creates a count.
    public init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  /// What is counted.
  public var name: Name
  /// The counts, largest first, then by value; days, months and years in their order.
  ///
  /// An article of several values counts for each: sums may be larger than `articles`.
  public var counts: [Count]
  /// The number of values, also where some counts were left out.
  public let valueCount: Int
  /// How many of them a request's limit left out.
  public internal(set) var omittedCount = 0
  /// The number of articles without a value; by story of stories with such an article.
  public var none: Int
  /// The number of articles that were counted: those found, whatever a filter by this facet says.
  public var articles: Int
  /// The number of their stories; nil where articles are counted.
  public var stories: Int?

  /// Creates a facet.
  public init(
    name: Name, counts: [Count], none: Int = 0, articles: Int = 0, stories: Int? = nil
  ) {
    self.name = name
    self.counts = counts
    valueCount = counts.count
    self.none = none
    self.articles = articles
    self.stories = stories
  }

  /// Whether stories are counted, and that makes a difference.
  public var isByStory: Bool { stories.map { $0 < articles } ?? false }

  /// Whether its values are spans of time, in their order.
  public var isOfTime: Bool { name == .month || name == .year || name == .day }

  /// Returns the values to show where there are many: the most frequent, of spans of time the latest.
  ///
  /// - Parameter limit: their number, 0 for all; those that a filter asks for are shown besides.
  /// - Returns: the counts in their order.
  public func shown(limit: Int) -> [Count] {
    guard limit > 0, counts.count > limit else { return counts }
    if isOfTime { return Array(counts.suffix(limit)) }
    return counts.prefix(limit) + counts.dropFirst(limit).filter(\.isInForce)
  }
}
