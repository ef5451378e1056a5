internal import FileSystem
public import HTTPClient
public import JSON

/// Asks a cluster, and understands how it refuses; one for each thread.
public final class ClusterClient {
  /// Where the store is.
  public let address: StoreAddress
  /// The seconds that a search may take.
  public var searchTimeout = 60.0
  /// The seconds that a bulk or a merge may take.
  public var writeTimeout = 300.0
  /// The seconds for which a request is sent again that the cluster is too busy for (429).
  public var patience = 20.0
  /// The seconds for which a request is sent again that shards, or the master, are missing for.
  ///
  /// Others take the place of a machine that is gone: who writes waits for them, a reader is told at once.
  public var recovery = 0.0
  /// When no answer is waited for any more; nil for no such time.
  public var deadline: ContinuousClock.Instant?
  /// Says whether nobody wants the answer at hand any more.
  public var isUnwanted: (@Sendable () -> Bool)? {
    get { http.isUnwanted }
    set { http.isUnwanted = newValue }
  }
  private let http: HTTPClient
  /// The number of requests so far.
  public private(set) var requestCount = 0

  /// Creates a client; nothing is sent yet.
  public init(_ address: StoreAddress, options: HTTPClient.Options = HTTPClient.Options()) {
    self.address = address
    http = HTTPClient(address.hosts, options: options)
  }

  /// How it asks.
  public var options: HTTPClient.Options { http.options }

  /// What a request is, which decides how long it may take and whether it may be sent twice.
  public enum Purpose: Sendable {
    /// It changes nothing.
    case reading
    /// It may be repeated: what it does twice is done once.
    case writing
    /// It must not be repeated.
    case once
  }

  /// What a cluster answered to a request that it understood.
  public struct Answer: Sendable, Equatable {
    /// Who answered.
    public var host: String
    /// The status.
    public var status: Int
    /// The answer; null where it has no body.
    public var json: JSONValue
  }

  // MARK: Requests

  /// Sends a request.
  ///
  /// - Parameters:
  ///   - method: what is asked for.
  ///   - path: the path and parameters, from `/`.
  ///   - body: the body, nil for none.
  ///   - purpose: what the request is.
  ///   - statuses: those beside 200 to 299 that are answers and no errors.
  /// - Returns: the answer.
  /// - Throws: `StoreError` where there is none, or where it is an error.
  public func send(
    _ method: HTTPCall.Method, _ path: String, _ body: JSONValue? = nil,
    for purpose: Purpose = .reading, allowing statuses: Set<Int> = []
  ) throws(StoreError) -> Answer {
    try send(
      method, path, bytes: body.map { Array($0.text().utf8) }, for: purpose, allowing: statuses)
  }

  /// Sends a request whose body is lines of JSON, or JSON that is written already.
  public func send(
    _ method: HTTPCall.Method, _ path: String, bytes: [UInt8]?, lines: Bool = false,
    for purpose: Purpose = .reading, allowing statuses: Set<Int> = []
  ) throws(StoreError) -> Answer {
    try patiently(isRepeatable: purpose != .once) { () throws(StoreError) in
      try sendOnce(method, path, bytes: bytes, lines: lines, for: purpose, allowing: statuses)
    }
  }

  /// In milliseconds; whoever takes a question back waits no longer.
  private static let (firstPause, longestPause) = (100, 500)

  /// Does something once more, after a pause, as long as the cluster is too busy for it, or recovers from a loss.
  ///
  /// - Parameters:
  ///   - isRepeatable: whether it may be done twice: what a busy cluster refuses it has not begun, what it has lost a
  ///     machine for it may have done.
  ///   - body: what is done.
  /// - Returns: what that returns.
  /// - Throws: `StoreError` of the last time.
  public func patiently<Result>(
    isRepeatable: Bool = true, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let start = ContinuousClock.now
    var pause = Self.firstPause
    while true {
      do throws(StoreError) {
        return try body()
      } catch {
        let limit =
          switch error {
          case .busy: patience
          case .partial, .refused(_, 503, _): isRepeatable ? recovery : 0
          default: 0.0
          }
        guard start.duration(to: .now) < .seconds(limit) else { throw error }
      }
      // The next answer would come too late.
      if let deadline, deadline <= .now + .milliseconds(pause) { throw .late }
      ProcessInfo.sleep(milliseconds: pause)
      pause = min(pause * 2, Self.longestPause)
    }
  }

