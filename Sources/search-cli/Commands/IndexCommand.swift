internal import FileSystem
internal import Indexer
internal import NewsIndex

/// `search index PATH…`.
struct IndexCommand: Command {
  var paths: [String] = []
  var index: String?
  var isRebuild = false
  var isForced = false
  var isVerbose = false
  var isQuiet = false
  var jobs = 0

  static let name = "index"
  static let summary = "add articles to the index, or rebuild it"
  static let discussion = """
    A path is a file or a folder, which is read with all folders below it; '-' reads JSON Lines from \
    standard input. Page scrapes as text, JSON and JSON Lines are read, packed by gzip or not; what is \
    no article is counted and named. An article seen again replaces its earlier text.
    With --rebuild a new index is made beside the old one, checked, and put in its place in one step: \
    whatever happens, the old one answers until then. It stays as FILE.previous.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search index ~/news", "add what is in a folder"),
    ("search index --rebuild ~/news", "build the index anew, as a cron job does every night"),
    ("zcat dump.jsonl.gz | search index -", "add JSON Lines from a pipe"),
  ]

  static var arguments: [Argument<Self>] {
    [
      .operands("PATH", \.paths, completion: .file, help: "files and folders to read"),
      .option(
        "index", \.index, "FILE", completion: .file,
        help: "the index file; else $DATELINE_INDEX, else ~/.local/share/dateline/index.db"),
      .flag("rebuild", \.isRebuild, help: "build a new index and put it in the old one's place"),
      .flag("force", \.isForced, help: "rebuild even if more than half of the articles would go"),
      .flag("verbose", short: "v", \.isVerbose, help: "name what was skipped, and sum up"),
      .flag(
        "quiet", short: "q", \.isQuiet, help: "no progress bar, no summary of what was skipped"),
      .number(
        "jobs", short: "j", \.jobs, in: 0...256, "N",
        help: "extract and analyse on N threads, 0 for as many as processors"),
    ]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard !paths.isEmpty else {
      throw .misuse("nothing to index: name files or folders; see 'search index --help'")
    }
    var run = IndexRun(
      indexPath: try context.indexPath(index), paths: paths, dataFolder: context.dataFolder,
      jobs: jobs > 0 ? jobs : ProcessInfo.processorCount)
    run.isRebuild = isRebuild
    run.isForced = isForced
    let start = ProcessInfo.uptime
    let bar =
      isQuiet || !context.errors.isTerminal ? nil : ProgressBar(context.errors, start: start)
    let report: IndexReport
    do {
      report = try run.run { bar?.show($0) }
    } catch {
      bar?.clear()
      throw Self.failure(error)
    }
    bar?.clear()
    summarize(report, seconds: ProcessInfo.uptime - start, context)
    return .success
  }

  private static func failure(_ error: IndexRunError) -> Failure {
    if case .locked = error { return Failure(error.description, status: .locked) }
    return Failure(error.description)
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
          + "\(report.unchangedCount) unchanged, \(report.skipped.count) skipped; "
          + "\(report.total) articles in the index; \(megabytes.rounded(places: 1)) MB in "
          + "\(seconds.rounded(places: 2)) s, \(rate.rounded(places: 1)) MB/s\n")
    } else if !isQuiet, report.articleCount == 0 {
      context.note(
        "no article found; \(report.skipped.count) skipped: see them with --verbose")
    }
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
