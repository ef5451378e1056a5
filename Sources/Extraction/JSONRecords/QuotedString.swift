/// Strings in quotation marks, with the escapes of JavaScript, Python and JSON.
enum QuotedString {
  /// Reads the string whose mark stands at a place, and moves behind its end.
  ///
  /// - Returns: the text, breaks as line feeds and other white space as blanks; nil where the string has no end or an
  ///   escape is broken.
  static func read(_ bytes: [UInt8], at place: inout Int) -> String? {
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
      case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
        guard let scalar = scalar(escape, bytes, at: &place) else { return nil }
        text += Array(String(Character(scalar)).utf8)
      case 0x0A: break
      default: text.append(escape)
      }
    }
    return nil
  }

  /// `\x41`, `\u0041`, two of them for a character beyond U+FFFF, `\u{41}`, `\U00000041`; half of a pair is U+FFFD.
  private static func scalar(
    _ escape: UInt8, _ bytes: [UInt8], at place: inout Int
  ) -> Unicode.Scalar? {
    let code: UInt32
    if escape == UInt8(ascii: "u"), place < bytes.count, bytes[place] == UInt8(ascii: "{") {
      guard let end = bytes[place...].prefix(10).firstIndex(of: UInt8(ascii: "}")) else {
        return nil
      }
      guard let number = number(bytes[place + 1..<end]) else { return nil }
      place = end + 1
      code = number
    } else {
      let digits = escape == UInt8(ascii: "x") ? 2 : escape == UInt8(ascii: "u") ? 4 : 8
      guard let number = number(bytes[place...].prefix(digits), digits) else { return nil }
      place += digits
      code = number
    }
    if (0xD800...0xDBFF).contains(code), bytes[place...].starts(with: "\\u".utf8),
      let low = number(bytes[place...].dropFirst(2).prefix(4), 4), (0xDC00...0xDFFF).contains(low)
    {
      place += 6
      return Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00))
    }
    return (0xD800...0xDFFF).contains(code) ? "\u{FFFD}" : Unicode.Scalar(code)
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ digits: Int? = nil) -> UInt32? {
    guard bytes.first != UInt8(ascii: "+"), digits == nil || bytes.count == digits else {
      return nil
    }
    return UInt32(String(decoding: bytes, as: UTF8.self), radix: 16)
  }
}
