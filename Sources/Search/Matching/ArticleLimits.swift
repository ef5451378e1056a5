internal import NewsIndex
internal import WordIndex

/// Tells in which articles a form of a word counts: those of the languages in which it is one.
struct ArticleLimits {
  let languages: ArticleLanguages
  let postings: PostingIndex
  /// The number of ordinals.
  let capacity: Int

  /// Returns the articles of some languages that have one of some stems, nil for all.
  ///
  /// - Parameters:
  ///   - wanted: the languages, nil for all.
  ///   - stems: the stems, none for all articles.
  /// - Returns: the articles.
  /// - Throws: `IndexError` where the index cannot be read.
  func articles(
    of wanted: Set<Int>?, _ stems: [TextPlan.Leaf.Stem]
  ) throws(IndexError) -> ArticleSet? {
    guard stems.isEmpty else {
      var set = ArticleSet(capacity: capacity)
      for stem in stems {
        try postings.insertArticles(of: postings.term(stem.language, stem.stem), into: &set)
      }
      return set
    }
    return try wanted.flatMap { wanted throws(IndexError) in try languages.articles(of: wanted) }
  }
}

extension PostingIndex {
  /// Inserts the articles that have a stem into a set.
  func insertArticles(of term: Term, into set: inout ArticleSet) throws(IndexError) {
    let capacity = set.capacity
    var all = set
    try postings(of: term).eachBlock { block in
      // A damaged list may name articles that there are not.
      for index in 0..<block.count where block.ordinals[index] < capacity {
        all.insert(Int(block.ordinals[index]))
      }
    }
    set = all
  }
}
