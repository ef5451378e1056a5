import Indexer
import News
import NewsIndex
import TestSupport

@testable import Search

/// Invented articles, an index of them, and the oracle.
struct CoverageFixture {
  let folder = TemporaryFolder()
  let articles: [Article]
  let searcher: Searcher
  let oracle: Oracle
  /// By id: the number of the article.
  let numbers: [Int: Int]
  var generator: SplitMix

  init(seed: UInt64, count: Int) throws {
    var generator = SplitMix(seed: seed)
    var articles = (0..<count).map { InventedNews.english.article($0, &generator) }
    // Every fourth is carried by another outlet too, on another day.
    for number in stride(from: 3, to: count, by: 4) {
      let day = articles[number].published
      articles[number] = articles[number - 1]
      articles[number].source = SourceLocation(path: "a", record: number)
      articles[number].title += " again"
      articles[number].outlet = "Paper \(number)"
      articles[number].published = day
    }
    try OracleTests.write(articles, to: folder)
    searcher = try Searcher(
      path: folder.path + "/index.db", today: CalendarDate(julianDay: 2_457_943))
    var numbers: [Int: Int] = [:]
    let reader = searcher.articles
    try reader.eachID(in: 0..<Int.max) { id throws(IndexError) in
      numbers[id] = try reader.summary(of: id)?.record
      return true
    }
    (self.articles, self.numbers, self.generator) = (articles, numbers, generator)
    oracle = Oracle(articles)
  }

  mutating func request(_ query: String) -> SearchRequest {
    var request = SearchRequest(query: query)
    if Bool.random(using: &generator) {
      request.filters.after = CalendarDate(
        julianDay: 2_457_890 + Int.random(in: 0..<40, using: &generator))
    }
    if Bool.random(using: &generator) {
      request.filters.before = CalendarDate(
        julianDay: 2_457_920 + Int.random(in: 0..<50, using: &generator))
    }
    if Int.random(in: 0..<3, using: &generator) == 0 { request.filters.sections = ["World"] }
    return request
  }

  /// The number of all articles found, and of their stories.
  func totals(_ request: SearchRequest) throws -> (articles: Int, stories: Int) {
    var request = request
    request.limit = 10_000
    request.unit = .article
    let hits = try searcher.search(request).hits
    let stories = try hits.map { hit in try searcher.storyPlace(of: hit.id)?.story ?? hit.id }
    return (hits.count, Set(stories).count)
  }
}
