internal import CSQLite

/// What SQLite refused, and on what.
public struct SQLiteError: Error, Equatable, Sendable {
  /// SQLite's extended result code (https://sqlite.org/rescode.html).
  public var code: Int32
  /// SQLite's own words.
  public var message: String
  /// The statement or the path that it was about.
  public var subject: String

  /// Creates an error.
  public init(code: Int32, message: String, subject: String) {
    self.code = code
    self.message = message
    self.subject = subject
  }

  /// Creates the error that SQLite would throw where the system failed on a file beside its own.
  public init(systemFailure message: String, subject: String, isFull: Bool) {
    self.init(code: SQLITE_IOERR, message: message, subject: subject)
    self.isFull = isFull
  }

  /// Whether a file could not be opened because there is none.
  public var isMissingFile = false
  /// Whether it failed because the disk or a quota is full.
  public var isFull = false

  /// What kind of failure it is, as far as callers act on it.
  public enum Kind: Sendable {
    case busy, cannotOpen, corrupt, full, interrupted, inputOutput, notADatabase, `protocol`
    case readOnly, other
  }

  /// Whether a writer died in the middle of a transaction, which only a writing connection can undo.
  public var needsRecovery: Bool {
    // SQLITE_READONLY_ROLLBACK; the C macro computes, so it is not imported.
    code == SQLITE_READONLY | 3 << 8
  }

  /// Whether the index of a write-ahead log was found half written by a connection that must not write it.
  ///
  /// A writer is at work on it, or died there.
  public var isLogIndexUnready: Bool {
    // SQLITE_READONLY_RECOVERY and SQLITE_READONLY_CANTINIT.
    code == SQLITE_READONLY | 1 << 8 || code == SQLITE_READONLY | 5 << 8
  }

  /// The kind, from the primary result code.
  public var kind: Kind {
    if isFull { return .full }
    return switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_FULL: .full
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_IOERR: .inputOutput
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_PROTOCOL: .protocol
    case SQLITE_READONLY, SQLITE_PERM: .readOnly
    default: .other
    }
  }
}

extension SQLiteError: CustomStringConvertible {
  /// `message (code N) in 'subject'`.
  public var description: String { "\(message) (SQLite code \(code)) in '\(subject)'" }
}
