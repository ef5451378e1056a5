internal import NewsIndex
public import SQLite

/// The prints of all articles in an index: which article has which, in sorted pages by segment.
///
/// Every run that adds articles writes a segment; one that has grown to half of the one before is merged with it.
/// Prints of articles that are gone stay until then, and are passed over by whoever reads.
public final class PrintTable {
  /// The most bytes of a page: four of them fill one of SQLite's pages of 8,192 bytes.
  ///
  /// A row of more than 2,030 bytes would take a page of its own besides
  /// (https://sqlite.org/fileformat2.html#ovflpgs).
  private static let pageSize = 2_000

  private let connection: Connection

  /// Creates the table of an index.
  public init(_ connection: Connection) { self.connection = connection }

  // MARK: Reading

  /// The segments, the oldest first, with the number of their prints.
  private func segments() throws(SQLiteError) -> [(id: Int, count: Int)] {
    let rows = try connection.prepare("SELECT id, prints FROM print_segment ORDER BY id")
    var segments: [(id: Int, count: Int)] = []
    while try rows.step() { segments.append((rows.integer(at: 0) ?? 0, rows.integer(at: 1) ?? 0)) }
    return segments
  }

  /// Looks prints of a segment up, in ascending order; the page at hand is kept.
  public struct Cursor {
    private let connection: Connection
    private let segment: Int
    private var page: [UInt64] = []
    /// The first number of the page behind the one at hand, nil where there is none.
    private var next: UInt64?
    private var hasBegun = false

    fileprivate init(_ connection: Connection, segment: Int) {
      self.connection = connection
      self.segment = segment
    }

    /// Adds the articles that have a print to `holders`, ascending.
    public mutating func addHolders(of key: UInt64, to holders: inout [Int]) throws(SQLiteError) {
      let first = key << StoryPrint.ordinalBits
      let last = first | (1 << StoryPrint.ordinalBits - 1)
      if !hasBegun || (next.map { $0 <= first } ?? false) { try open(first) }
      while true {
        var index = page.partitioningIndex { $0 >= first }
        while index < page.count, page[index] <= last {
          holders.append(StoryPrint(bits: page[index]).ordinal)
          index += 1
        }
        guard index == page.count, let next, next <= last else { return }
        try open(next)
      }
    }

    /// Opens the page in which a number is, or would be.
    private mutating func open(_ number: UInt64) throws(SQLiteError) {
      hasBegun = true
      let rows = try connection.prepare(
        """
        SELECT data FROM print_page WHERE segment = ?1 AND first <= ?2 ORDER BY first DESC LIMIT 1
        """)
      try rows.bind(segment, at: 1)
      try rows.bind(PrintTable.stored(number), at: 2)
      page = try rows.step() ? PrintPage.decode(rows.blob(at: 0) ?? []) : []
      let behind = try connection.prepare(
        """
        SELECT first FROM print_page WHERE segment = ?1 AND first > ?2 ORDER BY first LIMIT 1
        """)
      try behind.bind(segment, at: 1)
      try behind.bind(PrintTable.stored(number), at: 2)
      next = try behind.step() ? behind.integer(at: 0).map(PrintTable.number) : nil
    }
  }

  /// Begins to look prints up, in every segment.
  public func cursors() throws(SQLiteError) -> [Cursor] {
    try segments().map { Cursor(connection, segment: $0.id) }
  }

  private static func number(_ stored: Int) -> UInt64 {
    UInt64(UInt(bitPattern: stored)) ^ (1 << 63)
  }

  /// SQLite compares signed numbers: the highest bit is turned.
  private static func stored(_ number: UInt64) -> Int {
    Int(bitPattern: UInt(number ^ (1 << 63)))
  }

  // MARK: Writing

  /// Writes a segment.
  public final class Segment {
    private let connection: Connection
    let id: Int
    private var numbers: [UInt64] = []
    private var byteCount = 1
    private(set) var count = 0

    fileprivate init(_ connection: Connection, id: Int) {
      self.connection = connection
      self.id = id
    }

    /// Adds a print behind all others.
    public func append(_ number: UInt64) throws(SQLiteError) {
      let print = StoryPrint(bits: number)
      if byteCount + PrintPage.byteCount(of: print, after: last) > PrintTable.pageSize {
        try writePage()
      }
      byteCount += PrintPage.byteCount(of: print, after: last)
      numbers.append(number)
      count += 1
    }

