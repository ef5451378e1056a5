/// Bytes in 64 letters, RFC 4648.
public enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// Returns bytes as letters, with padding.
  public static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group = UInt32(bytes[index]) << 16
      if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
      if count > 2 { group |= UInt32(bytes[index + 2]) }
      out.append(letters[Int(group >> 18)])
      out.append(letters[Int(group >> 12 & 63)])
      out.append(count > 1 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      out.append(count > 2 ? letters[Int(group & 63)] : UInt8(ascii: "="))
      index += 3
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Returns the bytes that letters stand for, nil where they are not base 64 with padding.
  public static func decode(_ text: String) -> [UInt8]? {
    let letters = Array(text.utf8)
    guard letters.count % 4 == 0 else { return nil }
    let padding = letters.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
    var out: [UInt8] = []
    out.reserveCapacity(letters.count / 4 * 3)
    var group: UInt32 = 0
    for (index, letter) in letters.enumerated() {
      var value: UInt8 = 0
      if index < letters.count - padding {
        value = values[Int(letter)]
        guard value != 0xFF else { return nil }
      }
      group = group << 6 | UInt32(value)
      if index & 3 == 3 {
        out.append(UInt8(group >> 16 & 255))
        out.append(UInt8(group >> 8 & 255))
        out.append(UInt8(group & 255))
        group = 0
      }
    }
    out.removeLast(min(padding, out.count))
    return out
  }
}
