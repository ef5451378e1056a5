internal import Cluster
internal import FileSystem
internal import Glibc
internal import HTTPClient
internal import JSON
internal import News

/// The lock that whoever writes a store holds: a document that only one can make.
///
/// It is renewed while the run goes on; one that was not for ten minutes is a dead run's.
final class ClusterLock {
  private static let lifetime = 600
  private static let renewal = 60.0

  private let client: ClusterClient
  private let path: String
  private let holder: String
  private let nonce = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  private let since = Moment.now
  private var version: (number: Int, term: Int)?
  private var renewedAt = ProcessInfo.uptime

  /// Takes the lock.
  ///
  /// - Throws: `StoreError.locked` where another run holds it.
  init(_ client: ClusterClient) throws(StoreError) {
    self.client = client
    path = "/\(client.address.name)-state/_doc/lock"
    let machine = (try? WholeFile.read("/proc/sys/kernel/hostname")).map {
      String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self)
    }
    holder = "process \(getpid()) on \(machine ?? "an unknown machine")"
    for _ in 0..<3 where try take() { return }
    throw .locked(store: client.address.name, holder: "another run", since: since.description)
  }

  /// Makes the document, or removes that of a dead run; returns whether the lock is held.
  private func take() throws(StoreError) -> Bool {
    let made = try client.send(
      .put, "/\(client.address.name)-state/_create/lock", document, for: .once, allowing: [409])
    if made.status != 409 {
      version = Self.version(made.json)
      return true
    }
    let found = try client.send(.get, path, allowing: [404])
    guard let lock = found.json["_source"]?["o"] else { return false }
    if lock["nonce"]?.string == nonce {
      version = Self.version(found.json)
      return true
    }
    let renewed = lock["renewed"]?.integer ?? 0
    guard Moment.now.seconds - renewed > Self.lifetime, let known = Self.version(found.json) else {
      throw .locked(
        store: client.address.name, holder: lock["holder"]?.string ?? "another run",
        since: lock["since"]?.string ?? "an unknown time")
    }
    _ = try client.send(
      .delete, path + Self.condition(known), for: .once, allowing: [404, 409])
    return false
  }

  private var document: JSONValue {
    .object([
      JSONMember("k", .string("lock")),
      JSONMember(
        "o",
        .object([
          JSONMember("holder", .string(holder)), JSONMember("nonce", .string(nonce)),
          JSONMember("since", .string(since.description)),
          JSONMember("renewed", .integer(Moment.now.seconds)),
        ])),
    ])
  }

  private static func version(_ json: JSONValue) -> (number: Int, term: Int)? {
    guard let number = json["_seq_no"]?.integer, let term = json["_primary_term"]?.integer else {
      return nil
    }
    return (number, term)
  }

  private static func condition(_ version: (number: Int, term: Int)) -> String {
    "?if_seq_no=\(version.number)&if_primary_term=\(version.term)"
  }

  /// Says that the run goes on, where that was not said for a minute.
  ///
  /// - Throws: `StoreError.changed` where another run has taken the lock meanwhile.
  func renew() throws(StoreError) {
    guard ProcessInfo.uptime - renewedAt > Self.renewal, let version else { return }
    let answer = try client.send(
      .put, path + Self.condition(version), document, for: .once, allowing: [404, 409])
    guard answer.status < 300 else {
      self.version = nil
      throw .changed(
        store: client.address.name, reason: "another run has taken this one for dead")
    }
    self.version = Self.version(answer.json)
    renewedAt = ProcessInfo.uptime
  }

  /// Gives the lock back.
  func release() {
    guard let version else { return }
    _ = try? client.send(
      .delete, path + Self.condition(version), for: .once, allowing: [404, 409])
    self.version = nil
  }
}
