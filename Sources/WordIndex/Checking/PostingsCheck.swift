public import NewsIndex
internal import SQLite

/// The posting lists: that they name each article under each of its stems, with the level that follows from it, and
/// each stem's forms.
///
/// What lets a search pass over blocks, and what stems weigh, must follow from that too.
public final class PostingsCheck: WordIndexCheck {
  /// What it is called.
  public let name = "postings"
  private let file: IndexFile
  private var wanted = UnorderedHash()
  private var wantedCount = 0
  private var live: Set<UInt32> = []
  private let scale: ImpactScale
  private let segments: [PostingWriter.Segment]
  /// By segment: how many of its articles are stored, and how often they have their terms.
  private var contents: [(articleCount: Int, positions: UnorderedHash)]
  private var forms = FormCollector()
  private var numbers: PostingTerms?

  /// Prepares the check of an index.
  public init(_ file: IndexFile) throws(IndexError) {
    self.file = file
    scale = ImpactScale()
    segments = try file.sql { () throws(SQLiteError) in
      try PostingWriter.segments(file.connection)
    }
    contents = segments.map { _ in (0, UnorderedHash()) }
  }

  /// Looks at an article.
  public func visit(_ article: CheckedWords) {
    let ordinal = article.ordinal
    live.insert(UInt32(clamping: ordinal))
    wantedCount += article.terms.count
    forms.add(article.words.forms)
    numbers = article.numbers
    let norms = scale.norms(
      titleLength: article.words[.title].length, bodyLength: article.words[.body].length)
    for term in article.terms {
      wanted.add(term.bytes, Self.posting(ordinal, scale.level(of: term.positions, norms)))
    }
    guard let segment = segments.firstIndex(where: { ($0.first..<$0.past).contains(ordinal) })
    else { return }
    contents[segment].articleCount += 1
    for term in article.terms {
      // An article counts no more of them (see PostingCollector).
      contents[segment].positions.add(
        term.bytes, 0, times: min(term.positions.total, Int(UInt8.max)))
    }
  }

  private static func posting(_ ordinal: Int, _ level: Int) -> Int { ordinal << 8 | level }

  /// Returns what is wrong.
  public func faults() throws(IndexError) -> [String] {
    var found = UnorderedHash()
    var count = 0
    var faults: [String] = []
    var missing = numbers.map(forms.byKey) ?? [:]
    var stories = try storyCounter()
    try file.sql { () throws(SQLiteError) in
      for (number, segment) in segments.enumerated() {
        let source = try PostingSegmentReader(file.connection, segment: segment.id)
        var positions = UnorderedHash()
        var postingCount = 0
        while let term = source.term {
          if !zip(source.ordinals, source.ordinals.dropFirst()).allSatisfy(<) {
            faults.append(
              "the list of '\(String(decoding: term.bytes, as: UTF8.self))' is not in order")
          }
          missing[term.bytes]?.subtract(source.forms)
          // What was removed or replaced stays in the lists until they are merged.
          for (ordinal, level) in zip(source.ordinals, source.levels)
          where live.contains(ordinal) {
            found.add(term.bytes, Self.posting(Int(ordinal), Int(level)))
            count += 1
          }
          if let list = source.list, try !hasRows(list, source.ordinals, source.levels) {
            faults.append(
              "the blocks of '\(String(decoding: term.bytes, as: UTF8.self))' are not told rightly")
          }
          if source.list != nil, let wanted = stories?.count(of: source.ordinals),
            source.storyCount != wanted
          {
            faults.append(
              "the stories of '\(String(decoding: term.bytes, as: UTF8.self))' are not counted rightly"
            )
          }
          positions.add(term.bytes, 0, times: source.positionCount)
          postingCount += source.ordinals.count
          try source.advance()
        }
        if postingCount != segment.postingCount {
          faults.append(
            "segment \(segment.id) has \(postingCount) postings, not \(segment.postingCount)")
        }
        // How often a stem stood in articles that are gone stays counted.
        if contents[number].articleCount == segment.past - segment.first,
          positions != contents[number].positions
        {
          faults.append("segment \(segment.id) counts the positions of some stem wrongly")
        }
      }
    }
    if count != wantedCount {
      faults.append("the lists have \(count) postings of stored articles, not \(wantedCount)")
    } else if found != wanted {
      faults.append("the lists name other articles, or other levels, than the articles' terms give")
    }
    return faults + Self.lacking(missing)
  }

  /// What counts the stories of lists; nil where what the lists say of them is not believed.
  private func storyCounter() throws(IndexError) -> StoryCounter? {
    let statistics = try CollectionStatistics(file)
    guard statistics.areListsWhole else { return nil }
    return StoryCounter(
      try file.numbers(.story, ordinalCount: statistics.ordinalCount))
  }

  /// What is wrong with a dictionary that lacks forms of stems.
  private static func lacking(_ forms: [[UInt8]: Set<[UInt8]>]) -> [String] {
    forms.filter { !$0.value.isEmpty }.map { key, words in
      let names = words.map { "'\(String(decoding: $0, as: UTF8.self))'" }.sorted()
      return "the list of '\(String(decoding: key, as: UTF8.self))' does not name its forms "
        + names.joined(separator: ", ")
    }.sorted()
  }

  /// Whether a long list is stored as these postings are, to the byte: its head tells a search where to look.
  private func hasRows(
    _ list: Int, _ ordinals: [UInt32], _ levels: [UInt8]
  ) throws(SQLiteError) -> Bool {
    let wanted = PostingList.rows(ordinals, levels)
    let row = try file.connection.prepare("SELECT data FROM posting_list WHERE id = ?1")
    try row.bind(list, at: 1)
    guard try row.step(), row.blob(at: 0) == wanted.head.bytes else { return false }
    var words: [UInt64] = []
    for (number, chunk) in wanted.chunks.enumerated() {
      row.rewind()
      try row.bind(list + 1 + number, at: 1)
      guard try row.step() else { return false }
      row.words(at: 0, into: &words)
      guard words == chunk else { return false }
    }
    return true
  }
}
