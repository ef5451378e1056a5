public import NewsIndex

/// Reads FTS5's table of words: its terms in their order, and where each stands.
///
/// FTS5 writes, merges and checks the table. It is read here without FTS5's queries: these cost some hundred
/// microseconds for a look at the vocabulary, and one row after the other passes through a dozen calls.
public final class WordTable {
  private let file: IndexFile
  /// The segments, the oldest first; nil before they were asked for.
  private var segments: [SegmentReader]?
  /// By segment: its vocabulary, nil where there is none; all nil before terms were looked for.
  private var vocabularies: [Vocabulary?]?

  /// Prepares reading the table of an index.
  public init(_ file: IndexFile) {
    self.file = file
  }

  /// Returns the first term, in the order of bytes, that is not before `bound`; nil behind the last.
  public func first(from bound: [UInt8]) throws(IndexError) -> [UInt8]? {
    let vocabularies = try openVocabularies()
    var segments = try take()
    defer { self.segments = segments }
    var first: [UInt8]?
    for index in segments.indices {
      var term: [UInt8]?
      if let vocabulary = vocabularies[index] {
        term = try vocabulary.first(from: bound)
      } else {
        try segments[index].seek(bound)
        term = segments[index].term.map(Array.init)
      }
      guard let term else { continue }
      if let known = first, !term.lexicographicallyPrecedes(known) { continue }
      first = term
    }
    return first
  }

  /// Returns the terms that a sieve lets pass, in their order, a number at the most.
  func terms(_ sieve: some TermSieve, most: Int) throws(IndexError) -> [[UInt8]] {
    try found(sieve, most: most).map(\.term)
  }

  /// A term, and the one segment that has it; nil where several have.
  private typealias Found = (term: [UInt8], segment: Int?)

  private func found(_ sieve: some TermSieve, most: Int) throws(IndexError) -> [Found] {
    let vocabularies = try openVocabularies()
    var segments = try take()
    defer { self.segments = segments }
    var all: [Found] = []
    for index in segments.indices {
      let found: [[UInt8]]
      if let vocabulary = vocabularies[index] {
        found = try vocabulary.terms(sieve, most: most)
      } else {
        found = try segments[index].terms(sieve, most: most)
      }
      all = Self.merged(all, found.map { ($0, index) }, most: most)
    }
    return all
  }

  /// Returns what is in either of two lists, in order.
  private static func merged(_ a: [Found], _ b: [Found], most: Int) -> [Found] {
    if a.isEmpty || b.isEmpty { return a.isEmpty ? b : a }
    var merged: [Found] = []
    var (i, j) = (0, 0)
    while merged.count < most, i < a.count || j < b.count {
      if j == b.count || i < a.count && a[i].term.lexicographicallyPrecedes(b[j].term) {
        merged.append(a[i])
        i += 1
      } else {
        merged.append(b[j])
        if i < a.count, a[i].term == b[j].term {
          merged[merged.count - 1].segment = nil
          i += 1
        }
        j += 1
      }
    }
    return merged
  }

  /// Returns where a term stands: the rows that count, nil for all.
  public func positions(
    of term: String, _ filter: RowFilter? = nil
  ) throws(IndexError) -> PositionList {
    var list = PositionList()
    try append(Array(term.utf8), of: nil, to: &list, filter)
    return list
  }

  /// A term, or all that begin so.
  public struct Wanted {
    var term: String
    var isPrefix: Bool
    /// The articles in which it counts, nil for all.
    var articles: ArticleSet?

    /// Creates what is looked for: a term, or all that begin so, in some articles, nil for all.
    public init(term: String, isPrefix: Bool = false, articles: ArticleSet? = nil) {
      self.term = term
      self.isPrefix = isPrefix
      self.articles = articles
    }
  }

  /// Returns where any of some terms, or of those that begin so, stands.
  ///
  /// - Parameters:
  ///   - terms: the terms.
  ///   - ordinalCount: the number of ordinals of the index.
  ///   - filter: the rows that count, nil for all.
  ///   - articleCount: in how many articles they may stand, to have room for them.
  /// - Returns: their positions.
  /// - Throws: `IndexError` where the table cannot be read.
  public func positions(
    ofAny terms: [Wanted], ordinalCount: Int,
    _ filter: RowFilter? = nil, expecting articleCount: Int = 0
  ) throws(IndexError) -> PositionList {
    var list = PositionList(articleCount: articleCount)
    for wanted in terms {
      let start = list.entries.count
      for (term, segment) in try spellings(of: wanted) {
        try append(term, of: segment, to: &list, filter)
      }
      if let articles = wanted.articles { list.keep(from: start, in: articles) }
    }
    list.sort(ordinalCount: ordinalCount)
    return list
  }

  /// Returns where any of some terms, or of those that begin so, stands, counted by article.
  public func rows(
    ofAny terms: [Wanted], ordinalCount: Int
  ) throws(IndexError) -> PatternRows {
    var rows = PatternRows(ordinalCount: ordinalCount)
    for wanted in terms {
      if wanted.isPrefix, try append(beginningWith: wanted, to: &rows) { continue }
      for (term, segment) in try spellings(of: wanted) {
        try append(term, of: segment, to: &rows)
      }
    }
    rows.settle()
    return rows
  }

