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
  /// The headings that may be the headline, as printed.
  private(set) var headings: PageHeadings
  /// The name of the site, as it calls itself.
  let site: String?
  /// What no headline says: the keys of the names of site, host and section.
  let noHeadlines: Set<String>
  /// What stands in elements named for dates and writers.
  private(set) var printed: PrintedFacts
  /// The day on which it is read: later ones are none.
  let today: CalendarDate

  /// Collects a page's facts.
  init(of tree: MarkupTree, zones: PageZones, names: PageNames, today: CalendarDate) {
    self.tree = tree
    self.today = today
    meta = MetaTags(of: tree)
    let headlines = tree.elements(.h1)
    var linked = LinkedData(of: tree)
    if linked.articles.isEmpty {
      linked.adopt(Self.state(of: tree, meta: meta, headlines: headlines))
    }
    self.linked = linked
    let known = Self.noHeadlines(of: tree, meta: meta, linked: linked, headlines: headlines)
    noHeadlines = known
    let texts = headlines.map {
      PageText.withoutDoubleEscapes(TextLine.cleaned(tree.text(of: $0)))
    }
    headings = PageHeadings(
      texts.filter { !$0.isEmpty && !known.contains(TextKey.of($0)) }, title: meta.title)
    let publisher = linked.first("publisher").flatMap(LinkedData.line)
    site =
      meta.first(["og:site_name"])?.value ?? publisher
      ?? meta.first([
        "application-name", "al:android:app_name", "dc.publisher", "dcterms.publisher",
        "twitter:site",
      ])?.value
    printed = PrintedFacts(
      of: tree, zones: zones, names: names, headline: headlines.first ?? 0)
  }

  /// Whether it may appear, as its head and its JSON-LD state.
  var publication: PublicationState {
    var state = meta.publication
    if let status = linked.line("creativeWorkStatus") {
      state.note(ofPage: "creativeWorkStatus", status)
    }
    return state
  }

  /// The article in the page's state, in the words of JSON-LD.
  var state: JSONValue? {
    linked.source == .state
      ? linked.articles.first
      : Self.state(of: tree, meta: meta, headlines: tree.elements(.h1))
  }

  private static func state(
    of tree: MarkupTree, meta: MetaTags, headlines: [MarkupTree.Node]
  ) -> JSONValue? {
    let titles = [meta.first(["og:title"])?.value, meta.title].compactMap { $0 }
    return PageState.article(of: tree, headlines: titles + headlines.map { tree.text(of: $0) })
  }

  /// Leaves out what is printed of other stories, now that the page's own is known.
  mutating func settle(but others: OtherStories, headline: MarkupTree.Node?) {
    printed.settle(but: others, headline: headline)
  }

  /// Looks for the headline among the page's blocks.
  mutating func findHeading(in blocks: [PageBlock]) {
    headings.find(
      in: blocks, title: meta.title ?? meta.first(["og:title"])?.value, but: noHeadlines)
  }
}
