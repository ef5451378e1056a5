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

  /// The row before the first leaf.
  private static let leaf = 1 << 37
  private static let last = "(SELECT max(pgno) FROM words_idx)"

  static let all: [SegmentDamage] = rows + leaves + places + boundaries + records

  // MARK: Rows of tables

  private static let rows = [
    sql(
      "a leaf is missing", "leaf 12 of the full-text table: is missing",
      "DELETE FROM words_data WHERE id = \(leaf | 12)"),
    sql(
      "the last leaf is missing", "of the full-text table: is missing",
      "DELETE FROM words_data WHERE id = (SELECT max(id) FROM words_data)"),
    sql(
      "a leaf too many", "the full-text table has rows that are no part of it",
      "INSERT INTO words_data VALUES (\(2 << 37 | 1), x'00000004')"),
    sql(
      "two leaves exchanged", "leaf ",
      """
      UPDATE words_data SET id = 7 WHERE id = \(leaf | 3);
      UPDATE words_data SET id = \(leaf | 3) WHERE id = \(leaf | 9);
      UPDATE words_data SET id = \(leaf | 9) WHERE id = 7
      """),
  ]

  // MARK: Leaves

  private static let leaves = [
    sql(
      "a leaf without bytes", "its header or its list of terms is wrong",
      "UPDATE words_data SET block = NULL WHERE id = \(leaf | 5)"),
    sql(
      "a leaf cut off", "leaf 5 of the full-text table: ",
      "UPDATE words_data SET block = substr(block, 1, 2000) WHERE id = \(leaf | 5)"),
    row("the end of a leaf's content", "leaf 5 of the full-text table: ", leaf | 5) { $0[3] ^= 1 },
    row("the first row of a leaf", "leaf 5 of the full-text table: ", leaf | 5) { $0[1] ^= 1 },
    row("the offset of a term", "leaf 1 of the full-text table: ", leaf | 1) {
      $0[$0.count - 1] ^= 1
    },
  ]

  // MARK: Rows and places

  /// Where the first term of a leaf begins.
  private static func firstTerm(_ leaf: [UInt8]) -> Int {
    var offsets = FullTextBytes(at: Int(leaf[2]) << 8 | Int(leaf[3]), end: leaf.count)
    return offsets.number(leaf.span)
  }

  /// Where its first row begins.
  private static func firstRow(_ leaf: [UInt8]) -> Int {
    firstTerm(leaf) + 1 + Int(leaf[firstTerm(leaf)])
  }

  /// Where the places of that row begin.
  private static func firstPlaces(_ leaf: [UInt8]) -> Int {
    var reader = FullTextBytes(at: firstRow(leaf), end: leaf.count)
    _ = reader.number(leaf.span)
    _ = reader.number(leaf.span)
    return reader.offset
  }

  private static func lastLeaf(
    _ name: String, _ message: String, _ change: @escaping @Sendable (inout [UInt8]) -> Void
  ) -> SegmentDamage {
    SegmentDamage(testDescription: name, message: "of the full-text table: " + message) { file in
      let last = try file.integer("SELECT max(id) FROM words_data") ?? 0
      try SegmentFixture.edit(last, in: file, change)
    }
  }

  private static let places = [
    lastLeaf("the order of terms", "a term is wrong or out of order") {
      var offsets = FullTextBytes(at: Int($0[2]) << 8 | Int($0[3]), end: $0.count)
      let second = offsets.number($0.span) + offsets.number($0.span)
      // Behind the counts of bytes that are shared and that are not.
      $0[second + 2] = 0
    },
    lastLeaf("a row of no article", "a row is of no article") { $0[firstRow($0)] = 0x7E },
    lastLeaf("a row that FTS5 is to forget", "the size of a row is wrong") {
      $0[firstPlaces($0) - 1] |= 1
    },
    lastLeaf("a row that is too long", "") { $0[firstPlaces($0) - 1] += 2 },
    lastLeaf("a place that is none", "the places of a row are wrong") {
      $0[firstPlaces($0)] = 0
    },
    lastLeaf("a field beyond the last", "the places of a row are wrong") {
      $0[firstPlaces($0)] = 1
      $0[firstPlaces($0) + 1] = 6
    },
    lastLeaf("a place that breaks off", "the places of a row are wrong") {
      let start = firstPlaces($0)
      $0[start + Int($0[start - 1]) / 2 - 1] |= 0x80
    },
  ]

  // MARK: The index of leaves

  private static let misleading = "the index of leaves does not tell its terms from those before"

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
      "a boundary that is missing", "the index of leaves knows otherwise",
      "DELETE FROM words_idx WHERE pgno = \(last)"),
    sql(
      "a boundary of no leaf", "index of leaves is damaged behind leaf ",
      "UPDATE words_idx SET pgno = pgno + 1000000 WHERE pgno = \(last)"),
    sql(
      "a boundary of another leaf", "index of leaves is damaged behind leaf ",
      "UPDATE words_idx SET pgno = 4 WHERE pgno = \(last)"),
    sql(
      "a list of leaves that is not there", "index of leaves is damaged behind leaf ",
      "UPDATE words_idx SET pgno = pgno | 1 WHERE pgno = \(last)"),
    sql(
      "another segment", "index of leaves is damaged behind leaf ",
      "INSERT INTO words_idx VALUES (2, x'', 2)"),
    sql(
      "no index of leaves", "index of leaves is damaged at its begin", "DELETE FROM words_idx"),
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
