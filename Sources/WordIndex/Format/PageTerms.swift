internal import NewsIndex

/// Walks the terms of a page of FTS5's index.
///
/// A page has a header (the offset of the first row's number, that of the end of the content), the content, and
/// the offsets of its terms, each less that before. The content is terms, each followed by its rows, which may go
/// on over many pages. A term is, but for the first of a page, the count of bytes that it shares with the one
/// before; the count of its other bytes, and these (the comment at the head of SQLite's fts5_index.c).
public struct PageTerms: Sendable {
  /// The end of the content.
  private var contentEnd: Int
  /// Where the rows of the term at hand begin; before the first term, those of one that began on a page before.
  private var offset = FullTextSegment.headerLength
  /// Where the next term begins, nil behind the last.
  private var next: Int?
  private var isFirst = true
  /// Where the offsets of further terms are read.
  private var offsets: FullTextBytes

  /// Begins before the first term of a page; nil where the bytes are none.
  public init?(_ page: borrowing Span<UInt8>) {
    guard page.count >= FullTextSegment.headerLength else { return nil }
    contentEnd = Int(page[2]) << 8 | Int(page[3])
    guard (FullTextSegment.headerLength...page.count).contains(contentEnd) else { return nil }
    offsets = FullTextBytes(at: contentEnd, end: page.count)
    next = contentEnd < page.count ? offsets.number(page) : nil
    if let next, !(FullTextSegment.headerLength...contentEnd).contains(next) { return nil }
  }

  /// Whether no other term begins on the page.
  public var isAtLast: Bool { next == nil }

  /// Where the rows of the term at hand are, as far as they stand on the page.
  public var rows: Range<Int>? {
    let end = next ?? contentEnd
    return offset <= end ? offset..<end : nil
  }

  /// Goes to the next term, of which there must be one.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - key: the term at hand, or the last of the page before, as FTS5 keeps it; becomes the next.
  /// - Returns: false where the page is damaged.
  public mutating func advance(_ page: [UInt8], _ key: inout [UInt8]) -> Bool {
    guard let start = next else { return false }
    let span = page.span
    var reader = FullTextBytes(at: start, end: contentEnd)
    let shared = isFirst ? 0 : reader.number(span)
    let count = reader.number(span)
    guard !reader.isSpent, (0...key.count).contains(shared),
      (0...contentEnd - reader.offset).contains(count)
    else { return false }
    let rest = page[reader.offset..<reader.offset + count]
    guard key[shared...].lexicographicallyPrecedes(rest) else { return false }
    key.removeSubrange(shared...)
    key += rest
    // Other marks would be those of indexes of prefixes, which the table does not have.
    guard key.first == FullTextSegment.termMark else { return false }
    offset = reader.offset + count
    isFirst = false
    next = offsets.offset < offsets.end ? start + offsets.number(span) : nil
    if let next { return next > start && next <= contentEnd }
    return true
  }
}
