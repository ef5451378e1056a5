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

  // MARK: Searching

  /// An answer to a search, and how whole it is.
  public struct SearchAnswer: Sendable, Equatable {
    /// The response.
    public var json: JSONValue
    /// How many shards it is from.
    public var wholeness: Wholeness
  }

  /// Searches indexes.
  ///
  /// - Parameters:
  ///   - indexes: their names.
  ///   - body: the search.
  ///   - parameters: behind the question mark.
  ///   - allowsPartial: whether an answer without some shards is one.
  /// - Returns: the answer.
  /// - Throws: `StoreError.partial` where shards are missing, any other where there is no answer.
  public func search(
    _ indexes: [String], _ body: JSONValue, parameters: String = "", allowsPartial: Bool = false
  ) throws(StoreError) -> SearchAnswer {
    let path =
      "/\(indexes.joined(separator: ","))/_search" + (parameters.isEmpty ? "" : "?" + parameters)
    let answer = try send(.post, path, body)
    return try whole(answer.json, host: answer.host, allowsPartial: allowsPartial)
  }

  /// Searches several times in one request.
  ///
  /// - Parameters:
  ///   - searches: for each the names of indexes and the search.
  ///   - allowsPartial: whether answers without some shards are ones.
  /// - Returns: the answers, in order.
  /// - Throws: `StoreError.partial` where shards are missing, any other where there is no answer.
  public func searchAll(
    _ searches: [(indexes: [String], body: JSONValue)], allowsPartial: Bool = false
  ) throws(StoreError) -> [SearchAnswer] {
    guard !searches.isEmpty else { return [] }
    var lines: [UInt8] = []
    for search in searches {
      let head = JSONValue.object([
        JSONMember("index", .array(search.indexes.map(JSONValue.string)))
      ])
      lines += head.text().utf8
      lines.append(0x0A)
      lines += search.body.text().utf8
      lines.append(0x0A)
    }
    let answer = try send(.post, "/_msearch", bytes: lines, lines: true)
    let responses = answer.json["responses"]?.array ?? []
    guard responses.count == searches.count else {
      throw .refused(
        host: answer.host, status: answer.status,
        reason: "\(responses.count) answers to \(searches.count) searches")
    }
    var answers: [SearchAnswer] = []
    for response in responses {
      answers.append(try whole(response, host: answer.host, allowsPartial: allowsPartial))
    }
    return answers
  }

  /// Takes a response only if it is whole, or need not be.
  private func whole(
    _ response: JSONValue, host: String, allowsPartial: Bool
  ) throws(StoreError) -> SearchAnswer {
    if let failure = response["error"] {
      throw error(failure, status: response["status"]?.integer ?? 500, host: host)
    }
    guard let wholeness = Wholeness(of: response) else {
      throw .refused(host: host, status: 200, reason: "the answer does not tell of shards")
    }
    if !wholeness.isWhole, !allowsPartial {
      throw .partial(answered: wholeness.answered, shards: wholeness.shards)
    }
    return SearchAnswer(json: response, wholeness: wholeness)
  }
}
