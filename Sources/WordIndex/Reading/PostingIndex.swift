public import NewsIndex
internal import SQLite

/// Finds the posting lists of stems, and the forms of each.
public final class PostingIndex {
  private let file: IndexFile
  /// By number: the codes of the languages.
  private let codes: [String]
  private let segments: [Int]
  private var known: [Key: Term] = [:]

  /// Opens the lists of an index, given the codes of its languages by their numbers.
  public init(_ file: IndexFile, codes: [String]) throws(IndexError) {
    self.file = file
    self.codes = codes
    segments = try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT id FROM posting_segment ORDER BY first")
      var segments: [Int] = []
      while try rows.step() { segments.append(rows.integer(at: 0) ?? 0) }
      return segments
    }
  }

  private struct Key: Hashable {
    var language: Int
    var stem: String
  }

  /// A stem with what its segments say of it, in the order of the ordinals.
  public struct Term {
    /// In how many articles it stands, and how often.
    public fileprivate(set) var occurrence = Occurrence()
    /// The words that are forms of it, in the order of their bytes.
    public fileprivate(set) var forms: [String] = []
    fileprivate var entries: [PostingEntry] = []
  }

  /// Returns a stem of a language, given by its number; one that does not occur has no articles.
  public func term(_ language: Int, _ stem: String) throws(IndexError) -> Term {
    let key = Key(language: language, stem: stem)
    if let term = known[key] { return term }
    let bytes = PostingKey.bytes(codes[language], stem.utf8)
    var term = Term()
    for segment in segments {
      guard let entry = try entry(of: bytes, in: segment) else { continue }
      term.occurrence.articleCount += entry.occurrence.articleCount
      term.occurrence.positionCount += entry.occurrence.positionCount
      let forms = entry.forms.map { String(decoding: $0, as: UTF8.self) }
      if term.forms.isEmpty {
        term.forms = forms
      } else if term.forms != forms {
        term.forms = Set(term.forms).union(forms).sorted()
      }
      term.entries.append(entry)
    }
    known[key] = term
    return term
  }

  private func page(
    notBehind key: [UInt8], in segment: Int
  ) throws(SQLiteError) -> PostingPage? {
    let row = try file.connection.prepare(
      """
      SELECT data FROM posting_page WHERE segment = ?1 AND first <= ?2
      ORDER BY first DESC LIMIT 1
      """)
    try row.bind(segment, at: 1)
    try row.bind(blob: key, at: 2)
    return try row.step() ? PostingPage(bytes: row.blob(at: 0) ?? []) : nil
  }

  private func entry(of key: [UInt8], in segment: Int) throws(IndexError) -> PostingEntry? {
    try file.sql { () throws(SQLiteError) in
      try page(notBehind: key, in: segment)?.entry(of: key)
    }
  }

  /// Returns the postings of a term, to be read as needed.
  public func postings(of term: Term) throws(IndexError) -> Postings {
    let postings = Postings()
    for entry in term.entries {
      if let list = entry.list {
        try postings.append(list, count: entry.occurrence.articleCount, in: file)
      } else {
        postings.append(entry.ordinals, entry.levels)
      }
    }
    if term.entries.count == 1 { postings.storyCount = term.entries[0].storyCount }
    return postings
  }
}

/// The postings of a word, block by block: ordinals ascend from block to block.
public final class Postings {
  /// Creates a list without a posting.
  public init() {}

  /// By block: its last ordinal.
  public private(set) var lasts: [UInt32] = []
  /// By block: its highest level.
  public private(set) var highest: [UInt8] = []
  /// The number of postings.
  public private(set) var count = 0
  /// To how many stories the articles belonged when the index was made; nil where nobody counted them.
  public fileprivate(set) var storyCount: Int?

  /// Blocks one behind the other, all from one source.
  private struct Part {
    enum Source {
      /// `ordinals` and `levels`, from an index on.
      case memory(Int)
      /// The id of a stored list.
      case stored(Int)
    }

    var source: Source
    var firstBlock: Int
    /// The number of postings.
    var count: Int
  }

