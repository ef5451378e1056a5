internal import Alerts
internal import FileSystem
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// One run of one saved search: what is new, to whom it goes, and what is remembered.
struct AlertRun {
  let name: String
  private let search: SaveCommand
  private let command: AlertCommand
  private let since: CalendarDate?
  private let recipients: [AlertRecipient]
  private let options: DeliveryOptions

  /// Puts together what the saved search and the command line say; the command line's word counts more.
  init(
    name: String, search: SaveCommand, command: AlertCommand, since: CalendarDate?
  ) throws(Failure) {
    self.name = name
    self.command = command
    self.since = since
    var search = search
    if command.index != nil || command.store.url != nil {
      search.index = command.index
      search.store.url = command.store.url
    }
    search.store.certificates = command.store.certificates ?? search.store.certificates
    self.search = search
    try search.delivery.check()
    var options = search.delivery
    let given = command.delivery
    if !given.addresses.isEmpty { options.addresses = given.addresses }
    options.sender = given.sender ?? options.sender
    options.sendmail = given.sendmail ?? options.sendmail
    options.folder = given.folder ?? options.folder
    options.link = given.link ?? options.link
    if given.most != DeliveryOptions().most { options.most = given.most }
    self.options = options
    recipients = AlertRecipient.all(options, command.format)
  }

  /// Tells what is new to everybody.
  func run(
    _ comparison: AlertComparison, _ context: Context
  ) throws(Failure) -> ExitStatus {
    let path = try AlertStates.path(of: name, context)
    do throws(FileError) {
      try FileReplacement.makeFolder(FileReplacement.folder(of: path))
    } catch {
      throw Failure(error.description)
    }
    let lock: LockFile
    do throws(LockFile.Refusal) {
      lock = try LockFile(path: path + ".lock")
    } catch {
      switch error {
      case .held(let number):
        let process = number.map { " (process \($0))" } ?? ""
        throw Failure("another run tells it now\(process)", status: .locked)
      case .file(let failure): throw Failure(failure.description)
      }
    }
    return try lock.whileHeld { () throws(Failure) in
      try search.withSearcher(context) { (searcher) throws(IndexError) in
        try Outcome(of: { () throws(AlertFailure) in try tell(searcher, path, comparison, context)
        })
      }.status()
    }
  }

  /// A result, or a failure that is no fault of the index.
  private struct Outcome {
    var result: Result<ExitStatus, Failure>

    init(of body: () throws(AlertFailure) -> ExitStatus) throws(IndexError) {
      do throws(AlertFailure) {
        result = .success(try body())
      } catch {
        switch error {
        case .index(let error): throw error
        case .other(let failure): result = .failure(failure)
        }
      }
    }

    func status() throws(Failure) -> ExitStatus { try result.get() }
  }

  // MARK: One state of the index

  private func tell(
    _ searcher: any ArticleStore, _ path: String, _ comparison: AlertComparison, _ context: Context
  ) throws(AlertFailure) -> ExitStatus {
    let request = try wrapped { () throws(Failure) in try makeRequest(context) }
    let variants = try indexed { () throws(IndexError) in try searcher.articles.variantsHash() }
    let query = try wrapped { () throws(Failure) in try fingerprint(variants, context) }
    let reading = AlertStates.reading(of: request, searcher)
    let index = try indexed { () throws(IndexError) in try searcher.articles.state() }
    let head = AlertStates.readHead(path)
    // Somebody who is still to be told is asked for among all articles.
    let isUsual = !command.isBaseline && head?.query == query && head?.isPending == false
    let point = head.flatMap {
      isUsual ? comparison.checkpoint(of: name, stamp: $0.stamp, reading: reading, searcher) : nil
    }
    if point?.index == index { return .nothingFound }
    var known = KnownState(path)
    var changed: Matches?
    if let point {
      changed = try self.changed(since: point, request, searcher, comparison, &known)
    }
    let found = try indexed { () throws(IndexError) in
      if let changed { return changed }
      return Matches(try searcher.entries(request))
    }
    let entries = found.entries.map(AlertEntry.init)
    var checkpoint = AlertCheckpoint(
      stamp: head?.stamp ?? "", reading: reading, index: index, total: found.summary.total,
      seconds: Moment.now.seconds)
    if isUsual, try wrapped({ () throws(Failure) in try known.holds(entries) }) {
      if !command.isTrial {
        try indexed { () throws(IndexError) in try comparison.add(checkpoint, of: name, searcher) }
      }
      return .nothingFound
    }
    let last = try wrapped { () throws(Failure) in try known.state() }
    var state = last ?? AlertState(query: query)
    state.seconds = max(state.seconds, point?.seconds ?? 0)
    if command.isBaseline || last?.query != query { begin(&state, query, entries, context) }
    let maker = AlertMaker(
      name: name, search: search, options: options, searcher: searcher, request: request,
      summary: found.summary, context: context)
    if command.isTrial { return try show(entries, maker, state, context) }
    let hasTold = try deliver(entries, maker, &state, path, context)
    state.known.add(entries.map(\.mark))
    state.delivered = [:]
    state.checked = AlertStates.hash(index, reading)
    state.seconds = Moment.now.seconds
    try write(state, path)
    checkpoint.stamp = state.head.stamp
    try indexed { () throws(IndexError) in try comparison.add(checkpoint, of: name, searcher) }
    return hasTold ? .success : .nothingFound
  }

