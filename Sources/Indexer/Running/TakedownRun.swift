internal import FileSystem
internal import News
public import NewsIndex
internal import SQLite
internal import WordIndex

/// Takes articles out of an index for good, and back in.
public struct TakedownRun: Sendable {
  /// The index file.
  public var indexPath: String

  /// Creates a run.
  public init(indexPath: String) { self.indexPath = indexPath }

  /// Returns all that an index has taken down, the latest last.
  ///
  /// - Throws: `IndexError` where the index cannot be read.
  public func list() throws(IndexError) -> [Takedown] {
    try Takedowns.all(in: IndexFile.reading(path: indexPath))
  }

  /// What removing has done.
  public struct Removal: Sendable, Equatable {
    /// What was taken down.
    public var removed: [Takedown] = []
    /// The targets that the index does not hold.
    public var unknown: [String] = []
    /// The index files in which the words still are, with the reason.
    public var remains: [String] = []
  }

  /// Removes articles, and keeps them away from every later run and rebuild.
  ///
  /// All of them or, where an error is thrown, none. Their words are then nowhere in the file: what SQLite
  /// deletes is overwritten, and FTS5's segments are written anew without them. The indexes that rebuilds
  /// have kept lose them too.
  ///
  /// - Parameter targets: ids or addresses.
  /// - Returns: what was taken down, and where its words still are.
  /// - Throws: `IndexRunError` where the index is held or cannot be written.
  public func remove(_ targets: [String]) throws(IndexRunError) -> Removal {
    try whileLocked { () throws(IndexRunError) in
      var (removal, all) = try change(indexPath) { file throws(IndexError) in
        var removal = Removal()
        for target in targets {
          let found = try articles(of: target, in: file)
          if found.isEmpty { removal.unknown.append(target) }
          for takedown in found where !removal.removed.contains(takedown) {
            removal.removed.append(takedown)
          }
        }
        try take(removal.removed, outOf: file)
        return (removal, try Takedowns.all(in: file))
      }
      let waiting = "a search under way needs them; the next run that writes takes them away"
      if !removal.removed.isEmpty, hasLog(indexPath) {
        removal.remains.append("'\(indexPath)': \(waiting)")
      }
      for path in KeptIndexes(indexPath: indexPath).paths {
        do throws(IndexRunError) {
          // All that were ever taken down: a run that was killed may not have come so far.
          try change(path) { file throws(IndexError) in try take(all, outOf: file) }
          if hasLog(path) { removal.remains.append("'\(path)': \(waiting)") }
        } catch {
          removal.remains.append("'\(path)', which was kept: remove it (\(error))")
        }
      }
      return removal
    }
  }

  /// Lets articles come back: they are there again when their source has been read once more.
  ///
  /// - Parameter targets: the ids that they had, or addresses.
  /// - Returns: what may come back, and the targets that were not taken down.
  /// - Throws: `IndexRunError` where the index is held or cannot be written.
  public func restore(
    _ targets: [String]
  ) throws(IndexRunError) -> (restored: [Takedown], unknown: [String]) {
    try whileLocked { () throws(IndexRunError) in
      try change(indexPath) { file throws(IndexError) in
        let takedowns = Takedowns(file)
        let (restored, unknown) = Takedown.matches(of: targets, in: try Takedowns.all(in: file))
        for takedown in restored { try takedowns.remove(takedown) }
        return (restored, unknown)
      }
    }
  }

  private func whileLocked<Result>(
    _ body: () throws(IndexRunError) -> Result
  ) throws(IndexRunError) -> Result {
    guard FileReplacement.exists(indexPath) else {
      throw .index(.missing(path: indexPath))
    }
    return try IndexLock.take(indexPath).whileHeld(body)
  }

  /// Changes one index file, all of it or nothing.
  private func change<Result>(
    _ path: String, _ body: (IndexFile) throws(IndexError) -> Result
  ) throws(IndexRunError) -> Result {
    try IndexUpdate.run(path) { file throws(IndexRunError) in
      try IndexRunError.wrap { () throws(IndexError) in
        try file.execute("PRAGMA secure_delete = ON")
        return try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
          () throws(IndexError) in try body(file)
        }
      }
    }
  }

  /// Whether words may still be in a log, or in the pages that it will replace.
  private func hasLog(_ path: String) -> Bool { FileReplacement.exists(path + "-wal") }

  /// Removes articles from an index as far as it has them, and notes that they were taken down.
  private func take(_ takedowns: [Takedown], outOf file: IndexFile) throws(IndexError) {
    let known = Set(try Takedowns.all(in: file).map(\.identity))
    let arrays = ArrayWriter(file.connection)
    let words = WordIndexWriter(file, into: .index)
    let removal = ArticleRemoval(file, arrays: arrays, words: words)
    let notes = Takedowns(file)
    let versions = Versions(file, now: .now)
    var isChanged = false
    for takedown in takedowns {
      try versions.drop(identity: takedown.identity)
      if let id = try id(of: takedown, in: file) {
        try FormerIDs(file).retire(id, of: takedown.identity)
        try removal.remove(id)
        isChanged = true
      }
      if !known.contains(takedown.identity) { try notes.insert(takedown) }
    }
    guard isChanged else { return }
    try file.sql { () throws(SQLiteError) in try arrays.save() }
    try words.compact()
    try UsualPlaces(file).update()
    let stories = StoryUpdate(file)
    try stories.finish()
    try stories.compact()
  }

  private func id(of takedown: Takedown, in file: IndexFile) throws(IndexError) -> Int? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT id FROM article WHERE identity = ?1")
      try row.bind(takedown.identity, at: 1)
      return try row.step() ? row.integer(at: 0) : nil
    }
  }

  /// The article has the id, or had it.
  private static let byID =
    "a.id = ?1 OR a.identity = (SELECT identity FROM former_id WHERE id = ?1)"

  /// The stored articles with an id or an address.
  private func articles(of target: String, in file: IndexFile) throws(IndexError) -> [Takedown] {
    let day = CalendarDate.today.description
    return try file.sql { () throws(SQLiteError) in
      var found: [Takedown] = []
      let select = try file.connection.prepare(
        """
        SELECT a.identity, a.id, a.title, a.url, s.path, s.resolved
        FROM article AS a JOIN source AS s ON s.id = a.source
        WHERE \(Int(target) == nil ? "a.url = ?1 OR a.identity = ?2" : Self.byID)
        """)
      if let id = Int(target) {
        try select.bind(id, at: 1)
      } else {
        try select.bind(target, at: 1)
        try select.bind(ArticleIdentity.ofPage(at: target), at: 2)
      }
      while try select.step() {
        guard let identity = select.integer(at: 0), let id = select.integer(at: 1) else { continue }
        found.append(
          Takedown(
            identity: identity, article: id, title: select.text(at: 2) ?? "",
            url: select.text(at: 3), path: select.text(at: 4) ?? "", day: day,
            resolved: select.text(at: 5) ?? ""))
      }
      return found
    }
  }
}
