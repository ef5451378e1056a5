internal import CSQLite

extension Connection {
  /// The names by which `CREATE VIRTUAL TABLE … tokenize=` refers to the tokenizer below.
  ///
  /// Of two tokenizers of one name FTS5 finds the one that was registered last. So a table is declared under a
  /// tokenizer that every SQLite has, which reads a query as the table's words were made, and here that is this one.
  /// Under the other name stand tables of older formats.
  private static let termTokenizers = ["unicode61", "dateline"]

  /// Registers the tokenizer for text that was analysed before it came to SQLite.
  ///
  /// The text is terms with one blank between. A term behind the byte 0x01 shares the position of
  /// the term before it. What a term is, is not FTS5's affair: analysis can then run on all cores
  /// while one connection writes. Must be called on every connection that reads or writes a table
  /// with this tokenizer.
  public func registerTermTokenizer() throws(SQLiteError) {
    guard let api = unsafe dateline_fts5_api(handle) else {
      throw SQLiteError(
        code: SQLITE_ERROR, message: "this SQLite was built without FTS5", subject: path)
    }
    var tokenizer = unsafe fts5_tokenizer(
      xCreate: { _, _, _, out in
        // There is no state; FTS5 only asks that the pointer be something.
        unsafe out?.pointee = unsafe OpaquePointer(bitPattern: 1)
        return SQLITE_OK
      },
      xDelete: { _ in },
      xTokenize: { _, context, _, text, byteCount, emit in
        guard let text = unsafe text, let emit = unsafe emit else { return SQLITE_OK }
        return unsafe eachTerm(text, Int(byteCount)) { start, end, isColocated in
          unsafe emit(
            context, isColocated ? FTS5_TOKEN_COLOCATED : 0, text + start, Int32(end - start),
            Int32(start), Int32(end))
        }
      })
    for name in Self.termTokenizers {
      let code = unsafe api.pointee.xCreateTokenizer(api, name, nil, &tokenizer, nil)
      guard code == SQLITE_OK else { throw error(code, "tokenizer \(name)") }
    }
  }
}

/// The byte before a term that shares the position of the term before it.
private let colocation: CChar = 1

private func eachTerm(
  _ text: UnsafePointer<CChar>, _ count: Int, _ emit: (Int, Int, Bool) -> Int32
) -> Int32 {
  let blank: CChar = 0x20
  var start = 0
  while start < count {
    var end = start
    while end < count, unsafe text[end] != blank { end += 1 }
    if end > start {
      let isColocated = unsafe text[start] == colocation
      let code = emit(isColocated ? start + 1 : start, end, isColocated)
      // SQLITE_DONE means that FTS5 wants no more, which is no failure.
      if code != SQLITE_OK { return code == SQLITE_DONE ? SQLITE_OK : code }
    }
    start = end + 1
  }
  return SQLITE_OK
}
