public import News
public import Extraction
internal import FileSystem
internal import NewsIndex
internal import WordIndex

/// One run of `search index`: from paths to an index, with a lock and a report.
public struct IndexRun: Sendable {
  /// The index file.
  public var indexPath: String
  /// Files and folders; "-" reads JSON Lines from the standard input.
  public var paths: [String]
  /// Whether a new index is built beside the old one and takes its place.
  public var isRebuild = false
  private var target: WordIndexWriter.Target { isRebuild ? .newFile : .index }
  /// Whether a new index with far fewer articles is taken all the same.
  public var isForced = false
  /// Whether source files are read again though they have not changed.
  public var rereads = false
  /// Whether articles leave the index that the sources under `paths` hold no more.
  public var prunes = false
  /// The share of articles, in percent, that a rebuild or pruning may lose without `isForced`.
  public var mostDropPercent = 50
  /// How many earlier indexes a rebuild keeps.
  public var keptCount = 1
  /// What names of JSON members and columns mean besides what is known.
  public var fieldMap = FieldMap()
  /// Whether progress is told with the share that is done, for which all files are looked at beforehand.
  public var tellsShare = true
  /// What the run's clock shows, where it stands still.
  public var asOf: Moment?
  private let created = Moment.now
  /// The number of threads that extract and analyse, and that check a new index.
  public var jobs: Int
  /// The folder of places.tsv and the other data files.
  public var dataFolder: String

  /// Creates a run that adds to an index.
  public init(indexPath: String, paths: [String], dataFolder: String, jobs: Int) {
    self.indexPath = indexPath
    self.paths = paths
    self.dataFolder = dataFolder
    self.jobs = jobs
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
    let data = try IndexingData(folder: dataFolder)
    try SourcePaths(paths).check()
    try IndexLock.take(indexPath).whileHeld { () throws(IndexRunError) in
      try isRebuild ? rebuild(data, &report, progress) : add(data, &report, progress)
    }
  }

  /// When articles are added, and embargoes are over or not.
  private var now: Moment { asOf ?? created }

  /// Notes the run in the index, as its last act.
  private func note(
    _ kind: RunRecord.Kind, _ report: IndexReport, in file: IndexFile
  ) throws(IndexRunError) {
    try IndexRunError.wrap { () throws(IndexError) in
      try RunRecord(kind, started: now, ended: asOf ?? .now, counts: report.counts).store(in: file)
    }
  }

  private func rebuild(
    _ data: IndexingData, _ report: inout IndexReport, _ progress: (Progress) -> Void
  ) throws(IndexRunError) {
    let rebuild = Rebuild(
      indexPath: indexPath, isForced: isForced, mostDropPercent: mostDropPercent,
      keptCount: keptCount, jobs: jobs)
    report.formerTotal = rebuild.formerCount
    try rebuild.run { file throws(IndexRunError) in
      let heritage = Heritage(file, indexPath: indexPath, now: now, &report)
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
        rereads || prunes ? SourceStates() : try SourceStates(of: file)
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
      try IndexWriter(file, names: data.names, into: target, replacing: predecessor, now: now)
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
    let meter = SourceMeter(tellsShare ? SourcePaths(paths).files : [])
    let pipeline = IndexPipeline(
      SourcePaths(paths), data, fieldMap, jobs: jobs, now: now, meter, states, writer.dictionary,
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
    if prunes, !isRebuild { report.prunedCount = try prune(writer, &report) }
    try IndexRunError.wrap { () throws(IndexError) in try writer.finish(isAlone: jobs <= 1) }
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
    let gone = try IndexRunError.wrap { () throws(IndexError) in try writer.unseen(under: paths) }
    let before = try IndexRunError.wrap { () throws(IndexError) in try writer.articleCount() }
    report.formerTotal = before
    guard isForced || gone.count * 100 <= before * mostDropPercent else {
      throw .dropped(
        index: indexPath, before: before, after: before - gone.count, mostPercent: mostDropPercent)
    }
    try IndexRunError.wrap { () throws(IndexError) in try writer.remove(gone) }
    return gone.count
  }
}
