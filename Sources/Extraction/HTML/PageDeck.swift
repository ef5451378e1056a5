internal import Markup
internal import News

/// Finds the deck: the sentences printed between headline and text.
///
/// It is what the page's description repeats, or what an element named so holds, above the story and
/// below the headline, be it in the text's own element. A description that is printed nowhere is none, and
/// neither is the text's first paragraph where the description only begins as it does.
enum PageDeck {
  /// How far above the story, in blocks, a deck may stand.
  private static let reach = 30
  /// How many blocks of the text's element may be headline, day, writer and deck.
  private static let depth = 8

  /// Sets the deck.
  static func take(
    _ facts: PageFacts, blocks: [PageBlock], before range: Range<Int>, headline: HeadlineKeys,
    into article: inout Article
  ) {
    let names = ["description", "og:description", "twitter:description"]
    let descriptions =
      ([facts.linked.line("description")] + names.map { facts.meta.first([$0])?.value })
      .compactMap { $0.map(TextKey.of) }.filter { $0.utf8.count >= 30 }
    let start = max(0, range.lowerBound - reach)
    let first =
      blocks[start..<min(range.upperBound, range.lowerBound + depth)]
      .lastIndex { headline.contains($0.text) } ?? start
    for index in first..<max(first, min(range.upperBound, range.lowerBound + depth)) {
      let block = blocks[index]
      guard block.letters >= 30, block.letters <= 700, block.linkDensity < 0.5,
        block.kind != .caption, !headline.contains(block.text)
      else { continue }
      let key = TextKey.of(block.text)
      let isInText = range.contains(index)
      let isDescription = descriptions.contains {
        // Many descriptions are the first words of the text: only a whole paragraph is a deck there.
        $0 == key
          || !isInText && (key.hasPrefix($0.prefix(60)) || $0.hasPrefix(key.prefix(60)))
      }
      guard isDescription || isNamed(facts.tree, block.node, alone: isInText) else {
        // A text's first paragraph that is none ends the search.
        if isInText, block.isProse { return }
        continue
      }
      let others = article.blocks.filter { $0.kind == .paragraph && TextKey.of($0.text) != key }
      if others.count < article.blocks.count(where: { $0.kind == .paragraph }) {
        // It is among the text's own: more than it must be left, and it stands at the top.
        guard others.count > 1,
          let top = article.blocks.firstIndex(where: { $0.text == block.text }), top < depth
        else { return }
        article.blocks.remove(at: top)
      } else if let top = article.blocks.prefix(depth)
        .firstIndex(where: { $0.text == block.text })
      {
        article.blocks.remove(at: top)
      }
      article.deck = block.text
      article.note(
        .deck, block.text, rule: isDescription ? "deck-described" : "deck-named",
        excerpt: block.text)
      return
    }
  }

  /// Whether an element or the one around it is named for decks.
  private static func isNamed(
    _ tree: MarkupTree, _ node: MarkupTree.Node, alone: Bool
  ) -> Bool {
    // In the text's own element the one around it counts where it holds nothing else.
    let around = tree.parent(of: node).flatMap { parent in
      !alone || length(of: parent, in: tree) <= length(of: node, in: tree) + 20 ? parent : nil
    }
    for element in [node] + [around].compactMap({ $0 }) {
      var isNamed = tree.attribute(.itemprop, of: element) == "description"
      if let names = tree.attributeBytes(.classNames, of: element) {
        var previous = ""
        NameWords.forEach(in: names) { word in
          isNamed = isNamed || words.contains(word) || words.contains(previous + word)
          previous = word
        }
      }
      if isNamed { return true }
    }
    return false
  }

  private static func length(of node: MarkupTree.Node, in tree: MarkupTree) -> Int {
    tree.subtree(of: node).reduce(0) { $0 + tree.bytes(of: $1).count }
  }

  private static let words: Set = [
    "deck", "dek", "standfirst", "subtitle", "subheadline", "subhead", "subheading", "lead", "lede",
    "intro", "introduction", "excerpt", "summary", "abstract", "chapeau", "vorspann", "sottotitolo",
    "ingress", "preamble", "bajada", "entradilla", "subtitulo", "hat", "teaser", "strapline",
    "description", "chapo", "perex", "manchet", "copete", "sumario", "catenaccio", "occhiello",
    "subhed", "lid", "sommario", "tagline", "subheader", "onderkop", "underrubrik",
    "spot", "zajawka", "leadtext", "leadin",
  ]
}
