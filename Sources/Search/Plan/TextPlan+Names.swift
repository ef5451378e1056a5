/// A plan in which words have other names of several words (`UN`, United Nations), as posting lists can answer it.
///
/// Where a name stands as a whole the positions of its words tell. In those articles its words are all there: so it is
/// its words, each with the part of its list that has these articles, and all of them must be there.
struct NamedPlan: Equatable {
  /// The plan with names as words that must all be there.
  var plan: TextPlan
  /// By name: its leaves, in their order.
  var names: [[Int]] = []
}

extension TextPlan {
  /// Returns the plan for posting lists; nil where these cannot answer it, or it has no such name.
  var named: NamedPlan? {
    var names: [[Int]] = []
    guard let root = listed(root, Path(), &names), !names.isEmpty else { return nil }
    let ofNames = Set(names.joined())
    let areListed = leaves.indices.allSatisfy { index in
      let leaf = leaves[index]
      return leaf.counted != nil && leaf.scope == .all && !leaf.isCaseSensitive
        && (leaf.isVariant ? ofNames.contains(index) : leaf.isWhole)
    }
    guard areListed else { return nil }
    return NamedPlan(plan: TextPlan(leaves: leaves, root: root), names: names)
  }

  /// What lies above a part of the query.
  private struct Path {
    var hasOr = false
    /// Whether there is an AND below an OR: what holds of it counts nothing where the rest does not, and lists know
    /// nothing of that.
    var hasPartialAnd = false
    var isUnwanted = false
  }

  private func listed(_ node: Node, _ path: Path, _ names: inout [[Int]]) -> Node? {
    var path = path
    switch node {
    case .leaf(let index): return leaves[index].isVariant ? nil : node
    case .phrase(let words, slop: 0) where words.allSatisfy({ leaves[$0].isVariant }):
      guard path.isUnwanted || !path.hasPartialAnd else { return nil }
      names.append(words)
      return .and(words.map(Node.leaf))
    case .and(let nodes):
      path.hasPartialAnd = path.hasOr
      return all(nodes, path, &names).map(Node.and)
    case .or(let nodes):
      path.hasOr = true
      return all(nodes, path, &names).map(Node.or)
    case .butNot(let left, let right):
      var unwanted = path
      unwanted.isUnwanted = true
      path.hasPartialAnd = path.hasOr
      guard let left = listed(left, path, &names), let right = listed(right, unwanted, &names)
      else { return nil }
      return .butNot(left, right)
    case .phrase, .near, .atLeast, .first, .inTier: return nil
    }
  }

  private func all(_ nodes: [Node], _ path: Path, _ names: inout [[Int]]) -> [Node]? {
    var all: [Node] = []
    for node in nodes {
      guard let node = listed(node, path, &names) else { return nil }
      all.append(node)
    }
    return all
  }
}
