internal import News
internal import NewsIndex
internal import SQLite

/// Writes the rows of articles, inside the transaction of their writer.
final class ArticleRows {
  private let connection: Connection
  private let names: NameTable
  private let places: PlaceTable
  private let arrays: ArrayWriter

  init(_ connection: Connection, names placeNames: PlaceNames, arrays: ArrayWriter) {
    self.connection = connection
    self.arrays = arrays
    names = NameTable(connection)
    places = PlaceTable(connection, names: placeNames)
  }

  /// Forgets what was remembered of rows that were rolled back.
  func forget() {
    names.forget()
    places.forget()
  }

  /// Stores an article under an id and an ordinal, and its numbers; its words are stored apart.
  func insert(
    _ article: PreparedArticle, id: Int, _ ordinal: Int, added: Int
  ) throws(SQLiteError) {
    let places = try places.ids(of: article.dateline?.places ?? [])
    let outlet = try names.id(article.outlet, .house)
    let origin = try names.id(article.origin, .house)
    let agency = try names.id(article.agency, .agency)
    let section = try names.id(article.section, .section)
    let language = try names.id(article.language, .language)
    var bylines: [Int] = []
    for name in article.writers {
      if let id = try names.id(name, .byline), !bylines.contains(id) { bylines.append(id) }
    }
    do {
      let insert = try connection.prepare(
        """
        INSERT INTO article VALUES
          (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
           ?20, ?21, ?22, ?23, ?24)
        """)
      try insert.bind(id, at: 1)
      try insert.bind(article.identity, at: 2)
      try insert.bind(article.state, at: 3)
      try insert.bind(ordinal, at: 4)
      try insert.bind(article.title, at: 5)
      try insert.bind(article.deck, at: 6)
      try insert.bind(article.published?.timestamp, at: 7)
      try insert.bind(article.updated.map { $0.timestamp ?? $0.day.description }, at: 8)
      try insert.bind(article.dateline?.text, at: 9)
      try insert.bind(places.first, at: 10)
      try insert.bind(outlet, at: 11)
      try insert.bind(origin, at: 12)
      try insert.bind(agency, at: 13)
      try insert.bind(try names.id(article.licensor, .licensor), at: 14)
      try insert.bind(section, at: 15)
      try insert.bind(language, at: 16)
      try insert.bind(article.bylines, at: 17)
      try insert.bind(article.url, at: 18)
      try insert.bind(try names.source(article.source.path), at: 19)
      try insert.bind(article.source.member, at: 20)
      try insert.bind(article.source.record, at: 21)
      try insert.bind(blob: article.words.outline, at: 22)
      try insert.bind(added, at: 23)
      try insert.bind(Schema.extractionVersion, at: 24)
      try insert.run()
    }
    try insertFurtherBylines(bylines.dropFirst(), of: ordinal)
    try insertFurtherPlaces(places.dropFirst(), of: ordinal)
    if let dateline = article.dateline, !dateline.rivals.isEmpty {
      try insertGuessed(dateline.places + dateline.rivals, of: id)
    }
    try Self.insertContent(article.content, ordinal, into: connection)
    let words = article.words
    let numbers: [ArticleArray.Kind: Int?] = [
      .titleLength: words[.title].length + 1, .deckLength: words[.deck].length,
      .leadEnd: words.leadEnd, .bodyLength: words[.body].length,
      .captionLength: words[.caption].length, .keywordLength: words[.keyword].length,
      .house: origin ?? outlet, .outlet: outlet, .place: places.first, .section: section,
      .language: language, .agency: agency, .byline: bylines.first, .added: added,
      .day: id >> ArticleID.sequenceBits,
      .sequence: id & ArticleID.lastSequence, .printCount: article.prints.count,
      .textHash: Int(article.textHash >> 32),
    ]
    try arrays.set(numbers.compactMapValues(\.self), at: ordinal)
    arrays.count(1, words, identity: article.identity, content: article.state)
  }

  private func insertFurtherBylines(
    _ names: ArraySlice<Int>, of ordinal: Int
  ) throws(SQLiteError) {
    for name in names {
      let insert = try connection.prepare("INSERT INTO further_byline VALUES (?1, ?2)")
      try insert.bind(ordinal, at: 1)
      try insert.bind(name, at: 2)
      try insert.run()
    }
  }

  private func insertGuessed(_ guessed: [Place], of id: Int) throws(SQLiteError) {
    for (rank, place) in guessed.enumerated() {
      let insert = try connection.prepare(
        "INSERT OR REPLACE INTO guessed_place VALUES (?1, ?2, ?3)")
      try insert.bind(id, at: 1)
      try insert.bind(rank, at: 2)
      try insert.bind(place.id, at: 3)
      try insert.run()
    }
  }

  private func insertFurtherPlaces(
    _ places: ArraySlice<Int>, of ordinal: Int
  ) throws(SQLiteError) {
    for place in places {
      let insert = try connection.prepare(
        "INSERT OR IGNORE INTO further_place VALUES (?1, ?2)")
      try insert.bind(ordinal, at: 1)
      try insert.bind(place, at: 2)
      try insert.run()
    }
  }

  /// Stores an article's content.
  static func insertContent(
    _ content: ArticleContent.Packed, _ ordinal: Int, into connection: Connection
  ) throws(SQLiteError) {
    let insert = try connection.prepare("INSERT OR REPLACE INTO content VALUES (?1, ?2, ?3, ?4)")
    try insert.bind(ordinal, at: 1)
    try insert.bind(content.textLength, at: 2)
    try insert.bind(content.detailLength, at: 3)
    try insert.bind(blob: content.bytes, at: 4)
    try insert.run()
  }
}
