import News
import NewsIndex
import Testing

@testable import Search

/// What lists of results are made of: some articles alone, the newest of them, their days.
@Suite struct EntriesTests {
  private let index: TestIndex

  init() throws {
    index = try TestIndex(StoryFixture.articles(stories: 20, carriers: 1...6, seed: 5))
  }

  @Test(arguments: [
    "ferry", "\"tunnel verdict\"", "ferry -copper", "bri*", "ferry NEAR/5 river",
    "outlet:\"Paper 1\"", "ferry section:\"Section 1\"", "quartz OR bison", "zeppelin",
  ])
  func `a group of articles is found as it is among all, whole stories of it`(
    _ query: String
  ) throws {
    let searcher = try index.searcher()
    var request = SearchRequest(query: query)
    request.limit = .max
    request.sort = .oldest
    let all = try searcher.entries(request)
    let everything = try searcher.articles.marks().map(\.id)
    for step in [2, 7, 1000] {
      let some = Set(stride(from: 0, to: everything.count, by: step).map { everything[$0] })
      let found = try searcher.entries(request, among: try searcher.storyMates(of: Array(some)))
      let stories = Set(all.entries.filter { some.contains($0.id) }.map(\.story))
      // Articles that do not match bring their stories too.
      #expect(Set(found.entries.map(\.story)).isSuperset(of: stories))
      #expect(found.entries == all.entries.filter { found.entries.contains($0) })
      for story in stories {
        #expect(
          found.entries.filter { $0.story == story } == all.entries.filter { $0.story == story })
      }
      #expect(found.summary.parsed == all.summary.parsed)
    }
  }

  @Test(arguments: [
    ("ferry", true), ("\"a b\" OR city:Minsk", true), ("date:2017 lang:en", true),
    ("updated:2017", true), ("is:original ferry", false), ("ferry OR (a story:7)", false),
    ("carried:Reuters", false), ("copies:>3", false), ("a -id:5", false), ("indexed:2017", false),
    ("", true),
  ])
  func `it is known which queries ask for more than what an article shows`(
    _ query: String, _ isAlone: Bool
  ) throws {
    #expect(try index.searcher().dependsOnContentAlone(SearchRequest(query: query)) == isAlone)
  }

  @Test func `the newest are whole days, of those that filters allow`() throws {
    let searcher = try index.searcher()
    let days = try searcher.articles.marks().compactMap { ArticleID.date(of: $0.id) }.sorted()
    for share in [2, 3, 8] {
      let found = try #require(try searcher.newest(share, of: Filters()))
      #expect(found.total == days.count)
      #expect(found.count == days.count { $0 >= found.first })
      // No fewer than the share, and without its first day fewer.
      #expect(found.count * share >= days.count)
      #expect(days.count { $0 > found.first } * share < days.count)
    }
    var filters = Filters()
    filters.after = days.last
    #expect(try searcher.newest(2, of: filters) == nil)
    #expect(try searcher.newest(days.count + 1, of: Filters()) == nil)
  }

  @Test(arguments: [
    "ferry", "\"tunnel verdict\"", "zeppelin", "outlet:\"Paper 1\"", "quartz OR bison",
  ])
  func `an answer tells the days of all that it counts`(_ query: String) throws {
    let searcher = try index.searcher()
    var request = SearchRequest(query: query)
    request.wantsExtent = true
    for limit in [0, 3] {
      request.limit = limit
      let response = try searcher.search(request)
      request.limit = .max
      let days = try searcher.entries(request).entries.compactMap { ArticleID.date(of: $0.id) }
      let extent = try #require(response.extent)
      #expect(extent.total == response.total && extent.stories == response.stories)
      #expect(extent.first == days.min() && extent.last == days.max())
      #expect(try searcher.extent(of: request) == extent)
    }
  }
}
