import Indexer
import News
import NewsIndex
import Testing
import WordIndex

@testable import Search

/// The lists of a rebuilt index know how many stories their articles have: answers are those that counting gives.
@Suite struct StoryCountTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/index.db" }

  /// Writes stories of which many have articles in two languages, and some articles twice.
  private func makeIndex(seed: UInt64) throws {
    let stories = StoryFixture.articles(stories: 40, carriers: 1...7, seed: seed)
    let file = try IndexFile.making(path: path)
    let preparer = ArticlePreparer(into: .newFile)
    let writer = try IndexWriter(file, names: .none, into: .newFile)
    for (number, story) in (stories + stories.prefix(9)).enumerated() {
      var article = story
      article.language = number % 5 == 1 ? "de" : "en"
      if number >= stories.count { article.title += ", changed" }
      article.source = SourceLocation(path: "articles.jsonl", record: number + 1)
      _ = try writer.write([preparer.prepare(article)])
    }
    try writer.finish()
  }

  /// Words of many articles, of few, one that has other spellings, and queries of which no list knows.
  private static let queries = [
    "council", "harbour", "counted", "kelp", "tunnel", "place3", "council OR kelp", "coun*",
    "council lang:de", "\"council\"",
  ]

  private func answers() throws -> [SearchResponse] {
    let searcher = try Searcher(path: path, today: CalendarDate(julianDay: 2_460_000))
    var answers: [SearchResponse] = []
    for query in Self.queries {
      for sort in [SearchRequest.Sort.relevance, .newest, .oldest] {
        for unit in [SearchRequest.Unit.article, .story] {
          for (offset, limit) in [(0, 10), (7, 5), (0, 0)] {
            var request = SearchRequest(query: query)
            (request.sort, request.unit) = (sort, unit)
            (request.offset, request.limit) = (offset, limit)
            var answer = try searcher.search(request)
            answer.searchTime = .zero
            answers.append(answer)
          }
        }
      }
    }
    return answers
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `are counted alike from lists that know and article by article`(seed: UInt64) throws {
    try makeIndex(seed: seed)
    let searcher = try Searcher(path: path, today: CalendarDate(julianDay: 2_460_000))
    // Some ordinals stand for none: articles came twice.
    #expect(searcher.arrays.areListsWhole && searcher.arrays.hasHoles)
    let codes = searcher.languages.codes
    let english = try #require(codes.firstIndex(of: "en"))
    let list = try searcher.postings.postings(of: searcher.postings.term(english, "council"))
    #expect(list.count > 64 && (list.storyCount ?? .max) < list.count)
    #expect(try !searcher.languages.sharedAcross().isEmpty)

    let known = try answers()
    try IndexFile.writing(path: path).execute("DELETE FROM statistic WHERE name LIKE 'listed %'")
    #expect(try !Searcher(path: path, today: .init(julianDay: 2_460_000)).arrays.areListsWhole)
    let counted = try answers()
    for (one, other) in zip(known, counted) { #expect(one == other, "\(one.parsed)") }
  }

  @Test func `are not believed once something was added or removed`() throws {
    try makeIndex(seed: 4)
    func areWhole() throws -> Bool {
      try CollectionStatistics(IndexFile.reading(path: path)).areListsWhole
    }
    #expect(try areWhole())
    let before = try Searcher(path: path, today: .init(julianDay: 2_460_000))
      .search(.init(query: "council"))
    var article = StoryFixture.article("Another", "A council.", outlet: "Paper 9", day: 1)
    article.source = SourceLocation(path: "other.jsonl", record: 1)
    do {
      let file = try IndexFile.writing(path: path)
      let writer = try IndexWriter(file, names: .none)
      _ = try writer.write([ArticlePreparer().prepare(article)])
      try writer.finish()
      try file.finish()
    }
    #expect(try !areWhole())
    let after = try Searcher(path: path, today: .init(julianDay: 2_460_000))
      .search(.init(query: "council"))
    #expect(after.total == before.total + 1 && after.stories == before.stories + 1)
  }
}
