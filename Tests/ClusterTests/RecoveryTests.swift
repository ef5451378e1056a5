import Cluster
import HTTPClient
import JSON
import Synchronization
import TestSupport
import Testing

/// What whoever writes does while a cluster recovers from the loss of a machine, and a reader does not.
@Suite struct `A cluster that has lost a machine` {
  private static let short = StubServer.Answer.json(
    "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":3,\"successful\":2,\"failed\":0}}")
  private static let whole = StubServer.Answer.json(
    "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":3,\"successful\":3,\"failed\":0}}")
  private static let masterless = StubServer.Answer.json(
    "{\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"no master\"},\"status\":503}",
    status: 503)

  /// A server that answers so once, and whole ever after.
  private static func server(_ first: StubServer.Answer) -> StubServer {
    let isFirst = Mutex(true)
    return StubServer { _ in
      isFirst.withLock { isFirst in
        defer { isFirst = false }
        return isFirst ? first : whole
      }
    }
  }

  private static func client(_ server: StubServer, recovery: Double) throws -> ClusterClient {
    let client = ClusterClient(
      try StoreAddress(parsing: "http://127.0.0.1:\(server.port)/s"), options: HTTPClient.Options())
    client.recovery = recovery
    return client
  }

  @Test(arguments: [short, masterless])
  func `is asked again by who writes`(_ first: StubServer.Answer) throws {
    let server = Self.server(first)
    defer { server.stop() }
    let answer = try Self.client(server, recovery: 20).search(["i"], .object([]))
    #expect(answer.wholeness.isWhole)
    #expect(server.received.count == 2)
  }

  @Test(arguments: ["circuit_breaking_exception", "es_rejected_execution_exception"])
  func `is asked again where a shard is there and has no room`(_ type: String) throws {
    let server = Self.server(
      .json(
        "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":3,\"successful\":2,\"failed\":1,"
          + "\"failures\":[{\"shard\":0,\"reason\":{\"type\":\"\(type)\",\"reason\":\"full\"}}]}}"))
    defer { server.stop() }
    let answer = try Self.client(server, recovery: 0).search(["i"], .object([]))
    #expect(answer.wholeness.isWhole)
    #expect(server.received.count == 2)
  }

  @Test func `is not asked again by a reader, who is told at once`() throws {
    let server = Self.server(Self.short)
    defer { server.stop() }
    let error = #expect(throws: StoreError.self) {
      try Self.client(server, recovery: 0).search(["i"], .object([]))
    }
    #expect(error == .partial(answered: 2, shards: 3))
  }

  @Test func `gets nothing twice that must be done once, and no block is spoken of`() throws {
    let server = Self.server(Self.masterless)
    defer { server.stop() }
    let error = #expect(throws: StoreError.self) {
      try Self.client(server, recovery: 20).send(.put, "/s-state/_create/lock", .null, for: .once)
    }
    #expect(server.received.count == 1)
    #expect(error?.description == "127.0.0.1:\(server.port) answers 503: no master")
  }
}
