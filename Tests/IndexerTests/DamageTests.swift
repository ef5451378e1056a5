import FileSystem
import Foundation
import NewsIndex
import SQLite
import TestSupport
import Testing
import WordIndex

@testable import Indexer

/// What happens to an index on its disk: README promises that `search check` sees it.
@Suite struct DamageTests {
  /// So many bytes are changed, each alone; more of them by the environment.
  private static let trials =
    ProcessInfo.processInfo.environment["DATELINE_DAMAGE_TRIALS"].flatMap(Int.init) ?? 15

  private let folder: ScratchFolder
  private var index: String { folder.path + "/index.db" }

  init() throws { folder = try ScratchFolder() }

  /// An index that was added to, and whose articles have earlier texts; or one that was rebuilt.
  private func makeIndex(isAddedTo: Bool = true) throws {
    func lines(_ numbers: ClosedRange<Int>, _ verb: String) -> String {
      numbers.map { number in
        let words = (0..<40 + number % 60).map { "word\((number * 7 + $0 * $0) % 900)" }
        return "{\"title\": \"Ferry \(number) \(verb)\", \"text\": \"HAMBURG (Northwire) - "
          + "The ferry \(words.joined(separator: " ")) \(verb).\", "
          + "\"url\": \"https://e.example/\(number)\", "
          + "\"date\": \"2021-03-0\(1 + number % 9)\"}\n"
      }.joined()
    }
    for (name, text) in [
      ("a", lines(1...300, "sails")), ("b", lines(301...330, "waits")),
      ("c", lines(1...9, "sinks")),
    ].prefix(isAddedTo ? 3 : 1) {
      let path = try folder.write(name + ".jsonl", text)
      var report = IndexReport()
      var options = RunOptions(
        paths: [path], dataFolder: PackageFolder.path + "/data", jobs: 1)
      options.isRebuild = !isAddedTo
      try IndexRun(indexPath: index, options).run(&report) { _ in }
    }
  }

  /// What a wrong writer would leave: Dateline's own connection keeps the pages' sums right.
  enum Mistake: CaseIterable {
    case levelOfLongList, highestLevelOfBlock, levelOfShortList, positionCount, postingCount,
      storyCount
  }

  @Test(arguments: Mistake.allCases)
  func `what posting lists say must follow from the articles`(mistake: Mistake) throws {
    // Lists of an index that was added to are not asked how many stories they have.
    try makeIndex(isAddedTo: mistake != .storyCount)
    do {
      let file = try IndexFile.writing(path: index)
      // The newest segment: no article of it was replaced.
      let segment = try #require(
        try file.integer("SELECT id FROM posting_segment ORDER BY first DESC LIMIT 1"))
      switch mistake {
      case .postingCount:
        try file.execute("UPDATE posting_segment SET postings = postings - 1 WHERE id = \(segment)")
      case .levelOfLongList, .highestLevelOfBlock:
        let list = try #require(try longList(file))
        let row = mistake == .levelOfLongList ? list + 1 : list
        var bytes = try #require(
          try blob("SELECT data FROM posting_list WHERE id = \(row)", file))
        // A head of n blocks has n last ordinals of four bytes first; a chunk ends with levels.
        let offset = mistake == .levelOfLongList ? bytes.count - 8 : bytes.count / 6 * 4
        bytes[offset] ^= 1
        let update = try file.connection.prepare("UPDATE posting_list SET data = ?1 WHERE id = ?2")
        try update.bind(blob: bytes, at: 1)
        try update.bind(row, at: 2)
        try update.run()
      case .storyCount:
        try changeEntry(file, segment, isLong: true) { $0.storyCount = 1 }
      case .levelOfShortList, .positionCount:
        try changeEntry(file, segment) { entry in
          if mistake == .positionCount {
            entry.occurrence.positionCount += 1
          } else {
            entry.levels[0] ^= 1
          }
        }
      }
      try file.finish()
    }
    let report = try IndexCheck(indexPath: index).run()
    #expect(report.parts.filter { !$0.faults.isEmpty }.map(\.name) == ["postings"])
  }

  private func blob(_ sql: String, _ file: IndexFile) throws -> [UInt8]? {
    let row = try file.connection.prepare(sql)
    return try row.step() ? row.blob(at: 0) : nil
  }

  private func longList(_ file: IndexFile) throws -> Int? {
    let rows = try file.connection.prepare("SELECT data FROM posting_page")
    while try rows.step() {
      for (_, entry) in PostingPage(bytes: rows.blob(at: 0) ?? []).entries {
        if let list = entry.list { return list }
      }
    }
    return nil
  }

  /// Changes the first entry of the segment that has its postings beside it, or in a list.
  private func changeEntry(
    _ file: IndexFile, _ segment: Int, isLong: Bool = false, _ change: (inout PostingEntry) -> Void
  ) throws {
    let rows = try file.connection.prepare(
      "SELECT data FROM posting_page WHERE segment = \(segment) ORDER BY first")
    while try rows.step() {
      let bytes = rows.blob(at: 0) ?? []
      var page = PostingPage()
      var isChanged = false
      for (key, entry) in PostingPage(bytes: bytes).entries {
        var entry = entry
        if !isChanged, (entry.list != nil) == isLong {
          change(&entry)
          isChanged = true
        }
        let isAdded = page.append(key, entry)
        #expect(isAdded)
      }
      guard isChanged else { continue }
      let update = try file.connection.prepare("UPDATE posting_page SET data = ?1 WHERE data = ?2")
      try update.bind(blob: page.bytes, at: 1)
      try update.bind(blob: bytes, at: 2)
      return try update.run()
    }
    Issue.record("no entry to change")
  }

  @Test func `a byte that changes anywhere in the file is reported`() throws {
    try makeIndex()
    #expect(try IndexCheck(indexPath: index).run().isSound)
    let whole = try Data(contentsOf: URL(fileURLWithPath: index))
    var random = UInt64(Date().timeIntervalSince1970 * 1000) | 1
    for _ in 0..<Self.trials {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      let offset = Int(random % UInt64(whole.count))
      var bytes = whole
      bytes[offset] ^= UInt8(1 + random >> 40 % 255)
      try bytes.write(to: URL(fileURLWithPath: index))
      let isSound = (try? IndexCheck(indexPath: index).run().isSound) ?? false
      #expect(!isSound, "byte \(offset) of \(whole.count)")
    }
  }
}
