public import FileSystem

/// An answer.
public struct HTTPResponse: Sendable {
  /// What stands behind the headers.
  public enum Body: Sendable {
    case bytes([UInt8])
    /// The first bytes of a file.
    case file(UnnamedFile, count: Int)

    /// The number of bytes.
    public var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(_, let count): count
      }
    }
  }

  /// The status.
  public var status: HTTPStatus
  /// The headers beside those that every answer has.
  public var headers: [RawRequest.Header]
  /// The body.
  public var body: Body

  /// Creates an answer.
  public init(_ status: HTTPStatus, type: String, _ body: Body) {
    self.status = status
    self.headers = [RawRequest.Header("Content-Type", type)]
    self.body = body
  }

  /// Creates an answer of a text.
  public init(_ status: HTTPStatus = .ok, type: String, text: String) {
    self.init(status, type: type, .bytes(Array(text.utf8)))
  }

  /// Sets a header.
  public mutating func set(_ name: String, _ value: String) {
    headers.removeAll { $0.name == name }
    headers.append(RawRequest.Header(name, value))
  }

  /// The value of a header that was set.
  public func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}

/// What a service makes of a request at first sight.
public enum FirstLook<Question: Sendable>: Sendable {
  /// The answer, which needs no worker.
  case answer(HTTPResponse)
  /// What a worker is asked.
  case question(Question)
}

/// What answers requests.
public protocol HTTPService: Sendable {
  /// What answers those that take time; it lives on one thread.
  associatedtype Worker: HTTPWorker

  /// Headers of every answer.
  var commonHeaders: [RawRequest.Header] { get }

  /// Reads a request, and answers at once what needs no worker; called on the server's thread.
  ///
  /// - Throws: `HTTPFault` for what is refused.
  func look(at request: HTTPRequest) throws(HTTPFault) -> FirstLook<Worker.Question>

  /// Returns the answer to a request that is refused; `target` is nil where it could not be read.
  func refusal(_ fault: HTTPFault, of target: RequestTarget?) -> HTTPResponse

  /// Returns a worker; called on its thread.
  func makeWorker() -> Worker

  /// Called on the server's thread when an answer is on its way.
  func note(_ raw: RawRequest, _ response: HTTPResponse, seconds: Double)
}

/// What answers requests on one thread.
public protocol HTTPWorker {
  /// A request as it was understood.
  associatedtype Question: Sendable

  /// Returns the answer.
  mutating func answer(_ question: Question) -> HTTPResponse

  /// Called ten times a second while there is nothing to do, with the seconds since the last answer.
  mutating func rest(_ seconds: Double)
}
