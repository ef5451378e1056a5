/// Turns bytes of unknown encoding into text.
public enum TextDecoding {
  /// How bytes were read.
  public enum Encoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
    case latin1 = "ISO-8859-1"
  }

  /// Text and the decision that led to it.
  public struct Result: Sendable, Equatable {
    /// The text, without a byte order mark.
    public var text: String
    /// The encoding that the bytes are in.
    public var encoding: Encoding
    /// Why it is that encoding: `byte-order-mark`, `valid`, `zero-bytes` or `single-byte`.
    public var rule: String
  }

  /// Reads bytes as text; nil where they are no text.
  ///
  /// UTF-8 is believed wherever it is valid: other encodings of text with accents are not valid
  /// UTF-8 but by a freak of chance. What is neither UTF-8 nor UTF-16 is one byte a character:
  /// Windows-1252, or Latin-1 where a byte stands for nothing in Windows-1252.
  public static func text(of bytes: [UInt8]) -> Result? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = bytes.dropFirst(3)
      if let text = String(validating: rest, as: UTF8.self), !isBinary(rest) {
        return Result(text: text, encoding: .utf8, rule: "byte-order-mark")
      }
    }
    if let (encoding, rule) = utf16(bytes[...]) {
      guard let text = decodeUTF16(bytes, encoding) else { return nil }
      return Result(text: text, encoding: encoding, rule: rule)
    }
    guard !isBinary(bytes[...]) else { return nil }
    if let text = String(validating: bytes, as: UTF8.self) {
      return Result(text: text, encoding: .utf8, rule: "valid")
    }
    return singleByte(bytes)
  }

  /// Whether bytes cannot be text in one byte a character or in UTF-8.
  ///
  /// They hold a NUL, or more than one control character in 100 bytes.
  public static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let controls = ByteScan.controls(in: bytes)
    return controls.zeros > 0 || controls.others * 100 > bytes.count
  }

  /// The order of the bytes of UTF-16, by a mark or by where the zero bytes stand.
  public static func utf16(_ bytes: ArraySlice<UInt8>) -> (Encoding, String)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, "byte-order-mark") }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, "byte-order-mark") }
    // Of text with ASCII spaces, digits and marks at least a fifth of the high bytes are zero,
    // and next to none of the low bytes.
    var zeros = (even: 0, odd: 0)
    var isEven = true
    for byte in bytes.prefix(1024) {
      if byte == 0 { if isEven { zeros.even += 1 } else { zeros.odd += 1 } }
      isEven.toggle()
    }
    let pairs = min(bytes.count, 1024) / 2
    guard pairs >= 8 else { return nil }
    if zeros.odd * 5 >= pairs, zeros.even * 100 <= pairs {
      return (.utf16LittleEndian, "zero-bytes")
    }
    if zeros.even * 5 >= pairs, zeros.odd * 100 <= pairs { return (.utf16BigEndian, "zero-bytes") }
    // Of Cyrillic, Greek or Arabic with few marks the high bytes are zero, that of the script, and hardly any other.
    let isOneScript = { (first: Int) in
      var values: Set<UInt8> = []
      var index = bytes.startIndex + first
      while index < min(bytes.endIndex, bytes.startIndex + 1024), values.count <= 4 {
        values.insert(bytes[index])
        index += 2
      }
      return values.count <= 4
    }
    if zeros.odd * 12 >= pairs, zeros.even == 0, isOneScript(1) {
      return (.utf16LittleEndian, "zero-bytes")
    }
    if zeros.even * 12 >= pairs, zeros.odd == 0, isOneScript(0) {
      return (.utf16BigEndian, "zero-bytes")
    }
    return nil
  }

  private static func decodeUTF16(_ bytes: [UInt8], _ encoding: Encoding) -> String? {
    let shift = encoding == .utf16LittleEndian ? 0 : 8
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      units.append(UInt16(bytes[index]) << shift | UInt16(bytes[index + 1]) << (8 - shift))
      index += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    let text = String(decoding: units, as: UTF16.self)
    return text.utf8.contains(0) ? nil : text
  }

  private static func singleByte(_ bytes: [UInt8]) -> Result? {
    var isLatin1 = false
    var letters = 0
    var others = 0
    for byte in bytes where byte >= 0x80 {
      // 81, 8D, 8F, 90 and 9D stand for nothing in Windows-1252.
      if (0x80...0x9F).contains(byte) {
        if windows1252[Int(byte - 0x80)] == 0 { isLatin1 = true }
        others += 1
      } else if byte >= 0xC0 {
        letters += 1
      } else {
        others += 1
      }
    }
    // Text has letters with accents rather than the codes between; packed data has both alike.
    guard letters + others < bytes.count / 2 || letters > others else { return nil }
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      var value = UInt32(byte)
      if !isLatin1, (0x80...0x9F).contains(byte) { value = UInt32(windows1252[Int(byte - 0x80)]) }
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return Result(
      text: String(scalars), encoding: isLatin1 ? .latin1 : .windows1252, rule: "single-byte")
  }

  /// The characters of 80–9F in Windows-1252; 0 where there is none (WHATWG Encoding, index).
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
