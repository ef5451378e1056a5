public import NewsIndex

/// What an indexing run did.
public struct IndexReport: Sendable, Equatable {
  /// Articles that are new.
  public var addedCount = 0
  /// Articles that were there with another text.
  public var updatedCount = 0
  /// Articles that were there already.
  public var unchangedCount = 0
  /// Documents and files that gave no article, with their reasons.
  public var skipped: [SkippedDocument] = []
  /// Source files that were not read again, for they have not changed.
  public var unchangedFileCount = 0
  /// Articles that left the index because no source holds them any more.
  public var prunedCount = 0
  /// Articles that were not taken in because they have been taken down.
  public var withheldCount = 0
  /// Earlier texts that a rebuild dropped, for no source holds their articles any more.
  public var droppedVersionCount = 0
  /// The bytes of all records read, unpacked.
  public var byteCount = 0
  /// The number of articles that the index now holds.
  public var total = 0

  /// Creates the report of a run that has done nothing yet.
  public init() {}

  /// The number of articles read.
  public var articleCount: Int { addedCount + updatedCount + unchangedCount }

  mutating func count(_ outcomes: [WriteOutcome]) {
    for outcome in outcomes {
      switch outcome {
      case .added: addedCount += 1
      case .updated: updatedCount += 1
      case .unchanged: unchangedCount += 1
      case .withheld: withheldCount += 1
      }
    }
  }
}

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
        + "run again with --force"
    case .data(let reason): reason
    case .index(let error): error.description
    case .file(let reason): reason
    }
  }
}
