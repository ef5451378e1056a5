internal import Markup
internal import News

/// The text of a document that a wire item holds as XHTML.
enum WireMarkup {
  /// Returns the blocks of a document: of its main part where one is marked, else of all of it.
  static func blocks(of root: XMLElement) -> [Block] {
    let body = root.first("body") ?? root
    let sections = body.descendants("section").filter { isMain($0["class"]) }
    if sections.count == 1 { return FragmentBlocks.of(sections[0]) }
    return FragmentBlocks.of(body)
  }

  private static func isMain(_ names: String?) -> Bool {
    names?.split(separator: " ").contains("main") ?? false
  }

  /// Returns the blocks of a document that stands in a field, as HTML or as plain text.
  static func blocks(html: String) -> [Block] {
    guard FragmentText.hasMarkup(html) else { return FragmentBlocks.of(html: html) }
    let tree = MarkupTree(html: Array(html.utf8))
    let root = XMLElement(tree: tree, node: tree.root)
    return blocks(of: root.first("html") ?? root)
  }
}
