import Extraction
import Cluster
import FileSystem
import HTTPClient
import JSON
import News
import Synchronization
import TestSupport
import Testing

@testable import Indexer

@Suite struct `A bulk` {
  /// Answers bulks: by the number of the request, from 0, and the ids in it.
  private final class Engine: Sendable {
    let server: StubServer
    /// The ids of each request.
    var bulks: [[String]] { server.received.map(Self.ids) }

    init(_ answer: @escaping @Sendable (Int, [String]) -> StubServer.Answer) {
      let count = Mutex(0)
      server = StubServer { request in
        let number = count.withLock { number in
          defer { number += 1 }
          return number
        }
        return answer(number, Self.ids(of: request))
      }
    }

    private static func ids(of request: StubServer.Request) -> [String] {
      String(decoding: request.body, as: UTF8.self).split(separator: "\n").compactMap { line in
        (try? JSONValue(parsing: Array(line.utf8)))?["index"]?["_id"]?.string
      }
    }

    var address: StoreAddress {
      get throws { try StoreAddress(parsing: "http://127.0.0.1:\(server.port)/s") }
    }
  }

  /// The answer of the engine: a status for each document.
  private static func items(_ statuses: [Int], _ error: String = "no reason") -> StubServer.Answer {
    let items = statuses.map { status in
      status < 300
        ? "{\"index\":{\"status\":\(status)}}"
        : "{\"index\":{\"status\":\(status),\"error\":{\"type\":\"\(error)\",\"reason\":\"\(error)\"}}}"
    }
    return .json(
      "{\"errors\":\(statuses.contains { $0 >= 300 }),\"items\":[\(items.joined(separator: ","))]}")
  }

  /// Sends so many documents; returns what was skipped.
  private func send(_ count: Int, to engine: Engine) throws -> [String] {
    let sender = try BulkSender(try engine.address, HTTPClient.Options(), index: "i")
    defer { sender.close() }
    for number in 0..<count {
      try sender.add(
        BulkSender.Item(
          action: Array("{\"index\":{\"_id\":\"\(number)\"}}".utf8), document: Array("{}".utf8),
          location: SourceLocation(path: "f", record: number)))
    }
    try sender.drain()
    return sender.takeSkipped().map { "\($0.location): \($0.reason)" }
  }

  @Test func `is full with 500 documents, and each is sent once`() throws {
    let engine = Engine { _, ids in Self.items(ids.map { _ in 201 }) }
    #expect(try send(1200, to: engine) == [])
    #expect(engine.bulks.map(\.count).sorted() == [200, 500, 500])
    #expect(Set(engine.bulks.joined()).count == 1200)
  }

  @Test func `is sent again, in parts, where the cluster is too busy`() throws {
    let engine = Engine { number, ids in
      number < 2
        ? .json(
          "{\"error\":{\"type\":\"es_rejected_execution_exception\",\"reason\":\"full\"},\"status\":429}",
          status: 429)
        : Self.items(ids.map { _ in 201 })
    }
    #expect(try send(8, to: engine) == [])
    #expect(engine.bulks.map(\.count) == [8, 4, 2, 2, 2, 2])
  }

  @Test(arguments: [429, 503])
  func `is sent again as far as documents were refused for now`(_ status: Int) throws {
    let engine = Engine { number, ids in
      Self.items(ids.map { number == 0 && $0 == "1" ? status : 201 })
    }
    #expect(try send(3, to: engine) == [])
    #expect(engine.bulks == [["0", "1", "2"], ["1"]])
  }

  @Test func `loses the documents that are none, which are named`() throws {
    let engine = Engine { _, ids in Self.items(ids.map { $0 == "1" ? 400 : 201 }, "mapper_parsing")
    }
    #expect(try send(3, to: engine) == ["f:1: mapper_parsing"])
    #expect(engine.bulks.count == 1)
  }

  @Test func `is content with a later text that is there already`() throws {
    let engine = Engine { _, ids in Self.items(ids.map { _ in 409 }, "version_conflict") }
    #expect(try send(2, to: engine) == [])
  }

  @Test func `is halved where it is too large, down to one document, which is named`() throws {
    let engine = Engine { _, ids in
      ids.contains("2")
        ? .status(413, "<html>too large</html>", type: "text/html")
        : Self.items(ids.map { _ in 201 })
    }
    #expect(try send(4, to: engine) == ["f:2: it is larger than the cluster takes (413)"])
    let taken = engine.bulks.filter { !$0.contains("2") }.joined()
    #expect(taken.sorted() == ["0", "1", "3"])
  }

  @Test func `is sent again where the connection was cut`() throws {
    let engine = Engine { number, ids in
      number == 0 ? .cut(Array("HTTP/1.1 200 OK\r\n".utf8)) : Self.items(ids.map { _ in 201 })
    }
    #expect(try send(2, to: engine) == [])
    #expect(engine.bulks == [["0", "1"], ["0", "1"]])
  }

  @Test(arguments: [
    (
      StubServer.Answer.status(200, "<html>\nLog in</html>", type: "text/html"),
      "127.0.0.1:PORT answers 200 and no JSON, but '<html>': is it the cluster, or a proxy before it?"
    ),
    (
      .json(
        "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no\"},\"status\":403}",
        status: 403),
      "127.0.0.1:PORT does not allow it for the store 's' (403): set $DATELINE_STORE_AUTH to 'Basic user:password', "
        + "'ApiKey …' or 'Bearer …', or look what the user may do"
    ),
    (
      Self.items([403], "cluster_block_exception"),
      "the cluster takes no writing to 's' (cluster_block_exception): make room on its disks, then take the block off"
    ),
    (
      Self.items([404], "index_not_found_exception"),
      "there is no store 's': make it with 'search index --rebuild --store URL PATH…'"
    ),
    (
      .json("{\"took\":1}"),
      "127.0.0.1:PORT answers 200: the answer does not tell what became of each document"
    ),
  ])
  func `ends the run where that would not help`(_ answer: StubServer.Answer, _ message: String)
    throws
  {
    let engine = Engine { _, _ in answer }
    let error = #expect(throws: StoreError.self) { try send(1, to: engine) }
    #expect(
      error?.description
        == message.replacing("PORT", with: "\(engine.server.port)"))
    #expect(engine.bulks.count == 1)
  }
}
