import Foundation
import Synchronization
import TestSupport
import Testing

/// What a search of a cluster says where the cluster does not do as it should.
@Suite struct ClusterSearchTests {
  /// A cluster of three shards with an archive of three articles, of which some shards answer.
  private static func cluster(
    answered: Int = 3, isLate: Bool = false, meta: String = StubCluster.meta
  ) -> StubServer {
    StubServer { request in
      StubCluster.answer(request, answered: answered, isLate: isLate, meta: meta)
    }
  }

  private func search(_ server: StubServer, _ arguments: String...) throws -> Outcome {
    try Command(
      arguments: arguments + ["--store", "http://127.0.0.1:\(server.port)/news"]
    ).run()
  }

  @Test func `an answer of all shards is given`() throws {
    let server = Self.cluster()
    defer { server.stop() }
    let outcome = try search(server, "query", "--count", "--copies", "minsk")
    #expect(outcome == Outcome(status: 0, output: "3\n", errors: ""))
  }

  /// `failed` is 0 in all of these: it is not the sign.
  @Test(arguments: [(2, false), (0, false), (3, true)])
  func `an answer that is not whole is none`(answered: Int, isLate: Bool) throws {
    let server = Self.cluster(answered: answered, isLate: isLate)
    defer { server.stop() }
    let shown = isLate ? 2 : answered
    for command in [
      ["query", "minsk"], ["query", "--count", "minsk"], ["query", "--json", "minsk"],
      ["facets", "minsk"], ["export", "minsk"], ["stats"], ["related", "1"], ["show", "1"],
      ["kwic", "minsk"], ["explain", "1", "minsk"], ["timeline", "minsk"], ["places", "minsk"],
      ["terms", "minsk"],
      ["facets", "--by", "city,month", "minsk"],
    ] {
      let outcome = try Command(
        arguments: command + ["--store", "http://127.0.0.1:\(server.port)/news"]
      ).run()
      let expected = Outcome(
        status: 2, output: "",
        errors:
          "search: \(shown) of 3 shards answered: the answer is not whole (--partial shows it)\n"
      )
      #expect(outcome == expected, "\(command)")
    }
  }

  @Test func `what the cluster is too busy for is asked again`() throws {
    let refusals = Mutex(0)
    let busy =
      "{\"error\":{\"type\":\"es_rejected_execution_exception\",\"reason\":\"full\"},\"status\":429}"
    let server = StubServer { request in
      // The request as a whole first, then a search of it.
      let refused = refusals.withLock { count in
        if request.line.contains("_msearch") { count += 1 }
        return count
      }
      if request.line.contains("_msearch"), refused == 1 { return .json(busy, status: 429) }
      if request.line.contains("_msearch"), refused == 2 {
        let count = request.body.count { $0 == 0x0A } / 2
        return .json(
          "{\"responses\":[\((0..<count).map { _ in busy }.joined(separator: ","))]}")
      }
      return StubCluster.answer(request, answered: 3, isLate: false, meta: StubCluster.meta)
    }
    defer { server.stop() }
    let outcome = try search(server, "query", "--count", "--copies", "minsk")
    #expect(outcome == Outcome(status: 0, output: "3\n", errors: ""))
    #expect(refusals.withLock { $0 } > 2)
  }

