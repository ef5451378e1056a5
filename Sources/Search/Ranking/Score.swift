package import NewsIndex

/// A score in whole steps: sums do not depend on the order in which they are added.
package struct Score: Equatable, Comparable {
  private var steps: Int

  /// Creates a score of some steps.
  package init(steps: Int) {
    self.steps = steps
  }

  package static let zero = Score(steps: 0)

  /// Steps for each unit of a word's weight.
  private static let weightUnit = 65536.0

  /// Returns a word's weight in steps; at least one.
  package static func weight(_ weight: Double) -> Int {
    max(1, Int((weight * weightUnit).rounded()))
  }

  /// Adds what a word counts.
  package mutating func add(weight: Int, level: Int) {
    steps &+= weight &* level
  }

  package static func + (a: Score, b: Score) -> Score {
    Score(steps: a.steps &+ b.steps)
  }

  /// Returns a part or a multiple of a score, rounded.
  package static func * (score: Score, factor: Double) -> Score {
    Score(steps: Int((Double(score.steps) * factor).rounded()))
  }

  /// Returns the score in units of so many steps.
  package func steps(_ unit: Double) -> Double { Double(steps) / unit }

  /// Returns the score as a part of a higher one; 0 where that is 0.
  package func share(of other: Score) -> Double {
    other.steps > 0 ? Double(steps) / Double(other.steps) : 0
  }

  package static func < (a: Score, b: Score) -> Bool {
    a.steps < b.steps
  }

  /// Returns the score as BM25 counts: a weight times at most `saturation` + 1 for each word.
  package func value(_ scale: ImpactScale) -> Double {
    Double(steps) / Self.weightUnit * scale.unit
  }
}
