internal import NewsIndex

/// The constants of relevance feedback.
///
/// The words of the best articles are weighed by Bo1 (Amati, Glasgow 2003: how unlikely the count is where
/// words fall at random, by Bose and Einstein's statistics), so that frequent words need no list, and their
/// score is mixed with the query's as RM3 does (Abdul-Jaleel et al., TREC 2004). MAP and nDCG@10 by simulation
/// on TIME, Cranfield, and 143 queries for a topic and a place on Reuters' stories of 1987:
///
///     without                              0.611 0.673   0.332 0.411   0.382 0.494
///     Kullback-Leibler, 5, 20 words, 0.35  0.619 0.683   0.346 0.425   0.403 0.500
///     Bo1, 3, 40 words, 0.5                0.643 0.701   0.350 0.429   0.416 0.505
///     Bo1, 5, 40 words, 0.5                0.633 0.683   0.349 0.428   0.410 0.500
///     Bo1, 10, 40 words, 0.5               0.576 0.636   0.345 0.420   0.401 0.483
package enum FeedbackModel {
  /// The articles whose words are taken; three is what Amati and Terrier take.
  package static let articleCount = 3
  /// Which words are taken.
  package struct WordChoice: Sendable {
    /// The most words.
    var count: Int
    /// Words in more than this share of the articles are not taken.
    var largestShare: Double
    /// Whether a word counts by the root of its weight: many of middling weight then say as much as a few heavy ones.
    var takesRoot: Bool

    /// For a query: ten words are worse on all three collections, 20 on two, and 80 better on two (0.005), for
    /// twice the work.
    package static let expansion = WordChoice(count: 40, largestShare: 0.1, takesRoot: false)
    /// For a whole article (`search related`): docs/ranking.md has the trials.
    package static let article = WordChoice(count: 60, largestShare: 0.25, takesRoot: true)
  }
  /// What the added words weigh beside the query's own: half of RM3's mixture; 0.4 to 0.6 of it differ by 0.015
  /// at most.
  static let weight = 1.0
  /// What an article that does not match must have of the added words, compared with the one that has
  /// most of them.
  package static let leastShare = 1.0 / 3
  /// The words that are looked up in the index before the best are chosen.
  static let candidateCount = 200
  /// In as many articles a word may always stand: a small index has few.
  static let fewArticles = 10

  /// Returns a score mixed with what an article has of the added words.
  ///
  /// - Parameters:
  ///   - score: its score for the query; 0 where it does not match.
  ///   - highest: the highest score for the query.
  ///   - share: its score for the words, as a share of the highest of these.
  /// - Returns: the sum.
  package static func mixed(_ score: Score, highest: Score, share: Double) -> Score {
    score + highest * (weight * share)
  }

  /// Returns the weight of a word by Bo1: how little its count is to be expected.
  ///
  /// - Parameters:
  ///   - count: how often it stands in the articles.
  ///   - mean: how often it stands in an article of the index.
  /// - Returns: the weight, at least 0; in bits but for a factor.
  static func weight(_ count: Double, mean: Double) -> Double {
    count * RankingModel.logarithm((1 + mean) / mean) + RankingModel.logarithm(1 + mean)
  }
}

/// Counts the words of a few articles, to find those that tell what they are about.
package struct FeedbackCounter {
  /// A stem of a language, given by its number.
  private struct Key: Hashable {
    var language: Int
    var stem: String
  }

  private struct Count {
    /// Its share of the articles' words, weighted.
    var share = 0.0
    var spellings: [String: Int] = [:]
  }

  package init() {}

  private var counts: [Key: Count] = [:]
  /// The words of all articles.
  private(set) var length = 0

  /// Adds the words of an article in a language, with their stems.
  package mutating func add(_ text: StoredText, of language: Int, weight: Double) {
    let pieces = text.pieces.filter { $0.field == .title || $0.field == .deck || $0.field == .body }
    let length = pieces.reduce(0) { $0 + $1.words.tokens.count }
    guard length > 0 else { return }
    self.length += length
    let share = weight / Double(length)
    for piece in pieces {
      for token in piece.words.tokens {
        let terms = piece.words.spellings(of: token)
        guard let exact = terms.first, Self.isWord(exact) else { continue }
        let stem = terms.first { $0.utf8.first == Term.stemMark }.map { String($0.dropFirst()) }
        let key = Key(language: language, stem: stem ?? exact)
        counts[key, default: Count()].share += share
        counts[key, default: Count()].spellings[exact, default: 0] += 1
      }
    }
  }

  /// Whether it is three letters or more and not a number.
  private static func isWord(_ term: String) -> Bool {
    term.utf8.count >= 3 && !term.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Returns the words with the largest share, in their most frequent spelling, the largest first.
  func words(_ count: Int) -> [(spelling: String, language: Int, share: Double)] {
    let sorted = counts.sorted { a, b in
      guard a.value.share == b.value.share else { return a.value.share > b.value.share }
      return (a.key.stem, a.key.language) < (b.key.stem, b.key.language)
    }
    return sorted.prefix(count).map { key, count in
      let spelling = count.spellings.max { a, b in
        a.value == b.value ? a.key > b.key : a.value < b.value
      }
      return (spelling?.key ?? key.stem, key.language, count.share)
    }
  }
}
