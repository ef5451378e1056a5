internal import CUTF8Proc
internal import Glibc

/// Unicode's normalization form C (UAX #15): one spelling of each accented letter.
public enum UnicodeNormalization {
  /// Returns `text` in NFC.
  ///
  /// Text of one byte a letter, and text of composed letters only, is returned as it is after one
  /// look over its bytes.
  public static func nfc(_ text: String) -> String {
    if isPlainlyComposed(text) { return text }
    let bytes = Array(text.utf8)
    var result: UnsafeMutablePointer<UInt8>?
    let options = utf8proc_option_t(
      rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
    let count = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe utf8proc_map(buffer.baseAddress, buffer.count, &result, options)
    }
    // Every String is valid UTF-8, so that only a lack of memory is left as a failure.
    guard count >= 0, let start = unsafe result else { return text }
    defer { unsafe free(start) }
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether the text holds only characters that are in NFC whatever stands beside them.
  ///
  /// False says nothing: those with a mark that might combine go the long way.
  public static func isPlainlyComposed(_ text: String) -> Bool {
    isPlainlyComposed(text.utf8.span)
  }

  private static func isPlainlyComposed(_ bytes: borrowing Span<UInt8>) -> Bool {
    var index = 0
    let count = bytes.count
    while index < count {
      let first = bytes[index]
      switch first {
      case 0..<0x80: index += 1
      // U+0080–U+02FF, and Greek, Cyrillic and Hebrew letters where no marks or doubles stand.
      case 0xC2...0xCB, 0xCF...0xD1, 0xD3, 0xD4: index += 2
      case 0xCE:
        guard index + 1 < count, bytes[index + 1] != 0x87 else { return false }
        index += 2
      // The marks of old Cyrillic end at U+0489.
      case 0xD2:
        guard index + 1 < count, bytes[index + 1] > 0x89 else { return false }
        index += 2
      case 0xE0...0xEF:
        guard index + 2 < count else { return false }
        let scalar =
          UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F)
        guard isInert(scalar) else { return false }
        index += 3
      case 0xD7...0xDB:
        guard index + 1 < count,
          isInert(UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
        else { return false }
        index += 2
      default: return false
      }
    }
    return true
  }

  /// Ranges without combining marks and without characters that NFC replaces or composes.
  @inline(__always)
  private static func isInert(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x05D0...0x05EA, 0x0620...0x064A, 0x0660...0x066F, 0x0671...0x06D5: true
    case 0x1E00...0x1EFF, 0x2002...0x20CF, 0x2190...0x2328, 0x232B...0x2ADB: true
    case 0x2100...0x2125, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0xA66E: true
    case 0xAC00...0xD7A3, 0xFE30...0xFFFD: true
    default: false
    }
  }
}
