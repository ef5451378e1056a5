import Foundation
import TestSupport
import Testing

/// What is left of an index when the program is killed while it writes.
///
/// A dozen moments each by default; `KILL_MOMENTS=200` tries more, `KILL_SEED=N` others.
@Suite struct KillTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let moments = environment["KILL_MOMENTS"].flatMap(Int.init) ?? 12

  private var generator = SplitMix(
    seed: environment["KILL_SEED"].flatMap(UInt64.init) ?? 1)

  private static func lines(_ word: String, _ count: Int) -> String {
    (1...count).map {
      "{\"title\": \"\(word) \($0)\", \"url\": \"https://e.example/\(word)/\($0)\", "
        + "\"text\": \"MINSK — Zebra \($0) came by, and \(word)\($0) with it.\"}\n"
    }.joined()
  }

  /// What a run may leave: all of it, or nothing.
  @Test(arguments: [["--rebuild", "old.jsonl", "new.jsonl"], ["new.jsonl"]])
  mutating func `kill -9 leaves a whole index, the old or the new one`(run: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines("aard", 400), to: "old.jsonl")
    try folder.write(Self.lines("beech", 300), to: "new.jsonl")
    for name in ["old.jsonl", "new.jsonl"] { try folder.age(name) }
    #expect(try search("index", "--rebuild", "old.jsonl", in: folder).status == 0)
    _ = try bash("mkdir pristine; cp INDEX pristine", in: folder)
    let arguments = ["index", "--index", "INDEX"] + run
    let start = DispatchTime.now().uptimeNanoseconds
    #expect(try Command(arguments: arguments, folder: folder.path).run().status == 0)
    let duration = DispatchTime.now().uptimeNanoseconds - start

    var found: Set<String> = []
    for moment in 0..<Self.moments {
      // Every other time the wreck of the moment before is what the run begins with.
      if moment % 2 == 0 { _ = try bash("rm -f INDEX*; cp pristine/INDEX .", in: folder) }
      let process = try Command(arguments: arguments, folder: folder.path).start()
      usleep(UInt32(UInt64.random(in: 0...duration, using: &generator) / 1000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let counted = try search("--count", "zebra", in: folder)
      #expect(["400\n", "700\n"].contains(counted.output))
      #expect(counted.errors == "")
      let checked = try search("check", in: folder)
      #expect(checked.errors == "")
      #expect(checked.output == "sound: \(counted.output.dropLast()) articles\n")
      found.insert(counted.output)
    }
    #expect(found.contains("400\n"))
    #expect(try Command(arguments: arguments, folder: folder.path).run().status == 0)
    #expect(try search("check", in: folder).output == "sound: 700 articles\n")
    let left = try folder.names().filter { $0.hasPrefix("INDEX") && $0 != "INDEX.previous" }
    #expect(left == ["INDEX", "INDEX.lock"])
  }
}
