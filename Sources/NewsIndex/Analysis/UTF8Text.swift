/// Steps over UTF-8 bytes that need not be valid.
enum UTF8Text {
  /// Whether a byte is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a byte is a capital of ASCII.
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether a byte is a small letter of ASCII.
  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// Whether a byte is a digit of ASCII.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Where a blank, also one that does not break the line, ends that begins at `position`; nil for another
  /// character.
  @inline(__always)
  static func blank(_ text: borrowing Span<UInt8>, at position: Int) -> Int? {
    guard position < text.count else { return nil }
    if text[position] == 0x20 { return position + 1 }
    guard text[position] >= 0x80 else { return nil }
    let (scalar, end) = scalar(text, at: position)
    return [0xA0, 0x2007, 0x2009, 0x202F].contains(scalar) ? end : nil
  }

  /// Whether a capital letter with a full stop stands at `position`.
  static func isInitial(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    guard position < text.count else { return false }
    let (scalar, end) = scalar(text, at: position)
    guard end < text.count, text[end] == 0x2E else { return false }
    if scalar < 0x80 { return isUpper(UInt8(scalar)) }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Returns the scalar that begins at `position`, and where it ends.
  ///
  /// Bytes that are not UTF-8 give U+FFFD, one byte at a time.
  @inline(__always)
  static func scalar(_ text: borrowing Span<UInt8>, at position: Int) -> (UInt32, end: Int) {
    let first = UInt32(text[position])
    let length =
      first < 0x80
      ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, position + length <= text.count else { return (0xFFFD, position + 1) }
    if length == 1 { return (first, position + 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(text[position + offset])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, position + 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    return (scalar, position + length)
  }

  /// Returns an ASCII byte in lower case.
  @inline(__always)
  static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
