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

  /// Returns the hash under the seed 0 in hexadecimal digits, as the program `xxh128sum` prints it.
  public static func text(of bytes: [UInt8]) -> String {
    let hash = of(bytes, seed: 0)
    return [hash.high, hash.low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
