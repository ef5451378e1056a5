internal import JSON

/// A state in which each value stands once, and objects and lists name their parts by number, as Nuxt 3 writes it.
struct FlatState {
  private static let deepest = 24
  private static let most = 100_000

  private let values: [JSONValue]
  private var count = 0

  /// Returns the value that such a list stands for; nil where it is another list.
  static func value(of list: JSONValue) -> JSONValue? {
    guard let values = list.array, values.count > 2, let first = values.first else { return nil }
    let parts = first.array ?? first.object?.map(\.value) ?? []
    guard parts.contains(where: { $0.integer != nil }), parts.allSatisfy({ $0.array == nil }) else {
      return nil
    }
    var state = FlatState(values: values)
    return state.value(at: 0, 0)
  }

  private init(values: [JSONValue]) { self.values = values }

  private mutating func value(at index: Int, _ depth: Int) -> JSONValue {
    count += 1
    guard values.indices.contains(index), depth < Self.deepest, count < Self.most else {
      return .null
    }
    switch values[index] {
    case .array(let parts):
      // "Reactive", "Date": what kind of value the next is.
      if parts.count == 2, parts[0].string != nil, let inner = parts[1].integer {
        return value(at: inner, depth + 1)
      }
      return .array(parts.compactMap(\.integer).map { value(at: $0, depth + 1) })
    case .object(let members):
      return .object(
        members.map {
          JSONMember($0.name, $0.value.integer.map { value(at: $0, depth + 1) } ?? $0.value)
        })
    case let plain: return plain
    }
  }
}

/// A script that holds a state: `window.__NAME__ = {…}`, `= JSON.parse("…")`, or JSON and nothing else.
enum StateScript {
  /// How far into a script its state's name stands, in bytes.
  private static let reach = 4000

  static func value(of script: some Collection<UInt8>, isJSON: Bool) -> JSONValue? {
    if isJSON {
      guard script.count >= PageState.shortest, let value = json(Array(script)) else { return nil }
      return FlatState.value(of: value) ?? value
    }
    // Most scripts hold no state: that is told before they are copied.
    let start = Array(script.prefix(reach))
    guard script.count >= PageState.shortest,
      signs.contains(where: { ByteSearch.contains($0, in: start) }) || declared(in: start) != nil
    else { return nil }
    let head = String(decoding: start, as: UTF8.self)
    guard let first = assigned(in: head) ?? declared(in: start), first < script.count else {
      return nil
    }
    let rest = Array(script)[first...].drop { $0 <= 0x20 }
    if rest.starts(with: "JSON.parse(".utf8) { return quoted(rest.dropFirst(11)) }
    if rest.starts(with: "(function".utf8) || rest.first == UInt8(ascii: "[") {
      return ScriptLiteral.value(of: rest)
    }
    guard rest.first == UInt8(ascii: "{"), let object = balanced(rest) else { return nil }
    return (try? JSONValue(parsing: Array(object))) ?? ScriptLiteral.value(of: object)
  }

  private static let signs = ["__", "Fusion.", "window.", "window["].map { Array($0.utf8) }

  /// JSON, or what Angular makes of it so that it may stand in HTML: `{&q;title&q;:…}`.
  private static func json(_ bytes: [UInt8]) -> JSONValue? {
    if let value = try? JSONValue(parsing: bytes) { return value }
    guard ByteSearch.contains(Array("&q;".utf8), in: Array(bytes.prefix(64))) else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    for (mark, character) in [
      ("&q;", "\""), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&"),
    ] {
      text = text.replacing(mark, with: character)
    }
    return try? JSONValue(parsing: Array(text.utf8))
  }

  /// Where the value stands in a script that begins by giving a name to an object, in bytes: `var data = {"…`.
  private static func declared(in script: [UInt8]) -> Int? {
    let head = script.prefix(200)
    guard let begin = head.firstIndex(where: { $0 > 0x20 }),
      ["var ", "let ", "const "].contains(where: { head[begin...].starts(with: $0.utf8) }),
      let equals = head.firstIndex(of: UInt8(ascii: "=")),
      !head[..<equals].contains(where: { "(){};".utf8.contains($0) }),
      let value = head[(equals + 1)...].firstIndex(where: { $0 > 0x20 })
    else { return nil }
    if script[value...].starts(with: "JSON.parse(".utf8) { return value }
    let isObject = script[value] == UInt8(ascii: "{")
    return isObject && script[(value + 1)...].first { $0 > 0x20 } == UInt8(ascii: "\"")
      ? value : nil
  }

  /// Where the value stands that the script assigns to its state, in bytes.
  private static func assigned(in head: String) -> Int? {
    func place(behind index: String.Index) -> Int {
      head.utf8.distance(from: head.startIndex, to: index)
    }
    // SvelteKit: `{__sveltekit_1a2b = {…}; const data = […]; …}`, or `data: […]` in the call that starts it.
    if head.contains("__sveltekit") {
      let data = ["const data = ", "const data=", "data: [", "data:["].lazy
        .compactMap { word in head.firstRange(of: word).map { ($0, word.hasSuffix("[") ? 1 : 0) } }
      return data.first.map { place(behind: $0.upperBound) - $1 }
    }
    for name in markers {
      guard let found = head.firstRange(of: name),
        let equals = head[found.upperBound...].firstIndex(of: "=")
      else { continue }
      return place(behind: equals) + 1
    }
    return windowed(in: head).map(place(behind:))
  }

  /// What stands behind the first `window.NAME =` whose value is an object or a text that holds one.
  private static func windowed(in head: String) -> String.Index? {
    var rest = head[...]
    while let found = rest.firstRange(of: "window") {
      rest = rest[found.upperBound...]
      guard let mark = rest.first, mark == "." || mark == "[" else { continue }
      rest = rest.dropFirst()
      // `window.NAME` and `window["NAME"]`.
      let name = rest.prefix {
        $0.isLetter || $0.isNumber || "_$-".contains($0) || mark == "[" && "\"']".contains($0)
      }
      let value = rest[name.endIndex...].drop { $0 == " " }
      guard value.first == "=" else { continue }
      let start = value.dropFirst().drop { $0 == " " || $0 == "\n" }
      if start.hasPrefix("{\"") || start.hasPrefix("JSON.parse(") { return start.startIndex }
    }
    return nil
  }

  private static let markers = [
    "__NEXT_DATA__", "__NUXT__", "__APOLLO_STATE__", "__INITIAL_STATE__", "__PRELOADED_STATE__",
    "Fusion.globalContent", "__INITIAL_DATA__", "__STATE__", "__DATA__", "__remixContext",
    "__REDUX_STATE__", "__INITIAL_PROPS__", "window.pageData",
  ]

  /// The text of a script's string, which holds JSON once more.
  private static func quoted(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    let rest = bytes.drop { $0 <= 0x20 }
    guard let mark = rest.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      return nil
    }
    var place = 0
    guard let text = QuotedString.read(Array(rest), at: &place) else { return nil }
    return try? JSONValue(parsing: Array(text.utf8))
  }

  /// An object to its own end.
  private static func balanced(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var depth = 0
    var quotes = JSONQuotes()
    for index in bytes.indices where !quotes.take(bytes[index]) {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return bytes[...index] }
      default: break
      }
    }
    return nil
  }
}
