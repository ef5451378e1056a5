internal import NewsIndex
internal import SQLite

/// The numbers of all articles of an index, in memory as they are needed.
///
/// Articles are addressed by *ordinal*: their place in the arrays, in the order of their ids. Some
/// ordinals stand for no article.
final class ArticleArrays {
  private let file: IndexFile
  /// The ids' high bits (`id / ArticleArray.rowLength`) of each row, ascending.
  private let rows: [Int]
  /// The ordinal of each row's first slot, and at the end the number of all.
  private let starts: [Int]
  private var loaded: [ArticleArray.Kind: [UInt32]] = [:]
  private var lastRow = 0

  init(_ file: IndexFile) throws(IndexError) {
    self.file = file
    var rows: [Int] = []
    var starts = [0]
    var titleLengths: [UInt32] = []
    try Self.eachRow(of: .titleLength, in: file) { row, numbers in
      rows.append(row)
      titleLengths.append(contentsOf: numbers)
      starts.append(titleLengths.count)
    }
    self.rows = rows
    self.starts = starts
    loaded[.titleLength] = titleLengths
  }

  /// The number of ordinals.
  var count: Int { starts[rows.count] }

  /// Returns the numbers of a kind, by ordinal.
  func numbers(_ kind: ArticleArray.Kind) throws(IndexError) -> [UInt32] {
    if let known = loaded[kind] { return known }
    var all = [UInt32](repeating: 0, count: count)
    try Self.eachRow(of: kind, in: file) { row, numbers in
      guard let index = self.index(ofRow: row) else { return }
      let start = starts[index]
      for (offset, number) in numbers.prefix(starts[index + 1] - start).enumerated() {
        all[start + offset] = number
      }
    }
    loaded[kind] = all
    return all
  }

  private static func eachRow(
    of kind: ArticleArray.Kind, in file: IndexFile, _ visit: (Int, [UInt32]) -> Void
  ) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let first = ArticleArray.key(kind, 0)
      let select = try file.connection.prepare(
        "SELECT key, value FROM array WHERE key >= ?1 AND key < ?2 ORDER BY key")
      try select.bind(first, at: 1)
      try select.bind(first + (1 << 40), at: 2)
      while try select.step() {
        guard let key = select.integer(at: 0), let value = select.blob(at: 1) else { continue }
        visit(key - first, ArticleArray.decode(value))
      }
    }
  }

  // MARK: Ids and ordinals

  /// Returns the ordinal of an article, nil where the arrays do not know it.
  ///
  /// Quickest for ids in their order.
  func ordinal(of id: Int) -> Int? {
    let row = id >> ArticleArray.rowBits
    if lastRow >= rows.count || rows[lastRow] != row {
      guard let index = index(ofRow: row) else { return nil }
      lastRow = index
    }
    let ordinal = starts[lastRow] + (id & (ArticleArray.rowLength - 1))
    return ordinal < starts[lastRow + 1] ? ordinal : nil
  }

  /// Returns the id of an ordinal.
  func id(of ordinal: Int) -> Int {
    var low = 0
    var high = rows.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= ordinal { low = middle } else { high = middle }
    }
    return (rows[low] << ArticleArray.rowBits) + (ordinal - starts[low])
  }

  /// Returns the ordinals whose ids lie in a range.
  func ordinals(of ids: Range<Int>) -> Range<Int> {
    let lower = firstOrdinal(from: ids.lowerBound)
    return lower..<max(lower, firstOrdinal(from: ids.upperBound))
  }

  private func firstOrdinal(from id: Int) -> Int {
    let row = id >> ArticleArray.rowBits
    let index = firstIndex(fromRow: row)
    guard index < rows.count else { return count }
    guard rows[index] == row else { return starts[index] }
    return min(starts[index + 1], starts[index] + (id & (ArticleArray.rowLength - 1)))
  }

  private func index(ofRow row: Int) -> Int? {
    let index = firstIndex(fromRow: row)
    return index < rows.count && rows[index] == row ? index : nil
  }

  private func firstIndex(fromRow row: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