  /// Matching articles: all of them, or all of the stories in which something has changed.
  private struct Matches {
    var summary: MatchSummary
    var entries: [ResultEntry]

    init(_ found: (summary: MatchSummary, entries: [ResultEntry])) {
      (summary, entries) = found
    }
  }

  /// Returns what matches in stories in which something has changed since a run that knew all that matched, nil where
  /// that does not tell all that can be new.
  private func changed(
    since point: AlertCheckpoint, _ request: SearchRequest, _ searcher: any ArticleStore,
    _ comparison: AlertComparison, _ known: inout KnownState
  ) throws(AlertFailure) -> Matches? {
    guard searcher.dependsOnContentAlone(request),
      let changes = try indexed({ () throws(IndexError) in
        try comparison.changes(since: point.index, searcher)
      })
    else { return nil }
    var (matches, total) = try indexed { () throws(IndexError) in
      var count = request
      count.limit = 0
      return (
        Matches(try searcher.entries(request, among: changes.group)),
        try searcher.search(count).total
      )
    }
    matches.summary.total = total
    // Whatever else may make an article match is seen here: as many match of those that have not changed as before.
    let arrived = matches.entries.count { changes.arrived.contains($0.id) }
    let gone = try wrapped { () throws(Failure) in try known.count(of: changes.gone) }
    return total - arrived == point.total - gone ? matches : nil
  }

  /// The request for all that matches, the earliest first; what is only related never counts.
  private func makeRequest(_ context: Context) throws(Failure) -> SearchRequest {
    var request = try search.makeReadingRequest(context)
    request.loosest = min(request.loosest, .near)
    request.sort = .oldest
    request.limit = .max
    return request
  }

  /// Counts what matches now as known, but for what was published since a day that was named.
  ///
  /// What another form of the search has told stays told.
  private func begin(
    _ state: inout AlertState, _ query: String, _ entries: [AlertEntry], _ context: Context
  ) {
    let known = entries.filter { entry in
      guard let since, let day = ArticleID.date(of: entry.id) else { return true }
      return day < since
    }
    state.query = query
    state.delivered = [:]
    state.known.add(known.map(\.mark))
    context.note(
      "\(name): \(known.count) \(known.count == 1 ? "article counts" : "articles count") as known")
  }

  /// Shows what would be told.
  private func show(
    _ entries: [AlertEntry], _ maker: AlertMaker, _ state: AlertState, _ context: Context
  ) throws(AlertFailure) -> ExitStatus {
    let news = AlertNews(entries, knowing: [state.known])
    guard !news.items.isEmpty else { return .nothingFound }
    let told = try indexed { () throws(IndexError) in
      try maker.telling(news, since: Moment(seconds: state.seconds))
    }
    AlertRecipient.output(command.format ?? .text).show(told, options, context)
    return .success
  }

