import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Indexer

/// What happens to an index on its disk: README promises that `search check` sees it.
@Suite struct DamageTests {
  /// So many bytes are changed, each alone; more of them by the environment.
  private static let trials =
    ProcessInfo.processInfo.environment["DATELINE_DAMAGE_TRIALS"].flatMap(Int.init) ?? 15

  private let folder: ScratchFolder
  private var index: String { folder.path + "/index.db" }

  init() throws { folder = try ScratchFolder() }

  /// An index that was made anew, added to, and whose articles have earlier texts.
  private func makeIndex() throws {
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
    ] {
      let path = try folder.write(name + ".jsonl", text)
      var report = IndexReport()
      try IndexRun(
        indexPath: index, paths: [path], dataFolder: PackageFolder.path + "/data", jobs: 1
      ).run(&report) { _ in }
    }
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
