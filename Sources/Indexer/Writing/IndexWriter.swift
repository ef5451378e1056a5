public import News
public import NewsIndex
internal import SQLite
public import WordIndex

/// What became of an article that was written.
public enum WriteOutcome: Sendable, Equatable {
  /// It is new.
  case added
  /// It was there with another text.
  case updated
  /// It was there already.
  case unchanged
  /// It has been taken down, and stays away.
  case withheld
}

/// Writes articles into an index; it owns the file's only writing connection.
public final class IndexWriter {
  private let file: IndexFile
  private let rows: ArticleRows
  private let arrays: ArrayWriter
  private let removal: ArticleRemoval
  private let takedowns: Takedowns
  private let versions: Versions
  private let words: WordIndexWriter
  private let stories: StoryUpdate
  /// What contents are packed with; those who prepare articles for this writer share it.
  public let dictionary: PackingDictionary
  private var isDictionaryStored: Bool
  /// The next ordinal to give out, nil where it must be read.
  private var nextOrdinal: Int?
  /// The articles that were met, whether they changed or not.
  private var seen: Set<Int> = []
  private let ids: IDRegister
  private let predecessor: Predecessor?
  /// When articles are added.
  private let now: Moment

  /// Creates a writer of an index.
  ///
  /// - Parameters:
  ///   - file: an index opened for writing.
  ///   - placeNames: the names of places, so that any of them finds their articles.
  ///   - target: what the index is; articles must have been prepared for the same.
  ///   - predecessor: the index that this one will replace, whose ids its articles keep.
  ///   - now: when what is added is said to have been added.
  /// - Throws: `IndexError` where the index cannot be read.
  public init(
    _ file: IndexFile, names placeNames: PlaceNames, into target: WordIndexWriter.Target = .index,
    replacing predecessor: Predecessor? = nil, now: Moment = .now
  ) throws(IndexError) {
    self.file = file
    self.now = now
    self.predecessor = predecessor
    ids = IDRegister(file, replacing: predecessor)
    words = WordIndexWriter(file, into: target)
    dictionary = PackingDictionary(try ContentPacker.dictionary(of: file))
    isDictionaryStored = !dictionary.isEmpty
    arrays = ArrayWriter(file.connection)
    rows = ArticleRows(file.connection, names: placeNames, arrays: arrays)
    removal = ArticleRemoval(file, arrays: arrays, words: words)
    takedowns = Takedowns(file)
    versions = Versions(file, now: now, dictionary: dictionary)
    stories = StoryUpdate(file)
  }

