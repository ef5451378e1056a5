import Indexer
import News
import NewsIndex
import TestSupport
import Testing

@testable import Search

/// The quick ways to the first hits against the slow one, which looks at everything.
@Suite struct TopTests {
  @Test(arguments: [7, 8] as [UInt64])
  func `the first hits are those of all hits`(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let folder = TemporaryFolder()
    try OracleTests.write(
      (0..<200).map { InventedNews.english.article($0, &generator) }, to: folder)
    let searcher = try Searcher(
      path: folder.path + "/index.db", today: CalendarDate(julianDay: 2_457_943))
    var quick = 0
    for number in 0..<1000 {
      let text =
        number % 3 == 0
        ? InventedNews.english.query(depth: 2, &generator).description : Self.words(&generator)
      var request = SearchRequest(query: text)
      request.sort = [.relevance, .relevance, .newest, .oldest][number % 4]
      if number % 5 == 0 { request.filters.after = CalendarDate(julianDay: 2_457_930) }
      if number % 7 == 0 { request.filters.sections = ["World"] }
      request.limit = 2
      request.offset = number % 4
      request.wantsFacets = number % 2 == 0
      let first = try searcher.search(request)
      let all = try Self.all(request, searcher, &quick)
      #expect(first.total == all.count, "\(text)")
      let wanted = all.dropFirst(number % 4).prefix(2)
      #expect(try first.hits.map(\.id) == wanted.map { try searcher.arrays.id(of: $0.ordinal) })
      #expect(first.hits.map(\.score) == wanted.map { $0.score.value(searcher.text.scale) })
      if let sections = first.facets?.first(where: { $0.name == .section }) {
        // A facet disregards its own filter: then the value asked for has what was found.
        let counted = sections.counts.filter {
          request.filters.sections.isEmpty || $0.value == "World"
        }
        #expect(counted.reduce(0) { $0 + $1.count } == all.count, "\(text)")
      }
      if number % 10 == 0, let hit = first.hits.last {
        // One article alone is asked for through FTS5 and the places of its words.
        let explanation = try searcher.explain(hit.id, request)
        #expect(explanation?.tier == hit.tier)
        if request.sort == .relevance {
          #expect(abs((explanation?.score ?? 0) - hit.score) < 1e-9, "\(text) \(hit.id)")
        }
      }
    }
    #expect(quick > 500)
  }

  /// All that a request finds, in its order, by the way that scores everything.
  private static func all(
    _ request: SearchRequest, _ searcher: Searcher, _ quick: inout Int
  ) throws -> [Match] {
    var compiler = try searcher.makeCompiler(request)
    let plan = try compiler.compile(searcher.read(request).query, request.filters)
    if plan.textPlans.allSatisfy({ $0.evaluator(isScored: true) == .lists }) { quick += 1 }
    let wanted = try searcher.wanted(request, isScored: request.sort == .relevance)
    var found = try searcher.runner.matches(plan, wanted)
    // What has no score is asked for without one.
    if request.sort != .relevance {
      for index in found.indices { found[index].score = .zero }
    }
    return try searcher.best(found.count, of: found, request.sort)
  }

  /// AND, OR and NOT of words: what posting lists answer alone.
  private static func words(_ generator: inout SplitMix) -> String {
    let words = ["minsk", "accord", "peace", "trump", "sanctions", "talks", "the", "of", "in"]
    return (0..<Int.random(in: 1...4, using: &generator)).map { index in
      let word = words.randomElement(using: &generator) ?? ""
      let joiner = ["", "", "OR ", "-"].randomElement(using: &generator) ?? ""
      return (index == 0 ? "" : joiner) + word
    }.joined(separator: " ")
  }

  @Test func `many segments answer as one`() throws {
    var generator = SplitMix(seed: 96)
    // So few that both take the lengths of newspapers for theirs.
    let articles = (0..<96).map { InventedNews.english.article($0, &generator) }
    let one = TemporaryFolder()
    try OracleTests.write(articles, to: one)
    let many = TemporaryFolder()
    let file = try IndexFile.writing(path: many.path + "/index.db")
    let writer = try IndexWriter(file, names: .none)
    let preparer = ArticlePreparer()
    var rest = articles.map(preparer.prepare)[...]
    for count in [40, 1, 7, 30, 1, 1, 9, 7] {
      _ = try writer.write(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(try file.integer("SELECT count(*) FROM posting_segment") ?? 0 > 1)
    let today = CalendarDate(julianDay: 2_457_943)
    let first = try Searcher(path: one.path + "/index.db", today: today)
    let second = try Searcher(path: many.path + "/index.db", today: today)
    for _ in 0..<150 {
      let request = SearchRequest(
        query: InventedNews.english.query(depth: 2, &generator).description)
      let (a, b) = (try first.search(request), try second.search(request))
      #expect(a.total == b.total && a.tiers == b.tiers)
      #expect(a.hits.map(\.article.record) == b.hits.map(\.article.record), "\(request.query)")
      #expect(a.hits.map(\.score) == b.hits.map(\.score))
    }
  }

  @Test func `articles that are gone are found no more`() throws {
    var generator = SplitMix(seed: 5)
    let folder = TemporaryFolder()
    var articles = (0..<60).map { InventedNews.english.article($0, &generator) }
    for index in articles.indices { articles[index].url = "https://e.example/\(index)" }
    let writer = try IndexWriter(
      IndexFile.writing(path: folder.path + "/index.db"), names: .none)
    let preparer = ArticlePreparer()
    _ = try writer.write(articles.map(preparer.prepare))
    for index in stride(from: 0, to: 60, by: 3) {
      articles[index].title = "Quiet harbour"
      articles[index].blocks = [Block("Nothing of note was said.")]
      articles[index].original += Array("changed".utf8)
    }
    _ = try writer.write(articles.map(preparer.prepare))
    let searcher = try Searcher(
      path: folder.path + "/index.db", today: CalendarDate(julianDay: 2_457_943))
    #expect(try searcher.search(SearchRequest(query: "harbour")).total == 20)
    #expect(try searcher.search(SearchRequest(query: "minsk OR the OR of OR harbour")).total <= 60)
    #expect(try searcher.search(SearchRequest(query: "harbour minsk")).total <= 20)
    let oracle = Oracle(articles)
    for word in ["minsk", "accord", "talks", "of"] {
      #expect(
        try searcher.search(SearchRequest(query: word)).total
          == oracle.matches(.word(word), loosest: .near).count)
    }
  }
}
