internal import JSON
internal import News

/// Makes an article of a document of Reuters-21578 or of one of TREC's news collections.
struct SGMLArticleMapper: Sendable {
  /// Seconds since 1970, for embargoes.
  let now: Int

  /// Reads a document.
  func article(from record: RawRecord) -> Result<Article, ReadingFailure> {
    let document = SGMLDocument(record.bytes)
    var publication = PublicationState()
    for (name, value) in document.shortElements { publication.note(name, value) }
    if let failure = publication.failure(now: now) { return .failure(failure) }
    var article = Article(source: record.location, original: record.bytes)
    let isReuters = document.name == "REUTERS"
    if let title = document.line("TITLE", "HEADLINE", "HEAD", "HL", "TI", "TTL")
      ?? document.attribute("title")
    {
      article.title = title
      note(.title, title, into: &article)
    }
    article.blocks = Self.blocks(of: document)
    if let dateline = document.line("DATELINE") {
      let place = dateline.trimmed(" -–—")
      article.dateline = Dateline(text: place)
      note(.dateline, place, into: &article)
    }
    takeDate(document, into: &article)
    takeNames(document, isReuters: isReuters, into: &article)
    if let section = document.line("SECTION", "CATEGORY") {
      article.section = section
      note(.section, section, into: &article)
    }
    article.keywords = document.list("TOPICS", of: "D") + document.list("SUBJECT", of: "P")
    if article.keywords.isEmpty, let subject = document.line("SUBJECT") {
      article.keywords = subject.split(separator: ";").map { $0.trimmed(" ") }
    }
    if let url = document.attribute("url").flatMap({ RecordValue.url(.string($0)) }) {
      article.url = url
      note(.url, url, into: &article)
    }
    if let id = document.line("DOCNO", "DOCID") ?? document.attribute("newid")
      ?? document.attribute("id")
    {
      article.extra.append(JSONMember("id", .string(id)))
    }
    let places = document.list("PLACES", of: "D")
    if !places.isEmpty {
      article.extra.append(JSONMember("places", .array(places.map { .string($0) })))
    }
    return .success(article)
  }

  private func note(_ field: Evidence.Field, _ value: String, into article: inout Article) {
    article.note(field, value, rule: "sgml-element")
  }

  /// The Wall Street Journal's first paragraph stands apart; of Reuters' stories some have no body, and
  /// some no parts at all.
  private static func blocks(of document: SGMLDocument) -> [Block] {
    if document.name == "REUTERS" {
      if let body = document.lines("BODY") { return Paragraphs.indented(body).map { Block($0) } }
      guard document.line("TITLE") == nil, let text = document.lines("TEXT") else { return [] }
      return Paragraphs.of(text).map { Block($0) }
    }
    let texts = ["LP", "TEXT"].compactMap { document.lines($0) }
    if texts.isEmpty {
      let text = document.lines("BODY") ?? document.linesFromFirst("P") ?? document.allLines
      return Paragraphs.of(text).map { Block($0) }
    }
    return texts.flatMap(Paragraphs.indented).map { Block($0) }
  }

  private func takeNames(
    _ document: SGMLDocument, isReuters: Bool, into article: inout Article
  ) {
    if let text = document.line("AUTHOR", "BYLINE") {
      let reading = BylineParser().names(inField: text)
      article.bylines = reading.names
      for name in reading.names {
        article.note(.byline, name, rule: "sgml-element", excerpt: text)
      }
      article.agency = reading.agency
      if let agency = reading.agency { note(.agency, agency, into: &article) }
    }
    let outlet = isReuters ? "Reuters" : document.line("SOURCE", "SO", "PUB")
    if let outlet {
      article.outlet = outlet
      note(.outlet, outlet, into: &article)
    }
  }

  private func takeDate(_ document: SGMLDocument, into article: inout Article) {
    let texts = ["DATE_TIME", "DATE", "PUBDATE", "DD", "DATE1"].lazy.compactMap {
      document.line($0)
    }
    for text in texts {
      guard let date = SGMLDate.read(text) else { continue }
      article.published = date
      article.note(
        .published, date.timestamp ?? date.day.description, rule: "sgml-element", excerpt: text)
      return
    }
    let number = document.line("DOCNO") ?? document.attribute("id")
    guard let number, let day = SGMLDate.day(inNumber: number) else { return }
    article.published = PublicationDate(day: day)
    article.note(.published, day.description, rule: "document-number", excerpt: number)
  }
}

/// Dates as news collections write them.
enum SGMLDate {
  /// Reads "26-FEB-1987 15:01:01.79", "03/24/87", "910514", "January 1, 1989, Sunday, Home Edition".
  static func read(_ text: String) -> PublicationDate? {
    let text = text.trimmed(" .,")
    if text.utf8.count == 6, let day = day(text, order: (0, 2, 4)) {
      return PublicationDate(day: day)
    }
    let parts = text.split(separator: "/")
    if parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }),
      let day = day(parts.joined(), order: (4, 0, 2))
    {
      return PublicationDate(day: day)
    }
    // Fractions of a second say nothing here.
    let clock = text.lastIndex(of: ".").map { text[$0...] } ?? ""
    let isFraction = clock.utf8.count > 1 && clock.dropFirst().allSatisfy(\.isNumber)
    let whole = isFraction ? String(text.dropLast(clock.count)) : text
    if let date = StatedDate.read(whole, language: "en-US") { return date }
    let words = whole.split(separator: ",").prefix(2).joined(separator: ",")
    return StatedDate.read(words, language: "en-US")
  }

  /// The day in a document's number: "APW19980601.0003", "AP880212-0001", "LA010189-0001".
  static func day(inNumber number: String) -> CalendarDate? {
    let runs = number.split { !$0.isNumber || !$0.isASCII }.map(String.init)
    for run in runs where run.utf8.count == 8 {
      let year = Int(run.prefix(4)) ?? 0
      guard (1900...2099).contains(year) else { continue }
      return CalendarDate(
        year: year, month: Int(run.dropFirst(4).prefix(2)) ?? 0, day: Int(run.suffix(2)) ?? 0)
    }
    guard let run = runs.first, run.utf8.count == 6, number.hasSuffix(run) == false else {
      return nil
    }
    if number.hasPrefix("AP") || number.hasPrefix("WSJ") { return day(run, order: (0, 2, 4)) }
    return number.hasPrefix("LA") ? day(run, order: (4, 0, 2)) : nil
  }

  /// A day of the last century, of six digits; where year, month and day begin.
  private static func day(_ digits: String, order: (Int, Int, Int)) -> CalendarDate? {
    let bytes = Array(digits.utf8)
    guard bytes.count == 6, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    func pair(_ start: Int) -> Int { Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30) }
    let year = pair(order.0)
    return CalendarDate(
      year: (year < 60 ? 2000 : 1900) + year, month: pair(order.1), day: pair(order.2))
  }
}
