internal import CSQLite

/// One row of an FTS5 query, as an auxiliary function sees it.
///
/// It is valid only during the call that it is lent to.
@safe public struct MatchedRow: ~Copyable {
  private let api: UnsafePointer<Fts5ExtensionApi>
  private let context: OpaquePointer

  fileprivate init(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) {
    unsafe self.api = unsafe api
    unsafe self.context = unsafe context
  }

  /// The row's id.
  public var rowID: Int {
    unsafe Int(api.pointee.xRowid(context))
  }

  /// Calls `visit` with column and token offset of every place where a phrase of the query stands.
  ///
  /// Phrases count from 0 in the order of the MATCH text. A phrase in a part of the query that does
  /// not hold for this row has no places. Places come by column, then offset.
  @inline(__always)
  public borrowing func eachPlace(
    ofPhrase phrase: Int, _ visit: (_ column: Int, _ offset: Int) -> Void
  ) {
    var cursor = unsafe Fts5PhraseIter()
    var column: Int32 = 0
    var offset: Int32 = 0
    let code = unsafe api.pointee.xPhraseFirst(
      context, Int32(phrase), &cursor, &column, &offset)
    guard code == SQLITE_OK else { return }
    while column >= 0 {
      visit(Int(column), Int(offset))
      unsafe api.pointee.xPhraseNext(context, &cursor, &column, &offset)
    }
  }
}

extension Connection {
  /// Registers the SQL function `name(table)`, which calls `visit` for each row of an FTS5 query.
  ///
  /// The function's SQL value is NULL: what it learns stays in Swift. The closure lives as long as
  /// the connection, or until another is registered under the same name.
  public func registerMatchFunction(
    _ name: String, _ visit: @escaping (borrowing MatchedRow) -> Void
  ) throws(SQLiteError) {
    guard let api = unsafe dateline_fts5_api(handle) else {
      throw SQLiteError(
        code: SQLITE_ERROR, message: "this SQLite was built without FTS5", subject: path)
    }
    let visitor = unsafe Unmanaged.passRetained(Visitor(visit))
    let code = unsafe api.pointee.xCreateFunction(
      api, name, visitor.toOpaque(),
      { api, context, result, _, _ in
        guard let api = unsafe api, let context = unsafe context,
          let data = unsafe api.pointee.xUserData(context)
        else { return }
        let visitor = unsafe Unmanaged<Visitor>.fromOpaque(data).takeUnretainedValue()
        visitor.visit(unsafe MatchedRow(api, context))
        unsafe sqlite3_result_null(result)
      },
      { data in
        if let data = unsafe data { unsafe Unmanaged<Visitor>.fromOpaque(data).release() }
      })
    guard code == SQLITE_OK else {
      unsafe visitor.release()
      throw error(code, "function \(name)")
    }
  }
}

/// A closure behind the pointer that FTS5 hands to a C function, which cannot capture one.
private final class Visitor {
  let visit: (borrowing MatchedRow) -> Void

  init(_ visit: @escaping (borrowing MatchedRow) -> Void) {
    self.visit = visit
  }
}
