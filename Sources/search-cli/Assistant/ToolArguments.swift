internal import JSON
internal import ModelContext

/// The arguments of a tool, checked, as a command's words.
struct ToolArguments {
  private let members: [JSONMember]

  /// Checks arguments against a tool's parameters.
  ///
  /// - Throws: `RPCError` that names the parameter.
  init(_ value: JSONValue, of tool: AssistantTool) throws(RPCError) {
    members = (value.object ?? []).filter { $0.value != .null }
    var seen: Set<String> = []
    for member in members {
      let known = tool.parameters.map(\.name)
      guard let parameter = tool.parameters.first(where: { $0.name == member.name }) else {
        let near = Suggestion.nearest(to: member.name, among: known)
        throw .parameter(
          member.name,
          "'\(tool.name)' has no parameter '\(member.name)'"
            + (near.map { ": did you mean '\($0)'?" } ?? ": it has " + known.alternatives))
      }
      seen.insert(member.name)
      if let reason = Self.fault(member.value, parameter.kind) {
        throw .parameter(member.name, "'\(member.name)': \(reason)")
      }
    }
    if let missing = tool.parameters.first(where: { $0.isRequired && !seen.contains($0.name) }) {
      throw .parameter(missing.name, "'\(missing.name)' is missing: \(missing.help)")
    }
  }

  /// What is wrong with a value; nil for nothing.
  private static func fault(_ value: JSONValue, _ kind: AssistantTool.Kind) -> String? {
    switch kind {
    case .text: return value.string == nil ? "use a text" : nil
    case .texts:
      if value.string != nil { return nil }
      guard let texts = value.array, texts.allSatisfy({ $0.string != nil }) else {
        return "use a text or a list of texts"
      }
      return nil
    case .number(let range):
      guard let number = value.integer, range.contains(number) else {
        return range.upperBound == .max
          ? "use a whole number from \(range.lowerBound)"
          : "use a whole number from \(range.lowerBound) to \(range.upperBound)"
      }
      return nil
    case .flag:
      if case .bool = value { return nil }
      return "use true or false"
    case .ids:
      let ids = value.array ?? [value]
      return ids.isEmpty || ids.contains { $0.integer == nil } ? "use ids, which are numbers" : nil
    case .choice(let words):
      return value.string.map(words.contains) == true ? nil : "use " + words.alternatives
    }
  }

  subscript(name: String) -> JSONValue? {
    members.first { $0.name == name }?.value
  }

  /// Returns the options of a command that are called as the parameters are; some are left out.
  func options(without names: Set<String> = []) -> [String] {
    var words: [String] = []
    for member in members where !names.contains(member.name) {
      let option = "--" + member.name
      switch member.value {
      case .string(let text): words.append("\(option)=\(text)")
      case .integer(let number): words.append("\(option)=\(number)")
      case .array(let texts): words += texts.compactMap(\.string).map { "\(option)=\($0)" }
      case .bool(true): words.append(option)
      default: break
      }
    }
    return words
  }

  /// The ids of articles that a parameter has, as a command's words.
  func ids(_ name: String) -> [String] {
    let value = self[name]
    return (value?.array ?? [value].compactMap(\.self)).compactMap(\.integer).map { "\($0)" }
  }

  /// The query as a command's last words.
  var query: [String] {
    self["query"]?.string.map { ["--", $0] } ?? []
  }
}
