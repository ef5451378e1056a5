internal import JSON
internal import Markup

/// The articles that a page describes in its markup, in microdata (HTML Standard, chapter 5) or RDFa, as JSON-LD
/// would state them.
///
/// Old templates and small papers have nothing else. The text of the article is left to the page.
enum Microdata {
  /// A way to write properties into markup, by the names of its attributes.
  struct Vocabulary: Sendable {
    /// What begins an item, what tells its type, and what names a property.
    var scope: MarkupName
    var type: MarkupName
    var property: MarkupName

    static let microdata = Vocabulary(
      scope: MarkupName(known: "itemscope") ?? .document, type: .itemtype, property: .itemprop)
    /// RDFa Lite (W3C): `typeof="schema:NewsArticle"`, `property="schema:headline"`.
    static let rdfa = Vocabulary(scope: type, type: type, property: .property)
    private static let type = MarkupName(known: "typeof") ?? .document
  }

  /// The items of a page that are articles, in its order.
  static func articles(of tree: MarkupTree, in vocabulary: Vocabulary) -> [JSONValue] {
    var articles: [JSONValue] = []
    for node in tree.descendants(of: tree.root) {
      guard !tree.isText(node), let type = type(of: node, in: tree, vocabulary),
        LinkedData.isArticle(type), tree.attributeBytes(vocabulary.scope, of: node) != nil
      else { continue }
      articles.append(item(node, type, in: tree, vocabulary, depth: 0))
      if articles.count == mostArticles { break }
    }
    return articles
  }

  /// Lists of stories are marked up too; the page's own comes first.
  private static let mostArticles = 8
  private static let mostDepth = 4
  /// The bytes beyond which a property is a text and not a fact.
  private static let longest = 1000

  /// The item's type, without the vocabulary's address.
  private static func type(
    of node: MarkupTree.Node, in tree: MarkupTree, _ vocabulary: Vocabulary
  ) -> String? {
    let first = tree.attribute(vocabulary.type, of: node)?.split(separator: " ").first
    return first.map(withoutVocabulary)
  }

  /// "headline" of "schema:headline" and "https://schema.org/headline".
  private static func withoutVocabulary(_ name: Substring) -> String {
    name.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init) ?? ""
  }

  private static func item(
    _ node: MarkupTree.Node, _ type: String, in tree: MarkupTree, _ vocabulary: Vocabulary,
    depth: Int
  ) -> JSONValue {
    var members = [JSONMember("@type", .string(type))]
    let end = tree.subtree(of: node).upperBound
    var next = node + 1
    while next < end {
      let child = next
      next += 1
      guard !tree.isText(child) else { continue }
      let isItem = tree.attributeBytes(vocabulary.scope, of: child) != nil
      let inner =
        isItem && depth < mostDepth ? Self.type(of: child, in: tree, vocabulary) ?? "Thing" : nil
      let value =
        inner.map { item(child, $0, in: tree, vocabulary, depth: depth + 1) }
        ?? text(of: child, in: tree)
      if let names = tree.attribute(vocabulary.property, of: child), let value {
        for name in names.split(separator: " ") {
          add(value, as: withoutVocabulary(name), to: &members)
        }
      }
      // What stands in another item is that one's.
      if isItem { next = tree.subtree(of: child).upperBound }
    }
    return .object(members)
  }

  private static func add(_ value: JSONValue, as name: String, to members: inout [JSONMember]) {
    guard let index = members.firstIndex(where: { $0.name == name }) else {
      members.append(JSONMember(name, value))
      return
    }
    let known = members[index].value
    members[index].value = .array((known.array ?? [known]) + [value])
  }

  /// A property's value; nil where it is none or too long to be one.
  private static func text(of node: MarkupTree.Node, in tree: MarkupTree) -> JSONValue? {
    let stated =
      tree.attribute(.content, of: node) ?? tree.attribute(.datetime, of: node)
      ?? (tree.name(of: node) == .link ? tree.attribute(.href, of: node) : nil)
    if let stated { return .string(stated) }
    let bytes = tree.subtree(of: node).reduce(0) { $0 + tree.bytes(of: $1).count }
    guard bytes > 0, bytes <= longest else { return nil }
    let line = TextLine.cleaned(tree.text(of: node))
    return line.isEmpty ? nil : .string(line)
  }
}
