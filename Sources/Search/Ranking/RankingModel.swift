internal import NewsIndex

/// The constants of ranking, with their sources.
///
/// BM25F (Robertson, Zaragoza & Taylor, CIKM 2004): term frequencies of the fields are weighted and
/// divided by relative length, summed, and saturated once.
struct RankingModel: Sendable {
  /// Saturation.
  ///
  /// Chosen on TIME and Cranfield (`make eval`), where 2 to 2.5 with a length normalization of 0.75
  /// does better than Anserini's 0.9 and 0.4 for newswire and FTS5's 1.2 and 0.75.
  var saturation = 2.5
  /// Weight and length normalization of each field.
  var title = Field(weight: 3.0, normalization: 0.3)
  var deck = Field(weight: 1.5, normalization: 0)
  /// The first two paragraphs: terms early in an article matter.
  var lead = Field(weight: 1.5, normalization: 0.75)
  var body = Field(weight: 1.0, normalization: 0.75)
  var caption = Field(weight: 0.5, normalization: 0)
  var byline = Field(weight: 1.0, normalization: 0)
  var keyword = Field(weight: 1.0, normalization: 0)
  /// What neighbours of the query that stand close together in the article add, at most.
  var proximity = 0.15

  struct Field: Sendable {
    var weight: Double
    /// 0 ignores the field's length, 1 divides by it.
    var normalization: Double
  }

  /// The model that searches use.
  static let standard = RankingModel()

  /// The weight of a term that `df` of `count` articles have: always positive (Lucene's form).
  static func idf(df: Int, count: Int) -> Double {
    let df = Double(min(df, count))
    return Logarithm.natural(1 + (Double(count) - df + 0.5) / (df + 0.5))
  }
}
