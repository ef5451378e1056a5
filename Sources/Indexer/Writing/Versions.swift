internal import FileSystem
internal import NewsIndex
internal import SQLite

/// The earlier texts of articles, inside the transaction of their writer.
final class Versions {
  private let file: IndexFile
  private let day = CalendarDate(
    julianDay: 2_440_588 + ProcessInfo.now / 86_400_000_000_000
  ).description

  init(_ file: IndexFile) { self.file = file }

  /// What a version is made of, with the columns of `article` behind it.
  private static let columns = """
    coalesce(a.published, iif(a.id >> 20 < \(ArticleID.firstKnownDay), NULL, date((a.id >> 20) + 0.0))),
    a.updated, a.text
    """

  /// Keeps the text of a stored article that another text is about to replace.
  ///
  /// A text that the article had before, or still has, is not kept twice.
  func keep(_ id: Int, replacedBy new: PreparedArticle) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let insert = try file.connection.prepare(
        """
        INSERT INTO version (identity, number, replaced, title, deck, published, updated, text)
        SELECT a.identity, \(Self.nextNumber), ?5, a.title, a.deck, \(Self.columns)
        FROM article AS a
        WHERE a.id = ?1 AND NOT (a.title = ?2 AND a.deck IS ?3 AND a.text = ?4)
          AND NOT EXISTS (SELECT 1 FROM version AS v WHERE v.identity = a.identity
            AND v.title = a.title AND v.deck IS a.deck AND v.text = a.text)
        """)
      try insert.bind(id, at: 1)
      try insert.bind(new.title, at: 2)
      try insert.bind(new.deck, at: 3)
      try insert.bind(blob: new.text, at: 4)
      try insert.bind(day, at: 5)
      try insert.run()
    }
  }

  private static let nextNumber =
    "(SELECT coalesce(max(number), 0) + 1 FROM version AS v WHERE v.identity = a.identity)"

  /// Forgets the versions of an article that leaves the index.
  func drop(identity: Int) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let delete = try file.connection.prepare("DELETE FROM version WHERE identity = ?1")
      try delete.bind(identity, at: 1)
      try delete.run()
    }
  }

  /// Forgets the versions of an article that leaves the index, by its id.
  func drop(article id: Int) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let delete = try file.connection.prepare(
        "DELETE FROM version WHERE identity = (SELECT identity FROM article WHERE id = ?1)")
      try delete.bind(id, at: 1)
      try delete.run()
    }
  }

  // MARK: Rebuilding

  /// Takes over the versions of the index that this one will replace, before anything is written.
  func copy(from old: IndexFile) throws(IndexError) {
    guard try Self.isKept(in: old) else { return }
    try transaction { () throws(SQLiteError) in
      let select = try old.connection.prepare(
        """
        SELECT identity, number, replaced, title, deck, published, updated, text
        FROM version ORDER BY identity, number
        """)
      while try select.step() {
        let insert = try file.connection.prepare(
          "INSERT INTO version VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        for column in 0..<2 as Range<Int32> {
          try insert.bind(select.integer(at: column), at: column + 1)
        }
        for column in 2..<7 as Range<Int32> {
          try insert.bind(select.text(at: column), at: column + 1)
        }
        try insert.bind(blob: select.blob(at: 7), at: 8)
        try insert.run()
      }
    }
  }

  /// Keeps the texts that the replaced index has, and the sources have no longer.
  ///
  /// - Returns: the number of versions that go with their articles, which no source holds any more.
  func compare(with old: IndexFile) throws(IndexError) -> Int {
    try transaction { () throws(SQLiteError) in
      let select = try old.connection.prepare("SELECT identity, content, id FROM article")
      while try select.step() {
        guard let identity = select.integer(at: 0), let content = select.integer(at: 1),
          let id = select.integer(at: 2)
        else { continue }
        let stored = try file.connection.prepare(
          "SELECT 1 FROM article WHERE identity = ?1 AND content <> ?2")
        try stored.bind(identity, at: 1)
        try stored.bind(content, at: 2)
        if try stored.step() { try keep(old, id) }
      }
    }
    return try transaction { () throws(SQLiteError) in
      try file.connection.execute(
        "DELETE FROM version WHERE identity NOT IN (SELECT identity FROM article)")
      return file.connection.changedRowCount
    }
  }

  private func keep(_ old: IndexFile, _ id: Int) throws(SQLiteError) {
    let select = try old.connection.prepare(
      "SELECT a.identity, a.title, a.deck, \(Self.columns) FROM article AS a WHERE a.id = ?1")
    try select.bind(id, at: 1)
    guard try select.step() else { return }
    let insert = try file.connection.prepare(
      """
      INSERT INTO version (identity, number, replaced, title, deck, published, updated, text)
      SELECT a.identity, \(Self.nextNumber), ?7, ?2, ?3, ?4, ?5, ?6
      FROM article AS a
      WHERE a.identity = ?1 AND NOT (a.title = ?2 AND a.deck IS ?3 AND a.text = ?6)
        AND NOT EXISTS (SELECT 1 FROM version AS v WHERE v.identity = ?1
          AND v.title = ?2 AND v.deck IS ?3 AND v.text = ?6)
      """)
    try insert.bind(select.integer(at: 0), at: 1)
    for column in 1..<5 as Range<Int32> {
      try insert.bind(select.text(at: column), at: column + 1)
    }
    try insert.bind(blob: select.blob(at: 5), at: 6)
    try insert.bind(day, at: 7)
    try insert.run()
  }

  private static func isKept(in file: IndexFile) throws(IndexError) -> Bool {
    try file.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'version'") ?? 0 > 0
  }

  private func transaction<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(IndexError) -> Result {
    try file.sql { () throws(SQLiteError) in
      try file.connection.transaction("BEGIN IMMEDIATE", body)
    }
  }
}
