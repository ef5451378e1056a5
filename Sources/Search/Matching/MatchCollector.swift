internal import NewsIndex
internal import WordIndex

/// Gathers the articles that match one after the other, ascending, and scores those that may be among the first.
struct MatchCollector {
  private(set) var found: [Match] = []
  private var scorer: Scorer?
  private let firstCount: Int
  private let stories: StoryNumbers?
  /// By tier: how many matches are as close or closer.
  ///
  /// Where these fill the first places, others need no score.
  private var closeCounts = [Int](repeating: 0, count: Tier.allCases.count)
  /// By story: the closest tier of its members so far; a story counts once for each tier.
  private var storyLevels: [Int: Int] = [:]
  /// By tier: what is too low a score for one of the first places.
  private var firsts: [FirstScores]

  /// Creates a collector of what is wanted; without a scorer nothing has a score.
  init(_ wanted: TextSearch.Wanted, _ scorer: Scorer?) {
    self.scorer = scorer
    firstCount = wanted.firstCount ?? .max
    firsts = Tier.allCases.map { _ in FirstScores(count: wanted.firstCount ?? 0) }
    stories = wanted.stories
  }

  /// Adds an article that matches.
  ///
  /// - Parameters:
  ///   - ordinal: the article.
  ///   - tier: how closely it matches.
  ///   - spots: by leaf: where it stands, none where posting lists tell all that counts.
  ///   - holding: the leaves of parts that hold, as far as any but they count.
  /// - Throws: `IndexError` where the index cannot be read.
  mutating func add(
    _ ordinal: Int, _ tier: Tier, spots: [[WordPosition]] = [], holding: [Int] = []
  ) throws(IndexError) {
    let isFirst = tier.level == 0 || closeCounts[tier.level - 1] < firstCount
    let story = stories?.story(of: ordinal) ?? ordinal
    var score: Score?
    if isFirst {
      score = try scorer?.score(
        ordinal, spots, holding, atLeast: firsts[tier.level].threshold)
      if let score { firsts[tier.level].add(score, story: story) }
    }
    var end = closeCounts.count
    if let stories, stories.shared.mayContain(ordinal) {
      end = storyLevels[story] ?? end
      storyLevels[story] = min(end, tier.level)
    }
    for level in tier.level..<max(end, tier.level) { closeCounts[level] += 1 }
    found.append(Match(ordinal: ordinal, score: score ?? .zero, tier: tier))
  }
}
