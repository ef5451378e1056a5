internal import NewsIndex

/// Mixes the scores of a query with those of the words that its best matches have in common.
///
/// A score of the words is a share of the highest of its kind, as in RM3, of which the query's highest score is
/// the measure: what has none of the words keeps its score, and its place among what has none.
struct ScoreMixture {
  /// The words, strongest first.
  let words: [String]
  /// The highest score of the query's own matches.
  private let highest: Score
  /// The articles that have the words, by ordinal.
  private let others: [Match]
  private let mostWords: Score

  init(words: [String], highest: Score, others: [Match]) {
    self.words = words
    self.highest = highest
    self.others = others
    mostWords = others.map(\.score).max() ?? .zero
  }

  /// Returns matches with their scores mixed, and as related what only has the words.
  ///
  /// An article that does not match must have more than a third of what the best one has of the words.
  ///
  /// - Parameter found: the matches, by ordinal.
  /// - Returns: these and the others, by ordinal.
  func mixedWithRelated(_ found: [Match]) -> [Match] {
    var all: [Match] = []
    all.reserveCapacity(found.count)
    var next = others[...]
    func addRelated(before ordinal: Int) {
      while let other = next.first, other.ordinal < ordinal {
        next.removeFirst()
        let share = other.score.share(of: mostWords)
        guard share > FeedbackModel.leastShare else { continue }
        all.append(
          Match(
            ordinal: other.ordinal,
            score: FeedbackModel.mixed(.zero, highest: highest, share: share), tier: .related))
      }
    }
    for match in found {
      addRelated(before: match.ordinal)
      var share = 0.0
      if let other = next.first, other.ordinal == match.ordinal {
        next.removeFirst()
        share = other.score.share(of: mostWords)
      }
      var match = match
      match.score = FeedbackModel.mixed(match.score, highest: highest, share: share)
      all.append(match)
    }
    addRelated(before: Int.max)
    return all
  }
}
