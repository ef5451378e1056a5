import NewsIndex
import SQLite

@testable import WordIndex

/// FTS5's index of a segment's pages: for each with a term, what tells its terms from those of the pages before.
struct PageBoundaries: Sendable {
  /// The numbers of the pages, ascending.
  private var pages: [Int] = []
  /// By page: where its boundary ends in `bytes`; it begins where that of the page before ends.
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// Reads the index of the only segment of a table.
  ///
  /// - Throws: `IndexError` where it names other segments or pages, or does not have them in their order.
  init(_ file: IndexFile, _ segment: FullTextSegment) throws(IndexError) {
    var read = PageBoundaries()
    let isInOrder = try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT segid, term, pgno FROM words_idx ORDER BY segid, term")
      while try rows.step() {
        // The lowest bit would promise a list of the pages of a long term, which there is none.
        guard rows.integer(at: 0) == segment.id, let page = rows.integer(at: 2), page & 1 == 0,
          segment.pages.contains(page >> 1), page >> 1 > read.pages.last ?? 0,
          let term = rows.blob(at: 1)
        else { return false }
        read.append(page >> 1, term)
      }
      return read.pages.first == segment.pages.lowerBound
    }
    guard isInOrder else {
      throw .damaged(
        path: file.path, reason: "the full-text table's index of pages is damaged \(read.last)")
    }
    self = read
  }

  private init() {}

  private mutating func append(_ page: Int, _ boundary: [UInt8]) {
    pages.append(page)
    bytes += boundary
    ends.append(bytes.count)
  }

  /// Up to where it was read, for an error.
  private var last: String { pages.last.map { "behind page \($0)" } ?? "at its begin" }

  /// Returns what tells the terms of a page from those before; nil where it is said to have none.
  func boundary(of page: Int) -> ArraySlice<UInt8>? {
    let index = pages.partitioningIndex { $0 >= page }
    guard index < pages.count, pages[index] == page else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
