import FileSystem
import TestSupport
import Testing

@testable import HTTPServer

struct ServerTests {
  private func get(
    _ target: String, _ server: HTTPServer<EchoService>, headers: String = ""
  ) -> String {
    RawClient.answer(
      port: server.port,
      Array(
        "GET \(target) HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\(headers)Connection: close\r\n\r\n"
          .utf8))
  }

  @Test func `every answer has the common headers, refusals too`() throws {
    let echo = try EchoServer()
    for target in ["/now", "/later", "/%zz"] {
      #expect(get(target, echo.server).contains("\r\nX-Common: yes\r\n"))
    }
    #expect(
      RawClient.answer(
        port: echo.server.port,
        Array(
          "POST / HTTP/1.1\r\nHost: localhost:\(echo.server.port)\r\nConnection: close\r\n\r\n".utf8
        )
      ).contains("\r\nAllow: GET, HEAD\r\n"))
  }

  @Test func `a long answer is packed where that is accepted`() throws {
    let echo = try EchoServer()
    let target = "/" + String(repeating: "a", count: 5000)
    let plain = get(target, echo.server)
    #expect(plain.contains("\r\nContent-Length: 5001\r\n"))
    #expect(!plain.contains("Content-Encoding"))
    let packed = get(target, echo.server, headers: "Accept-Encoding: br, gzip\r\n")
    #expect(packed.contains("\r\nContent-Encoding: gzip\r\n"))
    #expect(packed.utf8.count < 600)
    #expect(!get(target, echo.server, headers: "Accept-Encoding: gzip;q=0\r\n").contains("gzip"))
  }

  @Test func `a connection is closed behind its hundredth request`() throws {
    let echo = try EchoServer()
    let client = try #require(RawClient(port: echo.server.port))
    let request = "GET /now HTTP/1.1\r\nHost: localhost:\(echo.server.port)\r\n\r\n"
    client.send(Array(String(repeating: request, count: 120).utf8))
    let answer = String(decoding: client.readAll(), as: UTF8.self)
    #expect(HostileRequestTests.statuses(in: answer).count == 100)
    #expect(answer.split(separator: "\r\nConnection: close\r\n").count == 2)
  }

  @Test func `the connection that has been idle longest makes room for another`() throws {
    let echo = try EchoServer()
    let clients = (0..<300).compactMap { _ in RawClient(port: echo.server.port) }
    #expect(clients.count == 300)
    #expect(HostileRequestTests.statuses(in: get("/now", echo.server)) == [200])
    #expect(HostileRequestTests.statuses(in: get("/later", echo.server)) == [200])
    #expect(clients.first?.readAll() == [])
  }

  @Test func `a port that is taken is named`() throws {
    let echo = try EchoServer()
    let address = ListenAddress.network(host: "127.0.0.1", port: echo.server.port)
    let error = #expect(throws: FileError.self) { try address.open() }
    #expect(
      error?.description
        == "cannot listen on '127.0.0.1:\(echo.server.port)': address already in use")
  }

  @Test func `a connection has ten seconds for its headers, and sixty for its answer`() {
    let table = ConnectionTable()
    table.open(1, socket: -1, peer: Peer(), now: 100)
    #expect(table.deadline(1) == 110)
    table.begin(1, target: [47], now: 105)
    #expect(table.deadline(1) == 115)
    #expect(table.wait(1) == "")
    table.work(1)
    #expect(table.deadline(1) == .infinity)
    _ = table.send(1, byteCount: 0, now: 200)
    #expect(table.deadline(1) == 260)
    table.complete(1, now: 210)
    #expect(table.deadline(1) == 220)
    table.close(1)
    #expect(table.deadline(1) == nil)
  }

  @Test func `thirty-two connections come from one address, any number from this machine`() {
    let table = ConnectionTable()
    for number in 0..<40 {
      #expect(table.admits(Peer("10.0.0.1", isLocal: false)) == (number < 32))
      #expect(table.admits(Peer("127.0.0.1")))
      if number < 32 {
        table.open(UInt(number + 1), socket: -1, peer: Peer("10.0.0.1", isLocal: false))
      }
    }
    #expect(table.admits(Peer("10.0.0.2", isLocal: false)))
  }

  @Test(
    "an address to listen on is read",
    arguments: [
      ("127.0.0.1:8080", .network(host: "127.0.0.1", port: 8080)),
      ("[::1]:80", .network(host: "::1", port: 80)),
      ("localhost:0", .network(host: "localhost", port: 0)),
      ("0.0.0.0:8080", .network(host: "0.0.0.0", port: 8080)),
      ("unix:/run/a.sock", .path("/run/a.sock")), ("fd:3", .descriptor(3)),
      ("8080", nil), ("::1:80", nil), ("localhost", nil), ("localhost:99999", nil), (":80", nil),
      ("unix:", nil), ("fd:1", nil), ("fd:x", nil), ("[localhost]:80", nil),
    ] as [(String, ListenAddress?)])
  func addresses(_ text: String, _ address: ListenAddress?) {
    #expect(ListenAddress(text) == address)
  }

  @Test func `only loopback and sockets of files are local`() {
    let texts = [
      "127.0.0.1:1", "127.9.9.9:1", "[::1]:1", "localhost:1", "unix:/a", "0.0.0.0:1", "10.0.0.1:1",
      "127.evil.example:1",
    ]
    #expect(
      texts.map { ListenAddress($0)?.isLocal } == [
        true, true, true, true, true, false, false, false,
      ])
  }

  @Test func `a target reads back what it writes`() throws {
    let target = RequestTarget(
      ["article", "a/b"], [.init("q", "\"Minsk accords\" & more=x+y"), .init("ü", "")])
    #expect(
      target.text == "/article/a%2Fb?q=%22Minsk%20accords%22%20%26%20more%3Dx%2By&%C3%BC=")
    #expect(try RequestTarget(parsing: Array(target.text.utf8)) == target)
  }

  @Test func `a reader of any bytes returns or refuses`() {
    var random = SplitMix(seed: 26)
    let reader = RequestReader(hosts: ["localhost"])
    let pieces = [
      "GET", "HEAD", "/", "?", "&", "=", "%", "%00", "%41", "ä", "+", ";", "W/\"a\"", "gzip", ",",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let target =
        Array(text.utf8)
        + (Bool.random(using: &random) ? [UInt8.random(in: 0...255, using: &random)] : [])
      let raw = RawRequest(
        method: Bool.random(using: &random) ? "GET" : text, target: target,
        headers: [
          .init("Host", "localhost"), .init("Accept-Encoding", text), .init("If-None-Match", text),
        ])
      guard let request = try? reader.read(raw) else { continue }
      #expect((try? RequestTarget(parsing: Array(request.target.text.utf8))) == request.target)
    }
  }
}
