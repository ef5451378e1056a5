internal import Cluster
internal import Extraction
internal import FileSystem
internal import HTTPClient
internal import JSON
internal import News
internal import NewsIndex
internal import Stories

/// Builds a new index on a cluster, and puts it behind the store's name in one step.
///
/// Whatever happens before that, readers have the old one. A run that was killed is gone on with where its sources are
/// still the same; what it left is removed otherwise.
struct ClusterRebuild {
  let run: ClusterRun
  let client: ClusterClient
  let memory: ClusterMemory
  let administration: ClusterAdministration
  let layout: ClusterSchema.Layout

  /// After so many articles the index notes how far it is.
  private static let notice = 5000

  private var store: String { run.address.name }

  func run(
    _ data: IndexingData, _ report: inout IndexReport, _ progress: (IndexRun.Progress) -> Void
  ) throws(IndexRunError) {
    let former = try IndexRunError.wrap { () throws(StoreError) in try formerIndexes() }
    let sources = fingerprint(data)
    let (index, takenDown) = try IndexRunError.wrap { () throws(StoreError) in
      if former.isEmpty == false { report.formerTotal = try count(former) }
      return (
        try begin(sources, besides: former), Set(try memory.takedowns().map(\.identity))
      )
    }
    let sender = try IndexRunError.wrap { () throws(StoreError) in
      try BulkSender(run.address, run.access, index: index.name)
    }
    defer { sender.close() }
    let (stories, writer) = try IndexRunError.wrap { () throws(StoreError) in
      let stories = try ClusterStories(in: ClusterRunNotes.folder)
      return (
        stories,
        try ClusterWriter(
          sender, index: index.name, target: .new(written: index.meta.written),
          ids: ClusterIDs(client, indexes: former.map(\.name)), takenDown: takenDown,
          typed: ClusterRun.typedWords(data), stories: stories, now: run.options.now)
      )
    }
    let states = SourceStates()
    var noted = index.meta.written
    try run.fill(writer, data, states, administration.lock, &report, progress) {
      _ throws(StoreError) in
      guard writer.position - noted >= Self.notice else { return }
      try sender.drain()
      noted = writer.position
      var meta = index.meta
      meta.written = noted
      try administration.set(meta, of: index.name)
    }
    try IndexRunError.wrap { () throws(StoreError) in
      try sender.drain()
      let skipped = sender.takeSkipped()
      report.skipped += skipped
      let finished = try finish(
        index, writer, data, skippedCount: skipped.count, besides: former, &report
      ) { () throws(StoreError) in
        try settle(index, writer, stories, sender, data)
      }
      try memory.forgetSources()
      try memory.note(states.take())
      try administration.lead(to: finished, from: former)
      try clean(besides: finished)
    }
  }

  // MARK: Before

  /// What readers have.
  private func formerIndexes() throws(StoreError) -> [ClusterIndex] {
    do throws(StoreError) {
      return try client.indexes(replacing: true)
    } catch .missing {
      return []
    }
  }

  private func count(_ indexes: [ClusterIndex]) throws(StoreError) -> Int {
    var sum = 0
    for index in indexes { sum += try administration.count(index.name) }
    return sum
  }

  /// What the sources are; something else each time where they can be read but once.
  private func fingerprint(_ data: IndexingData) -> String {
    let once = "once-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    guard run.options.fieldMap.isEmpty, let files = SourcePaths(run.options.paths).fingerprint()
    else {
      return once
    }
    var hash = StableHash()
    hash.add(data.variantText)
    let variants = String(UInt64(bitPattern: Int64(hash.value)), radix: 36)
    return "\(files)-\(variants)-\(layout.shards)"
  }

  /// Goes on with what a dead run has begun of the same sources, or makes a new index; removes what else is left.
  private func begin(
    _ sources: String, besides former: [ClusterIndex]
  ) throws(StoreError) -> ClusterIndex {
    let nodes = try administration.dataNodeCount()
    guard run.replicas < nodes else {
      throw .refused(
        host: "the cluster", status: 0,
        reason: "\(run.replicas) copies need \(run.replicas + 1) machines, and there are \(nodes): "
          + "use '--replicas \(max(0, nodes - 1))'")
    }
    let known = Set(former.map(\.name))
    let left = try client.allIndexes().filter { !$0.meta.isComplete && !known.contains($0.name) }
    let same = left.last {
      $0.meta.sources == sources && $0.meta.analysis == Schema.analysisVersion
        && $0.meta.dateline == ClusterIndex.Meta.layout
    }
    for index in left where index.name != same?.name {
      try administration.delete([index.name, index.terms])
    }
    if let same {
      try administration.delete([same.terms])
      return same
    }
    var meta = ClusterIndex.Meta()
    meta.sources = sources
    meta.tool = Tool.version
    let name = ClusterIndex.name(of: store, begun: Moment.now.description)
    try administration.make(name, ClusterSchema.articles(layout, meta))
    return ClusterIndex(name: name, meta: meta)
  }

  // MARK: After

