internal import Glibc

/// Questions about all bytes of a text, answered as quickly as memory is read.
public enum ByteScan {
  /// Returns the first place of a byte, from an index on; nil where there is none.
  public static func index(of byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Returns where a text stands in another for the first time, in bytes of UTF-8; nil where it does not.
  ///
  /// Bytes are compared: letters are equal where they are written alike.
  public static func offset(of part: String, in text: Substring) -> Int? {
    guard !part.isEmpty else { return 0 }
    var (text, part) = (text, part)
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let base = text.baseAddress, let word = part.baseAddress else { return nil }
        var start = 0
        while start + part.count <= text.count,
          let found = unsafe memchr(
            base + start, Int32(word[0]), text.count - part.count - start + 1)
        {
          let place = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
          if unsafe memcmp(found, word, part.count) == 0 { return place }
          start = place + 1
        }
        return nil
      }
    }
  }

  /// Returns where bytes stop being valid UTF-8, their count where they do not, and whether all before
  /// that are ASCII.
  public static func validUTF8(_ bytes: [UInt8]) -> (end: Int, isASCII: Bool) {
    unsafe bytes.withUnsafeBytes { buffer in
      var index = 0
      var isASCII = true
      while index < buffer.count {
        // Eight bytes at a time while none has its highest bit set.
        while index + 8 <= buffer.count,
          unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        guard index < buffer.count else { break }
        if unsafe buffer[index] < 0x80 {
          index += 1
          continue
        }
        isASCII = false
        let length = unsafe sequenceLength(in: buffer, at: index)
        if length == 0 { return (index, false) }
        index += length
      }
      return (index, isASCII)
    }
  }

  /// The length of the character of several bytes that begins at an index; 0 where none does.
  private static func sequenceLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    func isContinuation(_ offset: Int) -> Bool {
      unsafe index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80
    }
    let lead = unsafe bytes[index]
    let second = unsafe index + 1 < bytes.count ? bytes[index + 1] : 0
    // The second byte's range keeps out overlong forms and surrogates (RFC 3629, section 4).
    switch lead {
    case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
    case 0xE0: return (0xA0...0xBF).contains(second) && isContinuation(2) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(second) && isContinuation(2) ? 3 : 0
    case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0...0xF4:
      let range: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return range.contains(second) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default: return 0
    }
  }

  /// Counts NULs, and the other control characters that no text holds: all but white space and escape.
  static func controls(in bytes: ArraySlice<UInt8>) -> (zeros: Int, others: Int) {
    unsafe bytes.withUnsafeBytes { buffer in
      var zeros = 0
      var others = 0
      var index = 0
      while index < buffer.count {
        // Eight bytes at a time while none is below a space, or the last of ASCII.
        while index + 8 <= buffer.count {
          let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let last = word ^ 0x7F7F_7F7F_7F7F_7F7F
          let isLow = (word &- 0x2020_2020_2020_2020) & ~word
          let isLast = (last &- 0x0101_0101_0101_0101) & ~last
          guard (isLow | isLast) & 0x8080_8080_8080_8080 == 0 else { break }
          index += 8
        }
        let end = min(index + 8, buffer.count)
        while index < end {
          switch unsafe buffer[index] {
          case 0: zeros += 1
          case 0x01...0x08, 0x0E...0x1A, 0x1C...0x1F, 0x7F: others += 1
          default: break
          }
          index += 1
        }
      }
      return (zeros, others)
    }
  }
}
