internal import NewsIndex
internal import SQLite

/// Takes articles out of an index, inside the transaction of its writer.
final class ArticleRemoval {
  private let file: IndexFile
  private let reader: ArticleReader
  private let arrays: ArrayWriter
  private let analyzer = Analyzer()

  init(_ file: IndexFile, arrays: ArrayWriter) {
    self.file = file
    self.arrays = arrays
    reader = ArticleReader(file)
  }

  /// Removes an article that is stored, given its words where the full-text table has not seen them.
  func remove(_ id: Int, unwritten: AnalysedArticle? = nil) throws(IndexError) {
    var known = unwritten
    if known == nil { known = try words(of: id) }
    guard let words = known else { return }
    try file.sql { () throws(SQLiteError) in
      if unwritten == nil { try removeWords(words, id: id) }
      for table in ["further_place", "provenance"] {
        let delete = try file.connection.prepare("DELETE FROM \(table) WHERE article = ?1")
        try delete.bind(id, at: 1)
        try delete.run()
      }
      let delete = try file.connection.prepare("DELETE FROM article WHERE id = ?1")
      try delete.bind(id, at: 1)
      try delete.run()
      for kind in ArticleArray.Kind.allCases { try arrays.set(kind, id, 0) }
      arrays.count(-1, words)
    }
  }

  /// A contentless FTS5 table forgets a row only if it is told the words that it holds.
  private func words(of id: Int) throws(IndexError) -> AnalysedArticle? {
    guard let summary = try reader.summary(of: id), let blocks = try reader.blocks(of: id),
      let detail = try reader.detail(of: id)
    else { return nil }
    var article = Article(source: SourceLocation(path: summary.path))
    article.title = summary.title
    article.deck = summary.deck
    article.blocks = blocks
    article.bylines = summary.bylines
    article.keywords = detail.keywords
    article.language = summary.language
    return analyzer.analyse(article)
  }

  private func removeWords(_ words: AnalysedArticle, id: Int) throws(SQLiteError) {
    let delete = try file.connection.prepare(
      """
      INSERT INTO words (words, rowid, title, deck, body, caption, byline, keyword)
      VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    try delete.bind(id, at: 1)
    for field in TextField.allCases {
      try delete.bind(utf8: words[field].terms, at: Int32(field.rawValue + 2))
    }
    try delete.run()
  }
}
