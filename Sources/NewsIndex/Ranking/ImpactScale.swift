/// Computes how much a term's positions in an article count, in 255 levels.
///
/// The score is defined on the levels: posting lists keep a byte for each term of each article, and
/// every way to compute a score gives the same. What the levels cost cannot be measured: on TIME MAP
/// 0.5889 becomes 0.5898, on Cranfield 0.3319 becomes 0.3318.
public struct ImpactScale: Sendable {
  private let model: RankingModel
  private let pivot: LengthPivot
  /// Levels for each unit of impact.
  private let scale: Double

  /// The highest level.
  public static let highestLevel = 255

  /// Creates a scale for articles whose lengths are compared with `pivot`.
  public init(_ pivot: LengthPivot, model: RankingModel = .standard) {
    self.model = model
    self.pivot = pivot
    scale = Double(Self.highestLevel) / (1 + model.opening)
  }

  /// The impact that one level stands for; the saturated count alone reaches `saturation` + 1, as BM25's.
  public var unit: Double { (model.saturation + 1) / scale }

  /// The lengths of one article, as levels need them.
  public struct Norms: Sendable {
    var title: Double
    var body: Double
  }

  /// Returns the norms of an article, given the words of its title and of its body.
  public func norms(titleLength: Int, bodyLength: Int) -> Norms {
    Norms(
      title: norm(titleLength, pivot.title, model.title.normalization),
      body: norm(bodyLength, pivot.body, model.body.normalization))
  }

  private func norm(_ length: Int, _ mean: Double, _ normalization: Double) -> Double {
    max(0.01, 1 - normalization + normalization * Double(length) / mean)
  }

  /// Returns the level of a term's impact: 1 to 255, rounded up, or 0 for a term without a position.
  @inline(__always)
  public func level(of positions: PositionCounts, _ norms: Norms) -> Int {
    let frequency = positions.frequency(model, title: norms.title, body: norms.body)
    guard frequency > 0 else { return 0 }
    let opening = Double(positions.openingCount)
    let impact =
      frequency / (frequency + model.saturation) + model.opening * opening / (opening + 1)
    return min(Self.highestLevel, Int((impact * scale).rounded(.up)))
  }

  /// Returns the level of two terms that stand for one word of a query, given those of each.
  ///
  /// The counts behind the levels add up before they saturate: a level is taken as the saturated part
  /// of a count, x / (x + 1), of 256.
  public static func combined(_ a: Int, _ b: Int) -> Int {
    guard a > 0, b > 0 else { return max(a, b) }
    let sum = Double(a) / Double(256 - a) + Double(b) / Double(256 - b)
    return min(highestLevel, Int((256 * sum / (1 + sum)).rounded()))
  }
}

/// The lengths with which those of an index's articles are compared.
///
/// They are part of the index, so that the level of a stored posting never changes: the means of its
/// articles when it was built, of the first batch where it grew from nothing, and those of newspapers
/// where that batch was small.
public struct LengthPivot: Sendable, Equatable {
  /// Words of a title.
  public var title = 9.0
  /// Words of a body.
  public var body = 350.0

  /// A mean over fewer articles says little of those that will come.
  private static let leastArticles = 100

  /// Creates the pivot of articles that are not known.
  public init() {}

  /// Creates the pivot of some articles, given the sums of their lengths.
  public init(articleCount: Int, titleLengths: Int, bodyLengths: Int) {
    guard articleCount >= Self.leastArticles else { return }
    title = max(1, Double(titleLengths) / Double(articleCount))
    body = max(1, Double(bodyLengths) / Double(articleCount))
  }
}
