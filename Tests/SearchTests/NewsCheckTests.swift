import Foundation
import Indexer
import News
import NewsIndex
import Search
import Testing

/// What plain FTS5 gets wrong with news, each of which must come out right.
@Suite struct NewsCheckTests {
  private static let texts = [
    ("Peace", "He spoke of the Minsk peace accords, said Sens. Jane Doe (D-N.H.) on Friday."),
    ("Gdańsk", "Lech Wałęsa of Gdańsk went to Łódź and Tromsø, to a house in a Straße."),
    ("Kyiv", "Zelenskyy saw Erdoğan and Müller in Kyiv."), ("Minsk", "They met in Minsk again."),
    ("Wave", "The COVID-19 wave is over."), ("Shares", "AT&T rose by 1,300 points."),
    ("Capitol", "The U.S. Senate voted."), ("Group", "The G-20 met, and Trump’s plan failed."),
    ("War", "Trump spoke of Minsk."),
  ]

  @Test(arguments: [
    ("\"Minsk accords\"", ["near Peace"]), ("EXACT \"Minsk accords\"", []),
    ("minsk NEAR/3 accords", ["exact Peace"]), ("accords NEAR/3 minsk", ["exact Peace"]),
    ("accords PRE/3 minsk", []), ("(minsk OR kiev) NEAR/3 accords", ["exact Peace"]),
    ("minsk NOT accords trump", ["exact War"]), ("minsk -trump", ["exact Minsk", "exact Peace"]),
    ("walesa", ["exact Gdańsk"]), ("lodz", ["exact Gdańsk"]), ("tromso", ["exact Gdańsk"]),
    ("strasse", ["exact Gdańsk"]), ("Straße", ["exact Gdańsk"]), ("erdogan", ["exact Kyiv"]),
    ("zelensky", ["exact Kyiv"]), ("Zelenskiy", ["exact Kyiv"]), ("kiev", ["exact Kyiv"]),
    ("минск", ["exact Minsk", "exact Peace", "exact War"]),
    ("u.s.", ["exact Capitol"]), ("\"u.s.\"", ["exact Capitol"]), ("us", ["exact Capitol"]),
    ("U.S.", ["exact Capitol"]), ("COVID-19", ["exact Wave"]), ("covid 19", ["exact Wave"]),
    ("covid19", ["exact Wave"]), ("covid", ["exact Wave"]), ("AT&T", ["exact Shares"]),
    ("att", []), ("\"AT&T\"", ["exact Shares"]), ("1300", ["exact Shares"]),
    ("1,300", ["exact Shares"]), ("G-20", ["exact Group"]), ("g20", ["exact Group"]),
    ("Trump's", ["exact Group", "exact War"]), ("EXACT Trump's", ["exact Group"]),
    ("trump’s plan", ["exact Group"]), ("\"unclosed", []), ("\"peace accords", ["exact Peace"]),
    ("minsk)", ["exact Minsk", "exact Peace", "exact War"]),
    ("“peace accords”", ["exact Peace"]),
    ("minsk AND", ["exact Minsk", "exact Peace", "exact War"]), ("'", []), ("*", []), ("\"\"", []),
    ("title:minsk", ["exact Minsk"]),
  ])
  func `comes out right`(query: String, expected: [String]) throws {
    let index = try TestIndex(
      Self.texts, variants: "same: Zelensky | Zelenskyy | Zelenskiy\nsame: Kyiv | Kiev")
    #expect(try index.found(query).sorted() == expected)
  }

  @Test func `cuts no sentence at an abbreviation`() throws {
    #expect(
      try TestIndex(Self.texts).snippet("jane", 0)
        == "He spoke of the Minsk peace accords, said Sens. <Jane> Doe (D-N.H.) on Friday.")
  }

  @Test(.enabled(if: RealNews.path("seed/article.txt") != nil))
  func `finds the phrase in the first page with a word between`() throws {
    let page = try #require(RealNews.path("seed/article.txt"))
    let folder = TemporaryFolder()
    let data =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/data"
    let index = folder.path + "/index.db"
    var report = IndexReport()
    try IndexRun(indexPath: index, RunOptions(paths: [page], dataFolder: data, jobs: 1)).run(
      &report
    ) { _ in }
    let searcher = try Searcher(path: index, today: CalendarDate(julianDay: 2_460_000))
    func tiers(_ query: String) throws -> [Tier] {
      try searcher.search(SearchRequest(query: query)).hits.map(\.tier)
    }
    #expect(try tiers("\"Minsk accords\"") == [.near])
    #expect(try tiers("EXACT \"Minsk accords\"") == [])
    #expect(try tiers("минск") == [.exact])
    // The advertiser's footer is not the article.
    #expect(try tiers("\"military university\"") == [])
    let snippet = try searcher.search(SearchRequest(query: "shaheen")).hits.first?.snippet.text
    #expect(snippet?.contains("Sens. ") == true && snippet?.contains("\u{A0}") == false)
  }
}
