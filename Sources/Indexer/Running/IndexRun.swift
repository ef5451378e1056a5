internal import News
internal import Extraction
internal import FileSystem
internal import NewsIndex
internal import WordIndex

/// One run of `search index`: from paths to an index, with a lock and a report.
public struct IndexRun: Sendable {
  /// The index file.
  public var indexPath: String
  /// What it is to do.
  public var options: RunOptions
  private var target: WordIndexWriter.Target { options.isRebuild ? .newFile : .index }

  /// Creates a run.
  public init(indexPath: String, _ options: RunOptions) {
    self.indexPath = indexPath
    self.options = options
  }

  /// How far a run has come.
  public struct Progress: Sendable, Equatable {
    /// Articles written.
    public var articleCount: Int
    /// Documents skipped.
    public var skippedCount: Int
    /// The bytes of the records read, unpacked.
    public var byteCount: Int
    /// The share of the source files that is done, 0 to 1, by their size.
    public var share: Double

    /// Creates a state of progress.
    public init(articleCount: Int, skippedCount: Int, byteCount: Int, share: Double) {
      self.articleCount = articleCount
      self.skippedCount = skippedCount
      self.byteCount = byteCount
      self.share = share
    }
  }

  /// The most words that are written in one go: of what is added, FTS5 makes one segment of them.
  private static let flushLength = 2_000_000

  /// Runs.
  ///
  /// - Parameters:
  ///   - report: is told what was done, also where the run fails.
  ///   - progress: called now and then, on the calling thread.
  /// - Throws: `IndexRunError`; the index is then as it was, but for batches that were added whole.
  public func run(
    _ report: inout IndexReport, progress: (Progress) -> Void
  ) throws(IndexRunError) {
    let data = try IndexingData(folder: options.dataFolder)
    try SourcePaths(options.paths).check()
    try IndexLock.take(indexPath).whileHeld { () throws(IndexRunError) in
      try options.isRebuild ? rebuild(data, &report, progress) : add(data, &report, progress)
    }
  }

  /// Notes the run in the index, as its last act.
  private func note(
    _ kind: RunRecord.Kind, _ report: IndexReport, in file: IndexFile
  ) throws(IndexRunError) {
    try IndexRunError.wrap { () throws(IndexError) in
      try RunRecord(kind, started: options.now, ended: options.asOf ?? .now, counts: report.counts)
        .store(in: file)
    }
  }

  private func rebuild(
    _ data: IndexingData, _ report: inout IndexReport, _ progress: (Progress) -> Void
  ) throws(IndexRunError) {
    let rebuild = Rebuild(
      indexPath: indexPath, isForced: options.isForced, mostDropPercent: options.mostDropPercent,
      keptCount: options.keptCount, jobs: options.jobs)
    report.formerTotal = rebuild.formerCount
    try rebuild.run { file throws(IndexRunError) in
      let heritage = Heritage(file, indexPath: indexPath, now: options.now, &report)
      try fill(
        file, data, SourceStates(), replacing: heritage.predecessor, &report, progress)
      try IndexRunError.wrap { () throws(IndexError) in try heritage.complete(&report) }
      try note(.rebuild, report, in: file)
    }
  }

  private func add(
    _ data: IndexingData, _ report: inout IndexReport, _ progress: (Progress) -> Void
  ) throws(IndexRunError) {
    try IndexUpdate.run(indexPath) { file throws(IndexRunError) in
      try checkAnalysis(file)
      let states = try IndexRunError.wrap { () throws(IndexError) in
        options.rereads || options.prunes ? SourceStates() : try SourceStates(of: file)
      }
      _ = try fill(file, data, states, replacing: nil, &report, progress)
      try note(.add, report, in: file)
    }
  }

  /// Words analysed by other rules would not be found.
  private func checkAnalysis(_ file: IndexFile) throws(IndexRunError) {
    let version = try IndexRunError.wrap { () throws(IndexError) in
      try file.integer("SELECT value FROM setting WHERE name = 'analysis'")
    }
    guard version == Schema.analysisVersion else {
      throw .file(
        reason: "'\(indexPath)' was made with other rules of analysis: rebuild it with "
          + "'search index --rebuild PATH…'")
    }
  }

  // MARK: Writing

  /// Writes all articles.
  private func fill(
    _ file: IndexFile, _ data: IndexingData, _ states: SourceStates,
    replacing predecessor: Predecessor?,
    _ report: inout IndexReport, _ progress: (Progress) -> Void
  ) throws(IndexRunError) {
    try IndexRunError.wrap { () throws(IndexError) in
      try VariantTable(file).store(data.variants, text: data.variantText)
      try data.files.store(in: file)
    }
    let writer = try IndexRunError.wrap { () throws(IndexError) in
      try IndexWriter(
        file, names: data.names, into: target, replacing: predecessor, now: options.now)
    }
    var pending: [PreparedArticle] = []
    var pendingLength = 0
    var itemCount = 0
    func flush() throws(IndexRunError) {
      guard !pending.isEmpty else { return }
      let batch = pending
      pending = []
      pendingLength = 0
      let outcomes = try IndexRunError.wrap { () throws(IndexError) in try writer.write(batch) }
      report.count(outcomes)
      // Only now: what a killed run has not written must be read again.
      try IndexRunError.wrap { () throws(IndexError) in
        try states.store(in: file, through: itemCount)
      }
    }
    let meter = SourceMeter(options.tellsShare ? SourcePaths(options.paths).files : [])
    let pipeline = IndexPipeline(
      SourcePaths(options.paths), data, options.fieldMap, jobs: options.jobs, now: options.now,
      meter, states, writer.dictionary,
      into: target)
    try pipeline.forEach { batch throws(IndexRunError) in
      report.skipped += batch.skipped
      for document in batch.skipped where document.isTemporary {
        states.noteUnsettled(document.location.path)
      }
      report.byteCount += batch.byteCount
      itemCount += batch.itemCount
      for article in batch.articles { pendingLength += article.wordCount }
      pending += batch.articles
      if pendingLength >= Self.flushLength || writer.canLearn(from: pending) { try flush() }
      progress(
        Progress(
          articleCount: report.articleCount + pending.count, skippedCount: report.skipped.count,
          byteCount: report.byteCount, share: meter.share))
    }
    try flush()
    if options.prunes, !options.isRebuild { report.prunedCount = try prune(writer, &report) }
    try IndexRunError.wrap { () throws(IndexError) in try writer.finish(isAlone: options.jobs <= 1)
    }
    try IndexRunError.wrap { () throws(IndexError) in try states.store(in: file) }
    report.unchangedFileCount = states.unchangedCount
    report.total = try IndexRunError.wrap { () throws(IndexError) in
      try CollectionStatistics(file).articleCount
    }
  }

  /// Removes articles from under the paths that this run has not met.
  private func prune(
    _ writer: IndexWriter, _ report: inout IndexReport
  ) throws(IndexRunError) -> Int {
    let gone = try IndexRunError.wrap { () throws(IndexError) in
      try writer.unseen(under: options.paths)
    }
    let before = try IndexRunError.wrap { () throws(IndexError) in try writer.articleCount() }
    report.formerTotal = before
    guard options.isForced || gone.count * 100 <= before * options.mostDropPercent else {
      throw .dropped(
        index: indexPath, before: before, after: before - gone.count,
        mostPercent: options.mostDropPercent)
    }
    try IndexRunError.wrap { () throws(IndexError) in try writer.remove(gone) }
    return gone.count
  }
}
