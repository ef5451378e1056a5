internal import FileSystem
internal import Glibc

/// What is known of the open connections, and who has had time enough.
///
/// The library's own time-out counts from the last byte: a header line a second would live for ever.
final class ConnectionTable: Sendable {
  /// What a connection is at.
  enum Phase {
    /// A request is awaited, or its headers are coming.
    case reading
    /// A worker is awaited.
    case waiting
    /// Its answer is being made.
    case working
    /// Its answer is on its way.
    case sending
  }

  private struct Entry {
    var socket: Int32
    var peer: Peer
    var phase = Phase.reading
    var since: Double
    var deadline: Double
    var requestCount = 0
    var target: [UInt8] = []
    var answer: HTTPResponse?
    var start = 0.0
  }

  /// Connections that may be open at once; the one that has been idle longest makes room for another.
  static let most = 256
  /// Those from one address elsewhere.
  static let mostOfPeer = 32
  /// Requests after which a connection is closed.
  static let mostRequests = 100
  /// Seconds for the headers of a request, and for taking an answer of usual size.
  static let secondsForHeaders = 10.0
  static let secondsForAnswer = 60.0
  /// The bytes a second that a large answer must be taken with.
  static let slowestRate = 65_536.0

  private let entries = Locked<[UInt: Entry]>([:])

  /// Whether somebody may connect.
  func admits(_ peer: Peer) -> Bool {
    guard !peer.isLocal else { return true }
    return entries.withLock { entries in
      entries.values.count { $0.peer == peer } < Self.mostOfPeer
    }
  }

  /// Notes a new connection.
  func open(
    _ connection: UInt, socket: Int32, peer: Peer, now: Double = ProcessInfo.uptime
  ) {
    entries.withLock { entries in
      entries[connection] = Entry(
        socket: socket, peer: peer, since: now, deadline: now + Self.secondsForHeaders)
      guard entries.count > Self.most else { return }
      let idle = entries.filter { $0.value.phase == .reading && $0.key != connection }
      let slow = entries.filter { $0.value.phase == .sending && $0.value.since < now - 1 }
      let oldest = (idle.isEmpty ? slow : idle).min { $0.value.since < $1.value.since }
      if let oldest { Self.end(&entries[oldest.key]) }
    }
  }

  /// Forgets a connection, before its socket is closed.
  func close(_ connection: UInt) {
    entries.withLock { $0[connection] = nil }
  }

  /// Notes the target of a request whose first line has come.
  func begin(_ connection: UInt, target: [UInt8], now: Double = ProcessInfo.uptime) {
    update(connection) {
      $0.target = target
      $0.answer = nil
      $0.requestCount += 1
      $0.deadline = now + Self.secondsForHeaders
      $0.start = now
    }
  }

  /// Returns the target of the request at hand.
  func target(_ connection: UInt) -> [UInt8] {
    entries.withLock { $0[connection]?.target ?? [] }
  }

  /// Notes that a worker is awaited.
  ///
  /// - Returns: who awaits it.
  func wait(_ connection: UInt) -> String {
    update(connection) {
      $0.phase = .waiting
      $0.deadline = .infinity
    }
    return entries.withLock { $0[connection]?.peer.name ?? "" }
  }

  /// Notes that an answer is being made.
  func work(_ connection: UInt) {
    update(connection) { $0.phase = .working }
  }

  /// How many answers are being made, or are on their way, for each who asked.
  var burdens: [String: Int] {
    entries.withLock { entries in
      var burdens: [String: Int] = [:]
      for entry in entries.values where entry.phase == .working || entry.phase == .sending {
        burdens[entry.peer.name, default: 0] += 1
      }
      return burdens
    }
  }

  /// Keeps an answer till the library asks for it.
  func keep(_ answer: HTTPResponse, for connection: UInt) {
    update(connection) { $0.answer = answer }
  }

  /// Returns the answer that was kept.
  func takeAnswer(_ connection: UInt) -> HTTPResponse? {
    entries.withLock { $0[connection]?.answer.take() }
  }

  /// Notes that an answer of so many bytes is on its way.
  ///
  /// - Returns: whether it is the connection's last, and the seconds since the request came.
  func send(
    _ connection: UInt, byteCount: Int, now: Double = ProcessInfo.uptime
  ) -> (isLast: Bool, seconds: Double) {
    entries.withLock { entries in
      entries[connection]?.phase = .sending
      entries[connection]?.since = now
      entries[connection]?.deadline =
        now + Self.secondsForAnswer + Double(byteCount) / Self.slowestRate
      let entry = entries[connection]
      return (
        entry?.requestCount ?? 0 >= Self.mostRequests, now - (entry?.start ?? now)
      )
    }
  }

  /// Notes that a request is done with, and the next may come.
  func complete(_ connection: UInt, now: Double = ProcessInfo.uptime) {
    update(connection) {
      $0.phase = .reading
      $0.since = now
      $0.deadline = now + Self.secondsForHeaders
      $0.target = []
      $0.answer = nil
    }
  }

  /// When a connection will have had time enough, nil where there is none.
  func deadline(_ connection: UInt) -> Double? {
    entries.withLock { $0[connection]?.deadline }
  }

  /// Ends connections that have had time enough.
  func endLate() {
    let now = ProcessInfo.uptime
    entries.withLock { entries in
      for (connection, entry) in entries where entry.deadline < now {
        Self.end(&entries[connection])
      }
    }
  }

  /// The number of requests whose answers are being made or taken.
  var busyCount: Int {
    entries.withLock { $0.values.count { $0.phase != .reading } }
  }

  /// The number of requests whose answers are being made, or wait for it.
  var workingCount: Int {
    entries.withLock { $0.values.count { $0.phase == .working || $0.phase == .waiting } }
  }

  /// Ends a connection: the library closes its socket when there is nothing to read any more.
  ///
  /// It cannot have gone: the
  /// library tells of the end before it closes it, and waits for the lock.
  private static func end(_ entry: inout Entry?) {
    guard let socket = entry?.socket else { return }
    _ = shutdown(socket, Int32(SHUT_RDWR))
    entry?.deadline = .infinity
  }

  private func update(_ connection: UInt, _ change: (inout Entry) -> Void) {
    entries.withLock { entries in
      guard var entry = entries.removeValue(forKey: connection) else { return }
      change(&entry)
      entries[connection] = entry
    }
  }
}
