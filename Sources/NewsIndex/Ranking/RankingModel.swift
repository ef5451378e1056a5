/// The constants of ranking, with their sources.
///
/// A word's *impact* on an article is BM25F (Robertson, Zaragoza & Taylor, CIKM 2004): the counts in
/// the fields are weighted and divided by relative length, summed, and saturated once. A word in the
/// opening adds a little on top. The score is the sum of impacts times the words' weights.
///
/// What was tried on TIME and Cranfield (MAP and nDCG@10, `make eval`) stands beside each constant.
public struct RankingModel: Sendable {
  /// Saturation: the weighted count at which half of the impact is reached.
  ///
  /// 2 to 2.5 with a length normalization of 0.75 does better on both collections than Anserini's
  /// 0.9 and 0.4 for newswire (Cranfield 0.362) and FTS5's 1.2 and 0.75.
  var saturation = 2.5
  /// Weight and length normalization of each field.
  var title = Field(weight: 3.0, normalization: 0.75)
  var deck = Field(weight: 1.5, normalization: 0)
  var body = Field(weight: 1.0, normalization: 0.75)
  var caption = Field(weight: 0.5, normalization: 0)
  var byline = Field(weight: 1.0, normalization: 0)
  var keyword = Field(weight: 1.0, normalization: 0)
  /// The first words of the body: news tells first what it is about.
  ///
  /// A part of its own, saturated at once; as a weight inside the body's count it gains nothing.
  /// TIME's MAP 0.589 → 0.606; Cranfield 0.332 → 0.331. Widths from 40 to 80 differ by 0.003.
  @inlinable public static var openingLength: Int { 60 }
  /// What words in the opening add at most, as a share of the largest impact without them; one word
  /// adds half of it.
  var opening = 0.17
  /// What a related word counts, compared with the word itself.
  public static let related = 0.6
  /// The power of a word's mean count in the articles that have it.
  ///
  /// Words that are repeated where they occur are what articles are about; function words and words
  /// in passing are not (Kwok, SIGIR 1996, "average term frequency"; Bookstein & Swanson 1974). A
  /// power of 0 is BM25: TIME 0.580, Cranfield 0.314 and 0.393; 0.5: 0.590, 0.329 and 0.410.
  var burstiness = 0.5

  /// How much a field counts.
  struct Field: Sendable {
    var weight: Double
    /// 0 ignores the field's length, 1 divides by it.
    var normalization: Double
  }

  /// Creates the model that the index and searches use.
  public init() {}

  /// The model that the index and searches use.
  public static let standard = RankingModel()

  /// Returns the weight of a word of the query: how much it tells articles apart.
  ///
  /// The inverse document frequency in Lucene's form, which is always positive, times a power of the
  /// word's mean count.
  ///
  /// - Parameters:
  ///   - occurrence: in how many articles it stands, and how often in all.
  ///   - articleCount: the number of articles.
  /// - Returns: the weight.
  public func weight(of occurrence: Occurrence, articleCount: Int) -> Double {
    let df = Double(max(0, min(occurrence.articleCount, articleCount)))
    let idf = Logarithm.natural(1 + (Double(articleCount) - df + 0.5) / (df + 0.5))
    let mean = Double(max(1, occurrence.placeCount)) / max(1, Double(occurrence.articleCount))
    return idf * Logarithm.power(max(1, mean), burstiness)
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
  /// The number of places where it stands, in all articles.
  public var placeCount: Int

  /// Creates counts.
  public init(articleCount: Int = 0, placeCount: Int = 0) {
    self.articleCount = articleCount
    self.placeCount = placeCount
  }
}
