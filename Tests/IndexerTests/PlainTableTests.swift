import News
import NewsIndex
import SQLite
import TestSupport
import Testing
import WordIndex

@testable import Indexer

/// The full-text table is one that any tool can search: here by connections that know nothing of Dateline.
@Suite struct PlainTableTests {
  private let folder: ScratchFolder
  private var path: String { folder.path + "/index.db" }

  init() throws { folder = try ScratchFolder() }

  private static func article(_ number: Int, _ title: String, _ text: String) -> Article {
    var article = Article(
      source: SourceLocation(path: "a", record: number), original: Array(text.utf8))
    article.title = title
    article.url = "https://ledger.example/\(number)"
    article.language = "en"
    article.blocks = [Block(text)]
    return article
  }

  private static let articles = [
    article(1, "Minsk accords", "The accord of Minsk was signed in Zürich."),
    article(2, "Harbour", "Accords were kept; in Minsk nobody spoke of peace."),
    article(3, "Rates", "The bank raised its rates by 15 per cent."),
  ]

  private func write(_ articles: [Article], isBulk: Bool) throws {
    let file = isBulk ? try IndexFile.making(path: path) : try IndexFile.writing(path: path)
    let writer = try IndexWriter(file, names: .none, into: isBulk ? .newFile : .index)
    let preparer = ArticlePreparer(into: isBulk ? .newFile : .index)
    _ = try writer.write(articles.map { preparer.prepare($0) })
    try writer.finish()
  }

  /// The ordinals that a plain connection finds.
  private func found(_ match: String) throws -> [Int] {
    let plain = try Connection(path: path, mode: .readWrite)
    let rows = try plain.prepare("SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid")
    try rows.bind(match, at: 1)
    var found: [Int] = []
    while try rows.step() { found.append(rows.integer(at: 0) ?? -1) }
    return found
  }

  private func checkIntegrity() throws {
    let plain = try Connection(path: path, mode: .readWrite)
    try plain.execute("INSERT INTO words (words) VALUES ('integrity-check')")
  }

  private static let queries = [
    ("minsk", [0, 1]), ("Minsk AND accords", [0, 1]), ("title:accords", [0]),
    ("NEAR(accord minsk, 2)", [0]), ("zurich", [0]), ("Zürich", [0]), ("accord*", [0, 1]),
    ("\"minsk nobody\"", [1]), ("rates NOT bank", []), ("bank OR zürich", [0, 2]),
  ]

  @Test(arguments: [true, false])
  func `a plain connection answers MATCH, and each word is kept once`(isBulk: Bool) throws {
    try write(Self.articles, isBulk: isBulk)
    for (match, ordinals) in Self.queries { #expect(try found(match) == ordinals, "\(match)") }
    try checkIntegrity()
    // Stems are told by the dictionary, and stand nowhere in the table.
    #expect(try found("rate") == [] && found("\"~rate\"") == [])
  }

  @Test func `so it does after additions and removals`() throws {
    try write(Array(Self.articles.prefix(2)), isBulk: true)
    try write(Array(Self.articles.suffix(1)), isBulk: false)
    for (match, ordinals) in Self.queries { #expect(try found(match) == ordinals, "\(match)") }
    var changed = Self.articles[0]
    changed.blocks = [Block("Nothing of it was left.")]
    try write([changed], isBulk: false)
    #expect(try found("zurich") == [] && found("accord") == [])
    #expect(try found("title:minsk") == [3])
    try checkIntegrity()
    #expect(try IndexCheck(indexPath: path).run().parts.flatMap(\.faults) == [])
  }

  @Test func `a dictionary that lacks a form is told`() throws {
    try write(Self.articles, isBulk: true)
    do {
      let file = try IndexFile.completing(path: path)
      let rows = try file.connection.prepare("SELECT data FROM posting_page")
      #expect(try rows.step())
      var page = PostingPage()
      for (key, entry) in PostingPage(bytes: rows.blob(at: 0) ?? []).entries {
        var entry = entry
        entry.forms.removeAll { $0 == Array("accords".utf8) }
        let isAdded = page.append(key, entry)
        #expect(isAdded)
      }
      let update = try file.connection.prepare("UPDATE posting_page SET data = ?1")
      try update.bind(blob: page.bytes, at: 1)
      try update.run()
    }
    let faults = try IndexCheck(indexPath: path).run().parts.flatMap(\.faults)
    #expect(faults.contains("the list of 'en accord' does not name its forms 'accords'"))
  }
}
