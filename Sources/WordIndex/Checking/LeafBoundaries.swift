internal import NewsIndex
internal import SQLite

/// FTS5's index of a segment's leaves: for each with a term, what tells its terms from those of the leaves before.
struct LeafBoundaries: Sendable {
  /// The numbers of the leaves, ascending.
  private var leaves: [Int] = []
  /// By leaf: where its boundary ends in `bytes`; it begins where that of the leaf before ends.
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// Reads the index of the only segment of a table.
  ///
  /// - Throws: `IndexError` where it names other segments or leaves, or does not have them in their order.
  init(_ file: IndexFile, _ segment: FullTextSegment) throws(IndexError) {
    var read = LeafBoundaries()
    let isInOrder = try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT segid, term, pgno FROM words_idx ORDER BY segid, term")
      while try rows.step() {
        // The lowest bit would promise a list of the leaves of a long term, which there is none.
        guard rows.integer(at: 0) == segment.id, let page = rows.integer(at: 2), page & 1 == 0,
          segment.leaves.contains(page >> 1), page >> 1 > read.leaves.last ?? 0,
          let term = rows.blob(at: 1)
        else { return false }
        read.append(page >> 1, term)
      }
      return read.leaves.first == segment.leaves.lowerBound
    }
    guard isInOrder else {
      throw .damaged(
        path: file.path, reason: "the full-text table's index of leaves is damaged \(read.last)")
    }
    self = read
  }

  private init() {}

  private mutating func append(_ leaf: Int, _ boundary: [UInt8]) {
    leaves.append(leaf)
    bytes += boundary
    ends.append(bytes.count)
  }

  /// Up to where it was read, for an error.
  private var last: String { leaves.last.map { "behind leaf \($0)" } ?? "at its begin" }

  /// Returns what tells the terms of a leaf from those before; nil where it is said to have none.
  func boundary(of leaf: Int) -> ArraySlice<UInt8>? {
    let index = leaves.partitioningIndex { $0 >= leaf }
    guard index < leaves.count, leaves[index] == leaf else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
