/// A request for one of several hosts that would all answer the same.
public struct HTTPCall: Sendable {
  /// What is asked for.
  public enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
  }

  /// What is asked for.
  public var method: Method
  /// The path with its parameters, escaped, from `/`.
  public var target: String
  /// The body's bytes, nil for none.
  public var body: [UInt8]?
  /// What the body is.
  public var contentType = "application/json"
  /// The seconds after which no answer is waited for any more.
  public var timeout: Double
  /// When no host is waited for or asked any more; nil for no such time.
  public var deadline: ContinuousClock.Instant?
  /// Whether it does no harm to ask twice: the next host is then asked too where one may have begun to answer.
  public var isRepeatable: Bool

  /// Creates a call.
  ///
  /// - Parameters:
  ///   - method: what is asked for.
  ///   - target: the path with its parameters, escaped, from `/`.
  ///   - body: the body's bytes, nil for none.
  ///   - timeout: in seconds.
  ///   - isRepeatable: whether it does no harm to ask twice; by default for `GET` and `HEAD`.
  public init(
    _ method: Method, _ target: String, body: [UInt8]? = nil, timeout: Double = 60,
    isRepeatable: Bool? = nil
  ) {
    self.method = method
    self.target = target
    self.body = body
    self.timeout = timeout
    self.isRepeatable = isRepeatable ?? (method == .get || method == .head)
  }
}

/// What a host answered, whatever the status.
public struct HTTPReply: Sendable, Equatable {
  /// Who answered.
  public var host: HTTPHost
  /// The status, 200 and so on.
  public var status: Int
  /// What the body is, as the host says.
  public var contentType: String?
  /// The body's bytes.
  public var body: [UInt8]

  /// Creates a reply.
  public init(host: HTTPHost, status: Int, contentType: String? = nil, body: [UInt8] = []) {
    self.host = host
    self.status = status
    self.contentType = contentType
    self.body = body
  }
}

/// Why there is no reply.
public struct HTTPClientError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Kind: Sendable, Equatable {
    /// No connection, or it was cut.
    case unreachable
    /// No answer in time.
    case timeout
    /// The host could not prove who it is.
    case certificate
    /// The reply is longer than any that is expected.
    case tooLong
    /// What authorizes would be readable on the way.
    case exposed
    /// Nobody wants the answer any more.
    case unwanted
  }

  /// A host, and why it gave no reply.
  public struct Attempt: Sendable, Equatable {
    /// The host.
    public var host: HTTPHost
    /// What went wrong.
    public var kind: Kind
    /// The reason in words, in lower case.
    public var reason: String

    /// Creates an attempt.
    public init(host: HTTPHost, kind: Kind, reason: String) {
      self.host = host
      self.kind = kind
      self.reason = reason
    }
  }

  /// The hosts that were asked, in turn; at least one.
  public var attempts: [Attempt]

  /// What went wrong last.
  public var kind: Kind { attempts.last?.kind ?? .unreachable }

  /// Creates an error.
  public init(attempts: [Attempt]) { self.attempts = attempts }
}
