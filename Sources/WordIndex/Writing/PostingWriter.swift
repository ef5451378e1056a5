internal import NewsIndex
internal import SQLite

/// Writes posting lists: a segment for each batch or, of a new index, one for all.
///
/// A segment that has grown to half of the one before is merged with it, so that there are never more
/// than the logarithm of the number of articles, and adding a few articles costs little.
final class PostingWriter {
  let file: IndexFile
  private var collector = PostingCollector()
  /// Where runs wait that are more than memory shall hold, nil where batches are small.
  let spilled: SpilledRuns?
  /// The first ordinal since the last segment, and the one behind the last.
  private var first: Int?
  private var past = 0

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - file: the index.
  ///   - spilled: where runs wait, so that a segment may be larger than memory; nil where batches are small.
  init(_ file: IndexFile, spillingInto spilled: SpilledRuns? = nil) {
    self.file = file
    self.spilled = spilled
  }

  /// Adds the terms of an article, inside the caller's transaction; ordinals ascend.
  func add(
    _ ordinal: Int, _ words: AnalysedArticle, _ terms: PostingTerms
  ) throws(SQLiteError) {
    collector.add(ordinal, words, terms)
    if spilled != nil {
      for run in collector.takeRuns() {
        for chunk in run.chunks { try spilled?.append(chunk) }
        spilled?.endRun()
      }
    }
    first = first ?? ordinal
    past = ordinal + 1
  }

  /// Forgets what is not in a segment yet.
  func forget() {
    collector = PostingCollector()
    first = nil
  }

  /// Writes what was added as a segment, inside the caller's transaction.
  func writeSegment() throws(IndexError) {
    guard let parts = takeParts() else { return }
    try file.sql { () throws(SQLiteError) in
      var segments = try Self.segments(file.connection)
      segments.append(
        try write(try parts.sources(), as: parts.segment(behind: segments), dropping: []))
      if let count = Self.mergeableCount(segments) { try merge(count, &segments) }
    }
  }

  /// Takes what was added, sorted; nil for nothing.
  func takeParts() -> Parts? {
    guard let first else { return nil }
    collector.sort()
    let last = collector.takeRuns()
    self.first = nil
    return Parts(
      runs: (spilled?.runs ?? []) + last.map { RunChunks($0.chunks) }, range: first..<past)
  }

  /// Writes the segments anew that hold articles which are gone, without these, and without the words that they alone
  /// had.
  func compact() throws(IndexError) {
    let dead = try deadOrdinals()
    try file.sql { () throws(SQLiteError) in
      try file.connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.written USING fts5vocab(main, words, row)")
      let isWord = { [file] (word: [UInt8]) throws(SQLiteError) -> Bool in
        let row = try file.connection.prepare("SELECT 1 FROM temp.written WHERE term = ?1")
        try row.bind(utf8: word, at: 1)
        return try row.step()
      }
      let segments = try Self.segments(file.connection)
      var id = (segments.map(\.id).max() ?? 0) + 1
      for segment in segments
      where dead.contains(where: { (segment.first..<segment.past).contains(Int($0)) }) {
        let source = try PostingSegmentReader(file.connection, segment: segment.id)
        var compacted = segment
        compacted.id = id
        compacted.postingCount = 0
        _ = try write([source], as: compacted, dropping: dead, isWord)
        try drop(segment)
        id += 1
      }
    }
  }

  /// The ordinals whose article was removed.
  private func deadOrdinals() throws(IndexError) -> Set<UInt32> {
    let statistics = try CollectionStatistics(file)
    guard statistics.articleCount < statistics.ordinalCount else { return [] }
    let lengths = try file.numbers(.titleLength, ordinalCount: statistics.ordinalCount)
    return Set(lengths.indices.lazy.filter { lengths[$0] == 0 }.map { UInt32($0) })
  }

  // MARK: Segments

  struct Segment: Sendable {
    var id: Int
    var first: Int
    var past: Int
    var postingCount: Int
  }

  static func segments(_ connection: Connection) throws(SQLiteError) -> [Segment] {
    let rows = try connection.prepare(
      "SELECT id, first, past, postings FROM posting_segment ORDER BY first")
    var segments: [Segment] = []
    while try rows.step() {
      segments.append(
        Segment(
          id: rows.integer(at: 0) ?? 0, first: rows.integer(at: 1) ?? 0,
          past: rows.integer(at: 2) ?? 0, postingCount: rows.integer(at: 3) ?? 0))
    }
    return segments
  }

  /// The number of last segments that are to be one, nil for none.
  private static func mergeableCount(_ segments: [Segment]) -> Int? {
    var count = 1
    var size = segments[segments.count - 1].postingCount
    while count < segments.count {
      let before = segments[segments.count - 1 - count].postingCount
      guard before < 2 * size else { break }
      size += before
      count += 1
    }
    return count > 1 ? count : nil
  }

  private func merge(
    _ count: Int, _ segments: inout [Segment]
  ) throws(SQLiteError) {
    let merged = Array(segments.suffix(count))
    var sources: [any PostingSource] = []
    for segment in merged {
      sources.append(try PostingSegmentReader(file.connection, segment: segment.id))
    }
    let id = (segments.map(\.id).max() ?? 0) + 1
    segments.removeLast(count)
    segments.append(
      try write(
        sources,
        as: Segment(
          id: id, first: merged[0].first, past: merged[count - 1].past, postingCount: 0),
        dropping: []))
    sources.removeAll()
    for segment in merged { try drop(segment) }
  }

  private func drop(_ segment: Segment) throws(SQLiteError) {
    let pages = try file.connection.prepare(
      "SELECT data FROM posting_page WHERE segment = ?1")
    try pages.bind(segment.id, at: 1)
    while try pages.step() {
      for (_, entry) in PostingPage(bytes: pages.blob(at: 0) ?? []).entries {
        guard let list = entry.list else { continue }
        let blocks = (entry.occurrence.articleCount + PostingBlock.length - 1) / PostingBlock.length
        let delete = try file.connection.prepare(
          "DELETE FROM posting_list WHERE id BETWEEN ?1 AND ?2")
        try delete.bind(list, at: 1)
        try delete.bind(
          list + (blocks + PostingList.chunkLength - 1) / PostingList.chunkLength, at: 2)
        try delete.run()
      }
    }
    for table in ["posting_page WHERE segment", "posting_segment WHERE id"] {
      let delete = try file.connection.prepare("DELETE FROM \(table) = ?1")
      try delete.bind(segment.id, at: 1)
      try delete.run()
    }
  }

  // MARK: Writing

  func write(
    _ sources: [any PostingSource], as segment: Segment, dropping dead: Set<UInt32>,
    counting stories: StoryCounter? = nil,
    _ isWord: (([UInt8]) throws(SQLiteError) -> Bool)? = nil
  ) throws(SQLiteError) -> Segment {
    let rows = StoredPostingRows(file.connection, segment: segment.id)
    var sink = PostingSink(rows, firstList: try rows.nextList())
    sink.stories = stories
    sink.isWord = isWord
    try sink.append(sources, dropping: dead)
    var segment = segment
    segment.postingCount = sink.postingCount
    try insert(segment)
    return segment
  }

  func insert(_ segment: Segment) throws(SQLiteError) {
    let insert = try file.connection.prepare("INSERT INTO posting_segment VALUES (?1, ?2, ?3, ?4)")
    for (index, value) in [segment.id, segment.first, segment.past, segment.postingCount]
      .enumerated()
    {
      try insert.bind(value, at: Int32(index + 1))
    }
    try insert.run()
  }
}
