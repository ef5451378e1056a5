/// Up to 128 postings of a term: articles by ordinal, ascending, and the term's level in each.
///
/// A block is stored as 64-bit words: the gaps between ordinals less one, packed to the width of the
/// largest, then a byte for each level. The width, the last ordinal and the highest level stand in the
/// list's head (`PostingHead`), so that a block need not be looked at to be passed over.
public struct PostingBlock: Sendable {
  /// The most postings of a block.
  public static let length = 128

  /// The ordinals; the first `count` are good.
  public private(set) var ordinals = [UInt32](repeating: 0, count: length)
  /// The levels, eight to a word.
  @usableFromInline var levelWords = [UInt64](repeating: 0, count: length / 8)
  /// The number of postings.
  public private(set) var count = 0

  /// Creates an empty block, to be filled by `read`.
  public init() {}

  /// Returns the level of a posting.
  @inlinable @inline(__always)
  public func level(at index: Int) -> Int {
    Int(truncatingIfNeeded: levelWords[index >> 3] >> (UInt64(index & 7) << 3) & 0xFF)
  }

  /// The levels of the postings.
  public var levels: [UInt8] { (0..<count).map { UInt8(level(at: $0)) } }

  /// Returns the number of words that a block takes.
  public static func wordCount(count: Int, width: Int) -> Int {
    (count * width + 63) / 64 + (count + 7) / 8
  }

  /// Reads a block from words that begin at `start`.
  ///
  /// - Parameters:
  ///   - words: a chunk of a list.
  ///   - start: where the block begins.
  ///   - count: the number of its postings.
  ///   - width: the bits of a gap.
  ///   - previous: the last ordinal of the block before, -1 for the first.
  @inline(__always)
  public mutating func read(
    _ words: borrowing Span<UInt64>, at start: Int, count: Int, width: Int, after previous: Int
  ) {
    self.count = count
    let levelStart = start + (count * width + 63) / 64
    guard count <= Self.length, levelStart + (count + 7) / 8 <= words.count else {
      self.count = 0
      return
    }
    var ordinal = UInt32(truncatingIfNeeded: previous)
    let mask: UInt64 = (1 << UInt64(width)) &- 1
    var out = ordinals.mutableSpan
    var bit = start << 6
    for index in 0..<count {
      // A gap may lie in two words; behind the last gap there is a level.
      let word = bit >> 6
      let shift = UInt64(bit & 63)
      let next = width > 0 ? words[word + 1] : 0
      let gap = (words[word] &>> shift) | ((next &<< 1) &<< (63 &- shift))
      ordinal = ordinal &+ UInt32(truncatingIfNeeded: gap & mask) &+ 1
      out[index] = ordinal
      bit &+= width
    }
    var levelOut = levelWords.mutableSpan
    for index in 0..<(count + 7) / 8 { levelOut[index] = words[levelStart + index] }
  }

  /// Takes postings that are not stored as a block.
  public mutating func set(_ someOrdinals: ArraySlice<UInt32>, _ someLevels: ArraySlice<UInt8>) {
    count = min(Self.length, someOrdinals.count)
    for index in levelWords.indices { levelWords[index] = 0 }
    for index in 0..<count {
      ordinals[index] = someOrdinals[someOrdinals.startIndex + index]
      let level = UInt64(someLevels[someLevels.startIndex + index])
      levelWords[index >> 3] |= level << (UInt64(index & 7) << 3)
    }
  }

  /// Packs postings; returns the width of a gap.
  static func write(
    _ ordinals: ArraySlice<UInt32>, _ levels: ArraySlice<UInt8>, after previous: Int,
    to out: inout [UInt64]
  ) -> Int {
    var last = UInt32(truncatingIfNeeded: previous)
    var gaps: [UInt32] = []
    gaps.reserveCapacity(ordinals.count)
    var all: UInt32 = 0
    for ordinal in ordinals {
      let gap = ordinal &- last &- 1
      gaps.append(gap)
      all |= gap
      last = ordinal
    }
    let width = 32 - all.leadingZeroBitCount
    let start = out.count
    out.append(contentsOf: repeatElement(0, count: wordCount(count: gaps.count, width: width)))
    var bit = 0
    for gap in gaps {
      let word = start + bit >> 6
      let shift = UInt64(bit & 63)
      out[word] |= UInt64(gap) << shift
      if Int(shift) + width > 64 { out[word + 1] |= UInt64(gap) >> (64 - shift) }
      bit += width
    }
    let levelStart = start + (bit + 63) / 64
    for (index, level) in levels.enumerated() {
      out[levelStart + index >> 3] |= UInt64(level) << (UInt64(index & 7) << 3)
    }
    return width
  }
}

/// What a list says of its blocks: the last ordinal, the highest level and the width of each.
public struct PostingHead: Sendable, Equatable {
  /// By block: its last ordinal.
  public private(set) var lasts: [UInt32] = []
  /// By block: its highest level.
  public private(set) var highest: [UInt8] = []
  /// By block: the bits of a gap.
  public private(set) var widths: [UInt8] = []

  /// Creates the head of an empty list.
  public init() {}

  /// Adds a block.
  mutating func append(last: UInt32, highest level: UInt8, width: Int) {
    lasts.append(last)
    highest.append(level)
    widths.append(UInt8(width))
  }

  /// Reads a head as stored; bytes that are none give an empty one.
  public init(_ bytes: [UInt8]) {
    let count = bytes.count / 6
    guard bytes.count == count * 6, count > 0 else { return }
    lasts.reserveCapacity(count)
    for block in 0..<count {
      var last: UInt32 = 0
      for offset in 0..<4 { last |= UInt32(bytes[block * 4 + offset]) << (8 * UInt32(offset)) }
      lasts.append(last)
    }
    highest = Array(bytes[count * 4..<count * 5])
    widths = Array(bytes[count * 5..<count * 6])
  }

  /// The head as stored.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lasts.count * 6)
    for last in lasts {
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: last >> shift))
      }
    }
    return bytes + highest + widths
  }
}
