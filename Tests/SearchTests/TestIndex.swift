import Indexer
import News
import NewsIndex
import Search

/// An index of a few articles, in a folder of its own.
struct TestIndex {
  let folder = TemporaryFolder()
  var path: String { folder.path + "/index.db" }

  /// Writes articles of a title and a text each, in languages by turns; the first has the byline.
  init(
    _ texts: [(String, String)], languages: [String?] = ["en"], variants: String = "",
    byline: String? = nil
  ) throws {
    let articles = texts.enumerated().map { number, text in
      var article = Article(
        source: SourceLocation(path: "articles.jsonl", record: number + 1),
        original: Array((text.0 + text.1).utf8))
      article.title = text.0
      article.language = languages[number % languages.count]
      article.blocks = [Block(text.1)]
      if number == 0, let byline { article.bylines = [byline] }
      return article
    }
    try self.init(articles, variants: variants)
  }

  /// Writes articles, whose records have the numbers from 1 on.
  init(_ articles: [Article], variants: String = "") throws {
    let file = try IndexFile.writing(path: folder.path + "/index.db")
    try VariantTable(file).store(VariantSets(parsing: variants), text: Array(variants.utf8))
    let preparer = ArticlePreparer()
    let writer = try IndexWriter(file, names: .none)
    _ = try writer.write(
      articles.enumerated().map { number, article in
        var article = article
        article.source = SourceLocation(path: "articles.jsonl", record: number + 1)
        return preparer.prepare(article)
      })
    try writer.finish()
  }

  func searcher() throws -> Searcher {
    try Searcher(path: path, today: CalendarDate(julianDay: 2_460_000))
  }

  func search(_ query: String, loosest: Tier = .near) throws -> SearchResponse {
    var request = SearchRequest(query: query)
    request.loosest = loosest
    return try searcher().search(request)
  }

  /// The hits' tiers and titles.
  func found(_ query: String, loosest: Tier = .near) throws -> [String] {
    try search(query, loosest: loosest).hits.map { "\($0.tier) \($0.article.title)" }
  }

  func snippet(_ query: String, _ index: Int) throws -> String {
    try search(query).hits[index].snippet.marked(open: "<", close: ">")
  }
}
