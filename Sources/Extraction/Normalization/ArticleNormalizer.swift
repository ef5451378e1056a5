internal import JSON
internal import News

/// The last step to an article, the same for every kind of source: what its text alone can tell.
///
/// Extractors set the fields that their kind of source knows; they leave every block as one clean
/// line. Here the headline is taken from the text where the source has none, what repeats it goes,
/// and the text's own evidence is read.
struct ArticleNormalizer: Sendable {
  let datelines: DatelineParser
  let outlets: Outlets

  /// Completes an article.
  ///
  /// - Parameters:
  ///   - article: what its source says.
  ///   - usualLanguage: the usual language of the file that it is from.
  /// - Returns: nil, or the reason why it is none.
  func normalize(
    _ article: inout Article, usualLanguage: () -> SourceSample.Usual? = { nil }
  ) -> String? {
    article.blocks.removeAll { $0.text.isEmpty }
    if article.title.isEmpty { takeTitle(&article) }
    dropRepeatedTitle(&article)
    dropRepeatedDeck(&article)
    dropDatesOfNothing(&article)
    CorrectionNotice.take(from: &article)
    WireSignOff.takeContacts(from: &article)
    WireSignOff.takeCredits(from: &article)
    takeFirstByline(&article)
    WireSignOff.take(from: &article)
    nameOutlet(&article)
    dropPlaces(fromBylinesOf: &article)
    LanguageFinder(outlets: outlets)
      .find(in: &article, address: Self.address(of: article), usual: usualLanguage)
    readFirstParagraph(&article)
    dropDash(&article)
    takeLocation(&article)
    PlaceContext(gazetteer: datelines.gazetteer)
      .settle(&article, outletCountry: outletCountry(article))
    guard !article.title.isEmpty || !article.blocks.isEmpty else {
      return "neither a headline nor a text"
    }
    return nil
  }

  /// A writer on a line of its own above the text, where no source names one: "By Ada Quill".
  private func takeFirstByline(_ article: inout Article) {
    guard article.bylines.isEmpty, article.agency == nil, article.blocks.count > 1,
      let line = article.blocks.first, line.kind == .paragraph, line.text.utf8.count <= 80,
      !line.text.endsSentence,
      let reading = BylineParser().parse(line.text) ?? BylineParser().parseBare(line.text),
      !reading.names.isEmpty
    else { return }
    article.bylines = reading.names
    for name in reading.names {
      article.note(.byline, name, rule: "byline-first-line", excerpt: line.text)
    }
    article.blocks.removeFirst()
  }

  /// The Associated Press writes a dash as "_", which a text begins with where its dateline stands elsewhere.
  private func dropDash(_ article: inout Article) {
    guard let index = article.blocks.firstIndex(where: { $0.kind != .caption }),
      article.blocks[index].text.hasPrefix("_ ")
    else { return }
    article.blocks[index].text = String(article.blocks[index].text.drop { $0 == "_" || $0 == " " })
  }

  /// Programs write the first moment that they can count where they know none: no day of an outlet's.
  private func dropDatesOfNothing(_ article: inout Article) {
    if let date = article.published, date.isOfNothing {
      article.published = nil
      article.evidence.removeAll { $0.field == .published }
    }
    if let date = article.updated, date.isOfNothing {
      article.updated = nil
      article.evidence.removeAll { $0.field == .updated }
    }
  }

  /// The outlet by the article's address, where the source names none, or only an address or account.
  private func nameOutlet(_ article: inout Article) {
    if let outlet = article.outlet, !outlet.hasPrefix("@"),
      !OutletName.isAddress(outlet.lowercased())
    {
      return
    }
    guard let address = Self.address(of: article), let host = Outlets.host(of: address) else {
      return
    }
    let site = outlets.site(of: host)
    guard let name = site?.name ?? (article.outlet == nil ? host : nil) else { return }
    article.outlet = name
    article.note(
      .outlet, name, rule: site == nil ? "host-of-address" : "outlet-of-address", excerpt: address)
  }

  /// The article's address, else that of its outlet, where the source names it by its site.
  private static func address(of article: Article) -> String? {
    article.url ?? article.outlet.map { "https://" + $0.lowercased() }
  }

