internal import JSON

/// Lists and objects that stand in a text, as tools write them into the cells of tables: JSON, or what Python
/// prints of a list, a tuple, a set, an array of NumPy or a dictionary.
struct CellList {
  /// The longest text that is looked at, in bytes.
  private static let limit = 4 << 20
  private static let mostDepth = 8

  private let bytes: [UInt8]
  private var place = 0

  /// Returns the list or object that a text is; nil where it is none from its first byte to its last.
  static func read(_ text: String) -> JSONValue? {
    guard let first = text.utf8.first(where: { $0 > 0x20 }), "[({asucf\"'".utf8.contains(first),
      text.utf8.count <= limit
    else { return nil }
    for call in calls where text.hasPrefix(call) && text.hasSuffix(")") {
      return read("(" + text.dropFirst(call.count).dropLast() + ",)")?.array.map(unwrapped)
    }
    if "cf".utf8.contains(first) { return nil }
    if "asu\"'".utf8.contains(first) { return spelled(text.trimmed(" \n"), first) }
    var list = CellList(bytes: Array(text.utf8))
    guard let value = list.value(depth: 0) else { return nil }
    list.skipSpace()
    guard list.place == list.bytes.count else { return nil }
    switch value {
    case .array(let elements):
      // "[Oslo]" and "(Reuters)" are text: what a list holds is in quotation marks, or is a list itself.
      return first == UInt8(ascii: "(") && elements.count < 2 && !list.hasComma ? nil : value
    case .object: return value
    default: return nil
    }
  }

  /// How R writes a list, and Python a set that cannot change.
  private static let calls = ["c(", "frozenset("]

  /// The list that is the only element of another, or that itself.
  private static func unwrapped(_ elements: [JSONValue]) -> JSONValue {
    elements.count == 1
      ? elements[0].array.map(JSONValue.array) ?? .array(elements) : .array(elements)
  }

  /// "array([…], dtype=object)" of NumPy, "set()" of Python, and one string in its marks: "u'Ada Quill'".
  private static func spelled(_ text: String, _ first: UInt8) -> JSONValue? {
    if text == "set()" { return .array([]) }
    if text.hasPrefix("array("), text.hasSuffix(")") {
      let inner = text.dropFirst(6).dropLast()
      let end = inner.hasSuffix("]") ? inner.endIndex : inner.lastIndex(of: ",")
      return end.flatMap { read(String(inner[..<$0])) }
    }
    guard first != UInt8(ascii: "a"), first != UInt8(ascii: "s") else { return nil }
    var list = CellList(bytes: Array(text.utf8))
    list.skipPrefix()
    guard list.place < list.bytes.count, "\"'".utf8.contains(list.bytes[list.place]),
      let string = list.string(), list.place == list.bytes.count
    else { return nil }
    return .string(string)
  }

  private var hasComma = false

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard place < bytes.count, depth < Self.mostDepth else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "["): return list(until: UInt8(ascii: "]"), depth)
    case UInt8(ascii: "("): return list(until: UInt8(ascii: ")"), depth)
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "u") where place + 1 < bytes.count && "\"'".utf8.contains(bytes[place + 1]):
      skipPrefix()
      return string().map(JSONValue.string)
    default: return word()
    }
  }

  private mutating func list(until end: UInt8, _ depth: Int) -> JSONValue? {
    place += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace()
      guard place < bytes.count else { return nil }
      if bytes[place] == end {
        place += 1
        return .array(elements)
      }
      // NumPy puts no commas between.
      if bytes[place] == UInt8(ascii: ","), !elements.isEmpty {
        place += 1
        hasComma = true
        continue
      }
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    }
  }

  /// A dictionary, or a set.
  private mutating func object(_ depth: Int) -> JSONValue? {
    place += 1
    var members: [JSONMember] = []
    var elements: [JSONValue] = []
    while true {
      skipSpace()
      guard place < bytes.count else { return nil }
      switch bytes[place] {
      case UInt8(ascii: "}"):
        place += 1
        if !elements.isEmpty { return members.isEmpty ? .array(elements) : nil }
        return .object(members)
      case UInt8(ascii: ",") where !(members.isEmpty && elements.isEmpty): place += 1
      default:
        guard let key = value(depth: depth + 1) else { return nil }
        skipSpace()
        if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
          place += 1
          guard let name = key.string, let value = value(depth: depth + 1) else { return nil }
          members.append(JSONMember(name, value))
        } else {
          elements.append(key)
        }
      }
    }
  }

  private mutating func string() -> String? { QuotedString.read(bytes, at: &place) }

  /// None, True, False or a number.
  private mutating func word() -> JSONValue? {
    let start = place
    while place < bytes.count, !",:]}) \n\r\t".utf8.contains(bytes[place]) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word.lowercased() {
    case "none", "null", "nan": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return Int(word).map(JSONValue.integer) ?? Double(word).map(JSONValue.number)
    }
  }

  /// Passes over the letter that Python 2 puts before a string.
  private mutating func skipPrefix() {
    if place < bytes.count, bytes[place] == UInt8(ascii: "u") { place += 1 }
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }
}
