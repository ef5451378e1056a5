internal import CPageSums
internal import CSQLite
internal import Glibc

/// An open SQLite database, owned by one thread or actor at a time.
///
/// It is opened in SQLite's multi-thread mode: the compiler, not a mutex, keeps two threads apart,
/// for the class is not `Sendable`. Compiled statements are cached by their SQL.
@safe public final class Connection {
  /// How a database is opened.
  public enum Mode: Sendable {
    /// Reads only; the file must exist. Only the index of a write-ahead log may be written.
    case readOnly
    /// Reads a file and its write-ahead log, whose index must exist; nothing is ever written.
    case readOnlyLog
    /// Reads a file that stays as it is, without a lock or a look at a log; nothing is ever written.
    case immutable
    /// Reads and writes; the file must exist.
    case readWrite
    /// Reads and writes; the file is created where there is none.
    case create
  }

  let handle: OpaquePointer
  /// The path it was opened with; ":memory:" for a database in memory.
  public let path: String
  private var cache: [String: StatementHandle] = [:]
  /// Until when it may work.
  let limit = TimeLimit()
  /// What is to live until the database is closed.
  private let companion: AnyObject?

  /// Opens the database file at `path`, or a new one in memory for ":memory:".
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - mode: how it is opened.
  ///   - companion: an object that is let go only after the database is closed, such as a lock.
  /// - Throws: `SQLiteError` where the file cannot be opened. That a file is no database shows only
  ///   at the first statement.
  public init(path: String, mode: Mode, companion: AnyObject? = nil) throws(SQLiteError) {
    let (flags, parameters): (Int32, String?) =
      switch mode {
      case .readOnly: (SQLITE_OPEN_READONLY, nil)
      case .readOnlyLog: (SQLITE_OPEN_READONLY, "readonly_shm=1")
      case .immutable: (SQLITE_OPEN_READONLY, "immutable=1")
      case .readWrite: (SQLITE_OPEN_READWRITE, nil)
      case .create: (SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
      }
    self.companion = companion
    var opened: OpaquePointer?
    let name = parameters.map { Self.uri(of: path, $0) } ?? path
    let code = unsafe sqlite3_open_v2(
      name, &opened,
      flags | SQLITE_OPEN_NOMUTEX | (parameters == nil ? 0 : SQLITE_OPEN_URI),
      flags & SQLITE_OPEN_READONLY == 0 ? dateline_sums_vfs() : nil)
    guard code == SQLITE_OK, let database = unsafe opened else {
      // SQLite hands out a connection for its message even where it could not open the file.
      let message = unsafe String(
        cString: opened == nil ? sqlite3_errstr(code) : sqlite3_errmsg(opened))
      var error = SQLiteError(code: code, message: message, subject: path)
      error.isMissingFile = unsafe opened != nil && sqlite3_system_errno(opened) == ENOENT
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe handle = database
    self.path = path
    unsafe sqlite3_extended_result_codes(database, 1)
    unsafe sqlite3_busy_timeout(database, 10_000)
  }

  deinit {
    for statement in cache.values { statement.finalize() }
    unsafe sqlite3_close_v2(handle)
  }

  /// The address of a file as SQLite reads it (https://sqlite.org/uri.html).
  private static func uri(of path: String, _ parameters: String) -> String {
    var uri = "file:"
    // "//host/path" would name a host.
    if path.hasPrefix("//") { uri += "//" }
    for character in path {
      switch character {
      case "%": uri += "%25"
      case "?": uri += "%3f"
      case "#": uri += "%23"
      default: uri.append(character)
      }
    }
    return uri + "?" + parameters
  }

  /// Runs SQL statements that return no rows, one after the other.
  public func execute(_ sql: String) throws(SQLiteError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, sql) }
  }

  /// Returns a compiled statement, from the cache where it was compiled before.
  ///
  /// The statement goes back to the cache at the end of its life; while it lives, another call with
  /// the same SQL compiles another.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = cache.removeValue(forKey: sql) {
      return Statement(statement, sql: sql, connection: self)
    }
    var compiled: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
    guard code == SQLITE_OK, let compiled = unsafe compiled else { throw error(code, sql) }
    return unsafe Statement(StatementHandle(compiled), sql: sql, connection: self)
  }

  /// Runs `body` inside a transaction: committed at its end, rolled back where it throws.
  ///
  /// - Parameters:
  ///   - begin: how SQLite begins it: `BEGIN` reads, `BEGIN IMMEDIATE` writes.
  ///   - wrap: makes the caller's error of SQLite's.
  ///   - body: what is done inside.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, or SQLite's failure to begin or commit.
  public func transaction<Result, Failure: Error>(
    _ begin: StaticString = "BEGIN IMMEDIATE", wrapping wrap: (SQLiteError) -> Failure,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do { try execute("\(begin)") } catch { throw wrap(error) }
    let result: Result
    do {
      result = try body()
    } catch {
      // The failure that led here is the one to report; SQLite may have rolled back by itself.
      try? execute("ROLLBACK")
      throw error
    }
    do {
      try execute("COMMIT")
    } catch {
      try? execute("ROLLBACK")
      throw wrap(error)
    }
    return result
  }

  /// Runs `body` inside a transaction whose only failures are SQLite's.
  public func transaction<Result>(
    _ begin: StaticString = "BEGIN IMMEDIATE", _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try transaction(begin, wrapping: { $0 }, body)
  }

  /// Returns the first column of the first row as an integer, nil for no row or NULL.
  public func integer(_ sql: String) throws(SQLiteError) -> Int? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(at: 0) : nil
  }

  /// Returns the first column of the first row as text, nil for no row or NULL.
  public func text(_ sql: String) throws(SQLiteError) -> String? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.text(at: 0) : nil
  }

  /// The number of rows that the last INSERT, UPDATE or DELETE changed.
  public var changedRowCount: Int {
    unsafe Int(sqlite3_changes64(handle))
  }

  /// The rowid of the last INSERT.
  public var lastInsertedRowID: Int {
    unsafe Int(sqlite3_last_insert_rowid(handle))
  }

  func put(back statement: StatementHandle, sql: String) {
    if let other = cache.updateValue(statement, forKey: sql) { other.finalize() }
  }

  func error(_ code: Int32, _ subject: String) -> SQLiteError {
    var error = SQLiteError(
      code: code, message: unsafe String(cString: sqlite3_errmsg(handle)), subject: subject)
    // SQLite calls some failures of a full disk an I/O error.
    let isFailure = [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xFF)
    let system = unsafe sqlite3_system_errno(handle)
    error.isFull = isFailure && [ENOSPC, EDQUOT].contains(system)
    return error
  }
}
