import News
import NewsIndex
import Testing

@testable import Search

struct FeedbackTests {
  static let comet =
    [
      ("Comet seen", "The comet has a bright tail of dust. Astronomers watched the comet."),
      ("Comet again", "Astronomers say that the comet loses dust from its tail."),
      ("Telescope", "Astronomers watched bright dust and its tail: dust that loses a tail."),
    ]
    + (1...30).map {
      ("Harvest \($0)", "Farmers brought the wheat to harbour \($0) by ferry, slowly.")
    }

  private func searcher() throws -> (TestIndex, Searcher) {
    let index = try TestIndex(Self.comet)
    return (index, try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000)))
  }

  @Test func `expansion keeps the matches and adds articles with the words they share`() throws {
    let (index, searcher) = try searcher()
    var request = SearchRequest(query: "comet")
    request.feedback = .always
    let response = try searcher.search(request)
    let hits = response.hits.map { "\($0.tier) \($0.article.title)" }
    #expect(Set(hits.prefix(2)) == ["exact Comet seen", "exact Comet again"])
    #expect(hits.dropFirst(2) == ["related Telescope"])
    #expect(Set(response.addedWords ?? []).isSuperset(of: ["astronomers", "dust", "tail"]))
    #expect(try index.search("comet").addedWords == nil)
  }

  // MARK: Verbose queries

  private static let described = "tail OR bright OR zebra OR comet OR yak OR xylophone OR ferry"

  private func response(
    _ searcher: Searcher, _ query: String = described,
    _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> SearchResponse {
    var request = SearchRequest(query: query)
    request.limit = 50
    request.feedback = .whereVerbose
    change(&request)
    return try searcher.search(request)
  }

  @Test func `an OR of many words is ranked with what its best hits share, and finds the same`()
    throws
  {
    let (index, searcher) = try searcher()
    _ = index
    let plain = try response(searcher) { $0.feedback = .never }
    let ranked = try response(searcher)
    #expect(plain.addedWords == nil)
    #expect(Set(ranked.addedWords ?? []).isSuperset(of: ["astronomers", "dust"]))
    #expect(ranked.total == 33 && plain.total == 33 && ranked.tiers == plain.tiers)
    #expect(Set(ranked.hits.map(\.id)) == Set(plain.hits.map(\.id)))
    // "Telescope" has two of the words and "Comet again" too; it shares more with the best.
    #expect(
      ranked.hits.prefix(3).map(\.article.title) == ["Comet seen", "Comet again", "Telescope"])
    #expect(ranked.hits.map(\.score) != plain.hits.map(\.score))
    #expect(try response(searcher, "tail OR bright OR zebra OR comet OR yak").addedWords == nil)
    let unasked = try searcher.search(SearchRequest(query: Self.described))
    #expect(
      unasked.addedWords == nil && unasked.hits.map(\.id) == Array(plain.hits.prefix(10)).map(\.id))
  }

  @Test func `pages, facets and conditions do not change that order`() throws {
    let (index, searcher) = try searcher()
    _ = index
    let whole = try response(searcher).hits
    let pages = try stride(from: 0, to: 36, by: 4).flatMap { offset in
      try response(searcher) {
        $0.offset = offset
        $0.limit = 4
      }.hits
    }
    #expect(pages.map(\.id) == whole.map(\.id) && pages.map(\.score) == whole.map(\.score))
    let counted = try response(searcher) { $0.wantsFacets = true }
    #expect(counted.hits == whole && counted.facets?.isEmpty == false)
    let all = try response(searcher, "(\(Self.described)) words:1..1000")
    #expect(all.hits.map(\.id) == whole.map(\.id) && all.hits.map(\.score) == whole.map(\.score))
  }

  @Test func `the explained score of a verbose query is that of its hit`() throws {
    let (index, searcher) = try searcher()
    _ = index
    for hit in try response(searcher).hits.prefix(5) {
      var request = SearchRequest(query: Self.described)
      request.feedback = .whereVerbose
      let explanation = try #require(try searcher.explain(hit.id, request))
      #expect(explanation.score == hit.score)
      let feedback = try #require(explanation.feedback)
      let sum = explanation.words.reduce(0) { $0 + $1.contribution }
      let mixed = sum + feedback.highest * feedback.weight * feedback.share
      #expect(abs(mixed - hit.score) < 1e-4 * hit.score)
    }
  }

  @Test(arguments: [
    ("a OR b OR c OR d OR e OR f", true), ("a OR b OR c OR d OR e", false),
    ("a b c d e f", false), ("(a OR b OR c OR d OR e OR \"f g\") outlet:x -date:2017", true),
    ("(a OR b OR c OR d OR e OR f) g", false), ("a OR b OR c OR d OR e OR a", false),
    ("(a OR b OR c OR d OR e OR f) city:(minsk OR kyiv)", true),
    ("a OR b OR c OR d OR e OR title:f", false),
  ])
  func `six alternatives are verbose, with conditions or without`(query: String, isVerbose: Bool) {
    let reading = QueryParser(today: CalendarDate(julianDay: 2_460_000)).parse(query)
    #expect(reading.query?.isVerbose == isVerbose)
  }

  // MARK: Weights and relatives

  @Test(arguments: [
    (1.0, 1.0, 1.386294), (3, 1, 2.772589), (3, 0.01, 13.855311), (0, 0.5, 0.405465),
  ])
  func `a word weighs by Bo1`(count: Double, mean: Double, weight: Double) {
    #expect(abs(FeedbackModel.weight(count, mean: mean) - weight) < 1e-6)
  }

  @Test func `an expanded query obeys its filters`() throws {
    let (index, searcher) = try searcher()
    _ = index
    var request = SearchRequest(query: "comet after:2020")
    request.feedback = .always
    #expect(try searcher.search(request).total == 0)
  }

  @Test func `related finds the same subject without the article itself`() throws {
    let (index, searcher) = try searcher()
    let id = try #require(try index.search("title:again").hits.first?.id)
    let response = try #require(try searcher.related(to: id, SearchRequest(query: "")))
    #expect(
      response.hits.prefix(2).map(\.article.title).sorted() == ["Comet seen", "Telescope"])
    #expect(!response.hits.contains { $0.id == id })
    #expect(try searcher.related(to: 77, SearchRequest(query: "")) == nil)
  }

  @Test func `an article without words has no relatives`() throws {
    let index = try TestIndex([("", "7 8 9"), ("Other", "7 8 9 comet")])
    let searcher = try Searcher(path: index.path, today: CalendarDate(julianDay: 2_460_000))
    let id = try #require(try index.search("7 NOT comet").hits.first?.id)
    let response = try #require(try searcher.related(to: id, SearchRequest(query: "")))
    #expect(response.total == 0 && response.addedWords?.isEmpty != false)
  }

  @Test(arguments: [(0, 2.0), (14, 1.5), (28, 1.25), (-3, 2.0)])
  func `recency doubles the day's articles and halves with age`(age: Int, factor: Double) {
    let recency = Recency(halfLife: 14, asOf: CalendarDate(julianDay: 2_460_000))
    #expect(recency.factor(id: ArticleID.id(day: 2_460_000 - age, sequence: 3)) == factor)
    #expect(recency.factor(id: ArticleID.id(day: 0, sequence: 3)) == 1)
  }
}
