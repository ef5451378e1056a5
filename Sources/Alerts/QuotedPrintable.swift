/// Text as every mail server takes it: quoted-printable (RFC 2045) in bodies, encoded words (RFC 2047) in headers.
enum QuotedPrintable {
  /// The most characters of a line, `=` at its end among them (RFC 2045, 6.7).
  private static let longestLine = 76
  /// The most bytes of text in an encoded word: a line of 76 characters with the header's name (RFC 2047, 2).
  private static let longestWord = 39

  /// Returns a text of lines, each ended by CR and LF.
  static func body(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(line)
      .joined(separator: "\r\n")
  }

  private static func line(_ text: Substring) -> String {
    var encoded = ""
    var column = 0
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      // A blank at a line's end is cut off on the way; "From " and a lone dot mean something to mailboxes and servers.
      let isLast = index == bytes.count - 1
      let isPlain =
        (0x21...0x7E).contains(byte) && byte != 0x3D || byte == 0x20 && !isLast
      let isRisky = index == 0 && (byte == 0x2E || byte == 0x46)
      let piece = isPlain && !isRisky ? String(UnicodeScalar(byte)) : "=" + hex(byte)
      if column + piece.utf8.count > longestLine - 1 {
        encoded += "=\r\n"
        column = 0
      }
      encoded += piece
      column += piece.utf8.count
    }
    return encoded
  }

  /// Returns a header's value: as it is where it is ASCII and short, else in encoded words, a line each.
  static func header(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    if isPlain, text.utf8.count <= 60 { return text }
    var words: [String] = []
    var word: [UInt8] = []
    for character in text {
      let bytes = Array(String(character).utf8)
      if !word.isEmpty, word.count + bytes.count > longestWord {
        words.append("=?utf-8?B?" + base64(word) + "?=")
        word = []
      }
      // Only what no word can hold is cut inside a character, between scalars.
      for scalar in String(character).unicodeScalars {
        let bytes = Array(String(scalar).utf8)
        if word.count + bytes.count > longestWord {
          words.append("=?utf-8?B?" + base64(word) + "?=")
          word = []
        }
        word += bytes
      }
    }
    if !word.isEmpty { words.append("=?utf-8?B?" + base64(word) + "?=") }
    return words.joined(separator: "\r\n ")
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> String {
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var number = group.reduce(0) { $0 << 8 | Int($1) }
      number <<= 8 * (3 - group.count)
      for place in 0..<4 {
        encoded.append(
          place <= group.count
            ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}
