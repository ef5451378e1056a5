internal import Cluster
internal import News
internal import Extraction
internal import FileSystem
internal import Indexer
internal import JSON
internal import NewsIndex

/// `search index PATH…`.
struct IndexCommand: StoreCommand {
  var paths: [String] = []
  var index: String?
  var store = StoreOptions()
  var shards = 1
  var replicas = 1
  var leavesUnmerged = false
  var isRebuild = false
  var isForced = false
  var isVerbose = false
  var isQuiet = false
  var jobs = 0
  var rereads = false
  var prunes = false
  var mostDrop = 50
  var kept = 1
  var report: String?
  var map: [String] = []
  var asOf: String?
  var progress = Progress.auto

  /// How a run tells how far it has come.
  enum Progress: String, CaseIterable {
    /// A bar, on a terminal only.
    case auto
    /// A line every ten seconds, wherever it goes.
    case plain
    case none
  }

  static let name = "index"
  static let summary = "add articles to the index, or rebuild it"
  static let discussion = """
    A path is a file or a folder, which is read with all folders below it; '-' reads JSON Lines from \
    standard input. Saved pages, web archives, feeds, wire stories, e-mails, tables, JSON and scraped text are \
    read, told by their content, packed or not; what is no article is counted and named. An article seen again replaces its earlier text; a file that has not \
    changed since it was read is not read again.
    With --rebuild a new index is made beside the old one, checked, and put in its place in one step: \
    whatever happens, the old one answers until then. It stays as FILE.previous.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search index ~/news", "add what is in a folder"),
    ("search index --rebuild ~/news", "build the index anew, as a cron job does every night"),
    ("search index --prune ~/news", "add, and drop what is no longer there"),
    ("zcat dump.jsonl.gz | search index -", "add JSON Lines from a pipe"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("PATH", \.paths, completion: .file, help: "files and folders to read"),
      .option(
        "index", \.index, "FILE", completion: .file,
        help: "the index file; else $DATELINE_INDEX, else ~/.local/share/dateline/index.db"),
    ] + connectingArguments + [
      .number(
        "shards", \.shards, in: 1...1024, "N",
        help: "with --store --rebuild: the primary shards of the new index"),
      .number(
        "replicas", \.replicas, in: 0...16, "N",
        help: "with --store --rebuild: the copies of each shard"),
      .flag(
        "no-merge", \.leavesUnmerged,
        help: "with --store --rebuild: do not merge the new index to one segment a shard"),
      .flag("rebuild", \.isRebuild, help: "build a new index and put it in the old one's place"),
      .flag(
        "force", \.isForced, help: "go on even if more articles would go than --max-drop allows"),
      .number(
        "max-drop", \.mostDrop, in: 0...100, "PERCENT",
        help:
          "refuse a rebuild or pruning that would lose more of the articles than this; a loss of "
          + "more than 5 is told on standard error even where it is allowed"),
      .number("keep", \.kept, in: 0...99, "N", help: "earlier indexes that a rebuild keeps"),
      .flag(
        "prune", \.prunes, help: "read all anew and drop articles that the paths no longer hold"),
      .flag("reread", \.rereads, help: "read files again that have not changed"),
      .option(
        "report", \.report, "FILE", completion: .file,
        help: "write what was done, and what was skipped and why, as JSON"),
      .list(
        "map", \.map, "FIELD=NAME",
        help: "the name that a field has in JSON and tables, such as title=Headline"),
      .option(
        "as-of", \.asOf, "TIME",
        help: "what the run's clock shows, such as 2026-11-29 or 2026-11-29T03:00:00Z: the same "
          + "sources then make the same index, byte for byte"),
      .choice("progress", \.progress, help: "tell how far it has come: a bar, or plain lines"),
      .flag("verbose", short: "v", \.isVerbose, help: "name what was skipped, and sum up"),
      .flag(
        "quiet", short: "q", \.isQuiet, help: "no progress bar, no summary of what was skipped"),
      .number(
        "jobs", short: "j", \.jobs, in: 0...256, "N",
        help:
          "extract and analyse on N threads beside reading and writing; 1 does all of it on one, "
          + "0 takes as many as processors"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard !paths.isEmpty else {
      throw .misuse("nothing to index: name files or folders; see 'search index --help'")
    }
    let target = try self.target(context)
    let start = ProcessInfo.uptime
    let bar = progressBar(context, start: start)
    let started = ProcessInfo.now
    let interruption = Interruption(
      message: isRebuild
        ? "\nsearch: stopped: the index is as it was before\n"
        : "\nsearch: stopped: what was written is kept, and the next run goes on from there\n")
    defer { withExtendedLifetime(interruption) {} }
    var done = IndexReport()
    var failure: Failure?
    do throws(IndexRunError) {
      switch target {
      case .file(var run):
        run.options.tellsShare = bar != nil
        try run.run(&done) { bar?.show($0) }
      case .cluster(var run):
        run.options.tellsShare = bar != nil
        try run.run(&done) { bar?.show($0) }
      }
    } catch {
      failure = Self.failure(error)
      failure?.isPerhapsQuery = PathWords.arePerhapsQuery(paths)
    }
    bar?.clear()
    let seconds = ProcessInfo.uptime - start
    try writeReport(done, failure: failure, target.name, started: started, seconds: seconds)
    if let failure { throw failure }
    warnOfLoss(done, target, context)
    summarize(done, seconds: seconds, context)
    return .success
  }

  private func progressBar(_ context: Context, start: Double) -> ProgressBar? {
    switch progress {
    case .none: nil
    case .plain: isQuiet ? nil : ProgressBar(context.errors, start: start, isPlain: true)
    case .auto:
      isQuiet || !context.errors.isTerminal ? nil : ProgressBar(context.errors, start: start)
    }
  }

  private func writeReport(
    _ done: IndexReport, failure: Failure?, _ index: String, started: Int, seconds: Double
  ) throws(Failure) {
    guard let report else { return }
    let value = ReportFormat.value(
      done, failure: failure?.message, index: index, started: started, seconds: seconds)
    do {
      try WholeFile.write(Array((value.text(indented: true) + "\n").utf8), to: report)
    } catch {
      throw Failure(
        "\(error.description); the index itself is "
          + (failure == nil ? "complete" : "as it was: \(failure?.message ?? "")"))
    }
  }

  /// Losses from which on they are told, in percent.
  private static let notableLoss = 5.0

  /// Tells of a loss even where it is allowed, and with --quiet: cron mails it.
  private func warnOfLoss(_ report: IndexReport, _ target: Target, _ context: Context) {
    guard let loss = report.lossPercent, loss > Self.notableLoss,
      let former = report.formerTotal
    else { return }
    context.note(
      "the index has \(report.total) articles, and had \(former) before: "
        + "\(loss.rounded(places: 1)) % fewer"
        + (isRebuild && kept > 0 ? "; the one before is kept" + target.keptName : ""))
  }

  static func failure(_ error: IndexRunError) -> Failure {
    switch error {
    case .locked, .store(.locked(store: _, holder: _, since: _)):
      Failure(error.description, status: .locked)
    default: Failure(error.description)
    }
  }

  /// Silent on success, for cron mails what is written; what was skipped is never silent but with
  /// --quiet.
  private func summarize(_ report: IndexReport, seconds: Double, _ context: Context) {
    if isVerbose {
      for document in report.skipped {
        context.note("skipped \(document.location): \(document.reason)")
      }
      let megabytes = Double(report.byteCount) / 1e6
      let rate = megabytes / max(seconds, 0.001)
      context.errors.write(
        "\(report.addedCount) added, \(report.updatedCount) updated, "
          + "\(report.unchangedCount) unchanged, \(report.skipped.count) skipped"
          + Self.rare(report) + "; "
          + "\(report.total) articles in the index; \(megabytes.rounded(places: 1)) MB in "
          + "\(seconds.rounded(places: 2)) s, \(rate.rounded(places: 1)) MB/s\n")
    } else if !isQuiet, report.articleCount == 0, report.unchangedFileCount == 0 {
      context.note(
        "no article found; \(report.skipped.count) skipped: see them with --verbose")
    } else if !isQuiet, context.errors.isTerminal {
      context.errors.write(Self.lastLine(report, seconds: seconds) + "\n")
    }
  }

  /// What a person at a terminal is told at the end.
  static func lastLine(_ report: IndexReport, seconds: Double) -> String {
    let skipped = report.skipped.count
    return "\(report.addedCount) added, \(report.updatedCount) changed, "
      + "\(report.prunedCount) gone, \(skipped) skipped"
      + (skipped > 0 ? " (--verbose names them)" : "")
      + "; \(report.total) articles in the index; \(seconds.rounded(places: 1)) s"
  }

  /// The counts that most runs do not have.
  private static func rare(_ report: IndexReport) -> String {
    let counts = [
      (report.prunedCount, "pruned"), (report.withheldCount, "taken down before"),
      (report.droppedVersionCount, "earlier texts gone with their articles"),
      (
        report.unchangedFileCount,
        report.unchangedFileCount == 1 ? "file unchanged" : "files unchanged"
      ),
    ]
    return counts.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
  }
}

extension Double {
  /// The number with so many decimal places, as text.
  func rounded(places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((self * scale).rounded())
    let digits = String(abs(whole))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (whole < 0 ? "-" : "") + padded.dropLast(places) + (places > 0 ? "." : "")
      + padded.suffix(places)
  }
}
