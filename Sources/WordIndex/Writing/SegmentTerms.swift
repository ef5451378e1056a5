internal import NewsIndex
internal import SQLite

/// Reads the terms of a segment of FTS5's index, one page with terms after the other.
struct SegmentTerms {
  private let file: IndexFile
  private let segment: FullTextSegment

  init(_ segment: FullTextSegment, in file: IndexFile) {
    self.segment = segment
    self.file = file
  }

  /// Calls `visit` with every term, in the order of the bytes.
  ///
  /// - Parameter visit: is given the term without FTS5's mark.
  /// - Throws: `IndexError` where the pages cannot be read.
  func each(_ visit: ([UInt8]) -> Void) throws(IndexError) {
    var term: [UInt8] = []
    for number in try pages() {
      let page = try block(segment.row(of: number))
      guard Self.read(page, &term, visit) else {
        throw .damaged(
          path: file.path, reason: "full-text segment \(segment.id), page \(number)")
      }
    }
  }

  /// The last page.
  func lastPage() throws(IndexError) -> [UInt8] {
    try block(segment.row(of: segment.pages.upperBound))
  }

  /// The numbers of the pages in which terms begin.
  private func pages() throws(IndexError) -> [Int] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT pgno >> 1 FROM words_idx WHERE segid = ?1 ORDER BY term")
      try rows.bind(segment.id, at: 1)
      var pages: [Int] = []
      while try rows.step() {
        // Pages before the first were merged with other segments, which the index of pages may not say.
        let page = max(rows.integer(at: 0) ?? 0, segment.pages.lowerBound)
        if page > pages.last ?? 0 { pages.append(page) }
      }
      return pages
    }
  }

  private func block(_ id: Int) throws(IndexError) -> [UInt8] {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT block FROM words_data WHERE id = ?1")
      try row.bind(id, at: 1)
      return try row.step() ? row.blob(at: 0) ?? [] : []
    }
  }

  /// Reads the terms of a page, given the last of the one before; false where it is damaged.
  private static func read(
    _ page: [UInt8], _ term: inout [UInt8], _ visit: ([UInt8]) -> Void
  ) -> Bool {
    guard var terms = PageTerms(page.span) else { return false }
    while !terms.isAtLast {
      guard terms.advance(page, &term) else { return false }
      visit(Array(term.dropFirst()))
    }
    return true
  }
}
