internal import Markup
internal import News

/// Chooses, among the blocks of the story's element, those that are story.
struct BodyFilter {
  private let blocks: [PageBlock]
  private let confirmed: Set<Int>
  private let refused: Set<Int>
  private let headline: HeadlineKeys
  private let bylineKeys: Set<String>
  private let isGallery: Bool
  private(set) var kept: [PageBlock] = []
  /// What each rule left out, in the order of the rules' first use.
  private(set) var removed: [(rule: String, paragraphs: [String])] = []

  /// Chooses the story's blocks.
  ///
  /// - Parameters:
  ///   - page: the page's blocks.
  ///   - story: those that may be story.
  ///   - headline: the headline, for the text not to repeat it.
  ///   - bylines: the writers, whose names stand alone above or below the text.
  init(_ page: [PageBlock], story: StoryBlocks, headline: HeadlineKeys, bylines: [String]) {
    confirmed = Set(story.confirmed.map { $0 - story.range.lowerBound })
    refused = Set(story.refused.map { $0 - story.range.lowerBound })
    blocks = Array(page[story.range])
    self.headline = headline
    isGallery = story.isGallery
    bylineKeys = Set(bylines.map(TextKey.of))
    run()
    dropLinkList()
    dropLooseEnds()
  }

  private mutating func run() {
    var index = 0
    var prose = 0
    var seen: Set<UInt64> = []
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      if isHeadline(block, prose: prose) {
        remove([block], rule: "headline-repeated")
      } else if !seen.insert(ByteHash.of(block.text.utf8)).inserted, isPrintedOnce(block) {
        remove([block], rule: "repeated-text")
      } else if repeatsText(block) {
        remove([block], rule: "repeated-text")
      } else if prose > 1, CommentHeading.isOne(block) {
        return remove(blocks[(index - 1)...], rule: "comments")
      } else if confirmed.contains(index - 1), !Self.leadsElsewhere(block) {
        if block.isProse { prose += 1 }
        kept.append(block)
      } else if refused.contains(index - 1) {
        remove([block], rule: "other-stories")
      } else if let rule = rule(against: block, prose: prose) {
        remove([block], rule: rule)
      } else if let rule = Boilerplate.rule(for: block.text) {
        remove([block], rule: rule.name)
        switch rule.effect {
        case .line: break
        case .list: index = skipList(from: index, rule: rule.name)
        case .rest where isTail(index, after: prose) || block.isHeading && prose > 1:
          return remove(blocks[index...], rule: rule.name)
        case .rest: break
        }
      } else {
        if block.isProse { prose += 1 }
        kept.append(block)
      }
    }
  }

  /// Whether a text that stands twice is not meant to: a pull quote, or a deck that begins the text, too.
  private func isPrintedOnce(_ block: PageBlock) -> Bool {
    block.kind == .quotation
      || (block.letters >= 80 && kept.suffix(3).contains { $0.text == block.text })
  }

  /// Whether a block holds the whole story once more, as machines are told it.
  private func repeatsText(_ block: PageBlock) -> Bool {
    guard block.letters >= 800 else { return false }
    let earlier = kept.lazy.filter { $0.letters >= 60 }.prefix(8).map {
      Array(TextKey.of($0.text).utf8)
    }
    guard earlier.count >= 3 else { return false }
    let key = Array(TextKey.of(block.text).utf8)
    let repeated = earlier.count { !$0.isEmpty && ByteSearch.contains($0, in: key) }
    return repeated >= 3 && repeated * 2 > earlier.count
  }

  /// The shortest key, in bytes, of a headline's part that is told from a text.
  private static let partLimit = 20

  /// Whether a block is the headline; above the text also with a kicker before it, or without its own.
  private func isHeadline(_ block: PageBlock, prose: Int) -> Bool {
    if headline.contains(block.text) { return true }
    guard prose == 0, block.kind != .paragraph, block.letters < 200 else { return false }
    let key = TextKey.of(block.text)
    guard key.utf8.count >= Self.partLimit else { return false }
    return headline.keys.contains { title in
      guard title.utf8.count >= Self.partLimit else { return false }
      if key.hasSuffix(title) { return key.utf8.count < 2 * title.utf8.count }
      return title.hasSuffix(key) && key.utf8.count * 2 > title.utf8.count
    }
  }

  /// Whether a line is a label and a link to another story: "See more: Title of the story".
  private static func leadsElsewhere(_ block: PageBlock) -> Bool {
    guard block.linkDensity > 0.3, block.letters < 240 else { return false }
    if Boilerplate.rule(for: block.text)?.name == "related-stories" { return true }
    guard block.linkDensity > 0.4, !block.text.endsSentence else { return false }
    for mark in [": ", " | ", "： "] {
      guard let range = block.text.firstRange(of: mark) else { continue }
      let label = block.text[..<range.lowerBound].unicodeScalars.count
      let rest = block.letters - label - mark.unicodeScalars.count
      if label <= 40, rest >= 25, abs(rest - block.linkLetters) <= 2 { return true }
    }
    return false
  }

  /// What speaks against a block alone.
  private func rule(against block: PageBlock, prose: Int) -> String? {
    if let zone = block.zone, zone != .caption { return "zone-\(zone.rawValue)" }
    if block.kind == .listItem || block.kind == .cell {
      if block.linkDensity > 0.8 { return "links-only" }
    }
    // A line that is one link leads elsewhere, a whole sentence can be a link.
    if block.linkDensity > 0.9, !block.text.endsSentence || block.letters < 80 {
      return "links-only"
    }
    if block.linkDensity > 0.7, (40..<400).contains(block.letters), !block.text.endsSentence {
      return "links-only"
    }
    if Self.leadsElsewhere(block) { return "related-stories" }
    if Self.isOfVideo(block.text) { return "video-teaser" }
    if block.kind == .loose, block.letters < 25, !block.text.endsSentence { return "short-line" }
    if Self.isStray(block.text) { return "stray-markup" }
    guard block.letters < 160 else { return nil }
    if prose < 2, block.letters < 25, block.text.hasSuffix(":") { return "label" }
    if bylineKeys.contains(TextKey.of(block.text)) { return "byline-line" }
    if EntryLine.isEntryLine(block.text) { return "entry-line" }
    let line = BylineWords.withoutBrackets(block.text)
    if BylineWords.isLabelled(line), BylineParser().parse(line) != nil { return "byline-line" }
    if prose == 0, block.letters < 120, !block.text.endsSentence, Self.isDated(block) {
      return "date-line"
    }
    guard prose < 2 || block.kind != .paragraph else { return nil }
    if PageDate.read(block.text) != nil { return "date-line" }
    if BylineParser().parse(block.text) != nil { return "byline-line" }
    return nil
  }

  /// Whether a line above the text says when it was written: it begins with a day ("05/10/2018 - Published
  /// by …"), or holds one and little else, or a day and a time ("Ann Lee, Cádiz - 6 Mar 2023 - 08:15 CET").
  private static func isDated(_ block: PageBlock) -> Bool {
    guard block.kind != .row else { return false }
    if let first = block.text.utf8.first, (0x30...0x39).contains(first),
      let end = block.text.utf8.firstIndex(of: 0x20),
      DateReader().date(String(block.text[..<end]), language: "de") != nil
    {
      return true
    }
    if case .heading = block.kind { return false }
    let words = block.text.utf8.count { $0 == 0x20 } + 1
    guard words <= 14, let date = DateFinder.date(in: block.text, language: "de") else {
      return false
    }
    return words <= 7 || date.timestamp != nil
  }

  /// Whether a line ends with the length of a film: "… 21.04.2024 | 3:18 min".
  private static func isOfVideo(_ text: String) -> Bool {
    guard let end = text.utf8.last, "nsNS.".utf8.contains(end) else { return false }
    let words = String(decoding: Array(text.utf8.suffix(40)), as: UTF8.self).split(separator: " ")
      .suffix(2)
    guard words.count == 2, let clock = words.first, let unit = words.last,
      ["min", "min.", "minuten", "mins", "minutes"].contains(unit.lowercased())
    else { return false }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil } && parts[1].count == 2
  }

  /// Markup and addresses that a page's mistakes bring to light.
  private static func isStray(_ text: String) -> Bool {
    if text.hasPrefix("<"), text.contains("=") { return true }
    return !text.utf8.contains(0x20) && (text.contains("://") || DateReader().date(text) != nil)
  }

  /// Whether what is left is less than what was read: comments, not the story's rest.
  private func isTail(_ index: Int, after prose: Int) -> Bool {
    prose > 0 && blocks[index...].count(where: \.isProse) <= max(prose, 2)
  }

  /// Leaves out the lines that follow a heading such as "Related stories".
  private mutating func skipList(from start: Int, rule: String) -> Int {
    var index = start
    while index < blocks.count, blocks[index].letters <= 120, !blocks[index].text.hasSuffix(".") {
      index += 1
    }
    remove(blocks[start..<index], rule: rule)
    return index
  }

  /// A list at the end of which every item leads elsewhere is of other stories.
  private mutating func dropLinkList() {
    let isLink = { (block: PageBlock) in block.kind == .listItem && block.linkDensity > 0.3 }
    let items = kept.reversed().prefix(while: isLink).count
    guard items >= 3, kept.count > items else { return }
    // Its heading is often none by its markup.
    let isHeaded = kept[kept.count - items - 1].letters < 60
    guard isHeaded || items >= 5 else { return }
    let start = kept.count - items - (isHeaded ? 1 : 0)
    remove(kept[start...], rule: "links-only")
    kept.removeSubrange(start...)
  }

  /// Headings and dates at the ends belong to nothing.
  private mutating func dropLooseEnds() {
    // A gallery is captions and nothing else.
    guard !isGallery else { return }
    while let last = kept.last, Self.isLoose(last) {
      remove([last], rule: "loose-end")
      kept.removeLast()
    }
    while let first = kept.first, PageDate.read(first.text) != nil {
      remove([first], rule: "date-line")
      kept.removeFirst()
    }
  }

  private static func isLoose(_ block: PageBlock) -> Bool {
    switch block.kind {
    // The points of a list are sentences.
    case .heading: !(block.text.hasSuffix(".") && block.letters >= 40)
    case .caption: true
    default: PageDate.read(block.text) != nil
    }
  }

  private mutating func remove(_ gone: some Sequence<PageBlock>, rule: String) {
    let texts = gone.map(\.text)
    guard !texts.isEmpty else { return }
    if let index = removed.firstIndex(where: { $0.rule == rule }) {
      removed[index].paragraphs += texts
    } else {
      removed.append((rule, texts))
    }
  }
}
