public import HTTPClient
internal import NewsIndex

/// Why a cluster did not do what was asked.
public enum StoreError: Error, Sendable, Equatable {
  /// The address, or what proves who asks, is none; a misuse.
  case address(String)
  /// No host answered.
  case unreachable(store: String, [HTTPClientError.Attempt])
  /// The cluster refuses who asks: 401 or 403.
  case forbidden(store: String, host: String, status: Int)
  /// There is no such store.
  case missing(store: String)
  /// The index of that name is not Dateline's.
  case foreign(store: String)
  /// It was written with other rules of analysis.
  case otherAnalysis(store: String, version: Int)
  /// Its rebuild has not ended.
  case unfinished(store: String)
  /// It takes no writing: its disks are full, or it was blocked.
  case blocked(store: String, reason: String)
  /// Another run writes.
  case locked(store: String, holder: String, since: String)
  /// The server is of a version that is not known to work.
  case tooOld(host: String, version: String)
  /// Who answered is no such server: a proxy's page, say.
  case noJSON(host: String, status: Int, line: String)
  /// The request is larger than the server, or a proxy before it, takes: 413.
  case tooLarge(store: String, byteCount: Int)
  /// The cluster was too busy for longer than was waited: 429 or 503.
  case busy(store: String, reason: String)
  /// The time that was given is over, or nobody wants the answer any more.
  case late
  /// Some shards did not answer, or not in time.
  case partial(answered: Int, shards: Int)
  /// What was found did not stay the same: another run has changed it.
  case changed(store: String, reason: String)
  /// Anything else that the cluster says, with its status; 0 for what this machine, or we, say of it.
  case refused(host: String, status: Int, reason: String)
  /// What cannot be done on a cluster.
  case unsupported(String)
  /// An article there is not as Dateline wrote it.
  case damaged(store: String, reason: String)
  /// What the new index would hold is too little.
  case dropped(store: String, before: Int, after: Int, mostPercent: Int)
}

extension StoreError: CustomStringConvertible {
  /// What failed, on what, and what to do.
  public var description: String {
    switch self {
    case .address(let reason): "the store \(reason)"
    case .unreachable(let store, let attempts): Self.unreachable(store, attempts)
    case .forbidden(let store, let host, let status):
      "\(host) does not allow it for the store '\(store)' (\(status)): set $DATELINE_STORE_AUTH to "
        + "'Basic user:password', 'ApiKey …' or 'Bearer …', or look what the user may do"
    case .missing(let store):
      "there is no store '\(store)': make it with 'search index --rebuild --store URL PATH…'"
    case .foreign(let store): "'\(store)' is not an archive of Dateline: choose another name"
    case .otherAnalysis(let store, let version):
      version > Schema.analysisVersion
        ? "'\(store)' was made by a newer version of Dateline: use that version"
        : "'\(store)' was made with other rules of analysis: rebuild it with 'search index --rebuild --store URL PATH…'"
    case .unfinished(let store):
      "the rebuild of '\(store)' has not ended: run 'search index --rebuild --store URL PATH…' again"
    case .blocked(let store, let reason):
      "the cluster takes no writing to '\(store)' (\(reason)): make room on its disks, then take the block off"
    case .locked(let store, let holder, let since):
      "another run holds '\(store)' (\(holder), since \(since)): wait until it is done"
    case .tooOld(let host, let version):
      "\(host) is a server of version \(version): Dateline needs Elasticsearch 7.0 or OpenSearch 1.0 at least"
    case .noJSON(let host, let status, let line):
      "\(host) answers \(status) and no JSON\(line.isEmpty ? "" : ", but '\(line)'"): is it the cluster, or a proxy before it?"
    case .tooLarge(let store, let byteCount):
      "a request of \(byteCount) bytes to '\(store)' is more than the server takes (413): allow more there"
    case .busy(let store, let reason):
      "the cluster is too busy for '\(store)', and stayed so (\(reason)): try again later"
    case .late: "the time for this is over"
    case .partial(let answered, let shards):
      "\(answered) of \(shards) shards answered: the answer is not whole (--partial shows it)"
    case .changed(let store, let reason): "'\(store)' has changed meanwhile: \(reason)"
    case .refused(let host, 0, let reason): "\(host): \(reason)"
    case .refused(let host, let status, let reason): "\(host) answers \(status): \(reason)"
    case .unsupported(let what): "\(what) is not possible on a cluster"
    case .damaged(let store, let reason): "'\(store)' is damaged: \(reason)"
    case .dropped(let store, let before, let after, let mostPercent):
      "the new index would have \(after) articles, the old one has \(before): more than "
        + "\(mostPercent) % would be lost, so '\(store)' stays as it was; check the sources, or "
        + "allow it with a higher --max-drop, or with --force"
    }
  }

  private static func unreachable(_ store: String, _ attempts: [HTTPClientError.Attempt]) -> String
  {
    let last = attempts.last
    switch last?.kind {
    case .certificate?:
      return
        "\(last?.host.description ?? "") could not prove who it is (\(last?.reason ?? "")): name the "
        + "certificate of who vouches for it with --ca FILE"
    case .exposed?:
      return
        "\(last?.host.description ?? ""): \(last?.reason ?? ""): use an address with 'https://'"
    default:
      let list = attempts.map { "\($0.host): \($0.reason)" }.joined(separator: "; ")
      return "no host of the store '\(store)' answered (\(list))"
    }
  }
}
