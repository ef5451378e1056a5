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
    let writer = try IndexWriter(file, names: .none, into: .newFile)
    let preparer = ArticlePreparer(into: .newFile)
    for article in articles { _ = try writer.write([preparer.prepare(article)]) }
    let written = try #require(try writer.complete())
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
}
