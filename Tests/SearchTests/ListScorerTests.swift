import TestSupport
import Testing
import WordIndex

@testable import Search

/// What is passed over without a score is none of the first.
@Suite struct ListScorerTests {
  private struct Article {
    var ordinal: Int
    var story: Int
    var score: Score
  }

  /// The scores of the best stories, the best first.
  private func best(_ count: Int, of articles: [Article]) -> [Score] {
    let stories = Dictionary(grouping: articles, by: \.story).values
    return Array(stories.compactMap { $0.map(\.score).max() }.sorted(by: >).prefix(count))
  }

  @Test(arguments: [1, 10, 300], [1, 7])
  func `finds the first without the scores of all`(count: Int, storySize: Int) throws {
    var random = SplitMix(seed: UInt64(count * storySize))
    let weights = [90_000, 20_000, 150_000]
    let lists = weights.map { _ in Postings() }
    var all: [Article] = []
    var postings = lists.map { _ in (ordinals: [UInt32](), levels: [UInt8]()) }
    for ordinal in 0..<20_000 {
      var score = Score.zero
      for list in lists.indices where Int.random(in: 0..<3, using: &random) > 0 {
        // High levels are rare, and stand together.
        let limit = ordinal % 5000 < 200 ? 255 : 60
        let level = Int.random(in: 1...limit, using: &random)
        postings[list].ordinals.append(UInt32(ordinal))
        postings[list].levels.append(UInt8(level))
        score.add(weight: weights[list], level: level)
      }
      if ordinal % 3 > 0 {
        all.append(Article(ordinal: ordinal, story: ordinal / storySize, score: score))
      }
    }
    var scorer = ListScorer()
    for (list, weight) in zip(lists.indices, weights) {
      lists[list].append(postings[list].ordinals, postings[list].levels)
      scorer.add(lists[list], weight: weight)
    }
    var firsts = FirstScores(count: count)
    var scored: [Article] = []
    for article in all {
      guard let score = try scorer.score(article.ordinal, atLeast: firsts.threshold) else {
        continue
      }
      #expect(score == article.score)
      firsts.add(score, story: article.story)
      scored.append(article)
    }
    #expect(best(count, of: scored) == best(count, of: all))
    // So many places are not looked after; of fewer most articles need no score.
    if count > 256 {
      #expect(scored.count == all.count)
    } else {
      #expect(scored.count < all.count / 2)
      #expect(firsts.threshold == best(count, of: all).last)
    }
  }
}
