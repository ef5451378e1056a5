import NewsIndex
import Testing

@testable import WordIndex

/// A way to damage a full-text table that was written at once, and what is to be said of it.
struct SegmentDamage: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// A part of the message.
  var message: String
  var apply: @Sendable (IndexFile) throws -> Void

  private static func sql(_ name: String, _ message: String, _ sql: String) -> SegmentDamage {
    SegmentDamage(testDescription: name, message: message) { try $0.execute(sql) }
  }

  private static func row(
    _ name: String, _ message: String, _ id: Int,
    _ change: @escaping @Sendable (inout [UInt8]) -> Void
  ) -> SegmentDamage {
    SegmentDamage(testDescription: name, message: message) { file in
      try SegmentFixture.edit(id, in: file, change)
    }
  }

  /// The row before the first page.
  private static let page = 1 << 37
  private static let last = "(SELECT max(pgno) FROM words_idx)"

  static let all: [SegmentDamage] = rows + pages + positions + boundaries + records

  // MARK: Rows of tables

  private static let rows = [
    sql(
      "a page is missing", "page 12 of the full-text table: is missing",
      "DELETE FROM words_data WHERE id = \(page | 12)"),
    sql(
      "the last page is missing", "of the full-text table: is missing",
      "DELETE FROM words_data WHERE id = (SELECT max(id) FROM words_data)"),
    sql(
      "a page too many", "the full-text table has rows that are no part of it",
      "INSERT INTO words_data VALUES (\(2 << 37 | 1), x'00000004')"),
    sql(
      "two pages exchanged", "page ",
      """
      UPDATE words_data SET id = 7 WHERE id = \(page | 3);
      UPDATE words_data SET id = \(page | 3) WHERE id = \(page | 9);
      UPDATE words_data SET id = \(page | 9) WHERE id = 7
      """),
  ]

  // MARK: Pages

  private static let pages = [
    sql(
      "a page without bytes", "its header or its list of terms is wrong",
      "UPDATE words_data SET block = NULL WHERE id = \(page | 5)"),
    sql(
      "a page cut off", "page 5 of the full-text table: ",
      "UPDATE words_data SET block = substr(block, 1, 2000) WHERE id = \(page | 5)"),
    row("the end of a page's content", "page 5 of the full-text table: ", page | 5) { $0[3] ^= 1 },
    row("the first row of a page", "page 5 of the full-text table: ", page | 5) { $0[1] ^= 1 },
    row("the offset of a term", "page 1 of the full-text table: ", page | 1) {
      $0[$0.count - 1] ^= 1
    },
  ]

  // MARK: Rows and positions

  /// Where the first term of a page begins.
  private static func firstTerm(_ page: [UInt8]) -> Int {
    var offsets = FullTextBytes(at: Int(page[2]) << 8 | Int(page[3]), end: page.count)
    return offsets.number(page.span)
  }

  /// Where its first row begins.
  private static func firstRow(_ page: [UInt8]) -> Int {
    firstTerm(page) + 1 + Int(page[firstTerm(page)])
  }

  /// Where the positions of that row begin.
  private static func firstPositions(_ page: [UInt8]) -> Int {
    var reader = FullTextBytes(at: firstRow(page), end: page.count)
    _ = reader.number(page.span)
    _ = reader.number(page.span)
    return reader.offset
  }

  private static func lastPage(
    _ name: String, _ message: String, _ change: @escaping @Sendable (inout [UInt8]) -> Void
  ) -> SegmentDamage {
    SegmentDamage(testDescription: name, message: "of the full-text table: " + message) { file in
      let last = try file.integer("SELECT max(id) FROM words_data") ?? 0
      try SegmentFixture.edit(last, in: file, change)
    }
  }

  private static let positions = [
    lastPage("the order of terms", "a term is wrong or out of order") {
      var offsets = FullTextBytes(at: Int($0[2]) << 8 | Int($0[3]), end: $0.count)
      let second = offsets.number($0.span) + offsets.number($0.span)
      // Behind the counts of bytes that are shared and that are not.
      $0[second + 2] = 0
    },
    lastPage("a row of no article", "a row is of no article") { $0[firstRow($0)] = 0x7E },
    lastPage("a row that FTS5 is to forget", "the size of a row is wrong") {
      $0[firstPositions($0) - 1] |= 1
    },
    lastPage("a row that is too long", "") { $0[firstPositions($0) - 1] += 2 },
    lastPage("a position that is none", "the positions of a row are wrong") {
      $0[firstPositions($0)] = 0
    },
    lastPage("a field beyond the last", "the positions of a row are wrong") {
      $0[firstPositions($0)] = 1
      $0[firstPositions($0) + 1] = 6
    },
    lastPage("a position that breaks off", "the positions of a row are wrong") {
      let start = firstPositions($0)
      $0[start + Int($0[start - 1]) / 2 - 1] |= 0x80
    },
  ]

  // MARK: The index of pages

  private static let misleading = "the index of pages does not tell its terms from those before"

  private static let boundaries = [
    sql(
      "a boundary behind its term", misleading,
      "UPDATE words_idx SET term = CAST(term || 'zzz' AS BLOB) WHERE pgno = \(last)"),
    sql(
      "a boundary before the last term", misleading,
      """
      UPDATE words_idx SET term = CAST(
        (SELECT term FROM words_idx WHERE pgno < \(last) ORDER BY pgno DESC LIMIT 1) || x'00'
        AS BLOB) WHERE pgno = \(last)
      """),
    sql(
      "a boundary that is missing", "the index of pages knows otherwise",
      "DELETE FROM words_idx WHERE pgno = \(last)"),
    sql(
      "a boundary of no page", "index of pages is damaged behind page ",
      "UPDATE words_idx SET pgno = pgno + 1000000 WHERE pgno = \(last)"),
    sql(
      "a boundary of another page", "index of pages is damaged behind page ",
      "UPDATE words_idx SET pgno = 4 WHERE pgno = \(last)"),
    sql(
      "a list of pages that is not there", "index of pages is damaged behind page ",
      "UPDATE words_idx SET pgno = pgno | 1 WHERE pgno = \(last)"),
    sql(
      "another segment", "index of pages is damaged behind page ",
      "INSERT INTO words_idx VALUES (2, x'', 2)"),
    sql(
      "no index of pages", "index of pages is damaged at its begin", "DELETE FROM words_idx"),
  ]

  // MARK: Records

  private static let records = [
    row(
      "the list of segments", "the full-text table has another list of segments than was written",
      FullTextSegment.structureRow
    ) { $0[$0.count - 1] ^= 1 },
    row("the sums", "the full-text table has other sums than were written", WrittenWords.sumsRow) {
      $0[$0.count - 1] ^= 1
    },
    sql(
      "the format", "the full-text table has a format that is not known",
      "UPDATE words_config SET v = 5 WHERE k = 'version'"),
    sql(
      "an article is missing", "the full-text table is of 140 articles, of which there are 139",
      "DELETE FROM article WHERE ordinal = 8"),
  ]
}
