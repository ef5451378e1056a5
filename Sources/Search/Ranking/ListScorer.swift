internal import NewsIndex
internal import WordIndex

/// Scores articles of one language by the posting lists of all words of a plan, in the order of their ordinals.
struct ListScorer {
  private var cursors: [PostingCursor] = []
  private var weights: [Int] = []
  /// The most that an article can score up to an ordinal: what the highest levels of the lists' blocks make there.
  private var bound = Score.zero
  private var boundEnd = -1

  /// Adds a word's list.
  mutating func add(_ list: Postings, weight: Int) {
    cursors.append(PostingCursor(list))
    weights.append(weight)
  }

  /// Returns an article's score; nil where it is certainly below one.
  mutating func score(_ ordinal: Int, atLeast least: Score?) throws(IndexError) -> Score? {
    if let least {
      if ordinal > boundEnd { findBound(ordinal) }
      if bound < least { return nil }
    }
    var score = Score.zero
    for index in cursors.indices {
      score.add(weight: weights[index], level: try cursors[index].level(at: ordinal))
    }
    return score
  }

  private mutating func findBound(_ ordinal: Int) {
    bound = .zero
    boundEnd = .max
    for index in cursors.indices {
      let (highest, last) = cursors[index].bound(at: ordinal)
      bound.add(weight: weights[index], level: highest)
      boundEnd = min(boundEnd, last)
    }
  }
}
