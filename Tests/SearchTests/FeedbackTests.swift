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
