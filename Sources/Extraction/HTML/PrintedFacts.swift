internal import Markup
internal import News

/// What a page prints beside its story in elements that are named for dates and writers.
struct PrintedFacts: Sendable {
  /// A text, and the element that holds it.
  struct Item: Sendable {
    var node: MarkupTree.Node
    var text: String
    /// Whether it stands in an attribute: readers do not see it.
    var isStated: Bool
    /// Whether the element is a link to a writer's page, or the name on a writer's card.
    var isCard = false
  }

  /// Texts of elements for dates, those that stand nearest to the headline first.
  private(set) var dates: [Item] = []
  /// Texts of elements for writers, in the same order.
  private(set) var authors: [Item] = []

  /// The longest text of such an element, in bytes, the most elements that are looked at, and the most
  /// texts that are kept.
  private static let limit = 160
  private static let most = 400
  private static let kept = 60

  /// Collects what a page prints outside the parts that are of other stories.
  init(
    of tree: MarkupTree, zones: PageZones, names: PageNames, headline: MarkupTree.Node
  ) {
    // Without a headline of the first rank it is the document.
    let key = tree.name(of: headline) == .h1 ? TextKey.of(tree.text(of: headline)) : ""
    var excludedEnd = 0
    for node in tree.descendants(of: tree.root) where !tree.isText(node) {
      guard node >= excludedEnd else { continue }
      if let zone = zones.zone(of: node), Self.excluded.contains(zone) {
        excludedEnd = tree.subtree(of: node).upperBound
        continue
      }
      let kind = Self.kind(tree, node, names)
      if kind.isDate, dates.count < Self.most, !Self.isTeaser(tree, node, headline: key) {
        take(tree, node, into: &dates)
      }
      if kind.isAuthor, authors.count < Self.most {
        take(tree, node, isCard: kind.isCard, into: &authors)
      }
    }
    dates = Array(Self.sorted(dates, by: headline).prefix(Self.kept))
    authors = Array(Self.sorted(authors, by: headline).prefix(Self.kept))
  }

  /// Leaves out what stands in other stories, and puts first the dates that stand nearest to the headline, now that it
  /// is known.
  mutating func settle(but others: OtherStories, headline: MarkupTree.Node?) {
    dates.removeAll { others.contain($0.node) }
    authors.removeAll { others.contain($0.node) }
    if let headline { dates = Self.sorted(dates, by: headline) }
  }

  private static func sorted(_ items: [Item], by headline: MarkupTree.Node) -> [Item] {
    func distance(_ item: Item) -> Int {
      // Below the headline is where they stand; above, other things may have dates.
      item.node >= headline ? item.node - headline : 4 * (headline - item.node)
    }
    return items.sorted { distance($0) < distance($1) }
  }

  private func take(
    _ tree: MarkupTree, _ node: MarkupTree.Node, isCard: Bool = false, into items: inout [Item]
  ) {
    let bytes = tree.subtree(of: node).reduce(0) { $0 + tree.bytes(of: $1).count }
    guard bytes <= 4 * Self.limit else { return }
    // Microformats keep the moment in the title of an abbreviation.
    let title = tree.attribute(.title, of: node).flatMap {
      tree.name(of: node) == Self.abbreviation || Self.isMoment($0) ? $0 : nil
    }
    let stated = tree.attribute(.datetime, of: node) ?? tree.attribute(.content, of: node) ?? title
    for (text, isStated) in [(stated, true), (tree.text(of: node), false)] {
      guard let line = text.map(TextLine.cleaned), !line.isEmpty, line.utf8.count <= Self.limit
      else { continue }
      items.append(Item(node: node, text: line, isStated: isStated, isCard: isCard))
    }
  }

