/// Makes a tree of a parser's events.
struct TreeBuilder {
  private(set) var tree: MarkupTree
  /// The open elements, outermost first; -1 for those below the maximum depth.
  private var open: [Int32] = [0]
  private var lastOpen: Int32 = 0
  private var namespaceNumbers: [String: UInt16] = ["": 0]

  init(sizeHint: Int) {
    tree = MarkupTree(names: MarkupName.known, numbers: MarkupName.knownNumbers)
    tree.bytes.reserveCapacity(sizeHint)
    tree.nodes.append(
      MarkupTree.Record(name: .document, parent: -1, end: 1, first: 0, last: 0))
  }

  /// Opens an element; its attributes follow.
  mutating func start(_ name: MarkupName, namespace: String = "") {
    let place = Int32(tree.attributes.count)
    let node = Int32(tree.nodes.count)
    tree.nodes.append(
      MarkupTree.Record(
        name: name, namespace: number(namespace: namespace), parent: lastOpen,
        end: node + 1, first: place, last: place))
    if open.count < MarkupTree.maximumDepth {
      open.append(node)
      lastOpen = node
    } else {
      open.append(-1)
    }
  }

  /// Gives the element that was opened last an attribute; the first of a name counts.
  @unsafe mutating func attribute(_ name: MarkupName, _ value: UnsafeBufferPointer<UInt8>) {
    let first = Int32(tree.bytes.count)
    unsafe tree.bytes.append(contentsOf: value)
    tree.attributes.append(
      MarkupTree.Attribute(name: name, first: first, last: Int32(tree.bytes.count)))
    tree.nodes[tree.nodes.count - 1].last += 1
  }

  /// Closes the innermost open element.
  mutating func end() {
    guard open.count > 1, let closed = open.popLast(), closed >= 0 else { return }
    close(closed)
    lastOpen = open.last ?? 0
  }

  /// Adds text to the innermost open element.
  @unsafe mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    let first = Int32(tree.bytes.count)
    unsafe tree.bytes.append(contentsOf: text)
    let last = Int32(tree.bytes.count)
    guard last > first else { return }
    let previous = tree.nodes.count - 1
    if tree.nodes[previous].name == .text, tree.nodes[previous].parent == lastOpen,
      tree.nodes[previous].last == first
    {
      tree.nodes[previous].last = last
    } else {
      let node = Int32(tree.nodes.count)
      tree.nodes.append(
        MarkupTree.Record(name: .text, parent: lastOpen, end: node + 1, first: first, last: last))
    }
  }

  /// Closes what is open and returns the tree.
  mutating func finish() -> MarkupTree {
    while open.count > 1 { end() }
    close(0)
    return tree
  }

  private mutating func close(_ node: Int32) { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }

  /// Returns the number of a name, a new one where the document has not had it yet.
  mutating func number(_ name: String) -> MarkupName {
    if let number = tree.numbers[name] { return MarkupName(number: number) }
    // Beyond 65,535 different names all further ones count as one: no document means them.
    guard let number = UInt16(exactly: tree.names.count) else {
      return MarkupName(number: UInt16.max)
    }
    tree.names.append(name)
    tree.numbers[name] = number
    return MarkupName(number: number)
  }

  private mutating func number(namespace: String) -> UInt16 {
    if namespace.isEmpty { return 0 }
    if let number = namespaceNumbers[namespace] { return number }
    guard let number = UInt16(exactly: tree.namespaces.count) else { return 0 }
    tree.namespaces.append(namespace)
    namespaceNumbers[namespace] = number
    return number
  }
}
