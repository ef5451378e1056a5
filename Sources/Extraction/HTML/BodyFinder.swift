internal import Markup

/// Finds the element that holds the story.
///
/// Every block speaks for or against the elements around it: prose for, links and what is no story
/// against. The element that wins most holds the story: a smaller one misses paragraphs, a larger one
/// takes in teasers and menus.
struct BodyFinder {
  private let tree: MarkupTree
  private let blocks: [PageBlock]
  /// The sum of votes before each block.
  private var votes: [Int] = [0]
  /// The block with the headline; nil where the page prints none.
  private let top: Int?

  /// How far below the headline, in blocks, a story begins.
  private static let reach = 60

  private init(tree: MarkupTree, blocks: [PageBlock], headline: HeadlineKeys) {
    self.tree = tree
    self.blocks = blocks
    let isTop = { (block: PageBlock) in block.isHeading && headline.contains(block.text) }
    top = blocks.firstIndex { isTop($0) && $0.zone == nil } ?? blocks.firstIndex(where: isTop)
    let top = top ?? 0
    for (index, block) in blocks.enumerated() {
      var vote = Self.vote(block)
      // Prose above the headline is a notice, or of another story.
      if index < top, vote > 0 { vote /= 4 }
      votes.append(votes[index] + vote)
    }
  }

  /// The votes against an element that one menu may have, where the story's own holds it.
  private static let mostAgainst = 300

  /// Counts no more votes in a row against an element than `mostAgainst`: a menu of a thousand links says no more
  /// than one of ten.
  private mutating func limitMenus() {
    let single = zip(votes.dropFirst(), votes).map { $0 - $1 }
    var against = 0
    for (index, vote) in single.enumerated() {
      against = vote > 0 ? 0 : against - vote
      let counted = against > Self.mostAgainst ? min(0, vote + against - Self.mostAgainst) : vote
      votes[index + 1] = votes[index] + counted
    }
  }

  /// The blocks of the story's element; empty where a page has no prose.
  static func find(
    in tree: MarkupTree, blocks: [PageBlock], headline: HeadlineKeys
  ) -> Range<Int> {
    var finder = BodyFinder(tree: tree, blocks: blocks, headline: headline)
    let range = finder.find()
    guard range.isEmpty else { return range }
    finder.limitMenus()
    return finder.find()
  }

  private func find() -> Range<Int> {
    var best: (node: MarkupTree.Node, range: Range<Int>, score: Int)?
    for node in candidates() {
      let range = blocks(in: node)
      var score = votes(of: range)
      // Far below the headline stand other texts, such as terms of delivery.
      if let top, range.lowerBound > top + Self.reach { score /= 2 }
      guard score > 0 else { continue }
      // Of equals the inner one, which comes later.
      if score >= best?.score ?? 0 { best = (node, range, score) }
    }
    guard let best else { return 0..<0 }
    return named(inside: best.node, score: votes(of: best.range)) ?? best.range
  }

  private func votes(of range: Range<Int>) -> Int {
    votes[range.upperBound] - votes[range.lowerBound]
  }

  /// What a block says for its being story.
  private static func vote(_ block: PageBlock) -> Int {
    if block.zone != nil { return -min(block.letters, 100) / 2 }
    if block.isProse { return min(block.letters, 600) }
    switch block.kind {
    case .heading, .caption: return 0
    // A table of results is a story, too.
    case .row: return block.linkDensity > 0.5 ? 0 : min(block.letters, 100) / 2
    default: break
    }
    if block.linkDensity > 0.5 { return -min(block.letters, 100) / 2 - 5 }
    return block.letters < 25 && block.kind != .paragraph ? -4 : 0
  }

  /// Elements that hold blocks directly, and those above them, in the order of the page.
  private func candidates() -> [MarkupTree.Node] {
    var nodes: Set<MarkupTree.Node> = []
    for block in blocks where block.isProse {
      // A paragraph alone is no story's element: its neighbours may be too short to count.
      if block.kind != .loose || nodes.insert(block.node).inserted {
        for above in tree.ancestors(of: block.node) {
          guard nodes.insert(above).inserted else { break }
        }
      }
    }
    return nodes.sorted()
  }

  /// The blocks whose elements lie in a subtree: blocks are in the order of the page.
  private func blocks(in node: MarkupTree.Node) -> Range<Int> {
    let part = tree.subtree(of: node)
    return firstBlock(from: part.lowerBound)..<firstBlock(from: part.upperBound)
  }

  private func firstBlock(from node: MarkupTree.Node) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// An element inside that its author calls the story's text, where it holds nearly all of it.
  private func named(inside node: MarkupTree.Node, score: Int) -> Range<Int>? {
    for inner in tree.descendants(of: node) where !tree.isText(inner) {
      guard Self.isNamedStory(inner, in: tree) else { continue }
      let range = blocks(in: inner)
      if votes(of: range) * 20 >= score * 19 { return range }
    }
    return nil
  }

  /// Whether an element's author calls it the story's text.
  static func isNamedStory(_ node: MarkupTree.Node, in tree: MarkupTree) -> Bool {
    if let property = tree.attribute(.itemprop, of: node), property.contains("articleBody") {
      return true
    }
    for attribute in [MarkupName.classNames, .id] {
      guard let names = tree.attributeBytes(attribute, of: node) else { continue }
      var previous = ""
      var isNamed = false
      NameWords.forEach(in: names) { word in
        isNamed =
          isNamed || PageNames.storyNames.contains(word)
          || PageNames.storyNames.contains(previous + word)
        previous = word
      }
      if isNamed { return true }
    }
    return false
  }
}
