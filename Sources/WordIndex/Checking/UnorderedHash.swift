/// The sum of the hashes of many things: the same in any order, and hardly ever the same for others.
public struct UnorderedHash: Equatable {
  private var sum: UInt64 = 0

  /// Creates the sum of nothing.
  public init() {}

  /// Adds a thing: bytes and a number.
  public mutating func add(_ bytes: some Sequence<UInt8>, _ number: Int) {
    sum &+= Self.hash(bytes, number)
  }

  /// Adds the same thing so many times.
  public mutating func add(_ bytes: some Sequence<UInt8>, _ number: Int, times count: Int) {
    sum &+= Self.hash(bytes, number) &* UInt64(count)
  }

  private static func hash(_ bytes: some Sequence<UInt8>, _ number: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // Mixed (MurmurHash3's last step), or sums of like things would be alike.
    hash ^= UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
