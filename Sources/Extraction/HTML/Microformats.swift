internal import JSON
internal import Markup

/// The article that a page describes by the names of its elements, as JSON-LD would state it: hAtom and hNews
/// (microformats.org), and `h-entry` of their second version.
enum Microformats {
  /// The longest value, in bytes; longer ones are texts and no facts.
  private static let longest = 300

  /// Returns the article of a page that has one entry; lists of entries are of other articles.
  static func article(of tree: MarkupTree) -> JSONValue? {
    guard let entry = entry(of: tree) else { return nil }
    var found: [String: MarkupTree.Node] = [:]
    for node in tree.descendants(of: entry) {
      guard let classes = classes(of: node, in: tree), !classes.contains("org") else { continue }
      for name in classes where names.contains(name) && found[name] == nil { found[name] = node }
    }
    func line(_ names: String..., by read: (MarkupTree.Node) -> String?) -> JSONValue? {
      names.lazy.compactMap { found[$0] }.compactMap(read).first.map(JSONValue.string)
    }
    let text = { (node: MarkupTree.Node) in Self.text(of: node, in: tree) }
    let moment = { (node: MarkupTree.Node) in Self.moment(of: node, in: tree) }
    let name = { (node: MarkupTree.Node) in Self.name(in: node, of: tree) }
    let facts: [(String, JSONValue?)] = [
      ("headline", line("entry-title", "p-name", by: text)),
      ("author", line("author", "p-author", "fn", by: name)),
      ("datePublished", line("published", "dt-published", by: moment)),
      ("dateModified", line("updated", "dt-updated", by: moment)),
      ("publisher", line("source-org", "p-publisher", by: name)),
      ("dateline", line("dateline", "p-location", by: text)),
    ]
    let members = facts.compactMap { fact in fact.1.map { JSONMember(fact.0, $0) } }
    guard members.contains(where: { ["author", "datePublished"].contains($0.name) }) else {
      return nil
    }
    return .object([JSONMember("@type", .string("Article"))] + members)
  }

  /// The one entry of a page; entries inside of it are comments.
  private static func entry(of tree: MarkupTree) -> MarkupTree.Node? {
    var entry: MarkupTree.Node?
    var end = 0
    for node in tree.descendants(of: tree.root) where node >= end && !tree.isText(node) {
      guard let bytes = tree.attributeBytes(.classNames, of: node), bytes.count >= 5,
        marks.contains(where: { ByteSearch.contains($0, in: Array(bytes)) }),
        let classes = classes(of: node, in: tree),
        classes.contains(where: { ["hentry", "hnews", "h-entry"].contains($0) })
      else { continue }
      if entry != nil { return nil }
      entry = node
      end = tree.subtree(of: node).upperBound
    }
    return entry.flatMap { isPages($0, tree) ? $0 : nil }
  }

  /// Whether an entry holds a good part of the page's longer texts: the one teaser on a page does not.
  private static func isPages(_ entry: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    let part = tree.subtree(of: entry)
    var (inside, all) = (0, 0)
    for node in tree.descendants(of: tree.root) where tree.isText(node) {
      let bytes = tree.bytes(of: node).count
      guard bytes >= 60 else { continue }
      all += bytes
      if part.contains(node) { inside += bytes }
    }
    return inside * 5 >= all
  }

  private static let marks = ["entry", "hnews"].map { Array($0.utf8) }

  private static let names: Set = [
    "entry-title", "p-name", "author", "p-author", "fn", "published", "dt-published", "updated",
    "dt-updated", "source-org", "p-publisher", "dateline", "p-location",
  ]

  private static func classes(of node: MarkupTree.Node, in tree: MarkupTree) -> [String]? {
    guard !tree.isText(node), let value = tree.attribute(.classNames, of: node) else { return nil }
    return value.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
  }

  private static func text(of node: MarkupTree.Node, in tree: MarkupTree) -> String? {
    let bytes = tree.subtree(of: node).reduce(0) { $0 + tree.bytes(of: $1).count }
    guard bytes <= longest else { return nil }
    let line = TextLine.cleaned(tree.text(of: node))
    return line.isEmpty ? nil : line
  }

  /// A moment, which stands in an attribute where the page prints "Monday".
  private static func moment(of node: MarkupTree.Node, in tree: MarkupTree) -> String? {
    tree.attribute(.datetime, of: node) ?? tree.attribute(.title, of: node)
      ?? text(of: node, in: tree)
  }

  /// The name in a card (hCard): `fn`, `p-name` or `org` inside, else all of it.
  private static func name(in node: MarkupTree.Node, of tree: MarkupTree) -> String? {
    let named = tree.descendants(of: node).first {
      classes(of: $0, in: tree)?.contains { ["fn", "p-name", "org", "n"].contains($0) } ?? false
    }
    return text(of: named ?? node, in: tree)
  }
}
