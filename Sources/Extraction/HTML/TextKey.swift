/// A text as its letters and digits alone, in small letters, to tell whether two say the same.
enum TextKey {
  static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let byte = ascii[Int(value)]
        if byte != 0 { bytes.append(byte) }
      } else if value < UInt32(small.count) {
        for byte in small[Int(value)] { bytes.append(byte) }
      } else if (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) {
        // Han and Hangul are letters without capitals.
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      } else {
        bytes += key(of: scalar)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// ASCII's letters in small, its digits, and 0 for all else.
  private static let ascii: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte | 0x20
    default: 0
    }
  }

  private static func key(of scalar: Unicode.Scalar) -> [UInt8] {
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return [] }
    return Array(scalar.properties.lowercaseMapping.utf8)
  }

  /// The keys of the characters of Latin, Greek and Cyrillic, by number.
  private static let small: [[UInt8]] = (0..<0x530).map { (number: UInt32) in
    Unicode.Scalar(number).map(key(of:)) ?? []
  }
}
