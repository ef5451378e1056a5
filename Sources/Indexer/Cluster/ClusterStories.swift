internal import Cluster
internal import FileSystem
internal import JSON
internal import News
internal import NewsIndex
internal import SQLite
internal import Stories
internal import WordIndex

/// Finds the stories of a rebuild's articles, by the rule and the code that an index file has.
///
/// What the rule needs of all articles (numbers, prints) lies in a file without a name on this machine, some 250 bytes an
/// article; texts are fetched from the cluster where two may be one story.
final class ClusterStories {
  /// What is stored of an article that shares its story.
  struct Place {
    var identity: Int
    /// The id of the original.
    var story: Int
    /// What it is to the original; nil for the original itself.
    var relation: StoryRelation?
    /// The number of the story's articles.
    var count: Int
    /// Who carried or wrote one of them.
    var houses: [String]
  }

  private static let kinds: [ArticleArray.Kind] = [
    .titleLength, .day, .sequence, .outlet, .house, .printCount, .textHash,
  ]

  private let file: IndexFile
  private let path: String
  private var prints: PrintRuns
  private var identities: [Int] = []
  /// By kind, in the order of `kinds`.
  private var columns: [[UInt32]]
  private var names: [String] = [""]
  private var numbers: [String: UInt32] = [:]

  /// Begins without an article.
  ///
  /// - Parameter folder: where the file lies.
  /// - Throws: `StoreError` where it cannot be written.
  init(in folder: String) throws(StoreError) {
    path = "\(folder)/dateline-stories-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    do throws(IndexError) {
      file = try IndexFile.making(path: path)
    } catch {
      throw StoreError(onThisMachine: error.description)
    }
    // Whatever ends the run takes it away.
    try? FileReplacement.remove(path)
    prints = PrintRuns(beside: path, .prints)
    columns = Array(repeating: [], count: Self.kinds.count)
  }

  // MARK: Articles

  /// Adds an article.
  ///
  /// - Returns: its number, by which it can be dropped.
  func add(_ article: PreparedArticle, id: Int) throws(StoreError) -> Int {
    let ordinal = identities.count
    identities.append(article.identity)
    let house = number(of: article.origin ?? article.outlet)
    let values = [
      UInt32(clamping: article.words[.title].length + 1),
      UInt32(clamping: id >> ArticleID.sequenceBits),
      UInt32(clamping: id & ArticleID.lastSequence), number(of: article.outlet), house,
      UInt32(clamping: article.prints.count), UInt32(truncatingIfNeeded: article.textHash >> 32),
    ]
    for (column, value) in values.enumerated() { columns[column].append(value) }
    do throws(SQLiteError) {
      try prints.add(ordinal, article.prints)
    } catch {
      throw StoreError(onThisMachine: "\(error)")
    }
    return ordinal
  }

  /// Drops an article: another text has taken its place.
  func drop(_ ordinal: Int) { columns[0][ordinal] = 0 }

  private func number(of name: String?) -> UInt32 {
    guard let name, !name.isEmpty else { return 0 }
    if let known = numbers[name] { return known }
    names.append(name)
    numbers[name] = UInt32(names.count - 1)
    return UInt32(names.count - 1)
  }

  // MARK: Stories

  /// Finds the articles that share their stories, story by story.
  ///
  /// - Parameters:
  ///   - client: how the cluster is asked.
  ///   - index: the index of the articles, all of which can be found there.
  ///   - alive: called now and then.
  /// - Returns: the articles of each story that has several.
  /// - Throws: `StoreError` where an article cannot be fetched, or this machine's disk is full.
  func linked(
    _ client: ClusterClient, _ index: String, alive: @escaping () throws(StoreError) -> Void
  ) throws(StoreError) -> [[Place]] {
    let sources = ClusterStorySources(client, index, identities, alive)
    do throws(IndexError) {
      let numbers = StoredNumbers(file.connection, identities: identities)
      try store(numbers)
      let linker = StoryLinker(
        file, numbers, StoryTexts(sources, model: StoryModel()), model: StoryModel())
      try linker.add(&prints) { _ in true }
      return try places(numbers)
    } catch {
      throw sources.failure ?? StoreError(onThisMachine: error.description)
    }
  }

  private func store(_ numbers: StoredNumbers) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      for (kind, column) in zip(Self.kinds, columns) {
        for start in stride(from: 0, to: column.count, by: ArticleArray.rowLength) {
          let end = min(start + ArticleArray.rowLength, column.count)
          try numbers.set(
            kind, (start..<end).map { (ordinal: UInt32($0), number: column[$0]) })
        }
      }
      let count = try file.connection.prepare("INSERT OR REPLACE INTO statistic VALUES (?1, ?2)")
      try count.bind(CollectionStatistics.ordinalCountName, at: 1)
      try count.bind(identities.count, at: 2)
      try count.run()
    }
    columns = []
  }

  private func places(_ numbers: StoredNumbers) throws(IndexError) -> [[Place]] {
    try file.sql { () throws(SQLiteError) in
      var members: [Int: [Int]] = [:]
      try numbers.eachSet(.story, ordinalCount: identities.count) { ordinal, story in
        members[story - 1, default: []].append(ordinal)
      }
      var all: [[Place]] = []
      for (original, ordinals) in members.sorted(by: { $0.key < $1.key }) {
        let id = try numbers.id(of: original)
        var houses: Set<Int> = []
        for ordinal in ordinals {
          houses.insert(try numbers.number(.outlet, of: ordinal))
          houses.insert(try numbers.number(.house, of: ordinal))
        }
        let named = houses.subtracting([0]).map { names[$0] }.sorted()
        var story: [Place] = []
        for ordinal in ordinals {
          story.append(
            Place(
              identity: identities[ordinal], story: id,
              relation: StoryRelation(number: try numbers.number(.relation, of: ordinal)),
              count: ordinals.count, houses: named))
        }
        all.append(story)
      }
      return all
    }
  }
}