  func sendOnce(
    _ method: HTTPCall.Method, _ path: String, bytes: [UInt8]?, lines: Bool = false,
    for purpose: Purpose, allowing statuses: Set<Int> = []
  ) throws(StoreError) -> Answer {
    var call = HTTPCall(
      method, address.prefix + path, body: bytes,
      timeout: purpose == .reading ? searchTimeout : writeTimeout,
      isRepeatable: purpose != .once)
    if lines { call.contentType = "application/x-ndjson" }
    guard !isLate, isUnwanted?() != true else { throw .late }
    call.deadline = deadline
    requestCount += 1
    let reply: HTTPReply
    do throws(HTTPClientError) {
      reply = try http.send(call)
    } catch {
      if isLate || error.kind == .unwanted { throw .late }
      throw .unreachable(store: address.name, error.attempts)
    }
    return try answer(reply, allowing: statuses, byteCount: bytes?.count ?? 0)
  }

  private var isLate: Bool { deadline.map { $0 <= .now } ?? false }

  private func answer(
    _ reply: HTTPReply, allowing statuses: Set<Int>, byteCount: Int
  ) throws(StoreError) -> Answer {
    let host = reply.host.description
    let isGood = (200..<300).contains(reply.status) || statuses.contains(reply.status)
    // A proxy refuses with a page of its own.
    switch reply.status {
    case 401: throw .forbidden(store: address.name, host: host, status: 401)
    case 413: throw .tooLarge(store: address.name, byteCount: byteCount)
    default: break
    }
    var json = JSONValue.null
    if !reply.body.isEmpty {
      do {
        json = try JSONValue(parsing: reply.body)
      } catch {
        throw .noJSON(host: host, status: reply.status, line: Self.firstLine(reply.body))
      }
    }
    if isGood, reply.body.isEmpty {
      // A cluster always says something: what is cut in its head has no body.
      throw .unreachable(
        store: address.name,
        [
          HTTPClientError.Attempt(
            host: reply.host, kind: .unreachable, reason: "the connection was cut")
        ])
    }
    if isGood {
      if json == .null {
        throw .noJSON(host: host, status: reply.status, line: "")
      }
      return Answer(host: host, status: reply.status, json: json)
    }
    throw error(json["error"] ?? .null, status: reply.status, host: host)
  }

  /// What an error in an answer, or in a part of one, means.
  public func error(_ error: JSONValue, status: Int, host: String) -> StoreError {
    let type = error["type"]?.string ?? ""
    let root = error["root_cause"]?.array?.first
    let reason =
      root?["reason"]?.string ?? error["reason"]?.string ?? error.string ?? "no reason given"
    switch (status, type) {
    // It has no master for now.
    case (503, _): return .refused(host: host, status: status, reason: reason)
    case (_, "cluster_block_exception"): return .blocked(store: address.name, reason: reason)
    case (_, "index_not_found_exception"): return .missing(store: address.name)
    case (401, _), (403, _):
      return .forbidden(store: address.name, host: host, status: status)
    case (429, _): return .busy(store: address.name, reason: reason)
    default: return .refused(host: host, status: status, reason: reason)
    }
  }

  private static func firstLine(_ body: [UInt8]) -> String {
    let text = String(decoding: body.prefix(400), as: UTF8.self)
    let line = text.split { $0.isNewline }.first ?? ""
    return String(
      line.prefix(80).filter { !($0.unicodeScalars.first?.properties.generalCategory == .control) })
  }
}
