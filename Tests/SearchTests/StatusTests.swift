import Indexer
import News
import NewsIndex
import Search
import Testing

/// `updated:`, `is:`, `id:`, and what the index cannot answer.
@Suite struct StatusTests {
  private static func searcher(_ folder: TemporaryFolder) throws -> Searcher {
    let day = try #require(CalendarDate(year: 2017, month: 7, day: 7))
    let moment = "2017-07-07T09:30:00+02:00"
    let dates: [(String, PublicationDate?, PublicationDate?, String?)] = [
      ("Once", PublicationDate(day: day), nil, nil),
      ("Same day", PublicationDate(day: day), PublicationDate(day: day), nil),
      (
        "Same moment", PublicationDate(day: day, timestamp: moment),
        PublicationDate(day: day, timestamp: moment), nil
      ),
      (
        "Later that day", PublicationDate(day: day, timestamp: moment),
        PublicationDate(day: day, timestamp: "2017-07-07T18:00:00+02:00"), nil
      ),
      ("Next week", PublicationDate(day: day), PublicationDate(day: day.advanced(by: 7)), nil),
      ("Undated", nil, PublicationDate(day: day.advanced(by: 30)), "An earlier text was wrong."),
    ]
    let preparer = ArticlePreparer()
    let articles = dates.enumerated().map { number, entry in
      var article = Article(
        source: SourceLocation(path: "a", record: number), original: Array("\(number)".utf8))
      article.title = entry.0
      article.blocks = [Block("Talks went on in Minsk.")]
      article.published = entry.1
      article.updated = entry.2
      article.correction = entry.3
      return preparer.prepare(article)
    }
    let path = folder.path + "/index.db"
    _ = try IndexWriter(try IndexFile.writing(path: path), names: .none).write(articles)
    return try Searcher(path: path, today: day.advanced(by: 40))
  }

  @Test(arguments: [
    ("is:updated", ["Later that day", "Next week", "Undated"]),
    ("minsk -is:updated", ["Once", "Same day", "Same moment"]),
    ("is:corrected", ["Undated"]), ("(minsk is:corrected) OR title:once", ["Once", "Undated"]),
    ("updated:2017-07-14", ["Next week"]), ("lastmod:2017-07-08..", ["Next week", "Undated"]),
    ("updated:2017-07", ["Later that day", "Next week", "Same day", "Same moment"]),
    ("updated:..2017-07-07 minsk", ["Later that day", "Same day", "Same moment"]),
    ("updated:2w", ["Undated"]), ("id:7", []),
  ])
  func `finds by what became of an article`(query: String, titles: [String]) throws {
    let folder = TemporaryFolder()
    let response = try Self.searcher(folder).search(SearchRequest(query: query))
    #expect(response.hits.map(\.article.title).sorted() == titles)
    #expect(response.warnings == [])
  }

  @Test func `finds articles by their ids`() throws {
    let folder = TemporaryFolder()
    let searcher = try Self.searcher(folder)
    let hits = try searcher.search(SearchRequest(query: "title:same")).hits
    #expect(hits.count == 2)
    let ids = hits.map { "id:\($0.id)" }.joined(separator: " OR ")
    #expect(
      try searcher.search(SearchRequest(query: ids)).hits.map(\.id).sorted()
        == hits.map(\.id).sorted())
  }

  @Test(arguments: [
    (
      "minsk is:withheld", 6,
      "'is:withheld' was left out: the index can only answer 'is:updated', 'is:corrected', 'is:original', "
        + "'is:carried', 'is:copy', 'is:version'"
    ),
    ("story:12", 0, "no article has the story '12'"),
    (
      "saved:mine", 0,
      "'saved:mine' was left out: no search is saved under that name, or it leads back to itself"
    ),
  ])
  func `says what it cannot answer`(query: String, total: Int, warning: String) throws {
    let folder = TemporaryFolder()
    let response = try Self.searcher(folder).search(SearchRequest(query: query))
    #expect(response.total == total)
    #expect(response.warnings == [warning])
  }
}
