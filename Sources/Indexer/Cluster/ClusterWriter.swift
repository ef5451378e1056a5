internal import Cluster
internal import Extraction
internal import FileSystem
internal import HTTPClient
internal import JSON
internal import News
internal import NewsIndex

/// Writes prepared articles into an index of a cluster.
final class ClusterWriter {
  /// What is written into.
  enum Target {
    /// A new index, of which so many articles are written already.
    case new(written: Int)
    /// The index that readers have.
    case current
  }

  private let index: String
  private let target: Target
  private let ids: ClusterIDs
  private let sender: BulkSender
  private let documents: ClusterDocument
  private let takenDown: Set<Int>
  private let now: Moment
  /// What finds the stories of a new index.
  private let stories: ClusterStories?
  private let packer = ContentPacker(dictionary: [])
  private var paths = PathResolver()
  private let notes: ClusterRunNotes
  /// The number of articles met: the version of a document, so that the later text stays.
  private(set) var position = 0
  let vocabulary: ClusterVocabulary
  /// What the articles written add to the state of the store.
  private(set) var state = StateSum()
  /// The number of articles by language, and of words, that this run has added.
  private(set) var languages: [String: Int] = [:]
  private(set) var wordCount = 0
  /// The number of articles that are new in the index.
  private(set) var addedCount = 0

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - sender: what brings documents into the index.
  ///   - index: its name.
  ///   - target: what it is.
  ///   - ids: those of the store.
  ///   - takenDown: the identities that stay away.
  ///   - typed: single words that variant sets hold as typed.
  ///   - stories: what finds the stories of a new index.
  ///   - now: when articles are added.
  /// - Throws: `StoreError` where this machine has no room for what the run notes.
  init(
    _ sender: BulkSender, index: String, target: Target, ids: ClusterIDs, takenDown: Set<Int>,
    typed: Set<String>, stories: ClusterStories? = nil, now: Moment
  ) throws(StoreError) {
    self.stories = stories
    self.sender = sender
    self.index = index
    self.target = target
    self.ids = ids
    self.takenDown = takenDown
    self.now = now
    documents = ClusterDocument(typed: typed)
    notes = try ClusterRunNotes()
    if case .new = target {
      vocabulary = ClusterVocabulary(countingIn: notes)
    } else {
      vocabulary = ClusterVocabulary(countingIn: nil)
    }
  }

  /// Whether an article was met in this run.
  func hasMet(_ identity: Int) throws(StoreError) -> Bool {
    try notes.article(identity) != nil
  }

  /// The `_id` of an identity.
  static func documentID(_ identity: Int) -> String { String(UInt64(bitPattern: Int64(identity))) }

  private var isNew: Bool {
    if case .new = target { true } else { false }
  }

  /// Sends a batch.
  ///
  /// - Returns: what becomes of each article, in the order given.
  /// - Throws: `StoreError`, also for what was sent before.
  func write(_ batch: [PreparedArticle]) throws(StoreError) -> [WriteOutcome] {
    var unmet: [Int] = []
    for article in batch where !takenDown.contains(article.identity) {
      if try notes.article(article.identity) == nil { unmet.append(article.identity) }
    }
    let known = try ids.known(unmet)
    try ids.meet(Set(batch.map(Self.day)))
    // Ids that carry over are nobody else's.
    for article in batch {
      if let before = known[article.identity] {
        ids.note(before.id, day: before.id >> ArticleID.sequenceBits)
      }
    }
    var outcomes: [WriteOutcome] = []
    for article in batch { outcomes.append(try write(article, known[article.identity])) }
    return outcomes
  }

  private static func day(of article: PreparedArticle) -> Int {
    article.published?.day.julianDay ?? 0
  }

