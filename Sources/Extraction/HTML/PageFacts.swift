internal import JSON
internal import Markup
internal import News

/// What a page says of its article apart from the text: all of it, before rules choose.
struct PageFacts: Sendable {
  /// The page.
  let tree: MarkupTree
  /// Its `<meta>` elements.
  let meta: MetaTags
  /// Its JSON-LD.
  let linked: LinkedData
  /// The headlines at the top of the page, as printed.
  var headings: [String]
  /// The name of the site, as it calls itself.
  let site: String?
  /// What stands in elements named for dates and writers.
  let printed: PrintedFacts

  /// Collects a page's facts.
  init(of tree: MarkupTree, zones: PageZones, names: PageNames) {
    self.tree = tree
    meta = MetaTags(of: tree)
    linked = LinkedData(of: tree)
    let headlines = tree.elements(.h1)
    headings = headlines.map { PageText.withoutDoubleEscapes(TextLine.cleaned(tree.text(of: $0))) }
      .filter { !$0.isEmpty }
    let publisher = linked.first("publisher").flatMap(LinkedData.line)
    site =
      meta.first(["og:site_name"])?.value ?? publisher
      ?? meta.first(["application-name", "al:android:app_name", "twitter:site"])?.value
    printed = PrintedFacts(
      of: tree, zones: zones, names: names, headline: headlines.first ?? 0)
  }

  /// Where no element is a headline, takes the line that the page's title repeats: a heading of a lower
  /// rank, or one that is only bold, as in "The Courier Online: Ferry resumes".
  mutating func findHeading(in blocks: [PageBlock]) {
    guard headings.isEmpty, let title = (meta.title ?? meta.first(["og:title"])?.value) else {
      return
    }
    let key = TextKey.of(title)
    for block in blocks.prefix(200) where (12..<200).contains(block.letters) {
      var isHeading = block.isBold
      if case .heading = block.kind { isHeading = true }
      guard isHeading else { continue }
      let own = TextKey.of(block.text)
      if own.utf8.count >= 12, key.hasSuffix(own) || key.hasPrefix(own) {
        headings = [block.text]
        return
      }
    }
  }
}
