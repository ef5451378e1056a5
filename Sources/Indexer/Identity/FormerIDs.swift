internal import NewsIndex
internal import SQLite

/// The ids that articles of an index had before: each leads to its article, or says that it is gone.
struct FormerIDs {
  private let file: IndexFile

  init(_ file: IndexFile) { self.file = file }

  /// Returns an id of some day that an article had.
  func id(of identity: Int, day: Int) throws(IndexError) -> Int? {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT id FROM former_id WHERE identity = ?1 ORDER BY id")
      try rows.bind(identity, at: 1)
      while try rows.step() {
        if let id = rows.integer(at: 0), ArticleID.day(of: id) == day { return id }
      }
      return nil
    }
  }

  /// Notes that an article has an id no longer.
  func retire(_ id: Int, of identity: Int) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let insert = try file.connection.prepare("INSERT OR IGNORE INTO former_id VALUES (?1, ?2)")
      try insert.bind(id, at: 1)
      try insert.bind(identity, at: 2)
      try insert.run()
    }
  }

  /// Notes that an article has an id again.
  func revive(_ id: Int) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      let delete = try file.connection.prepare("DELETE FROM former_id WHERE id = ?1")
      try delete.bind(id, at: 1)
      try delete.run()
    }
  }

  /// Takes over the ids that a replaced index has given, but for those that are in use.
  func take(from old: Predecessor) throws(IndexError) {
    let path = file.path
    try file.connection.transaction(wrapping: { .sqlite($0, path: path) }) {
      () throws(IndexError) in
      try file.sql { () throws(SQLiteError) in
        for table in old.isEarlier ? ["article"] : ["article", "former_id"] {
          let rows = try old.file.connection.prepare("SELECT id, identity FROM \(table)")
          while try rows.step() {
            let insert = try file.connection.prepare(
              """
              INSERT OR IGNORE INTO former_id
              SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = ?1)
              """)
            try insert.bind(rows.integer(at: 0), at: 1)
            try insert.bind(rows.integer(at: 1), at: 2)
            try insert.run()
          }
        }
      }
    }
  }

  // MARK: What is given

  /// Whether an index has given an id to another article.
  static func isTaken(
    _ id: Int, besides identity: Int, in file: IndexFile, hasFormer: Bool = true
  ) throws(IndexError) -> Bool {
    try file.sql { () throws(SQLiteError) in
      for table in hasFormer ? ["article", "former_id"] : ["article"] {
        let row = try file.connection.prepare("SELECT identity FROM \(table) WHERE id = ?1")
        try row.bind(id, at: 1)
        if try row.step(), row.integer(at: 0) != identity { return true }
      }
      return false
    }
  }

  /// Returns the last sequence number of a day that an index has given.
  static func lastSequence(
    day: Int, in file: IndexFile, hasFormer: Bool = true
  ) throws(IndexError) -> Int {
    try file.sql { () throws(SQLiteError) in
      var last = 0
      for table in hasFormer ? ["article", "former_id"] : ["article"] {
        let row = try file.connection.prepare(
          "SELECT max(id) FROM \(table) WHERE id >= ?1 AND id < ?2")
        try row.bind(ArticleID.id(day: day, sequence: 0), at: 1)
        try row.bind(ArticleID.id(day: day + 1, sequence: 0), at: 2)
        if try row.step(), let id = row.integer(at: 0) {
          last = max(last, id & ArticleID.lastSequence)
        }
      }
      return last
    }
  }
}
