internal import NewsIndex

/// A score in whole steps: sums do not depend on the order in which they are added.
struct Score: Equatable, Comparable {
  private var steps: Int

  /// Creates a score of some steps.
  init(steps: Int) {
    self.steps = steps
  }

  static let zero = Score(steps: 0)

  /// Steps for each unit of a word's weight.
  private static let weightUnit = 65536.0

  /// Returns a word's weight in steps; at least one.
  static func weight(_ weight: Double) -> Int {
    max(1, Int((weight * weightUnit).rounded()))
  }

  /// Adds what a word counts.
  mutating func add(weight: Int, level: Int) {
    steps &+= weight &* level
  }

  static func + (a: Score, b: Score) -> Score {
    Score(steps: a.steps &+ b.steps)
  }

  /// Returns a part or a multiple of a score, rounded.
  static func * (score: Score, factor: Double) -> Score {
    Score(steps: Int((Double(score.steps) * factor).rounded()))
  }

  /// Returns the score as a part of a higher one; 0 where that is 0.
  func share(of other: Score) -> Double {
    other.steps > 0 ? Double(steps) / Double(other.steps) : 0
  }

  static func < (a: Score, b: Score) -> Bool {
    a.steps < b.steps
  }

  /// Returns the score as BM25 counts: a weight times at most `saturation` + 1 for each word.
  func value(_ scale: ImpactScale) -> Double {
    Double(steps) / Self.weightUnit * scale.unit
  }
}
