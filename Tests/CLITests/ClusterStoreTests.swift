import Foundation
import Testing

/// Archives on a real cluster: `scripts/test-cluster` starts one and names it.
@Suite(.serialized, .enabled(if: TestCluster.hosts != nil)) struct ClusterStoreTests {
  private let folder: TemporaryFolder
  /// A name of its own for each test.
  private let name = "t" + UUID().uuidString.lowercased().prefix(8)

  init() throws { folder = try TemporaryFolder() }

  private var host: String {
    (TestCluster.hosts ?? "").split(separator: ",").first.map(String.init) ?? ""
  }
  private var store: String { (TestCluster.hosts ?? "") + "/" + name }

  private static func lines(_ numbers: ClosedRange<Int>, word: String = "zebra") -> String {
    numbers.map {
      "{\"title\": \"Story \($0)\", \"url\": \"https://e.example/\($0)\", \"date\": \"2026-0\(1 + $0 % 9)-11\", "
        + "\"text\": \"KYIV (Reuters) — The \(word) \($0) came by the accords.\\n\\nIt left number\($0) behind it.\"}\n"
    }.joined()
  }

  private func index(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome
  {
    try Command(
      arguments: ["index", "--store", store] + arguments, environment: environment,
      folder: folder.path
    ).run()
  }

  /// Asks the cluster itself.
  private func ask(_ path: String, method: String = "GET", _ body: String = "") throws -> String {
    let arguments =
      ["-sS", "-m", "60", "-X", method, "\(host)\(path)"]
      + (body.isEmpty ? [] : ["-H", "Content-Type: application/json", "-d", body])
    return try Command(program: "/usr/bin/curl", arguments: arguments).run().output
  }

  /// The number of articles that readers see.
  private func count() throws -> Int {
    let text = try ask("/\(name)/_count?filter_path=count")
    return Int(text.filter(\.isNumber)) ?? -1
  }

  /// The names of the indexes of articles.
  private func indexes() throws -> [String] {
    try ask("/_cat/indices/\(name)-*?h=index").split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.hasSuffix("-terms") && !$0.hasSuffix("-state") }.sorted()
  }

  private func clean() { _ = try? ask("/\(name)-*", method: "DELETE") }

  private func success(_ outcome: Outcome, _ errors: String = "") {
    #expect(outcome == Outcome(status: 0, output: "", errors: errors))
  }

  @Test func `a rebuild is whole, and takes the place of the one before in one step`() throws {
    defer { clean() }
    try folder.write(Self.lines(1...700), to: "a.jsonl")
    success(try index("--rebuild", "a.jsonl"))
    #expect(try count() == 700)
    let first = try indexes()
    #expect(first.count == 1)
    let ids = try ask(
      "/\(name)/_search?size=700&_source=false&docvalue_fields=id&sort=id&filter_path=hits.hits.fields"
    )
    try folder.write(Self.lines(1...710), to: "a.jsonl")
    sleep(1)
    success(try index("--rebuild", "a.jsonl"))
    #expect(try count() == 710)
    #expect(try indexes().count == 2)
    // Ids carry over.
    let again = try ask(
      "/\(name)/_search?size=700&_source=false&docvalue_fields=id&sort=id&filter_path=hits.hits.fields",
      method: "POST",
      "{\"query\": {\"bool\": {\"must_not\": {\"terms\": {\"url\": [\((701...710).map { "\"https://e.example/\($0)\"" }.joined(separator: ","))]}}}}}"
    )
    #expect(again == ids)
    sleep(1)
    success(try index("--rebuild", "--keep", "0", "a.jsonl"))
    #expect(try indexes().count == 1)
  }

  @Test func `readers have full counts while the archive is made anew and the old one goes`() throws
  {
    defer { clean() }
    try folder.write(Self.lines(1...400), to: "a.jsonl")
    success(try index("--rebuild", "a.jsonl"))
    try folder.write(Self.lines(1...3000), to: "a.jsonl")
    sleep(1)
    let process = try Command(
      arguments: ["index", "--store", store, "--rebuild", "--keep", "0", "a.jsonl"],
      folder: folder.path
    ).start()
    func answer() throws -> Outcome {
      try Command(
        arguments: ["query", "--store", store, "--count", "--copies", "zebra"], folder: folder.path
      ).run()
    }
    var counts: [String: Int] = [:]
    while process.isRunning {
      let outcome = try answer()
      #expect(outcome.status == 0, "\(outcome.errors)")
      counts[outcome.output, default: 0] += 1
    }
    counts[try answer().output, default: 0] += 1
    #expect(Set(counts.keys) == ["400\n", "3000\n"], "\(counts)")
    #expect(try indexes().count == 1)
  }

  @Test func `additions come, change and go; a file that did not change is not read again`() throws
  {
    defer { clean() }
    try folder.write(Self.lines(1...20), to: "a.jsonl")
    try folder.age("a.jsonl")
    let missing = try index("a.jsonl")
    #expect(missing.status == 2)
    #expect(
      missing.errors
        == "search: there is no store '\(name)': make it with 'search index --rebuild --store URL PATH…'\n"
    )
    success(try index("--rebuild", "a.jsonl"))
    try folder.write(Self.lines(21...30) + Self.lines(1...2, word: "gnu"), to: "b.jsonl")
    try folder.age("b.jsonl")
    #expect(
      try index("--verbose", "a.jsonl", "b.jsonl").errors
        .hasPrefix(
          "10 added, 2 updated, 0 unchanged, 0 skipped, 1 file unchanged; 30 articles in the index;"
        ))
    #expect(try count() == 30)
    #expect(try ask("/\(name)/_count?q=t_body:gnu&filter_path=count") == "{\"count\":2}")
    // Where articles come from is where they were read last.
    try folder.write(Self.lines(21...30), to: "b.jsonl")
    #expect(
      try index("--verbose", "--prune", "b.jsonl").errors.contains("2 pruned"))
    #expect(try count() == 28)
    let refused = try index("--prune", "--max-drop", "10", "a.jsonl")
    #expect(refused.status == 0)
    try folder.write("", to: "b.jsonl")
    let dropped = try index("--prune", "--max-drop", "10", "b.jsonl")
    #expect(dropped.status == 2)
    #expect(dropped.errors.contains("more than 10 % would be lost"))
  }

  @Test func `what is taken down stays away, and may come back`() throws {
    defer { clean() }
    try folder.write(Self.lines(1...10), to: "a.jsonl")
    success(try index("--rebuild", "a.jsonl"))
    sleep(1)
    success(try index("--rebuild", "a.jsonl"))
    let removed = try search(
      "remove", "--store", store, "https://e.example/3", in: folder,
      environment: ["DATELINE_INDEX": ""])
    #expect(removed.status == 0)
    #expect(removed.output.hasPrefix("removed "))
    #expect(removed.output.hasSuffix(" Story 3\n"))
    // The one that was kept has it no more either.
    for index in try indexes() {
      #expect(try ask("/\(index)/_count?filter_path=count") == "{\"count\":9}")
    }
    sleep(1)
    success(try index("--rebuild", "a.jsonl"))
    #expect(try count() == 9)
    let list = try search(
      "remove", "--store", store, "--list", in: folder, environment: ["DATELINE_INDEX": ""])
    #expect(list.output.contains("https://e.example/3\n"))
    let restored = try search(
      "remove", "--store", store, "--restore", "https://e.example/3", in: folder,
      environment: ["DATELINE_INDEX": ""])
    #expect(restored.output.hasPrefix("restored "))
    success(try index("a.jsonl"))
    #expect(try count() == 10)
  }

  @Test func `one run writes at a time; a dead run's lock is taken over`() throws {
    defer { clean() }
    try folder.write(Self.lines(1...3), to: "a.jsonl")
    success(try index("--rebuild", "a.jsonl"))
    func lock(renewed: Int) throws {
      _ = try ask(
        "/\(name)-state/_doc/lock", method: "PUT",
        "{\"k\":\"lock\",\"o\":{\"holder\":\"process 1 on m\",\"since\":\"2026-01-01T00:00:00Z\",\"nonce\":\"x\",\"renewed\":\(renewed)}}"
      )
    }
    try lock(renewed: Int(Date().timeIntervalSince1970))
    let held = try index("a.jsonl")
    #expect(held.status == 75)
    #expect(
      held.errors
        == "search: another run holds '\(name)' (process 1 on m, since 2026-01-01T00:00:00Z): wait until it is done\n"
    )
    try lock(renewed: Int(Date().timeIntervalSince1970) - 700)
    success(try index("a.jsonl"))
    // And given back.
    #expect(try ask("/\(name)-state/_doc/lock?filter_path=found") == "{\"found\":false}")
  }

  @Test func `a writer that is killed is gone on with, and no article comes twice`() throws {
    defer { clean() }
    try folder.write(Self.lines(1...300), to: "old.jsonl")
    success(try index("--rebuild", "old.jsonl"))
    try folder.write(Self.lines(1...7000), to: "new.jsonl")
    sleep(1)
    let process = try Command(
      arguments: ["index", "--store", store, "--rebuild", "new.jsonl"], folder: folder.path
    ).start()
    // Until it has said that it is somewhere.
    var written = 0
    for _ in 0..<600 where written == 0 && process.isRunning {
      usleep(100_000)
      let meta = try ask(
        "/\(name)-*/_mapping?filter_path=*.mappings._meta.written,*.mappings._meta.complete")
      if meta.contains("\"complete\":false"), !meta.contains("\"written\":0") { written = 1 }
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(written == 1)
    // Readers have the old one, whole.
    #expect(try count() == 300)
    let left = try indexes()
    #expect(left.count == 2)
    // The lock is a dead run's: who waits ten minutes needs not do this.
    _ = try ask("/\(name)-state/_doc/lock?refresh=true", method: "DELETE")
    success(try index("--rebuild", "new.jsonl"))
    #expect(try count() == 7000)
    // It went on in the index that was left.
    #expect(try indexes() == left)
  }

  @Test func `an index that is deleted while it is written ends the run, and readers keep theirs`()
    throws
  {
    defer { clean() }
    try folder.write(Self.lines(1...300), to: "old.jsonl")
    success(try index("--rebuild", "old.jsonl"))
    let before = try indexes()
    try folder.write(Self.lines(1...7000), to: "new.jsonl")
    sleep(1)
    let errors = folder.path + "/errors"
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    let process = try Command(
      arguments: ["index", "--store", store, "--rebuild", "new.jsonl"], folder: folder.path
    ).start(errors: try FileHandle(forWritingTo: URL(fileURLWithPath: errors)))
    var isDeleted = false
    for _ in 0..<600 where !isDeleted && process.isRunning {
      usleep(100_000)
      if let new = try indexes().first(where: { !before.contains($0) }) {
        isDeleted = try ask("/\(new)", method: "DELETE").contains("true")
      }
    }
    process.waitUntilExit()
    #expect(isDeleted)
    #expect(process.terminationStatus == 2)
    #expect(try String(contentsOfFile: errors, encoding: .utf8).contains("search: "))
    #expect(try count() == 300)
  }

  @Test func `check asks whether the cluster does all that is needed, and leaves nothing`() throws {
    defer { clean() }
    try folder.write(Self.lines(1...30), to: "a.jsonl")
    success(try index("--rebuild", "a.jsonl"))
    let checked = try search(
      "check", "--store", store, in: folder, environment: ["DATELINE_INDEX": ""])
    #expect(checked == Outcome(status: 0, output: "sound: 30 articles\n", errors: ""))
    #expect(try ask("/_cat/indices/\(name)-check*?h=index") == "")
  }

  @Test(arguments: [
    ["check", "--repair"], ["upgrade"],
  ])
  func `what cannot be done on a cluster is said`(_ arguments: [String]) throws {
    let outcome = try Command(arguments: arguments + ["--store", store], folder: folder.path).run()
    #expect(outcome.status == 64 || outcome.status == 2)
    #expect(outcome.errors.contains("cluster") || outcome.errors.contains("--store"))
  }
}