  /// Merges, copies, counts and checks the new index; it is complete then.
  private func finish(
    _ index: ClusterIndex, _ writer: ClusterWriter, _ data: IndexingData, skippedCount: Int,
    besides former: [ClusterIndex], _ report: inout IndexReport,
    settle: () throws(StoreError) -> Void
  ) throws(StoreError) -> ClusterIndex {
    var index = index
    index.meta.written = writer.position
    // Before anything is merged: an index that was made anew by a bulk is none.
    try administration.set(index.meta, of: index.name)
    try administration.refresh(index.name)
    report.total = try administration.count(index.name)
    guard report.total == writer.addedCount - skippedCount else {
      throw .changed(
        store: store,
        reason: "the new index has \(report.total) articles, and "
          + "\(writer.addedCount - skippedCount) were written: run it again")
    }
    if let before = report.formerTotal, !run.options.isForced,
      (before - report.total) * 100 > before * run.options.mostDropPercent
    {
      throw .dropped(
        store: store, before: before, after: report.total, mostPercent: run.options.mostDropPercent)
    }
    try settle()
    guard try administration.count(index.name) == report.total else {
      throw .changed(
        store: store, reason: "articles came or went while their stories were written: run it again"
      )
    }
    try writeTerms(index, writer, data)
    for name in [index.name, index.terms] {
      try administration.lock.renew()
      if run.merges { try administration.merge(name) }
      try administration.copy(name, replicas: run.replicas)
    }
    let faults = try ClusterSample(client: client, index: index.name).faults()
    guard faults.isEmpty else {
      throw .damaged(
        store: store,
        reason: faults.prefix(3).joined(separator: "; ")
          + "; the new index '\(index.name)' stays as it is to be looked at")
    }
    index.meta.articles = report.total
    index.meta.languages = writer.languages
    index.meta.words = writer.wordCount
    index.meta.state = writer.state.description
    index.meta.variants = ClusterVariantSets(data.variants).hash
    index.meta.data = data.files
    index.meta.isComplete = true
    try administration.set(index.meta, of: index.name)
    return index
  }

  /// Writes once more what only the whole archive tells: which articles are one story, and which places bare names mean.
  private func settle(
    _ index: ClusterIndex, _ writer: ClusterWriter, _ stories: ClusterStories,
    _ sender: BulkSender, _ data: IndexingData
  ) throws(StoreError) {
    let moved = try ClusterUsualPlaces(client: client, indexes: [index.name]).changes()[index.name]
    let linked = try stories.linked(client, index.name) { () throws(StoreError) in
      try administration.lock.renew()
    }
    var places: [Int: ClusterStories.Place] = [:]
    var order: [Int] = []
    for place in linked.joined() where places.updateValue(place, forKey: place.identity) == nil {
      order.append(place.identity)
    }
    for identity in (moved ?? [:]).keys.sorted() where places[identity] == nil {
      order.append(identity)
    }
    let rewriter = ClusterRewriter(
      client, index.name, sender, typed: ClusterRun.typedWords(data), version: writer.position)
    try rewriter.rewrite(order) { document throws(StoreError) in
      try administration.lock.renew()
      document.extras.story = places[document.identity].map { place in
        ClusterDocument.Story(
          id: place.story, relation: place.relation?.rawValue, count: place.count,
          houses: place.houses)
      }
      if let place = moved?[document.identity] { document.move(to: place) }
    }
    try sender.drain()
    if let skipped = sender.takeSkipped().first {
      throw .damaged(
        store: store, reason: "'\(skipped.location.path)' was not taken again: \(skipped.reason)")
    }
    try administration.refresh(index.name)
  }

  private func writeTerms(
    _ index: ClusterIndex, _ writer: ClusterWriter, _ data: IndexingData
  ) throws(StoreError) {
    try administration.make(index.terms, ClusterSchema.terms(layout))
    let sender = try BulkSender(run.address, run.access, index: index.terms)
    defer { sender.close() }
    var count = 0
    func add(_ term: ClusterTerm) throws(StoreError) {
      guard let item = BulkSender.Item(term) else { return }
      try sender.add(item)
      count += 1
      if count % 10_000 == 0 { try administration.lock.renew() }
    }
    try writer.vocabulary.eachTerm(add)
    try writer.vocabulary.eachName(data.names, add)
    for term in ClusterVariantSets(data.variants).terms { try add(term) }
    try sender.drain()
    try administration.refresh(index.terms)
    let found = try administration.count(index.terms)
    guard found == count, sender.takeSkipped().isEmpty else {
      throw .changed(store: store, reason: "\(count) terms were written, and \(found) are there")
    }
  }

  /// Deletes earlier indexes but those that are kept.
  private func clean(besides current: ClusterIndex) throws(StoreError) {
    let earlier = try client.allIndexes().filter { $0.meta.isComplete && $0.name < current.name }
    for index in earlier.dropLast(run.options.keptCount) {
      try administration.delete([index.name, index.terms])
    }
  }
}

extension BulkSender.Item {
  /// The document of a term; nil for one that is too long.
  init?(_ term: ClusterTerm) {
    guard term.id.utf8.count <= ClusterTerm.longestID else { return nil }
    self.init(
      action: Array(
        JSONValue.object([
          JSONMember("index", .object([JSONMember("_id", .string(term.id))]))
        ]).text().utf8),
      document: Array(term.json.text().utf8), location: SourceLocation(path: term.id))
  }
}
