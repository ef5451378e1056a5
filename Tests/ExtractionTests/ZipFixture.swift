/// Writes zip archives, broken ones too: members are stored as they are (PKWARE APPNOTE, 4.3).
struct ZipFixture {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a member.
  mutating func add(
    _ name: [UInt8], _ content: [UInt8], isEncrypted: Bool = false, isDamaged: Bool = false
  ) {
    let flags = (isEncrypted ? 1 : 0) | 0x800
    let sum = Self.checksum(content) ^ (isDamaged ? 1 : 0)
    let size = UInt32(content.count)
    let common =
      Self.little(flags, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0x5A21, 2)
      + Self.little(Int(sum), 4) + Self.little(Int(size), 4) + Self.little(Int(size), 4)
      + Self.little(name.count, 2) + Self.little(0, 2)
    directory +=
      Self.little(0x0201_4B50, 4) + Self.little(20, 2) + Self.little(20, 2) + common
      + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
      + Self.little(body.count, 4) + name
    body += Self.little(0x0403_4B50, 4) + Self.little(20, 2) + common + name + content
    count += 1
  }

  mutating func add(_ name: String, _ content: String) {
    add(Array(name.utf8), Array(content.utf8))
  }

  /// The archive.
  var bytes: [UInt8] {
    body + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2)
      + Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(body.count, 4)
      + Self.little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
