/// Tells which score is too low for one of the first places, as matches come one after the other.
///
/// By story each counts once, with its best article.
struct FirstScores {
  private let count: Int
  private var best: [(story: Int, score: Score)] = []
  /// The lowest of the best, once they fill the places.
  private(set) var threshold: Score?

  /// More places are not looked after: who has so many asks for nearly all.
  private static let most = 256

  /// Prepares for so many places.
  init(count: Int) {
    self.count = count
  }

  /// Adds a match, given what is its story's alone; an article's own ordinal where articles are counted.
  mutating func add(_ score: Score, story: Int) {
    guard count > 0, count <= Self.most else { return }
    if let threshold, score <= threshold { return }
    if let index = best.firstIndex(where: { $0.story == story }) {
      best[index].score = max(best[index].score, score)
    } else if best.count < count {
      best.append((story, score))
    } else if let last = best.indices.min(by: { best[$0].score < best[$1].score }) {
      best[last] = (story, score)
    }
    if best.count == count { threshold = best.lazy.map(\.score).min() }
  }
}
