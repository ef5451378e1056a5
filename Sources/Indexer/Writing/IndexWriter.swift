public import News
public import NewsIndex
internal import SQLite

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
  private let postings: PostingWriter
  private let stories: StoryUpdate
  /// What contents are packed with; those who prepare articles for this writer share it.
  public let dictionary: PackingDictionary
  private var isDictionaryStored: Bool
  /// What writes the full-text table at the end, all at once; so then are posting lists.
  private let bulk: WordsBulk?
  /// The next ordinal to give out, nil where it must be read.
  private var nextOrdinal: Int?
  /// The ordinals of articles that were written and then replaced, before their lists were written.
  private var dead: Set<UInt32> = []
  /// What `finish` has written of the full-text table, nil where FTS5 has written it.
  private(set) var writtenWords: WrittenWords?
  /// The articles that were met, whether they changed or not.
  private var seen: Set<Int> = []
  /// When articles are added.
  private let now: Moment
  /// The last sequence number given out, by day.
  private var lastSequences: [Int: Int] = [:]

  /// Creates a writer of an index.
  ///
  /// - Parameters:
  ///   - file: an index opened for writing.
  ///   - placeNames: the names of places, so that any of them finds their articles.
  ///   - isBulk: whether the index is nobody's before it is complete, so that its full-text table and its
  ///     posting lists are written by `finish`, in one segment. Articles must have been prepared for that.
  ///   - now: when what is added is said to have been added.
  /// - Throws: `IndexError` where the index cannot be read.
  public init(
    _ file: IndexFile, names placeNames: PlaceNames, isBulk: Bool = false,
    now: Moment = .now
  ) throws(IndexError) {
    self.file = file
    self.now = now
    bulk = isBulk ? WordsBulk(file) : nil
    postings = try PostingWriter(file, isBulk: isBulk)
    dictionary = PackingDictionary(try ContentPacker.dictionary(of: file))
    isDictionaryStored = !dictionary.isEmpty
    arrays = ArrayWriter(file.connection)
    rows = ArticleRows(file.connection, names: placeNames, arrays: arrays)
    removal = ArticleRemoval(file, arrays: arrays, bulk: bulk)
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
            if let bulk {
              try bulk.add(ordinal, batch[index].words, batch[index].terms)
            } else {
              try ArticleRows.insertWords(batch[index].words, ordinal, into: file.connection)
            }
            try postings.add(ordinal, batch[index].words, batch[index].terms)
            try stories.add(ordinal, batch[index].prints)
          }
          try arrays.save()
        }
        if bulk == nil { try postings.writeSegment() }
      }
      isDictionaryStored = !dictionary.isEmpty
    } catch {
      // What was remembered of a batch that was rolled back is not in the file.
      lastSequences.removeAll()
      rows.forget()
      arrays.forget()
      nextOrdinal = nil
      try? postings.forget()
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

  /// Writes what is left to be written: of a bulk most, else the vocabulary of what FTS5 has written.
  ///
  /// - Parameter isAlone: whether there shall be no thread but the caller's; the file is the same.
  /// - Throws: `IndexError` where the index cannot be written.
  public func finish(isAlone: Bool = true) throws(IndexError) {
    let path = file.path
    guard let bulk else {
      try VocabularyUpdate(file).runAlone()
      try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
        () throws(IndexError) in try stories.finish()
      }
      return
    }
    try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
      () throws(IndexError) in
      let writePostings = try postings.finishing(dropping: dead, isAlone: isAlone)
      writtenWords = try file.sql { () throws(SQLiteError) in
        try bulk.finish(dropping: dead, isAlone: isAlone)
      }
      try writePostings()
      try stories.finish()
    }
    dead.removeAll()
  }

  /// Stores an article's row; returns its ordinal, nil where it was there unchanged.
  ///
  /// `unwritten` gives the words of a stored article that FTS5 has not seen yet, and forgets them.
  private func place(
    _ article: PreparedArticle, outcome: inout WriteOutcome,
    unwritten: (Int) -> AnalysedArticle?
  ) throws(IndexError) -> Int? {
    if try takedowns.contains(article.identity) {
      outcome = .withheld
      return nil
    }
    var reusable: Int?
    var added = now.seconds
    if let known = try stored(article.identity) {
      if known.content == article.state {
        outcome = .unchanged
        seen.insert(known.id)
        return nil
      }
      outcome = .updated
      added = known.added
      try versions.keep(known.id, replacedBy: article)
      let removed = try removal.remove(known.id, unwritten: unwritten(known.ordinal))
      if bulk != nil, let removed { dead.insert(UInt32(removed)) }
      reusable = known.id
    }
    let day = article.published?.day.julianDay ?? 0
    return try file.sql { () throws(SQLiteError) in
      let id: Int
      if let reusable, ArticleID.day(of: reusable) == day {
        id = reusable
      } else {
        id = try nextID(day: day)
      }
      let ordinal = try takeOrdinal()
      try rows.insert(article, id: id, ordinal, added: added)
      seen.insert(id)
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

  /// Gives out the next id of a day; a full day of unknown date goes on in the next.
  private func nextID(day: Int) throws(SQLiteError) -> Int {
    var day = day
    while true {
      let last: Int
      if let known = lastSequences[day] {
        last = known
      } else {
        last = try storedSequence(day: day)
      }
      if last < ArticleID.lastSequence {
        lastSequences[day] = last + 1
        return ArticleID.id(day: day, sequence: last + 1)
      }
      lastSequences[day] = last
      day += 1
    }
  }

  private func storedSequence(day: Int) throws(SQLiteError) -> Int {
    let row = try file.connection.prepare(
      "SELECT max(id) FROM article WHERE id >= ?1 AND id < ?2")
    try row.bind(ArticleID.id(day: day, sequence: 0), at: 1)
    try row.bind(ArticleID.id(day: day + 1, sequence: 0), at: 2)
    guard try row.step(), let last = row.integer(at: 0) else { return 0 }
    return last & ArticleID.lastSequence
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

  /// The number of stored articles.
  func articleCount() throws(IndexError) -> Int { try CollectionStatistics(file).articleCount }

  /// Removes articles, a thousand in a transaction.
  func remove(_ ids: [Int]) throws(IndexError) {
    let path = file.path
    for start in stride(from: 0, to: ids.count, by: 1000) {
      try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
        () throws(IndexError) in
        for id in ids[start..<min(start + 1000, ids.count)] {
          try versions.drop(article: id)
          try removal.remove(id)
        }
        try file.sql { () throws(SQLiteError) in try arrays.save() }
      }
    }
  }
}
