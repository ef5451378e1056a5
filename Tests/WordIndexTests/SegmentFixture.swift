import Foundation
import News
import NewsIndex
import SQLite
import TestSupport

@testable import Indexer
@testable import WordIndex

/// An index whose full-text table was written at once, to be damaged and checked.
struct SegmentFixture {
  let path: String
  let written: WrittenWords

  /// Writes an index of articles.
  init(_ articles: [Article], at path: String) throws {
    self.path = path
    let file = try IndexFile.making(path: path)
    guard let written = try Self.fill(file, articles) else { throw Missing() }
    self.written = written
  }

  /// Writes an index of 140 articles, one of which has a word so often that its positions fill pages.
  init(at path: String) throws {
    self.path = path
    let (bytes, written) = try Self.sample.get()
    try Data(bytes).write(to: URL(filePath: path))
    self.written = written
  }

  /// The bytes of that index: made once, for many tests damage it.
  private static let sample = Result {
    let folder = try ScratchFolder()
    let fixture = try SegmentFixture(articles(140), at: folder.path + "/sample.db")
    return (Array(try Data(contentsOf: URL(filePath: fixture.path))), fixture.written)
  }

  struct Missing: Error {}

  static func articles(_ count: Int) -> [Article] {
    var articles = BulkArticles.make(count)
    let often = String(repeating: "talks ", count: 9000)
    articles[count / 2].blocks = [Block(often), Block(often, kind: .caption)]
    return articles
  }

  /// Fills a new index as a rebuild does.
  static func fill(_ file: IndexFile, _ articles: [Article]) throws -> WrittenWords? {
    let writer = try IndexWriter(file, names: .none, into: .newFile)
    let preparer = ArticlePreparer(into: .newFile)
    _ = try writer.write(articles.map { preparer.prepare($0) })
    return try writer.complete()
  }

  /// What our check says of the file, nil for nothing wrong.
  func fault(
    threads: Int = 1, rangeLength: Int = 7, writing other: WrittenWords? = nil
  ) throws -> String? {
    do {
      let check = try SegmentCheck(
        IndexFile.completing(path: path), other ?? written, rangeLength: rangeLength)
      check.work(threads: threads)
      try check.finish()
      return nil
    } catch {
      guard case .damaged(_, let reason) = error else { return "\(error)" }
      return reason
    }
  }

  /// Whether FTS5's check finds something wrong.
  func isRefusedByFTS5() throws -> Bool {
    let file = try IndexFile.completing(path: path)
    do {
      try file.execute("INSERT INTO words (words) VALUES ('integrity-check')")
      return false
    } catch {
      return true
    }
  }

  /// Changes a page, or another row of `words_data`.
  static func edit(_ id: Int, in file: IndexFile, _ change: (inout [UInt8]) -> Void) throws {
    let row = try file.connection.prepare("SELECT block FROM words_data WHERE id = ?1")
    try row.bind(id, at: 1)
    guard try row.step(), var block = row.blob(at: 0) else { throw Missing() }
    change(&block)
    let update = try file.connection.prepare("UPDATE words_data SET block = ?2 WHERE id = ?1")
    try update.bind(id, at: 1)
    try update.bind(blob: block, at: 2)
    try update.run()
  }
}
