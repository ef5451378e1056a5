import Foundation
import Testing

/// A cluster that refuses what it has no memory for, and then loses one of its three nodes: `scripts/test-cluster` runs
/// this last and alone, for the one is felt by everybody, and the node does not come back.
@Suite(
  .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["DATELINE_TEST_STORE_LOSS"] != nil))
struct ClusterLossTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store(_ name: String) -> String { (TestCluster.hosts ?? "") + "/" + name }

  private static func lines(_ count: Int) -> String {
    (1...count).map {
      "{\"title\": \"Story \($0)\", \"url\": \"https://e.example/\($0)\", "
        + "\"text\": \"The zebra \($0) came by, and left number\($0) behind it.\"}\n"
    }.joined()
  }

  private func command(_ arguments: String...) throws -> Outcome {
    try Command(arguments: arguments, folder: folder.path).run()
  }

  private func ask(_ path: String, _ method: String = "GET", _ body: String = "") throws -> String {
    let host = (TestCluster.hosts ?? "").split(separator: ",")[0]
    return try Command(
      program: "/usr/bin/curl",
      arguments: ["-sm", "20", "-X", method, "\(host)\(path)"]
        + (body.isEmpty ? [] : ["-H", "Content-Type: application/json", "-d", body])
    ).run().output
  }

  @Test func `what the engine has no memory for is sent again in parts, and nothing is lost`()
    throws
  {
    func limit(_ value: String) throws {
      let told = try ask(
        "/_cluster/settings", "PUT",
        "{\"transient\":{\"network.breaker.inflight_requests.limit\":\(value)}}")
      #expect(told.contains("\"acknowledged\":true"))
    }
    func refusals() throws -> Int {
      let path = "/_nodes/stats/breaker?filter_path=nodes.*.breakers.in_flight_requests.tripped"
      return try ask(path).matches(of: #/"tripped":([0-9]+)/#).compactMap { Int($0.1) }.reduce(0, +)
    }
    let sentence = "The zebra came by the river, and left its mark behind. "
    try folder.write(
      (1...300).map {
        "{\"title\": \"Story \($0)\", \"url\": \"https://e.example/\($0)\", "
          + "\"text\": \"\(String(repeating: sentence, count: 90)) Number\($0).\"}\n"
      }.joined(), to: "long.jsonl")
    let before = try refusals()
    try limit("\"400kb\"")
    let made = try command(
      "index", "--store", store("stormed"), "--rebuild", "--replicas", "0", "long.jsonl")
    try limit("null")
    #expect(made == Outcome(status: 0, output: "", errors: ""))
    #expect(try refusals() > before)
    #expect(
      try command("--store", store("stormed"), "--count", "--copies", "zebra").output == "300\n")
  }

  /// What the engine tells of shards where one of `bare` is gone, once its master has noticed.
  private func engineSays() throws -> String {
    var said = ""
    for _ in 0..<100 where !said.contains("\"failed\":0") {
      said = try ask("/bare/_search?size=0&filter_path=_shards")
      usleep(200_000)
    }
    return said
  }

  @Test
  func
    `a node is killed during a bulk and under a reader: nothing is lost, and nothing short passes for whole`()
    throws
  {
    let victim = try #require(TestCluster.processes.last)
    try folder.write(Self.lines(3000), to: "kept.jsonl")
    #expect(
      try command("index", "--store", store("kept"), "--rebuild", "--shards", "3", "kept.jsonl")
        .status
        == 0)
    #expect(
      try command(
        "index", "--store", store("bare"), "--rebuild", "--shards", "3", "--replicas", "0",
        "kept.jsonl"
      ).status == 0)
    try folder.write(Self.lines(6000), to: "added.jsonl")
    let errors = folder.path + "/errors"
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    let writer = try Command(
      arguments: ["index", "--store", store("kept"), "added.jsonl"], folder: folder.path
    ).start(errors: try FileHandle(forWritingTo: URL(fileURLWithPath: errors)))
    usleep(700_000)
    kill(victim, SIGKILL)

    // Readers of what has copies have all of it, or are told that they have not; so before and after the master notices.
    var wholeCount = 0
    var toldCount = 0
    let end = Date().addingTimeInterval(40)
    while Date() < end, writer.isRunning || wholeCount + toldCount < 40 {
      for name in ["kept", "bare"] {
        let outcome = try command(
          "--store", store(name), "--count", "--copies", "--timeout", "20", "zebra")
        if outcome.status == 0 {
          #expect(outcome.errors == "")
          let count = Int(outcome.output.dropLast()) ?? 0
          // Additions are seen a shard at a time, but none is taken away.
          #expect(name == "bare" ? count == 3000 : (3000...6000).contains(count))
          wholeCount += 1
        } else {
          #expect(outcome.output == "")
          #expect(outcome.status == 2)
          #expect(outcome.errors.hasPrefix("search: "))
          toldCount += 1
        }
      }
    }
    writer.waitUntilExit()
    #expect(
      writer.terminationStatus == 0,
      "\((try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")")
    #expect(wholeCount > 0)
    #expect(toldCount > 0)
    // Nothing is lost.
    #expect(
      try command("--store", store("kept"), "--count", "--copies", "zebra").output == "6000\n")
    // And with one shard gone for good, of which the engine itself says that nothing has failed: never a short answer
    // without a note.
    #expect(try engineSays().contains("\"total\":3,\"successful\":2,\"skipped\":0,\"failed\":0"))
    let short = try command("--store", store("bare"), "--count", "--copies", "zebra")
    #expect(
      short
        == Outcome(
          status: 2, output: "",
          errors: "search: 2 of 3 shards answered: the answer is not whole (--partial shows it)\n"))
    let shown = try command("--store", store("bare"), "--count", "--copies", "--partial", "zebra")
    #expect(shown.status == 0)
    #expect(Int(shown.output.dropLast()) ?? 0 < 3000)
    #expect(shown.errors.contains("2 of 3 shards answered"))
  }
}
