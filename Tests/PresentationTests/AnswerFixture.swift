import NewsIndex
import Search

/// An answer with everything that a form has to write.
enum AnswerFixture {
  static let response: SearchResponse = {
    var article = ArticleSummary(id: 7, title: "Tolls, \"for now\"", path: "a.jsonl")
    article.outlet = "Daily Sample"
    article.dateline = "BRUSSELS"
    article.bylines = ["Ida Brandt", "Tom Reed"]
    let hit = Hit(
      id: 7, rank: 1, score: 1.23456, tier: .near,
      title: HighlightedText(article.title, highlights: [0..<5]),
      snippet: HighlightedText("Bridge <tolls> stay.", highlights: [8..<13]), article: article)
    return SearchResponse(
      parsed: "tolls", warnings: [], total: 1,
      tiers: Tier.allCases.map { TierCount(tier: $0, count: $0 == .near ? 1 : 0) }, hits: [hit],
      facets: [Facet(name: .outlet, counts: [Facet.Count(value: "Daily Sample", count: 1)])])
  }()
}
