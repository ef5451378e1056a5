extension JSONValue {
  /// The value as JSON text, members in their order.
  ///
  /// Compact on one line unless `indented`, which puts every member and element on its own line
  /// with two spaces a level. Control characters are escaped; everything else is plain UTF-8.
  /// Numbers that JSON cannot hold (infinities, NaN) become `null`.
  public func text(indented: Bool = false) -> String {
    var out = ""
    write(to: &out, level: indented ? 0 : nil)
    return out
  }

  private func write(to out: inout String, level: Int?) {
    switch self {
    case .null: out += "null"
    case .bool(let flag): out += flag ? "true" : "false"
    case .integer(let number): out += String(number)
    case .number(let number): out += number.isFinite ? "\(number)" : "null"
    case .string(let text): Self.quote(text, to: &out)
    case .array(let elements):
      Self.writeList("[", elements, "]", to: &out, level: level) { element, out, level in
        element.write(to: &out, level: level)
      }
    case .object(let members):
      Self.writeList("{", members, "}", to: &out, level: level) { member, out, level in
        Self.quote(member.name, to: &out)
        out += level == nil ? ":" : ": "
        member.value.write(to: &out, level: level)
      }
    }
  }

  private static func writeList<Item>(
    _ open: String, _ items: [Item], _ close: String, to out: inout String, level: Int?,
    item write: (Item, inout String, Int?) -> Void
  ) {
    out += open
    let inner = level.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { out += "," }
      breakLine(&out, inner)
      write(item, &out, inner)
    }
    if !items.isEmpty { breakLine(&out, level) }
    out += close
  }

  private static func breakLine(_ out: inout String, _ level: Int?) {
    if let level { out += "\n" + String(repeating: "  ", count: level) }
  }

  private static func quote(_ text: String, to out: inout String) {
    guard needsEscapes(text) else {
      out += "\"" + text + "\""
      return
    }
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }

  /// Whether a text may hold what does not stand for itself; most do not.
  private static func needsEscapes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      // E2 begins U+2028 and U+2029, among others.
      byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
    }
  }
}
