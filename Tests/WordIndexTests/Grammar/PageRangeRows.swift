import NewsIndex
import SQLite

@testable import WordIndex

/// Reads the pages of a segment in their order, on a thread's own connection.
final class PageRangeRows {
  private let outline: SegmentOutline
  private let rows: Statement

  /// Opens the index.
  init(_ outline: SegmentOutline) throws(IndexError) {
    self.outline = outline
    do throws(SQLiteError) {
      // Not mapped: a mapped file of any size would count as this run's memory.
      let connection = try Connection(path: outline.path, mode: .immutable)
      rows = try connection.prepare(
        "SELECT id, block FROM words_data WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
    } catch {
      throw .sqlite(error, path: outline.path)
    }
  }

  /// Calls `visit` with the number and the bytes of each page from one on, until it returns false.
  ///
  /// - Parameters:
  ///   - first: the number of the first page.
  ///   - visit: says whether the next is wanted.
  /// - Throws: what `visit` throws; `IndexError` where a page is missing or cannot be read.
  func each(
    from first: Int, _ visit: (Int, [UInt8]) throws(IndexError) -> Bool
  ) throws(IndexError) {
    let segment = outline.written.segment
    var page: [UInt8] = []
    defer { rows.rewind() }
    try bind(segment.row(of: first), segment.row(of: segment.pages.upperBound))
    for number in first...max(first, segment.pages.upperBound) {
      guard try step(), rows.integer(at: 0) == segment.row(of: number) else {
        throw outline.damaged(page: number, "is missing")
      }
      rows.bytes(at: 1, into: &page)
      guard try visit(number, page) else { return }
    }
  }

  private func bind(_ first: Int, _ last: Int) throws(IndexError) {
    do throws(SQLiteError) {
      try rows.bind(first, at: 1)
      try rows.bind(last, at: 2)
    } catch {
      throw .sqlite(error, path: outline.path)
    }
  }

  private func step() throws(IndexError) -> Bool {
    do { return try rows.step() } catch { throw .sqlite(error, path: outline.path) }
  }
}
