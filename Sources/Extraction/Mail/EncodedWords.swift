internal import Linguistics

/// Text of e-mail headers: `=?utf-8?q?Caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  private struct Word {
    var charset: String
    var bytes: [UInt8]
    var end: Int
  }

  /// Returns the text of a header's value as one line.
  ///
  /// - Parameters:
  ///   - value: the bytes as they stand in the header.
  ///   - encoding: what bytes are in that are neither encoded words nor UTF-8; asked for only where there are such.
  /// - Returns: the text, its spaces as one each.
  static func text(of value: [UInt8], otherwise encoding: () -> CharacterEncoding?) -> String {
    var result = ""
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
      if let word = pending { result += decoded(word.bytes, word.charset) }
      pending = nil
    }
    var index = 0
    var plainStart = 0
    while index < value.count {
      guard value[index] == UInt8(ascii: "="), let word = word(in: value, at: index) else {
        index += 1
        continue
      }
      let between = value[plainStart..<index]
      // White space between two words is not part of the text; some split one character's bytes.
      if pending == nil || between.contains(where: { $0 > 0x20 }) {
        flush()
        result += plain(between, encoding)
      } else if pending?.charset != word.charset {
        flush()
      }
      pending = (word.charset, (pending?.bytes ?? []) + word.bytes)
      index = word.end
      plainStart = index
    }
    flush()
    result += plain(value[plainStart...], encoding)
    return TextLine.cleaned(result)
  }

  private static func plain(
    _ bytes: ArraySlice<UInt8>, _ encoding: () -> CharacterEncoding?
  ) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let bytes = Array(bytes)
    let converter = (encoding() ?? .western).converter
    let utf8 = CharacterConversion.utf8(of: bytes, from: converter)?.utf8 ?? bytes
    return String(decoding: utf8, as: UTF8.self)
  }

  private static func decoded(_ bytes: [UInt8], _ charset: String) -> String {
    // Also where another charset is declared, UTF-8 is known by its bytes.
    if let text = String(validating: bytes, as: UTF8.self), !charset.hasPrefix("iso-2022") {
      return text
    }
    let converter = CharacterEncoding(label: charset.utf8)?.converter ?? "CP1252"
    let utf8 = CharacterConversion.utf8(of: bytes, from: converter)?.utf8 ?? bytes
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Reads the encoded word at an index.
  private static func word(in value: [UInt8], at index: Int) -> Word? {
    guard value[index...].starts(with: "=?".utf8) else { return nil }
    let mark = UInt8(ascii: "?")
    guard let charsetEnd = value[(index + 2)...].prefix(60).firstIndex(of: mark),
      charsetEnd + 2 < value.count, value[charsetEnd + 2] == mark
    else { return nil }
    let start = charsetEnd + 3
    var end = start
    while end < value.count, value[end] != mark {
      // A space is a mistake of the sender's; those that make it mean it.
      end += 1
    }
    guard end + 1 < value.count, value[end + 1] == UInt8(ascii: "=") else { return nil }
    let text = value[start..<end]
    let bytes: [UInt8]
    switch value[charsetEnd + 1] | 0x20 {
    case UInt8(ascii: "b"): bytes = TransferEncoding.base64(text)
    case UInt8(ascii: "q"):
      let spaced = text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = TransferEncoding.quotedPrintable(spaced[...])
    default: return nil
    }
    // RFC 2231 lets a language follow: "utf-8*en".
    let charset = String(decoding: value[(index + 2)..<charsetEnd], as: UTF8.self)
      .prefix { $0 != "*" }.lowercased()
    return Word(charset: charset, bytes: bytes, end: end + 2)
  }
}
