internal import JSON
internal import Markup
internal import News

/// Makes an article of a web page: metadata first, then what the page prints, then the text.
struct HTMLExtractor: Sendable {
  /// The sites that are known by their address.
  var outlets: Outlets?
  /// The day on which pages are read.
  var today = CalendarDate.today
  /// Seconds since 1970, for embargoes.
  var now = 0
  /// Whether pages that are no articles are refused: lists of headlines, "page not found".
  var refusesOthers = true

  /// Reads a page.
  func article(from record: RawRecord) -> Result<Article, ReadingFailure> {
    guard let decoded = PageDecoder.decode(record.bytes, declared: record.hints.charset) else {
      return .failure(ReadingFailure(reason: "a binary file"))
    }
    var article = Article(source: record.location, original: record.bytes)
    article.note(decoded)
    let tree = MarkupTree(html: decoded.utf8, isValid: true)
    let names = PageNames()
    let zones = PageZones(of: tree, names: names)
    var blocks = BlockReader.blocks(of: tree, zones: zones)
    TeaserCards.mark(&blocks, of: tree)
    var facts = PageFacts(of: tree, zones: zones, names: names, today: today)
    if let failure = facts.publication.failure(now: now) { return .failure(failure) }
    facts.findHeading(in: blocks)
    PageMetadata.take(facts, url: record.hints.url, into: &article)
    let site = article.url.flatMap(Outlets.host).flatMap { outlets?.site(of: $0) }
    let headline = HeadlineKeys(
      PageTitle.take(facts, preferring: site?.headline, into: &article))
    var stated = facts.linked.first("articleBody")?.string.map { StatedText($0) }
    var reading = PageReading.of(
      tree, blocks: blocks, names: names, headline: headline, stated: stated)
    if stated == nil, reading.isLittle, let text = facts.state?["articleBody"]?.string {
      stated = StatedText(text)
      reading = PageReading.of(
        tree, blocks: blocks, names: names, headline: headline, stated: stated)
    }
    let story = reading.story
    blocks = reading.blocks
    let prose = story.range.filter { blocks[$0].isProse && !story.refused.contains($0) }
    var (around, top) = Self.head(of: blocks, before: story.range, headline: headline)
    let others = OtherStories(
      of: tree, own: [top, prose.first.map { blocks[$0].node }].compactMap { $0 })
    facts.settle(but: others, headline: top)
    around.removeAll { others.contain($0.node) }
    let own = blocks.filter {
      $0.zone != .navigation && $0.zone != .related && $0.zone != .comments && $0.zone != .notice
        && !others.contain($0.node)
    }
    let end = story.range.suffix(3).map { blocks[$0].text }
    PageDates(facts, head: around, headline: top, language: article.language)
      .take(others: own.map(\.text), end: end, into: &article)
    let head = around.map(\.text)
    // What is told above the text to those who print it is no part of it.
    var embargo = PublicationState()
    if let end = head.lazy.compactMap(EmbargoLine.end(inLine:)).first {
      embargo.note(embargoUntil: end)
    }
    if let failure = embargo.failure(now: now) { return .failure(failure) }
    let labelled = blocks.lazy.filter { BylineWords.mayBeLabelled($0.text) }
      .filter { !others.contain($0.node) }
      .map { BylineWords.withoutBrackets($0.text) }.filter(BylineWords.isLabelled)
    let parts = head.compactMap(BylineWords.labelledPart)
    let last = prose.last
    PageAuthors.take(
      facts, lines: parts + head + labelled, storyEnd: last.map { blocks[$0].node }, into: &article)
    if story.isOnlyStated, let stated {
      let (text, removed) = Furniture.trimmed(stated.blocks)
      article.blocks = text
      article.note(.body, "\(text.count) paragraphs", rule: facts.linked.source.rawValue)
      for (rule, paragraphs) in removed { article.noteRemoval(of: paragraphs, rule: rule) }
    } else {
      let body = BodyFilter(
        blocks, story: story, headline: headline, bylines: article.bylines)
      article.blocks =
        story.leads.map { Block(blocks[$0].text) }
        + body.kept.map { Block($0.text, kind: Self.kind(of: $0, inGallery: story.isGallery)) }
      for (rule, paragraphs) in body.removed { article.noteRemoval(of: paragraphs, rule: rule) }
    }
    PageDeck.take(facts, blocks: blocks, before: story.range, headline: headline, into: &article)
    if refusesOthers, let reason = PageSort.reason(facts, blocks, article) {
      return .failure(ReadingFailure(reason: reason))
    }
    return .success(article)
  }

  /// The blocks around the headline, down to a few of the story's own, and the headline's node where it is printed.
  private static func head(
    of blocks: [PageBlock], before range: Range<Int>, headline: HeadlineKeys
  ) -> (blocks: [PageBlock], headline: MarkupTree.Node?) {
    // Quotations have days and names of their own, menus have none.
    let isLine = { (block: PageBlock) in block.kind != .quotation && block.zone != .navigation }
    guard !range.isEmpty else {
      let top = blocks.firstIndex { headline.contains($0.text) }
      let head = blocks[max(0, (top ?? 0) - 4)...].lazy.filter(isLine).prefix(12)
      return (Array(head), top.map { blocks[$0].node })
    }
    let end = min(range.lowerBound + 6, range.upperBound)
    let top = blocks[..<end].lastIndex { headline.contains($0.text) }
    let start = top ?? max(0, end - 16)
    let head = (blocks[start..<end] + blocks[max(0, start - 4)..<start]).filter(isLine)
    return (head, top.map { blocks[$0].node })
  }

  private static func kind(of block: PageBlock, inGallery: Bool) -> Block.Kind {
    if Caption.isCaption(block.text) { return .caption }
    // What a gallery says is its text.
    if inGallery, block.kind == .caption, block.letters >= 60 { return .paragraph }
    return switch block.kind {
    case .heading: .subhead
    case .listItem: .listItem
    case .quotation: .quotation
    case .caption: .caption
    case .paragraph, .cell, .row, .preformatted, .loose: .paragraph
    }
  }
}
