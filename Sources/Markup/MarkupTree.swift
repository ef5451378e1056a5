/// A parsed HTML page or XML document: elements and text, numbered in the order of the document.
///
/// Nodes are numbers from 0, which is the document itself. An element's descendants are the numbers
/// that follow its own, so whole subtrees are ranges and most questions are loops over them. There
/// are no comments, no processing instructions, and no empty texts; text that follows text directly
/// is one node. The tree is at most `maximumDepth` deep: what a document nests deeper hangs there.
public struct MarkupTree: Sendable {
  /// A node's number.
  public typealias Node = Int

  /// The depth below which elements hang side by side, so that recursion over a tree is safe.
  public static let maximumDepth = 256

  /// The number of nodes, the document among them; at least 1.
  public var count: Int { nodes.count }
  /// The document.
  public var root: Node { 0 }

  struct Record: Sendable {
    var name: MarkupName
    var namespace: UInt16 = 0
    var parent: Int32
    /// The number after the last descendant's.
    var end: Int32
    /// Where the node's own text is (text), or where its attributes are (element).
    var first: Int32
    var last: Int32
  }

  struct Attribute: Sendable {
    var name: MarkupName
    var first: Int32
    var last: Int32
  }

  var nodes: [Record] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []
  var names: [String]
  var numbers: [String: UInt16]
  /// Namespaces by number; 0 is none.
  var namespaces: [String] = [""]

  // MARK: - Structure

  /// Returns the name of a node: `.text`, `.document` or an element's.
  public func name(of node: Node) -> MarkupName { nodes[node].name }
  /// Whether a node is text.
  public func isText(_ node: Node) -> Bool { nodes[node].name == .text }
  /// Returns the node above; nil for the document.
  public func parent(of node: Node) -> Node? {
    let parent = nodes[node].parent
    return parent < 0 ? nil : Int(parent)
  }
  /// Returns a node and its descendants, in the order of the document.
  public func subtree(of node: Node) -> Range<Node> { node..<Int(nodes[node].end) }
  /// Returns the descendants of a node, without itself, in the order of the document.
  public func descendants(of node: Node) -> Range<Node> { (node + 1)..<Int(nodes[node].end) }
  /// Returns the nodes directly below a node.
  public func children(of node: Node) -> Children {
    Children(tree: self, following: node + 1, end: Int(nodes[node].end))
  }
  /// Returns the node that follows after a node and all its descendants, below the same parent.
  public func nextSibling(of node: Node) -> Node? {
    guard let parent = parent(of: node) else { return nil }
    let next = Int(nodes[node].end)
    return next < Int(nodes[parent].end) ? next : nil
  }
  /// Returns the nodes above a node, the nearest first, the document last.
  public func ancestors(of node: Node) -> some Sequence<Node> {
    sequence(state: node) { state in
      guard let parent = self.parent(of: state) else { return nil }
      state = parent
      return parent
    }
  }
  /// Returns the descendants with one of these names, in the order of the document.
  public func elements(_ wanted: MarkupName..., in node: Node = 0) -> [Node] {
    descendants(of: node).filter { wanted.contains(nodes[$0].name) }
  }

  /// The nodes directly below another.
  public struct Children: Sequence, IteratorProtocol {
    let tree: MarkupTree
    var following: Node
    let end: Node

    /// Returns the next child; nil after the last.
    public mutating func next() -> Node? {
      guard following < end else { return nil }
      defer { following = Int(tree.nodes[following].end) }
      return following
    }
  }

  // MARK: - Names

  /// The names with the same number in all trees, by number.
  public static var htmlNames: [String] { MarkupName.known }

  /// Returns the letters of a name; in lower case for HTML.
  public func spelling(of name: MarkupName) -> String { names[Int(name.number)] }
  /// Returns the name with these letters; nil where the tree has none such.
  public func name(spelled letters: String) -> MarkupName? {
    numbers[letters].map { MarkupName(number: $0) }
  }
  /// Returns the name space of an element of an XML document, as its address; "" for none.
  public func namespace(of node: Node) -> String { namespaces[Int(nodes[node].namespace)] }

  // MARK: - Text and attributes

  /// Returns the bytes of a text node, in UTF-8; those of elements are empty.
  public func bytes(of node: Node) -> ArraySlice<UInt8> {
    let record = nodes[node]
    guard record.name == .text else { return [] }
    return bytes[Int(record.first)..<Int(record.last)]
  }
  /// Returns all text in a node and below it, as it stands in the document; a line break of HTML is a space.
  public func text(of node: Node) -> String {
    var result: [UInt8] = []
    for part in subtree(of: node) {
      if isText(part) {
        result.append(contentsOf: bytes(of: part))
      } else if nodes[part].name == .br {
        result.append(0x20)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
  /// Returns the value of an attribute; nil where the element has none such.
  public func attribute(_ name: MarkupName, of node: Node) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }
  /// Returns the bytes of an attribute's value, in UTF-8; nil where the element has none such.
  public func attributeBytes(_ name: MarkupName, of node: Node) -> ArraySlice<UInt8>? {
    let record = nodes[node]
    guard record.name != .text else { return nil }
    for place in Int(record.first)..<Int(record.last) where attributes[place].name == name {
      return bytes[Int(attributes[place].first)..<Int(attributes[place].last)]
    }
    return nil
  }
  /// Returns the value of an attribute with a name that HTML need not know.
  public func attribute(named letters: String, of node: Node) -> String? {
    name(spelled: letters).flatMap { attribute($0, of: node) }
  }
  /// Returns the names of an element's attributes, in their order.
  public func attributeNames(of node: Node) -> [MarkupName] {
    let record = nodes[node]
    guard record.name != .text else { return [] }
    return attributes[Int(record.first)..<Int(record.last)].map(\.name)
  }
}
