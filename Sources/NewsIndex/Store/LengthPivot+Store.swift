internal import SQLite

extension LengthPivot {
  /// Reads the pivot of an index, nil where it has none yet.
  public init?(_ file: IndexFile) throws(IndexError) {
    let values = try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT name, value FROM setting WHERE name LIKE 'pivot %'")
      var values: [String: Double] = [:]
      while try rows.step() { values[rows.text(at: 0) ?? ""] = rows.number(at: 1) }
      return values
    }
    guard let title = values["pivot title"], let body = values["pivot body"] else { return nil }
    self.init()
    self.title = title
    self.body = body
  }

  /// Stores the pivot of an index.
  public func store(in file: IndexFile) throws(IndexError) {
    try file.sql { () throws(SQLiteError) in
      for (name, value) in [("pivot title", title), ("pivot body", body)] {
        let insert = try file.connection.prepare("INSERT OR REPLACE INTO setting VALUES (?1, ?2)")
        try insert.bind(name, at: 1)
        try insert.bind(value, at: 2)
        try insert.run()
      }
    }
  }
}
