public import NewsIndex
public import SQLite

/// Writes the words of articles: the full-text table, and the posting lists beside it.
public final class WordIndexWriter {
  /// Where words go, and so when they are written.
  public enum Target: Sendable {
    /// A file that is nobody's before it is complete: all is sorted, and written by `finish`, in one segment.
    case newFile
    /// An index that others read: FTS5 writes its table, and each batch gets a segment of posting lists.
    case index
  }

  private let file: IndexFile
  private let postings: PostingWriter
  /// What writes the table of a new file; nil where FTS5 does.
  private let table: WordsBulk?
  /// The ordinals of articles that were added and then removed, before anything of them was written.
  private var dead: Set<UInt32> = []

  /// Creates a writer.
  public init(_ file: IndexFile, into target: Target) {
    self.file = file
    table = target == .newFile ? WordsBulk(file) : nil
    postings = PostingWriter(
      file, spillingInto: target == .newFile ? SpilledRuns(beside: file.path, .postings) : nil)
  }

  /// Adds the words of an article, inside the caller's transaction; ordinals ascend.
  ///
  /// They were analysed for the writer's target.
  public func add(
    _ ordinal: Int, _ words: AnalysedArticle, _ terms: PostingTerms
  ) throws(SQLiteError) {
    if let table { try table.add(ordinal, words, terms) } else { try insert(words, ordinal) }
    try postings.add(ordinal, words, terms)
  }

  /// Removes an article that was added, by this writer or an earlier one, inside the caller's transaction.
  ///
  /// Posting lists keep it, which no search counts, until they are merged.
  public func remove(_ ordinal: Int, _ words: AnalysedArticle) throws(SQLiteError) {
    guard let table else { return try delete(words, ordinal) }
    table.remove(words)
    dead.insert(UInt32(ordinal))
  }

  /// Ends a batch, inside the caller's transaction.
  public func endBatch() throws(IndexError) {
    if table == nil { try postings.writeSegment() }
  }

  /// Forgets what was added since the last batch: the caller's transaction was rolled back.
  public func forget() {
    postings.forget()
  }

  /// Writes what is left to be written, inside the caller's transaction, behind that of the last batch.
  ///
  /// - Parameters:
  ///   - stories: of a new file: by ordinal the number of its story, as its array has them.
  ///   - isAlone: whether there shall be no thread but the caller's; the file is the same.
  /// - Returns: what was written of the table of a new file, nil where it has no term.
  /// - Throws: `IndexError` where the index cannot be written.
  @discardableResult
  public func finish(
    stories: [UInt32], isAlone: Bool = true
  ) throws(IndexError) -> WrittenWords? {
    guard let table else {
      try VocabularyUpdate(file).run()
      return nil
    }
    let writePostings = try postings.finishing(
      dropping: dead, stories: stories, isAlone: isAlone)
    let written = try file.sql { () throws(SQLiteError) in
      try table.finish(dropping: dead, isAlone: isAlone)
    }
    try writePostings()
    dead.removeAll()
    try CollectionStatistics.noteWholeLists(in: file)
    return written
  }

  /// Leaves nothing of the articles that were removed, inside the caller's transaction.
  public func compact() throws(IndexError) {
    // FTS5 only notes that words are deleted until it merges the segments that have them.
    try file.execute("INSERT INTO words (words) VALUES ('optimize')")
    try VocabularyUpdate(file).run()
    try postings.compact()
  }

  // MARK: FTS5

  private func insert(_ words: AnalysedArticle, _ ordinal: Int) throws(SQLiteError) {
    try run(
      """
      INSERT INTO words (rowid, body, title, deck, caption, byline, keyword, dateline)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, words, ordinal)
  }

  /// A contentless table forgets a row only if it is told the words that it holds.
  private func delete(_ words: AnalysedArticle, _ ordinal: Int) throws(SQLiteError) {
    try run(
      """
      INSERT INTO words (words, rowid, body, title, deck, caption, byline, keyword, dateline)
      VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, words, ordinal)
  }

  private func run(
    _ sql: String, _ words: AnalysedArticle, _ ordinal: Int
  ) throws(SQLiteError) {
    let statement = try file.connection.prepare(sql)
    try statement.bind(ordinal, at: 1)
    for field in TextField.allCases {
      try statement.bind(utf8: words[field].terms, at: Int32(field.rawValue + 2))
    }
    try statement.run()
  }
}
