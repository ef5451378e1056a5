internal import NewsIndex

/// The constants of relevance feedback.
///
/// RM3 (Lavrenko & Croft, SIGIR 2001; Abdul-Jaleel et al., TREC 2004) takes the words of the best
/// articles and mixes their score with the query's. Words are weighed by their share of the
/// Kullback-Leibler divergence (Carpineto et al., TOIS 2001), so that frequent words need no list. On TIME
/// and Cranfield five articles do better than ten or twenty, and 20 to 60 words better than ten.
enum FeedbackModel {
  /// The articles whose words are taken.
  static let articleCount = 5
  /// The words that are added at most.
  static let wordCount = 20
  /// The share of the added words in the score.
  static let share = 0.35
  /// What an article that does not match must have of the added words, compared with the one that has
  /// most of them.
  static let leastShare = 1.0 / 3
  /// The words that are looked up in the index before the best are chosen.
  static let candidateCount = 200
  /// Words in more than this share of the articles are not added.
  static let largestShare = 0.1
  /// In as many articles a word may always stand: a small index has few.
  static let fewArticles = 10
  /// The words that stand for a whole article when articles like it are sought.
  static let wordCountOfArticle = 30
}

/// Counts the words of a few articles, to find those that tell what they are about.
struct FeedbackCounter {
  /// A word by its stem.
  private struct Count {
    /// Its share of the articles' words, weighted.
    var share = 0.0
    var spellings: [String: Int] = [:]
  }

  private var counts: [String: Count] = [:]

  /// Adds an article's words.
  mutating func add(_ text: StoredText, weight: Double) {
    let pieces = text.pieces.filter { $0.field == .title || $0.field == .deck || $0.field == .body }
    let length = pieces.reduce(0) { $0 + $1.words.tokens.count }
    guard length > 0 else { return }
    let share = weight / Double(length)
    for piece in pieces {
      for token in piece.words.tokens {
        let terms = piece.words.spellings(of: token)
        guard let exact = terms.first, Self.isWord(exact) else { continue }
        let stem = terms.first { $0.utf8.first == Term.stemMark }.map { String($0.dropFirst()) }
        counts[stem ?? exact, default: Count()].share += share
        counts[stem ?? exact, default: Count()].spellings[exact, default: 0] += 1
      }
    }
  }

  /// Whether it is three letters or more and not a number.
  private static func isWord(_ term: String) -> Bool {
    term.utf8.count >= 3 && !term.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Returns the words with the largest share, in their most frequent spelling, the largest first.
  func words(_ count: Int) -> [(spelling: String, share: Double)] {
    let sorted = counts.sorted { a, b in
      a.value.share == b.value.share ? a.key < b.key : a.value.share > b.value.share
    }
    return sorted.prefix(count).compactMap { stem, count in
      let spelling = count.spellings.max { a, b in
        a.value == b.value ? a.key > b.key : a.value < b.value
      }
      return (spelling?.key ?? stem, count.share)
    }
  }
}
