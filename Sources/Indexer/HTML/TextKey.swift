/// A text as its letters and digits alone, in small letters, to tell whether two say the same.
enum TextKey {
  static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0..<0x80: break
      case 0x80..<UInt32(small.count): bytes += small[Int(scalar.value)]
      // Han and Hangul are letters without capitals.
      case 0x4E00...0x9FFF, 0xAC00...0xD7A3: bytes += Array(String(scalar).utf8)
      default: bytes += key(of: scalar)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
