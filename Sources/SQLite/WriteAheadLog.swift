internal import CSQLite

extension Connection {
  /// Keeps what is written in a log beside the file until `mergeLog` (https://sqlite.org/wal.html).
  ///
  /// - Parameter mergesByItself: whether SQLite merges the log whenever it is 1,000 pages long, and when
  ///   the last connection closes; else only `mergeLog` touches the file.
  /// - Throws: `SQLiteError` where the file cannot have a log.
  public func useWriteAheadLog(mergesByItself: Bool) throws(SQLiteError) {
    let mode = try text("PRAGMA journal_mode = WAL")
    guard mode == "wal" || mode == "memory" else {
      throw SQLiteError(
        code: SQLITE_CANTOPEN, message: "no write-ahead log can be used there", subject: path)
    }
    try setMergesByItself(mergesByItself)
  }

  /// Sets whether SQLite merges the log by itself.
  public func setMergesByItself(_ merges: Bool) throws(SQLiteError) {
    try execute("PRAGMA wal_autocheckpoint = \(merges ? 1000 : 0)")
    unsafe _ = dateline_set_no_checkpoint_on_close(handle, merges ? 0 : 1)
  }

  /// What became of an attempt to merge the log.
  public enum Merge: Sendable, Equatable {
    /// The file holds everything, and the log is empty.
    case done
    /// The file holds everything, but readers still use the log.
    case copied
    /// Readers need parts of the file as they were.
    case partial
  }

  /// Copies what the write-ahead log holds into the file, as far as readers allow, and empties it.
  ///
  /// Waits for readers as long as the connection waits for locks.
  public func mergeLog() throws(SQLiteError) -> Merge {
    var frames: Int32 = 0
    var copied: Int32 = 0
    let code = unsafe sqlite3_wal_checkpoint_v2(
      handle, nil, SQLITE_CHECKPOINT_TRUNCATE, &frames, &copied)
    switch code {
    case SQLITE_OK: return .done
    case SQLITE_BUSY: return frames == copied ? .copied : .partial
    default: throw error(code, "wal_checkpoint")
    }
  }
}
