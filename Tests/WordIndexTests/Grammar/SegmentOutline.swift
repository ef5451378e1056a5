import NewsIndex
import SQLite

@testable import WordIndex

/// What an index says of the only segment of its full-text table, but for the pages.
struct SegmentOutline: Sendable {
  let path: String
  let written: WrittenWords
  let boundaries: PageBoundaries
  let articles: KnownArticles

  /// Reads FTS5's records and its index of pages, and which articles there are.
  ///
  /// - Throws: `IndexError` where they are not those of the segment that was written.
  init(_ file: IndexFile, _ written: WrittenWords) throws(IndexError) {
    path = file.path
    self.written = written
    boundaries = try PageBoundaries(file, written.segment)
    articles = try KnownArticles(file)
    try checkRecords(file)
    guard articles.count == written.sums.first else {
      throw damaged(
        "is of \(written.sums.first ?? 0) articles, of which there are \(articles.count)")
    }
  }

  private func checkRecords(_ file: IndexFile) throws(IndexError) {
    guard
      try file.integer("SELECT v FROM words_config WHERE k = 'version'")
        == FullTextSegment.tableVersion
    else { throw damaged("has a format that is not known") }
    let structure = try block(FullTextSegment.structureRow, file)
    guard structure == written.structure(replacing: structure) else {
      throw damaged("has another list of segments than was written")
    }
    guard try block(WrittenWords.sumsRow, file) == written.sumsRecord else {
      throw damaged("has other sums than were written")
    }
    let pages = written.segment.pages
    let (first, last) = (
      written.segment.row(of: pages.lowerBound), written.segment.row(of: pages.upperBound)
    )
    // The two records are before the pages.
    guard try file.integer("SELECT count(*) FROM words_data WHERE id < \(first)") == 2,
      try file.integer("SELECT count(*) FROM words_data WHERE id > \(last)") == 0
    else { throw damaged("has rows that are no part of it") }
  }

  private func block(_ id: Int, _ file: IndexFile) throws(IndexError) -> [UInt8] {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT block FROM words_data WHERE id = ?1")
      try row.bind(id, at: 1)
      return try row.step() ? row.blob(at: 0) ?? [] : []
    }
  }

  // MARK: Faults

  /// The error for a fault of the whole table.
  func damaged(_ fault: String) -> IndexError {
    .damaged(path: path, reason: "the full-text table \(fault)")
  }

  /// The error for a fault of a page.
  func damaged(page: Int, _ fault: String) -> IndexError {
    .damaged(path: path, reason: "page \(page) of the full-text table: \(fault)")
  }
}

/// Which articles an index has, by ordinal.
struct KnownArticles: Sendable {
  private var words: [UInt64] = []
  private(set) var count = 0

  /// Reads them.
  init(_ file: IndexFile) throws(IndexError) {
    let given = 0..<max(0, try CollectionStatistics(file).ordinalCount)
    let known = try file.sql { () throws(SQLiteError) in
      var (words, count): ([UInt64], Int) = ([], 0)
      let rows = try file.connection.prepare("SELECT ordinal FROM article")
      while try rows.step() {
        guard let ordinal = rows.integer(at: 0), given.contains(ordinal) else { continue }
        let index = ordinal >> 6
        if index >= words.count {
          words.append(contentsOf: repeatElement(0, count: index + 1 - words.count))
        }
        words[index] |= 1 << UInt64(ordinal & 63)
        count += 1
      }
      return (words, count)
    }
    (words, count) = known
  }

  /// Whether there is an article.
  @inline(__always)
  func contains(_ ordinal: Int) -> Bool {
    let index = ordinal >> 6
    return words.indices.contains(index) && words[index] >> UInt64(ordinal & 63) & 1 == 1
  }
}
