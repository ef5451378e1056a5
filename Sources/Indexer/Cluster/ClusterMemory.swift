internal import Cluster
internal import HTTPClient
internal import JSON
internal import NewsIndex

/// What a store remembers beside its articles: what was taken down, and source files as they were read.
struct ClusterMemory {
  let client: ClusterClient
  private var index: String { client.address.name + "-state" }
  private static let pageSize = 1000

  /// Makes the index of it where there is none.
  func prepare() throws(StoreError) {
    let answer = try client.send(
      .put, "/" + index, ClusterSchema.state, for: .writing, allowing: [400])
    if answer.status == 400,
      answer.json["error"]?["type"]?.string != "resource_already_exists_exception"
    {
      throw client.error(answer.json["error"] ?? .null, status: 400, host: answer.host)
    }
  }

  // MARK: Take-downs

  /// All that was taken down, the latest last; none where the store has no memory.
  func takedowns() throws(StoreError) -> [Takedown] {
    var all: [Takedown] = []
    try each("takedown") { id, detail in
      guard let identity = Int(id) else { return }
      all.append(
        Takedown(
          identity: identity, article: detail["article"]?.integer ?? 0, title: "",
          url: detail["url"]?.string, path: detail["path"]?.string ?? "",
          day: detail["day"]?.string ?? "", resolved: detail["resolved"]?.string ?? "",
          former: nil))
    }
    return all.sorted { ($0.day, $0.article) < ($1.day, $1.article) }
  }

  /// Notes that articles were taken down, and sees to it that this is found.
  func note(_ takedowns: [Takedown]) throws(StoreError) {
    for takedown in takedowns {
      try store(
        "takedown", String(takedown.identity),
        [
          JSONMember("article", .integer(takedown.article)),
          JSONMember("url", takedown.url.map(JSONValue.string) ?? .null),
          JSONMember("path", .string(takedown.path)), JSONMember("day", .string(takedown.day)),
          JSONMember("resolved", .string(takedown.resolved)),
        ])
    }
    try refresh()
  }

  /// Lets articles come again with the next run that reads their sources.
  func forget(_ takedowns: [Takedown]) throws(StoreError) {
    for takedown in takedowns {
      try remove("takedown", String(takedown.identity))
      try remove("source", SourceStates.id(takedown.resolved))
    }
    try refresh()
  }

  // MARK: Source files

  /// Source files as they were read, by the id of their resolved path.
  func sources() throws(StoreError) -> [String: SourceState] {
    var known: [String: SourceState] = [:]
    try each("source") { id, detail in
      guard let size = detail["size"]?.integer, let modified = detail["modified"]?.integer else {
        return
      }
      known[id] = SourceState(size: size, modified: modified, hash: detail["hash"]?.integer)
    }
    return known
  }

  /// Remembers source files, by resolved path.
  func note(_ sources: [(resolved: String, state: SourceState)]) throws(StoreError) {
    guard !sources.isEmpty else { return }
    var lines: [UInt8] = []
    for source in sources {
      let id = "source:" + SourceStates.id(source.resolved)
      lines +=
        JSONValue.object([
          JSONMember("index", .object([JSONMember("_id", .string(id))]))
        ]).text().utf8
      lines.append(0x0A)
      lines +=
        document(
          "source",
          [
            JSONMember("path", .string(source.resolved)),
            JSONMember("size", .integer(source.state.size)),
            JSONMember("modified", .integer(source.state.modified)),
            JSONMember("hash", source.state.hash.map(JSONValue.integer) ?? .null),
          ]
        ).text().utf8
      lines.append(0x0A)
    }
    let answer = try client.send(
      .post, "/\(index)/_bulk?filter_path=errors", bytes: lines, lines: true, for: .writing)
    guard answer.json["errors"] == .bool(false) else {
      throw .refused(
        host: answer.host, status: answer.status, reason: "what was read could not be remembered")
    }
    try refresh()
  }

  /// Forgets all source files: a rebuild reads all.
  func forgetSources() throws(StoreError) {
    try refresh()
    let ids = try sources().keys.sorted()
    for start in stride(from: 0, to: ids.count, by: Self.pageSize) {
      var lines: [UInt8] = []
      for id in ids[start..<min(start + Self.pageSize, ids.count)] {
        lines += "{\"delete\":{\"_id\":\"source:\(id)\"}}\n".utf8
      }
      _ = try client.send(
        .post, "/\(index)/_bulk?filter_path=errors", bytes: lines, lines: true, for: .writing)
    }
  }

  // MARK: Documents

  func refresh() throws(StoreError) {
    _ = try client.send(.post, "/\(index)/_refresh", for: .writing)
  }

  private func document(_ kind: String, _ members: [JSONMember]) -> JSONValue {
    .object([JSONMember("k", .string(kind)), JSONMember("o", .object(members))])
  }

  private func store(_ kind: String, _ id: String, _ members: [JSONMember]) throws(StoreError) {
    _ = try client.send(
      .put, "/\(index)/_doc/\(kind):\(id)", document(kind, members), for: .writing)
  }

  private func remove(_ kind: String, _ id: String) throws(StoreError) {
    _ = try client.send(
      .delete, "/\(index)/_doc/\(kind):\(id)", for: .writing, allowing: [404])
  }

  private func each(
    _ kind: String, _ visit: (String, JSONValue) -> Void
  ) throws(StoreError) {
    let search = JSONValue.object([
      JSONMember("size", .integer(Self.pageSize)), JSONMember("sort", .array([.string("_doc")])),
      JSONMember(
        "query", .object([JSONMember("term", .object([JSONMember("k", .string(kind))]))])),
    ])
    do throws(StoreError) {
      try client.eachHit([index], search) { hit throws(StoreError) in
        if let id = hit["_id"]?.string, let detail = hit["_source"]?["o"] {
          visit(String(id.dropFirst(kind.count + 1)), detail)
        }
        return true
      }
    } catch .missing {
      // Nobody has written yet.
    }
  }
}
