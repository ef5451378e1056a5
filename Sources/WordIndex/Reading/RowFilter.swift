internal import NewsIndex

/// Decides, while the rows of a term are read, which of them count.
///
/// The rows of a frequent word are mostly of articles that do not have the other words of its phrase, or have them
/// far away. Told apart where FTS5 keeps them, they need not be copied.
public final class RowFilter {
  /// The articles that count, as far as the rows' articles tell.
  private let articles: ArticleSet
  /// The words that must stand close by.
  private let neighbours: [Neighbour]
  /// Memory for rows, used again and again.
  private var rows: [Row] = []

  /// A row that FTS5 wrote.
  struct Row {
    /// Its number, and where its positions are.
    var entry = PositionList.Entry(ordinal: 0, start: 0, end: 0)
    /// Whether it says that older segments' positions of its article count no more: that must be known of.
    var isReplacement = false
    /// Whether the neighbour at hand is close.
    fileprivate var isClose = false

    /// Creates a row to be written over.
    init() {}

    /// Creates a row.
    init(_ entry: PositionList.Entry, isReplacement: Bool) {
      self.entry = entry
      self.isReplacement = isReplacement
    }
  }

  /// A word that was read before, and must stand close by.
  public struct Neighbour {
    /// Where it stands.
    let parts: [PositionPart]
    /// How far from its positions those of the word at hand may be.
    let gaps: WordGaps

    /// Creates a neighbour.
    public init(_ parts: [PositionPart], _ gaps: WordGaps) {
      self.parts = parts
      self.gaps = gaps
    }
  }

  /// Creates a filter for an index of `capacity` ordinals; nil where everything counts.
  public init?(articles: ArticleSet?, neighbours: [Neighbour] = [], capacity: Int) {
    guard articles != nil || !neighbours.isEmpty else { return nil }
    self.neighbours = neighbours
    var all = articles
    for neighbour in neighbours {
      var some = ArticleSet(capacity: capacity)
      for part in neighbour.parts {
        for entry in part.list.entries where entry.ordinal < capacity {
          some.insert(Int(entry.ordinal))
        }
      }
      if all == nil { all = some } else { all?.formIntersection(some) }
    }
    self.articles = all ?? ArticleSet(capacity: capacity)
  }

  /// Takes memory for a number of rows, to be given back.
  func takeRows(_ count: Int) -> [Row] {
    var taken: [Row] = []
    swap(&taken, &rows)
    if taken.count < count { taken = Array(repeating: Row(), count: max(count, 2048)) }
    return taken
  }

  /// Gives back the memory for rows.
  func giveBack(_ rows: [Row]) {
    self.rows = rows
  }

  /// Returns the first article from one on whose row may count; nil for none.
  func next(from ordinal: Int) -> Int? { articles.first(from: ordinal) }

  /// 1 for a row that may count, else 0.
  @inline(__always)
  func bit(_ row: Row) -> Int {
    articles.bit(Int(row.entry.ordinal)) | (row.isReplacement ? 1 : 0)
  }

  /// Leaves out rows to which a neighbour is not close.
  ///
  /// - Parameters:
  ///   - rows: rows of a term that may count, in its first positions; those that do are moved to the first.
  ///   - count: their number.
  ///   - bytes: where their positions are; of a row that goes on elsewhere only the article decides.
  /// - Returns: the number of those that count.
  func sift(_ rows: inout [Row], _ count: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    var count = count
    for neighbour in neighbours {
      for index in 0..<count {
        rows[index].isClose = rows[index].isReplacement || rows[index].entry.end > bytes.count
      }
      neighbour.mark(&rows, count, bytes)
      var kept = 0
      for index in 0..<count {
        rows[kept] = rows[index]
        kept += rows[index].isClose ? 1 : 0
      }
      count = kept
    }
    return count
  }
}

extension RowFilter.Neighbour {
  /// Marks the rows to which a position of the neighbour is close.
  fileprivate func mark(
    _ rows: inout [RowFilter.Row], _ count: Int, _ bytes: borrowing Span<UInt8>
  ) {
    guard count > 0 else { return }
    for part in parts {
      let first = part.list.index(of: Int(rows[0].entry.ordinal), from: 0)
      Self.mark(
        &rows, count, bytes, part.list.entries.span, part.list.bytes.span, from: first, gaps)
    }
  }

  /// Both sides ascend, and most rows have an entry: the others were left out by their articles.

  private static func mark(
    _ rows: inout [RowFilter.Row], _ count: Int, _ bytes: borrowing Span<UInt8>,
    _ entries: borrowing Span<PositionList.Entry>, _ entryBytes: borrowing Span<UInt8>,
    from first: Int, _ gaps: WordGaps
  ) {
    var rows = rows.mutableSpan
    var first = first
    for number in 0..<count {
      let row = rows[number].entry
      while first < entries.count, entries[first].ordinal < row.ordinal { first += 1 }
      guard !rows[number].isClose else { continue }
      var entry = first
      while entry < entries.count, entries[entry].ordinal == row.ordinal {
        if gaps.hold(entryBytes, entries[entry], bytes, row) {
          rows[number].isClose = true
          break
        }
        entry += 1
      }
    }
  }
}
