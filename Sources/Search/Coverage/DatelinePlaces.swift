/// Where the datelines of what a query finds are: where reporters were, not where things happened.
public struct DatelinePlaces: Sendable, Equatable {
  /// What places are counted by.
  public enum Level: String, Sendable, CaseIterable {
    case city, country
  }

  /// A place.
  public struct Place: Sendable, Equatable {
    /// Nil for a country or a region as a whole.
    public var city: String?
    /// The first-order division; nil where it has none, or countries are counted.
    public var region: String?
    /// ISO 3166-1 alpha-2.
    public var country: String
    /// Degrees north; of a country those of the country as a whole, where a dateline names it, else of its largest place.
    public var latitude: Double
    /// Degrees east.
    public var longitude: Double
    /// The number of stories or articles.
    public var count: Int

    package init(
      city: String?, region: String?, country: String, latitude: Double, longitude: Double,
      count: Int
    ) {
      self.city = city
      self.region = region
      self.country = country
      self.latitude = latitude
      self.longitude = longitude
      self.count = count
    }
  }

  /// What places are counted by.
  public var level: Level
  /// What is counted.
  public var counted: SearchRequest.Unit
  /// The query as it was read, in canonical form.
  public var parsed: String
  /// What the searcher should know about the reading, one sentence each.
  public var warnings: [String]
  /// The number of matching articles.
  public var total: Int
  /// The number of stories that have a matching article.
  public var stories: Int
  /// The places, most frequent first.
  ///
  /// An article counts for each of its dateline's places: sums may be larger than the total.
  public var places: [Place]
  /// The number of stories or articles with a dateline whose place is not known.
  public var unresolved: Int
  /// The number of stories or articles without a dateline.
  public var none: Int
  /// The state of the index that answered.
  public var state: String
  /// How whole and exact the counts are.
  public var quality = AnswerQuality()

  package init(
    level: Level, counted: SearchRequest.Unit, parsed: String, warnings: [String], total: Int,
    stories: Int, places: [Place], unresolved: Int, none: Int, state: String
  ) {
    self.level = level
    self.counted = counted
    self.parsed = parsed
    self.warnings = warnings
    self.total = total
    self.stories = stories
    self.places = places
    self.unresolved = unresolved
    self.none = none
    self.state = state
  }

  /// The number of stories or articles.
  public var units: Int { counted == .article ? total : stories }

  /// Returns the share of all matches that a place has.
  public func share(of place: Place) -> Double {
    units > 0 ? Double(place.count) / Double(units) : 0
  }
}