    private func writePage() throws(SQLiteError) {
      guard let first = numbers.first else { return }
      let insert = try connection.prepare(
        "INSERT INTO print_page (segment, first, data) VALUES (?1, ?2, ?3)")
      try insert.bind(id, at: 1)
      try insert.bind(PrintTable.stored(first), at: 2)
      try insert.bind(blob: PrintPage.encode(numbers), at: 3)
      try insert.run()
      numbers.removeAll(keepingCapacity: true)
      byteCount = 1
    }

    /// The print before the next one on the page at hand.
    private var last: StoryPrint { StoryPrint(bits: numbers.last ?? 0) }

    /// Writes what is left, and the segment's own row.
    public func finish() throws(SQLiteError) {
      try writePage()
      guard count > 0 else { return }
      let insert = try connection.prepare("INSERT INTO print_segment (id, prints) VALUES (?1, ?2)")
      try insert.bind(id, at: 1)
      try insert.bind(count, at: 2)
      try insert.run()
    }
  }

  /// Begins a segment behind all others.
  public func makeSegment() throws(SQLiteError) -> Segment {
    let last = try connection.integer("SELECT coalesce(max(id), 0) FROM print_segment") ?? 0
    return Segment(connection, id: last + 1)
  }

  // MARK: Merging

  /// Merges the last segments while one has grown to half of the one before.
  ///
  /// - Parameter isAlive: whether an article is still there.
  /// - Throws: `SQLiteError` where the table cannot be read or written.
  public func mergeGrown(_ isAlive: (Int) throws(SQLiteError) -> Bool) throws(SQLiteError) {
    let all = try segments()
    var first = all.count - 1
    var sum = all.last?.count ?? 0
    while first > 0, sum * 2 >= all[first - 1].count {
      first -= 1
      sum += all[first].count
    }
    if first < all.count - 1, first >= 0 { try merge(all[first...].map(\.id), isAlive) }
  }

  /// Writes all prints anew without those of articles that are gone.
  public func compact(_ isAlive: (Int) throws(SQLiteError) -> Bool) throws(SQLiteError) {
    try merge(try segments().map(\.id), isAlive)
  }

  /// Calls `visit` with all prints in order, those of articles that are gone among them.
  public func each(_ visit: (StoryPrint) throws(SQLiteError) -> Void) throws(SQLiteError) {
    try each(of: try segments().map(\.id)) { number throws(SQLiteError) in
      try visit(StoryPrint(bits: number))
    }
  }

  private func each(
    of ids: [Int], _ visit: (UInt64) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    var runs = ids.map { PageRun(connection, segment: $0) }
    for index in runs.indices { try runs[index].advance() }
    while let number = try Self.next(&runs) { try visit(number) }
  }

  private func merge(
    _ ids: [Int], _ isAlive: (Int) throws(SQLiteError) -> Bool
  ) throws(SQLiteError) {
    guard !ids.isEmpty else { return }
    let merged = try makeSegment()
    try each(of: ids) { number throws(SQLiteError) in
      if try isAlive(StoryPrint(bits: number).ordinal) { try merged.append(number) }
    }
    try merged.finish()
    for id in ids {
      for sql in [
        "DELETE FROM print_page WHERE segment = ?1", "DELETE FROM print_segment WHERE id = ?1",
      ] {
        let delete = try connection.prepare(sql)
        try delete.bind(id, at: 1)
        try delete.run()
      }
    }
  }

  private static func next(_ runs: inout [PageRun]) throws(SQLiteError) -> UInt64? {
    var least: (number: UInt64, run: Int)?
    for (index, run) in runs.enumerated() {
      if let first = run.first, least.map({ first < $0.number }) ?? true { least = (first, index) }
    }
    guard let least else { return nil }
    try runs[least.run].advance()
    return least.number
  }

  /// The prints of a segment, page by page.
  private struct PageRun {
    private let connection: Connection
    private let segment: Int
    private var last: Int?
    private var numbers: [UInt64] = []
    private var index = 0
    private(set) var first: UInt64?

    init(_ connection: Connection, segment: Int) {
      self.connection = connection
      self.segment = segment
    }

    mutating func advance() throws(SQLiteError) {
      while index >= numbers.count {
        guard try readPage() else {
          first = nil
          return
        }
      }
      first = numbers[index]
      index += 1
    }

    private mutating func readPage() throws(SQLiteError) -> Bool {
      let rows = try connection.prepare(
        """
        SELECT first, data FROM print_page WHERE segment = ?1 AND (?2 IS NULL OR first > ?2)
        ORDER BY first LIMIT 1
        """)
      try rows.bind(segment, at: 1)
      if let last { try rows.bind(last, at: 2) }
      guard try rows.step() else { return false }
      last = rows.integer(at: 0)
      numbers = PrintPage.decode(rows.blob(at: 1) ?? [])
      index = 0
      return true
    }
  }
}
