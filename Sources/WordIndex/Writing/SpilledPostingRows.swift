internal import NewsIndex
internal import SQLite

/// Rows of posting lists that wait in a file until the index can take them.
///
/// A row is the list's number, 0 for a page of terms; the length of its key, the first term of a page, and the key;
/// the length of its data and the data.
struct SpilledPostingRows: PostingRows {
  /// A chunk is full with so many bytes; a row lies in one chunk.
  private static let chunkSize = 1 << 16

  private let runs: SpilledRuns
  private var chunk: [UInt8] = []

  /// Begins without a row.
  init(beside path: String) {
    runs = SpilledRuns(beside: path, .rows)
  }

  mutating func insert(_ head: [UInt8], id: Int) throws(SQLiteError) {
    try append(id, [], head)
  }

  mutating func insert(_ words: [UInt64], id: Int) throws(SQLiteError) {
    var data: [UInt8] = []
    data.reserveCapacity(words.count * 8)
    for word in words {
      for shift: UInt64 in stride(from: 0, to: 64, by: 8) {
        data.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    try append(id, [], data)
  }

  mutating func insert(page: [UInt8], first: [UInt8]) throws(SQLiteError) {
    try append(0, first, page)
  }

  private mutating func append(_ id: Int, _ key: [UInt8], _ data: [UInt8]) throws(SQLiteError) {
    FullTextBytes.append(id, to: &chunk)
    FullTextBytes.append(key.count, to: &chunk)
    chunk += key
    FullTextBytes.append(data.count, to: &chunk)
    chunk += data
    guard chunk.count >= Self.chunkSize else { return }
    try runs.append(chunk)
    chunk.removeAll(keepingCapacity: true)
  }

  /// Returns the rows, behind the last.
  mutating func finish() throws(SQLiteError) -> RunChunks {
    if !chunk.isEmpty { try runs.append(chunk) }
    runs.endRun()
    return runs.runs.first ?? RunChunks([])
  }

  /// Inserts rows, in the order in which they came.
  static func insert(
    _ chunks: RunChunks, into rows: StoredPostingRows
  ) throws(SQLiteError) {
    var chunks = chunks
    while let chunk = try chunks.next() {
      var reader = FullTextBytes(at: 0, end: chunk.count)
      func piece() -> [UInt8] {
        let count = reader.number(chunk.span)
        reader.offset += count
        return Array(chunk[reader.offset - count..<reader.offset])
      }
      while reader.offset < reader.end {
        let id = reader.number(chunk.span)
        let (key, data) = (piece(), piece())
        if id == 0 {
          try rows.insert(page: data, first: key)
        } else {
          try rows.insert(data, id: id)
        }
      }
    }
  }
}
