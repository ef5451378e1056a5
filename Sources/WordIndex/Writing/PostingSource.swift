internal import NewsIndex
internal import SQLite

/// Terms in the order of their bytes, one after the other, each with its postings.
protocol PostingSource: AnyObject {
  /// The term at hand, nil behind the last.
  var term: RunKey? { get }
  /// How often it stands in the articles of the source.
  var positionCount: Int { get }
  /// The articles that have it, by ordinal, ascending.
  var ordinals: [UInt32] { get }
  /// Its level in each.
  var levels: [UInt8] { get }
  /// The words that are forms of it, in the order of their bytes.
  var forms: [[UInt8]] { get }

  /// Goes to the next term.
  func advance() throws(SQLiteError)
}

/// Reads a stored segment.
final class PostingSegmentReader: PostingSource {
  private let connection: Connection
  private let pages: Statement
  private var entries: ArraySlice<(term: [UInt8], entry: PostingEntry)> = []
  private(set) var term: RunKey?
  private(set) var positionCount = 0
  private(set) var ordinals: [UInt32] = []
  private(set) var levels: [UInt8] = []
  private(set) var forms: [[UInt8]] = []
  /// The first row of its list, nil where it stands beside the term.
  private(set) var list: Int?
  /// To how many stories its articles belong, where somebody counted them.
  private(set) var storyCount: Int?

  init(_ connection: Connection, segment: Int) throws(SQLiteError) {
    self.connection = connection
    pages = try connection.prepare(
      "SELECT data FROM posting_page WHERE segment = ?1 ORDER BY first")
    try pages.bind(segment, at: 1)
    try advance()
  }

  func advance() throws(SQLiteError) {
    while entries.isEmpty {
      guard try pages.step() else {
        term = nil
        return
      }
      entries = PostingPage(bytes: pages.blob(at: 0) ?? []).entries[...]
    }
    let (term, entry) = entries.removeFirst()
    self.term = RunKey(term)
    positionCount = entry.occurrence.positionCount
    ordinals = entry.ordinals
    levels = entry.levels
    forms = entry.forms
    list = entry.list
    storyCount = entry.storyCount
    if let list { try read(list, count: entry.occurrence.articleCount) }
  }

  private func read(_ list: Int, count: Int) throws(SQLiteError) {
    let rows = try connection.prepare("SELECT data FROM posting_list WHERE id = ?1")
    try rows.bind(list, at: 1)
    let head = PostingHead(try rows.step() ? rows.blob(at: 0) ?? [] : [])
    var block = PostingBlock()
    var words: [UInt64] = []
    var start = 0
    var previous = -1
    for number in head.lasts.indices {
      if number % PostingList.chunkLength == 0 {
        rows.rewind()
        try rows.bind(list + 1 + number / PostingList.chunkLength, at: 1)
        guard try rows.step() else { return }
        rows.words(at: 0, into: &words)
        start = 0
      }
      let length = min(PostingBlock.length, count - number * PostingBlock.length)
      let width = Int(head.widths[number])
      block.read(words.span, at: start, count: length, width: width, after: previous)
      start += PostingBlock.wordCount(count: length, width: width)
      previous = Int(head.lasts[number])
      ordinals.append(contentsOf: block.ordinals[..<block.count])
      levels.append(contentsOf: block.levels)
    }
  }
}
