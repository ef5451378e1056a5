internal import Markup

/// A page's blocks, and its story among them: read as its names say, and once more with fewer of them believed
/// where little came of it.
struct PageReading {
  let blocks: [PageBlock]
  let story: StoryBlocks

  /// The letters of prose below which a page is read once more.
  private static let little = 800

  /// Whether little came of the page.
  var isLittle: Bool { story.letters < Self.little && story.confirmed.isEmpty }

  /// Reads a page's story.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - blocks: its blocks, as all its names have them.
  ///   - names: what the names say.
  ///   - headline: the headline.
  ///   - stated: the text as the metadata states it.
  /// - Returns: the reading that gives more.
  static func of(
    _ tree: MarkupTree, blocks: [PageBlock], names: PageNames, headline: HeadlineKeys,
    stated: StatedText?
  ) -> PageReading {
    let first = PageReading(
      blocks: blocks,
      story: StoryBlocks(tree: tree, blocks: blocks, headline: headline, stated: stated))
    guard first.isLittle, !first.story.isOnlyStated else { return first }
    let zones = PageZones(of: tree, names: names, trust: .firm)
    var others = BlockReader.blocks(of: tree, zones: zones, readsNoscript: true)
    TeaserCards.mark(&others, of: tree)
    let second = PageReading(
      blocks: others,
      story: StoryBlocks(tree: tree, blocks: others, headline: headline, stated: stated))
    // Where the first has something, more must come than furniture makes.
    let least = 2 * first.story.letters + (first.story.range.isEmpty ? 80 : 300)
    return second.story.letters >= least ? second : first
  }
}
