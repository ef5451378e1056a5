internal import NewsIndex
internal import SQLite

/// Changes per-article numbers and the sums over them; writes them at the end of a batch.
///
/// Articles are written in the order of their ordinals, so one row of each kind is held at a time.
final class ArrayWriter {
  private let connection: Connection
  /// The row at hand, -1 for none, and its numbers by kind, nil where they are as stored.
  private var row = -1
  private var numbers: [[UInt32]?]
  private var changes: [String: Int] = [:]
  /// By how much the index's state changes.
  private var state = StateSum()

  private static let kinds = ArticleArray.Kind.allCases

  init(_ connection: Connection) {
    self.connection = connection
    numbers = Array(repeating: nil, count: Self.kinds.count)
  }

  /// Sets an article's numbers, given by kind; those not named become 0.
  func set(_ values: [ArticleArray.Kind: Int], at ordinal: Int) throws(SQLiteError) {
    let wanted = ordinal >> ArticleArray.rowBits
    if wanted != row { try open(wanted) }
    let index = ordinal & (ArticleArray.rowLength - 1)
    for (slot, kind) in Self.kinds.enumerated() {
      if numbers[slot] == nil { numbers[slot] = try load(kind) }
      numbers[slot]?.withElement(index) { $0 = UInt32(clamping: values[kind] ?? 0) }
    }
  }

  /// Returns an article's number of a kind.
  func number(_ kind: ArticleArray.Kind, of ordinal: Int) throws(SQLiteError) -> Int {
    let wanted = ordinal >> ArticleArray.rowBits
    if wanted != row { try open(wanted) }
    guard let slot = Self.kinds.firstIndex(of: kind) else { return 0 }
    if numbers[slot] == nil { numbers[slot] = try load(kind) }
    let values = numbers[slot] ?? []
    let index = ordinal & (ArticleArray.rowLength - 1)
    return index < values.count ? Int(values[index]) : 0
  }

  /// Counts an article in (`sign` 1) or out (-1).
  func count(_ sign: Int, _ words: AnalysedArticle, identity: Int, content: Int) {
    if sign > 0 {
      state.add(identity: identity, content: content)
    } else {
      state.remove(identity: identity, content: content)
    }
    changes[CollectionStatistics.articleCountName, default: 0] += sign
    changes[CollectionStatistics.name(ofLanguage: words.language), default: 0] += sign
    let lengths: [(ArticleArray.Kind, Int)] = [
      (.titleLength, words[.title].length), (.deckLength, words[.deck].length),
      (.leadEnd, words.leadEnd), (.bodyLength, words[.body].length),
      (.captionLength, words[.caption].length), (.keywordLength, words[.keyword].length),
    ]
    for (kind, length) in lengths {
      changes[CollectionStatistics.name(of: kind), default: 0] += sign * length
    }
  }

  /// Counts ordinals that were given out.
  func countOrdinals(_ count: Int) {
    changes[CollectionStatistics.ordinalCountName, default: 0] += count
  }

  /// Writes what was changed.
  func save() throws(SQLiteError) {
    try saveRow()
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
    changes.removeAll()
    if state != StateSum() {
      var sum = try StateSum(connection)
      sum.add(state)
      try sum.store(in: connection)
      state = StateSum()
    }
  }

  /// Drops changes that are not written.
  func forget() {
    row = -1
    numbers = Array(repeating: nil, count: Self.kinds.count)
    changes.removeAll()
    state = StateSum()
  }

  private func open(_ wanted: Int) throws(SQLiteError) {
    try saveRow()
    row = wanted
  }

  private func saveRow() throws(SQLiteError) {
    for (slot, kind) in Self.kinds.enumerated() {
      guard let values = numbers[slot] else { continue }
      let upsert = try connection.prepare("INSERT OR REPLACE INTO array VALUES (?1, ?2)")
      try upsert.bind(ArticleArray.key(kind, row: row), at: 1)
      try upsert.bind(blob: ArticleArray.encode(values), at: 2)
      try upsert.run()
      numbers[slot] = nil
    }
    row = -1
  }

  private func load(_ kind: ArticleArray.Kind) throws(SQLiteError) -> [UInt32] {
    let stored = try connection.prepare("SELECT value FROM array WHERE key = ?1")
    try stored.bind(ArticleArray.key(kind, row: row), at: 1)
    return try stored.step() ? ArticleArray.decode(stored.blob(at: 0) ?? []) : []
  }
}

extension [UInt32] {
  /// Changes an element, after making the array long enough.
  fileprivate mutating func withElement(_ index: Int, _ change: (inout UInt32) -> Void) {
    if index >= count { append(contentsOf: repeatElement(0, count: index + 1 - count)) }
    change(&self[index])
  }
}
