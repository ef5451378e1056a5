import News
import NewsIndex
import Search
import Testing

/// Queries that are long or deep in one way: their cost grows with them, not beyond all bounds.
@Suite struct QueryCostTests {
  /// Counts only: what could be typed instead of a query without hits is another matter.
  private static func count(_ index: TestIndex, _ query: String) throws -> SearchResponse {
    var request = SearchRequest(query: query)
    request.limit = 0
    return try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
      .search(request)
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["zebra", "minsk"])
  func `groups a hundred deep are answered`(word: String) throws {
    let index = try TestIndex(SearcherTests.minsk)
    var deep = word
    for number in 0..<95 { deep = "(\(deep) \(number % 2 == 0 ? "AND" : "OR") x\(number))" }
    #expect(try Self.count(index, deep).total == 0)
    #expect(try Self.count(index, deep + " OR minsk").total == 5)
    var negated = word
    for number in 0..<60 { negated = "NOT (\(negated) OR x\(number))" }
    #expect(try Self.count(index, "minsk " + negated).total == (word == "zebra" ? 0 : 5))
  }

  @Test(
    .timeLimit(.minutes(5)), arguments: ["minsk accords ", "minsk OR accords ", "\"minsk\"~2 "])
  func `what is typed again and again counts once`(piece: String) throws {
    let index = try TestIndex(SearcherTests.minsk)
    let once = try Self.count(index, piece)
    let often = try Self.count(index, String(repeating: piece, count: 3000))
    #expect(often.total == once.total)
    #expect(once.total > 0)
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "a~", "a^", "1,", "NEAR/3 ", "title:", "date:[", "salt and ", "a:b ", "a not w/5 ", "(a ",
      "zebra*", "z?bra ", "\"zebra\"~2 ", "-zebra ", "CASE zebra ", "zebra OR ",
    ])
  func `whatever is typed ten thousand times is answered`(piece: String) throws {
    let index = try TestIndex(SearcherTests.minsk)
    let count = min(10_000, 100_000 / piece.utf8.count)
    let response = try Self.count(index, String(repeating: piece, count: count))
    // The article that has an "a" is all that there may be, but that all are without a zebra.
    #expect(piece == "-zebra " ? response.total == 5 : response.total <= 1)
  }

  @Test func `a phrase of very many words is cut, and that is said`() throws {
    let index = try TestIndex(SearcherTests.minsk)
    let response = try Self.count(index, "\"" + String(repeating: "minsk ", count: 5000) + "\"")
    #expect(response.total == 0)
    #expect(response.warnings == ["of a phrase of 5000 words the first 200 were looked for"])
  }
}