  @Test func `a partial answer that was asked for says what it is`() throws {
    let server = Self.cluster(answered: 2)
    defer { server.stop() }
    let text = try search(server, "query", "--count", "--copies", "--partial", "minsk")
    #expect(
      text
        == Outcome(
          status: 0, output: "3\n",
          errors: "search: 2 of 3 shards answered: the answer is not whole\n"))
    let json = try search(server, "query", "--json", "--limit", "0", "--partial", "minsk")
    #expect(json.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let partial = object?["partial"] as? [String: Int]
    #expect(partial == ["answered": 2, "shards": 3])
  }

  @Test func `more hits than a cluster gives at once are a misuse that names export`() throws {
    let server = Self.cluster(answered: 3)
    defer { server.stop() }
    let wanted = """
      search: a cluster shows 10000 hits of an answer: ask for fewer with --limit and --offset, or write all with \
      'search export'\n
      """
    for options in [["--limit", "10001"], ["--offset", "9991"]] {
      let outcome = try search(server, "query", "minsk", options[0], options[1])
      #expect(outcome == Outcome(status: 64, output: "", errors: wanted), "\(options)")
    }
    let served = try RunningServer(
      of: ["--store", "http://127.0.0.1:\(server.port)/news"], in: try TemporaryFolder())
    let answer = served.get("/?q=minsk&offset=10000&format=json")
    #expect(answer.status == 400)
    #expect(answer.body.contains("search export"))
  }

  @Test func `pages of an archive that does not answer whole, or in time, say so`() throws {
    let partial = Self.cluster(answered: 2)
    defer { partial.stop() }
    let short = try RunningServer(
      of: ["--store", "http://127.0.0.1:\(partial.port)/news"], in: try TemporaryFolder())
    let answer = short.get("/?q=minsk&format=json")
    #expect(answer.status == 503)
    #expect(answer.body.contains("2 of 3 shards answered"))

    let silent = Self.silent()
    defer { silent.stop() }
    let late = try RunningServer(
      of: ["--store", "http://127.0.0.1:\(silent.port)/news"], in: try TemporaryFolder(),
      ["--deadline", "1"])
    let start = ContinuousClock.now
    let none = late.get("/?q=minsk&format=json")
    #expect(none.status == 503, "\(none.body)")
    #expect(start.duration(to: .now) < .seconds(4))
    // Where the cluster is is nobody's business.
    #expect(!none.body.contains("127.0.0.1"))
  }

  /// A cluster that says what it has, and does not answer searches for 30 seconds.
  private static func silent() -> StubServer {
    StubServer { request in
      request.line.contains("search")
        ? .silence(seconds: 30)
        : StubCluster.answer(request, answered: 3, isLate: false, meta: StubCluster.meta)
    }
  }

  /// A cluster that says what it has, and is too busy for every search.
  private static func busy() -> StubServer {
    StubServer { request in
      request.line.contains("search")
        ? .json(
          "{\"error\":{\"type\":\"rejected\",\"reason\":\"full\"},\"status\":429}", status: 429)
        : StubCluster.answer(request, answered: 3, isLate: false, meta: StubCluster.meta)
    }
  }

  @Test(arguments: [false, true])
  func `a search that takes longer than its deadline ends`(isBusy: Bool) throws {
    let server = isBusy ? Self.busy() : Self.silent()
    defer { server.stop() }
    let start = ContinuousClock.now
    let outcome = try search(server, "query", "--deadline", "1", "minsk")
    #expect(start.duration(to: .now) < .seconds(4))
    #expect(
      outcome
        == Outcome(
          status: 2, output: "",
          errors:
            "search: the time for this search is over: ask for less (fewer patterns, a shorter span of days), or give it more\n"
        ))
  }

  /// Starts an assistant on a cluster that is silent, and asks it something.
  private func ask(
    _ server: StubServer, deadline: Int, then: [String] = []
  ) throws -> (answer: String, time: Duration) {
    let lines = [
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":"minsk"}}}"#,
    ]
    let folder = try TemporaryFolder()
    let output = try folder.write("", to: "out")
    let pipe = Pipe()
    let start = ContinuousClock.now
    let process = try Command(
      arguments: [
        "mcp", "--deadline", "\(deadline)", "--store", "http://127.0.0.1:\(server.port)/news",
      ], environment: ["HOME": folder.path], folder: folder.path
    ).start(
      input: pipe.fileHandleForReading,
      output: FileHandle(forWritingTo: URL(fileURLWithPath: output)))
    try pipe.fileHandleForWriting.write(
      contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
    // Until the question has come to the cluster.
    for _ in 0..<500 where !server.received.contains(where: { $0.line.contains("search") }) {
      usleep(10_000)
    }
    for line in then {
      try pipe.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return (try String(contentsOfFile: output, encoding: .utf8), start.duration(to: .now))
  }

  @Test func `an assistant's question ends at its deadline, or when it is taken back`() throws {
    let server = Self.silent()
    defer { server.stop() }
    let late = try ask(server, deadline: 1)
    #expect(late.answer.contains("this took longer than 1 seconds"))
    #expect(late.time < .seconds(6))
    let other = Self.silent()
    defer { other.stop() }
    let cancelled = try ask(
      other, deadline: 25,
      then: [#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#])
    #expect(cancelled.time < .seconds(10))
    let full = Self.busy()
    defer { full.stop() }
    let refused = try ask(
      full, deadline: 25,
      then: [#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#])
    #expect(refused.time < .seconds(10))
  }

  @Test func `what is no archive of Dateline's is refused`() throws {
    let server = Self.cluster(meta: "{}")
    defer { server.stop() }
    let outcome = try search(server, "query", "minsk")
    #expect(
      outcome
        == Outcome(
          status: 2, output: "",
          errors: "search: 'news' is not an archive of Dateline: choose another name\n"))
  }

  @Test func `what a cluster does not have is said`() throws {
    let server = Self.cluster()
    defer { server.stop() }
    for (command, what) in [
      (["query", "--expand", "--match", "related", "minsk"], "'--expand' with '--match related'")
    ] {
      let outcome = try Command(
        arguments: command + ["--store", "http://127.0.0.1:\(server.port)/news"]
      ).run()
      let expected = Outcome(
        status: 2, output: "",
        errors:
          "search: \(what) cannot be had from an archive on a cluster: use an index file (--index)\n"
      )
      #expect(outcome == expected, "\(command)")
    }
  }

  @Test(arguments: [
    (["--store", "http://127.0.0.1/news", "--index", "a.db"], "give '--index' or '--store'"),
    (["--partial"], "'--partial' belongs to '--store'"),
    (["--ca", "a.pem"], "'--ca' belongs to '--store'"),
    (["--timeout", "3"], "'--timeout' belongs to '--store'"),
    (["--store", "127.0.0.1/news"], "an address is"),
    (["--store", "http://user:secret@127.0.0.1/news"], "DATELINE_STORE_AUTH"),
  ])
  func `options that do not go together are a misuse`(options: [String], part: String) throws {
    for command in [["query", "minsk"], ["show", "1"], ["stats"], ["export"], ["facets"]] {
      let outcome = try Command(arguments: command + options).run()
      #expect(outcome.status == 64 && outcome.output == "", "\(command)")
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
      #expect(!outcome.errors.contains("secret"))
    }
  }

  @Test func `the environment names a store, and an index that is named comes first`() throws {
    let server = Self.cluster()
    defer { server.stop() }
    var command = Command(arguments: ["query", "--count", "--copies", "minsk"])
    command.environment["DATELINE_STORE"] = "http://127.0.0.1:\(server.port)/news"
    #expect(try command.run() == Outcome(status: 0, output: "3\n", errors: ""))
    command.arguments += ["--index", "/nowhere/index.db"]
    #expect(try command.run().errors.contains("there is no index at '/nowhere/index.db'"))
  }

  @Test func `a host that does not answer is named`() throws {
    let server = Self.cluster()
    server.stop()
    let outcome = try Command(
      arguments: ["query", "minsk", "--store", "http://127.0.0.1:1,127.0.0.1:2/news"]
    ).run()
    #expect(
      outcome
        == Outcome(
          status: 2, output: "",
          errors:
            "search: no host of the store 'news' answered (127.0.0.1:1: no connection; 127.0.0.1:2: no connection)\n"
        ))
  }
}

/// What a cluster would answer.
enum StubCluster {
  static let meta = """
    {"dateline":3,"analysis":5,"complete":true,"written":3,"articles":3,"languages":{"en":3},"words":9,"state":"s"}
    """

  static func answer(
    _ request: StubServer.Request, answered: Int, isLate: Bool, meta: String
  ) -> StubServer.Answer {
    if request.line.contains("_mapping") {
      return .json("{\"news-1\":{\"mappings\":{\"_meta\":\(meta)}}}")
    }
    let lines = String(decoding: request.body, as: UTF8.self).split(separator: "\n")
    let isSeveral = request.line.contains("_msearch")
    let one = { (terms: Bool) in
      """
      {"took":1,"timed_out":\(isLate && !terms),"_shards":{"total":3,"successful":\(terms ? 3 : answered),
      "skipped":0,"failed":0},"hits":{"total":{"value":\(terms ? 0 : 3),"relation":"eq"},"hits":[]},
      "status":200}
      """
    }
    guard isSeveral else { return .json(one(false)) }
    let heads = lines.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let answers = heads.map { one($0.contains("-terms")) }
    return .json("{\"responses\":[\(answers.joined(separator: ","))]}")
  }
}
