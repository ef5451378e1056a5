internal import NewsIndex
internal import SQLite

/// Writes a segment of FTS5's index: terms in the order of their bytes, each with its rows.
///
/// The pages are those that FTS5 would write (`fts5WriteAppendTerm`, `fts5WriteAppendRowid`,
/// `fts5WriteFlushLeaf` in SQLite's fts5_index.c), but for its lists of long terms' pages, which are there to
/// leap forwards and may be missing. `PageTerms` describes them.
struct SegmentWriter<Rows: SegmentRows> {
  /// The bytes of a page, FTS5's own choice: a row of a page of SQLite's.
  private static var pageSize: Int { 4050 }

  private var rows: Rows
  private var page = [UInt8](repeating: 0, count: FullTextSegment.headerLength)
  private var number = 1
  /// The offsets of the page's terms, and the last of them.
  private var termOffsets: [UInt8] = []
  private var lastTermOffset = 0
  private var hasTerm = false
  /// What tells the page's terms from those of the pages before, nil as long as it has none.
  private var boundary: [UInt8]?
  /// Whether the next row is the first of its term, or of the page.
  private var isFirstOfTerm = false
  private var isFirstOfPage = true
  private var term: [UInt8] = []
  private var lastRow = 0

  /// Begins the segment of an index that has none.
  init(_ rows: Rows) {
    self.rows = rows
  }

  // MARK: Terms

  /// Begins a term, which is behind the one before.
  mutating func begin(_ next: [UInt8]) throws(SQLiteError) {
    if page.count + termOffsets.count + next.count + 2 >= Self.pageSize,
      page.count > FullTextSegment.headerLength
    {
      try writePage()
    }
    var shared = 0
    while shared < min(term.count, next.count), term[shared] == next[shared] { shared += 1 }
    FullTextBytes.append(page.count - lastTermOffset, to: &termOffsets)
    lastTermOffset = page.count
    if !hasTerm {
      // As much of the term as tells it from the last of the page before.
      boundary = number == 1 ? [] : Array(next.prefix(shared + 1))
      shared = 0
    } else {
      FullTextBytes.append(shared, to: &page)
    }
    FullTextBytes.append(next.count - shared, to: &page)
    page.append(contentsOf: next[shared...])
    term = next
    hasTerm = true
    isFirstOfTerm = true
    isFirstOfPage = false
  }

  // MARK: Rows

  /// Adds rows of the term at hand, behind all others.
  mutating func append(_ block: RowBlock) throws(SQLiteError) {
    // A number has nine bytes at the most.
    if page.count + termOffsets.count + 9 + block.content.count <= Self.pageSize {
      beginRow(block.first)
      page += block.content
      lastRow = block.last
    } else {
      try block.each { row, positions throws(SQLiteError) in try append(row, positions) }
    }
  }

  /// Adds a row of the term at hand, behind all others: its number and its positions.
  private mutating func append(_ row: Int, _ positions: ArraySlice<UInt8>) throws(SQLiteError) {
    if page.count + termOffsets.count >= Self.pageSize { try writePage() }
    beginRow(row)
    FullTextBytes.append(positions.count * 2, to: &page)
    var rest = positions
    while true {
      let room = Self.pageSize - page.count - termOffsets.count
      if rest.count <= room {
        page.append(contentsOf: rest)
        return
      }
      let count = Self.wholeNumbers(in: rest, room: room)
      page.append(contentsOf: rest.prefix(count))
      rest = rest.dropFirst(count)
      if rest.isEmpty { return }
      try writePage()
    }
  }

  private mutating func beginRow(_ row: Int) {
    if isFirstOfPage {
      page[0] = UInt8(truncatingIfNeeded: page.count >> 8)
      page[1] = UInt8(truncatingIfNeeded: page.count)
    }
    FullTextBytes.append(isFirstOfTerm || isFirstOfPage ? row : row - lastRow, to: &page)
    isFirstOfTerm = false
    isFirstOfPage = false
    lastRow = row
  }

  /// The bytes of as many numbers as have room, and of one at least: none may go over two pages.
  private static func wholeNumbers(in bytes: ArraySlice<UInt8>, room: Int) -> Int {
    var count = 0
    var end = bytes.startIndex
    while end < bytes.endIndex {
      var next = end
      while next < bytes.endIndex - 1, bytes[next] >= 0x80 { next += 1 }
      next += 1
      if count > 0, next - bytes.startIndex > room { break }
      count = next - bytes.startIndex
      end = next
    }
    return count
  }

  // MARK: Pages

  private mutating func writePage() throws(SQLiteError) {
    page[2] = UInt8(truncatingIfNeeded: page.count >> 8)
    page[3] = UInt8(truncatingIfNeeded: page.count)
    if hasTerm { page.append(contentsOf: termOffsets) }
    try rows.append(SegmentPage(number: number, bytes: page, boundary: boundary))
    boundary = nil
    page.removeAll(keepingCapacity: true)
    page.append(contentsOf: repeatElement(0, count: FullTextSegment.headerLength))
    termOffsets.removeAll(keepingCapacity: true)
    lastTermOffset = 0
    hasTerm = false
    isFirstOfPage = true
    number += 1
  }

  /// Writes what is left; returns the segment, nil where it has no term.
  mutating func finish() throws(SQLiteError) -> FullTextSegment? {
    if page.count > FullTextSegment.headerLength { try writePage() }
    rows.finish()
    return number > 1 ? FullTextSegment(id: SegmentPage.segment, pages: 1...number - 1) : nil
  }
}
