public import News
internal import SQLite

/// What an index holds, in numbers.
public struct IndexStatistics: Sendable, Equatable {
  /// The number of articles.
  public var articleCount: Int
  /// The number of stories that they belong to.
  public var storyCount: Int
  /// The number of those without a date.
  public var undatedCount: Int
  /// The first day of publication.
  public var firstDay: CalendarDate?
  /// The last day of publication.
  public var lastDay: CalendarDate?
  /// The number of outlets and origins.
  public var outletCount: Int
  /// The number of cities in datelines.
  public var cityCount: Int
  /// The number of their countries.
  public var countryCount: Int
  /// The number of sections.
  public var sectionCount: Int
  /// The number of languages.
  public var languageCount: Int
  /// The number of words of all texts.
  public var wordCount: Int
  /// The state: equal for all indexes of the same articles (see `StateSum`).
  public var state: String
  /// The runs that wrote it, the latest last.
  public var runs: [RunRecord]
  /// The size of the file.
  public var byteCount: Int

  /// Creates the statistics of a store that holds nothing.
  public init(ofNothingIn state: String) {
    (articleCount, storyCount, undatedCount, outletCount) = (0, 0, 0, 0)
    (cityCount, countryCount, sectionCount, languageCount) = (0, 0, 0, 0)
    (wordCount, byteCount) = (0, 0)
    self.state = state
    runs = []
  }

  /// Counts what an index holds.
  public init(_ file: IndexFile) throws(IndexError) {
    func number(_ sql: String) throws(IndexError) -> Int { try file.integer(sql) ?? 0 }
    func names(_ kind: NameKind) throws(IndexError) -> Int {
      try number("SELECT count(*) FROM name WHERE kind = \(kind.rawValue)")
    }
    let known = ArticleID.id(day: ArticleID.firstKnownDay, sequence: 0)
    let statistics = try CollectionStatistics(file)
    articleCount = statistics.articleCount
    wordCount = statistics.wordCounts[.bodyLength] ?? 0
    storyCount = try Self.storyCount(file, of: statistics.articleCount)
    undatedCount = try number("SELECT count(*) FROM article WHERE id < \(known)")
    firstDay = try file.integer("SELECT min(id) FROM article WHERE id >= \(known)")
      .flatMap(ArticleID.date)
    lastDay = try file.integer("SELECT max(id) FROM article WHERE id >= \(known)")
      .flatMap(ArticleID.date)
    outletCount = try names(.house)
    sectionCount = try names(.section)
    languageCount = try names(.language)
    state = try file.sql { () throws(SQLiteError) in try StateSum(file.connection) }.description
    runs = try RunRecord.all(in: file)
    cityCount = try number("SELECT count(*) FROM place WHERE city <> ''")
    countryCount = try number("SELECT count(DISTINCT country) FROM place")
    byteCount =
      try number("PRAGMA page_count") * (try number("PRAGMA page_size"))
  }

  private static func storyCount(
    _ file: IndexFile, of articleCount: Int
  ) throws(IndexError) -> Int {
    try file.sql { () throws(SQLiteError) in
      let first = ArticleArray.key(.story, row: 0)
      let rows = try file.connection.prepare(
        "SELECT value FROM array WHERE key >= ?1 AND key < ?2")
      try rows.bind(first, at: 1)
      try rows.bind(first + (1 << 40), at: 2)
      var stories: Set<UInt32> = []
      var sharing = 0
      while try rows.step() {
        for story in ArticleArray.decode(rows.blob(at: 0) ?? []) where story > 0 {
          stories.insert(story)
          sharing += 1
        }
      }
      return articleCount - sharing + stories.count
    }
  }
}
