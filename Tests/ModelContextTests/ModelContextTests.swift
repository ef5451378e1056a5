import JSON
import Synchronization
import TestSupport
import Testing

@testable import ModelContext

@Suite struct ModelContextTests {
  private static let hello =
    #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"#

  /// The answers to lines of a session that has begun.
  private func answers(_ lines: String..., service: EchoService = EchoService()) throws
    -> [JSONValue]
  {
    try Lines([Self.hello] + lines).run(service).dropFirst().map {
      try JSONValue(parsing: Array($0.utf8))
    }
  }

  private func request(_ method: String, _ params: String = "{}", id: String = "1") -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  // MARK: What is no message

  /// Lines, each with the code that answers it and the id that the answer has.
  static let malformed: [(line: String, code: Int, id: String)] = [
    ("{", -32700, "null"), ("nonsense", -32700, "null"), ("\"", -32700, "null"),
    ("{\"jsonrpc\": \"2.0\", \"method\"", -32700, "null"), ("[1, 2", -32700, "null"),
    ("{'jsonrpc': '2.0'}", -32700, "null"), ("\u{1}", -32700, "null"),
    ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} trailing", -32700, "null"),
    ("{\"a\":01}", -32700, "null"), ("{\"a\":\"\\ud800\"}", -32700, "null"),
    (String(repeating: "[", count: 5000), -32700, "null"), ("NaN", -32700, "null"),
    ("[]", -32600, "null"), ("1", -32600, "null"), ("null", -32600, "null"),
    ("\"ping\"", -32600, "null"), ("true", -32600, "null"), ("{}", -32600, "null"),
    (#"{"id":1,"method":"ping"}"#, -32600, "1"),
    (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, -32600, "1"),
    (#"{"jsonrpc":2.0,"id":1,"method":"ping"}"#, -32600, "1"),
    (#"{"jsonrpc":"2.0","id":1}"#, -32600, "1"),
    (#"{"jsonrpc":"2.0","id":"x","method":1}"#, -32600, "\"x\""),
    (#"{"jsonrpc":"2.0","id":1,"method":null}"#, -32600, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":["ping"]}"#, -32600, "1"),
    (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600, "null"),
    (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600, "null"),
    (#"{"jsonrpc":"2.0","id":[1],"method":"ping"}"#, -32600, "null"),
    (#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, -32600, "null"),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, -32600, "null"),
    (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, -32602, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":"x"}"#, -32602, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":1}"#, -32602, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":"pong"}"#, -32601, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":""}"#, -32601, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":"rpc.discover"}"#, -32601, "1"),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}"#,
      -32600, "1"
    ),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call"}"#, -32602, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":1}}"#, -32602, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"none"}}"#, -32602, "1"),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":[]}}"#,
      -32602, "1"
    ),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"2"}}"#, -32602, "1"),
    (#"{"jsonrpc":"2.0","id":1,"method":"resources/read"}"#, -32602, "1"),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"echo://b"}}"#, -32002,
      "1"
    ),
    (#"{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"x"}}"#, -32602, "1"),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"1999-01-01"}}}"#,
      -32022, "1"
    ),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":7}}}"#,
      -32602, "1"
    ),
  ]

  @Test(arguments: malformed.indices)
  func `what is no message is answered as JSON-RPC says, and the next is answered too`(
    number: Int
  ) throws {
    let (line, code, id) = Self.malformed[number]
    let found = try answers(line, request("ping", id: "99"))
    #expect(found.count == 2)
    #expect(found.first?["error"]?["code"]?.integer == code, "\(line)")
    #expect(found.first?["id"]?.text() == id)
    #expect(found.first?["error"]?["message"]?.string?.isEmpty == false)
    #expect(
      found.last
        == .object([
          JSONMember("jsonrpc", .string("2.0")), JSONMember("id", .integer(99)),
          JSONMember("result", .object([])),
        ]))
  }

  @Test func `notifications, answers and empty lines are not answered`() throws {
    let found = try answers(
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      #"{"jsonrpc":"2.0","method":"nobody/knows","params":{}}"#,
      #"{"jsonrpc":"2.0","id":7,"result":{}}"#, #"{"jsonrpc":"2.0","id":7,"error":{}}"#,
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":[]}}"#)
    #expect(found.isEmpty)
  }

  @Test func `a batch is answered as one`() throws {
    let found = try answers(
      "[\(request("ping", id: "1")), 7, {\"jsonrpc\":\"2.0\",\"method\":\"x\"}, \(request("pong", id: "\"b\""))]"
    )
    let array = try #require(found.first?.array)
    #expect(array.map { $0["id"]?.text() } == ["1", "null", "\"b\""])
    #expect(array.map { $0["error"]?["code"]?.integer } == [nil, -32600, -32601])
    #expect(try answers("[{\"jsonrpc\":\"2.0\",\"method\":\"x\"}]").isEmpty)
  }

  // MARK: Sessions

  @Test(arguments: [
    ("2025-06-18", "2025-06-18"), ("2025-11-25", "2025-11-25"), ("2024-11-05", "2025-11-25"),
    ("2026-07-28", "2025-11-25"), ("x", "2025-11-25"),
  ])
  func `agrees on a revision that is spoken here`(asked: String, agreed: String) throws {
    let line = Self.hello.replacing("2025-11-25", with: asked)
    let answer = try JSONValue(parsing: Array(try Lines([line]).run()[0].utf8))
    #expect(answer["result"]?["protocolVersion"]?.string == agreed)
    #expect(answer["result"]?["serverInfo"]?["name"]?.string == "echo")
    #expect(answer["result"]?["instructions"]?.string == "Say something.")
    #expect(
      answer["result"]?["capabilities"]?.object?.map(\.name) == ["tools", "resources", "prompts"])
  }

  @Test func `nothing but a ping comes before the handshake`() throws {
    let found = try Lines([request("tools/list"), request("ping", id: "2")]).run()
    #expect(found[0].contains("-32600") && found[0].contains("'initialize'"))
    #expect(found[1] == #"{"jsonrpc":"2.0","id":2,"result":{}}"#)
  }

  @Test func `the newest revision needs no handshake, and its results say that they are complete`()
    throws
  {
    let meta = #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}"#
    let found = try Lines([
      request("server/discover", "{\(meta)}"), request("tools/list", "{\(meta)}"),
      request("tools/call", #"{"name":"echo","arguments":{"a":1},\#(meta)}"#),
    ]).run().map { try JSONValue(parsing: Array($0.utf8)) }
    #expect(
      found[0]["result"]?["supportedVersions"]?.text()
        == #"["2025-06-18","2025-11-25","2026-07-28"]"#)
    #expect(
      found[1]["result"]?.object?.map(\.name) == ["tools", "resultType", "ttlMs", "cacheScope"])
    #expect(
      found[2]["result"]?.text()
        == #"{"content":[{"type":"text","text":"{\"a\":1}"}],"structuredContent":{"a":1},"isError":false,"resultType":"complete"}"#
    )
  }

  // MARK: Calls

  @Test func `a call that is taken back is not answered, and the next is`() throws {
    let found = try answers(
      request("tools/call", #"{"name":"echo"}"#, id: "5"),
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}"#,
      request("ping", id: "6"), service: EchoService(waits: true))
    #expect(found.map { $0["id"] } == [.integer(6)])
  }

  @Test func `a call that is taken back before its turn is not begun`() throws {
    let lines = Lines([
      Self.hello, request("tools/call", #"{"name":"echo"}"#, id: "5"),
      request("tools/call", #"{"name":"echo"}"#, id: "6"),
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":6}}"#,
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}"#,
    ])
    #expect(try lines.run(EchoService(waits: true)).count == 1)
  }

  @Test func `a slow call tells once a second how long it runs`() throws {
    let lines = Lines([])
    let output = LineOutput { bytes in
      lines.written.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
      return true
    }
    let call = RunningCall(token: .string("t"), output: output)
    let start = ContinuousClock.now
    while start.duration(to: .now) < .seconds(2.2) { call.tell(of: 10) }
    let told = try lines.written.withLock { $0 }.map { try JSONValue(parsing: Array($0.utf8)) }
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0["params"]?["progressToken"] == .string("t") })
    #expect(told.map { $0["params"]?["message"]?.string } == ["searching", "searching"])
  }

  @Test func `a message that is too long is refused`() throws {
    let found = try answers(String(repeating: " ", count: 5 << 20), request("ping", id: "2"))
    #expect(found.first?["error"]?["code"]?.integer == -32600)
    #expect(found.last?["id"]?.integer == 2)
  }

  // MARK: Fuzzing

  /// As long as MCP_FUZZ_SECONDS says: 300 before a release.
  @Test func `damaged messages end nothing`() throws {
    var random = SplitMix(seed: 28)
    let seeds =
      Self.malformed.map(\.line).filter { $0.utf8.count < 1000 } + [
        Self.hello, request("tools/call", #"{"name":"echo","arguments":{"a":[1,"b",null]}}"#),
      ]
    let seconds = FuzzTime.seconds
    let start = ContinuousClock.now
    var count = 0
    repeat {
      let lines = (0..<200).map { _ in
        Self.damaged(seeds.randomElement(using: &random) ?? "", &random)
      }
      let found = try Lines(lines + [request("ping", id: "\"end\"")]).run()
      #expect(found.last == #"{"jsonrpc":"2.0","id":"end","result":{}}"#)
      for line in found { #expect((try? JSONValue(parsing: Array(line.utf8))) != nil, "\(line)") }
      count += lines.count
    } while start.duration(to: .now) < .seconds(seconds)
    #expect(count >= 200)
  }

  private static func damaged(_ line: String, _ random: inout SplitMix) -> String {
    var bytes = Array(line.utf8)
    for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(
          contentsOf: Array("{[\"\\,:}]".utf8).shuffled(using: &random).prefix(2), at: place)
      default: bytes += bytes[place...].prefix(20)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
