import Indexer
import NewsIndex
import Search
import Testing

@Suite struct SearcherTests {
  @Test func `finds a phrase in its tiers`() throws {
    let index = try TestIndex([
      ("Talks", ["They spoke of the Minsk peace accords on Friday. It rained."]),
      ("Minsk accords hold", ["Quiet."]),
      ("Signed", ["A Minsk accord was signed."]),
      ("Minsk", ["They met in Minsk. Accords were far."]),
    ])
    #expect(
      try index.found("\"Minsk accords\"") == [
        "exact Minsk", "exact Minsk accords hold", "inflected Signed", "near Talks",
      ])
    #expect(try index.found("minsk accord").count == 4)
    #expect(
      try index.snippet("\"Minsk accords\"", 3)
        == "They spoke of the <Minsk> peace <accords> on Friday.")
  }
}

struct TestIndex {
  let folder: TemporaryFolder
  var path: String { folder.path + "/index.db" }

  init(_ texts: [(String, [String])]) throws {
    folder = TemporaryFolder()
    let writer = IndexWriter(
      try IndexFile.writing(path: folder.path + "/index.db"), aliases: { _ in [] })
    let preparer = ArticlePreparer()
    _ = try writer.write(
      texts.enumerated().map { number, text in
        var article = Article(source: SourceLocation(path: "a", record: number))
        article.title = text.0
        article.language = "en"
        article.blocks = text.1.map { Block($0) }
        article.original = Array(text.0.utf8)
        return preparer.prepare(article)
      })
  }
  func search(_ query: String) throws -> SearchResponse {
    try Searcher(path: path, today: CalendarDate(julianDay: 2_460_000)).search(
      SearchRequest(query: query))
  }
  func found(_ query: String) throws -> [String] {
    try search(query).hits.map { "\($0.tier) \($0.article.title)" }
  }
  func snippet(_ query: String, _ index: Int) throws -> String {
    try search(query).hits[index].snippet.marked(open: "<", close: ">")
  }
}
