internal import NewsIndex
internal import SQLite

/// Fills the full-text table of a new index all at once, as one segment.
///
/// FTS5 takes articles one by one, looks each word up in a table and merges, in the end, what it wrote again
/// and again: on one core it takes longer than all else together. Those who analyse articles know already which
/// terms stand where; here that is sorted, and written as FTS5 would have left it. The connection must not
/// use FTS5 afterwards: it would not know of it. FTS5's own check of the index looks at all of it.
final class WordsBulk {
  private let connection: Connection
  private var collector = PlaceCollector()
  private let runs: SpilledRuns
  private var rowCount = 0
  /// The numbers of words, by field.
  private var lengths = [Int](repeating: 0, count: TextField.allCases.count)

  init(_ file: IndexFile) {
    connection = file.connection
    runs = SpilledRuns(beside: file.path, .places)
  }

  /// Adds the terms of an article, inside the caller's transaction; ordinals ascend.
  func add(_ ordinal: Int, _ words: AnalysedArticle, _ terms: PostingTerms) throws(SQLiteError) {
    if collector.isFull { try sort() }
    collector.add(ordinal, words.places, terms)
    count(1, words)
  }

  /// Counts an article out that was added, whose ordinal `finish` is told.
  func remove(_ words: AnalysedArticle) {
    count(-1, words)
  }

  private func count(_ sign: Int, _ words: AnalysedArticle) {
    rowCount += sign
    for field in TextField.allCases { lengths[field.rawValue] += sign * words[field].length }
  }

  private func sort() throws(SQLiteError) {
    try collector.sort { chunk throws(SQLiteError) in try runs.append(chunk) }
    runs.endRun()
  }

  /// Writes the table, inside the caller's transaction.
  ///
  /// - Parameter dead: ordinals that were added, but whose articles are gone.
  /// - Throws: `SQLiteError` where the file cannot be written.
  func finish(dropping dead: Set<UInt32>) throws(SQLiteError) {
    var last: [[UInt8]] = []
    try collector.sort { chunk in last.append(chunk) }
    var sources: [PlaceRunReader] = []
    for chunks in try runs.runs() { sources.append(try PlaceRunReader(chunks)) }
    sources.append(try PlaceRunReader(RunChunks(last)))
    let segment = try write(sources, dropping: dead)
    sources.removeAll()
    runs.removeAll()
    if let segment { try register(segment) }
  }

  private func write(
    _ sources: [PlaceRunReader], dropping dead: Set<UInt32>
  ) throws(SQLiteError) -> FullTextSegment? {
    var sources = sources
    var writer = SegmentWriter(try SegmentRows(connection))
    var vocabulary = VocabularyWriter()
    while let key = RunKey.first(of: sources.lazy.map(\.key)) {
      var hasBegun = false
      // Runs come by their ordinals, so that rows are put one behind the other.
      for index in sources.indices where sources[index].key == key {
        while let row = sources[index].nextRow() {
          guard dead.isEmpty || !dead.contains(UInt32(row.number)) else { continue }
          if !hasBegun {
            try writer.begin(key.bytes)
            vocabulary.append(Array(key.bytes.dropFirst()))
          }
          hasBegun = true
          try writer.append(row.number, row.places)
        }
        try sources[index].advance()
      }
    }
    guard let segment = try writer.finish() else { return nil }
    try vocabulary.store(
      of: segment, lastLeaf: try block(segment.row(of: segment.leaves.upperBound)), in: connection)
    return segment
  }

  // MARK: FTS5's records

  /// Leaves of one filling of FTS5's buffer, about.
  private static let leavesOfBuffer = 256
  /// The row of sums over all rows (`FTS5_AVERAGES_ROWID`).
  private static let sumsRow = 1

  /// Tells FTS5 of the segment, and of the sums.
  private func register(_ segment: FullTextSegment) throws(SQLiteError) {
    // FTS5 merges four segments of a level into one of the next.
    var level = 1
    while segment.leaves.count >> (2 * level) > Self.leavesOfBuffer { level += 1 }
    let before = try block(FullTextSegment.structureRow)
    try store(segment.record(replacing: before, level: level), FullTextSegment.structureRow)
    var sums: [UInt8] = []
    for number in [rowCount] + lengths { FullTextBytes.append(number, to: &sums) }
    try store(sums, Self.sumsRow)
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
