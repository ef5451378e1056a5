public import Extraction

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
  /// The number that it held before a rebuild or before pruning; nil where it was not counted.
  public var formerTotal: Int?

  /// Creates the report of a run that has done nothing yet.
  public init() {}

  /// The share of the articles, in percent, that is gone; nil where there is no fewer.
  public var lossPercent: Double? {
    guard let formerTotal, total < formerTotal else { return nil }
    return Double(formerTotal - total) * 100 / Double(formerTotal)
  }

  /// The number of articles read.
  public var articleCount: Int { addedCount + updatedCount + unchangedCount }

  /// What was counted, as an index remembers it of its runs.
  var counts: [(name: String, count: Int)] {
    [
      ("articles", total), ("added", addedCount), ("updated", updatedCount),
      ("unchanged", unchangedCount), ("pruned", prunedCount), ("withheld", withheldCount),
      ("dropped_versions", droppedVersionCount), ("unchanged_files", unchangedFileCount),
      ("skipped", skipped.count), ("bytes", byteCount),
    ]
  }

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
