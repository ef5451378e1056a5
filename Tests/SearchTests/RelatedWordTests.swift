import News
import NewsIndex
import Search
import Testing

/// Related words count where they are asked for, and nowhere else.
@Suite struct RelatedWordTests {
  private static let texts = [
    ("Deal", "A deal was made."), ("Pact", "A pact was made by Russia."),
    ("Rain", "Russia saw rain."),
  ]

  @Test(arguments: [
    ("deal", Tier.near, ["Deal"]), ("deal", .related, ["Deal", "Pact"]),
    ("russia -deal", .near, ["Pact", "Rain"]), ("russia -deal", .related, ["Rain"]),
    ("russia -title:deal", .near, ["Pact", "Rain"]), ("deal OR rain", .near, ["Deal", "Rain"]),
  ])
  func `however they are counted`(query: String, loosest: Tier, titles: [String]) throws {
    let index = try TestIndex(Self.texts, variants: "related: deal | pact")
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    for sort in SearchRequest.Sort.allCases {
      var request = SearchRequest(query: query)
      request.loosest = loosest
      request.sort = sort
      let found = try searcher.search(request)
      #expect(found.hits.map(\.article.title).sorted() == titles, "\(sort)")
      request.limit = 0
      #expect(try searcher.search(request).total == titles.count)
    }
  }
}
