import News
import NewsIndex
import Testing

@testable import Search

@Suite struct ScoreExplanationTests {
  private static let variants = """
    acronym: NATO = North Atlantic Treaty Organization
    same: Zelensky | Zelenskyy
    related: accord | agreement
    """
  private static let texts = [
    ("NATO talks", "The North Atlantic Treaty Organization met Zelenskyy. Talks went on and on."),
    ("Accords", "The agreements of Minsk, and the Minsk accords, were read out in Minsk."),
    ("Rain", "It rained. Sanctions were talked of, and an accord with the organization."),
    ("Both", "NATO spoke of sanctions; Zelensky spoke of accords and of rain."),
  ]

  @Test(arguments: [
    ("minsk", Tier.near), ("minsk accords", .near), ("\"minsk accords\"", .near),
    ("\"minsk accords\"", .related), ("accords OR rain", .related), ("nato", .near),
    ("NATO OR organization", .near), ("talks talked", .near), ("talk* OR san?tions", .near),
    ("zelensky -rain", .near), ("title:nato OR body:sanctions", .near), ("sanctions~1", .near),
    ("(minsk AND lang:en) OR rain", .near), ("(nato AND lang:de) OR rain", .near),
    ("EXACT accords OR CASE Rain", .near), ("talks NEAR/9 nato OR ATLEAST/2 minsk", .near),
    ("lang:en", .near), ("FIRST/3 rained OR \"rain sanctions\"~9 OR minsk", .near),
  ])
  func `adds up to the score of the hit`(query: String, loosest: Tier) throws {
    let index = try TestIndex(Self.texts, variants: Self.variants)
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    var request = SearchRequest(query: query)
    request.loosest = loosest
    let hits = try searcher.search(request).hits
    #expect(!hits.isEmpty)
    for hit in hits {
      let explanation = try #require(try searcher.explain(hit.id, request))
      #expect(explanation.tier == hit.tier)
      #expect(explanation.score == hit.score, "\(hit.title.text)")
      let sum = explanation.words.reduce(0) { $0 + $1.contribution }
      #expect(abs(sum - explanation.score) < 1e-9)
      for word in explanation.words where word.contribution > 0 {
        let product =
          word.idf * word.burstiness * Double(word.level) * explanation.levelUnit
        #expect(abs(product - word.contribution) < 1e-3)
      }
    }
  }

  @Test func `tells which parts of the query and which filters fail`() throws {
    let index = try TestIndex(Self.texts, variants: Self.variants)
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    var request = SearchRequest(query: "minsk \"agreements of rain\" -sanctions")
    request.filters.languages = ["de"]
    let id = try #require(try index.search("agreements").hits.first?.id)
    let explanation = try #require(try searcher.explain(id, request))
    #expect(explanation.tier == nil)
    #expect(explanation.score == 0)
    #expect(
      explanation.conditions.map { "\($0.holds) \($0.part)" } == [
        "true minsk", "false \"agreements of rain\"", "true NOT sanctions", "false --lang",
      ])
    #expect(try searcher.explain(7_000_000, request) == nil)
  }

  @Test func `newness multiplies the sum`() throws {
    let index = try TestIndex(Self.texts)
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    var request = SearchRequest(query: "minsk")
    request.recency = Recency(halfLife: 14, asOf: CalendarDate(julianDay: 2_460_000))
    let hit = try #require(try searcher.search(request).hits.first)
    let explanation = try #require(try searcher.explain(hit.id, request))
    #expect(explanation.score == hit.score)
    // Articles without a date are neither new nor old.
    #expect(explanation.recencyFactor == 1)
  }
}
