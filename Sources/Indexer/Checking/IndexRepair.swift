internal import News
internal import FileSystem
internal import NewsIndex
internal import SQLite

/// Makes an index whole again from the articles that are stored in it: `search check --repair`.
///
/// A new file is made beside the damaged one, as a rebuild makes it, and takes its place: full-text table,
/// posting lists, arrays and sums are derived anew, articles and names are copied as far as they can be
/// read. The damaged file stays under another name.
public struct IndexRepair: Sendable {
  /// The index file.
  public var indexPath: String

  /// Creates a repair.
  public init(indexPath: String) { self.indexPath = indexPath }

  /// What a repair has done.
  public struct Report: Sendable, Equatable {
    /// The articles that the repaired index has.
    public var articleCount = 0
    /// Articles that could not be read.
    public var lostCount = 0
    /// Articles whose text or source record could not be read: a run that reads their source brings
    /// them back.
    public var incompleteCount = 0
    /// Other rows that could not be read.
    public var lostRows: [String] = []

    /// Whether nothing is lost.
    public var isWhole: Bool { lostCount == 0 && incompleteCount == 0 && lostRows.isEmpty }
  }

  /// Runs.
  ///
  /// - Returns: what was saved, and what not.
  /// - Throws: `IndexRunError` where the index is held, cannot be opened at all, or cannot be written; it
  ///   is then as it was.
  public func run() throws(IndexRunError) -> Report {
    try IndexLock.take(indexPath).whileHeld { () throws(IndexRunError) in
      var report = Report()
      let rebuild = Rebuild(
        indexPath: indexPath, isForced: true, mostDropPercent: 100, keptCount: 1, jobs: 1)
      try rebuild.run { file throws(IndexRunError) in
        try IndexRunError.wrap { () throws(IndexError) in try fill(file, &report) }
      }
      return report
    }
  }

  private func fill(_ file: IndexFile, _ report: inout Report) throws(IndexError) {
    let started = Moment.now
    let old = try IndexFile.reading(path: indexPath)
    try old.requireNewestFormat()
    report.lostRows = try TableCopy(from: old, to: file).run()
    let outcome = try Derivation(file).run()
    report.articleCount = outcome.derivedCount
    report.lostCount = outcome.lostCount
    report.incompleteCount = outcome.incompleteCount
    try file.execute("DELETE FROM version WHERE identity NOT IN (SELECT identity FROM article)")
    if !report.isWhole {
      // What was lost comes again with its source.
      try file.execute("DELETE FROM source_state")
    }
    try RunRecord(
      .repair, started: started, ended: .now,
      counts: [
        ("articles", report.articleCount), ("lost", report.lostCount),
        ("incomplete", report.incompleteCount),
      ]
    ).store(in: file)
  }
}
