/// A text as its letters and digits alone, in small letters, to tell whether two say the same.
enum TextKey {
  static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case 0x80...: return ofAny(text)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func ofAny(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        switch scalar {
        case "a"..."z", "0"..."9": key.unicodeScalars.append(scalar)
        case "A"..."Z": key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
        default: break
        }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key += scalar.properties.lowercaseMapping
      }
    }
    return key
  }
}
