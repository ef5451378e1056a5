/// A JSON value; objects keep the order of their members.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// A name and its value in a JSON object.
public struct JSONMember: Sendable, Equatable {
  /// The member's name.
  public var name: String
  /// The member's value.
  public var value: JSONValue

  /// Creates a member.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// The text of a string, nil for any other value.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of an integer, nil for any other value.
  public var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The elements of an array, nil for any other value.
  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object, nil for any other value.
  public var object: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The value of an object's first member called `name`.
  ///
  /// Nil where there is none, and for a value that is no object. O(members).
  public subscript(name: String) -> JSONValue? {
    object?.first { $0.name == name }?.value
  }
}