/// The texts of articles on a cluster, fetched many at once.
private final class ClusterStorySources: StorySources {
  private static let fetched = 200
  private static let mostHeld = 4000

  private let client: ClusterClient
  private let index: String
  private let identities: [Int]
  private let alive: () throws(StoreError) -> Void
  /// What was fetched and not asked for yet.
  private var waiting: [Int: StorySource] = [:]
  /// What the cluster failed at, where it is that.
  private(set) var failure: StoreError?

  init(
    _ client: ClusterClient, _ index: String, _ identities: [Int],
    _ alive: @escaping () throws(StoreError) -> Void
  ) {
    self.alive = alive
    self.client = client
    self.index = index
    self.identities = identities
  }

  func source(_ ordinal: Int) throws(IndexError) -> StorySource {
    if waiting[ordinal] == nil { try fetch([ordinal]) }
    guard let source = waiting[ordinal] else {
      throw .store("an article that was written is not in the index '\(index)'")
    }
    return source
  }

  func expect(_ ordinals: [Int]) throws(IndexError) {
    // Of more than can be held the rest is fetched one by one.
    let wanted = Set(ordinals.prefix(Self.mostHeld))
    waiting = waiting.filter { wanted.contains($0.key) }
    let missing = wanted.filter { waiting[$0] == nil }.sorted()
    for start in stride(from: 0, to: missing.count, by: Self.fetched) {
      try fetch(Array(missing[start..<min(start + Self.fetched, missing.count)]))
    }
  }

  private func fetch(_ ordinals: [Int]) throws(IndexError) {
    let wanted = Dictionary(uniqueKeysWithValues: ordinals.map { (identities[$0], $0) })
    do throws(StoreError) {
      try alive()
      try StoredDocument.each(client, index, Array(wanted.keys)) { document in
        guard let ordinal = wanted[document.identity] else { return }
        let detail = try? ArticleDetail(stored: document.article.detail)
        waiting[ordinal] = StorySource(
          document.article.summary, text: document.article.text,
          isCorrection: detail?.correction != nil, identity: document.identity)
      }
    } catch {
      failure = error
      throw .store(error.description)
    }
  }
}

extension StoreError {
  /// What this machine could not do.
  init(onThisMachine reason: String) {
    self = .refused(host: "this machine", status: 0, reason: reason)
  }
}
