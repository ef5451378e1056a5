internal import NewsIndex
internal import WordIndex

/// Scores articles one after the other, in the order of their ordinals.
///
/// Every typed word counts that stands in the article, also where the phrase that it is part of does
/// not: `boundary-layer OR flow` likes the layer beside the flow. On Cranfield nDCG@10 gains 0.01.
struct Scorer {
  private let plan: TextPlan
  private let words: LeafPostings
  private let languages: ArticleLanguages
  private let weights: (Int) throws(IndexError) -> WordWeights
  private let scale: ImpactScale
  private let arrays: ArticleArrays
  private let seesRelated: Bool
  /// By language: what words count in its articles; nil before one of them was met.
  private var parts: [Part?]

  private struct Part {
    var steps: [Int]
    /// By leaf: its postings, nil where its level is made of its positions.
    var cursors: [PostingCursor?]
  }

  /// Creates a scorer for a plan, given what its words count in articles of a language.
  init(
    _ plan: TextPlan, _ words: LeafPostings, _ languages: ArticleLanguages,
    arrays: ArticleArrays, _ scale: ImpactScale, seesRelated: Bool,
    weights: @escaping (Int) throws(IndexError) -> WordWeights
  ) {
    self.plan = plan
    self.words = words
    self.languages = languages
    self.weights = weights
    self.arrays = arrays
    self.scale = scale
    self.seesRelated = seesRelated
    parts = Array(repeating: nil, count: languages.count)
  }

  private func part(of language: Int) throws(IndexError) -> Part {
    let steps = try weights(language).steps
    var cursors: [PostingCursor?] = []
    for (leaf, step) in zip(plan.leaves, steps) {
      if step > 0, let counted = leaf.counted {
        cursors.append(
          PostingCursor(
            try words.postings(of: counted, in: language, seesRelated: seesRelated)))
      } else {
        cursors.append(nil)
      }
    }
    return Part(steps: steps, cursors: cursors)
  }

  /// Returns the score of an article, whose positions `evaluator` has evaluated; higher is better.
  mutating func score(_ ordinal: Int, _ evaluator: TextEvaluator) throws(IndexError) -> Score {
    let language = try languages.number(of: ordinal)
    if parts[language] == nil { parts[language] = try part(of: language) }
    var sum = Score.zero
    for (index, leaf) in plan.leaves.enumerated() {
      // A word of another name counts only where the name stands as a whole.
      guard let weight = parts[language]?.steps[index], weight > 0,
        !leaf.isVariant || evaluator.holding.contains(index)
      else { continue }
      if let level = try parts[language]?.cursors[index]?.level(at: ordinal) {
        sum.add(weight: weight, level: level)
      } else {
        sum.add(weight: weight, level: try level(of: evaluator.spots[index], ordinal))
      }
    }
    return sum
  }

  private func level(
    of spots: [WordPosition], _ ordinal: Int
  ) throws(IndexError) -> Int {
    guard !spots.isEmpty else { return 0 }
    var positions = PositionCounts()
    for spot in spots { positions.add(field: spot.field, position: spot.offset) }
    return scale.level(
      of: positions,
      scale.norms(
        titleLength: try arrays.number(.titleLength, of: ordinal) - 1,
        bodyLength: try arrays.number(.bodyLength, of: ordinal)))
  }
}
