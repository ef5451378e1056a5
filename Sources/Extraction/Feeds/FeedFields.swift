internal import Markup

/// The elements of a feed's item or head by name, with the prefix that their name space usually has.
///
/// Feeds use any prefix and many forget to declare it, so names are known by what the name space is.
struct FeedFields {
  private var elements: [(key: String, element: XMLElement)] = []

  init(_ parent: XMLElement) {
    elements = parent.children.map { (Self.key(of: $0), $0) }
  }

  /// The first element with one of these names, the names in order of preference.
  func first(_ keys: String...) -> XMLElement? {
    for key in keys {
      if let found = elements.first(where: { $0.key == key && $0.element.line != nil }) {
        return found.element
      }
    }
    return nil
  }

  /// All elements with a name, the empty ones too.
  func all(_ key: String) -> [XMLElement] {
    elements.filter { $0.key == key }.map(\.element)
  }

  /// The text of the first element with one of these names, as one line without markup.
  func line(_ keys: String...) -> String? {
    for key in keys {
      for element in all(key) {
        let line = FragmentText.plain(element.text)
        if !line.isEmpty { return line }
      }
    }
    return nil
  }

  /// The address of what is described.
  var link: String? {
    if let original = first("feedburner:origLink")?.line { return original }
    for element in all("link") + all("atom:link") {
      guard element["rel"] == nil || element["rel"] == "alternate" else { continue }
      if let address = element["href"] ?? element.line { return address }
    }
    return nil
  }

  /// Who wrote it: names, or addresses with names.
  var authors: [String] {
    let persons = all("author") + all("atom:author")
    let named = persons.compactMap { person in
      person.children.first { $0.name == "name" }?.line
        ?? person.line
    }
    let creators = all("dc:creator").compactMap(\.line)
    let speakers = all("itunes:author").compactMap(\.line)
    return [creators, named, speakers].first { !$0.isEmpty } ?? []
  }

  private static func key(of element: XMLElement) -> String {
    let space = element.namespace
    let name = element.name
    if space.isEmpty || name.utf8.contains(UInt8(ascii: ":")) { return undeclared[name] ?? name }
    let isAtom = space.hasSuffix("/Atom") || space.hasPrefix("http://purl.org/atom/")
    if isAtom { return element.tree.isInAtom(element.node) ? name : "atom:" + name }
    for (mark, prefix) in prefixes where space.contains(mark) { return prefix + name }
    return "x:" + name
  }

  /// Names that nothing but one name space has, where the feed forgot to declare its prefix.
  private static let undeclared = ["encoded": "content:encoded", "creator": "dc:creator"]

  private static let prefixes: [(mark: String, prefix: String)] = [
    ("purl.org/dc/terms", "dcterms:"), ("purl.org/dc", "dc:"),
    ("rss/1.0/modules/content", "content:"),
    ("mrss", "media:"), ("itunes", "itunes:"), ("feedburner", "feedburner:"),
    ("purl.org/rss/1.0", ""),
    ("my.netscape.com/rdf", ""), ("backend.userland.com", ""), ("blogs.law.harvard.edu", ""),
  ]
}

extension MarkupTree {
  /// Whether an element is Atom's own, and not a guest in RSS.
  fileprivate func isInAtom(_ node: Node) -> Bool {
    guard let parent = parent(of: node) else { return false }
    return namespace(of: parent) == namespace(of: node)
  }
}
