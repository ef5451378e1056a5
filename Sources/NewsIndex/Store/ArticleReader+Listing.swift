public import News
internal import SQLite

/// What lists of results tell of an article: what makes it the same in another index, and what it shows.
public struct ArticleMark: Sendable, Hashable {
  /// What makes it the same article when it is seen again.
  public var identity: UInt64
  /// A hash of what is shown of it.
  public var content: UInt64
  /// The version of the extraction that made it of its source.
  public var extraction: Int

  /// Creates a mark.
  public init(identity: UInt64, content: UInt64, extraction: Int) {
    self.identity = identity
    self.content = content
    self.extraction = extraction
  }
}

extension ArticleReader {
  /// Returns the marks of articles, in the order of the ids; ids of no article are left out.
  public func marks(of ids: [Int]) throws(IndexError) -> [(id: Int, mark: ArticleMark)] {
    try file.sql { () throws(SQLiteError) in
      var marks: [(id: Int, mark: ArticleMark)] = []
      marks.reserveCapacity(ids.count)
      let row = try file.connection.prepare(
        "SELECT identity, content, extraction FROM article WHERE id = ?1")
      for id in ids {
        try row.bind(id, at: 1)
        if try row.step() { marks.append((id, Self.mark(row, from: 0))) }
        row.rewind()
      }
      return marks
    }
  }

  /// Returns the marks of all articles, in the order of the ids.
  public func marks() throws(IndexError) -> [(id: Int, mark: ArticleMark)] {
    try file.sql { () throws(SQLiteError) in
      var marks: [(id: Int, mark: ArticleMark)] = []
      let row = try file.connection.prepare(
        "SELECT id, identity, content, extraction FROM article ORDER BY id")
      while try row.step() {
        guard let id = row.integer(at: 0) else { continue }
        marks.append((id, Self.mark(row, from: 1)))
      }
      return marks
    }
  }

  private static func mark(_ row: borrowing Statement, from column: Int32) -> ArticleMark {
    ArticleMark(
      identity: UInt64(bitPattern: Int64(row.integer(at: column) ?? 0)),
      content: UInt64(bitPattern: Int64(row.integer(at: column + 1) ?? 0)),
      extraction: row.integer(at: column + 2) ?? 0)
  }

  /// Returns the id of an article by its identity, nil where it is not there.
  public func id(ofIdentity identity: UInt64) throws(IndexError) -> Int? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT id FROM article WHERE identity = ?1")
      try row.bind(Int(Int64(bitPattern: identity)), at: 1)
      return try row.step() ? row.integer(at: 0) : nil
    }
  }

  /// Returns with which data files the articles were read.
  public func dataFiles() throws(IndexError) -> DataFiles { try DataFiles(of: file) }

  /// Returns the hash of the sets of words that stand for one another: SHA-256, the same for the same sets.
  public func variantsHash() throws(IndexError) -> String {
    if let knownVariantsHash { return knownVariantsHash }
    let hash = try file.sql { () throws(SQLiteError) in
      var hash = VariantsHash()
      let rows = try file.connection.prepare(
        "SELECT key, number, form, kind, is_short FROM variant ORDER BY key, number, form")
      while try rows.step() {
        hash.add(
          VariantsHash.Row(
            key: rows.text(at: 0) ?? "", number: rows.integer(at: 1) ?? 0,
            form: rows.text(at: 2) ?? "", kind: rows.text(at: 3) ?? "",
            isShort: rows.integer(at: 4) == 1))
      }
      return hash.text
    }
    knownVariantsHash = hash
    return hash
  }

  /// The number of articles, and the first and the last day of publication.
  public func extent() throws(IndexError) -> (
    count: Int, first: CalendarDate?, last: CalendarDate?
  ) {
    let known = ArticleID.id(day: ArticleID.firstKnownDay, sequence: 0)
    return (
      try CollectionStatistics(file).articleCount,
      try file.integer("SELECT min(id) FROM article WHERE id >= \(known)").flatMap(ArticleID.date),
      try file.integer("SELECT max(id) FROM article WHERE id >= \(known)").flatMap(ArticleID.date)
    )
  }
}
