internal import NewsIndex
internal import SQLite
internal import WordIndex

/// The numbers of all articles of an index, in memory as they are needed.
///
/// Articles are addressed by *ordinal*; ordinals whose article was removed stand for none.
final class ArticleArrays {
  private let file: IndexFile
  private let statistics: CollectionStatistics
  /// By whether the newest is first.
  private var timeOrders: [Bool: TimeOrder] = [:]
  /// By kind: the numbers that are in memory.
  private var loaded = [[UInt32]?](
    repeating: nil, count: (ArticleArray.Kind.allCases.map(\.rawValue).max() ?? 0) + 1)
  private var bounds: [ArticleArray.Kind: ClosedRange<UInt32>] = [:]
  /// Rows of which something was asked, and those that are kept.
  private var asked: Set<Int> = []
  private var rows: [Int: [UInt32]] = [:]
  private var living: ArticleSet?
  private var storyNumbers: StoryNumbers?
  private var sizes: [UInt32]?
  private var storyMembers: [StoryNumbers.Member]?
  private var wasAskedForMembers = false

  init(_ file: IndexFile, _ statistics: CollectionStatistics) {
    self.file = file
    self.statistics = statistics
  }

  /// The number of ordinals.
  var count: Int { statistics.ordinalCount }

  /// Whether some ordinals stand for no article.
  var hasHoles: Bool { statistics.articleCount < statistics.ordinalCount }

  /// Whether posting lists have no article that is gone, and know how many stories they have.
  var areListsWhole: Bool { statistics.areListsWhole }

  /// Returns the ordinals that stand for articles.
  func articles() throws(IndexError) -> ArticleSet {
    if let living { return living }
    var set = ArticleSet(capacity: count)
    if hasHoles {
      for (ordinal, length) in try numbers(.titleLength).enumerated() where length > 0 {
        set.insert(ordinal)
      }
    } else {
      set.insert(0..<count)
    }
    living = set
    return set
  }

  /// Returns the numbers of a kind, by ordinal.
  func numbers(_ kind: ArticleArray.Kind) throws(IndexError) -> [UInt32] {
    if let known = loaded[kind.rawValue] { return known }
    let all = try file.numbers(kind, ordinalCount: count)
    loaded[kind.rawValue] = all
    return all
  }

  /// Returns the lowest number above 0 and the highest of a kind; nil where all are 0.
  func bounds(_ kind: ArticleArray.Kind) throws(IndexError) -> ClosedRange<UInt32>? {
    if let known = bounds[kind] { return known }
    var (lowest, highest) = (UInt32.max, UInt32(0))
    for number in try numbers(kind) {
      // What 0 becomes here is above all others.
      lowest = min(lowest, number &- 1)
      highest = max(highest, number)
    }
    guard highest > 0 else { return nil }
    let found = lowest + 1...highest
    bounds[kind] = found
    return found
  }

  /// Returns one article's number of a kind; quicker than all where few are asked for.
  func number(_ kind: ArticleArray.Kind, of ordinal: Int) throws(IndexError) -> Int {
    if let known = loaded[kind.rawValue] { return ordinal < known.count ? Int(known[ordinal]) : 0 }
    let key = ArticleArray.key(kind, row: ordinal >> ArticleArray.rowBits)
    let index = ordinal & (ArticleArray.rowLength - 1)
    // A row of which more than one number is asked for is kept whole.
    if rows[key] == nil {
      let isFirst = asked.insert(key).inserted
      let (number, row) = try file.sql { () throws(SQLiteError) -> (Int, [UInt32]?) in
        let select = try file.connection.prepare("SELECT value FROM array WHERE key = ?1")
        try select.bind(key, at: 1)
        guard try select.step() else { return (0, []) }
        if isFirst { return (Int(select.number(index, at: 0) ?? 0), nil) }
        var numbers: [UInt32] = []
        return (0, select.appendNumbers(at: 0, to: &numbers) ? numbers : [])
      }
      guard let row else { return number }
      rows[key] = row
    }
    guard let row = rows[key], index < row.count else { return 0 }
    return Int(row[index])
  }

