internal import Compression
internal import NewsIndex
internal import SQLite

/// Makes all that is derived from stored articles: full-text table, posting lists, arrays, sums.
struct Derivation {
  private let file: IndexFile

  init(_ file: IndexFile) { self.file = file }

  /// The articles of one transaction: FTS5 makes one segment of them.
  private static let batchLength = 20_000

  /// What a derivation has met, in articles.
  struct Outcome {
    /// What everything was derived from.
    var derivedCount = 0
    /// What could not be read: it is removed.
    var lostCount = 0
    /// What is there, but for its source record and its keywords.
    var incompleteCount = 0
  }

  /// Derives everything in an index that has articles, and nothing of it yet.
  func run() throws(IndexError) -> Outcome {
    let terms = PostingTerms()
    let analyzer = Analyzer(counting: terms)
    let arrays = ArrayWriter(file.connection)
    let postings = try PostingWriter(file)
    var outcome = Outcome()
    var lost: [Int] = []
    var incomplete: [Int] = []
    var last = -1
    try file.execute("BEGIN IMMEDIATE; DELETE FROM statistic")
    try StoredArticles(file).each { id, result throws(IndexError) in
      guard case .success(let stored) = result else {
        lost.append(id)
        return
      }
      if stored.provenanceFault != nil { incomplete.append(id) }
      let words = analyzer.analyse(stored.article)
      try file.sql { () throws(SQLiteError) in
        try IndexWriter.insertWords(words, stored.ordinal, into: file.connection)
        try arrays.set(stored.numbers(words), at: stored.ordinal)
        arrays.count(1, words)
      }
      postings.add(stored.ordinal, words, terms)
      last = stored.ordinal
      outcome.derivedCount += 1
      if outcome.derivedCount % Self.batchLength == 0 {
        try file.sql { () throws(SQLiteError) in try arrays.save() }
        try file.execute("COMMIT; BEGIN IMMEDIATE")
      }
    }
    try remove(lost)
    try standIn(for: incomplete)
    arrays.countOrdinals(last + 1)
    try file.sql { () throws(SQLiteError) in try arrays.save() }
    try postings.writeSegment()
    try file.execute("COMMIT")
    outcome.lostCount = lost.count
    outcome.incompleteCount = incomplete.count
    return outcome
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

  /// Gives articles an empty source record in the place of one that is lost.
  ///
  /// They count as changed until a run has read their source: it stores the record again.
  private func standIn(for ids: [Int]) throws(IndexError) {
    let zstd = Zstd()
    let detail = zstd.pack(ArticleDetail(Article(source: SourceLocation(path: ""))).encoded())
    try file.sql { () throws(SQLiteError) in
      for id in ids {
        let replace = try file.connection.prepare(
          "INSERT OR REPLACE INTO provenance VALUES (?1, ?2, ?3)")
        try replace.bind(id, at: 1)
        try replace.bind(blob: detail, at: 2)
        try replace.bind(blob: zstd.pack([]), at: 3)
        try replace.run()
        let mark = try file.connection.prepare("UPDATE article SET content = 0 WHERE id = ?1")
        try mark.bind(id, at: 1)
        try mark.run()
      }
    }
  }
}
