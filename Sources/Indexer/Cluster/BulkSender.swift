internal import Cluster
internal import Dispatch
internal import Extraction
internal import FileSystem
internal import HTTPClient
internal import JSON
internal import News
internal import Synchronization

/// Sends documents in bulks, two at a time, and reads the status of every one.
///
/// What a cluster is too busy for is sent again, after 0.1 s and then twice as long each time, up to 10 s; what it
/// still does not take after ten minutes is an error. What it takes for no document is skipped and named.
final class BulkSender: Sendable {
  /// A document on its way.
  struct Item: Sendable {
    /// The line before it, which says what becomes of it.
    var action: [UInt8]
    /// The document, empty for none.
    var document: [UInt8]
    /// The source of its article.
    var location: SourceLocation

    var byteCount: Int { action.count + document.count + 2 }
  }

  /// A bulk is full with so many bytes or documents.
  private static let batchSize = 2 << 20
  private static let batchLength = 500
  private static let laneCount = 2
  private static let firstPause = 0.1
  private static let longestPause = 10.0
  /// How long is waited for a busy cluster, and for machines that are gone, in seconds.
  private static let patience = 600.0
  static let searching = 120.0

  private struct State {
    var pending: [Item] = []
    var pendingSize = 0
    var failure: StoreError?
    var skipped: [SkippedDocument] = []
    var written = 0
  }

  private let index: String
  private let address: StoreAddress
  private let options: HTTPClient.Options
  private let state = Mutex(State())
  private let queue = BoundedQueue<[Item]>(capacity: 1)
  /// One for each lane that has nothing to do.
  private let idle = DispatchSemaphore(value: 0)

  /// Starts lanes that write into an index.
  init(_ address: StoreAddress, _ options: HTTPClient.Options, index: String) throws(StoreError) {
    self.index = index
    self.address = address
    self.options = options
    for _ in 0..<Self.laneCount {
      idle.signal()
      do throws(FileError) {
        try SystemThread.start { [self] in run() }
      } catch {
        throw .refused(host: "this machine", status: 0, reason: error.description)
      }
    }
  }

  /// Adds a document; sends a bulk when one is full, after waiting for a lane.
  ///
  /// - Throws: `StoreError`, also for a bulk that was sent before.
  func add(_ item: Item) throws(StoreError) {
    let full = state.withLock { state -> [Item]? in
      state.pending.append(item)
      state.pendingSize += item.byteCount
      guard state.pendingSize >= Self.batchSize || state.pending.count >= Self.batchLength else {
        return nil
      }
      defer { (state.pending, state.pendingSize) = ([], 0) }
      return state.pending
    }
    if let full { try send(full) }
  }

  /// Sends what is left and waits until all is done.
  ///
  /// - Throws: `StoreError` where something was not.
  func drain() throws(StoreError) {
    let rest = state.withLock { state -> [Item] in
      defer { (state.pending, state.pendingSize) = ([], 0) }
      return state.pending
    }
    if !rest.isEmpty { try send(rest) }
    for _ in 0..<Self.laneCount { idle.wait() }
    for _ in 0..<Self.laneCount { idle.signal() }
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  /// Ends the lanes.
  func close() { queue.close() }

  /// What was skipped since the last time, with the reasons.
  func takeSkipped() -> [SkippedDocument] {
    state.withLock { state in
      defer { state.skipped = [] }
      return state.skipped
    }
  }

  private func send(_ items: [Item]) throws(StoreError) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
    idle.wait()
    queue.put(items)
  }

  // MARK: Lanes

  private func run() {
    let client = ClusterClient(address, options: options)
    // A bulk is sent again in parts, and for longer.
    client.patience = 0
    while let items = queue.take() {
      if state.withLock({ $0.failure == nil }) {
        do throws(StoreError) {
          try write(items, client)
        } catch {
          state.withLock { if $0.failure == nil { $0.failure = error } }
        }
      }
      idle.signal()
    }
  }

  /// Writes documents until each is in, or skipped.
  private func write(_ items: [Item], _ client: ClusterClient) throws(StoreError) {
    var rest = items
    var pause = Self.firstPause
    let start = ProcessInfo.uptime
    var batch = rest.count
    while !rest.isEmpty {
      let part = Array(rest.prefix(batch))
      var again: [Item] = []
      var reason = ""
      do throws(StoreError) {
        (again, reason) = try sendOnce(part, client)
      } catch {
        switch error {
        case .tooLarge:
          guard part.count > 1 else {
            skip(part[0], "it is larger than the cluster takes (413)")
            rest.removeFirst()
            continue
          }
          batch = part.count / 2
          continue
        case .busy(_, let why):
          batch = max(1, part.count / 2)
          (again, reason) = (part, why)
        case .refused(_, let status, let why) where status == 503 || status == 502 || status == 504:
          (again, reason) = (part, why)
        case .unreachable(_, let attempts):
          // Nodes come back, or others take their place.
          let isLasting = attempts.contains { $0.kind == .certificate || $0.kind == .exposed }
          if isLasting || ProcessInfo.uptime - start > Self.searching { throw error }
          (again, reason) = (part, error.description)
        default: throw error
        }
      }
      rest = again + rest.dropFirst(part.count)
      if again.isEmpty {
        pause = Self.firstPause
        continue
      }
      guard ProcessInfo.uptime - start < Self.patience else {
        throw .busy(store: address.name, reason: reason)
      }
      ProcessInfo.sleep(milliseconds: Int(pause * 1000))
      pause = min(pause * 2, Self.longestPause)
    }
  }

  private func skip(_ item: Item, _ reason: String) {
    state.withLock {
      $0.skipped.append(SkippedDocument(location: item.location, reason: reason))
    }
  }

  /// Sends a bulk; returns what must be sent again, and why.
  private func sendOnce(
    _ items: [Item], _ client: ClusterClient
  ) throws(StoreError) -> ([Item], String) {
    var lines: [UInt8] = []
    lines.reserveCapacity(items.reduce(0) { $0 + $1.byteCount })
    for item in items {
      lines += item.action
      lines.append(0x0A)
      if item.document.isEmpty { continue }
      lines += item.document
      lines.append(0x0A)
    }
    let answer = try client.send(
      .post, "/\(index)/_bulk?filter_path=errors,items.*.status,items.*.error", bytes: lines,
      lines: true, for: .writing)
    guard let results = answer.json["items"]?.array, results.count == items.count else {
      throw .refused(
        host: answer.host, status: answer.status,
        reason: "the answer does not tell what became of each document")
    }
    if answer.json["errors"] == .bool(false) { return ([], "") }
    var again: [Item] = []
    var reason = ""
    for (item, result) in zip(items, results) {
      guard let outcome = result.object?.first?.value, let status = outcome["status"]?.integer
      else { continue }
      let error = outcome["error"] ?? .null
      let why = error["reason"]?.string ?? error.text()
      switch status {
      case 200..<300: break
      // A later text of the article is there already; what is deleted may be gone.
      case 409: break
      case 404 where error == .null: break
      case 429, 502, 503:
        again.append(item)
        reason = why
      case 400: skip(item, why)
      default: throw client.error(error, status: status, host: answer.host)
      }
    }
    return (again, reason)
  }
}
