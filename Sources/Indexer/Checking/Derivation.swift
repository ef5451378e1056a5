internal import NewsIndex
internal import SQLite

/// Makes all that is derived from stored articles: full-text table, posting lists, arrays, sums.
struct Derivation {
  private let file: IndexFile

  init(_ file: IndexFile) { self.file = file }

  /// The articles of one transaction: FTS5 makes one segment of them.
  private static let batchLength = 20_000

  /// Derives everything in an index that has articles, and nothing of it yet.
  ///
  /// - Returns: the articles that were read, and those that could not be: they are removed.
  func run() throws(IndexError) -> (derived: Int, lost: Int) {
    let terms = PostingTerms()
    let analyzer = Analyzer(counting: terms)
    let arrays = ArrayWriter(file.connection)
    let postings = try PostingWriter(file)
    var derived = 0
    var lost: [Int] = []
    var last = -1
    try file.execute("BEGIN IMMEDIATE; DELETE FROM statistic")
    try StoredArticles(file).each { id, result throws(IndexError) in
      guard case .success(let stored) = result else {
        lost.append(id)
        return
      }
      let words = analyzer.analyse(stored.article)
      try file.sql { () throws(SQLiteError) in
        try IndexWriter.insertWords(words, stored.ordinal, into: file.connection)
        try arrays.set(stored.numbers(words), at: stored.ordinal)
        arrays.count(1, words)
      }
      postings.add(stored.ordinal, words, terms)
      last = stored.ordinal
      derived += 1
      if derived % Self.batchLength == 0 {
        try file.sql { () throws(SQLiteError) in try arrays.save() }
        try file.execute("COMMIT; BEGIN IMMEDIATE")
      }
    }
    try remove(lost)
    arrays.countOrdinals(last + 1)
    try file.sql { () throws(SQLiteError) in try arrays.save() }
    try postings.writeSegment()
    try file.execute("COMMIT")
    return (derived, lost.count)
  }

  private func remove(_ ids: [Int]) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      for id in ids {
        for sql in [
          "DELETE FROM version WHERE identity = (SELECT identity FROM article WHERE id = ?1)",
          "DELETE FROM further_place WHERE article = ?1",
          "DELETE FROM provenance WHERE article = ?1", "DELETE FROM article WHERE id = ?1",
        ] {
          let delete = try file.connection.prepare(sql)
          try delete.bind(id, at: 1)
          try delete.run()
        }
      }
    }
  }
}
