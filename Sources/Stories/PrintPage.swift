internal import NewsIndex

/// Ascending prints of articles as bytes: a mark, then for each how much its print is above the one before, and the
/// article; where the print is the same, how much the article is above the one before.
///
/// Numbers are written as FTS5 writes them. The two apart take five bytes where their difference in one takes seven:
/// an ordinal has 28 bits and needs few of them.
public enum PrintPage {
  /// What a page begins with: pages of before were the differences of the whole numbers, and began with a large one.
  private static let mark: UInt8 = 1

  /// Returns the bytes of prints, as `StoryPrint.bits`.
  static func encode(_ prints: [UInt64]) -> [UInt8] {
    var bytes = [mark]
    var last = StoryPrint(bits: 0)
    for bits in prints {
      let print = StoryPrint(bits: bits)
      let (step, article) = steps(to: print, from: last)
      FullTextBytes.append(step, to: &bytes)
      FullTextBytes.append(article, to: &bytes)
      last = print
    }
    return bytes
  }

  /// The bytes of a print behind another.
  static func byteCount(of print: StoryPrint, after last: StoryPrint) -> Int {
    let (step, article) = steps(to: print, from: last)
    return byteCount(step) + byteCount(article)
  }

  private static func steps(
    to print: StoryPrint, from last: StoryPrint
  ) -> (print: Int, article: Int) {
    let step = Int(print.key - last.key)
    return (step, step == 0 ? print.ordinal - last.ordinal : print.ordinal)
  }

  private static func byteCount(_ number: Int) -> Int {
    (70 - (number | 1).leadingZeroBitCount) / 7
  }

  /// Returns the prints of bytes; of damaged ones those before the damage.
  public static func decode(_ bytes: [UInt8]) -> [UInt64] {
    guard bytes.first == mark else { return AscendingNumbers.decode(bytes) }
    var prints: [UInt64] = []
    var reader = FullTextBytes(at: 1, end: bytes.count)
    var (key, ordinal) = (0, 0)
    while reader.offset < reader.end {
      let step = reader.number(bytes.span)
      let article = reader.number(bytes.span)
      if reader.isSpent { break }
      key &+= step
      ordinal = step == 0 ? ordinal &+ article : article
      prints.append(
        UInt64(truncatingIfNeeded: key) << StoryPrint.ordinalBits
          | UInt64(truncatingIfNeeded: ordinal))
    }
    return prints
  }
}

/// Ascending numbers as bytes: the first, then the difference of each to the one before, as FTS5 writes numbers.
public enum AscendingNumbers {
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
