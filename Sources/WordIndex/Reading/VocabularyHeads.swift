internal import NewsIndex
internal import SQLite

/// Finds the vocabularies that describe an index's segments.
struct VocabularyHeads {
  private let file: IndexFile

  /// Prepares finding; nil for an index of a format without vocabularies.
  init?(_ file: IndexFile) throws(IndexError) {
    self.file = file
    guard
      try file.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'vocabulary'") ?? 0 > 0
    else { return nil }
  }

  /// Opens the vocabulary of a segment; nil where there is none, or it describes one that is gone.
  func vocabulary(of reader: inout SegmentReader) throws(IndexError) -> Vocabulary? {
    let segment = reader.segment
    guard let bytes = try head(of: segment.id) else { return nil }
    guard let head = VocabularyHead(bytes) else {
      throw .damaged(
        path: file.path, reason: "vocabulary of full-text segment \(segment.id), head")
    }
    guard head.describes(segment, lastPage: try reader.lastPage()) else { return nil }
    guard head.pages != segment.pages else { return Vocabulary(file, segment, head, from: nil) }
    try reader.seek([])
    // A segment that has lost all its terms has none.
    return Vocabulary(file, segment, head, from: reader.term.map(Array.init) ?? [0xFF])
  }

  private func head(of segment: Int) throws(IndexError) -> [UInt8]? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT data FROM vocabulary WHERE id = ?1")
      try row.bind(VocabularyHead.row(of: segment, page: 0), at: 1)
      return try row.step() ? row.blob(at: 0) : nil
    }
  }
}
