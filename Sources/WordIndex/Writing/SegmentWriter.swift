internal import NewsIndex
internal import SQLite

/// Writes a segment of FTS5's index: terms in the order of their bytes, each with its rows.
///
/// The leaves are those that FTS5 would write (`fts5WriteAppendTerm`, `fts5WriteAppendRowid`,
/// `fts5WriteFlushLeaf` in SQLite's fts5_index.c), but for its lists of long terms' leaves, which are there to
/// leap forwards and may be missing. `LeafTerms` describes them.
struct SegmentWriter<Rows: SegmentRows> {
  /// The bytes of a leaf, FTS5's own choice: a row of a page of SQLite's.
  private static var leafSize: Int { 4050 }

  private var rows: Rows
  private var leaf = [UInt8](repeating: 0, count: FullTextSegment.headerLength)
  private var number = 1
  /// The offsets of the leaf's terms, and the last of them.
  private var termOffsets: [UInt8] = []
  private var lastTermOffset = 0
  private var hasTerm = false
  /// What tells the leaf's terms from those of the leaves before, nil as long as it has none.
  private var boundary: [UInt8]?
  /// Whether the next row is the first of its term, or of the leaf.
  private var isFirstOfTerm = false
  private var isFirstOfLeaf = true
  private var term: [UInt8] = []
  private var lastRow = 0

  /// Begins the segment of an index that has none.
  init(_ rows: Rows) {
    self.rows = rows
  }

  // MARK: Terms

  /// Begins a term, which is behind the one before.
  mutating func begin(_ next: [UInt8]) throws(SQLiteError) {
    if leaf.count + termOffsets.count + next.count + 2 >= Self.leafSize,
      leaf.count > FullTextSegment.headerLength
    {
      try writeLeaf()
    }
    var shared = 0
    while shared < min(term.count, next.count), term[shared] == next[shared] { shared += 1 }
    FullTextBytes.append(leaf.count - lastTermOffset, to: &termOffsets)
    lastTermOffset = leaf.count
    if !hasTerm {
      // As much of the term as tells it from the last of the leaf before.
      boundary = number == 1 ? [] : Array(next.prefix(shared + 1))
      shared = 0
    } else {
      FullTextBytes.append(shared, to: &leaf)
    }
    FullTextBytes.append(next.count - shared, to: &leaf)
    leaf.append(contentsOf: next[shared...])
    term = next
    hasTerm = true
    isFirstOfTerm = true
    isFirstOfLeaf = false
  }

  // MARK: Rows

  /// Adds rows of the term at hand, behind all others.
  mutating func append(_ block: RowBlock) throws(SQLiteError) {
    // A number has nine bytes at the most.
    if leaf.count + termOffsets.count + 9 + block.content.count <= Self.leafSize {
      beginRow(block.first)
      leaf += block.content
      lastRow = block.last
    } else {
      try block.each { row, places throws(SQLiteError) in try append(row, places) }
    }
  }

  /// Adds a row of the term at hand, behind all others: its number and its places.
  private mutating func append(_ row: Int, _ places: ArraySlice<UInt8>) throws(SQLiteError) {
    if leaf.count + termOffsets.count >= Self.leafSize { try writeLeaf() }
    beginRow(row)
    FullTextBytes.append(places.count * 2, to: &leaf)
    var rest = places
    while true {
      let room = Self.leafSize - leaf.count - termOffsets.count
      if rest.count <= room {
        leaf.append(contentsOf: rest)
        return
      }
      let count = Self.wholeNumbers(in: rest, room: room)
      leaf.append(contentsOf: rest.prefix(count))
      rest = rest.dropFirst(count)
      if rest.isEmpty { return }
      try writeLeaf()
    }
  }

  private mutating func beginRow(_ row: Int) {
    if isFirstOfLeaf {
      leaf[0] = UInt8(truncatingIfNeeded: leaf.count >> 8)
      leaf[1] = UInt8(truncatingIfNeeded: leaf.count)
    }
    FullTextBytes.append(isFirstOfTerm || isFirstOfLeaf ? row : row - lastRow, to: &leaf)
    isFirstOfTerm = false
    isFirstOfLeaf = false
    lastRow = row
  }

  /// The bytes of as many numbers as have room, and of one at least: none may go over two leaves.
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

  // MARK: Leaves

  private mutating func writeLeaf() throws(SQLiteError) {
    leaf[2] = UInt8(truncatingIfNeeded: leaf.count >> 8)
    leaf[3] = UInt8(truncatingIfNeeded: leaf.count)
    if hasTerm { leaf.append(contentsOf: termOffsets) }
    try rows.append(SegmentLeaf(number: number, bytes: leaf, boundary: boundary))
    boundary = nil
    leaf.removeAll(keepingCapacity: true)
    leaf.append(contentsOf: repeatElement(0, count: FullTextSegment.headerLength))
    termOffsets.removeAll(keepingCapacity: true)
    lastTermOffset = 0
    hasTerm = false
    isFirstOfLeaf = true
    number += 1
  }

  /// Writes what is left; returns the segment, nil where it has no term.
  mutating func finish() throws(SQLiteError) -> FullTextSegment? {
    if leaf.count > FullTextSegment.headerLength { try writeLeaf() }
    rows.finish()
    return number > 1 ? FullTextSegment(id: SegmentLeaf.segment, leaves: 1...number - 1) : nil
  }
}
