internal import Markup
internal import NewsIndex

/// Chooses, among the blocks of the story's element, those that are story.
struct BodyFilter {
  private let blocks: [PageBlock]
  private let confirmed: Set<Int>
  private let refused: Set<Int>
  private let titleKeys: Set<String>
  private let bylineKeys: Set<String>
  private(set) var kept: [PageBlock] = []
  /// What each rule left out, in the order of the rules' first use.
  private(set) var removed: [(rule: String, paragraphs: [String])] = []

  /// Chooses the story's blocks.
  ///
  /// - Parameters:
  ///   - page: the page's blocks.
  ///   - story: those that may be story.
  ///   - titles: the headline in the ways that the page prints it.
  ///   - bylines: the writers, whose names stand alone above or below the text.
  init(_ page: [PageBlock], story: StoryBlocks, titles: [String], bylines: [String]) {
    confirmed = Set(story.confirmed.map { $0 - story.range.lowerBound })
    refused = Set(story.refused.map { $0 - story.range.lowerBound })
    blocks = Array(page[story.range])
    titleKeys = Set(titles.map(TextKey.of).filter { !$0.isEmpty })
    bylineKeys = Set(bylines.map(TextKey.of))
    run()
    dropLinkList()
    dropLooseEnds()
  }

  private mutating func run() {
    var index = 0
    var prose = 0
    var seen: Set<String> = []
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      if titleKeys.contains(TextKey.of(block.text)) {
        remove([block], rule: "headline-repeated")
      } else if !seen.insert(block.text).inserted, block.kind == .quotation {
        remove([block], rule: "repeated-text")
      } else if confirmed.contains(index - 1) {
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
        case .rest where isTail(index, after: prose):
          return remove(blocks[index...], rule: rule.name)
        case .rest: break
        }
      } else {
        if block.isProse { prose += 1 }
        kept.append(block)
      }
    }
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
    if block.kind == .loose, block.letters < 25, !block.text.endsSentence { return "short-line" }
    if Self.isStray(block.text) { return "stray-markup" }
    guard block.letters < 160 else { return nil }
    if prose < 2, block.letters < 25, block.text.hasSuffix(":") { return "label" }
    if bylineKeys.contains(TextKey.of(block.text)) { return "byline-line" }
    guard prose < 2 || block.kind != .paragraph else { return nil }
    if PageDate.read(block.text) != nil { return "date-line" }
    if BylineParser().parse(block.text) != nil { return "byline-line" }
    return nil
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
    case .heading, .caption: true
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
