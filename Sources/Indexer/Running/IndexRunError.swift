public import Cluster
internal import FileSystem
public import NewsIndex

/// Why an indexing run failed; the index is then as it was.
public enum IndexRunError: Error, Equatable, Sendable {
  /// Another run holds the index.
  case locked(index: String, holder: Int?)
  /// A path named on the command line does not exist or cannot be read.
  case unreadable(path: String, reason: String)
  /// The new index has too few articles to be right.
  case dropped(index: String, before: Int, after: Int, mostPercent: Int)
  /// A data file that indexing needs cannot be used.
  case data(reason: String)
  /// The index cannot be used.
  case index(IndexError)
  /// A file operation failed.
  case file(reason: String)
  /// A cluster did not do what was asked.
  case store(StoreError)
}

extension IndexRunError: CustomStringConvertible {
  /// What failed, on what, and what to do.
  public var description: String {
    switch self {
    case .locked(let index, let holder):
      "another run holds '\(index)'" + (holder.map { " (process \($0))" } ?? "")
        + ": wait until it is done"
    case .unreadable(let path, let reason):
      "cannot read '\(path)': \(reason); nothing was indexed"
    case .dropped(let index, let before, let after, let mostPercent):
      "the new index would have \(after) articles, the old one has \(before): more than "
        + "\(mostPercent) % would be lost, so '\(index)' stays as it was; check the sources, or "
        + "allow it with a higher --max-drop, or with --force"
    case .data(let reason): reason
    case .index(let error): error.description
    case .file(let reason): reason
    case .store(let error): error.description
    }
  }
}

extension IndexRunError {
  /// Runs `body`, whose failures are the index's.
  static func wrap<Result>(
    _ body: () throws(IndexError) -> Result
  ) throws(IndexRunError) -> Result {
    do { return try body() } catch { throw .index(error) }
  }

  /// Runs `body`, whose failures are a cluster's.
  static func wrap<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(IndexRunError) -> Result {
    do { return try body() } catch { throw .store(error) }
  }

  /// Runs `body`, whose failures are the file system's.
  static func wrap<Result>(
    _ body: () throws(FileError) -> Result
  ) throws(IndexRunError) -> Result {
    do { return try body() } catch { throw .file(reason: error.description) }
  }
}
