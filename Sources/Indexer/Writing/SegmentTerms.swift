internal import NewsIndex
internal import SQLite

/// Reads the terms of a segment of FTS5's index, one leaf with terms after the other.
///
/// `SegmentReader`, which searches read, describes the leaves.
struct SegmentTerms {
  private let file: IndexFile
  private let segment: FullTextSegment

  init(_ segment: FullTextSegment, in file: IndexFile) {
    self.segment = segment
    self.file = file
  }

  /// Calls `visit` with every term, in the order of the bytes.
  ///
  /// - Parameter visit: is given the term without FTS5's mark.
  /// - Throws: `IndexError` where the leaves cannot be read.
  func each(_ visit: ([UInt8]) -> Void) throws(IndexError) {
    var term: [UInt8] = []
    for number in try leaves() {
      let leaf = try block(segment.row(of: number))
      guard Self.read(leaf, &term, visit) else {
        throw .damaged(
          path: file.path, reason: "full-text segment \(segment.id), leaf \(number)")
      }
    }
  }

  /// The last leaf.
  func lastLeaf() throws(IndexError) -> [UInt8] {
    try block(segment.row(of: segment.leaves.upperBound))
  }

  /// The numbers of the leaves in which terms begin.
  private func leaves() throws(IndexError) -> [Int] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT pgno >> 1 FROM words_idx WHERE segid = ?1 ORDER BY term")
      try rows.bind(segment.id, at: 1)
      var leaves: [Int] = []
      while try rows.step() {
        // Leaves before the first were merged with other segments, which the index of leaves may not say.
        let leaf = max(rows.integer(at: 0) ?? 0, segment.leaves.lowerBound)
        if leaf > leaves.last ?? 0 { leaves.append(leaf) }
      }
      return leaves
    }
  }

  private func block(_ id: Int) throws(IndexError) -> [UInt8] {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT block FROM words_data WHERE id = ?1")
      try row.bind(id, at: 1)
      return try row.step() ? row.blob(at: 0) ?? [] : []
    }
  }

  /// Reads the terms of a leaf, given the last of the one before; false where it is damaged.
  private static func read(
    _ leaf: [UInt8], _ term: inout [UInt8], _ visit: ([UInt8]) -> Void
  ) -> Bool {
    guard leaf.count >= FullTextSegment.headerLength else { return false }
    let contentEnd = Int(leaf[2]) << 8 | Int(leaf[3])
    guard (FullTextSegment.headerLength...leaf.count).contains(contentEnd) else { return false }
    let span = leaf.span
    var offsets = FullTextBytes(at: contentEnd, end: leaf.count)
    var start = 0
    var isFirst = true
    while offsets.offset < offsets.end {
      start += offsets.number(span)
      guard (FullTextSegment.headerLength..<contentEnd).contains(start) else { return false }
      var reader = FullTextBytes(at: start, end: contentEnd)
      let shared = isFirst ? 0 : reader.number(span)
      let count = reader.number(span)
      guard !reader.isSpent, (0...term.count).contains(shared),
        (0...contentEnd - reader.offset).contains(count)
      else { return false }
      let other = leaf[reader.offset..<reader.offset + count]
      guard term[shared...].lexicographicallyPrecedes(other) else { return false }
      term.removeSubrange(shared...)
      term += other
      guard term.first == FullTextSegment.termMark else { return false }
      visit(Array(term.dropFirst()))
      isFirst = false
    }
    return true
  }
}
