internal import NewsIndex
internal import SQLite

/// Writes the rows of one segment, term by term.
final class PostingSink {
  private let connection: Connection
  private let segment: Int
  private var page = PostingPage()
  private var nextList: Int

  init(_ connection: Connection, segment: Int) throws(SQLiteError) {
    self.connection = connection
    self.segment = segment
    nextList = try connection.integer("SELECT ifnull(max(id), 0) + 1 FROM posting_list") ?? 1
  }

  func append(
    _ term: [UInt8], placeCount: Int, _ ordinals: [UInt32], _ levels: [UInt8]
  ) throws(SQLiteError) {
    var entry = PostingEntry(
      occurrence: Occurrence(articleCount: ordinals.count, placeCount: placeCount))
    if ordinals.count <= PostingList.mostInline {
      entry.ordinals = ordinals
      entry.levels = levels
    } else {
      entry.list = nextList
      let rows = PostingList.rows(ordinals, levels)
      try insert(rows.head.bytes)
      for chunk in rows.chunks { try insert(chunk) }
    }
    if page.append(term, entry) { return }
    try savePage()
    _ = page.append(term, entry)
  }

  func finish() throws(SQLiteError) {
    if !page.isEmpty { try savePage() }
  }

  private func savePage() throws(SQLiteError) {
    let insert = try connection.prepare("INSERT INTO posting_page VALUES (?1, ?2, ?3)")
    try insert.bind(segment, at: 1)
    try insert.bind(blob: page.first, at: 2)
    try insert.bind(blob: page.bytes, at: 3)
    try insert.run()
    page = PostingPage()
  }

  private func insert(_ bytes: [UInt8]) throws(SQLiteError) {
    try insertList { insert throws(SQLiteError) in try insert.bind(blob: bytes, at: 2) }
  }

  private func insert(_ words: [UInt64]) throws(SQLiteError) {
    try insertList { insert throws(SQLiteError) in try insert.bind(words: words, at: 2) }
  }

  private func insertList(
    _ bindData: (borrowing Statement) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    let insert = try connection.prepare("INSERT INTO posting_list VALUES (?1, ?2)")
    try insert.bind(nextList, at: 1)
    try bindData(insert)
    try insert.run()
    nextList += 1
  }
}
