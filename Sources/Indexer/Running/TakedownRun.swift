internal import FileSystem
public import NewsIndex
internal import SQLite

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

  /// Removes articles, and keeps them away from every later run and rebuild.
  ///
  /// All of them or, where an error is thrown, none. Their words are then nowhere in the file: what SQLite
  /// deletes is overwritten, and FTS5's segments are written anew without them.
  ///
  /// - Parameter targets: ids or addresses.
  /// - Returns: what was taken down, the targets that the index does not hold, and whether the file is
  ///   free of their words already: searches under way may still need them.
  /// - Throws: `IndexRunError` where the index is held or cannot be written.
  public func remove(
    _ targets: [String]
  ) throws(IndexRunError) -> (removed: [Takedown], unknown: [String], isFinal: Bool) {
    let (removed, unknown) = try change { file throws(IndexError) in
      var removed: [Takedown] = []
      var unknown: [String] = []
      let arrays = ArrayWriter(file.connection)
      let removal = ArticleRemoval(file, arrays: arrays)
      let takedowns = Takedowns(file)
      let versions = Versions(file)
      for target in targets {
        let found = try articles(of: target, in: file)
        if found.isEmpty { unknown.append(target) }
        for takedown in found where !removed.contains(takedown) {
          try versions.drop(identity: takedown.identity)
          try removal.remove(takedown.article)
          try takedowns.insert(takedown)
          removed.append(takedown)
        }
      }
      try file.sql { () throws(SQLiteError) in try arrays.save() }
      // FTS5 only notes that words are deleted until it merges the segments that have them.
      if !removed.isEmpty {
        try file.execute("INSERT INTO words (words) VALUES ('optimize')")
        try PostingWriter(file).compact()
      }
      return (removed, unknown)
    }
    return (removed, unknown, !FileReplacement.exists(indexPath + "-wal"))
  }

  /// Lets articles come back: they are there again when their source has been read once more.
  ///
  /// - Parameter targets: the ids that they had, or addresses.
  /// - Returns: what may come back, and the targets that were not taken down.
  /// - Throws: `IndexRunError` where the index is held or cannot be written.
  public func restore(
    _ targets: [String]
  ) throws(IndexRunError) -> (restored: [Takedown], unknown: [String]) {
    try change { file throws(IndexError) in
      let takedowns = Takedowns(file)
      let all = try Takedowns.all(in: file)
      var restored: [Takedown] = []
      var unknown: [String] = []
      for target in targets {
        let found = all.filter { String($0.article) == target || $0.url == target }
        if found.isEmpty { unknown.append(target) }
        for takedown in found where !restored.contains(takedown) {
          try takedowns.remove(takedown)
          restored.append(takedown)
        }
      }
      return (restored, unknown)
    }
  }

  private func change<Result>(
    _ body: (IndexFile) throws(IndexError) -> Result
  ) throws(IndexRunError) -> Result {
    guard FileReplacement.exists(indexPath) else {
      throw .index(.missing(path: indexPath))
    }
    return try IndexLock.take(indexPath).whileHeld { () throws(IndexRunError) in
      try IndexUpdate.run(indexPath) { file throws(IndexRunError) in
        do throws(IndexError) {
          try file.execute("PRAGMA secure_delete = ON")
          return try file.connection.transaction(wrapping: { .sqlite($0, path: indexPath) }) {
            () throws(IndexError) in try body(file)
          }
        } catch {
          throw .index(error)
        }
      }
    }
  }

  /// The stored articles with an id or an address.
  private func articles(of target: String, in file: IndexFile) throws(IndexError) -> [Takedown] {
    let day = Self.today()
    return try file.sql { () throws(SQLiteError) in
      var found: [Takedown] = []
      let select = try file.connection.prepare(
        """
        SELECT a.identity, a.id, a.title, a.url, s.path
        FROM article AS a JOIN source AS s ON s.id = a.source
        WHERE \(Int(target) == nil ? "a.url" : "a.id") = ?1
        """)
      if let id = Int(target) {
        try select.bind(id, at: 1)
      } else {
        try select.bind(target, at: 1)
      }
      while try select.step() {
        guard let identity = select.integer(at: 0), let id = select.integer(at: 1) else { continue }
        found.append(
          Takedown(
            identity: identity, article: id, title: select.text(at: 2) ?? "",
            url: select.text(at: 3), path: select.text(at: 4) ?? "", day: day))
      }
      return found
    }
  }

  private static func today() -> String {
    CalendarDate(julianDay: 2_440_588 + ProcessInfo.now / 86_400_000_000_000).description
  }
}
