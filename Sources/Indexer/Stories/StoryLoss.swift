internal import NewsIndex
internal import SQLite
internal import Stories

/// An article that has left its index, as far as the stories of others depend on it.
struct StoryLoss {
  var ordinal: Int
  var id: Int
  var identity: Int
  /// Its story as the array had it, 0 where it was alone.
  var story: Int
  /// Its text, as others may have the same.
  var text: StoryCandidates.TextKey
  /// The keys of its prints, ascending.
  var prints: [UInt64]

  /// Its day, as articles that share a print are ordered by time.
  var day: Int { StoryCandidates.day(ArticleID.day(of: id)) }
}

/// The articles that left since the last run ended: they wait in the file, for a run may be killed.
struct StoryLosses {
  let file: IndexFile

  /// Notes that an article leaves, inside the transaction that removes it.
  static func note(_ loss: StoryLoss, in connection: Connection) throws(SQLiteError) {
    if loss.story > 0 {
      let waiting = try connection.prepare("INSERT OR IGNORE INTO story_waiting VALUES (?1)")
      try waiting.bind(loss.story, at: 1)
      try waiting.run()
    }
    let insert = try connection.prepare(
      "INSERT OR REPLACE INTO story_loss VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
    for (column, number) in [
      loss.ordinal, loss.id, loss.identity, loss.story, loss.text.hash, loss.text.printCount,
    ].enumerated() {
      try insert.bind(number, at: Int32(column + 1))
    }
    try insert.bind(blob: AscendingNumbers.encode(loss.prints[...]), at: 7)
    try insert.run()
  }

  /// Returns those that had been joined to stories: the ones with an ordinal below `joined`.
  func all(below joined: Int) throws(IndexError) -> [StoryLoss] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        """
        SELECT ordinal, id, identity, story, text, print_count, prints FROM story_loss
        WHERE ordinal < ?1 ORDER BY ordinal
        """)
      try rows.bind(joined, at: 1)
      var losses: [StoryLoss] = []
      while try rows.step() {
        losses.append(
          StoryLoss(
            ordinal: rows.integer(at: 0) ?? 0, id: rows.integer(at: 1) ?? 0,
            identity: rows.integer(at: 2) ?? 0, story: rows.integer(at: 3) ?? 0,
            text: .init(hash: rows.integer(at: 4) ?? 0, printCount: rows.integer(at: 5) ?? 0),
            prints: AscendingNumbers.decode(rows.blob(at: 6) ?? [])))
      }
      return losses
    }
  }

  /// The stories that lost a member, whose rest is not joined anew yet.
  func stories() throws(IndexError) -> Set<Int> {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT story FROM story_waiting")
      var stories: Set<Int> = []
      while try rows.step() { stories.insert(rows.integer(at: 0) ?? 0) }
      return stories
    }
  }

  /// Whether anything waits.
  func isEmpty() throws(IndexError) -> Bool {
    let hasLosses = try file.sql { () throws(SQLiteError) in try file.hasAdditions() }
    guard hasLosses else { return try stories().isEmpty }
    return try file.integer("SELECT 1 FROM story_waiting UNION SELECT 1 FROM story_loss LIMIT 1")
      == nil
  }

  /// Forgets all, once they are worked in.
  func removeAll() throws(IndexError) {
    try file.execute("DELETE FROM story_waiting; DELETE FROM story_loss")
  }
}
