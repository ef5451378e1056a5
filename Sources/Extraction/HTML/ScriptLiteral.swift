internal import JSON

/// Values as JavaScript writes them: objects whose names have no quotation marks, strings in any marks, `!0` for true,
/// and the form in which Nuxt 2 hands a page's state over, a function that is called at once with the values that
/// come more than once: `(function(a,b){a.title="…";return {data:[a,b]}}({},"…"))`.
struct ScriptLiteral {
  /// The longest script, in bytes, the most values and how deep they lie.
  private static let limit = 8 << 20
  private static let most = 200_000
  private static let deepest = 60

  private let bytes: [UInt8]
  private var place: Int
  private var count = 0
  private var bindings: [String: JSONValue] = [:]

  /// Reads the value that begins at the first byte; nil where it is written in a way that is not known.
  static func value(of bytes: ArraySlice<UInt8>) -> JSONValue? {
    guard bytes.count <= limit else { return nil }
    var literal = ScriptLiteral(bytes: Array(bytes), place: 0)
    return literal.expression(0)
  }

  // MARK: Values

  private mutating func expression(_ depth: Int) -> JSONValue? {
    skipSpace()
    count += 1
    guard place < bytes.count, depth < Self.deepest, count < Self.most else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(until: UInt8(ascii: "]"), depth).map(JSONValue.array)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      return string().map(JSONValue.string)
    case UInt8(ascii: "("): return bracketed(depth)
    case UInt8(ascii: "!"):
      place += 1
      return expression(depth + 1).map { .bool(!Self.isTrue($0)) }
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return number()
    default: return word(depth)
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    place += 1
    var members: [JSONMember] = []
    while true {
      skipSpace()
      guard place < bytes.count else { return nil }
      if take("}") { return .object(members) }
      if take(",") { continue }
      let isQuoted = "\"'`".utf8.contains(bytes[place])
      guard let name = isQuoted ? string() : identifier(), !name.isEmpty else { return nil }
      skipSpace()
      guard take(":"), let value = expression(depth + 1) else { return nil }
      members.append(JSONMember(name, value))
    }
  }

