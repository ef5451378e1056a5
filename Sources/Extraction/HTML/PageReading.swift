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

  /// How many blocks below the headline, and from how many letters on, what was dropped is the story.
  private static let reach = 3
  private static let least = 150

  private func beginsBelow(_ headline: HeadlineKeys) -> Bool {
    guard story.letters >= Self.least,
      let top = blocks[..<story.range.upperBound].lastIndex(where: {
        $0.isHeading && headline.contains($0.text)
      })
    else { return false }
    let first = story.range.first { blocks[$0].isProse }
    return first.map { $0 > top && $0 - top <= Self.reach } ?? false
  }

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
    func again(_ trust: PageZones.Trust) -> PageReading {
      let zones = PageZones(of: tree, names: names, trust: trust)
      var others = BlockReader.blocks(of: tree, zones: zones, readsNoscript: true)
      TeaserCards.mark(&others, of: tree)
      return PageReading(
        blocks: others,
        story: StoryBlocks(tree: tree, blocks: others, headline: headline, stated: stated))
    }
    let second = again(.firm)
    if first.story.letters == 0, second.story.letters == 0 {
      // Nothing may be dropped where nothing else is left; but a notice is not what stands below the headline.
      let third = again(.none)
      return third.beginsBelow(headline) ? third : first
    }
    // Where the first has something, more must come than furniture makes.
    let least = 2 * first.story.letters + (first.story.range.isEmpty ? 80 : 300)
    return second.story.letters >= least ? second : first
  }
}
