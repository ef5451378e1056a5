internal import SQLite

extension IndexFile {
  /// Returns the numbers of a kind of as many ordinals as there are, by ordinal.
  public func numbers(
    _ kind: ArticleArray.Kind, ordinalCount count: Int
  ) throws(IndexError) -> [UInt32] {
    var all: [UInt32] = []
    all.reserveCapacity(count + ArticleArray.rowLength)
    try sql { () throws(SQLiteError) in
      let first = ArticleArray.key(kind, row: 0)
      let select = try connection.prepare(
        "SELECT key, value FROM array WHERE key >= ?1 AND key < ?2 ORDER BY key")
      try select.bind(first, at: 1)
      try select.bind(first + (1 << 40), at: 2)
      while try select.step() {
        let start = ((select.integer(at: 0) ?? first) - first) << ArticleArray.rowBits
        // A row ends with its last number that is not 0.
        if all.count < start { all.append(contentsOf: repeatElement(0, count: start - all.count)) }
        guard select.appendNumbers(at: 1, to: &all) else { continue }
      }
    }
    if all.count < count { all.append(contentsOf: repeatElement(0, count: count - all.count)) }
    if all.count > count { all.removeLast(all.count - count) }
    return all
  }
}
