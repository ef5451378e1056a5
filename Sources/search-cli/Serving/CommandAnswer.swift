internal import HTTPServer
internal import Search

/// Lets a command answer a request: what it prints is the answer's body.
struct CommandAnswer {
  /// How the machine formats are called in a header.
  static let types = [
    "json": "application/json", "jsonl": "application/x-ndjson; charset=utf-8",
    "csv": "text/csv; charset=utf-8; header=present", "text": "text/plain; charset=utf-8",
    "svg": "image/svg+xml", "geojson": "application/geo+json",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "bibtex": "application/x-bibtex; charset=utf-8",
    "csl": "application/vnd.citationstyles.csl+json", "rss": "application/rss+xml; charset=utf-8",
  ]

  private let lease: any ArchiveLease
  private let options: SiteOptions

  init(_ lease: any ArchiveLease, _ options: SiteOptions) {
    self.lease = lease
    self.options = options
  }

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - command: the command with its options.
  ///   - format: the form, as `types` names it.
  /// - Returns: what it printed, with the format's content type.
  /// - Throws: `HTTPFault` for what it refuses.
  func response(
    _ command: some Command, format: String
  ) throws(HTTPFault) -> HTTPResponse {
    let output = Spool(folder: options.spoolFolder, limit: options.maxExport)
    let context = context(output)
    do {
      _ = try command.run(context)
    } catch {
      throw Self.fault(error, context)
    }
    context.output.flush()
    guard !output.isOverfull else {
      throw HTTPFault(
        .contentTooLarge,
        "the answer is larger than \(options.maxExport) bytes: ask for less, or use 'search export'"
      )
    }
    if let failure = context.output.failure { throw HTTPFault(.failed, failure) }
    let type = Self.types[format] ?? "text/plain; charset=utf-8"
    switch output.content {
    case .bytes(let bytes): return HTTPResponse(.ok, type: type, .bytes(bytes))
    case .file(let file, let count): return HTTPResponse(.ok, type: type, .file(file, count: count))
    }
  }

  /// Returns the context of a command whose results are kept.
  func context(_ output: Spool? = nil) -> Context {
    Context(
      output: output ?? Spool(folder: options.spoolFolder, limit: 0),
      errors: Spool(folder: options.spoolFolder, limit: 1 << 20), served: lease)
  }

  /// Makes a command's refusal the server's.
  static func fault(_ failure: Failure, _ context: Context) -> HTTPFault {
    guard failure.status == .misuse else {
      if let cause = failure.cause { return HTTPFault(cause) }
      return HTTPFault(context.isLate ? .unavailable : .failed, failure.message)
    }
    return HTTPFault(failure)
  }
}

extension Context {
  /// Whether the time of the command at hand is over.
  var isLate: Bool { served?.deadline.map { ContinuousClock.now >= $0 } ?? false }
}
