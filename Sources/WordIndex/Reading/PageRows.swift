internal import NewsIndex
internal import SQLite

/// The rows that FTS5 keeps its index in: pages by id, and for each with a term what tells it from the page
/// before.
final class PageRows {
  private let file: IndexFile
  private let pages: Statement

  init(_ file: IndexFile) throws(IndexError) {
    self.file = file
    do throws(SQLiteError) {
      pages = try file.connection.prepare("SELECT block FROM words_data WHERE id = ?1")
    } catch {
      throw .sqlite(error, path: file.path)
    }
  }

  /// The index's path, for errors.
  var path: String { file.path }

  /// Reads a row; one that is missing has no bytes.
  func read(_ id: Int, into bytes: inout [UInt8]) throws(IndexError) {
    do throws(SQLiteError) {
      defer { pages.rewind() }
      try pages.bind(id, at: 1)
      if try pages.step() { pages.bytes(at: 0, into: &bytes) } else { bytes.removeAll() }
    } catch {
      throw .sqlite(error, path: file.path)
    }
  }

  /// Returns the number of the last page of a segment whose first term is not behind one; 0 for none.
  func last(of segment: FullTextSegment, notBehind term: [UInt8]) throws(IndexError) -> Int {
    try page(
      """
      SELECT pgno >> 1 FROM words_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1
      """, segment, term) ?? 0
  }

  /// Returns the number of the first page of a segment whose first term is behind one; nil for none.
  func first(of segment: FullTextSegment, behind term: [UInt8]) throws(IndexError) -> Int? {
    try page(
      "SELECT pgno >> 1 FROM words_idx WHERE segid = ?1 AND term > ?2 ORDER BY term LIMIT 1",
      segment,
      term)
  }

  private func page(
    _ sql: String, _ segment: FullTextSegment, _ term: [UInt8]
  ) throws(IndexError) -> Int? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare(sql)
      try row.bind(segment.id, at: 1)
      try row.bind(blob: term, at: 2)
      return try row.step() ? row.integer(at: 0) : nil
    }
  }
}
