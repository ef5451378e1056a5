internal import NewsIndex

/// What was written of the full-text table of a new index: what must then stand in the file.
public struct WrittenWords: Sendable, Equatable {
  /// The row of sums over all rows (`FTS5_AVERAGES_ROWID`).
  static let sumsRow = 1
  /// Pages of one filling of FTS5's buffer, about.
  private static let pagesOfBuffer = 256

  /// The only segment.
  var segment: FullTextSegment
  /// What its pages hold.
  var tally: WordsTally
  /// The number of articles, and of the positions of each field.
  var sums: [Int]

  /// FTS5's record of its segments, given the record till now.
  func structure(replacing before: [UInt8]) -> [UInt8] {
    // FTS5 merges four segments of a level into one of the next.
    var level = 1
    while segment.pages.count >> (2 * level) > Self.pagesOfBuffer { level += 1 }
    return segment.record(replacing: before, level: level)
  }

  /// FTS5's record of sums.
  var sumsRecord: [UInt8] {
    var record: [UInt8] = []
    for number in sums { FullTextBytes.append(number, to: &record) }
    return record
  }
}

/// How much a full-text table holds.
struct WordsTally: Sendable, Equatable {
  var termCount = 0
  /// The rows: an article for each of its terms.
  var rowCount = 0
  /// The bytes of all positions.
  var byteCount = 0

  static func + (a: WordsTally, b: WordsTally) -> WordsTally {
    WordsTally(
      termCount: a.termCount + b.termCount, rowCount: a.rowCount + b.rowCount,
      byteCount: a.byteCount + b.byteCount)
  }
}

extension WordsTally: CustomStringConvertible {
  var description: String {
    "\(termCount) terms in \(rowCount) rows with \(byteCount) bytes of positions"
  }
}
