public import NewsIndex
internal import SQLite

/// Brings the vocabulary up to date with what FTS5 has written.
///
/// A segment's vocabulary is written once, when FTS5 has completed the segment, and removed when it is gone: what
/// that costs is a part of what the segment cost. Between the two, searches read FTS5's pages.
public struct VocabularyUpdate {
  private let file: IndexFile

  /// Prepares the update of an index.
  public init(_ file: IndexFile) { self.file = file }

  /// Writes what is missing and removes what is out of date, inside the caller's transaction.
  ///
  /// FTS5 must have written what it was given, which it does when a transaction ends.
  public func run() throws(IndexError) {
    let segments = try self.segments()
    var known: Set<Int> = []
    for id in try stored() {
      if let segment = segments.first(where: { $0.id == id }), try isDescribed(segment) {
        known.insert(id)
      } else {
        try remove(id)
      }
    }
    for segment in segments where !segment.isGrowing && !known.contains(segment.id) {
      try write(segment)
    }
  }

  /// The segments of FTS5's index.
  func segments() throws(IndexError) -> [FullTextSegment] {
    let record = try blob(
      "SELECT block FROM words_data WHERE id = ?1", FullTextSegment.structureRow)
    guard let segments = FullTextSegment.all(in: record ?? []) else {
      throw .damaged(
        path: file.path, reason: "the full-text table has a format that is not known")
    }
    return segments
  }

  /// The numbers of the segments that have a vocabulary, with a leap for each.
  private func stored() throws(IndexError) -> [Int] {
    try file.sql { () throws(SQLiteError) in
      var stored: [Int] = []
      let next = try file.connection.prepare(
        "SELECT id FROM vocabulary WHERE id >= ?1 ORDER BY id LIMIT 1")
      while true {
        try next.bind(VocabularyHead.row(of: (stored.last ?? -1) + 1, page: 0), at: 1)
        defer { next.rewind() }
        guard try next.step(), let id = next.integer(at: 0) else { return stored }
        stored.append(id >> 32)
      }
    }
  }

  private func isDescribed(_ segment: FullTextSegment) throws(IndexError) -> Bool {
    let row = VocabularyHead.row(of: segment.id, page: 0)
    guard let bytes = try blob("SELECT data FROM vocabulary WHERE id = ?1", row),
      let head = VocabularyHead(bytes)
    else { return false }
    return head.describes(segment, lastPage: try SegmentTerms(segment, in: file).lastPage())
  }

  private func remove(_ segment: Int) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let delete = try file.connection.prepare(
        "DELETE FROM vocabulary WHERE id >= ?1 AND id < ?2")
      try delete.bind(VocabularyHead.row(of: segment, page: 0), at: 1)
      try delete.bind(VocabularyHead.row(of: segment + 1, page: 0), at: 2)
      try delete.run()
    }
  }

  private func write(_ segment: FullTextSegment) throws(IndexError) {
    var writer = VocabularyWriter()
    let terms = SegmentTerms(segment, in: file)
    try terms.each { writer.append($0) }
    let lastPage = try terms.lastPage()
    try file.sql { () throws(SQLiteError) in
      try writer.store(of: segment, lastPage: lastPage, in: file.connection)
    }
  }

  private func blob(_ sql: String, _ id: Int) throws(IndexError) -> [UInt8]? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare(sql)
      try row.bind(id, at: 1)
      return try row.step() ? row.blob(at: 0) : nil
    }
  }
}
