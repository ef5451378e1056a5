internal import NewsIndex

/// Scores articles one after the other, in the order of their ordinals.
///
/// Every typed word counts that stands in the article, also where the phrase that it is part of does
/// not: `boundary-layer OR flow` likes the layer beside the flow. On Cranfield nDCG@10 gains 0.01.
struct Scorer {
  private let weights: WordWeights
  private let scale: ImpactScale
  private let arrays: ArticleArrays
  /// By leaf: its postings, nil where its level is made of its places.
  private var cursors: [PostingCursor?] = []
  /// By leaf: whether it counts only where the name that it belongs to stands as a whole.
  private let isVariant: [Bool]

  /// Creates a scorer for a plan.
  init(
    _ plan: TextPlan, _ weights: WordWeights, _ postings: PostingIndex, arrays: ArticleArrays,
    pivot: LengthPivot, seesRelated: Bool
  ) throws(IndexError) {
    self.weights = weights
    self.arrays = arrays
    scale = ImpactScale(pivot)
    isVariant = plan.leaves.map(\.isVariant)
    for (leaf, weight) in zip(plan.leaves, weights.steps) {
      if weight > 0, let counted = leaf.counted {
        cursors.append(
          PostingCursor(try postings.postings(of: counted, seesRelated: seesRelated)))
      } else {
        cursors.append(nil)
      }
    }
  }

  /// Returns the score of an article, whose places `evaluator` has evaluated; higher is better.
  mutating func score(_ ordinal: Int, _ evaluator: TextEvaluator) throws(IndexError) -> Score {
    var sum = Score.zero
    for index in cursors.indices where weights.steps[index] > 0 {
      if isVariant[index], !evaluator.holding.contains(index) { continue }
      if let level = try cursors[index]?.level(at: ordinal) {
        sum.add(weight: weights.steps[index], level: level)
      } else {
        let level = try level(of: evaluator.spots[index], ordinal)
        sum.add(weight: weights.steps[index], level: level)
      }
    }
    return sum
  }

  private func level(
    of spots: [WordPlace], _ ordinal: Int
  ) throws(IndexError) -> Int {
    guard !spots.isEmpty else { return 0 }
    var places = PlaceCounts()
    for spot in spots { places.add(field: spot.field, position: spot.position) }
    return scale.level(
      of: places,
      scale.norms(
        titleLength: try arrays.number(.titleLength, of: ordinal) - 1,
        bodyLength: try arrays.number(.bodyLength, of: ordinal)))
  }
}
