internal import NewsIndex

/// A piece of FTS5's index, written at once and then only merged with others.
///
/// Its pages are rows of the table `words_data`: the segment's id × 2³⁷ + the page's number.
public struct FullTextSegment: Sendable, Equatable {
  /// The format of FTS5's tables since SQLite 3.9 (`FTS5_CURRENT_VERSION`), as `words_config` says it.
  public static let tableVersion = 4
  /// The row of `words_data` that lists the segments (`FTS5_STRUCTURE_ROWID`).
  public static let structureRow = 10
  /// The byte before the terms of FTS5's main index (`FTS5_MAIN_PREFIX`).
  public static let termMark: UInt8 = 0x30
  /// The bytes of a page before its content.
  public static let headerLength = 4

  /// The number by which FTS5 knows it, from 1.
  public let id: Int
  /// The numbers of its first and last page.
  public let pages: ClosedRange<Int>
  /// Whether FTS5 is still making it of others, a few pages at a time.
  public var isGrowing = false

  /// Creates a segment that is complete.
  public init(id: Int, pages: ClosedRange<Int>) {
    self.id = id
    self.pages = pages
  }

  /// The id of the row that a page is.
  public func row(of page: Int) -> Int { id << 37 | page }

  /// Reads FTS5's structure record: the segments, the oldest first.
  ///
  /// - Parameter record: four bytes that tell connections apart, then the numbers of levels and segments, a
  ///   count of writes, and for each level how many of its segments are being merged, their number, and id,
  ///   first and last page of each (`fts5StructureDecode` in SQLite's fts5_index.c).
  /// - Returns: the segments, nil where the record is none of FTS5's before SQLite 3.43.
  public static func all(in record: [UInt8]) -> [FullTextSegment]? {
    guard record.count >= 7, !record[4...].starts(with: newerMark) else { return nil }
    var reader = FullTextBytes(at: 4, end: record.count)
    let span = record.span
    let levelCount = reader.number(span)
    let segmentCount = reader.number(span)
    _ = reader.number(span)
    var levels: [[FullTextSegment]] = []
    var count = 0
    var isMerging = false
    for _ in 0..<min(levelCount, record.count) {
      // What segments are merged into is the last of the next level.
      let receives = isMerging
      isMerging = reader.number(span) > 0
      var level: [FullTextSegment] = []
      for _ in 0..<min(reader.number(span), record.count) {
        let id = reader.number(span)
        let (first, last) = (reader.number(span), reader.number(span))
        guard id < 1 << 16, last < 1 << 31, first <= last else { return nil }
        count += 1
        // One that is merged but for its name has no pages.
        if first > 0 { level.append(FullTextSegment(id: id, pages: first...last)) }
      }
      if receives, !level.isEmpty { level[level.count - 1].isGrowing = true }
      levels.append(level)
    }
    guard !reader.isSpent, count == segmentCount else { return nil }
    return Array(levels.reversed().joined())
  }

  /// Returns the structure record of an index of one segment.
  ///
  /// - Parameters:
  ///   - before: the record till now, whose first four bytes stay.
  ///   - level: how many times segments of the size of FTS5's buffer were merged to become one of this size:
  ///     so FTS5 will not merge it with a few small ones.
  /// - Returns: the record.
  public func record(replacing before: [UInt8], level: Int) -> [UInt8] {
    var record = Array(before.prefix(4))
    record += Array(repeating: 0, count: 4 - record.count)
    // The numbers of levels and segments, the count of writes.
    for number in [level + 1, 1, 0] { FullTextBytes.append(number, to: &record) }
    for each in 0...level {
      FullTextBytes.append(0, to: &record)
      FullTextBytes.append(each == level ? 1 : 0, to: &record)
    }
    for number in [id, pages.lowerBound, pages.upperBound] {
      FullTextBytes.append(number, to: &record)
    }
    return record
  }

  /// What stands behind the first four bytes of a record in the format of later versions.
  private static let newerMark: [UInt8] = [0xFF, 0, 0, 1]
}
