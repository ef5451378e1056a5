internal import JSON
internal import News

/// Makes an article of a feed's item.
struct FeedArticle {
  private var article: Article
  private let item: FeedItem
  private let feed: FeedFacts?

  /// Returns the article of an item; fails with the reason where it is not to be read.
  static func of(
    _ item: FeedItem, in feed: FeedFacts?, record: RawRecord, now: Int
  ) -> Result<Article, ReadingFailure> {
    if let failure = item.publication.failure(now: now) { return .failure(failure) }
    if let kind = item.otherKind { return .failure(ReadingFailure(reason: kind)) }
    var filler = FeedArticle(
      article: Article(source: record.location, original: record.bytes), item: item, feed: feed)
    filler.fill()
    return .success(filler.article)
  }

  private mutating func fill() {
    if let title = item.title.map(withoutOutlet) {
      article.title = title
      article.note(.title, title, rule: "feed-item")
    }
    takeText()
    takeLanguage()
    takeDates()
    takeAuthors()
    takeOutlet()
    if let url = item.url.flatMap({ WebAddress.resolve($0, against: item.bases + bases) }) {
      article.url = url
      article.note(.url, url, rule: "feed-item")
    }
    article.keywords = item.keywords.reduce(into: []) { kept, word in
      if !kept.contains(word) { kept.append(word) }
    }
    if let id = item.id, id != item.url { article.extra.append(JSONMember("id", .string(id))) }
    if let image = item.image { article.extra.append(JSONMember("image", .string(image))) }
    if let embargo = item.publication.embargo {
      article.extra.append(JSONMember("embargoed", .string(embargo)))
    }
  }

  // MARK: Text

  private mutating func takeText() {
    let summary = item.summary.map { FeedFurniture.without($0.blocks) } ?? []
    let content = item.content.map { FeedFurniture.without($0.blocks) } ?? []
    let isFull = Self.isFull(content, beside: summary) || Self.isFull(summary, beside: [])
    // A longer description beside a line of content is the text.
    let isContent = content.count > 1 || Self.length(content) >= Self.length(summary)
    if isContent, let name = item.content?.name {
      article.blocks = content
      takeDeck(summary)
      mark(isFull: isFull, name)
    } else if let name = item.summary?.name {
      article.blocks = summary
      mark(isFull: isFull, name)
    }
    let known = Set(article.blocks.map(\.text) + [article.title, article.deck ?? ""])
    var captions: [Block] = []
    for text in item.captions where !known.contains(text) && !text.isEmpty {
      let caption = Block(text, kind: .caption)
      if !captions.contains(caption) { captions.append(caption) }
    }
    article.blocks += captions
  }

  /// What readers of the index must know: whether this is the article or a taste of it.
  private mutating func mark(isFull: Bool, _ name: String) {
    let extent = isFull ? "full" : "summary"
    article.note(.body, extent, rule: "feed-text", excerpt: name)
    article.extra.append(JSONMember("feed_text", .string(extent)))
  }

  private mutating func takeDeck(_ summary: [Block]) {
    guard summary.count == 1, let deck = summary.first?.text, !FeedFurniture.isCutOff(deck) else {
      return
    }
    if article.blocks.first?.text == deck, article.blocks.count > 1 {
      article.blocks.removeFirst()
    } else if article.blocks.first?.text.hasPrefix(deck) ?? false {
      return
    }
    article.deck = deck
    article.note(.deck, deck, rule: "feed-item", excerpt: item.summary?.name)
  }

  /// The least letters of a text that may be a whole article.
  private static let fullLength = 600

  private static func isFull(_ blocks: [Block], beside summary: [Block]) -> Bool {
    guard let last = blocks.last(where: { $0.kind != .caption }) else { return false }
    return length(blocks) >= fullLength && length(blocks) > length(summary) + 100
      && !FeedFurniture.isCutOff(last.text)
  }

  /// The length in Latin letters: a character of Chinese or Japanese says as much as two.
  private static func length(_ blocks: [Block]) -> Int {
    var count = 0
    for block in blocks where block.kind != .caption {
      for byte in block.text.utf8 where byte & 0xC0 != 0x80 { count += byte >= 0xE3 ? 2 : 1 }
    }
    return count
  }

  // MARK: Other fields

  private mutating func takeLanguage() {
    guard let stated = (item.language ?? feed?.language).map(JSONValue.string),
      let tag = RecordValue.language(stated)
    else { return }
    article.language = tag
    article.note(.language, tag, rule: item.language == nil ? "feed" : "feed-item")
  }

  private mutating func takeDates() {
    if let text = item.updated, let date = StatedDate.read(text, language: article.language) {
      article.updated = date
      article.note(
        .updated, date.timestamp ?? date.day.description, rule: "feed-item", excerpt: text)
    }
    if let text = item.published, let date = StatedDate.read(text, language: article.language) {
      article.published = date
      article.note(
        .published, date.timestamp ?? date.day.description, rule: "feed-item", excerpt: text)
    } else if item.published == nil, let date = article.updated {
      // Atom need not say more than when an entry last changed.
      article.published = date
      article.note(
        .published, date.timestamp ?? date.day.description, rule: "feed-updated",
        excerpt: item.updated)
    }
  }

  private mutating func takeAuthors() {
    let isOwn = !item.authors.isEmpty
    for text in isOwn ? item.authors : feed?.authors ?? [] {
      let reading = BylineParser().names(inField: TextLine.cleaned(text))
      for name in reading.names where !article.bylines.contains(name) {
        // A feed's author is often the outlet itself.
        guard name != feed?.title, name != feed?.outlet else { continue }
        article.bylines.append(name)
        article.note(.byline, name, rule: isOwn ? "feed-item" : "feed", excerpt: text)
      }
      if let agency = reading.agency, article.agency == nil {
        article.agency = agency
        article.note(.agency, agency, rule: isOwn ? "feed-item" : "feed", excerpt: text)
      }
    }
  }

  private mutating func takeOutlet() {
    if let outlet = item.outlet {
      article.outlet = outlet
      article.note(.outlet, outlet, rule: "feed-item", excerpt: "source")
    } else if let outlet = feed?.outlet {
      article.outlet = outlet
      article.note(.outlet, outlet, rule: "feed", excerpt: feed?.publisher ?? feed?.title)
    }
  }

  /// What addresses may be relative to: the site's, else the feed's own.
  private var bases: [String] { [feed?.url, feed?.ownURL].compactMap { $0 } }

  /// A headline without the outlet that aggregators put behind it.
  private func withoutOutlet(_ title: String) -> String {
    guard let outlet = item.outlet else { return title }
    for mark in [" - ", " – ", " | "] where title.hasSuffix(mark + outlet) {
      let headline = String(title.dropLast(mark.count + outlet.count))
      if !headline.isEmpty { return headline }
    }
    return title
  }
}
