internal import FileSystem
package import News

/// Makes articles of records; one for each thread.
package struct RecordExtractor: Sendable {
  /// What a record gave.
  package enum Outcome: Equatable {
    /// An article.
    case article(Article)
    /// Nothing, with the reason.
    case skipped(SkippedDocument)
  }

  private let json: JSONArticleMapper
  private let table: TableMapper
  private let mail: MailMapper
  private let sgml: SGMLArticleMapper
  private let xml: XMLArticleMapper
  private let now: Int
  private let scrape: ScrapeExtractor
  private let html: HTMLExtractor
  private let normalizer: ArticleNormalizer

  /// Creates an extractor that knows places and agencies.
  ///
  /// - Parameters:
  ///   - data: what is known of the world.
  ///   - map: what names mean to the user.
  ///   - now: seconds since 1970: articles under embargo are withheld until it is over.
  package init(
    _ data: ReferenceData, map: FieldMap = FieldMap(), now: Int = ProcessInfo.now / 1_000_000_000
  ) {
    html = HTMLExtractor(
      outlets: data.outlets, today: CalendarDate(julianDay: 2_440_588 + now / 86_400),
      now: now)
    // A newsletter may be a list.
    var parts = html
    parts.refusesOthers = false
    mail = MailMapper(html: parts, now: now)
    json = JSONArticleMapper(map: map, now: now)
    xml = XMLArticleMapper(now: now)
    sgml = SGMLArticleMapper(now: now)
    self.now = now
    scrape = ScrapeExtractor(now: now)
    table = TableMapper(map: map, now: now)
    normalizer = ArticleNormalizer(
      datelines: DatelineParser(gazetteer: data.gazetteer, agencies: data.agencies),
      outlets: data.outlets)
  }

  /// Makes an article of a record, or says why it gives none.
  package func extract(_ record: RawRecord) -> Outcome {
    switch read(record) {
    case .success(var article):
      if record.kind.isOfTexts { ArticleRepair.repair(&article) }
      if let end = Self.embargo(above: article), Embargo.isOver(end, now: now) != true {
        return .skipped(
          SkippedDocument(
            location: record.location, reason: "under embargo: \(end)", isTemporary: true))
      }
      let usual = { record.sample?.usual(ownLanguage) }
      if let reason = normalizer.normalize(&article, usualLanguage: usual) {
        return skip(record, reason)
      }
      return .article(article)
    case .failure(let failure):
      return .skipped(
        SkippedDocument(
          location: record.location, reason: failure.reason, isTemporary: failure.isTemporary))
    }
  }

  /// The end of the embargo that stands above an article's text, or in its headline.
  private static func embargo(above article: Article) -> String? {
    let lines = [article.title, article.deck ?? ""] + article.blocks.prefix(2).map(\.text)
    return lines.lazy.compactMap(EmbargoLine.end(inLine:)).first
  }

  /// The language of a record's article, as far as the record says so itself.
  private func ownLanguage(_ record: RawRecord) -> String? {
    guard case .article(let article) = extract(record),
      article.evidence.last(where: { $0.field == .language })?.rule != LanguageFinder.guessRule
    else { return nil }
    return article.language
  }

  /// Reads the fields that this kind of record has: the place for each new kind.
  private func read(_ record: RawRecord) -> Result<Article, ReadingFailure> {
    switch record.kind {
    case .json: json.article(from: record)
    case .scrape: scrape.article(from: record)
    case .html: page(record)
    case .xml(let setting): xml.article(from: record, setting)
    case .jsonFeedItem(let feed): json.article(fromFeedItem: record, of: feed)
    case .row(let layout): table.article(from: record, layout)
    case .mail: mail.article(from: record)
    case .sgml: sgml.article(from: record)
    case .teletype:
      WireStory(teletype: record.bytes).map { WireArticle.of($0, record: record, now: now) }
        ?? .failure(ReadingFailure(reason: "a wire message without a text"))
    }
  }

  private func page(_ record: RawRecord) -> Result<Article, ReadingFailure> {
    var record = record
    SavedPageMark.take(from: record.bytes, into: &record.hints)
    return html.article(from: record).map { read in
      var article = read
      article.noteRetrieval(record.hints)
      return article
    }
  }

  private func skip(_ record: RawRecord, _ reason: String) -> Outcome {
    .skipped(SkippedDocument(location: record.location, reason: reason))
  }
}