  /// The country that the outlet is at home in, which tells places of one name apart.
  private func outletCountry(_ article: Article) -> String? {
    Self.address(of: article).flatMap(Outlets.host).flatMap { outlets.site(of: $0)?.country }
  }

  /// "Ana Torres, G1 AC, Rio Branco", "Ada Quill, Michigan": behind a writer, the name of a city, state or country says
  /// where that was.
  private func dropPlaces(fromBylinesOf article: inout Article) {
    guard article.bylines.count > 1 else { return }
    let country = outletCountry(article)
    let resolver = PlaceResolver(gazetteer: datelines.gazetteer)
    let places = article.bylines.dropFirst().filter { name in
      let found = resolver.resolve(name, qualifiers: [String](), outletCountry: country)
      return found.map {
        $0.place.city.isEmpty || $0.isKnownCity && $0.place.population >= Self.leastCity
      } ?? false
    }
    guard !places.isEmpty else { return }
    article.bylines.removeAll(where: places.contains)
    article.evidence.removeAll { $0.field == .byline && places.contains($0.value) }
  }

  /// The inhabitants of a city that is sooner meant than a person of its name.
  private static let leastCity = 100_000

  /// Reads what the first paragraph says of the article: the one place for its dateline.
  ///
  /// `article.dateline` is set already where the source has a field for it, as printed there.
  private func readFirstParagraph(_ article: inout Article) {
    let country = outletCountry(article)
    resolveField(&article, country)
    let texts = article.blocks.indices.filter { article.blocks[$0].kind != .caption }
    for (place, index) in texts.prefix(2).enumerated() {
      // A deck may stand before; it is short, and has no dateline itself.
      if place == 1, article.blocks[texts[0]].text.utf8.count > Self.deckLimit { break }
      let text = article.blocks[index].text
      let isWanted = place == 0 || !hasPlace(article)
      if isWanted,
        let line = BylinedDateline(
          text, datelines, language: article.language, outletCountry: country)
      {
        take(line, at: index, into: &article)
        return
      }
      guard isWanted,
        let reading = datelines.parse(text, language: article.language, outletCountry: country)
          ?? datelines.parseAfterDeck(text, language: article.language, outletCountry: country)
      else {
        if let opening = AgencyOpening(text, datelines.agencies) {
          take(opening, at: index, into: &article)
          break
        }
        continue
      }
      // "À Paris, …" opens many a paragraph; only the first says where the story is from.
      if place > 0, reading.rule == "dateline-french-phrase" { continue }
      take(reading, into: &article)
      cut(reading, from: index, of: &article)
      return
    }
    takeCorrespondentPlace(&article, country)
  }

  private func take(_ line: BylinedDateline, at index: Int, into article: inout Article) {
    take(line.reading, into: &article)
    cut(line.reading, from: index, of: &article)
    // Who is named at the head says it better than the credits at the end.
    let isCredited = { (evidence: Evidence) in
      evidence.field == .byline && evidence.rule == "wire-credits"
    }
    guard article.bylines.isEmpty || article.evidence.contains(where: isCredited) else { return }
    article.evidence.removeAll(where: isCredited)
    article.bylines = line.names
    for name in line.names {
      article.note(.byline, name, rule: "byline-before-dateline", excerpt: line.byline)
    }
  }

  private func take(_ opening: AgencyOpening, at index: Int, into article: inout Article) {
    article.blocks[index].text = opening.rest
    guard article.agency == nil else { return }
    article.agency = opening.agency
    article.note(
      .agency, opening.agency, rule: "agency-opening", excerpt: opening.excerpt)
  }

  /// Finds the places of a dateline that the source has in a field.
  ///
  /// A field holds the place alone; the dash makes it a dateline as a text would begin with it, and
  /// capitals one as no text could begin otherwise: "Hamburg" is `HAMBURG — `.
  private func resolveField(_ article: inout Article, _ country: String?) {
    guard let printed = article.dateline?.text, !hasPlace(article) else { return }
    for text in [printed, printed.uppercased()] {
      guard
        let reading = datelines.parse(
          text + " — ", language: article.language, outletCountry: country)
      else { continue }
      take(agencyOf: reading, into: &article)
      guard !reading.dateline.places.isEmpty else { continue }
      article.dateline = reading.dateline
      if text != printed {
        article.dateline?.text = Self.spelled(reading.dateline.text, in: printed)
      }
      return
    }
  }

