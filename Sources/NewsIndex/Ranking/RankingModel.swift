/// The constants of ranking, with their sources.
///
/// A word's *impact* on an article is BM25F (Robertson, Zaragoza & Taylor, CIKM 2004): the counts in
/// the fields are weighted and divided by relative length, summed, and saturated once. A word in the
/// opening adds a little on top. The score is the sum of impacts times the words' weights.
///
/// The constants were chosen together, for what does well on all of three collections (MAP and nDCG@10): TIME,
/// Cranfield, and 143 queries for a topic and a place on 10,051 stories of Reuters of 1987, whose labels say
/// what is relevant. docs/ranking.md tells how, and what was left out.
public struct RankingModel: Sendable {
  /// Saturation: the weighted count at which half of the impact is reached.
  ///
  /// Lower is better for Reuters' short queries (1.2 gains 0.02), higher for Cranfield's long ones; Anserini
  /// has 0.9 for newswire.
  var saturation = 2.0
  /// Weight and length normalization of each field.
  ///
  /// Bodies of 100 to 350 words and powers of 0.6 to 0.9 differ by 0.008 in the mean over collections.
  var title = Field(weight: 5.0, normalization: 0.8, usualLength: 9)
  var deck = Field(weight: 1.5, normalization: 0)
  var body = Field(weight: 1.0, normalization: 0.8, usualLength: 200)
  var caption = Field(weight: 0.5, normalization: 0)
  var byline = Field(weight: 1.0, normalization: 0)
  var keyword = Field(weight: 1.0, normalization: 0)
  /// Where the reporter was says little of what the article is about.
  var dateline = Field(weight: 0.5, normalization: 0)
  /// The power of a field's length by which its counts are divided.
  ///
  /// With a power below 1 one constant judges articles of 40 and of 600 words alike well. BM25's line does so only about a
  /// mean, and means over the index would make ranking depend on what came when, for a stored level never changes.
  static let lengthPower = 0.75
  /// The first words of the body: news tells first what it is about.
  ///
  /// A part of its own, saturated at once; as a weight inside the body's count it gains nothing, nor does a
  /// share that falls with the position of the first occurrence. Widths from 40 to 80 differ by 0.003.
  @inlinable public static var openingLength: Int { 60 }
  /// What words in the opening add at most, as a share of the largest impact without them; one word
  /// adds half of it.
  var opening = 0.25
  /// What a related word counts, compared with the word itself.
  public static let related = 0.6
  /// The power of a word's burstiness in its weight.
  ///
  /// Words that are repeated where they occur are what articles are about; function words and words
  /// in passing are not (Kwok, SIGIR 1996; Bookstein & Swanson 1974). Burstiness is measured against chance,
  /// as the exponential of Church & Gale's residual IDF (1995): the mean count alone makes much of words that
  /// are repeated for being frequent. From 0.7 to 1 the measures differ by 0.014 at most.
  var burstiness = 0.8

  /// How much a field counts.
  struct Field: Sendable {
    var weight: Double
    /// 0 ignores the field's length, 1 divides by what it is to the power of `lengthPower`.
    var normalization: Double
    /// The words at which a count stays what it is.
    var usualLength = 1.0
  }

  /// Creates the model that the index and searches use.
  public init() {}

  /// The model that the index and searches use.
  public static let standard = RankingModel()

  /// Returns the weight of a word of the query: how much it tells articles apart.
  ///
  /// The inverse document frequency in Lucene's form, which is always positive, times a power of the
  /// word's burstiness: in how many articles its positions would be if they fell at random, divided by in how
  /// many they are.
  ///
  /// - Parameters:
  ///   - occurrence: in how many articles it stands, and how often in all.
  ///   - articleCount: the number of articles.
  /// - Returns: the weight.
  public func weight(of occurrence: Occurrence, articleCount: Int) -> Double {
    let df = Double(max(0, min(occurrence.articleCount, articleCount)))
    let idf = Logarithm.natural(1 + (Double(articleCount) - df + 0.5) / (df + 0.5))
    let count = Double(max(1, articleCount))
    let atRandom = count * Logarithm.shareReached(Double(occurrence.positionCount) / count)
    let ratio = atRandom / max(1, Double(occurrence.articleCount))
    return idf * Logarithm.power(max(1, ratio), burstiness)
  }
}

extension RankingModel {
  /// Returns the natural logarithm.
  public static func logarithm(_ x: Double) -> Double {
    Logarithm.natural(x)
  }

  /// Returns 2 to the power of `-x`.
  public static func half(toThe x: Double) -> Double {
    Logarithm.power(0.5, x)
  }
}

/// How often a word occurs in an index.
public struct Occurrence: Sendable, Equatable {
  /// The number of articles that have it.
  public var articleCount: Int
  /// The number of positions where it stands, in all articles.
  public var positionCount: Int

  /// Creates counts.
  public init(articleCount: Int = 0, positionCount: Int = 0) {
    self.articleCount = articleCount
    self.positionCount = positionCount
  }
}
