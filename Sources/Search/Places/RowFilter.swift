internal import NewsIndex

/// Decides, while the rows of a term are read, which of them count.
///
/// The rows of a frequent word are mostly of articles that have it far from the other words of its phrase. Told
/// apart where FTS5 keeps them, they need not be copied.
final class RowFilter {
  /// The articles that count, nil for all.
  private let articles: ArticleSet?
  /// The words that must stand close by.
  private let neighbours: [Neighbour]
  /// The rows at hand, in memory that is used again and again.
  private var rows: [Row] = []
  private var candidates: [Int] = []

  /// A row that FTS5 wrote.
  struct Row {
    /// Its number, and where its places are.
    var entry: PlaceList.Entry
    /// Whether it says that older segments' places of its article count no more: that must be known of.
    var isReplacement: Bool
    /// Whether it counts, as far as is known.
    var isKept = true
    /// Whether the neighbour at hand is close.
    fileprivate var isClose = false

    /// Creates a row that counts.
    init(_ entry: PlaceList.Entry, isReplacement: Bool) {
      self.entry = entry
      self.isReplacement = isReplacement
    }
  }

  /// A word that was read before, and must stand close by.
  struct Neighbour {
    /// Where it stands.
    let parts: [PlaceLookup.Part]
    /// How close.
    let distance: WordBond.Distance
    /// Whether it is the first of the two.
    let isFirst: Bool
    /// By part: where its entries are.
    fileprivate let entries: [EntryIndex]

    /// Creates a neighbour in an index of `capacity` ordinals.
    init(
      _ parts: [PlaceLookup.Part], _ distance: WordBond.Distance, isFirst: Bool, capacity: Int
    ) {
      self.parts = parts
      self.distance = distance
      self.isFirst = isFirst
      entries = parts.map { EntryIndex($0.list, capacity: capacity) }
    }
  }

  /// Creates a filter; nil where everything counts.
  init?(articles: ArticleSet?, neighbours: [Neighbour] = []) {
    guard articles != nil || !neighbours.isEmpty else { return nil }
    self.articles = articles
    self.neighbours = neighbours
  }

  /// Takes the memory for rows, emptied, to be given back.
  func takeRows() -> [Row] {
    var taken: [Row] = []
    swap(&taken, &rows)
    taken.removeAll(keepingCapacity: true)
    return taken
  }

  /// Gives back the memory for rows.
  func giveBack(_ rows: [Row]) {
    self.rows = rows
  }

  /// Marks the rows that count.
  ///
  /// - Parameters:
  ///   - rows: rows of a term.
  ///   - bytes: where their places are; of a row that goes on elsewhere only the article decides.
  func mark(_ rows: inout [Row], _ bytes: borrowing Span<UInt8>) {
    if let articles {
      for index in rows.indices where !articles.mayContain(Int(rows[index].entry.ordinal)) {
        rows[index].isKept = false
      }
    }
    if candidates.count < rows.count {
      candidates = Array(repeating: 0, count: max(rows.count, 1024))
    }
    for neighbour in neighbours { neighbour.mark(&rows, bytes, &candidates) }
    for index in rows.indices where rows[index].isReplacement { rows[index].isKept = true }
  }
}

extension RowFilter.Neighbour {
  /// Leaves out rows to which the neighbour is not close; `candidates` is memory for as many numbers.
  fileprivate func mark(
    _ rows: inout [RowFilter.Row], _ bytes: borrowing Span<UInt8>, _ candidates: inout [Int]
  ) {
    for index in parts.indices {
      if isFirst {
        mark(&rows, parts[index].list, entries[index], &candidates) { list, entry, row in
          row.end > bytes.count || distance.holds(list, entry, bytes, row)
        }
      } else {
        mark(&rows, parts[index].list, entries[index], &candidates) { list, entry, row in
          row.end > bytes.count || distance.holds(bytes, row, list, entry)
        }
      }
    }
    for index in rows.indices {
      rows[index].isKept = rows[index].isKept && rows[index].isClose
      rows[index].isClose = false
    }
  }

  /// Marks the rows to which an entry of a list is close.
  @inline(__always)
  private func mark(
    _ rows: inout [RowFilter.Row], _ list: PlaceList, _ index: EntryIndex,
    _ candidates: inout [Int],
    _ isClose: (borrowing Span<UInt8>, PlaceList.Entry, PlaceList.Entry) -> Bool
  ) {
    var count = 0
    for number in rows.indices {
      candidates[count] = number
      let row = rows[number]
      count += row.isKept && !row.isClose ? index.bit(row.entry.ordinal) : 0
    }
    let entries = list.entries.span
    let bytes = list.bytes.span
    for number in candidates[..<count] {
      let row = rows[number].entry
      var entry = index.lowerBound(row.ordinal)
      while entry < entries.count, entries[entry].ordinal <= row.ordinal {
        if entries[entry].ordinal == row.ordinal, isClose(bytes, entries[entry], row) {
          rows[number].isClose = true
          break
        }
        entry += 1
      }
    }
  }
}
