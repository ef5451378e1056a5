internal import NewsIndex

/// Adds up the score of one article word by word, by the definition of the score.
///
/// It takes no part of how searches compute scores but the model and its scale: that both come to the
/// same is a test of both.
struct ScoreExplainer {
  let statistics: CollectionStatistics
  let titleLength: Int
  let bodyLength: Int
  /// In how many articles a leaf's word stands, and how often.
  let occurrence: (TextPlan.Leaf) throws(IndexError) -> Occurrence

  private let model = RankingModel.standard

  init(
    statistics: CollectionStatistics, titleLength: Int, bodyLength: Int,
    occurrence: @escaping (TextPlan.Leaf) throws(IndexError) -> Occurrence
  ) {
    self.statistics = statistics
    self.titleLength = titleLength
    self.bodyLength = bodyLength
    self.occurrence = occurrence
  }

  /// What the words of one text plan add.
  struct Sum {
    var words: [ScoreExplanation.Word] = []
    var score = Score.zero
  }

  /// Returns the sum of a plan that `evaluator` has found to hold.
  func sum(of evaluator: TextEvaluator) throws(IndexError) -> Sum {
    let scale = ImpactScale(statistics, model: model)
    var sum = Sum()
    var counted: [Set<String>: String] = [:]
    for (index, leaf) in evaluator.plan.leaves.enumerated() where leaf.isScored {
      let key = Self.key(of: leaf)
      let twin = counted[key]
      if twin == nil { counted[key] = leaf.word }
      let spots = evaluator.spots[index]
      // Of another name for what was typed only the name as a whole is worth a line.
      if leaf.isVariant, !evaluator.holding.contains(index) { continue }
      var word = try explained(leaf, spots)
      if let twin {
        word.note = "counted with '\(twin)'"
      } else if spots.isEmpty {
        word.note = "not here"
      } else {
        if leaf.isVariant { word.note = "as part of another name" }
        let places = places(of: spots)
        word.level = scale.level(
          of: places.own, related: places.related, titleLength: titleLength,
          bodyLength: bodyLength)
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
    _ leaf: TextPlan.Leaf, _ spots: [TextEvaluator.Spot]
  ) throws(IndexError) -> ScoreExplanation.Word {
    let occurrence = try occurrence(leaf)
    let weight = model.weight(of: occurrence, articleCount: statistics.articleCount)
    // A word that stands once wherever it stands has the idf alone.
    let idf = model.weight(
      of: Occurrence(articleCount: occurrence.articleCount, placeCount: occurrence.articleCount),
      articleCount: statistics.articleCount)
    return ScoreExplanation.Word(
      word: leaf.word, articleCount: occurrence.articleCount, placeCount: occurrence.placeCount,
      idf: idf, burstiness: weight / idf, places: counts(of: spots),
      relatedCount: spots.count { $0.distance == 2 }, level: 0, contribution: 0, note: nil)
  }

  private func counts(of spots: [TextEvaluator.Spot]) -> [ScoreExplanation.Place] {
    TextField.allCases.compactMap { field in
      let here = spots.filter { $0.field == field.rawValue && $0.distance < 2 }
      guard !here.isEmpty else { return nil }
      let opening = field == .body ? here.count { $0.position < model.openingLength } : 0
      return ScoreExplanation.Place(field: field, count: here.count, openingCount: opening)
    }
  }

  private func places(
    of spots: [TextEvaluator.Spot]
  ) -> (own: WordPlaces, related: WordPlaces?) {
    var own = WordPlaces()
    var related = WordPlaces()
    for spot in spots {
      if spot.distance == 2 {
        related.add(field: spot.field, position: spot.position, model)
      } else {
        own.add(field: spot.field, position: spot.position, model)
      }
    }
    return (own, spots.contains { $0.distance == 2 } ? related : nil)
  }

  /// What a word has in common with its inflections: two of them count once.
  private static func key(of leaf: TextPlan.Leaf) -> Set<String> {
    let terms = leaf.alternatives.map(\.term)
    let stems = terms.filter { $0.utf8.first == Term.stemMark }
    return Set(stems.isEmpty ? terms : stems)
  }
}
