internal import SQLite

/// What has become of an article's id.
public enum IDFate: Sendable, Equatable {
  /// It shows its article.
  case current
  /// Its article has another id now, for its date has changed.
  case moved(to: Int)
  /// Its article was taken down on a day, ISO 8601.
  case takenDown(on: String)
  /// No source holds its article any more.
  case gone
  /// It was never given.
  case unknown
}

extension ArticleReader {
  /// Returns what has become of an id.
  public func fate(of id: Int) throws(IndexError) -> IDFate {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare(
        """
        SELECT
          (SELECT 1 FROM article WHERE id = ?1),
          (SELECT a.id FROM former_id AS f JOIN article AS a USING (identity) WHERE f.id = ?1),
          (SELECT day FROM takedown WHERE article = ?1
            OR identity = (SELECT identity FROM former_id WHERE id = ?1)),
          (SELECT 1 FROM former_id WHERE id = ?1)
        """)
      try row.bind(id, at: 1)
      guard try row.step() else { return .unknown }
      if row.integer(at: 0) != nil { return .current }
      if let now = row.integer(at: 1) { return .moved(to: now) }
      if let day = row.text(at: 2) { return .takenDown(on: day) }
      return row.integer(at: 3) == nil ? .unknown : .gone
    }
  }

  /// Returns the id of an article by which the story of `id` is found: its own, or, where it is gone, that of one
  /// that is left of its story; nil where there is neither.
  public func storyID(of id: Int) throws(IndexError) -> Int? {
    switch try fate(of: id) {
    case .current: id
    case .moved(let now): now
    case .takenDown, .gone, .unknown:
      try file.sql { () throws(SQLiteError) in
        guard try file.hasAdditions() else { return nil }
        let row = try file.connection.prepare(
          "SELECT a.id FROM former_story AS f JOIN article AS a USING (identity) WHERE f.id = ?1")
        try row.bind(id, at: 1)
        return try row.step() ? row.integer(at: 0) : nil
      }
    }
  }
}
