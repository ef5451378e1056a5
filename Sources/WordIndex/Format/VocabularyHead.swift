internal import NewsIndex

/// What the vocabulary of a segment of FTS5's index says of itself.
///
/// The table `vocabulary` keeps the terms of segments in pages, so that a pattern need not look for them in FTS5's
/// pages, where they stand between their rows. Nobody tells FTS5 of it: whether a segment is still the one that was
/// described follows from its pages. FTS5 never changes a segment but to cut off its beginning while it is
/// merged with others, or to add to the end of one that is being made of others.
public struct VocabularyHead: Sendable, Equatable {
  /// The pages of the segment that was described.
  public var pages: ClosedRange<Int>
  /// The hash of its last page.
  public var hash: Int
  /// The first term of each page, ascending.
  public var firsts: [[UInt8]]

  /// Creates the head of a segment's vocabulary, given its last page.
  public init(of segment: FullTextSegment, lastPage: [UInt8], firsts: [[UInt8]]) {
    pages = segment.pages
    hash = Self.hash(lastPage)
    self.firsts = firsts
  }

  private static func hash(_ page: [UInt8]) -> Int {
    var hash = StableHash()
    hash.add(page)
    return hash.value
  }

  /// The id of the row that is a page of a segment's vocabulary, from 1; the head is page 0.
  public static func row(of segment: Int, page: Int) -> Int { segment << 32 | page }

  /// Whether a segment of the same number, given its last page, is the one that was described.
  ///
  /// Its beginning may have been cut off: then the terms are those that are not before its first.
  public func describes(_ segment: FullTextSegment, lastPage: [UInt8]) -> Bool {
    pages.upperBound == segment.pages.upperBound
      && pages.lowerBound <= segment.pages.lowerBound && hash == Self.hash(lastPage)
  }

  // MARK: Bytes

  /// Reads a head as stored; nil where it is none.
  public init?(_ bytes: [UInt8]) {
    var reader = FullTextBytes(at: 0, end: bytes.count)
    let span = bytes.span
    let (first, last) = (reader.number(span), reader.number(span))
    hash = reader.number(span)
    guard !reader.isSpent, first <= last else { return nil }
    pages = first...last
    firsts = []
    var term: [UInt8] = []
    while reader.offset < reader.end {
      let (shared, count) = (reader.number(span), reader.number(span))
      guard !reader.isSpent, (0...term.count).contains(shared),
        (0...bytes.count - reader.offset).contains(count)
      else { return nil }
      term.removeSubrange(shared...)
      term += bytes[reader.offset..<reader.offset + count]
      reader.offset += count
      firsts.append(term)
    }
  }

  /// The bytes as stored: the numbers, and for each page how many bytes its first term shares with that of the
  /// page before, and its others.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for number in [pages.lowerBound, pages.upperBound, hash] {
      FullTextBytes.append(number, to: &bytes)
    }
    var last: [UInt8] = []
    for term in firsts {
      var shared = 0
      while shared < min(last.count, term.count), last[shared] == term[shared] { shared += 1 }
      FullTextBytes.append(shared, to: &bytes)
      FullTextBytes.append(term.count - shared, to: &bytes)
      bytes += term[shared...]
      last = term
    }
    return bytes
  }
}
