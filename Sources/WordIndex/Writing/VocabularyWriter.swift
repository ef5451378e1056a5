internal import NewsIndex
internal import SQLite

/// Writes the vocabulary of a segment of FTS5's index (see `VocabularyHead`).
///
/// Its pages are kept in memory till then, a few bytes for each term, so that they lie side by side in the file.
struct VocabularyWriter: Sendable {
  private var pages: [(first: [UInt8], bytes: [UInt8])] = []
  private var page = TermPage()
  /// Whether there was a term that is too long for a page.
  private var isRefused = false

  /// Adds a term, behind all others.
  mutating func append(_ term: [UInt8]) {
    guard term.count <= TermPage.longestTerm else {
      isRefused = true
      return
    }
    if page.append(term) { return }
    endPage()
    _ = page.append(term)
  }

  private mutating func endPage() {
    if !page.isEmpty { pages.append((page.first, page.bytes)) }
    page = TermPage()
  }

  /// Stores what was added as the vocabulary of a segment, inside the caller's transaction.
  mutating func store(
    of segment: FullTextSegment, lastPage: [UInt8], in connection: Connection
  ) throws(SQLiteError) {
    endPage()
    guard !isRefused else { return }
    let head = VocabularyHead(of: segment, lastPage: lastPage, firsts: pages.map(\.first))
    let insert = try connection.prepare("INSERT INTO vocabulary (id, data) VALUES (?1, ?2)")
    for (number, bytes) in ([head.bytes] + pages.map(\.bytes)).enumerated() {
      try insert.bind(VocabularyHead.row(of: segment.id, page: number), at: 1)
      try insert.bind(blob: bytes, at: 2)
      try insert.run()
    }
  }
}
