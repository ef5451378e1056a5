internal import NewsIndex
internal import SQLite

/// Makes the rows of one segment of posting lists, term by term.
struct PostingSink<Rows: PostingRows> {
  private(set) var rows: Rows
  private var page = PostingPage()
  private var nextList: Int
  /// The number of all postings.
  private(set) var postingCount = 0
  /// Counts the stories of long lists; nil where they are not known yet.
  var stories: StoryCounter?
  /// Tells whether any article has a word; nil where nobody asks for what is gone.
  var isWord: (([UInt8]) throws(SQLiteError) -> Bool)?

  /// Begins a segment whose lists are numbered from `firstList` on.
  init(_ rows: Rows, firstList: Int) {
    self.rows = rows
    nextList = firstList
  }

  /// Adds all terms of some sources, which come by their ordinals.
  mutating func append(
    _ sources: [any PostingSource], dropping dead: Set<UInt32>
  ) throws(SQLiteError) {
    var ordinals: [UInt32] = []
    var levels: [UInt8] = []
    var order = RunOrder(sources.map(\.term))
    while let first = order.first, let term = sources[first].term {
      var positionCount = 0
      var forms: [[UInt8]] = []
      ordinals.removeAll(keepingCapacity: true)
      levels.removeAll(keepingCapacity: true)
      while let next = order.first, sources[next].term == term {
        // The lists of one term are put one behind the other.
        positionCount += sources[next].positionCount
        ordinals.append(contentsOf: sources[next].ordinals)
        levels.append(contentsOf: sources[next].levels)
        if forms != sources[next].forms { forms = Self.union(forms, sources[next].forms) }
        try sources[next].advance()
        order.advanceFirst(to: sources[next].term)
      }
      if !dead.isEmpty, Self.drop(dead, &ordinals, &levels) > 0, let isWord {
        var kept: [[UInt8]] = []
        for form in forms where try isWord(form) { kept.append(form) }
        forms = kept
      }
      if !ordinals.isEmpty {
        try append(term.bytes, positionCount: positionCount, ordinals, levels, forms)
      }
    }
    if !page.isEmpty { try savePage() }
  }

  private static func union(_ a: [[UInt8]], _ b: [[UInt8]]) -> [[UInt8]] {
    a.isEmpty ? b : Set(a).union(b).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Drops postings of articles that are gone; returns their number.
  private static func drop(
    _ dead: Set<UInt32>, _ ordinals: inout [UInt32], _ levels: inout [UInt8]
  ) -> Int {
    var kept = 0
    for index in ordinals.indices where !dead.contains(ordinals[index]) {
      ordinals[kept] = ordinals[index]
      levels[kept] = levels[index]
      kept += 1
    }
    let dropped = ordinals.count - kept
    ordinals.removeSubrange(kept...)
    levels.removeSubrange(kept...)
    return dropped
  }

  private mutating func append(
    _ term: [UInt8], positionCount: Int, _ ordinals: [UInt32], _ levels: [UInt8],
    _ forms: [[UInt8]]
  ) throws(SQLiteError) {
    postingCount += ordinals.count
    var entry = PostingEntry(
      occurrence: Occurrence(articleCount: ordinals.count, positionCount: positionCount),
      forms: forms)
    if ordinals.count <= PostingList.mostInline {
      entry.ordinals = ordinals
      entry.levels = levels
    } else {
      entry.list = nextList
      entry.storyCount = stories?.count(of: ordinals)
      let list = PostingList.rows(ordinals, levels)
      try rows.insert(list.head.bytes, id: nextList)
      for (index, chunk) in list.chunks.enumerated() {
        try rows.insert(chunk, id: nextList + 1 + index)
      }
      nextList += 1 + list.chunks.count
    }
    if page.append(term, entry) { return }
    try savePage()
    _ = page.append(term, entry)
  }

  private mutating func savePage() throws(SQLiteError) {
    try rows.insert(page: page.bytes, first: page.first)
    page = PostingPage()
  }
}

extension PostingSink<SpilledPostingRows> {
  /// Returns the rows, behind the last.
  mutating func finish() throws(SQLiteError) -> RunChunks { try rows.finish() }
}

/// Takes the rows of a segment of posting lists.
protocol PostingRows {
  /// Inserts a row of a list, its head.
  mutating func insert(_ head: [UInt8], id: Int) throws(SQLiteError)
  /// Inserts a row of a list, a chunk.
  mutating func insert(_ chunk: [UInt64], id: Int) throws(SQLiteError)
  /// Inserts a page of terms.
  mutating func insert(page: [UInt8], first: [UInt8]) throws(SQLiteError)
}

/// Rows that go into the index at once.
struct StoredPostingRows: PostingRows {
  private let connection: Connection
  private let segment: Int

  init(_ connection: Connection, segment: Int) {
    self.connection = connection
    self.segment = segment
  }

  /// Returns the number of the next list.
  func nextList() throws(SQLiteError) -> Int {
    try connection.integer("SELECT ifnull(max(id), 0) + 1 FROM posting_list") ?? 1
  }

  func insert(_ head: [UInt8], id: Int) throws(SQLiteError) {
    let insert = try insertion(id)
    try insert.bind(blob: head, at: 2)
    try insert.run()
  }

  func insert(_ chunk: [UInt64], id: Int) throws(SQLiteError) {
    let insert = try insertion(id)
    try insert.bind(words: chunk, at: 2)
    try insert.run()
  }

  private func insertion(_ id: Int) throws(SQLiteError) -> Statement {
    let insert = try connection.prepare("INSERT INTO posting_list VALUES (?1, ?2)")
    try insert.bind(id, at: 1)
    return insert
  }

  func insert(page: [UInt8], first: [UInt8]) throws(SQLiteError) {
    let insert = try connection.prepare("INSERT INTO posting_page VALUES (?1, ?2, ?3)")
    try insert.bind(segment, at: 1)
    try insert.bind(blob: first, at: 2)
    try insert.bind(blob: page, at: 3)
    try insert.run()
  }
}
