/// The number that a word is known by where texts are compared: the same on every machine.
public enum WordHash {
  /// Returns the number of a folded word.
  public static func of(_ word: ArraySlice<UInt8>) -> UInt64 {
    // FNV-1a, as StableHash; then mixed, for its high bits change little with the last byte.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  /// Returns a number every bit of which depends on all bits of another.
  ///
  /// The finalizer of MurmurHash3 (Austin Appleby, public domain).
  public static func mixed(_ number: UInt64) -> UInt64 {
    var number = number
    number = (number ^ number >> 33) &* 0xFF51_AFD7_ED55_8CCD
    number = (number ^ number >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return number ^ number >> 33
  }
}
