internal import News
public import NewsIndex

/// Why an article has its score: a sum that adds up.
public struct ScoreExplanation: Sendable, Equatable {
  /// What one word of the query contributes.
  public struct Word: Sendable, Equatable {
    /// The word as typed.
    public var word: String
    /// In how many articles of the article's language it stands, in any of its forms.
    public var articleCount: Int
    /// How often it stands there in all.
    public var positionCount: Int
    /// The inverse document frequency.
    public var idf: Double
    /// What the idf is multiplied by for a word that is repeated where it occurs; at least 1.
    public var burstiness: Double
    /// How often it stands in each field of this article, fields without it left out.
    public var places: [Place]
    /// How often words stand in it that are only related.
    public var relatedCount: Int
    /// The level of its places, 0 to 255.
    public var level: Int
    /// What it adds to the score: idf × burstiness × level × the unit.
    public var contribution: Double
    /// Why it adds nothing, or by which way it counts; nil where there is nothing to say.
    public var note: String?
  }

  /// How often a word stands in a field.
  public struct Place: Sendable, Equatable {
    /// The field.
    public var field: TextField
    /// The number of places.
    public var count: Int
    /// How many of them are in the opening of the body.
    public var openingCount: Int
  }

  /// Whether a part of the query or a filter holds for the article.
  public struct Condition: Sendable, Equatable {
    /// The part in canonical form, or the filter as an option.
    public var part: String
    /// Whether it holds.
    public var holds: Bool

    package init(part: String, holds: Bool) {
      self.part = part
      self.holds = holds
    }
  }

  /// The article.
  public var id: Int
  /// Its headline.
  public var title: String
  /// The query as it was read.
  public var parsed: String
  /// What the searcher should know about the reading.
  public var warnings: [String]
  /// How closely the article matches; nil where it does not.
  public var tier: Tier?
  /// The parts that must all hold.
  public var conditions: [Condition]
  /// The words of the parts that hold, in the order of the query.
  public var words: [Word]
  /// The number of articles of the article's language.
  public var articleCount: Int
  /// The impact that one level stands for.
  public var levelUnit: Double
  /// What newness multiplies the sum by; 1 where it is not asked for.
  public var recencyFactor: Double
  /// The score as the hit has it without `--expand`: the sum of the contributions, times the recency factor.
  public var score: Double

  package init(
    id: Int, title: String, parsed: String, warnings: [String], tier: Tier?,
    conditions: [Condition], words: [Word], articleCount: Int, levelUnit: Double,
    recencyFactor: Double, score: Double
  ) {
    self.id = id
    self.title = title
    self.parsed = parsed
    self.warnings = warnings
    self.tier = tier
    self.conditions = conditions
    self.words = words
    self.articleCount = articleCount
    self.levelUnit = levelUnit
    self.recencyFactor = recencyFactor
    self.score = score
  }
}
