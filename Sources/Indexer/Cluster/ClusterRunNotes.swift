internal import Cluster
internal import FileSystem
internal import NewsIndex
internal import SQLite

/// What a run notes of the articles and of the terms that it writes, in a file without a name on this machine: memory
/// does not grow with them.
final class ClusterRunNotes {
  /// An article as the run has written it.
  struct Written {
    var id: Int
    var content: Int
    /// Whether the store had it before the run.
    var wasThere: Bool
    /// Its number among those whose stories are found, -1 for none.
    var number = -1
  }

  /// The terms that are read at a time.
  private static let chunk = 5000

  private static let tables = """
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16384;
    BEGIN;
    CREATE TABLE article (identity INTEGER PRIMARY KEY, id, content, was_there, number);
    CREATE TABLE stem (stem BLOB PRIMARY KEY, articles, positions) WITHOUT ROWID;
    CREATE TABLE form (stem BLOB, word BLOB, PRIMARY KEY (stem, word)) WITHOUT ROWID;
    CREATE TABLE word (word BLOB, language TEXT, articles, positions, PRIMARY KEY (word, language)) WITHOUT ROWID
    """

  private let connection: Connection

  /// The folder of files without a name: `$TMPDIR`, or else `/var/tmp`, which is no memory.
  static var folder: String { ProcessInfo.environment("TMPDIR") ?? "/var/tmp" }

