internal import CXXHash

/// A hash of 128 bits of bytes in memory: XXH3, the same on every machine.
public enum WideHash {
  /// Returns the hash under a seed, its upper and its lower half.
  public static func of(_ bytes: [UInt8], seed: UInt64) -> (high: UInt64, low: UInt64) {
    let hash = unsafe bytes.withUnsafeBytes {
      unsafe dateline_wide_hash($0.baseAddress, $0.count, seed)
    }
    return (hash.high64, hash.low64)
  }
}
