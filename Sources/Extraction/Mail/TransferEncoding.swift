/// How e-mail writes bytes with letters only (RFC 2045, sections 6.7 and 6.8).
enum TransferEncoding {
  /// Undoes the encoding of a name; bytes in another or none stay as they are.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    switch name.lowercased() {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  /// Reads quoted-printable text; what is not written by its rules stays as it is.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        index += 1
        continue
      }
      if index + 2 < bytes.endIndex, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else if let end = softBreak(bytes, after: index) {
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// The index behind the line break that a `=` at the line's end takes away.
  private static func softBreak(_ bytes: ArraySlice<UInt8>, after equals: Int) -> Int? {
    let end = bytes[(equals + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = end.first else { return bytes.endIndex }
    if first == 0x0A { return end.startIndex + 1 }
    guard first == 0x0D else { return nil }
    return end.dropFirst().first == 0x0A ? end.startIndex + 2 : end.startIndex + 1
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Reads base64; what is not of its alphabet is passed over.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var group: UInt32 = 0
    var count = 0
    for byte in bytes {
      if byte == UInt8(ascii: "=") { break }
      guard let value = sextet(byte) else { continue }
      group = group << 6 | UInt32(value)
      count += 1
      if count == 4 {
        for shift in [16, 8, 0] { result.append(UInt8(truncatingIfNeeded: group >> UInt32(shift))) }
        (group, count) = (0, 0)
      }
    }
    if count > 1 { result.append(UInt8(truncatingIfNeeded: group >> (count == 2 ? 4 : 10))) }
    if count > 2 { result.append(UInt8(truncatingIfNeeded: group >> 2)) }
    return result
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