  /// Begins without an article or a term.
  ///
  /// - Throws: `StoreError` where the file cannot be written.
  init() throws(StoreError) {
    let path =
      "\(Self.folder)/dateline-run-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    do throws(SQLiteError) {
      connection = try Connection(path: path, mode: .create)
      // One transaction, which nobody commits: what is in the file is for this process alone.
      try connection.execute(Self.tables)
    } catch {
      throw StoreError(onThisMachine: "'\(path)': \(error)")
    }
    // Whatever ends the run takes it away.
    try? FileReplacement.remove(path)
  }

  private func sql<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(StoreError) -> Result {
    do {
      return try body()
    } catch {
      throw StoreError(onThisMachine: "what a run notes in '\(Self.folder)': \(error)")
    }
  }

  // MARK: Articles

  /// Returns an article that the run has written, nil for another.
  func article(_ identity: Int) throws(StoreError) -> Written? {
    try sql { () throws(SQLiteError) in
      let row = try connection.prepare(
        "SELECT id, content, was_there, number FROM article WHERE identity = ?1")
      try row.bind(identity, at: 1)
      guard try row.step() else { return nil }
      return Written(
        id: row.integer(at: 0) ?? 0, content: row.integer(at: 1) ?? 0,
        wasThere: row.integer(at: 2) == 1, number: row.integer(at: 3) ?? -1)
    }
  }

  /// Notes that an article was written, once more where it was.
  func note(_ article: Written, _ identity: Int) throws(StoreError) {
    try sql { () throws(SQLiteError) in
      let row = try connection.prepare("INSERT OR REPLACE INTO article VALUES (?1, ?2, ?3, ?4, ?5)")
      try row.bind(identity, at: 1)
      try row.bind(article.id, at: 2)
      try row.bind(article.content, at: 3)
      try row.bind(article.wasThere ? 1 : 0, at: 4)
      try row.bind(article.number, at: 5)
      try row.run()
    }
  }

  // MARK: Terms

  /// Adds what is counted of a stem, given by its key in posting lists.
  func add(stem: [UInt8], _ occurrence: Occurrence) throws(StoreError) {
    try sql { () throws(SQLiteError) in
      let row = try connection.prepare(
        """
        INSERT INTO stem VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE
        SET articles = articles + excluded.articles, positions = positions + excluded.positions
        """)
      try row.bind(blob: stem, at: 1)
      try row.bind(occurrence.articleCount, at: 2)
      try row.bind(occurrence.positionCount, at: 3)
      try row.run()
    }
  }

  /// Notes that a word is a form of a stem.
  func add(form: [UInt8], ofStem stem: [UInt8]) throws(StoreError) {
    try sql { () throws(SQLiteError) in
      let row = try connection.prepare("INSERT OR IGNORE INTO form VALUES (?1, ?2)")
      try row.bind(blob: stem, at: 1)
      try row.bind(blob: form, at: 2)
      try row.run()
    }
  }

  /// Adds what is counted of a word in the articles of a language.
  func add(word: [UInt8], language: String, _ occurrence: Occurrence) throws(StoreError) {
    try sql { () throws(SQLiteError) in
      let row = try connection.prepare(
        """
        INSERT INTO word VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE
        SET articles = articles + excluded.articles, positions = positions + excluded.positions
        """)
      try row.bind(blob: word, at: 1)
      try row.bind(language, at: 2)
      try row.bind(occurrence.articleCount, at: 3)
      try row.bind(occurrence.positionCount, at: 4)
      try row.run()
    }
  }

  /// Visits the stems with their forms, in the order of their keys.
  func eachStem(
    _ visit: (_ key: String, Occurrence, _ forms: [String]) throws(StoreError) -> Void
  ) throws(StoreError) {
    try eachChunk("SELECT stem, articles, positions FROM stem WHERE stem > ?1 ORDER BY stem") {
      row throws(SQLiteError) in
      (row.blob(at: 0) ?? [], Self.occurrence(row, at: 1))
    } visit: { stem, occurrence throws(StoreError) in
      let forms = try sql { () throws(SQLiteError) in
        var forms: [String] = []
        let row = try connection.prepare("SELECT word FROM form WHERE stem = ?1")
        try row.bind(blob: stem, at: 1)
        while try row.step() {
          forms.append(String(decoding: row.blob(at: 0) ?? [], as: UTF8.self))
        }
        return forms.sorted()
      }
      try visit(String(decoding: stem, as: UTF8.self), occurrence, forms)
    }
  }

  /// Visits the words with what is counted of each by language, in the order of their bytes.
  func eachWord(
    _ visit: (_ word: String, [String: Occurrence]) throws(StoreError) -> Void
  ) throws(StoreError) {
    try eachChunk("SELECT DISTINCT word FROM word WHERE word > ?1 ORDER BY word") {
      row throws(SQLiteError) in
      let word = row.blob(at: 0) ?? []
      var byLanguage: [String: Occurrence] = [:]
      let languages = try connection.prepare(
        "SELECT language, articles, positions FROM word WHERE word = ?1")
      try languages.bind(blob: word, at: 1)
      while try languages.step() {
        byLanguage[languages.text(at: 0) ?? ""] = Self.occurrence(languages, at: 1)
      }
      return (word, byLanguage)
    } visit: { word, byLanguage throws(StoreError) in
      try visit(String(decoding: word, as: UTF8.self), byLanguage)
    }
  }

  private static func occurrence(_ row: borrowing Statement, at column: Int32) -> Occurrence {
    Occurrence(
      articleCount: row.integer(at: column) ?? 0, positionCount: row.integer(at: column + 1) ?? 0)
  }

  /// Reads rows that are ordered by their first column and begin behind `?1`, some at a time.
  private func eachChunk<Value>(
    _ select: String,
    _ read: (borrowing Statement) throws(SQLiteError) -> ([UInt8], Value),
    visit: ([UInt8], Value) throws(StoreError) -> Void
  ) throws(StoreError) {
    var last: [UInt8] = []
    while true {
      let rows = try sql { () throws(SQLiteError) in
        var rows: [([UInt8], Value)] = []
        let row = try connection.prepare("\(select) LIMIT \(Self.chunk)")
        try row.bind(blob: last, at: 1)
        while try row.step() { rows.append(try read(row)) }
        return rows
      }
      for (key, value) in rows { try visit(key, value) }
      guard let end = rows.last?.0 else { return }
      last = end
    }
  }
}