  /// Whether a text begins as a moment does that a program wrote: what stands in the title of "2 days ago".
  private static func isMoment(_ text: String) -> Bool {
    let head = text.utf8.prefix(5)
    return head.count == 5 && head.last == UInt8(ascii: "-")
      && head.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let abbreviation = MarkupName(known: "abbr") ?? .document

  private static let excluded: Set<PageZone> = [
    .navigation, .related, .comments, .footer, .advertisement, .newsletter,
  ]

  private static func kind(
    _ tree: MarkupTree, _ node: MarkupTree.Node, _ names: PageNames
  ) -> (isDate: Bool, isAuthor: Bool, isCard: Bool) {
    var isDate = tree.name(of: node) == .time
    var isChange = false
    let isCard = tree.attribute(.rel, of: node) == "author" || isAuthorLink(tree, node)
    var isAuthor = isCard
    for attribute in [MarkupName.classNames, .id, .itemprop, .property] {
      guard let bytes = tree.attributeBytes(attribute, of: node) else { continue }
      let reading = names.reading(of: bytes)
      isDate = isDate || reading.isDate
      // In `class`, WordPress says "updated" of the day of publication.
      isChange = isChange || reading.isChange && attribute != .classNames && attribute != .id
      isAuthor = isAuthor || reading.isAuthor
    }
    return (isDate && !isChange, isAuthor, isCard)
  }

  /// Whether a date stands beside a link with another story's headline, in an element that holds little else.
  private static func isTeaser(
    _ tree: MarkupTree, _ node: MarkupTree.Node, headline: String
  ) -> Bool {
    guard let parent = tree.parent(of: node) else { return false }
    let part = tree.subtree(of: parent)
    guard part.count <= teaserNodes else { return false }
    let bytes = part.reduce(0) { $0 + tree.bytes(of: $1).count }
    guard bytes <= 4 * limit else { return false }
    return tree.elements(.a, in: parent).contains { link in
      let text = TextLine.cleaned(tree.text(of: link))
      return text.utf8.count >= headlineBytes && text.split(separator: " ").count >= headlineWords
        && TextKey.of(text) != headline
    }
  }

  /// From how many bytes and words on a link's text is a headline.
  private static let headlineBytes = 25
  private static let headlineWords = 4
  /// The most nodes of a teaser.
  private static let teaserNodes = 60

  /// Whether an element is a link to a writer's page: "/autoren/ann-lee".
  private static func isAuthorLink(_ tree: MarkupTree, _ node: MarkupTree.Node) -> Bool {
    guard tree.name(of: node) == .a, let address = tree.attributeBytes(.href, of: node),
      address.count < 200
    else { return false }
    // WordPress without readable addresses: "/?author=1".
    if ByteSearch.contains(Array("?author=".utf8), in: Array(address)) { return true }
    let parts = address.split(separator: UInt8(ascii: "/"))
    guard parts.count > 1 else { return false }
    return parts.dropLast().suffix(2).contains { part in
      part.count < 12 && authorPaths.contains(String(decoding: part, as: UTF8.self))
    }
  }

  private static let authorPaths: Set = [
    "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori",
    "journalist", "journalists", "journalistes", "byline", "staff", "writers", "yazar", "yazarlar",
    "redakteur", "profiles",
  ]

  static let dateWords: Set = [
    "date", "datum", "dateline", "datetime", "pubdate", "published", "publish", "publishdate",
    "publishingdate", "publication", "timestamp", "time", "created", "posted", "postdate", "fecha",
    "data", "dat", "stand", "tarih", "meta", "info", "byline", "calendar",
  ]
  /// Words for a change: what is named so is no day of publication.
  static let changeWords: Set = [
    "modified", "updated", "update", "lastmod", "lastmodified", "datemodified", "dateupdated",
  ]
  static let authorWords: Set = [
    "author", "authors", "autor", "autoren", "auteur", "autore", "byline", "bylines", "writer",
    "verfasser", "firma", "signature", "reporter", "journalist", "yazar", "creator", "writtenby",
    "editor", "contributor",
  ]
}
