internal import JSON

/// A revision of the Model Context Protocol that is spoken here.
enum ProtocolRevision: String, CaseIterable {
  case june2025 = "2025-06-18"
  case november2025 = "2025-11-25"
  /// Without a handshake: each request says which revision it is of.
  case july2026 = "2026-07-28"

  /// Whether a session of it begins with `initialize`.
  var hasHandshake: Bool { self != .july2026 }

  /// Returns what `initialize` agrees on: what the client asks for where it is spoken, else the newest.
  static func agreed(on asked: String) -> ProtocolRevision {
    guard let known = ProtocolRevision(rawValue: asked), known.hasHandshake else {
      return .november2025
    }
    return known
  }

  /// The name by which a request says its revision.
  static let key = "io.modelcontextprotocol/protocolVersion"

  /// The names of all.
  static var all: JSONValue { .array(allCases.map { .string($0.rawValue) }) }
}