  private var parts: [Part] = []
  /// By block: of a stored list, the bits of a gap and where it begins in its chunk.
  private var widths: [UInt8] = []
  private var starts: [Int32] = []
  private var ordinals: [UInt32] = []
  private var levels: [UInt8] = []
  private var file: IndexFile?
  /// The chunk read last, by its row's id.
  private var chunkID = 0
  private var chunk: [UInt64] = []

  /// The number of blocks.
  public var blockCount: Int { lasts.count }

  /// Adds postings that are at hand.
  public func append(_ more: [UInt32], _ moreLevels: [UInt8]) {
    parts.append(
      Part(source: .memory(ordinals.count), firstBlock: blockCount, count: more.count))
    for start in stride(from: 0, to: more.count, by: PostingBlock.length) {
      let end = min(start + PostingBlock.length, more.count)
      lasts.append(more[end - 1])
      highest.append(moreLevels[start..<end].max() ?? 0)
      widths.append(0)
      starts.append(0)
    }
    ordinals += more
    levels += moreLevels
    count += more.count
  }

  /// Adds a stored list.
  public func append(_ list: Int, count listCount: Int, in file: IndexFile) throws(IndexError) {
    self.file = file
    let head = try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT data FROM posting_list WHERE id = ?1")
      try row.bind(list, at: 1)
      return PostingHead(try row.step() ? row.blob(at: 0) ?? [] : [])
    }
    guard head.lasts.count == (listCount + PostingBlock.length - 1) / PostingBlock.length else {
      throw .damaged(path: file.path, reason: "posting list \(list) has no head")
    }
    parts.append(Part(source: .stored(list), firstBlock: blockCount, count: listCount))
    starts.reserveCapacity(starts.count + head.lasts.count)
    var start = 0
    for (block, width) in head.widths.enumerated() {
      if block % PostingList.chunkLength == 0 { start = 0 }
      starts.append(Int32(start))
      let length = min(PostingBlock.length, listCount - block * PostingBlock.length)
      start += PostingBlock.wordCount(count: length, width: Int(width))
    }
    widths += head.widths
    lasts += head.lasts
    highest += head.highest
    count += listCount
  }

  /// Reads a block.
  public func read(_ number: Int, into block: inout PostingBlock) throws(IndexError) {
    var part = parts.count - 1
    while parts[part].firstBlock > number { part -= 1 }
    let index = number - parts[part].firstBlock
    let count = min(PostingBlock.length, parts[part].count - index * PostingBlock.length)
    switch parts[part].source {
    case .memory(let first):
      let start = first + index * PostingBlock.length
      block.set(ordinals[start..<start + count], levels[start..<start + count])
    case .stored(let list):
      try loadChunk(list + 1 + index / PostingList.chunkLength)
      let chunk = chunk
      block.read(
        chunk.span, at: Int(starts[number]), count: count, width: Int(widths[number]),
        after: index == 0 ? -1 : Int(lasts[number - 1]))
    }
  }

  private func loadChunk(_ id: Int) throws(IndexError) {
    guard id != chunkID, let file else { return }
    chunkID = id
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT data FROM posting_list WHERE id = ?1")
      try row.bind(id, at: 1)
      if try row.step() { row.words(at: 0, into: &chunk) } else { chunk.removeAll() }
    }
  }

  /// Returns those of them whose articles are in a set.
  public func filtered(by articles: ArticleSet) throws(IndexError) -> Postings {
    var ordinals: [UInt32] = []
    var levels: [UInt8] = []
    try eachBlock { block in
      for index in 0..<block.count where articles.mayContain(Int(block.ordinals[index])) {
        ordinals.append(block.ordinals[index])
        levels.append(UInt8(block.level(at: index)))
      }
    }
    let filtered = Postings()
    filtered.append(ordinals, levels)
    return filtered
  }

  /// Calls `visit` with every block, in order.
  public func eachBlock(_ visit: (borrowing PostingBlock) -> Void) throws(IndexError) {
    var block = PostingBlock()
    for number in 0..<blockCount {
      try read(number, into: &block)
      visit(block)
    }
  }
}
