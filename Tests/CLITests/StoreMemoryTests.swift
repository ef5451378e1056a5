import Foundation
import JSON
import Search
import TestSupport
import Testing

/// What is written down of answers, and asked again, on a real cluster: manifests, alerts, evidence, as of an index file.
@Suite(.enabled(if: TestCluster.hosts != nil), .serialized) struct StoreMemoryTests {
  private let folder: TemporaryFolder
  /// A name of its own for each test.
  private let name = "m" + UUID().uuidString.lowercased().prefix(8)

  init() throws { folder = try TemporaryFolder() }

  private var store: String { (TestCluster.hosts ?? "") + "/" + name }
  private var archives: [[String]] { [["--index", "own.db"], ["--store", store]] }

  /// Runs a command with a memory of its own for each archive.
  private func run(
    _ arguments: [String], _ archive: [String], input: String = ""
  ) throws -> Outcome {
    let memory = archive[0] == "--store" ? "cluster" : "file"
    return try Command(
      arguments: arguments + archive,
      environment: [
        "DATELINE_INDEX": "", "XDG_CONFIG_HOME": memory + "/config",
        "XDG_STATE_HOME": memory + "/state", "HOME": folder.path,
      ], input: Data(input.utf8), folder: folder.path
    ).run()
  }

  /// What both archives answer, which must be the same; where they lie is left out, the time of the run, and scores: after
  /// additions a cluster weighs words as of the last rebuild.
  private func both(_ arguments: String..., input: String = "") throws -> Outcome {
    let outcomes = try archives.map { archive in
      var outcome = try run(arguments, archive, input: input)
      for path in [\Outcome.output, \Outcome.errors] {
        outcome[keyPath: path] = outcome[keyPath: path]
          .replacing(" \(archive[0]) \(archive[1])", with: "")
          .replacing(" \(archive[0]) \(folder.path)/\(archive[1])", with: "")
          .replacing(#/"(score|since)":[^,]*,/#, with: "")
      }
      return outcome
    }
    #expect(outcomes[1] == outcomes[0], "\(arguments)")
    return outcomes[0]
  }

  private func index(_ lines: [String], rebuild: Bool = false) throws {
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "a.jsonl")
    for archive in archives {
      let made = try run(["index"] + (rebuild ? ["--rebuild"] : []) + ["a.jsonl"], archive)
      #expect(made.status == 0, "\(made.errors)")
    }
  }

  private static func line(
    _ number: Int, _ word: String, outlet: String = "herald", from dateline: String = "OSLO"
  ) -> String {
    """
    {"url": "https://\(outlet).example/\(number)", "title": "\(word) \(number)", "outlet": "\(outlet)", \
    "language": "en", "date": "2021-03-1\(number % 10)", \
    "text": "\(dateline) (AP) — A \(word) was seen, number \(number), by word\(number) and others."}
    """
  }

  @Test func `an alert tells of a cluster what it tells of a file, once`() throws {
    try index((1...6).map { Self.line($0, "bridge") }, rebuild: true)
    for archive in archives { try run(["save", "bridge", "bridge"], archive).expectDone() }
    let saved = try String(
      contentsOfFile: folder.path + "/cluster/config/dateline/saved/bridge", encoding: .utf8)
    #expect(saved == "query: bridge\nstore: \(store)\n")
    let first = try both("alert")
    #expect(
      first == Outcome(status: 1, output: "", errors: "search: bridge: 6 articles count as known\n")
    )
    #expect(try both("alert").status == 1)
    try index([
      Self.line(7, "bridge"), Self.line(2, "bridge").replacing("others", with: "nobody"),
      Self.line(8, "tower"),
    ])
    let trial = try both("alert", "--dry-run")
    #expect(trial.output.contains("bridge 7"))
    let told = try both("alert", "--json")
    #expect(told.status == 0)
    #expect(told.output.contains("\"bridge 7\"") && told.output.contains("\"bridge 2\""))
    #expect(!told.output.contains("tower"))
    #expect(try both("alert") == Outcome(status: 1, output: "", errors: ""))
    // The saved search names its archive: no option is needed.
    try index([Self.line(9, "bridge")])
    let alone = try Command(
      arguments: ["alert"],
      environment: [
        "DATELINE_INDEX": "", "XDG_CONFIG_HOME": "cluster/config",
        "XDG_STATE_HOME": "cluster/state", "HOME": folder.path,
      ], folder: folder.path
    ).run()
    #expect(alone.output.hasPrefix("bridge 9\n"), "\(alone)")
  }

  @Test(arguments: [
    ["query", "oil"], ["query", "--sort", "newest", "wheat"], ["query", "\"crude oil\""],
    ["query", "--sort", "oldest", "\"crude oil\" OR \"trade surplus\""], ["query", "CASE(OPEC)"],
    ["export", "--country", "US", "oil"], ["facets", "is:carried"],
    ["kwic", "--sort", "newest", "grain"], ["query", "--exact", "--sort", "newest", "price*"],
  ])
  func `a manifest of a cluster is that of a file, and either verifies the other`(
    _ arguments: [String]
  ) throws {
    let (file, cluster) = try StoreComparison.options()
    var manifests: [JSONValue] = []
    for (name, archive) in [("file", file), ("cluster", cluster)] {
      let written = try run(arguments + ["--manifest", name + ".json"], archive)
      #expect(written.status == 0, "\(written.errors)")
      manifests.append(
        try JSONValue(
          parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name).json")))))
    }
    for key in [
      "total", "tiers", "undated", "parsed", "variants", "extractions", "data", "options",
      "articles",
      "result", "exact",
    ] {
      #expect(manifests[1][key] == manifests[0][key], "\(key)")
    }
    for key in ["articles", "first", "last", "state"] {
      #expect(manifests[1]["index"]?[key] == manifests[0]["index"]?[key], "\(key)")
    }
    #expect(manifests[0]["total"]?.integer ?? 0 > 3)
    // Where the cluster is is nobody's business.
    #expect(!manifests[1].text().contains("127.0.0.1"))
    for (name, archive) in [("file", cluster), ("cluster", file), ("cluster", cluster)] {
      let verified = try run(["verify", name + ".json"], archive)
      #expect(verified.status == 0 && verified.output.hasPrefix("same: "), "\(verified)")
    }
  }

  @Test func `verify tells what came, changed and was taken down on a cluster`() throws {
    try index((1...6).map { Self.line($0, "bridge") }, rebuild: true)
    for archive in archives {
      let manifest = archive[0] == "--store" ? "cluster.json" : "file.json"
      try run(["query", "--sort", "newest", "--manifest", manifest, "bridge"], archive)
        .expectDone()
      try run(["remove", "https://herald.example/3"], archive).expectDone()
    }
    try index([
      Self.line(7, "bridge"), Self.line(2, "bridge").replacing("others", with: "nobody"),
    ])
    let outcomes = try archives.map { archive in
      try run(
        ["verify", archive[0] == "--store" ? "cluster.json" : "file.json"], archive)
    }
    #expect(outcomes[1] == outcomes[0])
    #expect(outcomes[1].status == 1)
    #expect(
      outcomes[1].output.hasPrefix(
        "differs: 1 added, 1 removed, 1 changed, 6 articles, as then\n"),
      "\(outcomes[1].output)")
    #expect(outcomes[1].output.contains("(taken down on "))
  }

  @Test func `the evidence of a place tells what the outlet usually means`() throws {
    let lines = [
      Self.line(1, "mill", from: "SPRINGFIELD"),
      Self.line(1, "mill", outlet: "post", from: "SPRINGFIELD"),
      Self.line(2, "mill", from: "SPRINGFIELD, Mass."),
      Self.line(3, "mill", from: "SPRINGFIELD, Mass."),
    ]
    func evidence() throws -> String {
      try both("export", "--sort", "oldest", "--format", "jsonl", "mill").output
    }
    try index(lines, rebuild: true)
    let rebuilt = try evidence()
    #expect(rebuilt.contains("\"place-usual-of-outlet\""))
    #expect(rebuilt.contains("\"place-guessed-by-size\""))
    #expect(rebuilt.contains("Springfield, Massachusetts"))
    // An addition changes what the Post means.
    try index([4, 5].map { Self.line($0, "mill", outlet: "post", from: "SPRINGFIELD, Ill.") })
    let added = try evidence()
    #expect(added.contains("Springfield, Illinois"))
    #expect(!added.contains("\"place-guessed-by-size\""))
  }
}
