import Foundation
import News
import NewsIndex
import SQLite
import TestSupport
import Testing
import WordIndex

@testable import Indexer

/// What a rebuild has written is read again before it takes the old one's place.
@Suite struct RebuildCheckTests {
  private let folder: ScratchFolder
  private var index: String { folder.path + "/INDEX" }

  init() throws { folder = try ScratchFolder() }

  private static let articles = (0..<400).map { number in
    var article = Article(
      source: SourceLocation(path: "a", record: number), original: Array("\(number)".utf8))
    article.title = "Report \(number) on the talks"
    article.language = "en"
    article.blocks = [
      Block((0..<60).map { "word\((number * 13 + $0 * $0) % 700)" }.joined(separator: " "))
    ]
    return article
  }

  /// Rebuilds; `damage` is done to the file once all is written.
  private func rebuild(jobs: Int, _ damage: (String, IndexFile) throws -> Void) throws {
    let rebuild = Rebuild(
      indexPath: index, isForced: true, mostDropPercent: 100, keptCount: 0, jobs: jobs)
    try rebuild.run { file throws(IndexRunError) in
      do {
        let writer = try IndexWriter(file, names: .none, into: .newFile)
        let preparer = ArticlePreparer(into: .newFile)
        _ = try writer.write(Self.articles.map { preparer.prepare($0) })
        try writer.finish()
        try damage(index + ".new", file)
      } catch {
        throw .data(reason: "\(error)")
      }
    }
  }

  private struct NoPage: Error {}

  /// Changes a byte in the middle of a page of a table.
  private static func damage(_ table: String, _ path: String, _ file: IndexFile) throws {
    let pages = try file.connection.prepare(
      "SELECT max(pageno) FROM dbstat WHERE name = '\(table)' AND pagetype = 'leaf'")
    guard try pages.step(), let page = pages.integer(at: 0),
      let size = try file.integer("PRAGMA page_size")
    else { throw NoPage() }
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    defer { try? handle.close() }
    let offset = UInt64((page - 1) * size + size / 2)
    try handle.seek(toOffset: offset)
    guard let byte = try handle.read(upToCount: 1)?.first else { throw NoPage() }
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: [byte ^ 0x10])
  }

  @Test(arguments: ["words_data", "posting_list", "posting_page", "vocabulary"], [1, 2])
  func `a damaged word index never takes the old one's place`(table: String, jobs: Int) throws {
    try rebuild(jobs: jobs) { _, _ in }
    let old = try Data(contentsOf: URL(filePath: index))
    let error = #expect(throws: IndexRunError.self) {
      try rebuild(jobs: jobs) { path, file in try Self.damage(table, path, file) }
    }
    #expect(error.map { "\($0)" }?.contains("is not what was written") == true)
    let isOld = try Data(contentsOf: URL(filePath: index)) == old
    #expect(isOld)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["INDEX"])
  }
}
