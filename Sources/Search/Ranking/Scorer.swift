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
  /// By language: its lists, where these tell all that counts.
  private var lists: [ListScorer?]
  /// Whether posting lists tell all that counts: each word has them, and counts wherever it stands.
  private let isListed: Bool

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
    lists = Array(repeating: nil, count: languages.count)
    isListed = plan.leaves.allSatisfy { $0.counted != nil && !$0.isVariant }
  }

  private func list(of language: Int) throws(IndexError) -> ListScorer {
    var list = ListScorer()
    for (leaf, weight) in zip(plan.leaves, try weights(language).steps) where weight > 0 {
      list.add(
        try words.postings(of: leaf.counted ?? [], in: language, seesRelated: seesRelated),
        weight: weight)
    }
    return list
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

  /// Returns the score of an article; higher is better.
  ///
  /// - Parameters:
  ///   - ordinal: the article.
  ///   - spots: by leaf: where it stands; none where all have posting lists.
  ///   - holding: the leaves of parts that hold.
  ///   - least: a score that is wanted at least, nil for none.
  /// - Returns: the score; nil where it is certainly lower than wanted.
  /// - Throws: `IndexError` where the index cannot be read.
  mutating func score(
    _ ordinal: Int, _ spots: [[WordPosition]], _ holding: [Int], atLeast least: Score?
  ) throws(IndexError) -> Score? {
    let language = try languages.number(of: ordinal)
    if isListed {
      if lists[language] == nil { lists[language] = try list(of: language) }
      return try lists[language]?.score(ordinal, atLeast: least)
    }
    if parts[language] == nil { parts[language] = try part(of: language) }
    var sum = Score.zero
    for (index, leaf) in plan.leaves.enumerated() {
      // A word of another name counts only where the name stands as a whole.
      guard let weight = parts[language]?.steps[index], weight > 0,
        !leaf.isVariant || holding.contains(index)
      else { continue }
      if let level = try parts[language]?.cursors[index]?.level(at: ordinal) {
        sum.add(weight: weight, level: level)
      } else if index < spots.count {
        sum.add(weight: weight, level: try level(of: spots[index], ordinal))
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
