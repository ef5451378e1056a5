internal import JSON

/// Short ways to write what an engine is asked.
extension JSONValue {
  /// An object of one member.
  static func one(_ name: String, _ value: JSONValue) -> JSONValue {
    .object([JSONMember(name, value)])
  }

  /// An object of some members.
  static func of(_ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { JSONMember($0.0, $0.1) })
  }

  static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  static func integers(_ numbers: some Sequence<Int>) -> JSONValue {
    .array(numbers.map(JSONValue.integer))
  }

  // MARK: Queries

  /// Documents that have one of some values.
  static func terms(_ field: String, _ values: [String]) -> JSONValue {
    values.count == 1
      ? one("term", one(field, .string(values[0]))) : one("terms", one(field, strings(values)))
  }

  static func exists(_ field: String) -> JSONValue { one("exists", one("field", .string(field))) }

  static let everything = one("match_all", .object([]))
  static let nothing = one("match_none", .object([]))

  /// Documents that fulfil all of some queries.
  static func all(_ queries: [JSONValue]) -> JSONValue {
    let real = queries.filter { $0 != everything }
    if real.contains(nothing) { return nothing }
    guard real.count > 1 else { return real.first ?? everything }
    return one("bool", one("filter", .array(real)))
  }

  /// Documents that fulfil one of some queries.
  static func any(_ queries: [JSONValue]) -> JSONValue {
    let real = queries.filter { $0 != nothing }
    if real.contains(everything) { return everything }
    guard real.count > 1 else { return real.first ?? nothing }
    return one("bool", one("should", .array(real)))
  }

  /// Documents that fulfil a query and not another.
  static func not(_ query: JSONValue, in wanted: JSONValue = everything) -> JSONValue {
    if query == nothing { return wanted }
    if query == everything { return nothing }
    return one(
      "bool",
      wanted == everything
        ? of(("must_not", query)) : of(("filter", wanted), ("must_not", query)))
  }

  /// The value of any number.
  var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
