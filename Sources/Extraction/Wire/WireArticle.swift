internal import JSON
internal import News

/// Makes an article of a wire's story.
struct WireArticle {
  private var article: Article
  private let story: WireStory

  /// Returns the article of a story; fails with the reason where it is none.
  ///
  /// - Parameters:
  ///   - story: what its format states.
  ///   - record: where it was found.
  ///   - now: seconds since 1970, for embargoes.
  /// - Returns: the article, or the reason.
  static func of(
    _ story: WireStory, record: RawRecord, now: Int
  ) -> Result<Article, ReadingFailure> {
    if let refusal = story.refusal(now: now) { return .failure(refusal) }
    var filler = WireArticle(
      article: Article(source: record.location, original: record.bytes), story: story)
    filler.fill()
    return .success(filler.article)
  }

  private mutating func fill() {
    if let title = story.headline { set(\.title, title, .title) }
    if let language = story.language.flatMap({ RecordValue.language(.string($0)) }) {
      set(\.language, language, .language)
    }
    takeBylines()
    takeText()
    takeDates()
    takeHouses()
    if let section = story.section { set(\.section, section, .section) }
    if let correction = story.correction { set(\.correction, correction, .correction) }
    if let url = story.url { set(\.url, url, .url) }
    // Some systems put the moment where the place belongs.
    if let dateline = story.dateline, dateline.first?.isNumber == false, !Self.isDay(dateline),
      !isPrinted(dateline)
    {
      article.dateline = Dateline(text: dateline.trimmed(" -–—"))
      article.note(.dateline, dateline, rule: "wire-field")
    }
    article.keywords = story.keywords.reduce(into: []) { kept, word in
      if !kept.contains(word) { kept.append(word) }
    }
    article.extra = story.extra
    if let located = story.located { article.extra.append(JSONMember("located", .string(located))) }
    if let embargo = story.publication.embargo {
      article.extra.append(JSONMember("embargoed", .string(embargo)))
    }
  }

  private mutating func set(
    _ path: WritableKeyPath<Article, String?>, _ value: String, _ field: Evidence.Field
  ) {
    article[keyPath: path] = value
    article.note(field, value, rule: "wire-field")
  }

  private mutating func set(
    _ path: WritableKeyPath<Article, String>, _ value: String, _ field: Evidence.Field
  ) {
    article[keyPath: path] = value
    article.note(field, value, rule: "wire-field")
  }

  /// The lines before which a text may repeat what fields hold.
  private static let headLength = 5

  /// The text without what it repeats of the fields: headline, summary, byline, notes to editors.
  private mutating func takeText() {
    // Systems put code of other sites into a text, escaped as if it were words.
    var blocks = story.blocks.flatMap { block in
      RecordText.hasHTML(block.text)
        ? FragmentBlocks.of(html: block.text).map { Block($0.text, kind: block.kind) } : [block]
    }
    let repeated = Set(
      [story.headline, story.deck].compactMap { $0 } + story.bylines + story.notes)
    let provider = story.provider
    let isRepeated = { (block: Block) in
      block.kind != .caption
        && (repeated.contains(block.text) || Self.isCredit(block.text, of: provider))
    }
    let head = blocks.prefix(Self.headLength).filter { !isRepeated($0) }
    let rest = blocks.dropFirst(Self.headLength)
    // A story of one paragraph is its own summary.
    if (head + rest).contains(where: { $0.kind != .caption }) { blocks = head + rest }
    article.blocks = blocks
    guard let deck = story.deck else { return }
    guard let first = blocks.first(where: { $0.kind != .caption }) else {
      // Some items hold nothing but their summary.
      article.blocks.insert(Block(deck), at: 0)
      article.note(.body, "summary", rule: "wire-field")
      return
    }
    if Self.start(of: deck) != Self.start(of: first.text) { set(\.deck, deck, .deck) }
  }

  /// The letters and digits that a text begins with, to compare texts cut and spaced differently.
  private static func start(of text: String) -> [Character] {
    Array(text.prefix(120).filter { $0.isLetter || $0.isNumber }.prefix(60))
  }

  /// "Economy TT": a line of the section and the sender.
  private static func isCredit(_ text: String, of provider: String?) -> Bool {
    guard let provider, text.utf8.count <= 40 else { return false }
    return text.hasSuffix(provider) && !text.endsSentence
  }

  /// Whether the text begins with the dateline, and so tells it best itself.
  private func isPrinted(_ dateline: String) -> Bool {
    let start = dateline.trimmed(" -–—")
    return article.blocks.first { $0.kind != .caption }?.text.hasPrefix(start) ?? false
  }

  /// "March 2", "Mon Mar 2": a day, with or without its year, is no place.
  private static func isDay(_ text: String) -> Bool {
    StatedDate.read(text) != nil || StatedDate.read(text + " 2000") != nil
  }

  private mutating func takeBylines() {
    for text in story.bylines {
      let reading = BylineParser().names(inField: text)
      for name in reading.names where !article.bylines.contains(name) {
        article.bylines.append(name)
        article.note(.byline, name, rule: "wire-field", excerpt: text)
      }
      takeAgency(reading.agency, from: text)
      if let outlet = reading.outlet, article.origin == nil {
        article.origin = outlet
        article.note(.origin, outlet, rule: "wire-field", excerpt: text)
      }
    }
  }

  private mutating func takeHouses() {
    if let provider = story.provider {
      let name = AgencyNames.canonical(provider)
      set(\.outlet, name ?? provider, .outlet)
      takeAgency(name, from: provider)
    }
    for source in story.sources { takeAgency(AgencyNames.canonical(source), from: source) }
    if article.origin == article.outlet, article.origin != nil {
      article.origin = nil
      article.evidence.removeAll { $0.field == .origin }
    }
  }

  private mutating func takeAgency(_ agency: String?, from text: String) {
    guard let agency, article.agency == nil else { return }
    article.agency = agency
    article.note(.agency, agency, rule: "wire-field", excerpt: text)
  }

  /// An item appeared with its first version.
  private mutating func takeDates() {
    let version = story.versionCreated.flatMap { StatedDate.read($0) }
    let first = story.firstCreated.flatMap { StatedDate.read($0) }
    if let date = first ?? version {
      article.published = date
      article.note(
        .published, date.timestamp ?? date.day.description, rule: "wire-field",
        excerpt: first == nil ? story.versionCreated : story.firstCreated)
    }
    if first != nil, let version, version != first {
      article.updated = version
      article.note(
        .updated, version.timestamp ?? version.day.description, rule: "wire-field",
        excerpt: story.versionCreated)
    }
  }
}
