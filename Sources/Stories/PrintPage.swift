internal import NewsIndex

/// Ascending numbers as bytes: the first, then the difference of each to the one before, as FTS5 writes numbers.
public enum PrintPage {
  /// Returns the bytes of numbers.
  public static func encode(_ numbers: ArraySlice<UInt64>) -> [UInt8] {
    var bytes: [UInt8] = []
    var last: UInt64 = 0
    for number in numbers {
      FullTextBytes.append(Int(bitPattern: UInt(number &- last)), to: &bytes)
      last = number
    }
    return bytes
  }

  /// The bytes of a number behind another: seven bits a byte, and nine bytes for those of more than 56 bits.
  static func byteCount(of number: UInt64, after last: UInt64) -> Int {
    min(9, max(1, (70 - (number &- last | 1).leadingZeroBitCount) / 7))
  }

  /// Returns the numbers of bytes; of damaged ones those before the damage.
  public static func decode(_ bytes: [UInt8]) -> [UInt64] {
    var numbers: [UInt64] = []
    var reader = FullTextBytes(at: 0, end: bytes.count)
    var last: UInt64 = 0
    while reader.offset < reader.end {
      last = last &+ UInt64(UInt(bitPattern: reader.number(bytes.span)))
      if reader.isSpent { break }
      numbers.append(last)
    }
    return numbers
  }
}
