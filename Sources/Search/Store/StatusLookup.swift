internal import News
internal import NewsIndex
internal import SQLite

/// Finds articles by what became of them after they were published.
struct StatusLookup {
  let file: IndexFile
  let reader: ArticleReader

  /// Returns the ids of the articles whose text last changed on one of some days, as the outlet says.
  func updated(_ bounds: Query.DateBounds) throws(IndexError) -> Set<Int> {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        """
        SELECT id FROM article
        WHERE updated IS NOT NULL AND substr(updated, 1, 10) BETWEEN ?1 AND ?2
        """)
      try rows.bind(bounds.first?.description ?? "0000-00-00", at: 1)
      try rows.bind(bounds.last?.description ?? "9999-99-99", at: 2)
      return try Self.ids(rows)
    }
  }

  /// Returns how many articles were added before the index kept when.
  func addedUnknownCount() throws(IndexError) -> Int {
    try file.integer("SELECT count(*) FROM article WHERE added = 0") ?? 0
  }

  /// Articles that changed after they had been published, as the outlet says or as an earlier text shows.
  ///
  /// Pages often repeat the one moment as both.
  func updatedLater() throws(IndexError) -> Set<Int> {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        """
        SELECT id FROM article
        WHERE updated IS NOT NULL AND CASE WHEN published IS NULL
          THEN id >> ?1 < ?2 OR substr(updated, 1, 10) > date((id >> ?1) + 0.0)
          ELSE updated <> published END
        """)
      try rows.bind(ArticleID.sequenceBits, at: 1)
      try rows.bind(ArticleID.firstKnownDay, at: 2)
      var ids = try Self.ids(rows)
      // Indexes of the first formats keep no earlier texts.
      let tables = try file.connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'version'")
      if try tables.step() {
        ids.formUnion(
          try Self.ids(
            try file.connection.prepare(
              "SELECT id FROM article WHERE identity IN (SELECT identity FROM version)")))
      }
      return ids
    }
  }

  /// Articles that print a correction; the details of all are read for it.
  func corrected() throws(IndexError) -> Set<Int> {
    var ids: Set<Int> = []
    try reader.eachID(in: 0..<Int.max) { id throws(IndexError) in
      if try reader.detail(of: id)?.correction != nil { ids.insert(id) }
      return true
    }
    return ids
  }

  private static func ids(_ rows: borrowing Statement) throws(SQLiteError) -> Set<Int> {
    var ids: Set<Int> = []
    while try rows.step() { if let id = rows.integer(at: 0) { ids.insert(id) } }
    return ids
  }
}
