public import JSON

/// The id of a request: a text or a whole number.
public enum RequestID: Sendable, Hashable {
  case text(String)
  case number(Int)

  /// Reads an id, nil where the value can be none.
  init?(_ value: JSONValue?) {
    switch value {
    case .string(let text): self = .text(text)
    case .integer(let number): self = .number(number)
    default: return nil
    }
  }

  /// The id as JSON.
  var value: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .integer(number)
    }
  }
}

/// Why a request has no result.
public struct RPCError: Error, Sendable, Equatable {
  /// The kinds of failure, by the codes of JSON-RPC 2.0 and of the protocol.
  public enum Code: Int, Sendable {
    case notJSON = -32700
    case invalidRequest = -32600
    case unknownMethod = -32601
    case invalidParameters = -32602
    case failed = -32603
    case unknownResource = -32002
    case unsupportedVersion = -32022
  }

  /// What kind of failure it is.
  public var code: Code
  /// What is wrong, on what, and what to do.
  public var message: String
  /// More for programs, nil for nothing.
  public var data: JSONValue?

  /// Creates an error.
  public init(_ code: Code, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// A parameter that cannot be used.
  public static func parameter(_ name: String, _ message: String) -> RPCError {
    RPCError(
      .invalidParameters, message, data: .object([JSONMember("parameter", .string(name))]))
  }

  var value: JSONValue {
    .object(
      [
        JSONMember("code", .integer(code.rawValue)), JSONMember("message", .string(message)),
      ] + (data.map { [JSONMember("data", $0)] } ?? []))
  }
}

/// A message of JSON-RPC 2.0, as it came.
enum RPCMessage: Equatable {
  case request(RequestID, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  /// An answer to something that was never asked; nobody waits for it.
  case response
  /// What is no message; answered with the id where one can be told.
  case invalid(RequestID?, RPCError)

  /// Reads the messages of a line: one, or several of a batch.
  ///
  /// - Parameter line: the line without its end.
  /// - Returns: the messages, and whether they came as a batch, whose answers go back as one.
  static func read(_ line: [UInt8]) -> (messages: [RPCMessage], isBatch: Bool) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: line)
    } catch {
      return ([.invalid(nil, RPCError(.notJSON, "this is no JSON: \(error)"))], false)
    }
    guard case .array(let elements) = value else { return ([message(value)], false) }
    guard !elements.isEmpty else {
      return ([.invalid(nil, RPCError(.invalidRequest, "a batch needs a message"))], false)
    }
    return (elements.map(message), true)
  }

  private static func message(_ value: JSONValue) -> RPCMessage {
    guard value.object != nil else {
      return .invalid(nil, RPCError(.invalidRequest, "a message is an object"))
    }
    let given = value["id"]
    let id = RequestID(given)
    func invalid(_ message: String) -> RPCMessage {
      .invalid(id, RPCError(.invalidRequest, message))
    }
    guard value["jsonrpc"] == .string("2.0") else { return invalid("'jsonrpc' must be \"2.0\"") }
    guard given == nil || id != nil else {
      return invalid("'id' must be a text or a whole number")
    }
    guard let method = value["method"] else {
      return value["result"] != nil || value["error"] != nil
        ? .response : invalid("'method' is missing")
    }
    guard let method = method.string else { return invalid("'method' must be a text") }
    let params = value["params"] ?? .object([])
    guard params.object != nil else {
      let error = RPCError(.invalidParameters, "'params' must be an object")
      return id == nil ? .notification(method: "", params: .object([])) : .invalid(id, error)
    }
    guard let id else { return .notification(method: method, params: params) }
    return .request(id, method: method, params: params)
  }

  // MARK: Answers

  static func result(_ id: RequestID, _ result: JSONValue) -> JSONValue {
    .object([
      JSONMember("jsonrpc", .string("2.0")), JSONMember("id", id.value),
      JSONMember("result", result),
    ])
  }

  static func failure(_ id: RequestID?, _ error: RPCError) -> JSONValue {
    .object([
      JSONMember("jsonrpc", .string("2.0")), JSONMember("id", id?.value ?? .null),
      JSONMember("error", error.value),
    ])
  }

  static func notification(_ method: String, _ params: [JSONMember]) -> JSONValue {
    .object([
      JSONMember("jsonrpc", .string("2.0")), JSONMember("method", .string(method)),
      JSONMember("params", .object(params)),
    ])
  }
}
