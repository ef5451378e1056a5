internal import NewsIndex
internal import SQLite
internal import Stories
internal import WordIndex

/// Takes articles out of an index, inside the transaction of its writer.
final class ArticleRemoval {
  private let file: IndexFile
  private let reader: ArticleReader
  private let arrays: ArrayWriter
  private let index: WordIndexWriter
  private let analyzer = Analyzer(numberingBody: true)

  /// What takes the rows of an article, by its id, out of the tables that it is stored in.
  static let deletions = [
    "DELETE FROM further_place WHERE ordinal = (SELECT ordinal FROM article WHERE id = ?1)",
    "DELETE FROM guessed_place WHERE id = ?1",
    "DELETE FROM further_byline WHERE ordinal = (SELECT ordinal FROM article WHERE id = ?1)",
    "DELETE FROM content WHERE ordinal = (SELECT ordinal FROM article WHERE id = ?1)",
    "DELETE FROM article WHERE id = ?1",
  ]

  init(_ file: IndexFile, arrays: ArrayWriter, words index: WordIndexWriter) {
    self.file = file
    self.index = index
    self.arrays = arrays
    reader = ArticleReader(file)
  }

  /// Removes an article that is stored, given its words where they were not added yet.
  ///
  /// What is not stored is left alone.
  func remove(_ id: Int, unwritten: AnalysedArticle? = nil) throws(IndexError) {
    var known = unwritten
    if known == nil { known = try words(of: id) }
    guard let words = known, let ordinal = try reader.ordinal(of: id) else { return }
    try file.sql { () throws(SQLiteError) in
      if unwritten == nil { try index.remove(ordinal, words) }
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
      // What was not written yet is in no story either.
      if unwritten == nil {
        let prints = StoryReader.prints(ofWords: words.bodyWords).prints
        let loss = StoryLoss(
          ordinal: ordinal, id: id, identity: stored.integer(at: 0) ?? 0,
          story: try arrays.number(.story, of: ordinal),
          text: .init(
            hash: try arrays.number(.textHash, of: ordinal), printCount: prints.count),
          prints: prints.map { StoryPrint($0, ordinal: 0).key })
        try StoryLosses.note(loss, in: file.connection)
      }
      try arrays.set([:], at: ordinal)
    }
  }

  /// The words that the index has of an article.
  private func words(of id: Int) throws(IndexError) -> AnalysedArticle? {
    guard let article = try reader.article(of: id) else { return nil }
    return analyzer.analyse(article)
  }
}
