internal import NewsIndex
internal import SQLite

/// Postings in memory, sorted, in as few bytes as is quick.
struct PostingRun: Sendable {
  /// A chunk is full with so many bytes; a term lies in one chunk.
  private static let chunkSize = 1 << 16

  private(set) var chunks: [[UInt8]] = []
  private var bytes: [UInt8] = []

  /// Adds a term behind all others.
  mutating func append(
    _ term: [UInt8], placeCount: Int, _ ordinals: ArraySlice<UInt32>, _ levels: ArraySlice<UInt8>
  ) {
    append(term.count)
    bytes.append(contentsOf: term)
    append(ordinals.count)
    append(placeCount)
    var last: UInt32 = 0
    for ordinal in ordinals {
      append(Int(ordinal &- last))
      last = ordinal
    }
    bytes.append(contentsOf: levels)
    if bytes.count >= Self.chunkSize { finish() }
  }

  /// Ends the run.
  mutating func finish() {
    guard !bytes.isEmpty else { return }
    chunks.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func append(_ number: Int) {
    var number = UInt64(number)
    while number >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: number))
  }
}

/// Reads a run.
final class PostingRunReader: PostingSource {
  private let nextChunk: () throws(SQLiteError) -> [UInt8]?
  private var bytes: [UInt8] = []
  private var position = 0
  private(set) var term: [UInt8]?
  private(set) var placeCount = 0
  private(set) var ordinals: [UInt32] = []
  private(set) var levels: [UInt8] = []

  /// Starts with the first term; `nextChunk` gives the run's chunks, and nil behind the last.
  init(_ nextChunk: @escaping () throws(SQLiteError) -> [UInt8]?) throws(SQLiteError) {
    self.nextChunk = nextChunk
    try advance()
  }

  func advance() throws(SQLiteError) {
    if position >= bytes.count {
      guard let chunk = try nextChunk() else {
        term = nil
        return
      }
      bytes = chunk
      position = 0
    }
    let length = number()
    term = Array(bytes[position..<position + length])
    position += length
    let count = number()
    placeCount = number()
    ordinals.removeAll(keepingCapacity: true)
    var last: UInt32 = 0
    for _ in 0..<count {
      last &+= UInt32(truncatingIfNeeded: number())
      ordinals.append(last)
    }
    levels.removeAll(keepingCapacity: true)
    levels.append(contentsOf: bytes[position..<position + count])
    position += count
  }

  @inline(__always)
  private func number() -> Int {
    var number = 0
    var shift = 0
    while true {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }
}

/// Runs that wait in the file of a new index until they become a segment: memory is bounded.
struct SpilledRuns {
  private let connection: Connection
  /// The number of the last chunk of each run; the first is 1.
  private var ends: [Int] = []

  init(_ connection: Connection) { self.connection = connection }

  /// Adds a run, behind all others.
  mutating func append(_ run: PostingRun) throws(SQLiteError) {
    if ends.isEmpty {
      try connection.execute(
        "CREATE TABLE posting_run (id INTEGER PRIMARY KEY, data BLOB NOT NULL)")
    }
    var end = ends.last ?? 0
    for chunk in run.chunks {
      end += 1
      let insert = try connection.prepare("INSERT INTO posting_run VALUES (?1, ?2)")
      try insert.bind(end, at: 1)
      try insert.bind(blob: chunk, at: 2)
      try insert.run()
    }
    ends.append(end)
  }

  /// Returns what reads the runs, in their order.
  func readers() throws(SQLiteError) -> [PostingRunReader] {
    var readers: [PostingRunReader] = []
    var last = 0
    for end in ends {
      var id = last
      last = end
      let connection = connection
      readers.append(
        try PostingRunReader { () throws(SQLiteError) in
          guard id < end else { return nil }
          id += 1
          let row = try connection.prepare("SELECT data FROM posting_run WHERE id = ?1")
          try row.bind(id, at: 1)
          return try row.step() ? row.blob(at: 0) : nil
        })
    }
    return readers
  }

  /// Removes all, after they have been read.
  mutating func removeAll() throws(SQLiteError) {
    guard !ends.isEmpty else { return }
    ends.removeAll()
    try connection.execute("DROP TABLE posting_run")
  }
}
