internal import JSON

/// How JSON lies in a file, seen without parsing it: where values begin and end.
enum JSONLayout {
  /// Whether a file's first bytes are JSON Lines, and not one JSON value or several.
  ///
  /// They are where the first line is a whole object and the next, if there is one, begins
  /// another; and where the first line is so long that its end is not in sight, unless it begins
  /// a list of articles.
  static func isLines(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.first == UInt8(ascii: "{") else { return false }
    guard let end = head.firstIndex(of: 0x0A) else {
      return listStart(in: head) == nil && head.count >= ContentKind.headLength - 64
    }
    var scanner = Scanner()
    for byte in head[..<end] { scanner.step(byte) }
    if scanner.depth > 0, listStart(in: head[..<end]) != nil { return false }
    // A broken first line is followed by an object, too; only a laid-out value is not.
    let next = head[(end + 1)...].first { $0 != 0x0A && $0 != 0x0D }
    if let next { return next == UInt8(ascii: "{") }
    return listStart(in: head) == nil
  }

  /// The index of the bracket that opens the list of articles in the object at the head.
  ///
  /// Nil where none of the object's own members is one, or the object is itself an article: its
  /// text comes first.
  static func listStart(in object: ArraySlice<UInt8>) -> Int? {
    var scanner = Scanner()
    var index = object.startIndex
    var keyStart: Int?
    var key = ""
    while index < object.endIndex {
      let byte = object[index]
      let wasInString = scanner.isInString
      scanner.step(byte)
      if scanner.depth == 1, !wasInString, scanner.isInString {
        keyStart = index + 1
      } else if scanner.depth == 1, wasInString, !scanner.isInString, let start = keyStart {
        key = index - start <= 32 ? String(decoding: object[start..<index], as: UTF8.self) : ""
      } else if byte == UInt8(ascii: ":"), scanner.depth == 1, !scanner.isInString {
        let value = object[(index + 1)...].first { $0 > 0x20 }
        if value == UInt8(ascii: "["), listNames.contains(key) {
          return object[index...].firstIndex(of: UInt8(ascii: "["))
        }
        if value == UInt8(ascii: "\""), textNames.contains(key) { return nil }
      }
      if scanner.depth <= 0 { return nil }
      index += 1
    }
    return nil
  }

  /// The index of the bracket that opens the list of articles in an envelope: `{"response": {"docs": […]}}`.
  ///
  /// Nil where the object at the head has a headline or a text itself.
  static func wrappedListStart(in object: ArraySlice<UInt8>) -> Int? {
    var scanner = Scanner()
    var index = object.startIndex
    var keyStart = index
    var key = ""
    var list: Int?
    while index < object.endIndex {
      let byte = object[index]
      let wasInString = scanner.isInString
      scanner.step(byte)
      if scanner.depth <= 0 { break }
      if scanner.depth <= deepest {
        if !wasInString, scanner.isInString {
          keyStart = index + 1
        } else if wasInString, !scanner.isInString {
          key =
            index - keyStart <= 32 ? String(decoding: object[keyStart..<index], as: UTF8.self) : ""
        } else if byte == UInt8(ascii: ":"), !scanner.isInString {
          let isOwn = scanner.depth == 1
          if isOwn, let field = RecordField.named(key)?.field, field == .title || field == .text,
            !RecordField.common.contains(key)
          {
            return nil
          }
          let rest = object[(index + 1)...].drop { $0 <= 0x20 }
          if list == nil, !isOwn, rest.first == UInt8(ascii: "["),
            listNames.contains(key) || wrappedNames.contains(key),
            rest.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "{")
          {
            list = rest.startIndex
          }
        }
      }
      index += 1
    }
    return list
  }

  /// Whether the object at the head is a map from names to records: all its members are objects, and those that are
  /// looked at have a headline and a text.
  static func isMap(_ object: ArraySlice<UInt8>) -> Bool {
    guard let colon = object.firstIndex(of: UInt8(ascii: ":")),
      object[(colon + 1)...].first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
      let value = try? JSONValue(parsing: Array(object)), let members = value.object,
      members.count > 1
    else { return false }
    return members.allSatisfy { $0.value.object != nil }
      && members.prefix(8).allSatisfy { member in
        let fields = Set(
          (member.value.object ?? []).compactMap { RecordField.named($0.name)?.field })
        return fields.contains(.title) && fields.contains(.text)
      }
  }

  /// How deep envelopes go.
  private static let deepest = 5
  private static let wrappedNames: Set = ["hits", "posts", "_items", "nodes", "news", "list"]

  /// What a JSON Feed says before its list, whose bracket is at an index; nil where it is none.
  static func feed(before list: Int, in object: ArraySlice<UInt8>) -> FeedFacts? {
    let quote = UInt8(ascii: "\"")
    let head = object[..<list]
    // The list's name stands between the last two quotation marks.
    guard list - object.startIndex <= 1 << 20, let end = head.lastIndex(of: quote),
      let start = head[..<end].lastIndex(of: quote)
    else { return nil }
    let isSeparator = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: ",") }
    var members = Array(head[..<start])
    while let last = members.last, isSeparator(last) { members.removeLast() }
    members.append(UInt8(ascii: "}"))
    guard let value = try? JSONValue(parsing: members), let read = value.object,
      value["version"]?.string?.contains("jsonfeed.org/version") ?? false
    else { return nil }
    return FeedFacts(json: read)
  }

  private static let listNames: Set = [
    "articles", "items", "docs", "documents", "results", "stories", "records", "data", "entries",
    "_items", "posts",
  ]
  private static let textNames: Set = [
    "text", "body", "maintext", "content", "articleBody", "plaintext", "body_text",
  ]

  /// Follows JSON byte by byte.
  struct Scanner {
    private(set) var depth = 0
    private(set) var isInString = false
    private var isEscaped = false

    /// Takes in a byte.
    @inline(__always)
    mutating func step(_ byte: UInt8) {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        return
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
  }
}
