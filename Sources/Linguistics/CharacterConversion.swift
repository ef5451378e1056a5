internal import Glibc

/// Turns text of any encoding that the system knows into UTF-8, by iconv.
public enum CharacterConversion {
  /// Text and how well it could be read.
  public struct Result: Sendable, Equatable {
    /// The text in UTF-8, valid whatever the bytes were.
    public var utf8: [UInt8]
    /// The number of bytes that mean nothing in the encoding; each has become U+FFFD.
    public var errorCount: Int
  }

  /// Returns bytes in UTF-8; nil where the system does not know the encoding.
  ///
  /// A byte from 80 to 9F that means nothing in a Windows code page becomes the control character of
  /// its number, as browsers have it (WHATWG Encoding, single-byte indexes), though it counts as an
  /// error.
  ///
  /// - Parameters:
  ///   - bytes: the text, which may be cut off anywhere.
  ///   - encoding: a name as `iconv --list` has it.
  /// - Returns: the text, with U+FFFD for what cannot be read.
  public static func utf8(of bytes: [UInt8], from encoding: String) -> Result? {
    guard let converter = unsafe iconv_open("UTF-8", encoding),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var result = Result(utf8: [], errorCount: 0)
    result.utf8.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var input = bytes
    unsafe input.withUnsafeMutableBytes { buffer in
      unsafe convert(
        buffer, with: converter, keepsControls: encoding.hasPrefix("CP125"), into: &result)
    }
    return result
  }

  private static func convert(
    _ input: UnsafeMutableRawBufferPointer, with converter: iconv_t, keepsControls: Bool,
    into result: inout Result
  ) {
    let chunk = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 64 << 10)
    defer { unsafe chunk.deallocate() }
    var next = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    var isFlushed = false
    while !isFlushed {
      var output = chunk.baseAddress
      var room = chunk.count
      isFlushed = left == 0
      // At the end some encodings hold back a character that might still take an accent.
      let status =
        unsafe isFlushed
        ? iconv(converter, nil, nil, &output, &room)
        : iconv(converter, &next, &left, &output, &room)
      let failure = status == -1 ? errno : 0
      let written = chunk.count - room
      unsafe result.utf8.append(
        contentsOf: UnsafeRawBufferPointer(chunk).prefix(written))
      if failure == 0 || isFlushed || failure == E2BIG { continue }
      // An impossible byte, or at the end half a character.
      guard let byte = unsafe next?.pointee else { return }
      let value = UInt8(bitPattern: byte)
      if keepsControls, (0x80...0x9F).contains(value) {
        result.utf8.append(contentsOf: [0xC2, value])
      } else {
        result.utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
      }
      result.errorCount += 1
      unsafe next? += 1
      left -= 1
    }
  }
}
