/// A 64-bit hash that is the same on every machine and in every run: FNV-1a (Fowler, Noll, Vo).
public struct StableHash: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates the hash of nothing.
  public init() {}

  /// Adds bytes.
  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Adds text, and a mark of its end, so that "a", "bc" and "ab", "c" differ.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = (state ^ 0xFF) &* 0x100_0000_01B3
  }

  /// The hash, as SQLite stores integers.
  public var value: Int { Int(Int64(bitPattern: state)) }
}
