internal import NewsIndex
internal import SQLite
internal import WordIndex

/// Takes articles out of an index, inside the transaction of its writer.
final class ArticleRemoval {
  private let file: IndexFile
  private let reader: ArticleReader
  private let arrays: ArrayWriter
  /// Where words are that FTS5 has not seen, and will not be asked to forget.
  private let bulk: WordsBulk?
  private let analyzer = Analyzer()

  /// What takes the rows of an article, by its id, out of the tables that it is stored in.
  static let deletions = [
    "DELETE FROM further_place WHERE ordinal = (SELECT ordinal FROM article WHERE id = ?1)",
    "DELETE FROM further_byline WHERE ordinal = (SELECT ordinal FROM article WHERE id = ?1)",
    "DELETE FROM content WHERE ordinal = (SELECT ordinal FROM article WHERE id = ?1)",
    "DELETE FROM article WHERE id = ?1",
  ]

  init(_ file: IndexFile, arrays: ArrayWriter, bulk: WordsBulk? = nil) {
    self.file = file
    self.bulk = bulk
    self.arrays = arrays
    reader = ArticleReader(file)
  }

  /// Removes an article that is stored, given its words where the full-text table has not seen them.
  ///
  /// - Returns: the ordinal that it had, nil where it is not stored.
  @discardableResult
  func remove(_ id: Int, unwritten: AnalysedArticle? = nil) throws(IndexError) -> Int? {
    var known = unwritten
    if known == nil { known = try words(of: id) }
    guard let words = known, let ordinal = try reader.ordinal(of: id) else { return nil }
    try file.sql { () throws(SQLiteError) in
      if unwritten == nil {
        if let bulk { bulk.remove(words) } else { try removeWords(words, ordinal) }
      }
      let stored = try file.connection.prepare(
        "SELECT identity, content FROM article WHERE id = ?1")
      try stored.bind(id, at: 1)
      _ = try stored.step()
      arrays.count(
        -1, words, identity: stored.integer(at: 0) ?? 0, content: stored.integer(at: 1) ?? 0)
      for sql in Self.deletions {
        let delete = try file.connection.prepare(sql)
        try delete.bind(id, at: 1)
        try delete.run()
      }
      try StoryUpdate.noteLoss(
        of: try arrays.number(.story, of: ordinal), in: file.connection)
      try arrays.set([:], at: ordinal)
    }
    return ordinal
  }

  /// A contentless FTS5 table forgets a row only if it is told the words that it holds.
  private func words(of id: Int) throws(IndexError) -> AnalysedArticle? {
    guard let article = try reader.article(of: id) else { return nil }
    return analyzer.analyse(article)
  }

  private func removeWords(_ words: AnalysedArticle, _ ordinal: Int) throws(SQLiteError) {
    let delete = try file.connection.prepare(
      """
      INSERT INTO words (words, rowid, body, title, deck, caption, byline, keyword, dateline)
      VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """)
    try delete.bind(ordinal, at: 1)
    for field in TextField.allCases {
      try delete.bind(utf8: words[field].terms, at: Int32(field.rawValue + 2))
    }
    try delete.run()
  }
}
