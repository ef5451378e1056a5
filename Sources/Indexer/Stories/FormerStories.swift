internal import NewsIndex
internal import SQLite
internal import Stories

/// Where the story of an article that is gone is found: its id leads to one of the articles that are left of it.
struct FormerStories {
  private let file: IndexFile

  init(_ file: IndexFile) { self.file = file }

  /// Lets the ids of articles that have left lead to what is left of their stories.
  ///
  /// - Parameters:
  ///   - losses: the articles that have left; one that is there again needs nothing.
  ///   - next: by story as losses have it, the identity of the first article that is left.
  /// - Throws: `SQLiteError` where the index cannot be written.
  func leadOn(_ losses: [StoryLoss], to next: [Int: Int]) throws(SQLiteError) {
    for loss in losses where try !isStored(loss.identity) {
      try lead(loss.id, of: loss.identity, to: loss.story > 0 ? next[loss.story] : nil)
    }
  }

  /// Takes over where the ids of a replaced index led, and lets those of articles that are not in the new one lead
  /// to the first article that it has of the same story.
  func take(from old: IndexFile) throws(IndexError) {
    guard try !old.isEarlier() else { return }
    let path = file.path
    try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
      () throws(IndexError) in
      try file.sql { () throws(SQLiteError) in
        if try old.hasAdditions() {
          let rows = try old.connection.prepare("SELECT id, identity FROM former_story")
          while try rows.step() {
            try insert(rows.integer(at: 0) ?? 0, rows.integer(at: 1) ?? 0)
          }
        }
        try takeLost(old)
      }
      try dropUnled()
    }
  }

  /// Forgets the ids that lead to no article.
  func dropUnled() throws(IndexError) {
    try file.execute(
      "DELETE FROM former_story WHERE identity NOT IN (SELECT identity FROM article)")
  }

  private func takeLost(_ old: IndexFile) throws(SQLiteError) {
    var stories: [Int: [Int]] = [:]
    let numbers = StoredNumbers(old.connection)
    let count = try old.connection.integer(
      "SELECT value FROM statistic WHERE name = '\(CollectionStatistics.ordinalCountName)'")
    try numbers.eachSet(.story, ordinalCount: count ?? 0) { ordinal, story in
      stories[story, default: []].append(ordinal)
    }
    for (story, members) in stories.sorted(by: { $0.key < $1.key }) {
      var lost: [(id: Int, identity: Int)] = []
      var next: (key: (Int, Int), identity: Int)?
      for ordinal in members {
        let (id, identity) = (try numbers.id(of: ordinal), try numbers.identity(of: ordinal))
        if try !isStored(identity) {
          lost.append((id, identity))
        } else {
          // The original, then as ids are ordered; those without a date last.
          let day = StoryCandidates.day(ArticleID.day(of: id))
          let key = (ordinal == story - 1 ? -1 : day, id)
          if next.map({ key < $0.key }) ?? true { next = (key, identity) }
        }
      }
      for (id, identity) in lost { try lead(id, of: identity, to: next?.identity) }
    }
  }

  private func lead(_ id: Int, of identity: Int, to next: Int?) throws(SQLiteError) {
    let follow = try file.connection.prepare(
      next == nil
        ? "DELETE FROM former_story WHERE identity = ?1"
        : "UPDATE former_story SET identity = ?2 WHERE identity = ?1")
    try follow.bind(identity, at: 1)
    if let next { try follow.bind(next, at: 2) }
    try follow.run()
    if let next { try insert(id, next) }
  }

  private func insert(_ id: Int, _ identity: Int) throws(SQLiteError) {
    let insert = try file.connection.prepare("INSERT OR REPLACE INTO former_story VALUES (?1, ?2)")
    try insert.bind(id, at: 1)
    try insert.bind(identity, at: 2)
    try insert.run()
  }

  private func isStored(_ identity: Int) throws(SQLiteError) -> Bool {
    let row = try file.connection.prepare("SELECT 1 FROM article WHERE identity = ?1")
    try row.bind(identity, at: 1)
    return try row.step()
  }
}