  /// Appends the rows of all terms that begin so, one behind the other; false where several segments have terms.
  private func append(
    beginningWith wanted: Wanted, to rows: inout PatternRows
  ) throws(IndexError) -> Bool {
    var segments = try take()
    defer { self.segments = segments }
    guard segments.count == 1 else { return false }
    let prefix = Array(wanted.term.utf8)
    try segments[0].seek(prefix)
    while let term = segments[0].term, term.starts(with: prefix) {
      try segments[0].read(into: &rows)
      try segments[0].goOn()
    }
    return true
  }

  /// Narrows where a phrase may begin by one of its words; the rarest is to come first.
  ///
  /// - Parameters:
  ///   - starts: where it may begin.
  ///   - place: how many words stand before the word.
  ///   - terms: what the word may be, each with how close it is to what was typed.
  /// - Throws: `IndexError` where the table cannot be read.
  public func narrow(
    _ starts: inout PhraseStarts, byWordAt place: Int, _ terms: [(wanted: Wanted, distance: Int)]
  ) throws(IndexError) {
    starts.begin(wordAt: place)
    for (wanted, distance) in terms {
      for (term, segment) in try spellings(of: wanted) {
        var segments = try take()
        defer { self.segments = segments }
        for index in try seek(term, in: &segments, only: segment) {
          try segments[index].read(into: &starts, distance: distance, in: wanted.articles)
        }
      }
    }
    starts.end()
  }

  private func spellings(of wanted: Wanted) throws(IndexError) -> [Found] {
    let bytes = Array(wanted.term.utf8)
    return wanted.isPrefix ? try found(PrefixSieve(prefix: bytes), most: .max) : [(bytes, nil)]
  }

  /// Returns the number of articles that have a term.
  public func articleCount(of term: String) throws(IndexError) -> Int {
    try positions(of: term).entries.count
  }

  private func append(
    _ term: [UInt8], of segment: Int?, to list: inout PositionList, _ filter: RowFilter?
  ) throws(IndexError) {
    var segments = try take()
    defer { self.segments = segments }
    let holders = try seek(term, in: &segments, only: segment)
    let start = list.entries.count
    for index in holders { try segments[index].read(into: &list, filter) }
    list.settle(from: start, isOfOneSegment: holders.count == 1)
  }

  private func append(
    _ term: [UInt8], of segment: Int?, to rows: inout PatternRows
  ) throws(IndexError) {
    var segments = try take()
    defer { self.segments = segments }
    let holders = try seek(term, in: &segments, only: segment)
    if holders.count == 1 { return try segments[holders[0]].read(into: &rows) }
    // What one segment says may undo what an older one says.
    var list = PositionList()
    for index in holders { try segments[index].read(into: &list, nil) }
    list.settle(from: 0, isOfOneSegment: false)
    rows.append(list)
  }

  /// Goes to a term in all segments, or in the only one that has it; returns those that do, the oldest first.
  private func seek(
    _ term: [UInt8], in segments: inout [SegmentReader], only: Int?
  ) throws(IndexError) -> [Int] {
    var holders: [Int] = []
    for index in only.map({ $0..<$0 + 1 }) ?? segments.indices {
      // A vocabulary that is open knows sooner than the pages that a segment does not have a term.
      if only == nil, segments.count > 1, let vocabulary = vocabularies?[index],
        try !vocabulary.contains(term)
      {
        continue
      }
      try segments[index].seek(term)
      if let found = segments[index].term, found.elementsEqual(term) { holders.append(index) }
    }
    return holders
  }

  // MARK: Segments

  /// Takes the segments, to be put back: so they are changed without being copied.
  private func take() throws(IndexError) -> [SegmentReader] {
    if let segments {
      self.segments = nil
      return segments
    }
    let rows = try PageRows(file)
    var structure: [UInt8] = []
    try rows.read(FullTextSegment.structureRow, into: &structure)
    guard
      try file.integer("SELECT v FROM words_config WHERE k = 'version'")
        == FullTextSegment.tableVersion,
      let segments = FullTextSegment.all(in: structure)
    else {
      throw .damaged(path: file.path, reason: "the full-text table has a format that is not known")
    }
    return segments.map { SegmentReader($0, rows) }
  }

  /// Opens the vocabularies of the segments that have one which describes them.
  private func openVocabularies() throws(IndexError) -> [Vocabulary?] {
    if let vocabularies { return vocabularies }
    var segments = try take()
    defer { self.segments = segments }
    var vocabularies: [Vocabulary?] = []
    let heads = try VocabularyHeads(file)
    for index in segments.indices {
      vocabularies.append(try heads?.vocabulary(of: &segments[index]))
    }
    self.vocabularies = vocabularies
    return vocabularies
  }
}
