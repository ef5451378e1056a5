import News
import NewsIndex
import Search
import TestSupport
import Testing

@Suite struct SuggestionTests {
  private static let texts = [
    ("Minsk", "The Minsk accords were signed by the leaders of four countries."),
    ("Talks", "The accords of Minsk failed; sanctions against Russia stay."),
    ("Weather", "It rained in Minsk. Masks were worn, and minks were sold."),
    ("Sanctions", "New sanctions were agreed upon in Brussels, ministers said."),
  ]

  private func suggestions(_ query: String, _ filters: Filters = Filters()) throws -> [String] {
    let index = try TestIndex(Self.texts)
    var request = SearchRequest(query: query)
    request.filters = filters
    let response = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
      .search(request)
    return response.suggestions.map { "\($0.change) \($0.query) \($0.total)" }
  }

  @Test(arguments: [
    ("mnisk", ["spelling minsk 3"]), ("sanctoins", ["spelling sanctions 2"]),
    ("Ruzzia", ["spelling russia 1"]), ("leadres AND fuor", ["spelling leaders AND four 1"]),
    // The other word decides between "minsk" and "masks".
    ("maskss rained", ["spelling masks AND rained 1", "without(\"maskss\") rained 1"]),
    (
      "\"mnisk accords\"",
      ["spelling \"minsk accords\" 1", "without(\"mnisk\") accords 2"]
    ),
    ("minskaccords", ["spelling \"minsk accords\" 1"]),
    ("minsk rained brussels", ["without(\"brussels\") minsk AND rained 1"]),
    (
      "\"accords failed\"~0 minsk",
      [
        "apart(\"\\\"accords failed\\\"~0\") accords AND failed AND minsk 1",
        "without(\"\\\"accords failed\\\"~0\") minsk 3",
      ]
    ),
    (
      "minsk -accords brussels",
      [
        "without(\"minsk\") NOT accords AND brussels 1",
        "without(\"brussels\") minsk AND NOT accords 1",
      ]
    ),
    ("minsk qqqqqqqq xxxxxxxx", ["without(\"qqqqqqqq xxxxxxxx\") minsk 3"]),
    (
      "rained NEAR/2 brussels",
      ["without(\"rained\") brussels 1", "without(\"brussels\") rained 1"]
    ), ("qqqqqqqq", []), ("abc", []), ("minsk", []),
  ])
  func `offers what would find something`(query: String, expected: [String]) throws {
    #expect(try suggestions(query) == expected)
  }

  @Test(arguments: ["CASE", "and", "NOT", "exact", "near", "Or", "same", "NEAR"])
  func `prints a word that would be an operator in quotes`(word: String) throws {
    let index = try TestIndex([
      ("Lost", "Merrill lost the \(word) of today"), ("Word", "\(word) is a word"),
      ("Merrill", "Merrill"),
    ])
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    let found = try searcher.search(SearchRequest(query: "\"\(word) merrill\"~0")).suggestions
    #expect(found.first?.query == "\"\(word)\" AND merrill", "\(found)")
    for suggestion in found {
      let again = try searcher.search(SearchRequest(query: suggestion.query))
      #expect(again.total == suggestion.total && again.parsed == suggestion.query)
    }
  }

  @Test func `tells the filter that leaves nothing`() throws {
    var filters = Filters()
    filters.outlets = ["Nobody's Gazette"]
    #expect(
      try suggestions("minsk", filters) == ["withoutFilter(\"--outlet\") minsk 3"])
  }

  @Test(arguments: [1, 2])
  func `finds the same words within some edits as a walk through all`(edits: Int) throws {
    var generator = SplitMix(seed: 7)
    func word() -> String {
      let letters = Array("abcdé")
      return String(
        (0..<Int.random(in: 1...7, using: &generator)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &generator)]
        })
    }
    let words = Set((0..<800).map { _ in word() })
    let index = try TestIndex(words.map { ($0, "Nothing else.") })
    for _ in 0..<60 {
      let wanted = word()
      let folded = wanted.replacing("é", with: "e")
      let near = words.filter {
        EditDistance.between($0.replacing("é", with: "e"), folded) <= edits
      }
      var request = SearchRequest(query: "title:\(wanted)~\(edits)")
      request.limit = 1000
      let hits = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
        .search(request).hits
      #expect(Set(hits.map(\.article.title)) == near, "\(wanted)")
    }
  }
}
