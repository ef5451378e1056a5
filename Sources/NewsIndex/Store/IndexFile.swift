public import SQLite

/// An index file, opened and known to be one.
public final class IndexFile {
  /// The connection; its tokenizer is registered.
  public let connection: Connection
  /// The path as given.
  public var path: String { connection.path }

  private init(connection: Connection) {
    self.connection = connection
  }

  /// Opens an index for searching; nothing is ever written.
  ///
  /// The exception proves the rule: where a run that was adding was killed, SQLite first takes back
  /// what it had not finished.
  ///
  /// - Throws: `IndexError` where the file is missing, foreign, newer or damaged.
  public static func reading(path: String) throws(IndexError) -> IndexFile {
    do {
      return try openReading(path)
    } catch .sqlite(let error, _) where error.needsRecovery {
      _ = try open(path, .readWrite).integer("SELECT count(*) FROM sqlite_schema")
      return try openReading(path)
    } catch {
      throw error
    }
  }

  private static func openReading(_ path: String) throws(IndexError) -> IndexFile {
    let file = try open(path, .readOnly)
    let version = try file.checkFormat()
    guard version >= Schema.oldestReadable else {
      throw .damaged(path: path, reason: "its format \(version) is older than \(Schema.version)")
    }
    // Readers share the page cache of the system instead of copying pages into their own.
    try file.execute("PRAGMA mmap_size = 1099511627776; PRAGMA query_only = ON")
    return file
  }

  /// Opens an index for adding, and brings it to the newest format; makes it where there is none.
  ///
  /// - Throws: `IndexError` where the file is foreign, newer, damaged, or cannot be written.
  public static func writing(path: String) throws(IndexError) -> IndexFile {
    let file = try open(path, .create)
    let isNew = try file.integer("SELECT count(*) FROM sqlite_schema") == 0
    if isNew {
      try file.execute("PRAGMA page_size = 8192; PRAGMA application_id = \(Schema.applicationID)")
    }
    let version = try file.checkFormat()
    try file.migrate(from: version)
    return file
  }

  private static func open(_ path: String, _ mode: Connection.Mode) throws(IndexError) -> IndexFile
  {
    do {
      let connection = try Connection(path: path, mode: mode)
      try connection.registerTermTokenizer()
      return IndexFile(connection: connection)
    } catch {
      throw error.isMissingFile ? .missing(path: path) : .sqlite(error, path: path)
    }
  }

  /// Returns the format's version, 0 for a new file.
  private func checkFormat() throws(IndexError) -> Int {
    do {
      guard try connection.integer("PRAGMA application_id") == Schema.applicationID else {
        throw IndexError.foreign(path: path)
      }
      let version = try connection.integer("PRAGMA user_version") ?? 0
      guard version <= Schema.version else {
        throw IndexError.newer(path: path, version: version)
      }
      return version
    } catch let error as SQLiteError {
      throw indexError(error)
    } catch let error as IndexError {
      throw error
    } catch {
      throw .damaged(path: path, reason: "\(error)")
    }
  }

  private func migrate(from version: Int) throws(IndexError) {
    for next in version..<Schema.version {
      let path = path
      try connection.transaction(wrapping: { .sqlite($0, path: path) }) { () throws(IndexError) in
        try execute(Schema.migrations[next])
        try execute("PRAGMA user_version = \(next + 1)")
        if next == 0 {
          try execute("INSERT INTO setting VALUES ('analysis', \(Schema.analysisVersion))")
        }
      }
    }
  }

  // MARK: SQLite's failures as the index's

  /// Runs statements that return no rows.
  public func execute(_ sql: String) throws(IndexError) {
    do { try connection.execute(sql) } catch { throw indexError(error) }
  }

  /// Returns the first column of the first row.
  public func integer(_ sql: String) throws(IndexError) -> Int? {
    do { return try connection.integer(sql) } catch { throw indexError(error) }
  }

  /// Runs `body`, whose failures are SQLite's.
  public func sql<Result>(_ body: () throws(SQLiteError) -> Result) throws(IndexError) -> Result {
    do { return try body() } catch { throw indexError(error) }
  }

  private func indexError(_ error: SQLiteError) -> IndexError {
    error.kind == .notADatabase ? .foreign(path: path) : .sqlite(error, path: path)
  }
}
