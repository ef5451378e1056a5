internal import JSON
internal import ModelContext

/// A tool for an assistant: a command with its options as parameters.
struct AssistantTool {
  /// What a parameter takes.
  enum Kind {
    case text
    /// One text or several.
    case texts
    case number(ClosedRange<Int>)
    case flag
    case choice([String])
    /// The ids of articles, one or several.
    case ids
  }

  struct Parameter {
    var name: String
    var kind: Kind
    var help: String
    var isRequired = false
    var defaultText: String?

    static func text(_ name: String, _ help: String, isRequired: Bool = false) -> Parameter {
      Parameter(name: name, kind: .text, help: help, isRequired: isRequired)
    }

    static func texts(_ name: String, _ help: String) -> Parameter {
      Parameter(name: name, kind: .texts, help: help)
    }

    static func number(
      _ name: String, _ range: ClosedRange<Int>, _ help: String, usual: Int? = nil,
      isRequired: Bool = false
    ) -> Parameter {
      Parameter(
        name: name, kind: .number(range), help: help, isRequired: isRequired,
        defaultText: usual.map { "\($0)" })
    }

    static func flag(_ name: String, _ help: String) -> Parameter {
      Parameter(name: name, kind: .flag, help: help)
    }

    static func choice(
      _ name: String, _ words: [String], _ help: String, usual: String? = nil
    ) -> Parameter {
      Parameter(name: name, kind: .choice(words), help: help, defaultText: usual)
    }
  }

  var name: String
  var title: String
  var summary: String
  var parameters: [Parameter]
  /// Arguments to learn from.
  var example: [JSONMember]
  /// Keys of its answer that are always there, with their types in JSON's schema.
  var answer: [(name: String, type: String)]

  /// Returns the tool as the protocol lists it.
  var listing: JSONValue {
    .object([
      JSONMember("name", .string(name)), JSONMember("title", .string(title)),
      JSONMember(
        "description",
        .string(summary + "\nExample: " + JSONValue.object(example).text())),
      JSONMember("inputSchema", inputSchema), JSONMember("outputSchema", outputSchema),
      JSONMember(
        "annotations",
        .object([
          JSONMember("readOnlyHint", .bool(true)), JSONMember("destructiveHint", .bool(false)),
          JSONMember("idempotentHint", .bool(true)), JSONMember("openWorldHint", .bool(false)),
        ])),
    ])
  }

  private var inputSchema: JSONValue {
    let required = parameters.filter(\.isRequired).map { JSONValue.string($0.name) }
    return .object(
      [
        JSONMember("type", .string("object")),
        JSONMember("properties", .object(parameters.map { JSONMember($0.name, $0.schema) })),
      ] + (required.isEmpty ? [] : [JSONMember("required", .array(required))]) + [
        JSONMember("additionalProperties", .bool(false))
      ])
  }

  private var outputSchema: JSONValue {
    .object([
      JSONMember("type", .string("object")),
      JSONMember(
        "properties",
        .object(
          answer.map { JSONMember($0.name, .object([JSONMember("type", .string($0.type))])) })),
      JSONMember("required", .array(answer.map { .string($0.name) })),
    ])
  }
}

extension AssistantTool.Parameter {
  fileprivate var schema: JSONValue {
    var members: [JSONMember]
    switch kind {
    case .text: members = [JSONMember("type", .string("string"))]
    case .texts:
      members = [
        JSONMember("type", .string("array")),
        JSONMember("items", .object([JSONMember("type", .string("string"))])),
      ]
    case .number(let range):
      members = [
        JSONMember("type", .string("integer")), JSONMember("minimum", .integer(range.lowerBound)),
      ]
      if range.upperBound < .max {
        members.append(JSONMember("maximum", .integer(range.upperBound)))
      }
    case .ids:
      members = [
        JSONMember("type", .string("array")),
        JSONMember("items", .object([JSONMember("type", .string("integer"))])),
      ]
    case .flag: members = [JSONMember("type", .string("boolean"))]
    case .choice(let words):
      members = [
        JSONMember("type", .string("string")),
        JSONMember("enum", .array(words.map(JSONValue.string))),
      ]
    }
    return .object(
      members + [
        JSONMember(
          "description", .string(help + (defaultText.map { " (default: \($0))" } ?? "")))
      ])
  }
}
