internal import FileSystem
internal import HTTPServer
internal import NewsIndex
internal import Search
internal import WebPages

/// `search serve`.
struct ServeCommand: StoreCommand {
  var index: String?
  var store = StoreOptions()
  var listen: String?
  var hosts: [String] = []
  var workerCount = 0
  var timeout = 10
  var deadline = 10
  var title: String?
  var hidesOriginals = false
  var showsPaths = false
  var maxExport = 1 << 30
  var log: String?
  var logsQueries = false
  var variants: String?
  var saved: String?

  static let name = "serve"
  static let summary = "show the archive in a browser, and answer programs over HTTP"
  static let discussion = """
    Pages need no script, and every state of theirs has an address. What programs get is what the command line prints. \
    Only this machine reaches the server unless --listen says otherwise; it has no login and no encryption of its own: \
    'search help serve' tells how to put it behind a web server that has. Ctrl-C ends it.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search serve", "then open http://127.0.0.1:8080/"),
    ("search serve --listen unix:/run/dateline/http.sock --host news.example", "behind nginx"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .option(
        "index", \.index, "FILE", completion: .file,
        help: "the index file; else $DATELINE_INDEX, else ~/.local/share/dateline/index.db")
    ] + connectingArguments + [
      .option(
        "listen", \.listen, "ADDRESS",
        help: "127.0.0.1:8080 unless told; [::1]:PORT, unix:PATH, fd:3 (a socket unit's)"),
      .list("host", \.hosts, "NAME", help: "a name that the server is reached by"),
      .number(
        "workers", \.workerCount, in: 0...64, "N",
        help: "threads that search; 0 for one a processor"),
      .number(
        "timeout", \.timeout, in: 1...600, "SECONDS",
        help: "close a connection that is idle so long"),
      .number(
        "deadline", \.deadline, in: 1...600, "SECONDS", help: "give up a search after so long"),
      .option(
        "title", \.title, "TEXT", help: "the name at the head of pages, Dateline unless told"),
      .option(
        "saved", \.saved, "DIR", completion: .file,
        help:
          "show the saved searches in this folder; your own unless told, and none where a --host is given"
      ),
      .flag("no-original", \.hidesOriginals, help: "do not give out records as they were found"),
      .flag(
        "show-paths", \.showsPaths,
        help: "tell the names of files that articles came from, and give out originals"),
      .number(
        "max-export", \.maxExport, in: 1...(1 << 40), "BYTES", help: "the largest answer"),
      .option(
        "log", \.log, "FILE", completion: .file,
        help: "write a line for each answer, '-' for standard error; queries are left out"),
      .flag("log-queries", \.logsQueries, help: "leave queries in the log"),
      .option(
        "variants", \.variants, "FILE", completion: .file,
        help: "name and word variants of your own instead of the index's"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard let address = ListenAddress(listen ?? "127.0.0.1:8080") else {
      throw .misuse(
        "'\(listen ?? "")' is no value for '--listen': use HOST:PORT, [ADDRESS]:PORT, unix:PATH or fd:NUMBER"
      )
    }
    guard address.isLocal || !hosts.isEmpty else {
      throw .misuse(
        "'\(listen ?? "")' is reached from other machines: say by which name, '--host NAME', and read 'search help serve' first"
      )
    }
    if let other = hosts.first(where: { $0.isEmpty || $0.contains(where: { "/ ,@".contains($0) }) })
    {
      throw .misuse("'\(other)' is no value for '--host': use a name such as news.example")
    }
    var reading = ReadingOptions()
    reading.variants = variants
    var sets: VariantSets?
    let chosen = try reading.chosenVariants()
    if case .sets(let named) = chosen { sets = named }
    let options = SiteOptions(
      archive: try context.archive(index, store), title: title ?? "Dateline",
      hidesSources: !showsPaths, hasOriginals: showsPaths && !hidesOriginals, deadline: deadline,
      maxExport: maxExport, spoolFolder: context.environment("TMPDIR") ?? "/tmp", variants: sets,
      savedFolder: try savedFolder(context),
      countryNames: CountryNames.read(folder: context.dataFolder))
    FreedMemory.keep()
    Termination.block()
    let logger = try AccessLog(log, keepsQueries: logsQueries)
    do {
      let server = try HTTPServer(
        address, hosts: hosts,
        workerCount: workerCount > 0 ? workerCount : ProcessInfo.processorCount, timeout: timeout,
        service: SiteService(options, log: logger))
      context.note("serving \(Self.location(address, port: server.port))")
      Termination.wait()
      server.stop(seconds: 5)
    } catch {
      throw Failure(error.description)
    }
    return .success
  }

  /// The folder of the saved searches that are shown: what somebody looks for is not for others, unless they say so.
  private func savedFolder(_ context: Context) throws(Failure) -> String? {
    guard let saved else { return hosts.isEmpty ? try? SavedSearches.folder(context) : nil }
    guard (try? FileStatus(of: FilePath(saved)).kind) == .folder else {
      throw Failure("'\(saved)' is no folder")
    }
    return saved
  }

  private static func location(_ address: ListenAddress, port: UInt16) -> String {
    switch address {
    case .network(let host, _):
      "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
    case .path(let path): "unix:\(path)"
    case .descriptor(let number): port == 0 ? "fd:\(number)" : "http://127.0.0.1:\(port)/"
    }
  }
}
