internal import CCurl

/// Asks one of several hosts over HTTP/1.1, and keeps connections open; one for each thread.
///
/// Hosts are asked in turn, beginning with the one that answered last: after a refused connection, and, where it does
/// no harm to ask twice, after a cut connection, a time-out, or an answer of 502 or 503. Redirects are not followed,
/// and no switch turns the proof of who a host is off.
@safe
public final class HTTPClient {
  /// How hosts are asked.
  public struct Options: Sendable, Equatable {
    /// What proves who asks; never sent where others could read it.
    public var authorization = HTTPAuthorization.none
    /// A file with the certificates that are trusted, nil for the system's.
    public var certificates: String?
    /// The seconds after which a connection that is not made is given up.
    public var connectTimeout = 5.0
    /// The most bytes of a reply's body.
    public var replyLimit = 512 << 20

    /// Creates the usual options.
    public init() {}
  }

  /// The hosts, in the order of asking.
  public let hosts: [HTTPHost]
  /// How they are asked.
  public let options: Options
  /// Says whether nobody wants the answer any more: asked about every second while it is waited for.
  public var isUnwanted: (@Sendable () -> Bool)?
  private let handle: UnsafeMutableRawPointer?
  /// The index of the host that answered last.
  private var current = 0

  private static let isStarted = dateline_curl_start() != 0

  /// Creates a client; the library is loaded, and nothing is sent yet.
  public init(_ hosts: [HTTPHost], options: Options = Options()) {
    precondition(!hosts.isEmpty)
    self.hosts = hosts
    self.options = options
    unsafe handle = Self.isStarted ? loaded_curl_easy_init()() : nil
  }

  deinit {
    if let handle = unsafe handle { unsafe loaded_curl_easy_cleanup()(handle) }
  }

  /// Asks the hosts in turn.
  ///
  /// - Parameter call: what is asked.
  /// - Returns: the reply of the first host that gave one, whatever its status; where all are unavailable, the last's.
  /// - Throws: `HTTPClientError` where none replied.
  public func send(_ call: HTTPCall) throws(HTTPClientError) -> HTTPReply {
    var attempts: [HTTPClientError.Attempt] = []
    var unavailable: HTTPReply?
    let first = current
    for offset in hosts.indices {
      if offset > 0, let deadline = call.deadline, deadline <= .now { break }
      let index = (first + offset) % hosts.count
      switch ask(hosts[index], call) {
      case .reply(let reply):
        guard call.isRepeatable, reply.status == 502 || reply.status == 503 else {
          current = index
          return reply
        }
        unavailable = reply
      case .failure(let attempt, let mayAskNext):
        attempts.append(attempt)
        if !mayAskNext { throw HTTPClientError(attempts: attempts) }
      }
    }
    if let unavailable { return unavailable }
    throw HTTPClientError(attempts: attempts)
  }

  // MARK: One host

  private enum Outcome {
    case reply(HTTPReply)
    case failure(HTTPClientError.Attempt, mayAskNext: Bool)
  }

  private func ask(_ host: HTTPHost, _ call: HTTPCall) -> Outcome {
    func failure(_ kind: HTTPClientError.Kind, _ reason: String, mayAskNext: Bool) -> Outcome {
      .failure(
        HTTPClientError.Attempt(host: host, kind: kind, reason: reason), mayAskNext: mayAskNext)
    }
    guard let handle = unsafe handle else {
      return failure(.unreachable, "libcurl cannot start", mayAskNext: false)
    }
    if options.authorization != .none, !host.isPrivate {
      return failure(
        .exposed, "what authorizes is sent over https only", mayAskNext: false)
    }
    let receiver = Receiver(limit: options.replyLimit, isUnwanted: isUnwanted)
    unsafe prepare(handle, host, call, receiver)
    let headers = unsafe headers(of: call)
    defer { unsafe loaded_curl_slist_free_all()(headers) }
    unsafe dateline_curl_headers(handle, headers)
    var message = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
    let code = unsafe message.withUnsafeMutableBufferPointer { buffer in
      unsafe dateline_curl_errors(handle, buffer.baseAddress)
      defer { unsafe dateline_curl_errors(handle, nil) }
      guard let body = call.body else { return unsafe loaded_curl_easy_perform()(handle) }
      return unsafe body.withUnsafeBytes { bytes in
        unsafe dateline_curl_body(handle, bytes.baseAddress, bytes.count)
        return unsafe loaded_curl_easy_perform()(handle)
      }
    }
    if code == CURLE_OK {
      let type = unsafe dateline_curl_string(handle, CURLINFO_CONTENT_TYPE)
      return .reply(
        HTTPReply(
          host: host, status: unsafe dateline_curl_long(handle, CURLINFO_RESPONSE_CODE),
          contentType: unsafe type.map { unsafe String(cString: $0) }, body: receiver.body))
    }
    if receiver.isFull {
      return failure(
        .tooLong, "the answer is longer than \(options.replyLimit >> 20) MB", mayAskNext: false)
    }
    if code == CURLE_ABORTED_BY_CALLBACK {
      return failure(.unwanted, "nobody wants the answer any more", mayAskNext: false)
    }
    let isUnsent = unsafe dateline_curl_long(handle, CURLINFO_REQUEST_SIZE) == 0
    let mayAskNext = isUnsent || call.isRepeatable
    switch code {
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM:
      return failure(.certificate, Self.reason(message, code), mayAskNext: false)
    case CURLE_OPERATION_TIMEDOUT:
      let seconds = isUnsent ? options.connectTimeout : call.timeout
      return failure(
        .timeout,
        isUnsent
          ? "no connection after \(Self.text(seconds)) s"
          : "no answer after \(Self.text(seconds)) s",
        mayAskNext: mayAskNext)
    case CURLE_COULDNT_RESOLVE_HOST:
      return failure(.unreachable, "its address is not known", mayAskNext: true)
    case CURLE_COULDNT_CONNECT:
      return failure(.unreachable, "no connection", mayAskNext: true)
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
      return failure(.unreachable, "the connection was cut", mayAskNext: mayAskNext)
    default:
      return failure(.unreachable, Self.reason(message, code), mayAskNext: mayAskNext)
    }
  }