  private func write(
    _ article: PreparedArticle, _ known: ClusterIDs.Known?
  ) throws(StoreError) -> WriteOutcome {
    if takenDown.contains(article.identity) { return .withheld }
    position += 1
    let day = Self.day(of: article)
    let met = try notes.article(article.identity)
    let content = met?.content ?? (isNew ? nil : known?.content)
    let wasThere = met?.wasThere ?? (!isNew && known != nil)
    let before = met?.id ?? known?.id
    if let content, content == article.state {
      if met == nil {
        try notes.note(
          .init(id: before ?? 0, content: content, wasThere: wasThere), article.identity)
      }
      return .unchanged
    }
    let id: Int
    if let before, ArticleID.day(of: before) == day { id = before } else { id = ids.take(day: day) }
    let stems = ArticleStems(article.words, article.terms)
    if met == nil || !isNew {
      try vocabulary.add(
        article, wordCounts: isNew ? ClusterDocument.wordCounts(article.words, stems) : [:])
    }
    if let content { state.remove(identity: article.identity, content: content) }
    state.add(identity: article.identity, content: article.state)
    if met == nil, !wasThere {
      languages[article.words.language, default: 0] += 1
      wordCount += article.words[.body].length
      addedCount += 1
    }
    var number = met?.number ?? -1
    if let stories {
      if number >= 0 { stories.drop(number) }
      number = try stories.add(article, id: id)
    }
    try notes.note(
      .init(id: id, content: article.state, wasThere: wasThere, number: number), article.identity)
    // Of a run that was killed the first articles are in.
    if case .new(let written) = target, position <= written {
      return content == nil ? .added : .updated
    }
    try send(
      article, id: id, added: known?.added ?? now.seconds, story: isNew ? nil : known?.story, stems)
    return content == nil ? .added : .updated
  }

  private func send(
    _ article: PreparedArticle, id: Int, added: Int, story: ClusterDocument.Story?,
    _ stems: ArticleStems
  ) throws(StoreError) {
    let stored: ArticleContent
    do {
      stored = try packer.unpack(article.content)
    } catch {
      throw .refused(host: "this machine", status: 0, reason: error.description)
    }
    var extras = ClusterDocument.Extras()
    extras.added = added
    extras.story = story
    extras.source = paths.resolve(article.source.path)
    extras.isCorrected = article.isCorrected
    let line = documents.line(
      ClusterArticle(
        summary: summary(of: article, id: id), places: article.dateline?.places ?? [],
        rivals: article.dateline.map { $0.rivals.isEmpty ? [] : $0.places + $0.rivals } ?? [],
        outline: article.words.outline, text: stored.text, detail: stored.detail),
      article.words, stems, extras)
    try sender.add(
      BulkSender.Item(
        action: Self.action(article.identity, version: isNew ? position : nil), document: line,
        location: article.source))
  }

  /// What says that a document is written; where it has a version, the one of the highest stays.
  ///
  /// Two bulks are on their way at a time, and one may be sent twice.
  static func action(_ identity: Int, version: Int?) -> [UInt8] {
    var members = [JSONMember("_id", .string(documentID(identity)))]
    if let version {
      members.append(JSONMember("version", .integer(version)))
      members.append(JSONMember("version_type", .string("external_gte")))
    }
    return Array(JSONValue.object([JSONMember("index", .object(members))]).text().utf8)
  }

  private func summary(of article: PreparedArticle, id: Int) -> ArticleSummary {
    var summary = ArticleSummary(id: id, title: article.title, path: article.source.path)
    summary.deck = article.deck
    summary.published = ArticleID.date(of: id)
    summary.publishedAt = article.published?.timestamp
    summary.updated = article.updated.map { $0.timestamp ?? $0.day.description }
    summary.dateline = article.dateline?.text
    let place = article.dateline?.places.first
    summary.city = place.flatMap { $0.city.isEmpty ? nil : $0.city }
    summary.region = place?.region
    summary.country = place?.country
    summary.outlet = article.outlet
    summary.origin = article.origin
    summary.agency = article.agency
    summary.licensor = article.licensor
    summary.bylines = article.writers
    summary.section = article.section
    summary.language = article.language
    summary.url = article.url
    summary.member = article.source.member
    summary.record = article.source.record
    summary.identity = UInt64(bitPattern: Int64(article.identity))
    summary.content = UInt64(bitPattern: Int64(article.state))
    return summary
  }

  // MARK: Removing

  /// Deletes an article, given what the store has of it.
  func delete(_ identity: Int, content: Int) throws(StoreError) {
    state.remove(identity: identity, content: content)
    try sender.add(
      BulkSender.Item(
        action: Array(
          JSONValue.object([
            JSONMember(
              "delete",
              .object([JSONMember("_id", .string(Self.documentID(identity)))]))
          ]).text().utf8),
        document: [], location: SourceLocation(path: "")))
  }
}
