import Foundation
import News
import NewsIndex
import SQLite
import TestSupport
import Testing

@testable import Indexer
@testable import WordIndex

/// What a rebuild has written of the full-text table is read again before it takes the old one's place.
@Suite struct SegmentCheckTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test(arguments: [1, 2, 7, 256]) func `finds nothing wrong`(rangeLength: Int) throws {
    let fixture = try SegmentFixture(at: folder.path + "/a.db")
    #expect(fixture.written.segment.pages.count > 20)
    for threads in [1, 4] {
      #expect(try fixture.fault(threads: threads, rangeLength: rangeLength) == nil)
    }
  }

  @Test(arguments: [1, 2, 40]) func `finds nothing wrong with few articles`(count: Int) throws {
    let fixture = try SegmentFixture(BulkArticles.make(count), at: folder.path + "/a.db")
    #expect(try fixture.fault() == nil)
  }

  @Test func `counts what was replaced before it was written out`() throws {
    var articles = BulkArticles.make(120)
    articles[70].url = "https://e.example/70"
    var changed = articles[70]
    changed.blocks = [Block("an entirely other text")]
    articles.append(changed)
    let path = folder.path + "/a.db"
    let file = try IndexFile.making(path: path)
    let writer = try IndexWriter(file, names: .none, isBulk: true)
    let preparer = ArticlePreparer(isBulk: true)
    for article in articles { _ = try writer.write([preparer.prepare(article)]) }
    try writer.finish()
    let written = try #require(writer.writtenWords)
    let check = try SegmentCheck(file, written)
    check.work()
    try check.finish()
    #expect(written.sums.first == 120)
  }

  // MARK: Damage

  @Test(arguments: SegmentDamage.all) func `tells what is damaged`(damage: SegmentDamage) throws {
    let fixture = try SegmentFixture(at: folder.path + "/a.db")
    try damage.apply(IndexFile.completing(path: fixture.path))
    let fault = try #require(try fixture.fault())
    #expect(fault.contains(damage.message))
    for (threads, rangeLength) in [(1, 1), (3, 7), (4, 1000)] {
      #expect(try fixture.fault(threads: threads, rangeLength: rangeLength) == fault)
    }
  }

  @Test func `says of many faults the first, whatever the number of threads`() throws {
    let fixture = try SegmentFixture(at: folder.path + "/a.db")
    do {
      let file = try IndexFile.completing(path: fixture.path)
      for page in stride(from: 14, to: fixture.written.segment.pages.upperBound, by: 2) {
        try SegmentFixture.edit(fixture.written.segment.row(of: page), in: file) { $0[2] = 0xFF }
      }
    }
    for _ in 0..<20 {
      #expect(
        try fixture.fault(threads: 4, rangeLength: 1)
          == "page 14 of the full-text table: its header or its list of terms is wrong")
    }
  }

  @Test func `compares with what was gathered`() throws {
    let fixture = try SegmentFixture(BulkArticles.make(3), at: folder.path + "/a.db")
    func fault(_ change: (inout WordsTally) -> Void) throws -> String? {
      var other = fixture.written
      change(&other.tally)
      return try fixture.fault(writing: other)
    }
    let tally = fixture.written.tally
    #expect(try fault { _ in } == nil)
    #expect(
      try fault { $0.rowCount += 1 }
        == "the full-text table holds \(tally.termCount) terms in \(tally.rowCount) rows with "
        + "\(tally.byteCount) bytes of positions, not \(tally.termCount) terms in "
        + "\(tally.rowCount + 1) rows with \(tally.byteCount) bytes of positions")
    #expect(try fault { $0.termCount += 1 } != nil)
    #expect(try fault { $0.byteCount -= 1 } != nil)
  }

  // MARK: A rebuild

  private func rebuild(
    jobs: Int, _ fill: (IndexFile) throws -> WrittenWords?
  ) throws -> String? {
    let rebuild = Rebuild(
      indexPath: folder.path + "/INDEX", isForced: true, mostDropPercent: 100, keptCount: 0,
      jobs: jobs)
    do {
      try rebuild.run { file throws(IndexRunError) in
        do { return try fill(file) } catch { throw .data(reason: "\(error)") }
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func bytes() throws -> Data {
    try Data(contentsOf: URL(filePath: folder.path + "/INDEX"))
  }

  @Test(arguments: [1, 2, 5]) func `a damaged table never takes the old one's place`(
    jobs: Int
  ) throws {
    let articles = SegmentFixture.articles(90)
    #expect(try rebuild(jobs: jobs) { try SegmentFixture.fill($0, articles) } == nil)
    let old = try bytes()
    for damage in SegmentDamage.all.prefix(4) {
      let error = try rebuild(jobs: jobs) { file in
        let written = try SegmentFixture.fill(file, articles)
        try damage.apply(file)
        return written
      }
      #expect(error?.contains(damage.message) == true)
      #expect(error?.hasPrefix("the index '\(folder.path)/INDEX.new' is damaged (") == true)
      let isOld = try bytes() == old
      #expect(isOld)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["INDEX"])
  }

  @Test(arguments: [1, 2]) func `what FTS5 has written it checks itself`(jobs: Int) throws {
    func fill(_ file: IndexFile) throws -> WrittenWords? {
      let writer = try IndexWriter(file, names: .none)
      let preparer = ArticlePreparer()
      _ = try writer.write(BulkArticles.make(40).map { preparer.prepare($0) })
      try writer.finish()
      #expect(writer.writtenWords == nil)
      return writer.writtenWords
    }
    #expect(try rebuild(jobs: jobs, fill) == nil)
    let error = try rebuild(jobs: jobs) { file in
      let written = try fill(file)
      try file.execute("DELETE FROM words_data WHERE id > 1000")
      return written
    }
    #expect(error?.contains("malformed") == true)
    // Nor is there anything else to check where no article has a word.
    #expect(try rebuild(jobs: jobs) { try SegmentFixture.fill($0, []) } == nil)
  }
}
