import SQLite
import Testing

@Suite struct SQLiteTests {
  @Test func `stores and reads values of every kind`() throws {
    let db = try Connection(path: ":memory:", mode: .create)
    try db.execute("CREATE TABLE t (i, d, s, b, n)")
    do {
      let insert = try db.prepare("INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)")
      try insert.bind(1 << 40, at: 1)
      try insert.bind(1.5, at: 2)
      try insert.bind("Wałęsa\u{0}x", at: 3)
      try insert.bind(blob: [0, 255], at: 4)
      try insert.bind(nil as String?, at: 5)
      try insert.run()
      try insert.bind("", at: 3)
      try insert.bind(blob: [], at: 4)
      try insert.run()
    }
    let select = try db.prepare("SELECT i, d, s, b, n FROM t ORDER BY rowid")
    #expect(try select.step())
    #expect(select.integer(at: 0) == 1 << 40)
    #expect(select.number(at: 1) == 1.5)
    #expect(select.text(at: 2) == "Wałęsa\u{0}x")
    #expect(select.blob(at: 3) == [0, 255])
    #expect(select.text(at: 4) == nil && select.integer(at: 4) == nil && select.blob(at: 4) == nil)
    #expect(try select.step())
    #expect(select.text(at: 2) == "")
    #expect(select.blob(at: 3) == [])
    #expect(try !select.step())
  }

  @Test func `says which statement failed`() throws {
    let db = try Connection(path: ":memory:", mode: .create)
    #expect(throws: SQLiteError(code: 1, message: "no such table: t", subject: "SELECT * FROM t")) {
      try db.execute("SELECT * FROM t")
    }
    #expect(throws: SQLiteError.self) {
      _ = try Connection(path: "/no/such/folder/x", mode: .create)
    }
  }

  @Test func `rolls a failed transaction back`() throws {
    let db = try Connection(path: ":memory:", mode: .create)
    try db.execute("CREATE TABLE t (i UNIQUE)")
    #expect(throws: SQLiteError.self) {
      try db.transaction { () throws(SQLiteError) in
        try db.execute("INSERT INTO t VALUES (1)")
        try db.execute("INSERT INTO t VALUES (1)")
      }
    }
    #expect(try db.integer("SELECT count(*) FROM t") == 0)
    try db.transaction { () throws(SQLiteError) in try db.execute("INSERT INTO t VALUES (1)") }
    #expect(try db.integer("SELECT count(*) FROM t") == 1)
  }

  @Test func `two statements of the same text live side by side`() throws {
    let db = try Connection(path: ":memory:", mode: .create)
    try db.execute("CREATE TABLE t (i); INSERT INTO t VALUES (1), (2)")
    let a = try db.prepare("SELECT i FROM t ORDER BY i")
    let b = try db.prepare("SELECT i FROM t ORDER BY i")
    #expect(try a.step() && b.step() && a.step())
    #expect(a.integer(at: 0) == 2)
    #expect(b.integer(at: 0) == 1)
  }

  @Test func `FTS5 takes analysed terms, several at a position`() throws {
    let db = try Connection(path: ":memory:", mode: .create)
    try db.registerTermTokenizer()
    try db.execute(
      "CREATE VIRTUAL TABLE f USING fts5(a, b, content='', tokenize='unicode61 remove_diacritics 2')"
    )
    do {
      let insert = try db.prepare("INSERT INTO f (rowid, a, b) VALUES (?1, ?2, ?3)")
      try insert.bind(7, at: 1)
      try insert.bind("the minsk accords \u{1}~accord hold", at: 2)
      try insert.bind("", at: 3)
      try insert.run()
    }
    try db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, instance)")
    let select = try db.prepare("SELECT term, doc, col, offset FROM v ORDER BY offset, term")
    var places: [String] = []
    while try select.step() {
      places.append(
        "\(select.text(at: 0) ?? "") \(select.integer(at: 1) ?? -1) \(select.text(at: 2) ?? "") "
          + "\(select.integer(at: 3) ?? -1)")
    }
    #expect(places == ["the 7 a 0", "minsk 7 a 1", "accords 7 a 2", "~accord 7 a 2", "hold 7 a 3"])
    let found = try db.integer(
      #"SELECT count(*) FROM f WHERE f MATCH '"minsk ~accord hold" AND "the"'"#)
    #expect(found == 1)
  }
}