  @unsafe private func prepare(
    _ handle: UnsafeMutableRawPointer, _ host: HTTPHost, _ call: HTTPCall, _ receiver: Receiver
  ) {
    // Connections stay open through it.
    unsafe loaded_curl_easy_reset()(handle)
    unsafe dateline_curl_text(handle, CURLOPT_URL, host.url + call.target)
    unsafe dateline_curl_number(handle, CURLOPT_NOSIGNAL, 1)
    unsafe dateline_curl_number(handle, CURLOPT_TCP_KEEPALIVE, 1)
    unsafe dateline_curl_number(
      handle, CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(options.connectTimeout * 1000)))
    let timeout = min(
      call.timeout,
      call.deadline.map { ContinuousClock.now.duration(to: $0) / .seconds(1) } ?? .infinity)
    unsafe dateline_curl_number(handle, CURLOPT_TIMEOUT_MS, max(1, Int(timeout * 1000)))
    // No proxy of the environment may see what stays on this machine.
    if host.isLoopback { unsafe dateline_curl_text(handle, CURLOPT_NOPROXY, "*") }
    if let certificates = options.certificates {
      unsafe dateline_curl_text(handle, CURLOPT_CAINFO, certificates)
    }
    if options.authorization == .none, host.isPrivate {
      unsafe dateline_curl_number(handle, CURLOPT_NETRC, Int(CURL_NETRC_OPTIONAL.rawValue))
    }
    switch call.method {
    case .get: unsafe dateline_curl_number(handle, CURLOPT_HTTPGET, 1)
    case .head: unsafe dateline_curl_number(handle, CURLOPT_NOBODY, 1)
    case .post, .put, .delete: break
    }
    // The body makes it a POST.
    if call.method != .head, call.body != nil || (call.method != .get) {
      unsafe dateline_curl_text(handle, CURLOPT_CUSTOMREQUEST, call.method.rawValue)
    }
    if call.method == .post, call.body == nil { unsafe dateline_curl_body(handle, nil, 0) }
    unsafe dateline_curl_receive(
      handle, receive, Unmanaged.passUnretained(receiver).toOpaque())
    if receiver.isUnwanted != nil {
      unsafe dateline_curl_watch(
        handle, askWhetherWanted, Unmanaged.passUnretained(receiver).toOpaque())
    }
  }

  private func headers(of call: HTTPCall) -> UnsafeMutablePointer<curl_slist>? {
    // A body is sent at once, without asking whether it may.
    var lines = ["Expect:"]
    if call.body != nil { lines.append("Content-Type: " + call.contentType) }
    if case .header(let value) = options.authorization { lines.append("Authorization: " + value) }
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines { unsafe list = loaded_curl_slist_append()(list, line) }
    return unsafe list
  }

  private static func reason(_ message: [CChar], _ code: CURLcode) -> String {
    var text = unsafe message.withUnsafeBufferPointer { buffer in
      unsafe String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    if text.isEmpty, let known = unsafe loaded_curl_easy_strerror()(code) {
      text = unsafe String(cString: known)
    }
    return text
  }

  private static func text(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
  }
}

/// Collects a reply's body.
private final class Receiver {
  let limit: Int
  var body: [UInt8] = []
  var isFull = false
  let isUnwanted: (@Sendable () -> Bool)?

  init(limit: Int, isUnwanted: (@Sendable () -> Bool)?) {
    self.limit = limit
    self.isUnwanted = isUnwanted
  }

  /// Takes bytes; returns whether there was room.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= limit else {
      isFull = true
      return false
    }
    unsafe body.append(contentsOf: bytes)
    return true
  }
}

/// Called by the library with each piece of a body.
private func receive(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ owner: UnsafeMutableRawPointer?
) -> Int {
  guard let bytes = unsafe bytes, let owner = unsafe owner else { return 0 }
  let receiver = unsafe Unmanaged<Receiver>.fromOpaque(owner).takeUnretainedValue()
  let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe receiver.take(piece) ? size * count : 0
}

/// Called by the library while it waits: whether the request shall end.
private func askWhetherWanted(
  _ owner: UnsafeMutableRawPointer?, _: curl_off_t, _: curl_off_t, _: curl_off_t, _: curl_off_t
) -> Int32 {
  guard let owner = unsafe owner else { return 0 }
  let receiver = unsafe Unmanaged<Receiver>.fromOpaque(owner).takeUnretainedValue()
  return receiver.isUnwanted?() == true ? 1 : 0
}
