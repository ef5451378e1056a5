internal import FileSystem
internal import NewsIndex
internal import SQLite

/// A leaf of the only segment of a new index.
struct SegmentLeaf: Sendable {
  /// The number of the segment.
  static let segment = 1

  /// Its number, from 1.
  var number: Int
  var bytes: [UInt8]
  /// What tells its terms from those of the leaves before, nil where none begins on it.
  var boundary: [UInt8]?
}

/// Where the leaves of a segment go, in their order.
protocol SegmentRows {
  mutating func append(_ leaf: SegmentLeaf) throws(SQLiteError)
  /// Ends the segment.
  mutating func finish()
}

/// Leaves that are inserted into FTS5's tables.
final class StoredSegmentRows: SegmentRows {
  private let insertLeaf: Statement
  private let insertTerm: Statement

  init(_ connection: Connection) throws(SQLiteError) {
    insertLeaf = try connection.prepare("INSERT INTO words_data (id, block) VALUES (?1, ?2)")
    insertTerm = try connection.prepare(
      "INSERT INTO words_idx (segid, term, pgno) VALUES (?1, ?2, ?3)")
  }

  func append(_ leaf: SegmentLeaf) throws(SQLiteError) {
    if let boundary = leaf.boundary {
      try insertTerm.bind(SegmentLeaf.segment, at: 1)
      try insertTerm.bind(blob: boundary, at: 2)
      try insertTerm.bind(leaf.number << 1, at: 3)
      try insertTerm.run()
    }
    let segment = FullTextSegment(id: SegmentLeaf.segment, leaves: leaf.number...leaf.number)
    try insertLeaf.bind(segment.row(of: leaf.number), at: 1)
    try insertLeaf.bind(blob: leaf.bytes, at: 2)
    try insertLeaf.run()
  }

  func finish() {}
}

/// Leaves that another thread will insert.
struct QueuedSegmentRows: SegmentRows {
  /// Some leaves at a time.
  let queue: BoundedQueue<[SegmentLeaf]>
  private var leaves: [SegmentLeaf] = []

  private static let batchLength = 64

  init(_ queue: BoundedQueue<[SegmentLeaf]>) {
    self.queue = queue
  }

  mutating func append(_ leaf: SegmentLeaf) {
    leaves.append(leaf)
    if leaves.count == Self.batchLength { finish() }
  }

  mutating func finish() {
    queue.put(leaves)
    leaves = []
  }
}
