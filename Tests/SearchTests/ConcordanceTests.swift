import News
import NewsIndex
import Testing

@testable import Search

@Suite struct ConcordanceTests {
  private static let texts = [
    ("Talks", "They spoke of the Minsk peace accords on Friday. “Accords,” said one, “hold.”"),
    ("Minsk accords hold", "Quiet reigns in Minsk tonight; no accords were read out."),
    ("Signed", "A Minsk accord was signed at dawn."),
  ]

  private func lines(
    _ query: String, _ change: (inout ConcordanceOptions) -> Void = { _ in }
  ) throws -> [String] {
    let index = try TestIndex(Self.texts)
    var options = ConcordanceOptions()
    options.leftCount = 3
    options.rightCount = 3
    change(&options)
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    return try searcher.concordance(SearchRequest(query: query), options).lines.map {
      "\($0.left)[\($0.keyword)]\($0.right)"
    }
  }

  @Test func `shows a phrase from its first to its last word, in every tier`() throws {
    #expect(
      try lines("\"minsk accords\"") == [
        "A [Minsk accord] was signed at", "[Minsk accords] hold",
        "Quiet reigns in [Minsk tonight; no accords] were read out.",
        "spoke of the [Minsk peace accords] on Friday. “Accords,”",
      ])
    #expect(try lines("EXACT \"minsk accords\"") == ["[Minsk accords] hold"])
  }

  @Test func `shows only places where the query holds`() throws {
    #expect(
      try lines("body:accords -signed") == [
        "Minsk tonight; no [accords] were read out.",
        "the Minsk peace [accords] on Friday. “Accords,”",
        "accords on Friday. “[Accords],” said one, “hold.”",
      ])
    #expect(
      try lines("title:(minsk NEAR/3 accords) OR (signed AND lang:de)") == [
        "[Minsk accords] hold"
      ])
  }

  @Test(arguments: [
    (
      Concordance.Sort.left,
      [
        "accords on Friday. “[Accords],” said one, “hold.”", "Minsk [accords] hold",
        "A Minsk [accord] was signed at", "Minsk tonight; no [accords] were read out.",
        "the Minsk peace [accords] on Friday. “Accords,”",
      ]
    ),
    (
      .right,
      [
        "Minsk [accords] hold", "the Minsk peace [accords] on Friday. “Accords,”",
        "accords on Friday. “[Accords],” said one, “hold.”", "A Minsk [accord] was signed at",
        "Minsk tonight; no [accords] were read out.",
      ]
    ),
    (
      .keyword,
      [
        "A Minsk [accord] was signed at", "Minsk [accords] hold",
        "the Minsk peace [accords] on Friday. “Accords,”",
        "accords on Friday. “[Accords],” said one, “hold.”",
        "Minsk tonight; no [accords] were read out.",
      ]
    ),
    (
      .oldest,
      [
        "the Minsk peace [accords] on Friday. “Accords,”",
        "accords on Friday. “[Accords],” said one, “hold.”", "Minsk [accords] hold",
        "Minsk tonight; no [accords] were read out.", "A Minsk [accord] was signed at",
      ]
    ),
  ])
  func `is sorted by the words around`(sort: Concordance.Sort, expected: [String]) throws {
    #expect(try lines("accords") { $0.sort = sort } == expected)
  }

  @Test func `leaves out words and lines beyond the numbers wanted`() throws {
    let page = try lines("accords") {
      $0.leftCount = 0
      $0.rightCount = 1
      $0.offset = 1
      $0.limit = 2
    }
    #expect(page == ["[accords] hold", "[accords] were"])
  }

  @Test func `shows the ends of a place that is long`() throws {
    let long = (1...40).map { "w\($0)" }.joined(separator: " ")
    let index = try TestIndex([("Long", long)])
    var options = ConcordanceOptions()
    options.leftCount = 1
    options.rightCount = 0
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    let lines = try searcher.concordance(SearchRequest(query: "w2 /S w30"), options).lines
    #expect(
      lines.map { $0.left + "|" + $0.keyword } == [
        "w1 |w2 w3 w4 w5 w6 w7 … w25 w26 w27 w28 w29 w30"
      ])
  }
}
