internal import Markup

/// The elements of other stories on a page: each `article` and entry (`hentry`) without the page's headline and text.
///
/// Teasers beside a story and comments below it are such; their days and writers are not the page's.
struct OtherStories {
  private var parts: [Range<MarkupTree.Node>] = []

  /// Finds them.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - own: nodes of the page's own story; without any, no element is another's.
  init(of tree: MarkupTree, own: [MarkupTree.Node]) {
    guard !own.isEmpty else { return }
    for node in tree.descendants(of: tree.root) where !tree.isText(node) {
      guard node >= parts.last?.upperBound ?? 0, Self.isEntry(tree, node) else { continue }
      let part = tree.subtree(of: node)
      // A card of the writer stands in such an element, too: a story has a headline.
      guard !own.contains(where: part.contains),
        part.contains(where: { Self.headings.contains(tree.name(of: $0)) })
      else { continue }
      parts.append(part)
    }
  }

  /// Whether a node is another story's.
  func contain(_ node: MarkupTree.Node) -> Bool { parts.contains { $0.contains(node) } }

  private static func isEntry(_ tree: MarkupTree, _ node: MarkupTree.Node) -> Bool {
    if tree.name(of: node) == .article { return true }
    guard let bytes = tree.attributeBytes(.classNames, of: node), bytes.count >= 6 else {
      return false
    }
    return bytes.split(separator: 0x20).contains { name in marks.contains { $0.elementsEqual(name) }
    }
  }

  private static let marks = ["hentry", "h-entry"].map { Array($0.utf8) }
  private static let headings: Set<MarkupName> = Set(
    ["h1", "h2", "h3", "h4", "h5", "h6"].compactMap(MarkupName.init(known:)))
}
