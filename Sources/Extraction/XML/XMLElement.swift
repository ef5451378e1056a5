internal import Markup

/// An element of an XML document, seen with what lies below it.
struct XMLElement: Sendable {
  let tree: MarkupTree
  let node: MarkupTree.Node

  /// The name without prefix.
  var name: String { tree.spelling(of: tree.name(of: node)) }
  /// The name space's address; "" for none.
  var namespace: String { tree.namespace(of: node) }

  /// The elements directly below.
  var children: [XMLElement] {
    tree.children(of: node).lazy.filter { !tree.isText($0) }
      .map { XMLElement(tree: tree, node: $0) }
  }

  /// The elements directly below with a name.
  func all(_ name: String) -> [XMLElement] {
    guard let wanted = tree.name(spelled: name) else { return [] }
    return tree.children(of: node).lazy.filter { tree.name(of: $0) == wanted }
      .map { XMLElement(tree: tree, node: $0) }
  }

  /// The first element that a path of names leads to.
  func first(_ path: String...) -> XMLElement? {
    var element: XMLElement? = self
    for name in path { element = element?.all(name).first }
    return element
  }

  /// The elements below with a name, however deep, in the order of the document.
  func descendants(_ name: String) -> [XMLElement] {
    guard let wanted = tree.name(spelled: name) else { return [] }
    return tree.descendants(of: node).lazy.filter { tree.name(of: $0) == wanted }
      .map { XMLElement(tree: tree, node: $0) }
  }

  /// The value of an attribute, without white space around it; nil where it is missing or empty.
  subscript(attribute: String) -> String? {
    guard let value = tree.attribute(named: attribute, of: node) else { return nil }
    let line = TextLine.cleaned(value)
    return line.isEmpty ? nil : line
  }

  /// What addresses in it are relative to (`xml:base`), the nearest first.
  var bases: [String] {
    ([node] + Array(tree.ancestors(of: node))).compactMap {
      XMLElement(tree: tree, node: $0)["xml:base"]
    }
  }

  /// All text in it, as it stands in the document.
  var text: String { tree.text(of: node) }

  /// All text in it as one clean line; nil where there is none.
  var line: String? {
    let line = TextLine.cleaned(text)
    return line.isEmpty ? nil : line
  }
}
