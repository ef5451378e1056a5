internal import Markup

/// Finds the teasers of other stories: a linked headline with a sentence or two beside it, in an element
/// of their own.
enum TeaserCards {
  /// How many elements up a card may reach, and how many blocks it may hold.
  private static let height = 4
  private static let size = 6

  /// Marks the blocks of teasers as related stories.
  static func mark(_ blocks: inout [PageBlock], of tree: MarkupTree) {
    let total = blocks.reduce(0) { $0 + ($1.isProse ? $1.letters : 0) }
    var marked: [Int] = []
    for index in blocks.indices where blocks[index].isProse {
      guard blocks[index].letters * 3 < total, let card = card(of: index, blocks, tree) else {
        continue
      }
      marked += card
    }
    for index in marked where blocks[index].zone == nil { blocks[index].zone = .related }
    markBelowHeadings(&blocks, of: tree)
  }

  /// Marks what stands below a heading such as "Related stories", as far as the element goes that holds
  /// both.
  private static func markBelowHeadings(_ blocks: inout [PageBlock], of tree: MarkupTree) {
    for index in blocks.indices where isRelatedHeading(blocks[index]) {
      guard let part = section(of: index, blocks, tree) else { continue }
      let rest = blocks[(index + 1)...].prefix {
        part.contains($0.node) && !isHeading($0, above: blocks[index].kind)
      }
      // Where nothing of a story stands above it, the heading may be the page's own.
      guard hasStory(blocks[..<index], part) else { continue }
      for below in rest.indices where blocks[below].zone == nil { blocks[below].zone = .related }
    }
  }

  /// Whether a story has begun: in the same part of the page, or below the headline.
  private static func hasStory(_ above: ArraySlice<PageBlock>, _ part: Range<MarkupTree.Node>)
    -> Bool
  {
    if above.contains(where: { $0.isProse && part.contains($0.node) }) { return true }
    guard let headline = above.lastIndex(where: { $0.kind == .heading(1) }) else { return false }
    return above[headline...].contains { $0.isProse && $0.letters >= 80 }
  }

  /// The element that holds a heading and more than that.
  private static func section(
    of index: Int, _ blocks: [PageBlock], _ tree: MarkupTree
  ) -> Range<MarkupTree.Node>? {
    var node = blocks[index].node
    for _ in 0..<height {
      guard let parent = tree.parent(of: node) else { return nil }
      node = parent
      let part = tree.subtree(of: node)
      let holdsBefore = index > 0 && part.contains(blocks[index - 1].node)
      let holdsAfter = index + 1 < blocks.count && part.contains(blocks[index + 1].node)
      if holdsBefore || holdsAfter { return part }
    }
    return nil
  }

  private static func isRelatedHeading(_ block: PageBlock) -> Bool {
    guard case .heading = block.kind else { return false }
    if block.zone == .related { return true }
    return block.zone == nil && Boilerplate.rule(for: block.text)?.effect == .list
  }

  private static func isHeading(_ block: PageBlock, above kind: PageBlock.Kind) -> Bool {
    guard case .heading(let level) = block.kind, case .heading(let limit) = kind else {
      return false
    }
    return level <= limit && block.linkDensity < 0.5
  }

  /// The blocks of the card that a text stands in.
  private static func card(
    of index: Int, _ blocks: [PageBlock], _ tree: MarkupTree
  ) -> Range<Int>? {
    var node = blocks[index].node
    for _ in 0..<height {
      guard let parent = tree.parent(of: node) else { return nil }
      node = parent
      let part = tree.subtree(of: node)
      var first = index
      while first > 0, part.contains(blocks[first - 1].node) { first -= 1 }
      var last = index
      while last + 1 < blocks.count, part.contains(blocks[last + 1].node) { last += 1 }
      let card = first..<last + 1
      guard card.count <= size, card.count(where: { blocks[$0].isProse }) == 1 else { return nil }
      guard !card.contains(where: { blocks[$0].kind == .heading(1) }) else { return nil }
      if card.contains(where: { isHeadline(blocks[$0]) }) { return card }
    }
    return nil
  }

  private static func isHeadline(_ block: PageBlock) -> Bool {
    block.linkDensity > 0.8 && block.letters >= 15
  }
}