  /// Writes a batch in one transaction: all of it or, where an error is thrown, nothing.
  ///
  /// - Returns: what became of each article, in the order given.
  public func write(_ articles: [PreparedArticle]) throws(IndexError) -> [WriteOutcome] {
    let path = file.path
    let batch = try packed(articles)
    var outcomes = [WriteOutcome](repeating: .added, count: batch.count)
    do {
      try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
        () throws(IndexError) in
        if !isDictionaryStored, !dictionary.isEmpty {
          try ContentPacker(dictionary: dictionary.bytes).storeDictionary(in: file)
        }
        /// The articles whose words are not in the table yet, by ordinal.
        var pending: [Int: Int] = [:]
        for (index, article) in batch.enumerated() {
          let ordinal = try place(article, outcome: &outcomes[index]) { ordinal in
            // One that came twice in this batch.
            pending.removeValue(forKey: ordinal).map { batch[$0].words }
          }
          if let ordinal { pending[ordinal] = index }
        }
        try file.sql { () throws(SQLiteError) in
          // FTS5 flushes its buffer whenever an id is smaller than the one before.
          for (ordinal, index) in pending.sorted(by: { $0.key < $1.key }) {
            try words.add(ordinal, batch[index].words, batch[index].terms)
            try stories.add(ordinal, batch[index].prints)
          }
          try arrays.save()
        }
        try words.endBatch()
      }
      isDictionaryStored = !dictionary.isEmpty
    } catch {
      // What was remembered of a batch that was rolled back is not in the file.
      ids.forget()
      rows.forget()
      arrays.forget()
      nextOrdinal = nil
      words.forget()
      throw error
    }
    return outcomes
  }

  /// Whether articles are enough for the dictionary, and it is yet to be made.
  func canLearn(from articles: [PreparedArticle]) -> Bool {
    articles.count >= PackingDictionary.wantedCount && dictionary.isEmpty
  }

  /// Returns articles with their contents packed by the dictionary, whoever prepared them when.
  private func packed(_ articles: [PreparedArticle]) throws(IndexError) -> [PreparedArticle] {
    try dictionary.learn(articles)
    guard !dictionary.isEmpty, articles.contains(where: { !$0.usesDictionary }) else {
      return articles
    }
    let plain = ContentPacker(dictionary: [])
    let packer = ContentPacker(dictionary: dictionary.bytes)
    var packed = articles
    for index in packed.indices where !packed[index].usesDictionary {
      packed[index].content = packer.pack(try plain.unpack(packed[index].content))
      packed[index].usesDictionary = true
    }
    return packed
  }

  /// Writes what is left to be written: of a new file most, else the vocabulary of what FTS5 has written.
  ///
  /// - Parameter isAlone: whether there shall be no thread but the caller's; the file is the same.
  /// - Throws: `IndexError` where the index cannot be written.
  public func finish(isAlone: Bool = true) throws(IndexError) {
    try complete(isAlone: isAlone)
  }

  /// Does the same.
  ///
  /// - Returns: what was written of the full-text table of a new file, nil where it has no term.
  @discardableResult
  func complete(isAlone: Bool = true) throws(IndexError) -> WrittenWords? {
    let path = file.path
    return try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
      () throws(IndexError) in
      try UsualPlaces(file).update()
      try stories.finish()
      return try words.finish(stories: try stories.numbers(), isAlone: isAlone)
    }
  }

  /// Stores an article's row; returns its ordinal, nil where it was there unchanged.
  ///
  /// `unwritten` gives the words of a stored article that FTS5 has not seen yet, and forgets them.
  private func place(
    _ article: PreparedArticle, outcome: inout WriteOutcome,
    unwritten: (Int) -> AnalysedArticle?
  ) throws(IndexError) -> Int? {
    if try takedowns.contains(article) {
      outcome = .withheld
      return nil
    }
    let before = try predecessor?.known(article)
    if let before, before.identity != article.identity {
      try versions.rename(from: before.identity, to: article.identity)
    }
    let day = article.published?.day.julianDay ?? 0
    var reusable: Int?
    var added = before?.added ?? now.seconds
    if let known = try stored(article.identity) {
      if let before { try ids.merge(before, into: known.id, of: article.identity) }
      if known.content == article.state {
        outcome = .unchanged
        seen.insert(known.id)
        return nil
      }
      outcome = .updated
      added = known.added
      try versions.keep(known.id, replacedBy: article)
      try removal.remove(known.id, unwritten: unwritten(known.ordinal))
      if ArticleID.day(of: known.id) == day {
        reusable = known.id
      } else {
        try FormerIDs(file).retire(known.id, of: article.identity)
      }
    }
    let id: Int
    if let reusable { id = reusable } else { id = try ids.take(article, known: before) }
    seen.insert(id)
    return try file.sql { () throws(SQLiteError) in
      let ordinal = try takeOrdinal()
      try rows.insert(article, id: id, ordinal, added: added)
      return ordinal
    }
  }

  private func stored(
    _ identity: Int
  ) throws(IndexError) -> (id: Int, content: Int, ordinal: Int, added: Int)? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare(
        "SELECT id, content, ordinal, added FROM article WHERE identity = ?1")
      try row.bind(identity, at: 1)
      guard try row.step(), let id = row.integer(at: 0), let content = row.integer(at: 1),
        let ordinal = row.integer(at: 2)
      else { return nil }
      return (id, content, ordinal, row.integer(at: 3) ?? now.seconds)
    }
  }

  private func takeOrdinal() throws(SQLiteError) -> Int {
    var next = nextOrdinal
    if next == nil {
      next = try file.connection.integer(
        "SELECT value FROM statistic WHERE name = '\(CollectionStatistics.ordinalCountName)'")
    }
    let ordinal = next ?? 0
    nextOrdinal = ordinal + 1
    arrays.countOrdinals(1)
    return ordinal
  }

  // MARK: Removing

  /// The articles from files under some paths that have not been met.
  func unseen(under paths: [String]) throws(IndexError) -> [Int] {
    var resolver = PathResolver()
    let roots = paths.map { resolver.resolve($0) }.map { $0 == "/" ? "" : $0 }
    return try file.sql { () throws(SQLiteError) in
      var gone: [Int] = []
      let select = try file.connection.prepare(
        "SELECT a.id, s.resolved FROM article AS a JOIN source AS s ON s.id = a.source ORDER BY a.id"
      )
      while try select.step() {
        guard let id = select.integer(at: 0), let path = select.text(at: 1), !seen.contains(id),
          roots.contains(where: { path == $0 || path.hasPrefix($0 + "/") })
        else { continue }
        gone.append(id)
      }
      return gone
    }
  }

  private func identity(of id: Int) throws(IndexError) -> Int? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT identity FROM article WHERE id = ?1")
      try row.bind(id, at: 1)
      return try row.step() ? row.integer(at: 0) : nil
    }
  }

  /// The number of stored articles.
  func articleCount() throws(IndexError) -> Int { try CollectionStatistics(file).articleCount }

  /// Removes articles, a thousand in a transaction.
  func remove(_ ids: [Int]) throws(IndexError) {
    let path = file.path
    for start in stride(from: 0, to: ids.count, by: 1000) {
      try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
        () throws(IndexError) in
        for id in ids[start..<min(start + 1000, ids.count)] {
          if let identity = try identity(of: id) {
            try versions.drop(identity: identity)
            try FormerIDs(file).retire(id, of: identity)
          }
          try removal.remove(id)
        }
        try file.sql { () throws(SQLiteError) in try arrays.save() }
      }
    }
  }
}
