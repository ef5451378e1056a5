public import News
internal import JSON
internal import SQLite

/// Reads stored articles.
public final class ArticleReader {
  let file: IndexFile
  /// Whether summaries tell nothing of the files that articles came from: their path is empty then.
  public var hidesSources = false
  private var knownPacker: ContentPacker?
  /// The hash of the index's variants, once it was asked for.
  var knownVariantsHash: String?
  /// Asked for article after article where the words of a phrase stand apart; nil before the first.
  private var outlines: Statement?

  /// Creates a reader of an index.
  public init(_ file: IndexFile) {
    self.file = file
  }

  /// Returns the state of the index: equal for all indexes of the same articles (see `StateSum`).
  public func state() throws(IndexError) -> String {
    try file.sql { () throws(SQLiteError) in try StateSum(file.connection) }.description
  }

  /// Returns the metadata of an article, nil where there is none with that id.
  public func summary(of id: Int) throws(IndexError) -> ArticleSummary? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare(
        """
        SELECT a.title, s.path, a.dateline, p.city, p.country, outlet.name, origin.name,
          agency.name, section.name, language.name, a.bylines, a.url, a.deck, a.published,
          a.updated, a.member, a.record, licensor.name, p.region, a.identity, a.content
        FROM article AS a
        JOIN source AS s ON s.id = a.source
        LEFT JOIN place AS p ON p.id = a.place
        LEFT JOIN name AS outlet ON outlet.id = a.outlet
        LEFT JOIN name AS origin ON origin.id = a.origin
        LEFT JOIN name AS agency ON agency.id = a.agency
        LEFT JOIN name AS licensor ON licensor.id = a.licensor
        LEFT JOIN name AS section ON section.id = a.section
        LEFT JOIN name AS language ON language.id = a.language
        WHERE a.id = ?1
        """)
      try row.bind(id, at: 1)
      guard try row.step() else { return nil }
      var summary = ArticleSummary(
        id: id, title: row.text(at: 0) ?? "", path: row.text(at: 1) ?? "")
      summary.dateline = row.text(at: 2)
      summary.city = row.text(at: 3).flatMap { $0.isEmpty ? nil : $0 }
      summary.country = row.text(at: 4)
      summary.outlet = row.text(at: 5)
      summary.origin = row.text(at: 6)
      summary.agency = row.text(at: 7)
      summary.section = row.text(at: 8)
      summary.language = row.text(at: 9)
      summary.bylines = Self.names(row.text(at: 10))
      summary.url = row.text(at: 11)
      summary.deck = row.text(at: 12)
      summary.published = ArticleID.date(of: id)
      summary.publishedAt = row.text(at: 13)
      summary.updated = row.text(at: 14)
      summary.member = row.text(at: 15)
      summary.record = row.integer(at: 16)
      summary.licensor = row.text(at: 17)
      if hidesSources { (summary.path, summary.member) = ("", nil) }
      summary.region = row.text(at: 18)
      summary.identity = row.integer(at: 19).map { UInt64(bitPattern: Int64($0)) }
      summary.content = row.integer(at: 20).map { UInt64(bitPattern: Int64($0)) }
      return summary
    }
  }

  /// Returns the ordinal of an article, nil where there is none with that id.
  public func ordinal(of id: Int) throws(IndexError) -> Int? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT ordinal FROM article WHERE id = ?1")
      try row.bind(id, at: 1)
      return try row.step() ? row.integer(at: 0) : nil
    }
  }

  /// Returns the text of an article, nil where there is none with that id.
  public func blocks(of id: Int) throws(IndexError) -> [Block]? {
    try encodedText(of: id).map(ArticleText.decode)
  }

  /// Returns the text of an article as `ArticleText` encodes it, nil where there is none with that id.
  public func encodedText(of id: Int) throws(IndexError) -> [UInt8]? {
    try content(of: id, through: .text)?.text
  }

  /// Returns the text of an article as `ArticleText` encodes it, and whether it prints a correction or its source
  /// calls it one; nil where there is none with that id.
  public func textAndCorrection(
    of id: Int
  ) throws(IndexError) -> (text: [UInt8], isCorrection: Bool)? {
    guard let content = try content(of: id, through: .detail) else { return nil }
    // Few details name one, and parsing takes as long as unpacking.
    guard ArticleDetail.mayHaveCorrection(content.detail) else { return (content.text, false) }
    return (content.text, try detail(content, of: id).correction != nil)
  }

  /// Returns what of a stored article is analysed, nil where there is none with that id.
  public func article(of id: Int) throws(IndexError) -> Article? {
    guard let content = try content(of: id, through: .detail) else { return nil }
    let keywords = try detail(content, of: id).keywords
    return try article(of: id, text: content.text, keywords: keywords)
  }

  /// Returns what of a stored article is analysed, but for its encoded text and its keywords, which are
  /// given.
  public func article(
    of id: Int, text: [UInt8], keywords: [String]
  ) throws(IndexError) -> Article? {
    guard let summary = try summary(of: id) else { return nil }
    var article = Article(source: SourceLocation(path: summary.path))
    article.title = summary.title
    article.deck = summary.deck
    article.blocks = ArticleText.decode(text)
    article.bylines = summary.bylines
    article.keywords = keywords
    article.language = summary.language
    if let text = summary.dateline {
      article.dateline = Dateline(text: text, places: try places(of: id))
    }
    return article
  }

  /// Returns the places of an article's dateline, the first one first.
  public func places(of id: Int) throws(IndexError) -> [Place] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        """
        SELECT p.geonames, p.city, p.region, p.country, p.latitude, p.longitude, p.population
        FROM article AS a JOIN place AS p ON p.id = a.place WHERE a.id = ?1
        UNION ALL
        SELECT p.geonames, p.city, p.region, p.country, p.latitude, p.longitude, p.population
        FROM article AS a JOIN further_place AS f ON f.ordinal = a.ordinal
        JOIN place AS p ON p.id = f.place WHERE a.id = ?1
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

  /// Returns where sentences and paragraphs of an article's body begin.
  public func outline(of id: Int) throws(IndexError) -> SentenceOutline? {
    try file.sql { () throws(SQLiteError) in
      if outlines == nil {
        outlines = try file.connection.prepare("SELECT outline FROM article WHERE id = ?1")
      }
      defer { outlines?.rewind() }
      try outlines?.bind(id, at: 1)
      return try outlines?.step() == true ? SentenceOutline(outlines?.blob(at: 0) ?? []) : nil
    }
  }

  /// Returns the detail of an article, nil where there is none with that id.
  public func detail(of id: Int) throws(IndexError) -> ArticleDetail? {
    guard let content = try content(of: id, through: .detail) else { return nil }
    return try detail(content, of: id)
  }

  /// Returns the source record of an article, byte for byte, nil where there is none with that id.
  public func original(of id: Int) throws(IndexError) -> [UInt8]? {
    try content(of: id, through: .original)?.original
  }

  /// Calls `visit` with the id of every article in `range`, newest first, until it returns false.
  public func eachID(
    in range: Range<Int>, _ visit: (Int) throws(IndexError) -> Bool
  ) throws(IndexError) {
    var upper = range.upperBound
    while true {
      let page = try ids(in: range.lowerBound..<upper, limit: 1000)
      for id in page where try !visit(id) { return }
      guard let last = page.last else { return }
      upper = last
    }
  }

  private func ids(in range: Range<Int>, limit: Int) throws(IndexError) -> [Int] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        "SELECT id FROM article WHERE id >= ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3")
      try rows.bind(range.lowerBound, at: 1)
      try rows.bind(range.upperBound, at: 2)
      try rows.bind(limit, at: 3)
      var ids: [Int] = []
      while try rows.step() { ids.append(rows.integer(at: 0) ?? 0) }
      return ids
    }
  }

  /// Returns the identities of all articles, by ordinal.
  public func identities() throws(IndexError) -> [Int: UInt64] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT ordinal, identity FROM article")
      var identities: [Int: UInt64] = [:]
      while try rows.step() {
        if let ordinal = rows.integer(at: 0), let identity = rows.integer(at: 1) {
          identities[ordinal] = UInt64(bitPattern: Int64(identity))
        }
      }
      return identities
    }
  }

  // MARK: Contents

  private func content(
    of id: Int, through last: ContentPacker.Part
  ) throws(IndexError) -> ArticleContent? {
    let packed = try file.sql { () throws(SQLiteError) -> ArticleContent.Packed? in
      let row = try file.connection.prepare(
        """
        SELECT text_bytes, detail_bytes, packed FROM content
        WHERE ordinal = (SELECT ordinal FROM article WHERE id = ?1)
        """)
      try row.bind(id, at: 1)
      guard try row.step() else { return nil }
      return ArticleContent.Packed(
        textLength: row.integer(at: 0) ?? 0, detailLength: row.integer(at: 1) ?? 0,
        bytes: row.blob(at: 2) ?? [])
    }
    guard let packed else { return nil }
    return try packer().unpack(packed, through: last, path: file.path)
  }

  /// The packer, made when the first content is read; an index may get its dictionary later.
  private func packer() throws(IndexError) -> ContentPacker {
    if let knownPacker, !knownPacker.dictionary.isEmpty { return knownPacker }
    let dictionary = try ContentPacker.dictionary(of: file)
    if let knownPacker, dictionary.isEmpty { return knownPacker }
    let packer = ContentPacker(dictionary: dictionary)
    knownPacker = packer
    return packer
  }

  private func detail(
    _ content: ArticleContent, of id: Int
  ) throws(IndexError) -> ArticleDetail {
    do {
      var detail = try ArticleDetail(parsing: content.detail)
      if detail.isPlaceGuessed, let usual = try usualPlace(of: id) { detail.tell(usual: usual) }
      return detail
    } catch {
      throw .damaged(path: file.path, reason: "detail of article \(id): \(error)")
    }
  }

  /// Returns which place was taken, where the archive showed that the outlet usually means another.
  private func usualPlace(of id: Int) throws(IndexError) -> Place? {
    let isUsual = try file.sql { () throws(SQLiteError) in
      guard try file.hasAdditions() else { return false }
      let row = try file.connection.prepare(
        """
        SELECT g.geonames = p.geonames FROM article AS a JOIN place AS p ON p.id = a.place
        JOIN guessed_place AS g ON g.id = a.id WHERE a.id = ?1 AND g.rank = 0
        """)
      try row.bind(id, at: 1)
      return try row.step() && row.integer(at: 0) == 0
    }
    return isUsual ? try places(of: id).first : nil
  }

  private static func names(_ json: String?) -> [String] {
    guard let json, let value = try? JSONValue(parsing: Array(json.utf8)) else { return [] }
    return value.array?.compactMap(\.string) ?? []
  }
}
