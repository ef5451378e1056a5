public import Cluster
public import HTTPClient
internal import JSON
internal import News
internal import NewsIndex

/// Takes articles out of a store for good, and back in.
public struct ClusterTakedown: Sendable {
  let address: StoreAddress
  let options: HTTPClient.Options

  /// Creates a run.
  public init(_ address: StoreAddress, _ options: HTTPClient.Options) {
    self.address = address
    self.options = options
  }

  private var client: ClusterClient {
    let client = ClusterClient(address, options: options)
    client.recovery = BulkSender.searching
    return client
  }

  /// Returns all that a store has taken down, the latest last.
  ///
  /// - Throws: `StoreError` where there is no answer.
  public func list() throws(StoreError) -> [Takedown] {
    let client = client
    _ = try client.indexes()
    return try ClusterMemory(client: client).takedowns()
  }

  /// Removes articles from every index of the store, also from those that are kept, and keeps them away.
  ///
  /// - Parameter targets: ids or addresses.
  /// - Returns: what was taken down, and what the store does not hold.
  /// - Throws: `StoreError` where another run holds the store, or there is no answer.
  public func remove(_ targets: [String]) throws(StoreError) -> TakedownRun.Removal {
    let client = client
    let current = try client.indexes()
    let memory = ClusterMemory(client: client)
    try memory.prepare()
    let lock = try ClusterLock(client)
    defer { lock.release() }
    var removal = TakedownRun.Removal()
    for target in targets {
      let found = try articles(of: target, client, current)
      if found.isEmpty { removal.unknown.append(target) }
      for takedown in found where !removal.removed.contains(takedown) {
        removal.removed.append(takedown)
      }
    }
    guard !removal.removed.isEmpty else { return removal }
    // First of all: what is noted stays away, should the rest fail.
    try memory.note(removal.removed)
    let administration = ClusterAdministration(client: client, lock: lock)
    let readers = Set(current.map(\.name))
    for var index in try client.allIndexes() {
      let ids = ClusterIDs(client, indexes: [index.name])
      let known = try ids.known(removal.removed.map(\.identity))
      if known.isEmpty { continue }
      var state = StateSum(index.meta.state)
      for (identity, one) in known {
        _ = try client.send(
          .delete, "/\(index.name)/_doc/\(ClusterWriter.documentID(identity))", for: .writing,
          allowing: [404])
        state.remove(identity: identity, content: one.content)
      }
      try administration.refresh(index.name)
      index.meta.state = state.description
      try administration.set(index.meta, of: index.name)
      // What is deleted lies in the files until they are merged.
      _ = try client.send(
        .post, "/\(index.name)/_forcemerge?only_expunge_deletes=true", for: .writing)
      if !(try ids.known(removal.removed.map(\.identity))).isEmpty, readers.contains(index.name) {
        removal.remains.append("the index '\(index.name)'")
      }
    }
    return removal
  }

  /// Lets articles come back: they are there again when their source has been read once more.
  ///
  /// - Parameter targets: the ids that they had, or addresses.
  /// - Returns: what may come back, and the targets that were not taken down.
  /// - Throws: `StoreError` where another run holds the store, or there is no answer.
  public func restore(
    _ targets: [String]
  ) throws(StoreError) -> (restored: [Takedown], unknown: [String]) {
    let client = client
    _ = try client.indexes()
    let memory = ClusterMemory(client: client)
    try memory.prepare()
    let lock = try ClusterLock(client)
    defer { lock.release() }
    let (restored, unknown) = Takedown.matches(of: targets, in: try memory.takedowns())
    try memory.forget(restored)
    return (restored, unknown)
  }

  /// The articles of the store with an id or an address.
  private func articles(
    of target: String, _ client: ClusterClient, _ indexes: [ClusterIndex]
  ) throws(StoreError) -> [Takedown] {
    var parts: [JSONValue] = []
    if let id = Int(target) {
      parts.append(.object([JSONMember("term", .object([JSONMember("id", .integer(id))]))]))
    } else {
      parts.append(
        .object([JSONMember("term", .object([JSONMember("url", .string(target.lowercased()))]))]))
      if let identity = ArticleIdentity.ofPage(at: target) {
        let id = JSONValue.string(ClusterWriter.documentID(identity))
        parts.append(
          .object([JSONMember("ids", .object([JSONMember("values", .array([id]))]))]))
      }
    }
    let answer = try client.search(
      indexes.map(\.name),
      .object([
        JSONMember("size", .integer(1000)),
        JSONMember(
          "query", .object([JSONMember("bool", .object([JSONMember("should", .array(parts))]))])),
      ]))
    let day = CalendarDate.today.description
    var found: [Takedown] = []
    for hit in answer.json["hits"]?["hits"]?.array ?? [] {
      guard let id = hit["_id"]?.string.flatMap(UInt64.init),
        let packed = hit["_source"]?["a"]?.string
      else { continue }
      let summary: ArticleSummary
      do { summary = try ClusterArticle(packed: packed).summary } catch {
        throw .damaged(store: address.name, reason: error.reason)
      }
      let identity = Int(truncatingIfNeeded: id)
      guard
        Int(target) != nil || summary.url == target
          || ArticleIdentity.ofPage(at: target) == identity
      else { continue }
      var paths = PathResolver()
      found.append(
        Takedown(
          identity: identity, article: summary.id, title: summary.title, url: summary.url,
          path: summary.path, day: day, resolved: paths.resolve(summary.path)))
    }
    return found
  }
}
