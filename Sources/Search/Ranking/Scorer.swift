internal import NewsIndex

/// Scores one article after the other by the places of the query's words.
struct Scorer {
  private let model: RankingModel
  private let weights: [Double]
  private let titleLengths: [UInt32]
  private let bodyLengths: [UInt32]
  private let leadLengths: [UInt32]
  private let meanTitle: Double
  private let meanBody: Double

  /// Creates a scorer for a plan's leaves, given the number of articles that have each.
  init(
    documentFrequencies: [Int], statistics: CollectionStatistics, arrays: ArticleArrays,
    model: RankingModel = .standard
  ) throws(IndexError) {
    self.model = model
    weights = documentFrequencies.map {
      RankingModel.idf(df: $0, count: statistics.articleCount)
    }
    titleLengths = try arrays.numbers(.titleLength)
    bodyLengths = try arrays.numbers(.bodyLength)
    leadLengths = try arrays.numbers(.leadLength)
    meanTitle = statistics.meanLength(.titleLength)
    meanBody = statistics.meanLength(.bodyLength)
  }

  /// Returns the score of an article, whose places `evaluator` has evaluated; higher is better.
  func score(_ ordinal: Int, _ evaluator: TextEvaluator) -> Double {
    let title = norm(Double(titleLengths[ordinal]) - 1, meanTitle, model.title.normalization)
    let body = norm(Double(bodyLengths[ordinal]), meanBody, model.body.normalization)
    let lead = Int(leadLengths[ordinal])
    var sum = 0.0
    var counted: Set<Int> = []
    let isSingle = evaluator.holding.count == 1
    for leaf in evaluator.holding where isSingle || counted.insert(leaf).inserted {
      guard evaluator.plan.leaves[leaf].isScored else { continue }
      var frequency = 0.0
      for spot in evaluator.spots[leaf] {
        frequency += weight(of: spot, lead: lead, title: title, body: body)
      }
      sum += weights[leaf] * frequency * (model.saturation + 1) / (frequency + model.saturation)
    }
    return sum * (1 + model.proximity * evaluator.closeness())
  }

  @inline(__always)
  private func norm(_ length: Double, _ mean: Double, _ normalization: Double) -> Double {
    1 - normalization + normalization * length / mean
  }

  /// What one place of a word adds to its weighted frequency.
  @inline(__always)
  private func weight(
    of spot: TextEvaluator.Spot, lead: Int, title: Double, body: Double
  ) -> Double {
    let related = spot.distance == 2 ? 0.6 : 1
    switch spot.field {
    case TextField.title.rawValue: return related * model.title.weight / title
    case TextField.body.rawValue:
      return related * (spot.position < lead ? model.lead.weight : model.body.weight) / body
    case TextField.deck.rawValue: return related * model.deck.weight
    case TextField.caption.rawValue: return related * model.caption.weight
    case TextField.byline.rawValue: return related * model.byline.weight
    default: return related * model.keyword.weight
    }
  }
}

extension TextEvaluator {
  /// The share of neighbouring words of the query that stand in order within three words.
  func closeness() -> Double {
    guard holding.count > 1 else { return 0 }
    var close = 0
    for (a, b) in zip(holding, holding.dropFirst()) where isClose(a, b) { close += 1 }
    return Double(close) / Double(holding.count - 1)
  }

  private func isClose(_ a: Int, _ b: Int) -> Bool {
    var index = 0
    let later = spots[b]
    for spot in spots[a] {
      while index < later.count,
        (later[index].field, later[index].position) <= (spot.field, spot.position)
      {
        index += 1
      }
      guard index < later.count else { return false }
      if later[index].field == spot.field, later[index].position - spot.position <= 3 {
        return true
      }
    }
    return false
  }
}
