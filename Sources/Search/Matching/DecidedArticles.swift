internal import NewsIndex
internal import WordIndex

/// Articles of which it is known how closely they match, ascending.
struct DecidedArticles {
  private var articles: [(ordinal: Int, tier: Tier)] = []
  private var next = 0

  /// The articles in which the words of a phrase stand side by side.
  init(_ plan: TextPlan, _ starts: PhraseStarts, _ loosest: Tier) {
    starts.each { ordinal, distance in
      if let tier = plan.tier(ofNeighbours: distance, loosest) { articles.append((ordinal, tier)) }
    }
  }

  /// The articles, out of some, in whose bodies two words certainly stand so close.
  ///
  /// In other fields ends of paragraphs must be looked at, and at one spot a word may be both.
  init(
    _ pair: WordBond, _ parts: [[PositionPart]], among candidates: ArticleSet
  ) {
    var gaps = pair.distance.gaps
    gaps.onlyField = TextField.body.rawValue
    var set = ArticleSet(capacity: candidates.capacity)
    for first in parts[pair.first] {
      for second in parts[pair.second] {
        gaps.insertPairs(first.list, second.list, among: candidates, into: &set)
      }
    }
    set.forEach { articles.append(($0, .exact)) }
  }

  /// Knows of none.
  init() {}

  /// Returns how closely an article matches, nil where that is not known; ordinals must ascend from call to call.
  mutating func tier(of ordinal: Int) -> Tier? {
    while next < articles.count, articles[next].ordinal < ordinal { next += 1 }
    return next < articles.count && articles[next].ordinal == ordinal ? articles[next].tier : nil
  }

  /// Calls `visit` with each article.
  func each(_ visit: (Int, Tier) throws(IndexError) -> Void) throws(IndexError) {
    for (ordinal, tier) in articles { try visit(ordinal, tier) }
  }
}
