import News
import NewsIndex
import SQLite
import Testing

@testable import Search

/// Paragraphs, and the values of lists, stand apart: no phrase goes from one to the next.
@Suite struct GapTests {
  private static func index() throws -> TestIndex {
    var paragraphs = Article(source: SourceLocation(path: "a"))
    paragraphs.title = "Paragraphs"
    paragraphs.blocks = [
      Block("The ferry sailed north."), Block("Korea watched. Rain fell"), Block("* * *"),
      Block("Harbour news"), Block("Ferry tickets", kind: .caption),
      Block("Price lists", kind: .caption),
    ]
    var lists = Article(source: SourceLocation(path: "b"))
    lists.title = "Lists"
    lists.blocks = [Block("North Korea watched. Rain fell.")]
    lists.bylines = ["Ana Lopez", "Bruno Garcia"]
    lists.keywords = ["trade war", "tickets", "price"]
    return try TestIndex([paragraphs, lists])
  }

  @Test(arguments: [
    // A paragraph's end is in no phrase.
    ("\"north korea\"", ["Lists"]), ("\"north korea\"~5", ["Lists"]),
    ("EXACT \"fell harbour\"", []), ("north /S korea", ["Lists"]), ("north /P korea", ["Lists"]),
    ("fell NEAR/1 harbour", []), ("fell NEAR/2 harbour", ["Paragraphs"]),
    // A sentence's end may be in a phrase, and not in a near one.
    ("\"watched rain\"", ["Lists", "Paragraphs"]),
    ("EXACT \"watched rain\"", ["Lists", "Paragraphs"]),
    ("\"watched rain\"~0", ["Lists", "Paragraphs"]), ("\"watched rain\"~1", []),
    ("\"korea rain\"", []), ("\"korea watched\"~2", ["Lists", "Paragraphs"]),
    // Captions, writers and keywords stand apart.
    ("\"tickets price\"", []), ("\"price lists\"", ["Paragraphs"]),
    ("byline:\"lopez bruno\"", []), ("byline:\"ana lopez\"", ["Lists"]),
    ("byline:(lopez PRE/5 garcia)", []), ("byline:(lopez /S garcia)", []),
    ("byline:(ana /P lopez)", ["Lists"]), ("tickets NEAR/9 price", []),
    ("\"war tickets\"", []), ("\"trade war\"", ["Lists"]),
    // What is empty is no word.
    ("words:10 paragraphs", ["Paragraphs"]), ("FIRST/7 harbour", []),
    ("FIRST/8 harbour", []), ("FIRST/9 harbour", ["Paragraphs"]),
    ("lead:fell", ["Lists", "Paragraphs"]),
    ("lead:harbour", []), ("%C2%B6", []),
  ])
  func `no phrase goes over the end of a paragraph or value`(
    query: String, titles: [String]
  ) throws {
    let response = try Self.index().search(query)
    #expect(response.hits.map(\.article.title).sorted() == titles, "\(query)")
  }

  @Test func `plain FTS5 phrases on the table obey too`() throws {
    let index = try Self.index()
    let file = try IndexFile.reading(path: index.path)
    func count(_ match: String) throws -> Int? {
      let row = try file.connection.prepare("SELECT count(*) FROM words WHERE words MATCH ?1")
      try row.bind(match, at: 1)
      return try row.step() ? row.integer(at: 0) : nil
    }
    #expect(try count("\"north korea\"") == 1)
    #expect(try count("\"watched rain\"") == 2)
    #expect(try count("\"tickets price\"") == 0)
    #expect(try count("lopez AND garcia") == 1)
    #expect(try count("\"lopez bruno\"") == 0)
  }

  @Test func `a gap is marked nowhere, and cut nowhere`() throws {
    let index = try Self.index()
    #expect(try index.snippet("fell harbour", 0) == "Rain <fell> … <Harbour> news")
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    let lines = try searcher.concordance(
      SearchRequest(query: "title:paragraphs harbour"), ConcordanceOptions()
    ).lines
    let harbour = try #require(lines.first { $0.field == .body })
    #expect(harbour.left == "The ferry sailed north. Korea watched. Rain fell * * * ")
    #expect(harbour.keyword == "Harbour" && harbour.right == " news")
  }
}
