internal import Cluster
internal import FileSystem
internal import HTTPClient
internal import JSON

/// What is done to an index of a cluster as a whole.
struct ClusterAdministration {
  let client: ClusterClient
  let lock: ClusterLock

  /// The seconds for which a request waits, less than any proxy does.
  private static let patience = 25
  /// The hours after which a merge, or copies, are waited for no more.
  private static let longest = 12.0 * 3600

  /// Makes an index.
  func make(_ index: String, _ body: JSONValue) throws(StoreError) {
    let answer = try client.send(.put, "/" + index, body, for: .once)
    guard answer.json["acknowledged"] == .bool(true) else {
      throw .refused(host: answer.host, status: answer.status, reason: "'\(index)' was not made")
    }
  }

  /// Deletes indexes, as far as they are there.
  func delete(_ indexes: [String]) throws(StoreError) {
    for index in indexes {
      _ = try client.send(.delete, "/" + index, for: .writing, allowing: [404])
    }
  }

  /// What an index of articles says of itself; nil where it is gone, or was made anew by somebody else.
  func meta(of index: String) throws(StoreError) -> ClusterIndex.Meta? {
    let answer = try client.send(.get, "/\(index)/_mapping", allowing: [404])
    return ClusterIndex.Meta(answer.json[index]?["mappings"]?["_meta"])
  }

  /// Lets an index say something else of itself, after looking whether it is still the one that was made.
  func set(_ meta: ClusterIndex.Meta, of index: String) throws(StoreError) {
    guard let before = try self.meta(of: index), before.sources == meta.sources else {
      throw .changed(
        store: client.address.name,
        reason: "the index '\(index)' was deleted while it was written; nothing else was touched")
    }
    _ = try client.send(
      .put, "/\(index)/_mapping", .object([JSONMember("_meta", meta.json)]), for: .writing)
  }

  /// Lets what was written be found.
  func refresh(_ index: String) throws(StoreError) {
    try client.patiently { () throws(StoreError) in
      let answer = try client.send(.post, "/\(index)/_refresh", for: .writing)
      // Copies that are not there are no copies that lag behind.
      if let wholeness = Wholeness(of: answer.json),
        answer.json["_shards"]?["failed"]?.integer ?? 0 > 0
      {
        throw .partial(answered: wholeness.answered, shards: wholeness.shards)
      }
    }
  }

  /// Merges an index to one segment a shard.
  func merge(_ index: String) throws(StoreError) {
    do throws(StoreError) {
      _ = try client.send(.post, "/\(index)/_forcemerge?max_num_segments=1", for: .once)
      return
    } catch {
      // It goes on when nobody waits.
      guard case .unreachable(_, let attempts) = error, attempts.last?.kind == .timeout else {
        guard case .refused(_, let status, _) = error, status == 502 || status == 504 else {
          throw error
        }
        try waitForMerge(index)
        return
      }
    }
    try waitForMerge(index)
  }

  private func waitForMerge(_ index: String) throws(StoreError) {
    let start = ProcessInfo.uptime
    while ProcessInfo.uptime - start < Self.longest {
      let answer = try client.send(.get, "/\(index)/_stats/merge")
      if answer.json["_all"]?["total"]?["merges"]?["current"]?.integer ?? 0 == 0 { return }
      try lock.renew()
      ProcessInfo.sleep(milliseconds: 5000)
    }
  }

  /// Makes copies of an index, lets it be refreshed as usual, and waits until all are there.
  func copy(_ index: String, replicas: Int) throws(StoreError) {
    let settings = JSONValue.object([
      JSONMember(
        "index",
        .object([
          JSONMember("number_of_replicas", .integer(replicas)),
          JSONMember("refresh_interval", .null),
        ]))
    ])
    _ = try client.send(.put, "/\(index)/_settings", settings, for: .writing)
    let start = ProcessInfo.uptime
    while ProcessInfo.uptime - start < Self.longest {
      let health = try client.send(
        .get, "/_cluster/health/\(index)?wait_for_status=green&timeout=\(Self.patience)s",
        allowing: [408])
      if health.json["status"]?.string == "green" { return }
      try lock.renew()
    }
    throw .refused(
      host: "the cluster", status: 0,
      reason: "'\(index)' has not become green: are there machines for \(replicas) copies?")
  }

  /// The number of machines that hold data.
  func dataNodeCount() throws(StoreError) -> Int {
    let health = try client.send(.get, "/_cluster/health")
    return health.json["number_of_data_nodes"]?.integer ?? 0
  }

  /// The number of documents of an index.
  func count(_ index: String) throws(StoreError) -> Int {
    try client.patiently { () throws(StoreError) in
      let answer = try client.send(.get, "/\(index)/_count")
      if let wholeness = Wholeness(of: answer.json), !wholeness.isWhole {
        throw .partial(answered: wholeness.answered, shards: wholeness.shards)
      }
      return answer.json["count"]?.integer ?? 0
    }
  }

  /// Lets a store's names lead to an index, in one step, and no more to others.
  func lead(to index: ClusterIndex, from others: [ClusterIndex]) throws(StoreError) {
    let store = client.address.name
    func action(_ verb: String, _ index: String, _ alias: String) -> JSONValue {
      .object([
        JSONMember(
          verb,
          .object([
            JSONMember("index", .string(index)), JSONMember("alias", .string(alias)),
          ]))
      ])
    }
    var actions: [JSONValue] = []
    for other in others where other.name != index.name {
      actions.append(action("remove", other.name, store))
      actions.append(action("remove", other.terms, store + "-terms"))
    }
    actions.append(action("add", index.name, store))
    actions.append(action("add", index.terms, store + "-terms"))
    _ = try client.send(
      .post, "/_aliases", .object([JSONMember("actions", .array(actions))]), for: .writing)
  }
}
