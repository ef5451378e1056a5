import Foundation
import SQLite
import TestSupport
import Testing

@testable import WordIndex

/// Sorted postings, which wait in the file where they are more than memory shall hold.
@Suite struct PostingRunTests {
  private struct Row: Equatable {
    var term: String
    var positionCount: Int
    var ordinals: [UInt32]
    var levels: [UInt8]
  }

  /// Terms with lists of many lengths, of 300 kB in all: several chunks.
  private static func rows(from first: UInt32) -> [Row] {
    (0..<300).map { number in
      let count = number % 7 == 0 ? 3000 : number % 5 + 1
      return Row(
        term: "term\(1000 + number)", positionCount: count * 2,
        ordinals: (0..<count).map { first + UInt32($0 * (number + 1)) },
        levels: (0..<count).map { UInt8(($0 + number) % 255 + 1) })
    }
  }

  private static func run(_ rows: [Row]) -> PostingRun {
    var run = PostingRun()
    for row in rows {
      run.append(
        Array(row.term.utf8), positionCount: row.positionCount, row.ordinals[...], row.levels[...])
    }
    run.finish()
    return run
  }

  private static func read(_ reader: PostingRunReader) throws -> [Row] {
    var rows: [Row] = []
    while let term = reader.term {
      rows.append(
        Row(
          term: String(decoding: term.bytes, as: UTF8.self), positionCount: reader.positionCount,
          ordinals: reader.ordinals, levels: reader.levels))
      try reader.advance()
    }
    return rows
  }

  @Test func `runs come back from the file as they were, and leave nothing there`() throws {
    let folder = try ScratchFolder()
    let spilled = SpilledRuns(beside: folder.path + "/new.db", .postings)
    let all = [Self.rows(from: 0), Self.rows(from: 5_000_000), Self.rows(from: 4_000_000_000)]
    for rows in all {
      let run = Self.run(rows)
      #expect(run.chunks.count > 2)
      for chunk in run.chunks { try spilled.append(chunk) }
      spilled.endRun()
    }
    // Side by side, as they are merged.
    let readers = try spilled.runs.map(PostingRunReader.init)
    #expect(try readers.map(Self.read) == all)
    // The file has no name: whatever happens to the process, it is gone.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    spilled.removeAll()
    for chunk in Self.run(all[0]).chunks { try spilled.append(chunk) }
    spilled.endRun()
    #expect(try spilled.runs.map(PostingRunReader.init).map(Self.read) == [all[0]])
  }
}
