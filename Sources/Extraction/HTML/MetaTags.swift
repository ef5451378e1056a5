internal import JSON
internal import Markup

/// The `<meta>` elements of a page, and what else its head and its markup say of the article.
struct MetaTags: Sendable {
  private var values: [String: [String]] = [:]
  /// The text of `<title>`.
  private(set) var title: String?
  /// The page's own address, where it names it.
  private(set) var canonical: String?
  /// What its relative addresses are relative to, where it says so.
  private(set) var base: String?
  /// The language of the page, as it declares it.
  private(set) var language: String?

  /// Collects the tags of a page.
  init(of tree: MarkupTree) {
    for node in tree.descendants(of: tree.root) {
      switch tree.name(of: node) {
      case .meta: take(tree, node)
      case .title where title == nil:
        // Drawings have titles, too.
        let parent = tree.parent(of: node).map { tree.spelling(of: tree.name(of: $0)) }
        if parent != "svg" { title = PageText.plain(Self.title(node, of: tree)) }
      case .link where canonical == nil:
        if tree.attribute(.rel, of: node)?.lowercased() == "canonical" {
          canonical = tree.attribute(.href, of: node)
        }
      case .base where base == nil: base = tree.attribute(.href, of: node)
      case .html where language == nil: language = tree.attribute(.lang, of: node)
      default: break
      }
    }
  }

  private mutating func take(_ tree: MarkupTree, _ node: MarkupTree.Node) {
    guard let content = tree.attribute(.content, of: node), !content.isEmpty else { return }
    for attribute in [MarkupName.property, .name, .itemprop] {
      guard let names = tree.attribute(attribute, of: node) else { continue }
      for name in names.lowercased().split(separator: " ") {
        if name == "parsely-page" { takeObject(content) }
        values[Self.spelled(String(name)), default: []].append(content)
      }
    }
  }

  /// A title without the scripts that a template put into it.
  private static func title(_ node: MarkupTree.Node, of tree: MarkupTree) -> String {
    guard !tree.elements(.script, in: node).isEmpty else { return tree.text(of: node) }
    return tree.children(of: node).filter(tree.isText)
      .map { String(decoding: tree.bytes(of: $0), as: UTF8.self) }.joined()
  }

  /// Parse.ly's older form, all its names in one object: `{"title": …, "author": …, "pub_date": …}`.
  private mutating func takeObject(_ content: String) {
    guard let page = try? JSONValue(parsing: Array(content.utf8)) else { return }
    let names = [
      ("title", "title"), ("link", "link"), ("pub_date", "pub-date"), ("section", "section"),
      ("author", "author"), ("authors", "author"), ("tags", "tags"),
    ]
    for (member, name) in names {
      guard let value = page[member] else { continue }
      let lines = (value.array ?? [value]).compactMap(RecordValue.line)
      values["parsely-" + name, default: []] += lines
    }
  }

  /// Dublin Core's names as they are asked for: "dc.creator" of "DC:creator" and "dcterms_creator".
  private static func spelled(_ name: String) -> String {
    for prefix in ["dcterms", "dc"] where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if let mark = rest.first, mark == ":" || mark == "_" {
        return prefix + "." + rest.dropFirst()
      }
    }
    return name
  }

  /// Whether the page may appear, as far as its head says.
  var publication: PublicationState {
    var state = PublicationState()
    for (name, contents) in values { state.note(ofPage: name, contents[0]) }
    return state
  }

  /// The values of the first of these names that has any, as clean lines.
  func all(_ names: String...) -> [String] {
    for name in names {
      let lines = (values[name] ?? []).map(PageText.plain).filter { !$0.isEmpty }
      if !lines.isEmpty { return lines }
    }
    return []
  }

  /// The first value of the first of these names that has any, and the name.
  func first(_ names: [String]) -> (name: String, value: String)? {
    for name in names {
      if let value = (values[name] ?? []).lazy.map(PageText.plain).first(where: { !$0.isEmpty }) {
        return (name, value)
      }
    }
    return nil
  }
}
