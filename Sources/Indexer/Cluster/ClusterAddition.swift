internal import Cluster
internal import JSON
internal import News
internal import NewsIndex

/// Adds articles to the index that readers have, and lets those go that no source holds any more.
///
/// Weights stay those of the last rebuild, and readers see what was written at the end, shard by shard.
struct ClusterAddition {
  let run: ClusterRun
  let client: ClusterClient
  let memory: ClusterMemory
  let administration: ClusterAdministration

  private var store: String { run.address.name }

  func run(
    _ data: IndexingData, _ report: inout IndexReport, _ progress: (IndexRun.Progress) -> Void
  ) throws(IndexRunError) {
    let (indexes, takenDown, known) = try IndexRunError.wrap { () throws(StoreError) in
      (
        try client.indexes(), Set(try memory.takedowns().map(\.identity)),
        run.options.rereads || run.options.prunes ? [:] : try memory.sources()
      )
    }
    guard let index = indexes.last else { throw .store(.missing(store: store)) }
    let sender = try IndexRunError.wrap { () throws(StoreError) in
      try BulkSender(run.address, run.access, index: index.name)
    }
    defer { sender.close() }
    let writer = try IndexRunError.wrap { () throws(StoreError) in
      try ClusterWriter(
        sender, index: index.name, target: .current,
        ids: ClusterIDs(client, indexes: indexes.map(\.name)), takenDown: takenDown,
        typed: ClusterRun.typedWords(data), now: run.options.now)
    }
    let states = SourceStates(known)
    try run.fill(writer, data, states, administration.lock, &report, progress) {
      _ throws(StoreError) in
    }
    report.unchangedFileCount = states.unchangedCount
    var pruned: [Int: Int] = [:]
    if run.options.prunes { pruned = try prune(writer, indexes, &report) }
    try IndexRunError.wrap { () throws(StoreError) in
      for (identity, content) in pruned { try writer.delete(identity, content: content) }
      try sender.drain()
      report.skipped += sender.takeSkipped()
      try writeNames(index, writer, data)
      try administration.refresh(index.name)
      try movePlaces(indexes.map(\.name), data)
      var meta = index.meta
      meta.written += writer.addedCount
      var state = StateSum(meta.state)
      state.add(writer.state)
      meta.state = state.description
      meta.data.add(data.files)
      try administration.set(meta, of: index.name)
      // Only now: what a killed run has not written must be read again.
      try memory.note(states.take())
      report.total = 0
      for one in indexes { report.total += try administration.count(one.name) }
    }
  }

  /// Writes the articles once more whose bare place names mean another place by what the archive has now.
  private func movePlaces(_ indexes: [String], _ data: IndexingData) throws(StoreError) {
    let changes = try ClusterUsualPlaces(client: client, indexes: indexes).changes()
    for (index, places) in changes.sorted(by: { $0.key < $1.key }) {
      let sender = try BulkSender(run.address, run.access, index: index)
      defer { sender.close() }
      let rewriter = ClusterRewriter(
        client, index, sender, typed: ClusterRun.typedWords(data), version: nil)
      try rewriter.rewrite(places.keys.sorted()) { document throws(StoreError) in
        try administration.lock.renew()
        if let place = places[document.identity] { document.move(to: place) }
      }
      try sender.drain()
      try administration.refresh(index)
    }
  }

  private func writeNames(
    _ index: ClusterIndex, _ writer: ClusterWriter, _ data: IndexingData
  ) throws(StoreError) {
    let sender = try BulkSender(run.address, run.access, index: index.terms)
    defer { sender.close() }
    try writer.vocabulary.eachName(data.names) { term throws(StoreError) in
      if let item = BulkSender.Item(term) { try sender.add(item) }
    }
    try sender.drain()
    try administration.refresh(index.terms)
  }

  /// Returns the articles from under the paths that this run has not met, with their content.
  private func prune(
    _ writer: ClusterWriter, _ indexes: [ClusterIndex], _ report: inout IndexReport
  ) throws(IndexRunError) -> [Int: Int] {
    var resolver = PathResolver()
    let roots = run.options.paths.map { resolver.resolve($0) }.map { $0 == "/" ? "" : $0 }
    let paths = roots.flatMap { root in
      [
        JSONValue.object([
          JSONMember("term", .object([JSONMember("source", .string(root))]))
        ]),
        JSONValue.object([
          JSONMember("prefix", .object([JSONMember("source", .string(root + "/"))]))
        ]),
      ]
    }
    let search = JSONValue.object([
      JSONMember("size", .integer(1000)), JSONMember("sort", .array([.string("_doc")])),
      JSONMember("_source", .bool(false)),
      JSONMember("docvalue_fields", .array([.string("content")])),
      JSONMember(
        "query", .object([JSONMember("bool", .object([JSONMember("should", .array(paths))]))])),
    ])
    return try IndexRunError.wrap { () throws(StoreError) in
      var gone: [Int: Int] = [:]
      var before = 0
      for index in indexes { before += try administration.count(index.name) }
      report.formerTotal = before
      try client.eachHit(indexes.map(\.name), search) { hit throws(StoreError) in
        guard let id = hit["_id"]?.string.flatMap(UInt64.init) else { return true }
        let identity = Int(truncatingIfNeeded: id)
        if try !writer.hasMet(identity) { gone[identity] = ClusterIDs.number(hit, "content") ?? 0 }
        return true
      }
      guard run.options.isForced || gone.count * 100 <= before * run.options.mostDropPercent else {
        throw .dropped(
          store: store, before: before, after: before - gone.count,
          mostPercent: run.options.mostDropPercent)
      }
      report.prunedCount = gone.count
      return gone
    }
  }
}
