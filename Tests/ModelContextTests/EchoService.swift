import JSON
import Synchronization

@testable import ModelContext

/// A service without any search: one tool that gives back what it is given.
struct EchoService: ModelContextService {
  /// Whether the tool waits until it is taken back.
  var waits = false
  /// What it was told of rest.
  let rests: Rests

  final class Rests: Sendable {
    let seconds = Mutex<[Double]>([])
  }

  init(waits: Bool = false, rests: Rests = Rests()) {
    self.waits = waits
    self.rests = rests
  }

  var description: ServerDescription {
    ServerDescription(name: "echo", title: "Echo", version: "1", instructions: "Say something.")
  }

  var tools: [JSONValue] { [.object([JSONMember("name", .string("echo"))])] }
  var resources: [JSONValue] { [] }
  var resourceTemplates: [JSONValue] { [] }
  var prompts: [JSONValue] { [] }

  mutating func call(
    _ tool: String, _ arguments: JSONValue, _ call: RunningCall
  ) throws(RPCError) -> ToolResult {
    guard tool == "echo" else { throw .parameter("name", "there is no tool '\(tool)'") }
    while waits, !call.isCancelled { call.tell(of: 10) }
    return ToolResult(structured: arguments, text: arguments.text())
  }

  mutating func read(_ uri: String) throws(RPCError) -> ResourceText {
    guard uri == "echo://a" else {
      throw RPCError(.unknownResource, "there is no '\(uri)'")
    }
    return ResourceText(type: "text/plain", text: "a")
  }

  func prompt(
    _ name: String, _ arguments: JSONValue
  ) throws(RPCError) -> (description: String, text: String) {
    throw .parameter("name", "there is no prompt '\(name)'")
  }

  mutating func rest(_ seconds: Double) { rests.seconds.withLock { $0.append(seconds) } }
}

/// Lines that wait to be read, and those that were written.
final class Lines: Sendable {
  let waiting: Mutex<[String]>
  let written = Mutex<[String]>([])

  init(_ lines: [String]) {
    waiting = Mutex(lines)
  }

  /// Answers all lines.
  func run(_ service: EchoService = EchoService()) throws -> [String] {
    var server = ModelContextServer(service) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      self.written.withLock { $0 += text.split(separator: "\n").map(String.init) }
      return true
    }
    try server.run {
      self.waiting.withLock { $0.isEmpty ? nil : Array($0.removeFirst().utf8) }
    }
    return written.withLock { $0 }
  }
}
