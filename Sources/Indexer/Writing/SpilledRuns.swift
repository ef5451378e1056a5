internal import FileSystem
internal import SQLite

/// Runs that wait in a file beside a new index until they become a segment: memory is bounded.
final class SpilledRuns {
  /// What the runs are of.
  enum Purpose: String, CaseIterable {
    case places, postings

    /// The end of the file's name, behind that of the index.
    var suffix: String { "-\(rawValue)" }
  }

  private let path: String
  private var connection: Connection?
  /// The number of the last chunk of each finished run; the first is 1.
  private var ends: [Int] = []
  /// The number of the last chunk.
  private var last = 0

  /// Begins without a run; the file is made when the first comes.
  init(beside path: String, _ purpose: Purpose) {
    self.path = path + purpose.suffix
  }

  /// Opens the file, and takes its name away: when the connection closes, it is gone.
  private func opened() throws(SQLiteError) -> Connection {
    if let connection { return connection }
    try? FileReplacement.remove(path)
    let opened = try Connection(path: path, mode: .create)
    // What is lost with the process is of no use without it.
    try opened.execute(
      """
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
      CREATE TABLE run (id INTEGER PRIMARY KEY, data BLOB NOT NULL)
      """)
    try? FileReplacement.remove(path)
    connection = opened
    return opened
  }

  /// Adds a chunk to the run at hand.
  func append(_ chunk: [UInt8]) throws(SQLiteError) {
    last += 1
    let insert = try opened().prepare("INSERT INTO run VALUES (?1, ?2)")
    try insert.bind(last, at: 1)
    try insert.bind(blob: chunk, at: 2)
    try insert.run()
  }

  /// Ends the run at hand.
  func endRun() {
    if last > ends.last ?? 0 { ends.append(last) }
  }

  /// Returns the runs, in their order.
  func runs() throws(SQLiteError) -> [RunChunks] {
    guard !ends.isEmpty else { return [] }
    let connection = try opened()
    return zip([0] + ends, ends).map { before, end in RunChunks(of: connection, before..<end) }
  }

  /// Forgets all, after they have been read.
  func removeAll() {
    ends.removeAll()
    last = 0
    connection = nil
  }
}

/// The chunks of a run, one after the other.
final class RunChunks {
  private let connection: Connection?
  /// The chunks in memory, in reverse, or the rows before those that are still to be read.
  private var chunks: [[UInt8]]
  private var rows: Range<Int>

  /// Takes chunks that are in memory.
  init(_ chunks: [[UInt8]]) {
    self.chunks = chunks.reversed()
    connection = nil
    rows = 0..<0
  }

  /// Reads the chunks whose numbers are one above those of a range.
  init(of connection: Connection, _ rows: Range<Int>) {
    self.connection = connection
    self.rows = rows
    chunks = []
  }

  /// Returns the next chunk, nil behind the last.
  func next() throws(SQLiteError) -> [UInt8]? {
    guard let connection else { return chunks.popLast() }
    guard !rows.isEmpty else { return nil }
    rows = rows.lowerBound + 1..<rows.upperBound
    let row = try connection.prepare("SELECT data FROM run WHERE id = ?1")
    try row.bind(rows.lowerBound, at: 1)
    return try row.step() ? row.blob(at: 0) : nil
  }
}
