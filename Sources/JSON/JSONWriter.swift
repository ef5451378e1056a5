extension JSONValue {
  /// The value as JSON text, members in their order.
  ///
  /// Compact on one line unless `indented`, which puts every member and element on its own line
  /// with two spaces a level. Control characters are escaped; everything else is plain UTF-8.
  /// Numbers that JSON cannot hold (infinities, NaN) become `null`.
  public func text(indented: Bool = false) -> String {
    String(decoding: bytes(indented: indented), as: UTF8.self)
  }

  /// The value as JSON text (see `text`), in UTF-8.
  public func bytes(indented: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    write(to: &out, level: indented ? 0 : nil)
    return out
  }

  private func write(to out: inout [UInt8], level: Int?) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let flag): out += (flag ? "true" : "false").utf8
    case .integer(let number): out += String(number).utf8
    case .number(let number): out += (number.isFinite ? "\(number)" : "null").utf8
    case .string(let text): Self.quote(text, to: &out)
    case .array(let elements):
      Self.writeList("[", elements, "]", to: &out, level: level) { element, out, level in
        element.write(to: &out, level: level)
      }
    case .object(let members):
      Self.writeList("{", members, "}", to: &out, level: level) { member, out, level in
        Self.quote(member.name, to: &out)
        out += (level == nil ? ":" : ": ").utf8
        member.value.write(to: &out, level: level)
      }
    }
  }

  private static func writeList<Item>(
    _ open: String, _ items: [Item], _ close: String, to out: inout [UInt8], level: Int?,
    item write: (Item, inout [UInt8], Int?) -> Void
  ) {
    out += open.utf8
    let inner = level.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      breakLine(&out, inner)
      write(item, &out, inner)
    }
    if !items.isEmpty { breakLine(&out, level) }
    out += close.utf8
  }

  private static func breakLine(_ out: inout [UInt8], _ level: Int?) {
    guard let level else { return }
    out.append(0x0A)
    for _ in 0..<level { out += "  ".utf8 }
  }

  private static func quote(_ text: String, to out: inout [UInt8]) {
    out.append(0x22)
    let start = out.count
    out += text.utf8
    // Most texts hold nothing that does not stand for itself.
    if let first = out[start...].firstIndex(where: needsEscape) {
      let rest = Array(out[first...])
      out.removeSubrange(first...)
      escape(rest, to: &out)
    }
    out.append(0x22)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    // E2 begins U+2028 and U+2029, among others.
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  private static func escape(_ bytes: [UInt8], to out: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22: out += "\\\"".utf8
      case 0x5C: out += "\\\\".utf8
      case 0x0A: out += "\\n".utf8
      case 0x0D: out += "\\r".utf8
      case 0x09: out += "\\t".utf8
      case 0..<0x20, 0x7F: out += "\\u00".utf8 + [hex(byte >> 4), hex(byte & 0x0F)]
      case 0xE2 where bytes[index...].starts(with: [0x80, 0xA8]):
        out += "\\u2028".utf8
        index += 2
      case 0xE2 where bytes[index...].starts(with: [0x80, 0xA9]):
        out += "\\u2029".utf8
        index += 2
      default: out.append(byte)
      }
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 {
    digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a")
  }
}
