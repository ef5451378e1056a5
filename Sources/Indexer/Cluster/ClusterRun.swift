public import Cluster
internal import Extraction
internal import FileSystem
public import HTTPClient
internal import JSON
internal import News
internal import NewsIndex
internal import WordIndex

/// One run of `search index --store`: from paths to an archive on a cluster, with a lock and a report.
public struct ClusterRun: Sendable {
  /// Where the store is.
  public let address: StoreAddress
  /// How the cluster is asked.
  public let access: HTTPClient.Options
  /// What it is to do.
  public var options: RunOptions
  /// The primary shards of a new index.
  public var shards = 1
  /// The copies of each shard.
  public var replicas = 1
  /// Whether a new index is merged to one segment a shard.
  public var merges = true

  /// Creates a run.
  public init(_ address: StoreAddress, _ access: HTTPClient.Options, _ options: RunOptions) {
    self.address = address
    self.access = access
    self.options = options
  }

  /// Runs.
  ///
  /// - Parameters:
  ///   - report: is told what was done, also where the run fails.
  ///   - progress: called now and then, on the calling thread.
  /// - Throws: `IndexRunError`; after a rebuild that failed readers have what they had before.
  public func run(
    _ report: inout IndexReport, progress: (IndexRun.Progress) -> Void
  ) throws(IndexRunError) {
    let data = try IndexingData(folder: options.dataFolder)
    try SourcePaths(options.paths).check()
    let client = ClusterClient(address, options: access)
    client.recovery = BulkSender.searching
    let server = try IndexRunError.wrap { () throws(StoreError) in try client.checkVersion() }
    let memory = ClusterMemory(client: client)
    let lock = try IndexRunError.wrap { () throws(StoreError) in
      try memory.prepare()
      return try ClusterLock(client)
    }
    defer { lock.release() }
    let administration = ClusterAdministration(client: client, lock: lock)
    if options.isRebuild {
      var layout = ClusterSchema.Layout()
      layout.shards = shards
      layout.dropsReplaced = server.isElasticsearch && server.version.hasPrefix("7.")
      try ClusterRebuild(
        run: self, client: client, memory: memory, administration: administration, layout: layout
      ).run(data, &report, progress)
    } else {
      try ClusterAddition(
        run: self, client: client, memory: memory, administration: administration
      ).run(data, &report, progress)
    }
  }

  /// Terms are numbered anew at so many: what is counted by their numbers goes into a file then.
  private static let mostTerms = 1 << 18

  /// Writes all articles of the sources.
  ///
  /// - Parameters:
  ///   - writer: what writes them.
  ///   - data: what indexing knows.
  ///   - states: what is known of source files.
  ///   - lock: the store's lock.
  ///   - report: is told what was done.
  ///   - progress: called now and then.
  ///   - wrote: called after each batch, with the number of items that the run has come upon.
  /// - Throws: `IndexRunError` where an article cannot be written.
  func fill(
    _ writer: ClusterWriter, _ data: IndexingData, _ states: SourceStates, _ lock: ClusterLock,
    _ report: inout IndexReport, _ progress: (IndexRun.Progress) -> Void,
    wrote: (_ itemCount: Int) throws(StoreError) -> Void
  ) throws(IndexRunError) {
    let paths = SourcePaths(options.paths)
    let meter = SourceMeter(options.tellsShare ? paths.files : [])
    let pipeline = IndexPipeline(
      paths, data, options.fieldMap, jobs: options.jobs, now: options.now, meter, states,
      PackingDictionary(),
      into: .index, keepingOriginals: false, numberingAnewAt: Self.mostTerms)
    var itemCount = 0
    try pipeline.forEach { batch throws(IndexRunError) in
      report.skipped += batch.skipped
      for document in batch.skipped where document.isTemporary {
        states.noteUnsettled(document.location.path)
      }
      report.byteCount += batch.byteCount
      itemCount += batch.itemCount
      let outcomes = try IndexRunError.wrap { () throws(StoreError) in
        try lock.renew()
        return try writer.write(batch.articles)
      }
      report.count(outcomes)
      try IndexRunError.wrap { () throws(StoreError) in try wrote(itemCount) }
      progress(
        IndexRun.Progress(
          articleCount: report.articleCount, skippedCount: report.skipped.count,
          byteCount: report.byteCount, share: meter.share))
    }
  }

  /// The single words that the variant sets hold as typed.
  static func typedWords(_ data: IndexingData) -> Set<String> {
    let analyzer = Analyzer()
    var typed: Set<String> = []
    for set in data.variants.sets {
      for form in set.short + set.forms where form.language == nil {
        let words = analyzer.queryWords(of: form.text)
        guard words.count == 1 else { continue }
        typed.formUnion([words[0].exact] + words[0].joined)
      }
    }
    return typed
  }
}
