internal import Markup

/// The blocks of a page that are its story: those of the story's element, checked against what the
/// page's metadata states and against each other.
struct StoryBlocks {
  /// The story's blocks, furniture among them still.
  private(set) var range: Range<Int>
  /// Blocks of the range that are certainly the story's, whatever their element is called.
  private(set) var confirmed: Set<Int> = []
  /// Blocks of the range that are not the story's.
  private(set) var refused: Set<Int> = []
  /// Whether the page prints so little of the stated text that this is to be taken instead.
  private(set) var isOnlyStated = false

  /// Whether the page is captions and nothing else, which are its text then.
  private(set) var isGallery = false
  /// Sentences between headline and range, in elements of their own.
  private(set) var leads: [Int] = []

  private let tree: MarkupTree
  private let blocks: [PageBlock]

  /// Chooses among a page's blocks.
  init(tree: MarkupTree, blocks: [PageBlock], headline: HeadlineKeys, stated: StatedText?) {
    self.tree = tree
    self.blocks = blocks
    range = BodyFinder.find(in: tree, blocks: blocks, headline: headline)
    if range.isEmpty {
      range = gallery(headline)
      isGallery = !range.isEmpty
    }
    if range.isEmpty { range = named() }
    if let stated, stated.length > 200 { check(against: stated) }
    if confirmed.isEmpty {
      dropBeforeHeadline(headline)
      dropNextStory(headline)
      dropOtherStories()
    }
    leads = leads(below: headline)
  }

  /// The letters of the story's prose, and of its tables.
  var letters: Int {
    range.reduce(0) { sum, index in
      let counts = blocks[index].isProse || blocks[index].kind == .row
      return sum + (counts && !refused.contains(index) ? blocks[index].letters : 0)
    }
  }

  /// How far below the headline, in blocks, a story's lead may stand.
  private static let reach = 40

  /// The sentences that stand between headline and story, in elements of their own.
  private func leads(below headline: HeadlineKeys) -> [Int] {
    guard !range.isEmpty, !isGallery,
      let top = blocks[..<range.lowerBound].lastIndex(where: {
        $0.isHeading && headline.contains($0.text)
      }), range.lowerBound - top <= Self.reach
    else { return [] }
    let next = ((top + 1)..<range.lowerBound).first { index in
      blocks[index].isHeading && blocks[index].zone == nil
    }
    return ((top + 1)..<(next ?? range.lowerBound)).filter { index in
      let block = blocks[index]
      return block.isProse && block.letters >= 60 && block.linkDensity < 0.15
        && (block.kind == .paragraph || block.kind == .loose)
        && !Caption.isCaption(block.text) && Boilerplate.rule(for: block.text) == nil
        && BylineParser().parse(block.text) == nil && PageDate.read(block.text) == nil
    }
  }

  /// The captions below the headline of a page that has no prose: a gallery.
  private func gallery(_ headline: HeadlineKeys) -> Range<Int> {
    guard let top = blocks.indices.first(where: { isPrinted(headline, at: $0) }) else {
      return 0..<0
    }
    let captions = blocks.indices[top...].filter { index in
      blocks[index].kind == .caption && blocks[index].linkDensity < 0.5
        && blocks[index].letters >= 25
    }
    guard captions.count > 1, let first = captions.first, let last = captions.last else {
      return 0..<0
    }
    return first..<last + 1
  }

  /// The lines of the element that is named for the story's text, where a page has no prose and one such element:
  /// a list of facts, the captions of pictures.
  private func named() -> Range<Int> {
    let names = tree.descendants(of: tree.root).filter {
      !tree.isText($0) && BodyFinder.isNamedStory($0, in: tree)
    }
    guard let outer = names.first, names.allSatisfy(tree.subtree(of: outer).contains) else {
      return 0..<0
    }
    let part = tree.subtree(of: outer)
    let inside = blocks.indices.filter { part.contains(blocks[$0].node) }
    let own = inside.filter { blocks[$0].zone == nil && blocks[$0].linkDensity < 0.5 }
    guard let first = inside.first, let last = inside.last,
      own.reduce(0, { $0 + blocks[$1].letters }) >= 40
    else { return 0..<0 }
    return first..<last + 1
  }

  /// Uses the stated text where the page prints most of it and it is not only an excerpt.
  private mutating func check(against stated: StatedText) {
    var found: [Int] = []
    var refuted: [Int] = []
    var length = 0
    for (index, block) in blocks.enumerated() {
      guard let coverage = stated.coverage(of: block.text) else { continue }
      if coverage > 0.6 {
        found.append(index)
        length += block.letters
      } else if coverage < 0.3 {
        refuted.append(index)
      }
    }
    let prose = prose(in: range)
    guard length * 10 >= stated.length * 5 else {
      isOnlyStated = stated.length > 2 * prose
      return
    }
    guard stated.length * 10 >= min(prose, 6000) * 4, let first = found.first, let last = found.last
    else { return }
    confirmed = Set(found)
    let parents = Set(found.map { parent(of: blocks[$0]) })
    range = min(first, range.lowerBound)..<max(last + 1, range.upperBound)
    for index in range {
      let isInside = index > first && index < last
      if isInside, parents.contains(parent(of: blocks[index])) { continue }
      if refuted.contains(index) || !isInside { refused.insert(index) }
    }
    refused.subtract(confirmed)
    // What stands right above the first paragraph may be the deck.
    refused = refused.filter { $0 > first || $0 + 3 < first }
  }

