package import NewsIndex
package import WordIndex

/// A query as the index can answer it: parts about words, parts about facets, and how they combine.
package indirect enum SearchPlan: Equatable, Sendable {
  /// Conditions on the article's words, decided by posting lists or places.
  case text(TextPlan)
  /// Articles whose number of a kind is one of some.
  case facet(ArticleArray.Kind, Set<Int>)
  /// Articles with one of some places in the dateline.
  case places(Set<Int>)
  /// Articles whose id lies in a range.
  case ids(Range<Int>)
  /// Articles by their ids.
  case articles(Set<Int>)
  /// Articles by their ordinals.
  case ordinals(ArticleSet)
  /// Articles whose number of a kind lies in a range: so many words, added then.
  case number(ArticleArray.Kind, ClosedRange<Int>)
  /// Articles that the store itself finds as it runs the plan; a file has found them when it is made.
  case stored(StoreCondition)
  case and([SearchPlan])
  case or([SearchPlan])
  case not(SearchPlan)

  /// Every article.
  package static let all = SearchPlan.and([])

  /// Whether it asks for words, so that scores and tiers have a meaning.
  package var hasText: Bool {
    switch self {
    case .text: true
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored, .not: false
    case .and(let parts), .or(let parts): parts.contains(where: \.hasText)
    }
  }

  /// The parts about words that an article may match by, for highlights.
  package var textPlans: [TextPlan] {
    switch self {
    case .text(let plan): [plan]
    case .facet, .places, .ids, .articles, .ordinals, .number, .stored, .not: []
    case .and(let parts), .or(let parts): parts.flatMap(\.textPlans)
    }
  }
}
