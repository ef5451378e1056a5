internal import FileSystem
internal import NewsIndex
internal import SQLite

/// Fills the full-text table of a new index all at once, as one segment.
///
/// FTS5 takes articles one by one, looks each word up in a table and merges, in the end, what it wrote again
/// and again: on one core it takes longer than all else together. Those who analyse articles know already which
/// terms stand where; here that is sorted, and written as FTS5 would have left it. The connection must not
/// use FTS5 afterwards: it would not know of it.
final class WordsBulk {
  private let connection: Connection
  private var collector: PositionCollector
  private let runs: SpilledRuns
  private var rowCount = 0
  /// The numbers of positions, by field.
  private var lengths = [Int](repeating: 0, count: TextField.allCases.count)
  /// What was added, of articles that are gone too; terms are counted only once they are merged.
  private var added = WordsTally()

  /// Begins the table of a new index; a run is sorted at so many rows.
  init(_ file: IndexFile, runLength: Int = PositionCollector.runLength) {
    connection = file.connection
    collector = PositionCollector(runLength: runLength)
    runs = SpilledRuns(beside: file.path, .positions)
  }

  /// Adds the terms of an article, inside the caller's transaction; ordinals ascend.
  func add(
    _ ordinal: Int, _ words: AnalysedArticle, _ terms: PostingTerms
  ) throws(SQLiteError) {
    if collector.isFull { try sort() }
    collector.add(ordinal, words.positions, terms)
    added.rowCount += words.positions.terms.count
    added.byteCount += words.positions.bytes.count
    count(1, words)
  }

  /// Counts an article out that was added, whose ordinal `finish` is told.
  func remove(_ words: AnalysedArticle) {
    count(-1, words)
  }

  private func count(_ sign: Int, _ words: AnalysedArticle) {
    rowCount += sign
    for field in TextField.allCases { lengths[field.rawValue] += sign * words[field].end }
  }

  private func sort() throws(SQLiteError) {
    try collector.sort { chunk throws(SQLiteError) in try runs.append(chunk) }
    runs.endRun()
  }

  /// Writes the table, inside the caller's transaction.
  ///
  /// - Parameters:
  ///   - dead: ordinals that were added, but whose articles are gone.
  ///   - isAlone: whether there shall be no thread but the caller's; the table is the same.
  /// - Returns: what was written, nil where there was no term.
  /// - Throws: `SQLiteError` where the file cannot be written.
  @discardableResult
  func finish(
    dropping dead: Set<UInt32>, isAlone: Bool = true
  ) throws(SQLiteError) -> WrittenWords? {
    var last: [[UInt8]] = []
    try collector.sort { chunk in last.append(chunk) }
    let chunks = runs.runs + [RunChunks(last)]
    let dead = dead.sorted()
    let rows = try StoredSegmentRows(connection)
    var merged =
      isAlone
      ? try Self.merge(chunks, dropping: dead, into: rows)
      : try Self.mergeBeside(chunks, dropping: dead, into: rows)
    runs.removeAll()
    guard let segment = merged.segment else { return nil }
    try merged.vocabulary.store(
      of: segment, lastPage: try block(segment.row(of: segment.pages.upperBound)), in: connection)
    let written = WrittenWords(
      segment: segment,
      tally: WordsTally(
        termCount: merged.termCount, rowCount: added.rowCount - merged.dropped.rowCount,
        byteCount: added.byteCount - merged.dropped.byteCount),
      sums: [rowCount] + lengths)
    try register(written)
    return written
  }

  /// What runs were merged into.
  private struct Merged: Sendable {
    /// The segment, nil without a term.
    var segment: FullTextSegment?
    var vocabulary = VocabularyWriter()
    var termCount = 0
    /// What was left out.
    var dropped = WordsTally()
  }

  /// Merges runs on another thread, and inserts on this one what comes of it.
  private static func mergeBeside(
    _ runs: [RunChunks], dropping dead: [UInt32], into rows: StoredSegmentRows
  ) throws(SQLiteError) -> Merged {
    let queue = BoundedQueue<[SegmentPage]>(capacity: mostWaiting)
    let merging = Background { () -> Result<Merged, SQLiteError> in
      defer { queue.close() }
      return Result { () throws(SQLiteError) in
        try merge(runs, dropping: dead, into: QueuedSegmentRows(queue))
      }
    }
    do throws(SQLiteError) {
      while let pages = queue.take() {
        for page in pages { try rows.append(page) }
      }
    } catch {
      queue.abandon()
      _ = merging.value()
      throw error
    }
    return try merging.value().get()
  }

  /// So many batches of pages wait at the most: some 2 MB.
  private static let mostWaiting = 8

  private static func merge(
    _ runs: [RunChunks], dropping dead: [UInt32], into rows: some SegmentRows
  ) throws(SQLiteError) -> Merged {
    var sources: [PositionRunReader] = []
    for chunks in runs { sources.append(try PositionRunReader(chunks)) }
    var writer = SegmentWriter(rows)
    var merged = Merged()
    var order = RunOrder(sources.map(\.key))
    /// The term that was begun.
    var term: RunKey?
    while let index = order.first, let key = sources[index].key {
      // Runs come by their ordinals, so that rows are put one behind the other.
      if let block = living(sources[index].block, dead, &merged.dropped) {
        if key != term {
          try writer.begin(key.bytes)
          merged.vocabulary.append(Array(key.bytes.dropFirst()))
          merged.termCount += 1
          term = key
        }
        try writer.append(block)
      }
      try sources[index].advance()
      order.advanceFirst(to: sources[index].key)
    }
    merged.segment = try writer.finish()
    return merged
  }

  /// Returns the rows of a block that are about living articles, nil for none; the dead are sorted.
  private static func living(
    _ block: RowBlock, _ dead: [UInt32], _ dropped: inout WordsTally
  ) -> RowBlock? {
    guard !dead.isEmpty else { return block }
    let next = dead.partitioningIndex { $0 >= UInt32(block.first) }
    guard next < dead.count, Int(dead[next]) <= block.last else { return block }
    var living: RowBlock?
    var content: [UInt8] = []
    block.each { row, positions in
      let index = dead.partitioningIndex { $0 >= UInt32(row) }
      if index < dead.count, Int(dead[index]) == row {
        dropped.rowCount += 1
        dropped.byteCount += positions.count
        return
      }
      if let last = living?.last { FullTextBytes.append(row - last, to: &content) }
      FullTextBytes.append(positions.count * 2, to: &content)
      content += positions
      living = RowBlock(first: living?.first ?? row, last: row, content: [])
    }
    living?.content = content[...]
    return living
  }

  // MARK: FTS5's records

  /// Tells FTS5 of the segment, and of the sums.
  private func register(_ written: WrittenWords) throws(SQLiteError) {
    let before = try block(FullTextSegment.structureRow)
    try store(written.structure(replacing: before), FullTextSegment.structureRow)
    try store(written.sumsRecord, WrittenWords.sumsRow)
  }

  private func block(_ id: Int) throws(SQLiteError) -> [UInt8] {
    let row = try connection.prepare("SELECT block FROM words_data WHERE id = ?1")
    try row.bind(id, at: 1)
    return try row.step() ? row.blob(at: 0) ?? [] : []
  }

  private func store(_ block: [UInt8], _ id: Int) throws(SQLiteError) {
    let replace = try connection.prepare("REPLACE INTO words_data (id, block) VALUES (?1, ?2)")
    try replace.bind(id, at: 1)
    try replace.bind(blob: block, at: 2)
    try replace.run()
  }
}
