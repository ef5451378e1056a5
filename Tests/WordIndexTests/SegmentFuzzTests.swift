import Foundation
import News
import NewsIndex
import SQLite
import TestSupport
import Testing

@testable import WordIndex

/// What FTS5's own check refuses, ours refuses, whatever was changed.
@Suite struct SegmentFuzzTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private static func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  /// Some trials; as a measure before a release `SEGMENT_TRIALS=20000 SEGMENT_SEED=1`.
  @Test func `refuses what FTS5 refuses`() throws {
    let fixture = try SegmentFixture(SegmentFixture.articles(60), at: folder.path + "/a.db")
    var numbers = Numbers(state: UInt64(Self.setting("SEGMENT_SEED", 7)) << 20 | 1)
    var (refused, refusedByFTS5) = (0, 0)
    for trial in 0..<Self.setting("SEGMENT_TRIALS", 400) {
      let change = try Change(&numbers, fixture)
      guard try change.apply(fixture.path) else { continue }
      let fault = try fixture.fault(threads: 1 + trial % 3, rangeLength: 1 + trial % 9)
      let isRefused = try fixture.isRefusedByFTS5()
      if fault != nil { refused += 1 }
      if isRefused { refusedByFTS5 += 1 }
      #expect(fault != nil || !isRefused, "trial \(trial): \(change)")
      try change.undo(fixture.path)
    }
    #expect(try fixture.fault() == nil)
    #expect(refused >= refusedByFTS5 && refusedByFTS5 > 0)
  }

  /// Numbers at random, the same for the same seed (xorshift64*).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }

  /// A change of one row of FTS5's tables.
  private struct Change: CustomStringConvertible {
    private enum Position {
      /// A row of `words_data`.
      case block(id: Int)
      /// What is said to tell a page's terms from those before.
      case boundary(page: Int)
    }

    private let position: Position
    private let before: [UInt8]
    private let after: [UInt8]

    init(_ numbers: inout Numbers, _ fixture: SegmentFixture) throws {
      let segment = fixture.written.segment
      let file = try IndexFile.completing(path: fixture.path)
      let page = Int.random(in: segment.pages, using: &numbers)
      let sql: String
      switch Int.random(in: 0..<20, using: &numbers) {
      case 0:
        let page = try file.integer("SELECT max(pgno) FROM words_idx WHERE pgno <= \(page << 1)")
        position = .boundary(page: page ?? 2)
        sql = "SELECT term FROM words_idx WHERE pgno = \(page ?? 2)"
      case 1:
        position = .block(id: FullTextSegment.structureRow)
        sql = "SELECT block FROM words_data WHERE id = \(FullTextSegment.structureRow)"
      default:
        position = .block(id: segment.row(of: page))
        sql = "SELECT block FROM words_data WHERE id = \(segment.row(of: page))"
      }
      let row = try file.connection.prepare(sql)
      before = try row.step() ? row.blob(at: 0) ?? [] : []
      after = Self.change(before, &numbers)
    }

    /// Cuts bytes off, puts some behind, or turns some bits around.
    private static func change(_ bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
      var bytes = bytes
      let kind = Int.random(in: 0..<10, using: &numbers)
      if kind == 0 { bytes.removeLast(Int.random(in: 0...bytes.count, using: &numbers)) }
      if kind == 1 { bytes.append(UInt8.random(in: 0...255, using: &numbers)) }
      guard kind > 1, !bytes.isEmpty else { return bytes }
      for _ in 0..<(1 + kind % 3) {
        // Header and footer of a page are small: they come as often as what is between them.
        let end = min(bytes.count, 12)
        let index =
          switch Int.random(in: 0..<3, using: &numbers) {
          case 0: Int.random(in: 0..<end, using: &numbers)
          case 1: bytes.count - 1 - Int.random(in: 0..<end, using: &numbers)
          default: Int.random(in: 0..<bytes.count, using: &numbers)
          }
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      }
      return bytes
    }

    /// Makes the change; false where another row has that boundary.
    func apply(_ path: String) throws -> Bool {
      do { try put(after, path) } catch is SQLiteError { return false }
      return true
    }

    func undo(_ path: String) throws { try put(before, path) }

    private func put(_ bytes: [UInt8], _ path: String) throws {
      let file = try IndexFile.completing(path: path)
      let (sql, key) =
        switch position {
        case .block(let id): ("UPDATE words_data SET block = ?2 WHERE id = ?1", id)
        case .boundary(let page): ("UPDATE words_idx SET term = ?2 WHERE pgno = ?1", page)
        }
      let update = try file.connection.prepare(sql)
      try update.bind(key, at: 1)
      try update.bind(blob: bytes, at: 2)
      try update.run()
    }

    var description: String {
      let differing = zip(before, after).enumerated().filter { $0.element.0 != $0.element.1 }
      return
        "\(position), \(before.count) and \(after.count) bytes, others at \(differing.map(\.offset))"
    }
  }
}
