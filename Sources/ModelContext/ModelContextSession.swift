internal import JSON

/// One client's session: what was agreed on, and how each request is answered.
struct ModelContextSession<Service: ModelContextService> {
  var service: Service
  let calls = PendingCalls()
  private let output: LineOutput
  /// What `initialize` agreed on; nil before.
  private var revision: ProtocolRevision?

  init(_ service: Service, _ output: LineOutput) {
    self.service = service
    self.output = output
  }

  /// Answers the messages of a line.
  mutating func answer(_ line: [UInt8]) {
    let (messages, isBatch) = RPCMessage.read(line)
    let answers = messages.compactMap { answer($0) }
    if isBatch {
      if !answers.isEmpty { output.write(.array(answers)) }
    } else {
      for answer in answers { output.write(answer) }
    }
  }

  private mutating func answer(_ message: RPCMessage) -> JSONValue? {
    switch message {
    case .response, .notification: return nil
    case .invalid(let id, let error): return RPCMessage.failure(id, error)
    case .request(let id, let method, let params):
      let call = RunningCall(token: Self.token(params), output: output)
      guard calls.begin(id, call) else { return nil }
      defer { calls.end() }
      do throws(RPCError) {
        let result = try result(of: method, params, call)
        return call.isCancelled ? nil : RPCMessage.result(id, result)
      } catch {
        return call.isCancelled ? nil : RPCMessage.failure(id, error)
      }
    }
  }

  private static func token(_ params: JSONValue) -> JSONValue? {
    guard let token = params["_meta"]?["progressToken"] else { return nil }
    return RequestID(token)?.value
  }

  // MARK: Methods

  private mutating func result(
    of method: String, _ params: JSONValue, _ call: RunningCall
  ) throws(RPCError) -> JSONValue {
    let own = try Self.ownRevision(params)
    switch method {
    case "initialize": return try initialize(params)
    case "ping": return .object(own == nil ? [] : [JSONMember("resultType", .string("complete"))])
    case "server/discover":
      return .object(
        [JSONMember("supportedVersions", ProtocolRevision.all)] + offers + Self.complete
          + Self.cacheable + stamp)
    default: break
    }
    guard own != nil || revision != nil else {
      throw RPCError(
        .invalidRequest,
        "'\(method)' comes before 'initialize': that must be the first request of a session")
    }
    var members = try members(of: method, params, call)
    if own != nil {
      members += Self.complete
      if Self.listings.contains(method) { members += Self.cacheable }
    }
    return .object(members)
  }

  private static var listings: Set<String> {
    ["tools/list", "resources/list", "resources/templates/list", "prompts/list", "resources/read"]
  }

  /// What results of revisions without a handshake say besides.
  private static var complete: [JSONMember] { [JSONMember("resultType", .string("complete"))] }
  private static var cacheable: [JSONMember] {
    [JSONMember("ttlMs", .integer(0)), JSONMember("cacheScope", .string("private"))]
  }

  /// The revision that a request says it is of; nil where the handshake decides.
  private static func ownRevision(_ params: JSONValue) throws(RPCError) -> ProtocolRevision? {
    guard let named = params["_meta"]?[ProtocolRevision.key] else { return nil }
    guard let text = named.string else {
      throw .parameter(ProtocolRevision.key, "'\(ProtocolRevision.key)' must be a text")
    }
    guard let revision = ProtocolRevision(rawValue: text) else {
      throw RPCError(
        .unsupportedVersion, "revision '\(text)' of the protocol is not spoken here",
        data: .object([
          JSONMember("supported", ProtocolRevision.all),
          JSONMember("requested", .string(text)),
        ]))
    }
    return revision
  }

  private mutating func initialize(_ params: JSONValue) throws(RPCError) -> JSONValue {
    guard revision == nil else {
      throw RPCError(.invalidRequest, "'initialize' was answered already")
    }
    let asked = try Self.text("protocolVersion", params)
    let agreed = ProtocolRevision.agreed(on: asked)
    revision = agreed
    return .object(
      [JSONMember("protocolVersion", .string(agreed.rawValue))] + offers
        + [JSONMember("serverInfo", server)])
  }

  private var server: JSONValue {
    let description = service.description
    return .object([
      JSONMember("name", .string(description.name)),
      JSONMember("title", .string(description.title)),
      JSONMember("version", .string(description.version)),
    ])
  }

  private var offers: [JSONMember] {
    [
      JSONMember(
        "capabilities",
        .object([
          JSONMember("tools", .object([])), JSONMember("resources", .object([])),
          JSONMember("prompts", .object([])),
        ])),
      JSONMember("instructions", .string(service.description.instructions)),
    ]
  }

  private var stamp: [JSONMember] {
    [
      JSONMember(
        "_meta", .object([JSONMember("io.modelcontextprotocol/serverInfo", server)]))
    ]
  }

  private mutating func members(
    of method: String, _ params: JSONValue, _ call: RunningCall
  ) throws(RPCError) -> [JSONMember] {
    switch method {
    case "tools/list": return try Self.list("tools", service.tools, params)
    case "resources/list": return try Self.list("resources", service.resources, params)
    case "resources/templates/list":
      return try Self.list("resourceTemplates", service.resourceTemplates, params)
    case "prompts/list": return try Self.list("prompts", service.prompts, params)
    case "tools/call":
      let name = try Self.text("name", params)
      return Self.members(of: try service.call(name, try Self.arguments(params), call))
    case "resources/read":
      let uri = try Self.text("uri", params)
      let found = try service.read(uri)
      return [
        JSONMember(
          "contents",
          .array([
            .object([
              JSONMember("uri", .string(uri)), JSONMember("mimeType", .string(found.type)),
              JSONMember("text", .string(found.text)),
            ])
          ]))
      ]
    case "prompts/get":
      let name = try Self.text("name", params)
      let (description, text) = try service.prompt(name, try Self.arguments(params))
      return [
        JSONMember("description", .string(description)),
        JSONMember(
          "messages",
          .array([
            .object([
              JSONMember("role", .string("user")), JSONMember("content", Self.content(text)),
            ])
          ])),
      ]
    default:
      throw RPCError(.unknownMethod, "there is no method '\(method)'")
    }
  }

  private static func members(of result: ToolResult) -> [JSONMember] {
    var members = [JSONMember("content", .array([content(result.text)]))]
    if let structured = result.structured {
      members.append(JSONMember("structuredContent", structured))
    }
    members.append(JSONMember("isError", .bool(result.structured == nil)))
    return members
  }

  private static func content(_ text: String) -> JSONValue {
    .object([JSONMember("type", .string("text")), JSONMember("text", .string(text))])
  }

  /// Lists come whole: there is no second page.
  private static func list(
    _ name: String, _ elements: [JSONValue], _ params: JSONValue
  ) throws(RPCError) -> [JSONMember] {
    guard params["cursor"] == nil || params["cursor"] == .null else {
      throw .parameter("cursor", "'cursor' names no page: all came with the first")
    }
    return [JSONMember(name, .array(elements))]
  }

  private static func text(_ name: String, _ params: JSONValue) throws(RPCError) -> String {
    guard let value = params[name] else { throw .parameter(name, "'\(name)' is missing") }
    guard let text = value.string else { throw .parameter(name, "'\(name)' must be a text") }
    return text
  }

  private static func arguments(_ params: JSONValue) throws(RPCError) -> JSONValue {
    guard let arguments = params["arguments"], arguments != .null else { return .object([]) }
    guard arguments.object != nil else {
      throw .parameter("arguments", "'arguments' must be an object")
    }
    return arguments
  }
}
