internal import NewsIndex
internal import SQLite

/// The words of an index, for wildcards and spelling.
final class Vocabulary {
  private let file: IndexFile
  private var isOpen = false

  init(_ file: IndexFile) {
    self.file = file
  }

  /// Returns the first term, in the order of bytes, that is not before `bound`; nil behind the last.
  func first(from bound: [UInt8]) throws(IndexError) -> [UInt8]? {
    try open()
    return try file.sql { () throws(SQLiteError) in
      // A row for each place of a word: the first is there at once, whatever the word's frequency.
      let rows = try file.connection.prepare(
        "SELECT term FROM temp.vocabulary_places WHERE term >= ?1 LIMIT 1")
      try rows.bind(utf8: bound, at: 1)
      guard try rows.step() else { return nil }
      return rows.text(at: 0).map { Array($0.utf8) }
    }
  }

  /// Returns the number of articles that have a term.
  func articleCount(of term: String) throws(IndexError) -> Int {
    try open()
    return try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT doc FROM temp.vocabulary WHERE term = ?1")
      try rows.bind(term, at: 1)
      return try rows.step() ? rows.integer(at: 0) ?? 0 : 0
    }
  }

  private func open() throws(IndexError) {
    guard !isOpen else { return }
    // The table is a view on the index, in memory: the index file stays untouched.
    try file.execute("PRAGMA query_only = OFF; PRAGMA temp_store = MEMORY")
    try file.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, row)")
    try file.execute(
      "CREATE VIRTUAL TABLE temp.vocabulary_places USING fts5vocab(main, words, instance)")
    try file.execute("PRAGMA query_only = ON")
    isOpen = true
  }
}