  /// A place as it is spelled in the field that was read in capitals; the field where that cannot be told.
  private static func spelled(_ place: String, in field: String) -> String {
    let start = String(field.prefix(place.count))
    return start.uppercased() == place ? start : field
  }

  private func hasPlace(_ article: Article) -> Bool { article.dateline?.places.isEmpty == false }

  /// The bytes of a paragraph beyond which it is no deck.
  private static let deckLimit = 600

  private func cut(_ reading: DatelineReading, from index: Int, of article: inout Article) {
    if reading.remainder.isEmpty {
      article.blocks.remove(at: index)
    } else {
      article.blocks[index].text = reading.remainder
    }
  }

  /// "By Ann Lee in Paris": where the writer was says a byline too, but less surely than a dateline.
  private func takeCorrespondentPlace(_ article: inout Article, _ country: String?) {
    guard article.dateline == nil else { return }
    for evidence in article.evidence where evidence.field == .byline {
      guard let line = evidence.excerpt,
        let reading = datelines.parseCorrespondent(line, outletCountry: country)
      else { continue }
      article.dateline = reading.dateline
      article.note(.dateline, reading.dateline.text, rule: reading.rule, excerpt: line)
      return
    }
  }

  private func take(_ reading: DatelineReading, into article: inout Article) {
    // A day with its year is that of the story, where nothing else dates it.
    if article.published == nil, let printed = reading.day, let year = printed.year,
      let day = CalendarDate(year: year, month: printed.month, day: printed.day)
    {
      article.published = PublicationDate(day: day)
      article.note(.published, day.description, rule: "dateline-day", excerpt: reading.excerpt)
    }
    // A field whose place nobody knows is a weaker witness than the text.
    if article.dateline == nil || !hasPlace(article) && !reading.dateline.places.isEmpty {
      article.dateline = reading.dateline
      article.note(
        .dateline, reading.dateline.text, rule: reading.rule, excerpt: reading.excerpt)
    }
    take(agencyOf: reading, into: &article)
  }

  private func take(agencyOf reading: DatelineReading, into article: inout Article) {
    guard article.agency == nil, let agency = reading.agency else { return }
    article.agency = agency
    article.note(.agency, agency, rule: reading.rule, excerpt: reading.excerpt)
  }

  /// Wires state where a story comes from, in a field, when they print no dateline.
  private func takeLocation(_ article: inout Article) {
    guard article.dateline == nil,
      let located = article.extra.first(where: { $0.name == "located" })?.value.string,
      let reading = datelines.parse(located.uppercased() + " — ", language: article.language),
      !reading.dateline.places.isEmpty
    else { return }
    article.dateline = Dateline(text: located, places: reading.dateline.places)
    article.note(.dateline, located, rule: "located-field", excerpt: located)
  }

  /// The longest first line, in characters, that is taken for a headline.
  private static let titleLimit = 160

  private func takeTitle(_ article: inout Article) {
    guard article.blocks.count > 1, let first = article.blocks.first, first.kind != .caption,
      first.text.utf8.count <= 4 * Self.titleLimit, first.text.count <= Self.titleLimit,
      !first.text.hasSuffix("."), !first.text.endsWithColon
    else { return }
    article.title = first.text
    article.blocks.removeFirst()
    article.note(.title, first.text, rule: "headline-first-line", excerpt: first.text)
  }

  private func dropRepeatedTitle(_ article: inout Article) {
    guard !article.title.isEmpty, article.blocks.first?.text == article.title else { return }
    article.blocks.removeFirst()
    article.note(.title, article.title, rule: "headline-repeated", excerpt: article.title)
  }

  /// A deck that only repeats the headline or the beginning of the text is none.
  private func dropRepeatedDeck(_ article: inout Article) {
    guard let deck = article.deck else { return }
    let start = deck.drops(suffix: "...").drops(suffix: "…").drops(suffix: "[…]")
    let first = article.blocks.first?.text ?? ""
    guard deck.isEmpty || deck == article.title || first.hasPrefix(start) else { return }
    article.deck = nil
    article.evidence.removeAll { $0.field == .deck }
  }
}

extension String {
  fileprivate var endsWithColon: Bool { hasSuffix(":") || hasSuffix(",") || hasSuffix(";") }

  fileprivate func drops(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
