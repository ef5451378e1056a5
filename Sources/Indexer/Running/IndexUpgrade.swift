internal import Extraction
internal import News
internal import FileSystem
internal import JSON
public import NewsIndex
internal import SQLite
internal import WordIndex

/// Makes a new index of the articles that are stored in one of an earlier format: `search upgrade`.
///
/// No source is read: what was indexed from a pipe, or from a folder that is gone, is there too. Ids, earlier
/// texts and what was taken down are carried over; the old index is kept beside the new one.
public struct IndexUpgrade: Sendable {
  /// The index file.
  public var indexPath: String
  /// The folder of places.tsv and the other data files.
  public var dataFolder: String

  /// Creates an upgrade.
  public init(indexPath: String, dataFolder: String) {
    self.indexPath = indexPath
    self.dataFolder = dataFolder
  }

  /// What an upgrade has done.
  public struct Report: Sendable, Equatable {
    /// The articles that the new index has.
    public var articleCount = 0
    /// Articles that could not be read, with the reason.
    public var lost: [String] = []
    /// Articles that turned out to be the same as another one: their ids lead to it.
    public var mergedCount = 0
    /// What could not be taken over otherwise.
    public var notes: [String] = []
  }

  /// The articles of one transaction.
  private static let batchLength = 1000

  /// Whether an index is of an earlier format.
  ///
  /// - Throws: `IndexError` where it cannot be opened.
  public static func isNeeded(for indexPath: String) throws(IndexError) -> Bool {
    try IndexFile.reading(path: indexPath, allowsEarlier: true).isEarlier()
  }

  /// Runs.
  ///
  /// - Returns: what was done; nil where the index is of the newest format.
  /// - Throws: `IndexRunError` where the index is held, cannot be opened, or cannot be written; it is then
  ///   as it was.
  public func run() throws(IndexRunError) -> Report? {
    try IndexLock.take(indexPath).whileHeld { () throws(IndexRunError) in
      let path = indexPath
      let isNeeded = try IndexRunError.wrap { () throws(IndexError) in
        try Self.isNeeded(for: path)
      }
      guard isNeeded else { return nil }
      let data = try IndexingData(folder: dataFolder)
      var report = Report()
      let rebuild = Rebuild(
        indexPath: indexPath, isForced: true, mostDropPercent: 100, keptCount: 1, jobs: 1)
      try rebuild.run { file throws(IndexRunError) in
        try IndexRunError.wrap { () throws(IndexError) in try fill(file, data, &report) }
      }
      return report
    }
  }

  private func fill(
    _ file: IndexFile, _ data: IndexingData, _ report: inout Report
  ) throws(IndexError) {
    let started = Moment.now
    var run = IndexReport()
    let heritage = Heritage(file, indexPath: indexPath, now: started, &run)
    report.notes = run.skipped.map(\.reason)
    try VariantTable(file).store(data.variants, text: data.variantText)
    try data.files.store(in: file)
    let writer = try IndexWriter(
      file, names: data.names, into: .newFile, replacing: heritage.predecessor, now: started)
    let preparer = ArticlePreparer(dictionary: writer.dictionary, into: .newFile)
    var batch: [PreparedArticle] = []
    func flush() throws(IndexError) {
      run.count(try writer.write(batch))
      batch.removeAll(keepingCapacity: true)
    }
    let old = try IndexFile.reading(path: indexPath, allowsEarlier: true)
    // Every article is looked at: mapped, the file would be counted as memory of this process.
    try old.execute("PRAGMA mmap_size = 0")
    let reader = StoredArticleReader(old)
    for id in try reader.ids() {
      do throws(IndexError) {
        batch.append(preparer.prepare(try reader.article(id)))
      } catch {
        report.lost.append("article \(id): \(error)")
      }
      if batch.count == Self.batchLength { try flush() }
    }
    try flush()
    try writer.finish()
    try heritage.complete(&run)
    report.articleCount = try writer.articleCount()
    report.mergedCount = run.updatedCount + run.unchangedCount
    run.total = report.articleCount
    try RunRecord(.upgrade, started: started, ended: .now, counts: run.counts).store(in: file)
  }
}

/// Reads articles as they are stored in an index of format 4, whole.
private final class StoredArticleReader {
  private let file: IndexFile
  private let reader: ArticleReader

  init(_ file: IndexFile) {
    self.file = file
    reader = ArticleReader(file)
  }

  /// The ids in the order in which articles were written.
  func ids() throws(IndexError) -> [Int] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT id FROM article ORDER BY ordinal")
      var ids: [Int] = []
      while try rows.step() { ids.append(rows.integer(at: 0) ?? 0) }
      return ids
    }
  }

  func article(_ id: Int) throws(IndexError) -> Article {
    guard let summary = try reader.summary(of: id), let blocks = try reader.blocks(of: id),
      let detail = try reader.detail(of: id), let original = try reader.original(of: id)
    else { throw .damaged(path: file.path, reason: "it cannot be read whole") }
    var article = Article(
      source: SourceLocation(path: summary.path, member: summary.member, record: summary.record),
      original: original)
    article.title = summary.title
    article.deck = summary.deck
    article.blocks = blocks
    article.bylines = summary.bylines
    article.published = summary.published.map {
      PublicationDate(day: $0, timestamp: summary.publishedAt)
    }
    article.updated = summary.updated.flatMap(Self.date)
    article.dateline = try summary.dateline.map { text throws(IndexError) in
      Dateline(text: text, places: try places(of: id))
    }
    article.outlet = summary.outlet
    article.origin = summary.origin
    article.agency = summary.agency
    article.licensor = summary.licensor
    article.section = summary.section
    article.language = summary.language
    article.url = summary.url
    article.keywords = detail.keywords
    article.correction = detail.correction
    article.extra =
      detail.extra.flatMap { try? JSONValue(parsing: Array($0.utf8)) }?.object ?? []
    article.evidence = detail.evidence
    return article
  }

  private static func date(_ text: String) -> PublicationDate? {
    CalendarDate(iso: text.prefix(10)).map {
      PublicationDate(day: $0, timestamp: text.utf8.count > 10 ? text : nil)
    }
  }

  private func places(of id: Int) throws(IndexError) -> [Place] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        """
        SELECT geonames, city, region, country, latitude, longitude, population
        FROM (SELECT 0 AS rank, place FROM article WHERE id = ?1
          UNION ALL SELECT 1, place FROM further_place WHERE article = ?1)
        JOIN place AS p ON p.id = place ORDER BY rank, p.id
        """)
      try rows.bind(id, at: 1)
      var places: [Place] = []
      while try rows.step() {
        places.append(
          Place(
            id: rows.integer(at: 0) ?? 0, city: rows.text(at: 1) ?? "", region: rows.text(at: 2),
            country: rows.text(at: 3) ?? "", latitude: rows.number(at: 4) ?? 0,
            longitude: rows.number(at: 5) ?? 0, population: rows.integer(at: 6) ?? 0))
      }
      return places
    }
  }
}
