internal import FileSystem
internal import NewsIndex
internal import SQLite

/// A page of the only segment of a new index.
struct SegmentPage: Sendable {
  /// The number of the segment.
  static let segment = 1

  /// Its number, from 1.
  var number: Int
  var bytes: [UInt8]
  /// What tells its terms from those of the pages before, nil where none begins on it.
  var boundary: [UInt8]?
}

/// Where the pages of a segment go, in their order.
protocol SegmentRows {
  mutating func append(_ page: SegmentPage) throws(SQLiteError)
  /// Ends the segment.
  mutating func finish()
}

/// Pages that are inserted into FTS5's tables.
final class StoredSegmentRows: SegmentRows {
  private let insertPage: Statement
  private let insertTerm: Statement

  init(_ connection: Connection) throws(SQLiteError) {
    insertPage = try connection.prepare("INSERT INTO words_data (id, block) VALUES (?1, ?2)")
    insertTerm = try connection.prepare(
      "INSERT INTO words_idx (segid, term, pgno) VALUES (?1, ?2, ?3)")
  }

  func append(_ page: SegmentPage) throws(SQLiteError) {
    if let boundary = page.boundary {
      try insertTerm.bind(SegmentPage.segment, at: 1)
      try insertTerm.bind(blob: boundary, at: 2)
      try insertTerm.bind(page.number << 1, at: 3)
      try insertTerm.run()
    }
    let segment = FullTextSegment(id: SegmentPage.segment, pages: page.number...page.number)
    try insertPage.bind(segment.row(of: page.number), at: 1)
    try insertPage.bind(blob: page.bytes, at: 2)
    try insertPage.run()
  }

  func finish() {}
}

/// Pages that another thread will insert.
struct QueuedSegmentRows: SegmentRows {
  /// Some pages at a time.
  let queue: BoundedQueue<[SegmentPage]>
  private var pages: [SegmentPage] = []

  private static let batchLength = 64

  init(_ queue: BoundedQueue<[SegmentPage]>) {
    self.queue = queue
  }

  mutating func append(_ page: SegmentPage) {
    pages.append(page)
    if pages.count == Self.batchLength { finish() }
  }

  mutating func finish() {
    queue.put(pages)
    pages = []
  }
}
