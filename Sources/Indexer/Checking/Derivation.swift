internal import News
internal import NewsIndex
internal import SQLite
internal import WordIndex

/// Makes all that is derived from stored articles: full-text table, posting lists, arrays, sums.
struct Derivation {
  private let file: IndexFile

  init(_ file: IndexFile) { self.file = file }

  /// The articles of one transaction.
  private static let batchLength = 20_000

  /// The hash of what is shown that no article has: it marks one that is to be stored again.
  static let changed = 0

  /// What a derivation has met, in articles.
  struct Outcome {
    /// What everything was derived from.
    var derivedCount = 0
    /// What could not be read: it is removed.
    var lostCount = 0
    /// What is there, but for its source record and keywords, and perhaps its text.
    var incompleteCount = 0
  }

  /// Derives everything in an index that has articles, and nothing of it yet.
  func run() throws(IndexError) -> Outcome {
    let terms = PostingTerms()
    let analyzer = Analyzer(counting: terms, gatheringPositions: true)
    let arrays = ArrayWriter(file.connection)
    let index = WordIndexWriter(file, into: .newFile)
    let stories = StoryUpdate(file)
    var outcome = Outcome()
    var lost: [Int] = []
    var last = -1
    try file.execute(
      "BEGIN IMMEDIATE; DELETE FROM statistic; DELETE FROM setting WHERE name = 'state'")
    try StoredArticles(file).each { id, result throws(IndexError) in
      guard case .success(let stored) = result else {
        lost.append(id)
        return
      }
      let words = analyzer.analyse(stored.article)
      if stored.contentFault != nil { outcome.incompleteCount += 1 }
      try file.sql { () throws(SQLiteError) in
        if stored.contentFault != nil { try standIn(for: stored, words) }
        try index.add(stored.ordinal, words, terms)
        try arrays.set(stored.numbers(words), at: stored.ordinal)
        arrays.count(
          1, words, identity: stored.identity,
          content: stored.contentFault == nil ? stored.content : Self.changed)
        try stories.add(stored.ordinal, stored.prints.prints)
      }
      last = stored.ordinal
      outcome.derivedCount += 1
      if outcome.derivedCount % Self.batchLength == 0 {
        try file.sql { () throws(SQLiteError) in try arrays.save() }
        try file.execute("COMMIT; BEGIN IMMEDIATE")
      }
    }
    try remove(lost)
    arrays.countOrdinals(last + 1)
    try file.sql { () throws(SQLiteError) in try arrays.save() }
    try UsualPlaces(file).update()
    try stories.finish()
    try index.finish(stories: try stories.numbers())
    try FormerStories(file).dropUnled()
    try file.execute("COMMIT")
    outcome.lostCount = lost.count
    return outcome
  }

  private func remove(_ ids: [Int]) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      for id in ids {
        let versions =
          "DELETE FROM version WHERE identity = (SELECT identity FROM article WHERE id = ?1)"
        let retire =
          "INSERT OR IGNORE INTO former_id SELECT id, identity FROM article WHERE id = ?1"
        for sql in [retire, versions] + ArticleRemoval.deletions {
          let delete = try file.connection.prepare(sql)
          try delete.bind(id, at: 1)
          try delete.run()
        }
      }
    }
  }

  /// Gives an article an empty source record in the place of one that is lost, and what is left of its
  /// text.
  ///
  /// It counts as changed until a run has read its source, which stores everything again.
  private func standIn(for stored: StoredArticle, _ words: AnalysedArticle) throws(SQLiteError) {
    let content = ContentPacker(dictionary: []).pack(
      ArticleContent(
        text: ArticleText.encode(stored.article.blocks),
        detail: ArticleDetail(Article(source: SourceLocation(path: ""))).encoded(), original: []))
    try ArticleRows.insertContent(content, stored.ordinal, into: file.connection)
    let mark = try file.connection.prepare(
      "UPDATE article SET content = \(Self.changed), outline = ?2 WHERE id = ?1")
    try mark.bind(stored.id, at: 1)
    try mark.bind(blob: words.outline, at: 2)
    try mark.run()
  }
}
