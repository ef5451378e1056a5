internal import NewsIndex
internal import SQLite

/// Changes per-article numbers and the sums over them; writes them at the end of a batch.
final class ArrayWriter {
  private let connection: Connection
  private var rows: [Int: [UInt32]] = [:]
  private var changes: [String: Int] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Sets an article's number.
  func set(_ kind: ArticleArray.Kind, _ id: Int, _ value: Int) throws(SQLiteError) {
    let key = ArticleArray.key(kind, id)
    let slot = id & (ArticleArray.rowLength - 1)
    if rows[key] == nil { rows[key] = try load(key) }
    rows[key, default: []].withElement(slot) { $0 = UInt32(clamping: value) }
  }

  /// Counts an article in (`sign` 1) or out (-1).
  func count(_ sign: Int, _ words: AnalysedArticle) {
    changes[CollectionStatistics.articleCountName, default: 0] += sign
    let lengths: [(ArticleArray.Kind, Int)] = [
      (.titleLength, words[.title].length), (.deckLength, words[.deck].length),
      (.leadLength, words.leadLength), (.bodyLength, words[.body].length),
      (.captionLength, words[.caption].length), (.keywordLength, words[.keyword].length),
    ]
    for (kind, length) in lengths {
      changes[CollectionStatistics.name(of: kind), default: 0] += sign * length
    }
  }

  /// Writes what was changed.
  func save() throws(SQLiteError) {
    for (key, numbers) in rows.sorted(by: { $0.key < $1.key }) {
      let upsert = try connection.prepare("INSERT OR REPLACE INTO array VALUES (?1, ?2)")
      try upsert.bind(key, at: 1)
      try upsert.bind(blob: ArticleArray.encode(numbers), at: 2)
      try upsert.run()
    }
    for (name, change) in changes.sorted(by: { $0.key < $1.key }) {
      let upsert = try connection.prepare(
        """
        INSERT INTO statistic VALUES (?1, ?2)
        ON CONFLICT (name) DO UPDATE SET value = value + excluded.value
        """)
      try upsert.bind(name, at: 1)
      try upsert.bind(change, at: 2)
      try upsert.run()
    }
    forget()
  }

  /// Drops changes that are not written.
  func forget() {
    rows.removeAll()
    changes.removeAll()
  }

  private func load(_ key: Int) throws(SQLiteError) -> [UInt32] {
    let row = try connection.prepare("SELECT value FROM array WHERE key = ?1")
    try row.bind(key, at: 1)
    return try row.step() ? ArticleArray.decode(row.blob(at: 0) ?? []) : []
  }
}

extension [UInt32] {
  /// Changes an element, after making the array long enough.
  fileprivate mutating func withElement(_ index: Int, _ change: (inout UInt32) -> Void) {
    if index >= count { append(contentsOf: repeatElement(0, count: index + 1 - count)) }
    change(&self[index])
  }
}
