internal import FileSystem
public import SQLite

/// An index file, opened and known to be one.
public final class IndexFile {
  /// The connection; its tokenizer is registered.
  public let connection: Connection
  /// The path as given.
  public var path: String { connection.path }

  /// The claim on the file; the connection keeps it until it is closed.
  let hold: FileHold?

  private init(connection: Connection, hold: FileHold?) {
    self.connection = connection
    self.hold = hold
  }

  static func open(
    _ path: String, _ mode: Connection.Mode, hold: FileHold? = nil
  ) throws(IndexError) -> IndexFile {
    do {
      let connection = try Connection(path: path, mode: mode, companion: hold)
      try connection.registerTermTokenizer()
      return IndexFile(connection: connection, hold: hold)
    } catch {
      throw error.isMissingFile ? .missing(path: path) : .sqlite(error, path: path)
    }
  }

  /// Returns the format's version, 0 for a new file.
  func checkFormat() throws(IndexError) -> Int {
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

  /// Whether it is of a format that is neither searched nor added to any more.
  public func isEarlier() throws(IndexError) -> Bool {
    try checkFormat() < Schema.oldestReadable
  }

  /// Refuses a format that is neither searched nor added to any more.
  func refuseEarlier(_ version: Int) throws(IndexError) {
    guard version >= Schema.oldestReadable else {
      throw .earlier(path: path, version: version)
    }
  }

  func migrate(from version: Int) throws(IndexError) {
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
    let isComplete = try sql { () throws(SQLiteError) in try hasAdditions() }
    guard !isComplete else { return }
    let path = path
    try connection.transaction(wrapping: { .sqlite($0, path: path) }) { () throws(IndexError) in
      try execute(Schema.additions)
    }
  }

  /// Whether it has the tables of `Schema.additions`.
  public func hasAdditions() throws(SQLiteError) -> Bool {
    try connection.integer("SELECT 1 FROM sqlite_schema WHERE name = 'guessed_place'") != nil
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

  /// Looks whether the time that the work was given is over.
  ///
  /// - Throws: `IndexError.late`.
  public func checkTime() throws(IndexError) {
    try sql { () throws(SQLiteError) in try connection.checkTime() }
  }

  /// Runs `body`, whose failures are SQLite's.
  public func sql<Result>(_ body: () throws(SQLiteError) -> Result) throws(IndexError) -> Result {
    do { return try body() } catch { throw indexError(error) }
  }

  private func indexError(_ error: SQLiteError) -> IndexError {
    switch error.kind {
    case .notADatabase: .foreign(path: path)
    case .interrupted: .late
    default: .sqlite(error, path: path)
    }
  }
}