  /// Returns which articles share a story.
  func stories() throws(IndexError) -> StoryNumbers {
    if let storyNumbers { return storyNumbers }
    let stories = StoryNumbers(try numbers(.story))
    storyNumbers = stories
    return stories
  }

  /// Returns the number of articles of each story, by the ordinal that names it.
  func storySizes() throws(IndexError) -> [UInt32] {
    if let sizes { return sizes }
    let found = try stories().sizes()
    sizes = found
    return found
  }

  /// Returns the articles that share their story, story by story.
  func sharedByStory() throws(IndexError) -> [StoryNumbers.Member] {
    if let storyMembers { return storyMembers }
    let members = try stories().sharedByStory()
    storyMembers = members
    return members
  }

  /// Returns the members of some stories, ascending; a story without one here is an article alone.
  ///
  /// The first who asks has them by a look at all articles; for others they are put in order.
  func members(ofStories names: Set<Int>) throws(IndexError) -> [Int: [Int]] {
    guard wasAskedForMembers else {
      wasAskedForMembers = true
      return try stories().members(of: names)
    }
    let all = try sharedByStory()
    var members: [Int: [Int]] = [:]
    for name in names {
      let first = all.partitioningIndex { $0.story >= name }
      let own = all[first...].prefix { $0.story == name }
      if !own.isEmpty { members[name] = own.map { Int($0.ordinal) } }
    }
    return members
  }

  // MARK: Ids and ordinals

  /// Returns the ordinal of an article, nil where there is none with that id.
  func ordinal(of id: Int) throws(IndexError) -> Int? {
    try ArticleReader(file).ordinal(of: id)
  }

  /// Returns the id of an ordinal.
  func id(of ordinal: Int) throws(IndexError) -> Int {
    ArticleID.id(day: try number(.day, of: ordinal), sequence: try number(.sequence, of: ordinal))
  }

  /// Returns the articles whose ids lie in a range.
  func ordinals(of ids: Range<Int>) throws(IndexError) -> ArticleSet {
    if ids.lowerBound <= 0, ids.upperBound == Int.max { return try articles() }
    var set: ArticleSet
    if let days = ArticleID.days(of: ids) {
      set = ArticleSet(of: days, in: try numbers(.day))
    } else {
      set = ArticleSet(capacity: count)
      let times = try times()
      for ordinal in 0..<count where ids.contains(times.id(of: ordinal)) { set.insert(ordinal) }
    }
    if hasHoles { set.formIntersection(try articles()) }
    return set
  }

  /// The ids of all articles.
  struct Times {
    let days: [UInt32]
    fileprivate let sequences: [UInt32]

    /// Returns the id of an ordinal.
    @inline(__always)
    func id(of ordinal: Int) -> Int {
      ArticleID.id(day: Int(days[ordinal]), sequence: Int(sequences[ordinal]))
    }
  }

  /// Returns what tells the ids of some articles.
  func ids(of ordinals: some Collection<Int>) throws(IndexError) -> (Int) -> Int {
    if ordinals.count > Self.few {
      let times = try times()
      return { times.id(of: $0) }
    }
    var ids: [Int: Int] = [:]
    for ordinal in ordinals { ids[ordinal] = try id(of: ordinal) }
    return { ids[$0] ?? 0 }
  }

  /// So many ids are read one by one.
  private static let few = 64

  /// Returns the order of all articles by time.
  func timeOrder(isNewestFirst: Bool) throws(IndexError) -> TimeOrder {
    if let known = timeOrders[isNewestFirst] { return known }
    let order = TimeOrder(try times(), isNewestFirst: isNewestFirst)
    timeOrders[isNewestFirst] = order
    return order
  }

  /// Reads the ids of all articles.
  func times() throws(IndexError) -> Times {
    Times(days: try numbers(.day), sequences: try numbers(.sequence))
  }
}
