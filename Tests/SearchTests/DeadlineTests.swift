import NewsIndex
import Testing

@testable import Search

/// A search that has no time left ends, whatever stage it is at.
struct DeadlineTests {
  private static let queries = [
    "minsk", "\"minsk accords\"", "minsk OR kyiv OR berlin", "m*", "*sk", "minsk -kyiv",
    "minsk NEAR/5 accords",
    "date:2017", "is:corrected", "title:minsk", "length:>10", "minskk", "",
  ]

  @Test(arguments: queries)
  func `a deadline that has passed ends a search at once`(_ query: String) throws {
    let index = try TestIndex([
      ("Talks in Minsk", "The Minsk accords were signed."),
      ("Kyiv waits", "Berlin spoke of Minsk."),
    ])
    let searcher = try index.searcher()
    var request = SearchRequest(query: query)
    request.wantsFacets = true
    request.deadline = .now - .seconds(1)
    #expect(throws: IndexError.late) { try searcher.search(request) }
    #expect(throws: IndexError.late) { try searcher.eachMatch(request) { _, _ in true } }
    request.deadline = nil
    _ = try searcher.search(request)
  }
}