  private mutating func array(until end: UInt8, _ depth: Int) -> [JSONValue]? {
    place += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace()
      guard place < bytes.count else { return nil }
      if bytes[place] == end {
        place += 1
        return elements
      }
      if take(",") { continue }
      guard let element = expression(depth + 1) else { return nil }
      elements.append(element)
    }
  }

  /// A value in brackets, or a function that is called at once.
  private mutating func bracketed(_ depth: Int) -> JSONValue? {
    place += 1
    skipSpace()
    guard has("function") else {
      let inner = expression(depth + 1)
      skipSpace()
      return take(")") ? inner : nil
    }
    place += 8
    skipSpace()
    guard take("(") else { return nil }
    var names: [String] = []
    while true {
      skipSpace()
      if take(")") { break }
      if take(",") { continue }
      guard let name = identifier(), !name.isEmpty else { return nil }
      names.append(name)
    }
    skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "{") else { return nil }
    let body = place + 1
    skipBlock()
    skipSpace()
    _ = take(")")
    guard place < bytes.count, bytes[place] == UInt8(ascii: "("),
      let values = array(until: UInt8(ascii: ")"), depth + 1)
    else { return nil }
    for (name, value) in zip(names, values) { bindings[name] = value }
    place = body
    return statements(depth)
  }

  /// "a.title="…";b[0]=c;return {…}".
  private mutating func statements(_ depth: Int) -> JSONValue? {
    while true {
      skipSpace()
      if take(";") || take(",") { continue }
      if has("return") {
        place += 6
        return expression(depth + 1)
      }
      guard let name = identifier(), !name.isEmpty, bindings[name] != nil else { return nil }
      var path: [String] = []
      while true {
        skipSpace()
        if take(".") {
          guard let member = identifier(), !member.isEmpty else { return nil }
          path.append(member)
        } else if take("[") {
          guard let key = expression(depth + 1) else { return nil }
          skipSpace()
          guard take("]") else { return nil }
          path.append(key.string ?? key.integer.map(String.init) ?? "")
        } else {
          break
        }
      }
      skipSpace()
      guard take("="), let value = expression(depth + 1) else { return nil }
      bindings[name] = Self.setting(path[...], of: bindings[name] ?? .null, to: value)
    }
  }

  private static func setting(
    _ path: ArraySlice<String>, of value: JSONValue, to new: JSONValue
  ) -> JSONValue {
    guard let first = path.first else { return new }
    if case .array(var elements) = value, let index = Int(first), (0...10_000).contains(index) {
      while elements.count <= index { elements.append(.null) }
      elements[index] = setting(path.dropFirst(), of: elements[index], to: new)
      return .array(elements)
    }
    var members = value.object ?? []
    let inner = members.first { $0.name == first }?.value ?? .null
    members.removeAll { $0.name == first }
    members.append(JSONMember(first, setting(path.dropFirst(), of: inner, to: new)))
    return .object(members)
  }

  private mutating func word(_ depth: Int) -> JSONValue? {
    guard let name = identifier(), !name.isEmpty else { return nil }
    switch name {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "undefined", "NaN", "Infinity": return .null
    case "void", "new": return expression(depth + 1)
    case "Date", "Array", "Map", "Set", "Object", "String", "Number", "Symbol":
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "(") else { return nil }
      let values = array(until: UInt8(ascii: ")"), depth + 1)
      if name == "Array" { return .array([]) }
      return values.map { $0.first ?? .null }
    default: return bindings[name]
    }
  }

  private static func isTrue(_ value: JSONValue) -> Bool {
    switch value {
    case .null: false
    case .bool(let isTrue): isTrue
    case .integer(let number): number != 0
    case .string(let text): !text.isEmpty
    default: true
    }
  }

  // MARK: Tokens

  private mutating func number() -> JSONValue? {
    let start = place
    while place < bytes.count, "+-.eE0123456789xXabcdfABCDF".utf8.contains(bytes[place]) {
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let number = Int(text) { return .integer(number) }
    return Double(text.hasPrefix(".") ? "0" + text : text).map(JSONValue.number)
  }

  private mutating func identifier() -> String? {
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      guard
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      else { break }
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func string() -> String? {
    let mark = bytes[place]
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == mark { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\"), place < bytes.count else {
        text.append(byte)
        continue
      }
      let escape = bytes[place]
      place += 1
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(0x0A)
      case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"):
        text.append(0x20)
      case UInt8(ascii: "x"): appendCharacter(digits: 2, to: &text)
      case UInt8(ascii: "u"): appendCharacter(digits: 4, to: &text)
      case 0x0A: break
      default: text.append(escape)
      }
    }
    return nil
  }

  private mutating func appendCharacter(digits: Int, to text: inout [UInt8]) {
    guard var code = code(digits) else { return }
    if (0xD800...0xDBFF).contains(code), bytes[place...].starts(with: "\\u".utf8) {
      place += 2
      guard let low = self.code(4), (0xDC00...0xDFFF).contains(low) else { return }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    if let scalar = Unicode.Scalar(code) { text += Array(String(Character(scalar)).utf8) }
  }

  private mutating func code(_ digits: Int) -> UInt32? {
    guard place + digits <= bytes.count else { return nil }
    let text = String(decoding: bytes[place..<place + digits], as: UTF8.self)
    place += digits
    return text.utf8.first == UInt8(ascii: "+") ? nil : UInt32(text, radix: 16)
  }

  /// Passes over a block in braces with all that is in it.
  private mutating func skipBlock() {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        _ = string()
        continue
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private func has(_ word: String) -> Bool { bytes[place...].starts(with: word.utf8) }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }
}
