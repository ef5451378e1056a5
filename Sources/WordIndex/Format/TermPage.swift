/// A page of the vocabulary: terms that follow one another in the order of their bytes.
///
/// Terms stand in blocks of 64. The first of a block is the count of its bytes and the bytes; each other is the
/// count of bytes that it shares with the term before, the count of its other bytes, and these. Behind the
/// blocks stands where each begins, and how many there are, in two bytes each, the low one first.
public struct TermPage: Sendable {
  /// As many bytes as SQLite keeps of a row inside a page of its own.
  private static let size = 8000
  private static let blockLength = 64
  /// The longest term that a page can have, in bytes; the index's own end at 129.
  public static let longestTerm = 255

  /// The first term.
  public private(set) var first: [UInt8] = []
  private var content: [UInt8] = []
  private var starts: [Int] = []
  private var last: [UInt8] = []
  private var count = 0

  /// Creates an empty page.
  public init() {}

  /// Whether it has no term.
  public var isEmpty: Bool { count == 0 }

  /// Adds a term behind all others, of `longestTerm` bytes at the most; false, and nothing done, where the
  /// page is full.
  public mutating func append(_ term: [UInt8]) -> Bool {
    precondition(term.count <= Self.longestTerm)
    guard content.count + 2 * starts.count + term.count + 6 <= Self.size else { return false }
    if count == 0 { first = term }
    var shared = 0
    if count % Self.blockLength == 0 {
      starts.append(content.count)
    } else {
      while shared < min(last.count, term.count), last[shared] == term[shared] { shared += 1 }
      content.append(UInt8(shared))
    }
    content.append(UInt8(term.count - shared))
    content += term[shared...]
    last = term
    count += 1
    return true
  }

  /// The bytes as stored.
  public var bytes: [UInt8] {
    var bytes = content
    for number in starts + [starts.count] {
      bytes.append(UInt8(truncatingIfNeeded: number))
      bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    }
    return bytes
  }
}

/// The blocks of a page of the vocabulary.
public struct TermBlocks: Sendable {
  /// The page as stored.
  public let bytes: [UInt8]
  /// Where each block begins, and where the last ends.
  @usableFromInline let bounds: [Int]

  /// Creates the blocks of a page as stored, nil where it is none.
  public init?(_ bytes: [UInt8]) {
    func number(at offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
    guard bytes.count >= 2 else { return nil }
    let count = number(at: bytes.count - 2)
    let contentEnd = bytes.count - 2 - 2 * count
    guard count > 0, contentEnd > 0 else { return nil }
    var bounds = (0..<count).map { number(at: contentEnd + 2 * $0) }
    bounds.append(contentEnd)
    guard bounds[0] == 0 else { return nil }
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      guard start < end, end <= contentEnd, start + 1 + Int(bytes[start]) <= end else { return nil }
    }
    self.bytes = bytes
    self.bounds = bounds
  }

  /// The number of blocks, at least one.
  @inlinable public var count: Int { bounds.count - 1 }

  /// Returns the first term of a block.
  public func first(of block: Int) -> ArraySlice<UInt8> {
    let start = bounds[block] + 1
    return bytes[start..<start + Int(bytes[start - 1])]
  }

  /// Whether the first term of a block begins with the first `count` bytes of another.
  @inlinable
  public func first(of block: Int, beginsWith other: borrowing Span<UInt8>, count: Int) -> Bool {
    let start = bounds[block] + 1
    guard Int(bytes[start - 1]) >= count else { return false }
    for index in 0..<count where bytes[start + index] != other[index] { return false }
    return true
  }

  /// Returns what walks a block's terms.
  @inlinable
  public func cursor(at block: Int) -> TermCursor {
    TermCursor(at: bounds[block], end: bounds[block + 1])
  }

  /// Calls `visit` with all terms of the page; false where it is damaged.
  public func each(_ visit: ([UInt8]) -> Void) -> Bool {
    var term: [UInt8] = []
    for block in 0..<count {
      var cursor = cursor(at: block)
      while cursor.advance(bytes.span) {
        guard cursor.shared <= term.count else { return false }
        term.removeSubrange(cursor.shared...)
        term += bytes[cursor.start..<cursor.end]
        visit(term)
      }
      if cursor.isDamaged { return false }
    }
    return true
  }
}

/// Walks the terms of a block, in the bytes of its page.
@frozen public struct TermCursor: Sendable {
  /// How many bytes of the term before the term at hand begins with: none, for the first of a block.
  public var shared = 0
  /// Where its other bytes begin.
  public var start: Int
  /// Where they end.
  public var end: Int
  /// Whether the block is none.
  public var isDamaged = false
  @usableFromInline var isFirst = true
  @usableFromInline let blockEnd: Int

  @usableFromInline
  init(at start: Int, end: Int) {
    self.start = start
    self.end = start
    blockEnd = end
  }

  /// Goes to the next term; false behind the last.
  @inlinable @inline(__always)
  public mutating func advance(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard end < blockEnd else { return false }
    let size = end + (isFirst ? 0 : 1)
    guard size < blockEnd, blockEnd <= bytes.count else { return fail() }
    shared = isFirst ? 0 : Int(bytes[end])
    isFirst = false
    start = size + 1
    end = start + Int(bytes[size])
    return end <= blockEnd ? true : fail()
  }

  @usableFromInline
  mutating func fail() -> Bool {
    isDamaged = true
    end = blockEnd
    return false
  }
}
