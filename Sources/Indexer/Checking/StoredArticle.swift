internal import News
internal import NewsIndex
internal import SQLite
internal import Stories

/// What is stored of an article, as far as everything else is derived from it.
struct StoredArticle {
  var id: Int
  var ordinal: Int
  var identity: Int
  /// The hash of what is shown of it.
  var content: Int
  /// Title, deck, text, names and language: what is analysed.
  var article: Article
  /// The numbers of its names and places, as arrays have them.
  var facets: [ArticleArray.Kind: Int]
  /// Its story prints, and the hash of its words.
  var prints: (prints: [UInt64], hash: UInt64)
  /// Why its content cannot be read whole, nil where it can; the article then lacks keywords, and perhaps
  /// its text.
  var contentFault: IndexError?
}

/// Reads stored articles one after the other, by ordinal.
final class StoredArticles {
  private let file: IndexFile
  private let reader: ArticleReader
  private let stories = StoryReader(Analyzer())

  init(_ file: IndexFile) {
    self.file = file
    reader = ArticleReader(file)
  }

  /// Calls `visit` with each article, or with why it cannot be read.
  func each(
    _ visit: (Int, Result<StoredArticle, IndexError>) throws(IndexError) -> Void
  ) throws(IndexError) {
    for (ordinal, id) in try ids() {
      let result: Result<StoredArticle, IndexError>
      do { result = .success(try article(id, ordinal)) } catch { result = .failure(error) }
      try visit(id, result)
    }
  }

  private func ids() throws(IndexError) -> [(ordinal: Int, id: Int)] {
    try file.sql { () throws(SQLiteError) in
      var ids: [(ordinal: Int, id: Int)] = []
      let rows = try file.connection.prepare("SELECT ordinal, id FROM article")
      while try rows.step() { ids.append((rows.integer(at: 0) ?? 0, rows.integer(at: 1) ?? 0)) }
      return ids.sorted { $0.ordinal < $1.ordinal }
    }
  }

  private func article(_ id: Int, _ ordinal: Int) throws(IndexError) -> StoredArticle {
    var text: [UInt8] = []
    var keywords: [String] = []
    var fault: IndexError?
    do throws(IndexError) {
      guard let stored = try reader.encodedText(of: id) else {
        throw .damaged(path: file.path, reason: "article \(id) has no text and no source record")
      }
      text = stored
      keywords = try reader.detail(of: id)?.keywords ?? []
      _ = try reader.original(of: id)
    } catch {
      fault = error
    }
    guard let article = try reader.article(of: id, text: text, keywords: keywords) else {
      throw .damaged(path: file.path, reason: "article \(id) cannot be read")
    }
    let (identity, hash) = try hashes(of: id)
    return StoredArticle(
      id: id, ordinal: ordinal, identity: identity, content: hash, article: article,
      facets: try facets(of: id), prints: stories.prints(of: article.blocks), contentFault: fault)
  }

  private func hashes(of id: Int) throws(IndexError) -> (identity: Int, content: Int) {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT identity, content FROM article WHERE id = ?1")
      try row.bind(id, at: 1)
      _ = try row.step()
      return (row.integer(at: 0) ?? 0, row.integer(at: 1) ?? 0)
    }
  }

  private func facets(of id: Int) throws(IndexError) -> [ArticleArray.Kind: Int] {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare(
        """
        SELECT coalesce(origin, outlet), outlet, place, section, language, agency, added,
          (SELECT id FROM name WHERE kind = 6 AND name = bylines ->> 0)
        FROM article WHERE id = ?1
        """)
      try row.bind(id, at: 1)
      guard try row.step() else { return [:] }
      let kinds: [ArticleArray.Kind] = [
        .house, .outlet, .place, .section, .language, .agency, .added, .byline,
      ]
      var facets: [ArticleArray.Kind: Int] = [
        .day: id >> ArticleID.sequenceBits, .sequence: id & ArticleID.lastSequence,
      ]
      for (column, kind) in kinds.enumerated() { facets[kind] = row.integer(at: Int32(column)) }
      return facets
    }
  }
}

extension StoredArticle {
  /// Its numbers in the arrays; what is not named is 0.
  func numbers(_ words: AnalysedArticle) -> [ArticleArray.Kind: Int] {
    var numbers = facets
    numbers[.titleLength] = words[.title].length + 1
    numbers[.deckLength] = words[.deck].length
    numbers[.leadEnd] = words.leadEnd
    numbers[.bodyLength] = words[.body].length
    numbers[.captionLength] = words[.caption].length
    numbers[.keywordLength] = words[.keyword].length
    numbers[.printCount] = prints.prints.count
    numbers[.textHash] = Int(prints.hash >> 32)
    return numbers
  }
}
