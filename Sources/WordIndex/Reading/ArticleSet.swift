/// A set of articles by ordinal: one bit each.
public struct ArticleSet: Equatable, Sendable {
  @usableFromInline var words: [UInt64]
  /// The number of ordinals that it can hold.
  public let capacity: Int

  /// Creates an empty set.
  public init(capacity: Int) {
    self.capacity = capacity
    words = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  /// Creates the set of the ordinals whose number is one of some.
  public init(of numbers: [UInt32], in wanted: Set<Int>) {
    self.init(capacity: numbers.count)
    guard let largest = wanted.max() else { return }
    // Whether a number is wanted, by number; those above the largest share the last bit.
    var isWanted = [UInt64](repeating: 0, count: largest + 2)
    for number in wanted { isWanted[number] = 1 }
    let only = wanted.count == 1 ? UInt32(exactly: largest) : nil
    let table = isWanted.span
    let numbers = numbers.span
    for index in words.indices {
      let start = index << 6
      let part = numbers.extracting(start..<min(start + 64, numbers.count))
      if let only, part.count == 64 {
        words[index] = Self.bits(from: only, count: 1, in: part)
      } else {
        words[index] = Self.bits(in: part) { table[min(Int($0), largest + 1)] }
      }
    }
  }

  /// Creates the set of the ordinals whose number lies in a range.
  public init(of wanted: Range<UInt32>, in numbers: [UInt32]) {
    self.init(capacity: numbers.count)
    let numbers = numbers.span
    let (first, count) = (wanted.lowerBound, wanted.upperBound - wanted.lowerBound)
    for index in words.indices {
      let start = index << 6
      let part = numbers.extracting(start..<min(start + 64, numbers.count))
      if part.count == 64 {
        words[index] = Self.bits(from: first, count: count, in: part)
      } else {
        words[index] = Self.bits(in: part) { $0 &- first < count ? 1 : 0 }
      }
    }
  }

  /// Creates the set of the ordinals whose number is above one.
  public init(above limit: UInt32, in numbers: [UInt32]) {
    self.init(capacity: numbers.count)
    let numbers = numbers.span
    for index in words.indices {
      let start = index << 6
      let part = numbers.extracting(start..<min(start + 64, numbers.count))
      words[index] = Self.bits(in: part) { $0 > limit ? 1 : 0 }
    }
  }

  /// Returns a bit for each of up to 64 numbers: what `bit` makes of it.
  @inline(__always)
  private static func bits(
    in numbers: borrowing Span<UInt32>, _ bit: (UInt32) -> UInt64
  ) -> UInt64 {
    var bits: UInt64 = 0
    for offset in numbers.indices { bits |= bit(numbers[offset]) &<< UInt64(offset) }
    return bits
  }

  /// Returns a bit for each of 64 numbers: whether it is one of `count` numbers from `first` on.
  @inline(__always)
  private static func bits(
    from first: UInt32, count: UInt32, in numbers: borrowing Span<UInt32>
  ) -> UInt64 {
    let lanes = SIMD8<UInt32>(1, 2, 4, 8, 16, 32, 64, 128)
    let (first, count) = (SIMD8(repeating: first), SIMD8(repeating: count))
    var bits: UInt64 = 0
    for group in 0..<8 {
      let start = group * 8
      let eight = SIMD8<UInt32>(
        numbers[start], numbers[start + 1], numbers[start + 2], numbers[start + 3],
        numbers[start + 4], numbers[start + 5], numbers[start + 6], numbers[start + 7])
      let found = SIMD8<UInt32>.zero.replacing(with: lanes, where: (eight &- first) .< count)
      bits |= UInt64(found.wrappedSum()) &<< UInt64(start)
    }
    return bits
  }

  /// Whether an ordinal is in it.
  @inlinable @inline(__always)
  public func contains(_ ordinal: Int) -> Bool {
    words[ordinal >> 6] & 1 << UInt64(ordinal & 63) != 0
  }

  /// 1 for an ordinal that is in it, else 0.
  @inlinable @inline(__always)
  public func bit(_ ordinal: Int) -> Int {
    Int(truncatingIfNeeded: word(ordinal >> 6) >> UInt64(ordinal & 63) & 1)
  }

  /// Whether an ordinal, perhaps one that the set cannot hold, is in it.
  @inlinable @inline(__always)
  public func mayContain(_ ordinal: Int) -> Bool {
    ordinal >= 0 && ordinal < capacity && contains(ordinal)
  }

  /// Whether an ordinal of a range, or one close by, is in it.
  @inlinable
  public func isHolding(around ordinals: ClosedRange<Int>) -> Bool {
    let last = min(ordinals.upperBound >> 6, words.count - 1)
    var index = ordinals.lowerBound >> 6
    while index <= last {
      if words[index] != 0 { return true }
      index += 1
    }
    return false
  }

  /// Returns the first ordinal in it that is not below one; nil for none.
  public func first(from ordinal: Int) -> Int? {
    guard ordinal >= 0, ordinal < capacity else { return ordinal < 0 ? first(from: 0) : nil }
    var index = ordinal >> 6
    var rest = words[index] & (UInt64.max << UInt64(ordinal & 63))
    while rest == 0 {
      index += 1
      guard index < words.count else { return nil }
      rest = words[index]
    }
    return index << 6 + rest.trailingZeroBitCount
  }

  /// Whether nothing is in it.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Adds an ordinal.
  @inlinable @inline(__always)
  public mutating func insert(_ ordinal: Int) {
    words[ordinal >> 6] |= 1 << UInt64(ordinal & 63)
  }

  /// Adds ordinals; adds those that were there to another set of the same capacity.
  ///
  /// - Returns: how many were not there.
  @inlinable @inline(__always)
  public mutating func insert(
    _ ordinals: some Sequence<UInt32>, noting repeated: inout ArticleSet
  ) -> Int {
    var all = words.mutableSpan
    var again = repeated.words.mutableSpan
    var count = 0
    for ordinal in ordinals {
      let index = Int(ordinal >> 6)
      let shift = UInt64(ordinal & 63)
      let old = all[index]
      again[index] |= old & 1 &<< shift
      all[index] = old | 1 &<< shift
      count += Int(truncatingIfNeeded: ~old &>> shift & 1)
    }
    return count
  }

  /// Adds ordinals given as bits: the 64 from 64 × `index` on.
  @inlinable @inline(__always)
  public mutating func insert(_ bits: UInt64, at index: Int) {
    if index < words.count { words[index] |= bits }
  }

  /// Returns the bits of the 64 ordinals from 64 × `index` on.
  @inlinable @inline(__always)
  public func word(_ index: Int) -> UInt64 {
    index < words.count ? words[index] : 0
  }

  /// Adds a range of ordinals.
  public mutating func insert(_ ordinals: Range<Int>) {
    var ordinal = ordinals.lowerBound
    while ordinal < ordinals.upperBound {
      if ordinal & 63 == 0, ordinal + 64 <= ordinals.upperBound {
        words[ordinal >> 6] = .max
        ordinal += 64
      } else {
        insert(ordinal)
        ordinal += 1
      }
    }
  }

  /// The number of articles.
  public var count: Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Keeps what is in both.
  public mutating func formIntersection(_ other: ArticleSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Keeps the articles for which `isKept` is true.
  public mutating func formIntersection(where isKept: (Int) -> Bool) {
    for index in words.indices {
      var rest = words[index]
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        if !isKept((index << 6) + bit) { words[index] &= ~(1 << UInt64(bit)) }
        rest &= rest - 1
      }
    }
  }

  /// Returns what is in either.
  public func union(_ other: ArticleSet) -> ArticleSet {
    var union = self
    union.formUnion(other)
    return union
  }

  /// Adds what is in the other.
  public mutating func formUnion(_ other: ArticleSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Returns what is not in the other.
  public func subtracting(_ other: ArticleSet) -> ArticleSet {
    var rest = self
    rest.subtract(other)
    return rest
  }

  /// Removes what is in the other.
  public mutating func subtract(_ other: ArticleSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Calls `visit` with every ordinal, ascending.
  @inlinable @inline(__always)
  public func forEach(_ visit: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        visit((index << 6) + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
