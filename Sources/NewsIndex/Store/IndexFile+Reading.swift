internal import FileSystem
internal import SQLite

extension IndexFile {
  /// Opens an index for searching, in a transaction that shows one state for as long as it lives.
  ///
  /// Nothing is ever written, and nobody is waited for. At rest an index is one file: the reader holds it
  /// (`FileHold`), which keeps a writer from changing it, and needs no lock of SQLite's. While a writer is at
  /// work, or where one was killed, there is a write-ahead log: SQLite's own rules then hold between
  /// readers and writer (https://sqlite.org/wal.html).
  ///
  /// - Parameters:
  ///   - path: the index file.
  ///   - allowsEarlier: whether it may be of a format that is not searched any more.
  ///   - isMapped: whether its pages are looked at where the system has them, and not copied: what is looked at then
  ///     counts as memory of the process.
  /// - Returns: the open file.
  /// - Throws: `IndexError` where the file is missing, foreign, newer, earlier or damaged.
  public static func reading(
    path: String, allowsEarlier: Bool = false, isMapped: Bool = true
  ) throws(IndexError) -> IndexFile {
    let file = try readingAny(path: path, isMapped: isMapped)
    guard !allowsEarlier else { return file }
    try file.refuseEarlier(try file.checkFormat())
    return file
  }

  private static func readingAny(path: String, isMapped: Bool) throws(IndexError) -> IndexFile {
    var attempt = 0
    while true {
      attempt += 1
      do throws(IndexError) {
        let file = try openOnce(
          path, isMapped: isMapped, createsLogIndex: attempt > patientAttempts)
        if let file { return file }
      } catch {
        // The log may have gone, or have come, between two looks.
        guard attempt < 40, error.isPassing else { throw error }
        // SQLite cannot read this log without writing an index of it, and has tried for ten seconds.
        if error.isProtocol { attempt = max(attempt, patientAttempts) }
      }
      // A file that changes its name all the time is none of ours.
      guard attempt < 1000 else {
        throw .file(path: path, reason: "it is replaced all the time: try again")
      }
      ProcessInfo.sleep(milliseconds: attempt < 10 ? 1 : 10)
    }
  }

  /// The attempts to read a log by the index that its writer made; after them one is made.
  private static let patientAttempts = 5

  /// Opens the file; nil where it is being replaced, or its log comes or goes.
  private static func openOnce(
    _ path: String, isMapped: Bool, createsLogIndex: Bool
  ) throws(IndexError) -> IndexFile? {
    let hold: FileHold
    do {
      hold = try FileHold(path)
    } catch {
      throw error.isMissing ? .missing(path: path) : .file(path: path, reason: error.reason)
    }
    let mode: Connection.Mode
    if hasContent(path + "-journal") {
      hold.release()
      mode = .readOnly
    } else if hold.take(.shared), !hasLog(path) {
      mode = .immutable
    } else {
      hold.release()
      // A writer is about to begin or to end.
      guard FileReplacement.exists(path + "-wal") else { return nil }
      mode = createsLogIndex ? .readOnly : .readOnlyLog
    }
    let file: IndexFile
    do {
      file = try begin(path, mode, hold, isMapped: isMapped)
    } catch .sqlite(let error, _) where error.needsRecovery {
      // A writer of an earlier format died: only a writing connection can undo what it began.
      _ = try open(path, .readWrite, hold: hold).integer("SELECT count(*) FROM sqlite_schema")
      file = try begin(path, .readOnly, hold, isMapped: isMapped)
    } catch {
      throw error
    }
    return hold.isNamed(path) ? file : nil
  }

  private static func begin(
    _ path: String, _ mode: Connection.Mode, _ hold: FileHold, isMapped: Bool
  ) throws(IndexError) -> IndexFile {
    let file = try open(path, mode, hold: hold)
    // Readers share the page cache of the system instead of copying pages into their own.
    let mapped = isMapped ? 1 << 40 : 0
    try file.execute("PRAGMA mmap_size = \(mapped); PRAGMA query_only = ON; BEGIN")
    let version = try file.checkFormat()
    // A writer has made the file, and nothing in it yet.
    guard version > 0 else { throw .missing(path: path) }
    // The first look at a table fixes the state that the transaction shows.
    _ = try file.integer("SELECT count(*) FROM sqlite_schema")
    return file
  }

  /// The bytes before the first page of a log (https://sqlite.org/fileformat2.html#walformat).
  ///
  /// A writer that was killed behind them has logged nothing. Without the log's index SQLite 3.40.1 would
  /// try for ten seconds to read such a log, and fail: it takes nothing from the header (`walIndexRecover`),
  /// and then expects the header's numbers (`walBeginShmUnreliable`).
  private static let logHeaderSize = 32

  /// Whether there is a log with anything in it.
  static func hasLog(_ path: String) -> Bool { hasContent(path + "-wal", beyond: logHeaderSize) }

  private static func hasContent(_ path: String, beyond size: Int = 0) -> Bool {
    (try? FileReplacement.size(of: path)) ?? 0 > size
  }
}

extension IndexError {
  /// Whether it may be over in a moment.
  fileprivate var isPassing: Bool {
    guard case .sqlite(let error, _) = self else { return false }
    return error.kind == .cannotOpen || error.kind == .busy || error.isLogIndexUnready || isProtocol
  }

  /// Whether the locks of a log do not fit what is in it.
  fileprivate var isProtocol: Bool {
    guard case .sqlite(let error, _) = self else { return false }
    return error.kind == .protocol
  }
}
