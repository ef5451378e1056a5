import News
import Indexer
import NewsIndex
import TestSupport
import Testing

@testable import Search

/// A word's inflections are found in articles of the language that has them, and other languages change nothing.
@Suite struct StemLanguageTests {
  private static let texts: [(language: String?, title: String, text: String)] = [
    ("en", "Shares", "The bid was 15 per cent above the price; a part was not paid."),
    ("en", "Vote", "The party noted the notes of other parties."),
    ("en", "Tehran", "Iran spoke, and Biden too."),
    ("it", "Partito", "La parte del prezzo non è nota."),
    ("de", "Noten", "Die Note war gut, die Noten nicht; eine Party."),
    (nil, "Unknown", "The parties noted nothing."),
    ("xx", "Other", "A bid and a party."),
  ]

  private func makeIndex(variants: String = "") throws -> TestIndex {
    try TestIndex(
      Self.texts.map { ($0.title, $0.text) }, languages: Self.texts.map { $0.language },
      variants: variants)
  }

  @Test(arguments: [
    ("iran", ["Tehran"]), ("biden", ["Tehran"]), ("note", ["Noten", "Partito", "Vote"]),
    ("noten", ["Noten"]), ("party", ["Noten", "Other", "Vote"]), ("parties", ["Unknown", "Vote"]),
    ("noted", ["Unknown", "Vote"]), ("part", ["Shares"]), ("prezzi", ["Partito"]),
    ("bids", ["Shares"]), ("\"the party\"", ["Vote"]),
    ("party NEAR/3 noted", ["Vote"]),
  ])
  func `a word finds its inflections in their language`(
    query: String, titles: [String]
  ) throws {
    let index = try makeIndex(variants: "old: Persia | Iran\nold: Delaware | Biden")
    #expect(try index.search(query).hits.map(\.article.title).sorted() == titles)
  }

  @Test(arguments: [
    ("old: Persia | Iran", "persia", ["Tehran"]), ("old: bids | Iran", "iran", ["Tehran"]),
    ("old [en]: bids | Iran", "iran", ["Shares", "Tehran"]),
    ("old: [en] bids | Iran", "iran", ["Shares", "Tehran"]),
    ("old: [de] Noten | Iran", "iran", ["Noten", "Tehran"]),
    ("old [en]: party | Iran", "parties", ["Tehran", "Unknown", "Vote"]),
  ])
  func `a variant stands as typed, or is a word of its language`(
    variants: String, query: String, titles: [String]
  ) throws {
    let index = try makeIndex(variants: variants)
    let found = try index.search(query).hits.map(\.article.title).sorted()
    #expect(found == titles)
    let slow = try index.search("ATLEAST/1 \(query)").hits.map(\.article.title).sorted()
    #expect(slow == titles)
  }

  @Test func `--explain tells which language gave which forms, and --lang narrows them`() throws {
    let searcher = try makeIndex().searcher()
    var request = SearchRequest(query: "note")
    func forms() throws -> [String] {
      try searcher.explanation(of: request).words.flatMap(\.inflections).map {
        "\($0.language): \($0.words.joined(separator: ", "))"
      }
    }
    #expect(try forms() == ["de: noten", "en: noted, notes", "it: nota"])
    request.filters.languages = ["de"]
    #expect(try forms() == ["de: noten"])
    #expect(try searcher.search(request).hits.map(\.article.title) == ["Noten"])
  }

  @Test func `a word and its inflections count once`() throws {
    let searcher = try makeIndex().searcher()
    let id = try #require(
      try searcher.search(SearchRequest(query: "noted")).hits.first { $0.article.title == "Vote" }
    )
    .id
    for query in ["parties party", "party parties", "noted notes"] {
      let explained = try #require(try searcher.explain(id, SearchRequest(query: query)))
      #expect(explained.words.map { $0.note != nil } == [false, true], "\(query)")
      let hits = try searcher.search(SearchRequest(query: query)).hits
      #expect(hits.first { $0.id == id }?.score == explained.score)
    }
  }

  /// The hits of English articles are what they are in an index of English articles alone: the same, in the same
  /// order, with the same scores.
  @Test(arguments: [3, 4] as [UInt64])
  func `other languages change nothing in one's own`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let news = InventedNews.mixed
    let all = (0..<160).map { news.article($0, &generator) }
    let english = all.filter { ArticleLanguage.code($0.language) == "en" }
    let others = all.filter { ArticleLanguage.code($0.language) != "en" }
    let folder = TemporaryFolder()
    func searcher(_ name: String, _ batches: [[Article]]) throws -> Searcher {
      let path = folder.path + "/" + name
      let writer = try IndexWriter(IndexFile.writing(path: path), names: .none)
      let preparer = ArticlePreparer()
      for batch in batches { _ = try writer.write(batch.map(preparer.prepare)) }
      try writer.finish()
      return try Searcher(path: path, today: CalendarDate(julianDay: 2_460_000))
    }
    let alone = try searcher("alone.db", [english])
    let together = try searcher("together.db", [english, others])
    var foundCount = 0
    for number in 0..<150 {
      let query = news.query(depth: 2, &generator)
      var request = SearchRequest(query: query.description)
      request.limit = 40
      request.sort = SearchRequest.Sort.allCases[number % 3 == 2 ? 1 : 0]
      request.feedback = number % 5 == 4 ? .always : .never
      request.filters.languages = ["en"]
      func summary(_ searcher: Searcher) throws -> [String] {
        let response = try searcher.search(request)
        return ["\(response.total)", "\(response.tiers)"]
          + response.hits.map {
            "\($0.article.record ?? -1) \($0.score) \($0.tier) "
              + $0.snippet.marked(open: "<", close: ">")
          }
      }
      let expected = try summary(alone)
      let found = try summary(together)
      #expect(found == expected, "\(query)")
      foundCount += expected.count - 2
    }
    #expect(foundCount > 500)
  }
}
