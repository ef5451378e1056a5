internal import NewsIndex

/// Tells of terms, which come in the order of their bytes, whether they are wanted.
///
/// A sieve remembers what it made of the beginning that a term shares with the one before.
protocol TermSieve {
  /// What every wanted term begins with; the sieve is shown no others.
  var prefix: [UInt8] { get }

  /// Reads a term.
  ///
  /// - Parameters:
  ///   - term: its bytes.
  ///   - shared: how many of them are those of the term read before.
  /// - Returns: what is known of it.
  mutating func read(_ term: borrowing Span<UInt8>, from shared: Int) -> Sifting

  /// Returns what no wanted term behind the one read last is before, where that failed with its first `count`
  /// bytes.
  func bound(behind term: ArraySlice<UInt8>, failing count: Int) -> [UInt8]
}

/// What a sieve knows of a term.
enum Sifting {
  case isWanted
  /// It is not, but terms that begin with it may be.
  case mayGoOn
  /// No term is that has the same so many first bytes.
  case fails(Int)
}

extension TermSieve {
  func bound(behind term: ArraySlice<UInt8>, failing count: Int) -> [UInt8] {
    // No UTF-8 has this byte.
    term.prefix(count) + [0xFF]
  }
}

/// Lets all terms pass that have a beginning.
struct PrefixSieve: TermSieve {
  let prefix: [UInt8]

  mutating func read(_ term: borrowing Span<UInt8>, from shared: Int) -> Sifting { .isWanted }
}

extension SegmentReader {
  /// Returns the wanted terms, in their order, a number at the most.
  ///
  /// Where FTS5 keeps them they are far apart: the walk leaps over beginnings that fail.
  mutating func terms(_ sieve: some TermSieve, most: Int) throws(IndexError) -> [[UInt8]] {
    var sieve = sieve
    var found: [[UInt8]] = []
    var last: [UInt8] = []
    var bound = sieve.prefix
    while found.count < most {
      try seek(bound)
      guard let term, term.starts(with: sieve.prefix) else { break }
      let bytes = Array(term)
      var shared = 0
      while shared < min(last.count, bytes.count), last[shared] == bytes[shared] { shared += 1 }
      last = bytes
      switch sieve.read(bytes.span, from: shared) {
      case .isWanted:
        found.append(bytes)
        bound = bytes + [0]
      case .mayGoOn: bound = bytes + [0]
      case .fails(let count): bound = sieve.bound(behind: bytes[...], failing: count)
      }
    }
    return found
  }
}

/// Reads the letters of terms.
enum Letters {
  /// Returns the letter at an offset, and goes behind it.
  ///
  /// The index has no other bytes than UTF-8's; what is none counts as U+FFFD, a byte each.
  @inline(__always)
  static func next(_ term: borrowing Span<UInt8>, _ offset: inout Int) -> UInt32 {
    let first = term[offset]
    offset += 1
    return first < 0x80 ? UInt32(first) : long(term, first, &offset)
  }

  private static func long(
    _ term: borrowing Span<UInt8>, _ first: UInt8, _ offset: inout Int
  ) -> UInt32 {
    let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
    guard count > 0, offset + count <= term.count else { return 0xFFFD }
    var letter = UInt32(first) & (0x3F >> UInt32(count))
    for index in offset..<offset + count {
      guard term[index] & 0xC0 == 0x80 else { return 0xFFFD }
      letter = letter << 6 | UInt32(term[index] & 0x3F)
    }
    offset += count
    return letter
  }

  /// Appends a letter's bytes.
  static func append(_ letter: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(letter) else { return }
    bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
  }
}
