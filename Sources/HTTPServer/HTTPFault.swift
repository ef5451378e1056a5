/// The statuses that are answered (RFC 9110, 15).
public enum HTTPStatus: Int, Sendable, CaseIterable {
  case ok = 200
  case seeOther = 303
  case notModified = 304
  case badRequest = 400
  case notFound = 404
  case methodNotAllowed = 405
  case gone = 410
  case contentTooLarge = 413
  case targetTooLong = 414
  case misdirected = 421
  case headersTooLarge = 431
  case failed = 500
  /// What was asked for cannot be had here.
  case impossible = 501
  case unavailable = 503

  /// The status in words, for people.
  public var title: String {
    switch self {
    case .ok: "OK"
    case .seeOther: "See other"
    case .notModified: "Not modified"
    case .badRequest: "This cannot be read"
    case .notFound: "Not found"
    case .methodNotAllowed: "Only for reading"
    case .gone: "Taken down"
    case .contentTooLarge, .targetTooLong, .headersTooLarge: "Too large"
    case .misdirected: "Not this server"
    case .failed: "It failed"
    case .impossible: "Not here"
    case .unavailable: "Busy"
    }
  }
}

/// Why a request is not answered with what it asks for.
public struct HTTPFault: Error, Equatable, Sendable {
  /// The status.
  public var status: HTTPStatus
  /// What is for the log alone; nil for nothing.
  public var detail: String?
  /// What is wrong and what to do, in words.
  public var message: String
  /// The parameter that it is about.
  public var parameter: String?

  /// Creates a fault.
  public init(_ status: HTTPStatus, _ message: String, parameter: String? = nil) {
    self.status = status
    self.message = message
    self.parameter = parameter
  }
}
