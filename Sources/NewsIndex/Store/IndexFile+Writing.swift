internal import FileSystem
public import SQLite

extension IndexFile {
  /// Opens an index for adding, and brings it to the newest format; makes it where there is none.
  ///
  /// What is written goes into a write-ahead log, so that readers never wait. The file itself is changed
  /// only once nobody reads it without looking at the log: see `finish`.
  ///
  /// - Throws: `IndexError` where the file is foreign, newer, damaged, or cannot be written.
  public static func writing(path: String) throws(IndexError) -> IndexFile {
    // The hold needs a file; SQLite takes an empty one for a new database.
    do { try FileReplacement.create(path) } catch {
      throw .file(path: path, reason: error.reason)
    }
    let hold: FileHold
    do { hold = try FileHold(path) } catch { throw .file(path: path, reason: error.reason) }
    let isAlone = hold.take(.exclusive)
    let file = try open(path, .readWrite, hold: hold)
    try file.setUp()
    let version = try file.checkFormat()
    if version > 0 { try file.refuseEarlier(version) }
    try file.sql { () throws(SQLiteError) in
      try file.connection.useWriteAheadLog(mergesByItself: isAlone)
    }
    try file.migrate(from: version)
    return file
  }

  /// Makes a new index that nobody reads before it is complete, so that it needs no journal.
  ///
  /// - Throws: `IndexError` where the file cannot be written.
  public static func making(path: String) throws(IndexError) -> IndexFile {
    let file = try openAlone(path)
    try file.migrate(from: try file.checkFormat())
    return file
  }

  /// Opens what was made, which nobody reads yet, for `complete`.
  public static func completing(path: String) throws(IndexError) -> IndexFile {
    let file = try openAlone(path)
    _ = try file.checkFormat()
    return file
  }

  private static func openAlone(_ path: String) throws(IndexError) -> IndexFile {
    let file = try open(path, .create)
    try file.setUp()
    try file.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    try file.execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536")
    return file
  }

  /// Ends the making of an index: later writers find it ready for a write-ahead log.
  public func complete() throws(IndexError) {
    try sql { () throws(SQLiteError) in
      try connection.useWriteAheadLog(mergesByItself: true)
      _ = try connection.mergeLog()
    }
  }

  private func setUp() throws(IndexError) {
    guard try integer("PRAGMA page_count") == 0 else { return }
    try sql { () throws(SQLiteError) in try connection.keepPageSums() }
    try execute("PRAGMA page_size = 8192; PRAGMA application_id = \(Schema.applicationID)")
  }

  // MARK: The log

  /// How long a writer waits for readers before it leaves a log behind, in seconds.
  private static let patience = 10.0

  /// Brings everything into the file, so that it is all there is of the index.
  ///
  /// Readers are waited for, ten seconds at most; a log that stays is complete, and the next writer
  /// merges it.
  ///
  /// - Returns: how far that went; nil where somebody reads the file without looking at the log, so that
  ///   it was not touched.
  @discardableResult
  public func finish() throws(IndexError) -> Connection.Merge? {
    guard let hold else { return nil }
    // Nobody is waited for where nothing was written.
    guard Self.hasLog(path) else { return .done }
    let end = ProcessInfo.uptime + Self.patience
    while !hold.isHeld, !hold.take(.exclusive) {
      guard ProcessInfo.uptime < end else { return nil }
      ProcessInfo.sleep(milliseconds: 5)
    }
    return try sql { () throws(SQLiteError) in
      try connection.setMergesByItself(true)
      return try connection.mergeLog()
    }
  }

  /// Removes what a closed index has left of an empty log, when readers have hindered SQLite from it.
  ///
  /// Only the holder of the index's lock may call it.
  public static func tidy(path: String) {
    for _ in 0..<20 {
      // A log that is not empty must wait: the file may be read without it.
      guard FileReplacement.exists(path + "-wal"), !hasLog(path) else { return }
      // SQLite removes the log when its last connection is closed.
      guard let file = try? open(path, .readWrite),
        (try? file.integer("SELECT count(*) FROM sqlite_schema")) != nil
      else { return }
      withExtendedLifetime(file) {}
      ProcessInfo.sleep(milliseconds: 10)
    }
  }

  /// Makes an index ready to be replaced: another file of its name must not find its log.
  ///
  /// Only the holder of the index's lock may call it.
  ///
  /// - Throws: `IndexError` where readers need the log for longer than a writer waits.
  public static func prepareReplacement(path: String) throws(IndexError) {
    guard FileReplacement.exists(path + "-wal") else { return }
    if let file = try? writing(path: path) {
      // Where the file could not be touched it is complete as it is, but for the last additions; what
      // replaces it has been made of the same sources.
      if try file.finish() == .partial {
        throw .file(
          path: path,
          reason: "a search that began long ago still reads it: end it and run again")
      }
    }
    do {
      for suffix in ["-wal", "-shm"] { try FileReplacement.remove(path + suffix) }
      // Gone before the new file has the name, also after a power cut.
      try FileReplacement.syncFolder(of: path)
    } catch {
      throw .file(path: path, reason: error.description)
    }
  }
}
