public import JSON

/// What a server says of itself.
public struct ServerDescription: Sendable {
  /// Its name for programs.
  public var name: String
  /// Its name for people.
  public var title: String
  /// Its version.
  public var version: String
  /// What a model should know before it uses the server.
  public var instructions: String

  /// Creates a description.
  public init(name: String, title: String, version: String, instructions: String) {
    self.name = name
    self.title = title
    self.version = version
    self.instructions = instructions
  }
}

/// What a tool answers.
public struct ToolResult: Sendable, Equatable {
  /// The answer for programs, an object; nil where the tool failed.
  public var structured: JSONValue?
  /// The answer as a text for the model.
  public var text: String

  /// Creates an answer; without `structured` it says why there is none.
  public init(structured: JSONValue?, text: String) {
    self.structured = structured
    self.text = text
  }
}

/// A text that can be read by its address.
public struct ResourceText: Sendable, Equatable {
  /// What kind of text it is, such as `text/plain`.
  public var type: String
  /// The text.
  public var text: String

  /// Creates a text.
  public init(type: String, text: String) {
    self.type = type
    self.text = text
  }
}

/// What a server offers; the protocol is not its business.
///
/// It is asked by one thread, and need not be fit for several.
public protocol ModelContextService {
  /// What it says of itself.
  var description: ServerDescription { get }
  /// Its tools, as `tools/list` has them.
  var tools: [JSONValue] { get }
  /// Its texts with addresses of their own, as `resources/list` has them.
  var resources: [JSONValue] { get }
  /// Its texts by the patterns of their addresses, as `resources/templates/list` has them.
  var resourceTemplates: [JSONValue] { get }
  /// Its prompts, as `prompts/list` has them.
  var prompts: [JSONValue] { get }

  /// Runs a tool.
  ///
  /// - Throws: `RPCError` for a tool or arguments that there are not.
  mutating func call(
    _ tool: String, _ arguments: JSONValue, _ call: RunningCall
  ) throws(RPCError) -> ToolResult

  /// Returns the text of an address.
  ///
  /// - Throws: `RPCError` where there is none.
  mutating func read(_ uri: String) throws(RPCError) -> ResourceText

  /// Returns what a prompt says: its description, and the text for the model.
  ///
  /// - Throws: `RPCError` for a prompt or arguments that there are not.
  func prompt(
    _ name: String, _ arguments: JSONValue
  ) throws(RPCError) -> (description: String, text: String)

  /// Is told that nobody asked anything for so many seconds.
  mutating func rest(_ seconds: Double)
}
