/// An order of ids that has nothing to do with what they stand for: it follows from a seed alone.
///
/// An id has its place whatever else is there: when articles come or go, a sample of the others stays.
package enum RandomOrder {
  /// Whether one id comes before another.
  package static func precedes(_ a: Int, _ b: Int, seed: UInt64) -> Bool {
    let (keyA, keyB) = (key(a, seed), key(b, seed))
    return keyA != keyB ? keyA < keyB : a < b
  }

  /// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): every bit of the input
  /// changes half of the output's.
  private static func key(_ id: Int, _ seed: UInt64) -> UInt64 {
    mixed(UInt64(bitPattern: Int64(id)) &+ mixed(seed &+ 0x9E37_79B9_7F4A_7C15))
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
