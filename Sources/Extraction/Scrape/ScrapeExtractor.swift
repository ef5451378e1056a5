internal import JSON
internal import News

/// Makes an article of a page's text as a scraper left it: breadcrumb, headline twice, share bars,
/// the story, and whatever the page sells below it.
struct ScrapeExtractor: Sendable {
  /// Seconds since 1970, for embargoes.
  var now = 0

  /// Reads a page.
  func article(from record: RawRecord) -> Result<Article, ReadingFailure> {
    guard let decoded = PageDecoder.decode(record.bytes, declared: record.hints.charset) else {
      return .failure(ReadingFailure(reason: "a binary file"))
    }
    var article = Article(source: record.location, original: record.bytes)
    article.note(decoded)
    let matter = FrontMatter(above: decoded.text)
    let members = matter?.members ?? []
    if let failure = PublicationState(members).failure(now: now) { return .failure(failure) }
    let text = RecordText.withoutEntities(matter?.text ?? decoded.text)
    var page = ScrapedPage(Paragraphs.of(TextLine.lines(of: text)))
    let title = members.first { RecordField.named($0.name)?.field == .title }?.value.string
    if let title, page.paragraphs.first != title { page.paragraphs.insert(title, at: 0) }
    page.dropTitleLabel()
    page.dropMarkdownMarks()
    page.dropRepeatedLines(noting: &article)
    let start = Self.takeHeadline(of: page, into: &article)
    let bodyStart = PageHead.take(from: page, at: start, into: &article)
    PageBody.take(from: page, at: bodyStart, into: &article)
    Self.takeOutlet(of: page, into: &article)
    Self.take(record.hints, into: &article)
    guard !members.isEmpty else { return .success(article) }
    var filler = RecordFiller(record, article: article, members: members, map: FieldMap())
    filler.fill()
    return .success(filler.article)
  }

  /// What a web archive knows of a page whose text alone it keeps.
  private static func take(_ hints: RecordHints, into article: inout Article) {
    article.noteRetrieval(hints)
    guard let url = hints.url.flatMap(WebAddress.absolute) else { return }
    article.url = url
    article.note(.url, url, rule: "web-archive")
    if article.published == nil, let day = AddressDate.day(in: url) {
      article.published = PublicationDate(day: day)
      article.note(.published, day.description, rule: "address", excerpt: url)
    }
  }

  /// Sets title, section and outlet; returns where the page goes on.
  private static func takeHeadline(of page: ScrapedPage, into article: inout Article) -> Int {
    guard let headline = Headline.find(in: page.paragraphs) else { return 0 }
    article.title = headline.text
    article.note(.title, headline.text, rule: headline.rule, excerpt: headline.excerpt)
    if let outlet = headline.outlet {
      article.outlet = outlet
      article.note(.outlet, outlet, rule: "outlet-after-headline", excerpt: headline.excerpt)
    }
    if let section = Breadcrumb.section(of: headline.breadcrumb, title: headline.text) {
      article.section = section
      article.note(.section, section, rule: "breadcrumb", excerpt: headline.breadcrumb)
    }
    PageHead.takeAbove(
      page.paragraphs[..<headline.firstIndex],
      between: page.paragraphs[headline.firstIndex..<headline.index].dropFirst(), into: &article)
    return headline.index + 1
  }

  /// Sets the outlet by the page's copyright line; a "Herald" credited is then the same house.
  private static func takeOutlet(of page: ScrapedPage, into article: inout Article) {
    if article.outlet == nil, let (outlet, line) = PageFoot.outlet(in: page.paragraphs) {
      article.outlet = outlet
      article.note(.outlet, outlet, rule: "copyright-line", excerpt: line)
    }
    guard let outlet = article.outlet, let origin = article.origin else { return }
    let short = origin.lowercased().hasPrefix("the ") ? String(origin.dropFirst(4)) : origin
    guard outlet == origin || outlet.hasSuffix(" " + short) || outlet == short else { return }
    article.origin = nil
    article.evidence.removeAll { $0.field == .origin }
  }
}

/// The paragraphs of a page, in order.
struct ScrapedPage {
  var paragraphs: [String]

  /// The longest line, in bytes, of which Markdown's emphasis is taken off.
  private static let lineLimit = 160

  init(_ paragraphs: [String]) {
    self.paragraphs = paragraphs
  }

  /// Takes the label off the headline that some scrapers write: "Title: Ferry resumes".
  mutating func dropTitleLabel() {
    guard let first = paragraphs.first,
      let label = ["Title: ", "Headline: "].first(where: first.hasPrefix)
    else { return }
    paragraphs[0] = String(first.dropFirst(label.count))
  }

  /// Takes the marks off headlines, and off short lines between them, where a page was kept as Markdown: "# Ferry
  /// resumes", "*By Ada Quill*".
  mutating func dropMarkdownMarks() {
    // "=====" below a headline is Markdown, too.
    var isMarkdown = paragraphs.contains {
      $0.utf8.count > 2 && $0.utf8.allSatisfy { $0 == UInt8(ascii: "=") }
    }
    for (index, paragraph) in paragraphs.enumerated() {
      guard let words = Markdown.headline(paragraph) else { continue }
      paragraphs[index] = words
      isMarkdown = true
    }
    for (index, paragraph) in paragraphs.enumerated() where isMarkdown {
      guard let mark = paragraph.first, mark == "*" || mark == "_", paragraph.last == mark,
        paragraph.utf8.count <= Self.lineLimit
      else { continue }
      let plain = paragraph.trimmed("*_")
      if !plain.isEmpty, !plain.contains(mark) { paragraphs[index] = plain }
    }
    if let first = paragraphs.first, first.hasPrefix("**"), first.hasSuffix("**"),
      first.count > 4, !first.dropFirst(2).dropLast(2).contains("*")
    {
      paragraphs[0] = String(first.dropFirst(2).dropLast(2))
    }
  }

  /// Takes out what forms and widgets print over and over: a line that comes three times running
  /// goes, a paragraph is kept once.
  mutating func dropRepeatedLines(noting article: inout Article) {
    var kept: [String] = []
    var dropped: [String] = []
    var seen: Set<String> = []
    var index = 0
    while index < paragraphs.count {
      let paragraph = paragraphs[index]
      let run = paragraphs[index...].prefix { $0 == paragraph }.count
      let isLong = paragraph.utf8.count > 80 && paragraph.endsSentence
      if isLong ? seen.insert(paragraph).inserted : run < 3 {
        kept.append(contentsOf: repeatElement(paragraph, count: isLong ? 1 : run))
        if isLong, run > 1 { dropped.append(contentsOf: paragraphs[index + 1..<index + run]) }
      } else {
        dropped.append(contentsOf: paragraphs[index..<index + run])
      }
      index += run
    }
    paragraphs = kept
    article.noteRemoval(of: dropped, rule: "repeated-lines")
  }
}

extension Article {
  /// Records that a rule took paragraphs out of the text.
  mutating func noteRemoval(of paragraphs: [String], rule: String) {
    guard let first = paragraphs.first else { return }
    let lines = paragraphs.count == 1 ? "1 paragraph" : "\(paragraphs.count) paragraphs"
    note(.body, "\(lines) left out", rule: rule, excerpt: String(first.prefix(80)))
  }
}

extension Article {
  /// Records how a page that is not plain UTF-8 was read.
  mutating func note(_ page: PageDecoder.Page) {
    if page.encoding != "utf-8" || page.rule == "mostly-valid" {
      note(.body, page.encoding, rule: "encoding-\(page.rule)")
    }
    if page.isRepaired { note(.body, "utf-8", rule: "encoding-repaired") }
  }
}
