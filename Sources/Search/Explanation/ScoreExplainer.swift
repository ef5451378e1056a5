package import NewsIndex
internal import WordIndex

/// Adds up the score of one article word by word, by the definition of the score.
///
/// It takes no part of how searches compute scores but the model and its scale: that both come to the
/// same is a test of both.
package struct ScoreExplainer {
  /// The number of the article's language, and of the articles of it.
  let language: Int
  let articleCount: Int
  let scale: ImpactScale
  let terms: ArticleTerms
  let seesRelated: Bool
  /// In how many articles a leaf's word stands, and how often.
  let occurrence: (TextPlan.Leaf) throws(IndexError) -> Occurrence

  private let model = RankingModel.standard

  package init(
    language: Int, articleCount: Int, scale: ImpactScale, terms: ArticleTerms, seesRelated: Bool,
    occurrence: @escaping (TextPlan.Leaf) throws(IndexError) -> Occurrence
  ) {
    self.language = language
    self.articleCount = articleCount
    self.scale = scale
    self.terms = terms
    self.seesRelated = seesRelated
    self.occurrence = occurrence
  }

  /// What the words of one text plan add.
  package struct Sum {
    package var words: [ScoreExplanation.Word] = []
    package var score = Score.zero

    package init() {}
  }

  /// Returns the sum of a plan that `evaluator` has found to hold.
  package func sum(of evaluator: TextEvaluator) throws(IndexError) -> Sum {
    var sum = Sum()
    var counted: [Set<String>: String] = [:]
    for (index, leaf) in evaluator.plan.leaves.enumerated() where leaf.isScored {
      let key = leaf.identity(in: language)
      let twin = counted[key]
      if twin == nil { counted[key] = leaf.word }
      let spots = evaluator.spots[index]
      // Of another name for what was typed only the name as a whole is worth a line.
      if leaf.isVariant, !evaluator.holding.contains(index) { continue }
      var word = try explained(leaf, spots)
      if let twin {
        word.note = "counted with '\(twin)'"
        sum.words.append(word)
        continue
      }
      let level = level(of: leaf, spots)
      if level == 0 {
        word.note = "not here"
      } else {
        if leaf.isVariant { word.note = "as part of another name" }
        if spots.isEmpty { word.note = "in another inflection" }
        word.level = level
        var score = Score.zero
        score.add(weight: Score.weight(word.idf * word.burstiness), level: word.level)
        word.contribution = score.value(scale)
        sum.score = sum.score + score
      }
      sum.words.append(word)
    }
    return sum
  }

  private func explained(
    _ leaf: TextPlan.Leaf, _ spots: [WordPosition]
  ) throws(IndexError) -> ScoreExplanation.Word {
    let occurrence = try occurrence(leaf)
    let weight = model.weight(of: occurrence, articleCount: articleCount)
    // A word that stands once wherever it stands has the idf alone.
    let idf = model.weight(
      of: Occurrence(articleCount: occurrence.articleCount, positionCount: occurrence.articleCount),
      articleCount: articleCount)
    return ScoreExplanation.Word(
      word: leaf.word, articleCount: occurrence.articleCount,
      positionCount: occurrence.positionCount,
      idf: idf, burstiness: weight / idf, places: counts(of: spots),
      relatedCount: spots.count { $0.distance == 2 }, level: 0, contribution: 0, note: nil)
  }

  private func counts(of spots: [WordPosition]) -> [ScoreExplanation.Place] {
    TextField.allCases.compactMap { field in
      let here = spots.filter { $0.field == field.rawValue && $0.distance < 2 }
      guard !here.isEmpty else { return nil }
      let opening = field == .body ? here.count { $0.offset < RankingModel.openingLength } : 0
      return ScoreExplanation.Place(field: field, count: here.count, openingCount: opening)
    }
  }

  /// The level of a word: of the counts of its terms, or of its positions where the terms are not known.
  private func level(of leaf: TextPlan.Leaf, _ spots: [WordPosition]) -> Int {
    guard let counted = leaf.counted(in: language) else {
      var positions = PositionCounts()
      for spot in spots { positions.add(field: spot.field, position: spot.offset) }
      return scale.level(of: positions, terms.norms(scale))
    }
    /// By word: what its stems say at the most.
    var levels: [Int: Int] = [:]
    for part in counted where seesRelated || !part.isRelated {
      guard let positions = terms.positions(of: part) else { continue }
      let level = LeafLevel.level(scale.level(of: positions, terms.norms(scale)), part)
      levels[part.word] = max(levels[part.word] ?? 0, level)
    }
    return levels.isEmpty ? 0 : LeafLevel.combined(Array(levels.values))
  }
}
