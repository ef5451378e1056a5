import HTTPClient
import TestSupport
import Testing

@Suite struct `A client asks hosts` {
  private func host(_ port: UInt16) -> HTTPHost {
    HTTPHost(isSecure: false, name: "127.0.0.1", port: port)
  }

  /// A port on which nobody listens.
  private var closedPort: UInt16 {
    let server = StubServer { _ in .cut([]) }
    server.stop()
    return server.port
  }

  private func text(_ reply: HTTPReply) -> String { String(decoding: reply.body, as: UTF8.self) }

  @Test(arguments: [
    (HTTPCall.Method.get, nil as String?, "GET /a?b=1"), (.head, nil, "HEAD /a?b=1"),
    (.post, "{}", "POST /a?b=1"), (.put, "{\"a\":1}", "PUT /a?b=1"),
    (.delete, nil, "DELETE /a?b=1"), (.post, nil, "POST /a?b=1"), (.get, "{}", "GET /a?b=1"),
  ])
  func `with any method and body, and hands on what is answered`(
    _ method: HTTPCall.Method, _ body: String?, _ line: String
  ) throws {
    let server = StubServer { _ in .json("[1]", status: 201) }
    let client = HTTPClient([host(server.port)])
    let reply = try client.send(HTTPCall(method, "/a?b=1", body: body.map { Array($0.utf8) }))
    #expect(reply.status == 201)
    #expect(reply.contentType == "application/json")
    #expect(text(reply) == (method == .head ? "" : "[1]"))
    #expect(server.received.map(\.line) == [line])
    #expect(server.received.map { String(decoding: $0.body, as: UTF8.self) } == [body ?? ""])
    #expect(!server.received[0].head.lowercased().contains("accept-encoding"))
  }

  @Test func `over one connection, one call after the other`() throws {
    let server = StubServer { _ in .json("{}") }
    let client = HTTPClient([host(server.port)])
    for _ in 0..<3 { _ = try client.send(HTTPCall(.get, "/")) }
    #expect(server.received.map(\.connection) == [1, 1, 1])
  }

  @Test func `and the next one where a connection is refused, then stays with it`() throws {
    let server = StubServer { _ in .json("{}") }
    let client = HTTPClient([host(closedPort), host(server.port)])
    #expect(try client.send(HTTPCall(.post, "/", body: [])).host.port == server.port)
    #expect(try client.send(HTTPCall(.post, "/", body: [])).host.port == server.port)
  }

  @Test(arguments: [
    StubServer.Answer.json("{}", status: 502), .json("{}", status: 503),
    .cut(Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123".utf8)), .cut([]),
    .silence(seconds: 2),
  ])
  func `and the next one where asking twice does no harm`(_ fault: StubServer.Answer) throws {
    let bad = StubServer { _ in fault }
    let good = StubServer { _ in .json("{}") }
    let client = HTTPClient([host(bad.port), host(good.port)])
    let reply = try client.send(
      HTTPCall(.post, "/", body: [0x7B, 0x7D], timeout: 0.5, isRepeatable: true))
    #expect(reply.host.port == good.port)
    #expect(bad.received.count == 1)
  }

  @Test(arguments: [
    (StubServer.Answer.cut([]), HTTPClientError.Kind.unreachable), (.silence(seconds: 2), .timeout),
  ])
  func `and no other where it would do harm`(
    _ fault: StubServer.Answer, _ kind: HTTPClientError.Kind
  ) throws {
    let bad = StubServer { _ in fault }
    let good = StubServer { _ in .json("{}") }
    let client = HTTPClient([host(bad.port), host(good.port)])
    let error = #expect(throws: HTTPClientError.self) {
      try client.send(HTTPCall(.post, "/", body: [0x7B, 0x7D], timeout: 0.5))
    }
    #expect(error?.attempts.map(\.kind) == [kind])
    #expect(good.received.isEmpty)
  }

  @Test func `and tells of each where none answers`() {
    let ports = [closedPort, closedPort]
    let client = HTTPClient(ports.map(host))
    let error = #expect(throws: HTTPClientError.self) { try client.send(HTTPCall(.get, "/")) }
    #expect(error?.attempts.map(\.host.port) == ports)
    #expect(error?.attempts.map(\.reason) == ["no connection", "no connection"])
  }

  @Test func `and hands on the last where all are unavailable`() throws {
    let bad = StubServer { _ in .json("{\"error\":1}", status: 503) }
    let reply = try HTTPClient([host(bad.port)]).send(HTTPCall(.get, "/"))
    #expect(reply.status == 503)
    #expect(text(reply) == "{\"error\":1}")
  }

  @Test func `and follows no redirect`() throws {
    let server = StubServer { _ in
      .cut(Array("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n".utf8))
    }
    #expect(try HTTPClient([host(server.port)]).send(HTTPCall(.get, "/a")).status == 302)
    #expect(server.received.map(\.line) == ["GET /a"])
  }

  @Test func `and takes no longer answer than allowed`() {
    let server = StubServer { _ in .json(String(repeating: " ", count: 3 << 20)) }
    var options = HTTPClient.Options()
    options.replyLimit = 1 << 20
    let client = HTTPClient([host(server.port)], options: options)
    let error = #expect(throws: HTTPClientError.self) { try client.send(HTTPCall(.get, "/")) }
    #expect(error?.kind == .tooLong)
  }

  @Test func `and says who asks on this machine, but to no other host in the clear`() throws {
    let server = StubServer { _ in .json("{}") }
    var options = HTTPClient.Options()
    options.authorization = try #require(HTTPAuthorization.parse("Basic user:p:ä"))
    _ = try HTTPClient([host(server.port)], options: options).send(HTTPCall(.get, "/"))
    #expect(server.received[0].head.contains("\r\nAuthorization: Basic dXNlcjpwOsOk\r\n"))
    let far = HTTPHost(isSecure: false, name: "192.0.2.1", port: 9200)
    let error = #expect(throws: HTTPClientError.self) {
      try HTTPClient([far], options: options).send(HTTPCall(.get, "/"))
    }
    #expect(error?.kind == .exposed)
  }

  @Test(arguments: [
    ("Basic a:b", HTTPAuthorization.header("Basic YTpi") as HTTPAuthorization?),
    ("ApiKey x==", .header("ApiKey x==")), ("Bearer t", .header("Bearer t")),
    ("Basic ab", nil), ("a:b", nil), ("Basic ", nil), ("Digest x", nil), ("Bearer a\r\nX: y", nil),
  ])
  func `by what a user set`(_ text: String, _ wanted: HTTPAuthorization?) {
    #expect(HTTPAuthorization.parse(text) == wanted)
  }

  @Test(arguments: [
    ("localhost", true), ("127.0.0.1", true), ("127.9.9.9", true), ("[::1]", true),
    ("127.0.0.1.example.org", false), ("10.0.0.1", false), ("example.org", false),
  ])
  func `and knows this machine`(_ name: String, _ isLoopback: Bool) {
    #expect(HTTPHost(isSecure: false, name: name, port: 1).isLoopback == isLoopback)
  }

  @Test(arguments: [
    [UInt8](), [0], [0, 1], [0, 1, 2], [255, 254, 253, 252], Array(0...255),
  ])
  func `and bytes come back from their letters`(_ bytes: [UInt8]) {
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
  }

  @Test(arguments: ["a", "ab", "abc", "ab=c", "====", "a===", "ab c", "äbc="])
  func `but not from what is none`(_ text: String) {
    #expect(Base64.decode(text) == nil)
  }
}
