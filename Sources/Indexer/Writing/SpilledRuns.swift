internal import SQLite

/// Runs that wait in the file of a new index until they become a segment: memory is bounded.
struct SpilledRuns {
  private let connection: Connection
  private let table: String
  /// The number of the last chunk of each finished run; the first is 1.
  private var ends: [Int] = []
  /// The number of the last chunk.
  private var last = 0

  /// Begins without a run; `table` is made when the first comes.
  init(_ connection: Connection, table: String) {
    self.connection = connection
    self.table = table
  }

  /// Adds a chunk to the run at hand.
  mutating func append(_ chunk: [UInt8]) throws(SQLiteError) {
    if last == 0 {
      try connection.execute("CREATE TABLE \(table) (id INTEGER PRIMARY KEY, data BLOB NOT NULL)")
    }
    last += 1
    let insert = try connection.prepare("INSERT INTO \(table) VALUES (?1, ?2)")
    try insert.bind(last, at: 1)
    try insert.bind(blob: chunk, at: 2)
    try insert.run()
  }

  /// Ends the run at hand.
  mutating func endRun() {
    if last > ends.last ?? 0 { ends.append(last) }
  }

  /// Returns the runs, in their order.
  func runs() -> [RunChunks] {
    zip([0] + ends, ends).map { before, end in
      RunChunks(of: connection, select: "SELECT data FROM \(table) WHERE id = ?1", before..<end)
    }
  }

  /// Removes all, after they have been read.
  mutating func removeAll() throws(SQLiteError) {
    guard last > 0 else { return }
    ends.removeAll()
    last = 0
    try connection.execute("DROP TABLE \(table)")
  }
}

/// The chunks of a run, one after the other.
final class RunChunks {
  private let connection: Connection?
  private let select: String
  /// The chunks in memory, in reverse, or the rows before those that are still to be read.
  private var chunks: [[UInt8]]
  private var rows: Range<Int>

  /// Takes chunks that are in memory.
  init(_ chunks: [[UInt8]]) {
    self.chunks = chunks.reversed()
    connection = nil
    select = ""
    rows = 0..<0
  }

  /// Reads the rows behind those of a range, the first behind its beginning, by a statement with one number.
  init(of connection: Connection, select: String, _ rows: Range<Int>) {
    self.connection = connection
    self.select = select
    self.rows = rows
    chunks = []
  }

  /// Returns the next chunk, nil behind the last.
  func next() throws(SQLiteError) -> [UInt8]? {
    guard let connection else { return chunks.popLast() }
    guard !rows.isEmpty else { return nil }
    rows = rows.lowerBound + 1..<rows.upperBound
    let row = try connection.prepare(select)
    try row.bind(rows.lowerBound, at: 1)
    return try row.step() ? row.blob(at: 0) : nil
  }
}
