public import SQLite

/// Why an index cannot be used.
public enum IndexError: Error, Equatable, Sendable {
  /// There is no file.
  case missing(path: String)
  /// The file is not a Dateline index.
  case foreign(path: String)
  /// The index was written by a newer version of Dateline.
  case newer(path: String, version: Int)
  /// The index was written by an earlier version of Dateline, in a format that is not searched any more.
  case earlier(path: String, version: Int)
  /// What the index holds cannot be read.
  case damaged(path: String, reason: String)
  /// A file operation failed.
  case file(path: String, reason: String)
  /// The time that a search was given is over.
  case late
  /// A store on a cluster refused what was asked: what, and what to do.
  case store(String)
  /// A store on a cluster did not answer, or not with what was asked: which, and what to do.
  case unreachable(String)
  /// The answer of a cluster is not whole: so many shards answered, of so many.
  case partial(answered: Int, shards: Int)
  /// A store on a cluster does not have what was asked for.
  case unavailable(String)
  /// More was asked for at once than a store on a cluster gives: what it gives, and what to ask instead.
  case tooMany(String)
  /// SQLite refused.
  case sqlite(SQLiteError, path: String)
}

extension IndexError: CustomStringConvertible {
  /// What failed, on what, and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no index at '\(path)': make one with 'search index PATH…', or name another with --index"
    case .foreign(let path):
      "'\(path)' is not a Dateline index: name another file with --index"
    case .newer(let path, let version):
      "'\(path)' was written by a newer Dateline (format \(version), this one reads \(Schema.version)): "
        + "use the newer 'search', or rebuild it with 'search index --rebuild'"
    case .earlier(let path, let version):
      "'\(path)' was written by an earlier Dateline (format \(version)): make it anew with "
        + "'search index --rebuild PATH…', or of what is stored in it with 'search upgrade'"
    case .damaged(let path, let reason):
      "the index '\(path)' is damaged (\(reason)): rebuild it with 'search index --rebuild PATH…'"
    case .file(let path, let reason): "'\(path)': \(reason)"
    case .late:
      "the time for this search is over: ask for less (fewer patterns, a shorter span of days), or give it more"
    case .store(let reason), .unreachable(let reason), .tooMany(let reason): reason
    case .partial(let answered, let shards):
      "\(answered) of \(shards) shards answered: the answer is not whole (--partial shows it)"
    case .unavailable(let what):
      "\(what) cannot be had from an archive on a cluster: use an index file (--index)"
    case .sqlite(let error, let path): Self.describe(error, path)
    }
  }

  private static func describe(_ error: SQLiteError, _ path: String) -> String {
    switch error.kind {
    case .full: "no space left on the disk of '\(path)': free some and run again"
    case .readOnly: "'\(path)' cannot be written: check the permissions of the file and its folder"
    case .cannotOpen: "'\(path)' cannot be opened: check that file and folder can be read"
    case .busy, .protocol: "'\(path)' is locked by another program: try again when it is done"
    case .inputOutput: "the disk failed while using '\(path)': \(error.message)"
    case .corrupt, .notADatabase:
      Self.damaged(path: path, reason: error.message).description
    case .interrupted, .other: "'\(path)': \(error)"
    }
  }
}