  /// What stands above the headline is of other stories.
  private mutating func dropBeforeHeadline(_ headline: HeadlineKeys) {
    guard let top = range.first(where: { isPrinted(headline, at: $0) }) else { return }
    let (above, below) = (prose(in: range.lowerBound..<top), prose(in: top..<range.upperBound))
    // Notices can be long, but a headline of a lower rank may be a teaser of the page's own.
    guard below > above || blocks[top].kind == .heading(1) && below * 2 > above else { return }
    range = top..<range.upperBound
  }

  /// Whether a block is a heading with the page's headline.
  private func isPrinted(_ headline: HeadlineKeys, at index: Int) -> Bool {
    blocks[index].isHeading && headline.contains(blocks[index].text)
  }

  private func prose(in part: Range<Int>) -> Int {
    part.reduce(0) { $0 + (blocks[$1].isProse ? blocks[$1].letters : 0) }
  }

  /// The story's own headline below enough of it begins the story once more; another of the first rank is
  /// the next story's only where more than its rank says so, for many pages have such captions.
  private mutating func dropNextStory(_ headline: HeadlineKeys) {
    var letters = 0
    for index in range {
      if blocks[index].isProse { letters += blocks[index].letters }
      guard letters > 400 else { continue }
      let isOwn = headline.contains(blocks[index].text)
      guard isOwn || beginsAnother(index) else { continue }
      if isOwn, letters < prose(in: index..<range.upperBound) { continue }
      range = range.lowerBound..<index
      return
    }
  }

  /// Whether a heading of the first rank begins another story: it is a link to it, stands in an `article` of its
  /// own, or has a day or writer below it.
  private func beginsAnother(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.kind == .heading(1), block.zone == nil else { return false }
    if block.linkDensity > 0.5 { return true }
    let own = article(around: block.node)
    if let own, own != article(around: blocks[range.lowerBound].node) { return true }
    return blocks[(index + 1)...].prefix(2).contains {
      $0.letters < 120 && (PageDate.read($0.text) != nil || BylineParser().parse($0.text) != nil)
    }
  }

  private func article(around node: MarkupTree.Node) -> MarkupTree.Node? {
    tree.ancestors(of: node).first { tree.name(of: $0) == Self.articleName }
  }

  private static let articleName = MarkupName(known: "article") ?? .document

  /// Behind the story's own paragraphs, those of other elements are other stories' teasers.
  private mutating func dropOtherStories() {
    var weights: [String: Int] = [:]
    for index in range where blocks[index].isProse {
      weights[signature(blocks[index]), default: 0] += blocks[index].letters
    }
    guard let main = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return }
    // A story's lines are not all sentences: those in elements of its own name are its as well.
    let own = range.filter { index in
      let block = blocks[index]
      let isLine =
        block.kind == .paragraph && block.zone == nil && block.linkDensity < 0.3
        && block.letters >= 15
      return (block.isProse || isLine) && signature(block) == main.key
    }
    guard let last = own.last else { return }
    let behind = range.filter { $0 > last && blocks[$0].isProse }
    let weight = behind.reduce(0) { $0 + blocks[$1].letters }
    if weight * 2 < main.value { refused.formUnion((last + 1)..<range.upperBound) }
    // Lists and quotations that follow at once are of the last paragraph.
    let home = tree.parent(of: blocks[last].node)
    refused = refused.filter { index in
      if isOfStory(blocks[index]) { return false }
      guard let home else { return true }
      return !tree.subtree(of: home).contains(blocks[index].node)
    }
    // So do sentences that follow one another beside it.
    if let outer = home.flatMap(tree.parent(of:)) {
      let part = tree.subtree(of: outer)
      let following = blocks[(last + 1)..<range.upperBound].prefix {
        $0.isProse && $0.linkDensity < 0.3 && part.contains($0.node)
      }
      refused.subtract(following.indices)
    }
    // What stands above a text that is the story's is so, too.
    let rest = range.last { $0 > last && !refused.contains($0) && blocks[$0].isProse }
    if let rest { refused = refused.filter { $0 > rest || blocks[$0].linkDensity > 0.5 } }
  }

  /// Whether a text is long and stands directly in an element that is named for the story's text.
  private func isOfStory(_ block: PageBlock) -> Bool {
    block.isProse && block.letters >= 120 && BodyFinder.isNamedStory(parent(of: block), in: tree)
  }

  private func parent(of block: PageBlock) -> MarkupTree.Node {
    tree.parent(of: block.node) ?? tree.root
  }

  /// The element around a block, as its author calls it.
  private func signature(_ block: PageBlock) -> String {
    let parent = parent(of: block)
    let names = tree.attribute(.classNames, of: parent) ?? ""
    return tree.spelling(of: tree.name(of: parent)) + "." + names.filter { !$0.isNumber }
  }
}