  /// Tells everybody what is new for them; true where there was something.
  ///
  /// - Throws: `AlertFailure` where somebody could not be told; who was told is written down then.
  private func deliver(
    _ entries: [AlertEntry], _ maker: AlertMaker, _ state: inout AlertState, _ path: String,
    _ context: Context
  ) throws(AlertFailure) -> Bool {
    var hasTold = false
    var failures: [String] = []
    for recipient in recipients {
      let news = AlertNews(
        entries, knowing: [state.known, state.delivered[recipient.name] ?? AlertMemory()])
      if !news.items.isEmpty {
        let since = Moment(seconds: state.seconds)
        let told = try indexed { () throws(IndexError) in try maker.telling(news, since: since) }
        do throws(Failure) {
          try recipient.deliver(told, options, context)
          hasTold = true
        } catch {
          failures.append("\(recipient.title): \(error.message)")
          continue
        }
      }
      guard recipients.count > 1 else { continue }
      // What this one knows, should the next one not be reached, or the run end here.
      let more = entries.map(\.mark).filter { !state.knows($0) }
      state.delivered[recipient.name, default: AlertMemory()].add(more)
      if !news.items.isEmpty { try write(state, path) }
    }
    guard failures.isEmpty else { throw .other(Failure(failures.joined(separator: "; "))) }
    return hasTold
  }

  private func write(_ state: AlertState, _ path: String) throws(AlertFailure) {
    do throws(FileError) {
      try WholeFile.write(state.bytes, to: path)
    } catch {
      throw .other(Failure(error.description))
    }
  }

  /// A hash of what the search says: another one is another search.
  private func fingerprint(_ variants: String, _ context: Context) throws(Failure) -> String {
    var search = search
    search.delivery = DeliveryOptions()
    search.index = nil
    search.store = StoreOptions()
    var hash = SecureHash()
    hash.add(search.file.text)
    let named = SavedSearches.queries(context).all(in: search.query, today: context.today).found
    for name in named.keys.sorted() {
      var other = try SavedSearches.load(name, context)
      other.delivery = DeliveryOptions()
      other.store = StoreOptions()
      hash.add(name + "\n" + other.file.text)
    }
    if let file = search.reading.variants {
      do throws(FileError) { hash.add(try SecureHash.ofFile(file).hash) } catch {
        throw Failure(error.description)
      }
    } else if !search.reading.isExact {
      hash.add(variants)
    }
    return hash.description
  }

  private func wrapped<Value>(
    _ body: () throws(Failure) -> Value
  ) throws(AlertFailure) -> Value {
    do throws(Failure) { return try body() } catch { throw .other(error) }
  }

  private func indexed<Value>(
    _ body: () throws(IndexError) -> Value
  ) throws(AlertFailure) -> Value {
    do throws(IndexError) { return try body() } catch { throw .index(error) }
  }
}

/// Why a run of an alert failed: by the index, or by something else.
enum AlertFailure: Error {
  case index(IndexError)
  case other(Failure)
}

/// The state of a search, read once something of it is asked for.
private struct KnownState {
  private let path: String
  private var read: AlertState??

  init(_ path: String) { self.path = path }

  mutating func state() throws(Failure) -> AlertState? {
    if let read { return read }
    let state = try AlertStates.read(path)
    read = .some(state)
    return state
  }

  /// Whether everybody knows all texts of some articles.
  mutating func holds(_ entries: [AlertEntry]) throws(Failure) -> Bool {
    try count(of: entries.map(\.mark)) == entries.count
  }

  /// How many of some texts everybody knows.
  mutating func count(of marks: [AlertMark]) throws(Failure) -> Int {
    guard !marks.isEmpty, let state = try state() else { return 0 }
    return marks.count(where: state.knows)
  }
}

extension AlertState {
  /// Whether everybody knows a text.
  fileprivate func knows(_ mark: AlertMark) -> Bool {
    known.marks(of: mark.identity).contains(mark)
  }
}

extension AlertEntry {
  fileprivate init(_ entry: ResultEntry) {
    self.init(
      id: entry.id, mark: AlertMark(entry.mark), story: entry.story,
      isCorrection: entry.isCorrection)
  }
}

extension AlertMark {
  /// The mark of an article, as alerts remember it.
  init(_ mark: ArticleMark) {
    self.init(identity: mark.identity, content: mark.content, extraction: mark.extraction)
  }
}
