internal import NewsIndex
internal import SQLite

/// Copies the tables that nothing can be derived from, as far as they can be read.
struct TableCopy {
  private let old: IndexFile
  private let new: IndexFile

  init(from old: IndexFile, to new: IndexFile) {
    self.old = old
    self.new = new
  }

  private static let tables = [
    "setting", "source", "name", "place", "place_name", "country_name", "variant", "article",
    "further_place", "further_byline", "guessed_place", "content", "source_state", "takedown",
    "version",
    "former_id", "former_story", "run",
  ]
  /// Tables whose rows have no number of their own.
  private static let withoutRowID: Set = [
    "setting", "place_name", "country_name", "variant", "further_place", "further_byline",
    "guessed_place", "source_state",
  ]

  /// Copies all tables, each in a transaction.
  ///
  /// - Returns: the tables of which rows could not be read, with what SQLite says.
  func run() throws(IndexError) -> [String] {
    var lost: [String] = []
    for table in Self.tables {
      let failure = try new.sql { () throws(SQLiteError) in
        try new.connection.transaction("BEGIN IMMEDIATE") { () throws(SQLiteError) in
          try copy(table)
        }
      }
      if let failure { lost.append("\(table): \(failure.message)") }
    }
    return lost
  }

  /// Copies from the first row on, and where one cannot be read, from the last row back.
  private func copy(_ table: String) throws(SQLiteError) -> SQLiteError? {
    guard let failure = try copy(table, order: "") else { return nil }
    if !Self.withoutRowID.contains(table) { _ = try copy(table, order: "ORDER BY rowid DESC") }
    return failure
  }

  /// Copies until a row cannot be read; returns why.
  private func copy(_ table: String, order: String) throws(SQLiteError) -> SQLiteError? {
    let count =
      try new.connection.integer("SELECT count(*) FROM pragma_table_info('\(table)')") ?? 0
    let marks = (1...max(1, count)).map { "?\($0)" }.joined(separator: ", ")
    let sql = "INSERT OR REPLACE INTO \(table) VALUES (\(marks))"
    do {
      // One that came to the format later than the index.
      let isThere = "SELECT count(*) FROM sqlite_schema WHERE name = '\(table)'"
      if try old.connection.integer(isThere) == 0 { return nil }
      let rows = try old.connection.prepare("SELECT * FROM \(table) \(order)")
      while true {
        do { guard try rows.step() else { return nil } } catch { return error }
        let insert = try new.connection.prepare(sql)
        for column in 0..<Int32(count) { try insert.bind(column: column, of: rows, at: column + 1) }
        try insert.run()
      }
    } catch {
      // A table that cannot even be opened; what cannot be written fails the repair.
      if error.kind == .corrupt || error.kind == .notADatabase { return error }
      throw error
    }
  }
}
