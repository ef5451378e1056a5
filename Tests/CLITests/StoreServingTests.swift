import Foundation
import JSON
import Search
import Testing

/// Pages and tools on a real cluster: they answer as those of an index file with the same articles.
@Suite(.enabled(if: TestCluster.hosts != nil), .serialized) struct StoreServingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An article that shares its story, one that a query finds, and one of so many words that their stems in all languages
  /// of the archive would be too many for the engine.
  private func ids() throws -> [String] {
    let comparison = try StoreComparison()
    return try ["is:carried oil", "wheat", "minsk lang:en words:250.."].compactMap { query in
      try comparison.file.search(.init(query: query)).hits.first.map { "\($0.id)" }
    }
  }

  /// What an answer says of the time that it took, and of the run that added articles, is its own.
  private static func lasting(_ body: String) -> String {
    body.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("elapsed_ms") && !$0.contains("search_ms") }
      .joined(separator: "\n")
      .replacing(#/, last added to on [0-9-]*/#, with: "")
  }

  @Test func `pages and machine formats are those of an index file`() throws {
    let (file, cluster) = try StoreComparison.options()
    let (ours, theirs) = (
      try RunningServer(of: cluster, in: folder), try RunningServer(of: file, in: folder)
    )
    var targets = [
      "/?q=oil", "/?q=oil&format=json", "/?q=%22crude+oil%22&sort=newest&format=csv",
      "/?q=wheat&format=jsonl&limit=all&sort=newest", "/?q=oil&format=ris", "/facets?q=oil",
      "/facets?q=oil&format=json", "/facets?q=oil&by=country,month&format=json",
      "/timeline?q=oil&by=month", "/timeline?q=oil&format=svg", "/places?q=oil&format=csv",
      "/terms?q=oil", "/terms?q=oil&format=json", "/terms?q=oil&copies=1&format=csv",
      "/places?q=oil", "/kwic?q=oil&format=json", "/kwic?q=oil",
      "/?q=zzzznothing", "/?q=oil&colour=red&format=json", "/article/1",
    ]
    for id in try ids() {
      targets += [
        "/article/\(id)?q=oil", "/article/\(id)?format=json", "/article/\(id)?format=ris",
        "/related/\(id)?format=json", "/story/\(id)", "/story/\(id)?format=json",
        "/explain/\(id)?q=oil&format=json",
      ]
    }
    for target in targets {
      let (answer, expected) = (ours.get(target), theirs.get(target))
      #expect(answer.status == expected.status, "\(target): \(answer.body.prefix(300))")
      #expect(
        Self.lasting(answer.body) == Self.lasting(expected.body), "\(target)")
    }
    // Additions leave the state of the last rebuild: nothing is said to be unchanged.
    #expect(ours.get("/?q=oil").headers["ETag"] == nil)
    #expect(ours.get("/").status == 200 && ours.get("/about").status == 200)
    #expect(ours.get("/healthz").body.hasPrefix("ok "))
    let id = try ids()[0]
    for target in ["/article/\(id)/versions", "/article/\(id)/versions?format=json"] {
      let answer = ours.get(target)
      #expect(answer.status == 501, "\(target)")
      #expect(answer.body.contains("cannot be had from an archive on a cluster"), "\(target)")
    }
  }

  private func tool(
    _ archive: [String], _ name: String, _ arguments: String
  ) throws -> JSONValue? {
    let lines = [
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\#(name)","arguments":\#(arguments)}}"#,
    ]
    let outcome = try Command(
      arguments: ["mcp", "--deadline", "60"] + archive, environment: ["HOME": folder.path],
      input: Data(lines.joined(separator: "\n").utf8), folder: folder.path
    ).run()
    #expect(outcome.status == 0 && outcome.errors == "")
    return try outcome.output.split(separator: "\n").last.map {
      try JSONValue(parsing: Array($0.utf8))["result"] ?? .null
    }
  }

  @Test func `tools answer as on an index file`() throws {
    let (file, cluster) = try StoreComparison.options()
    let ids = try ids()
    var calls = [
      ("search", #"{"query":"oil","limit":5}"#), ("facets", #"{"query":"oil","copies":true}"#),
      ("facets", #"{"query":"oil","by":"country,month"}"#),
      ("timeline", #"{"query":"oil","by":"month","share":true}"#),
      ("terms", #"{"query":"oil","limit":30}"#),
      ("cite", #"{"ids":[\#(ids.joined(separator: ","))]}"#),
    ]
    for id in ids {
      calls += [
        ("read", #"{"id":\#(id),"query":"oil"}"#), ("related", #"{"id":\#(id)}"#),
        ("story", #"{"id":\#(id)}"#),
      ]
    }
    func timeless(_ answer: JSONValue?) -> [JSONMember] {
      (answer?["structuredContent"]?.object ?? []).filter { $0.name != "elapsed_ms" }
    }
    for (name, arguments) in calls {
      let answer = try tool(cluster, name, arguments)
      #expect(answer?["isError"] == .bool(false), "\(name) \(arguments): \(answer?.text() ?? "")")
      #expect(
        timeless(answer) == timeless(try tool(file, name, arguments)), "\(name) \(arguments)")
    }
    let described = try tool(cluster, "describe", "{}")
    #expect(described?["structuredContent"]?["articles"]?.integer ?? 0 > 100)
  }
}
