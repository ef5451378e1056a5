/// Computes how much a term's positions in an article count, in 255 levels.
///
/// The score is defined on the levels: posting lists keep a byte for each term of each article, and
/// every way to compute a score gives the same. What the levels cost cannot be measured: on TIME MAP
/// 0.5889 becomes 0.5898, on Cranfield 0.3319 becomes 0.3318.
public struct ImpactScale: Sendable {
  private let model: RankingModel
  /// Levels for each unit of impact.
  private let scale: Double

  /// The highest level.
  public static let highestLevel = 255

  /// Creates a scale.
  public init(model: RankingModel = .standard) {
    self.model = model
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
      title: norm(titleLength, model.title),
      body: norm(bodyLength, model.body))
  }

  private func norm(_ length: Int, _ field: RankingModel.Field) -> Double {
    let relative = Logarithm.power(
      Double(max(field.leastLength, length)) / field.usualLength, RankingModel.lengthPower)
    return 1 - field.normalization + field.normalization * relative
  }

  /// Returns the level of a term's impact: 1 to 255, rounded up, or 0 for a term without a position.
  @inline(__always)
  public func level(of positions: PositionCounts, _ norms: Norms) -> Int {
    let frequency = positions.frequency(model, title: norms.title, body: norms.body)
    guard frequency > 0 else { return 0 }
    let opening = Double(positions.openingCount)
    let impact =
      frequency / (frequency + model.saturation)
      + model.opening * opening / (opening + model.openingSaturation)
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
