internal import NewsIndex
internal import WordIndex

/// Finds the articles that may match a plan by the words that they have, wherever these stand.
struct CandidateFinder {
  let plan: TextPlan
  /// By leaf: where it stands.
  let parts: [[PositionPart]]
  /// The number of ordinals.
  let capacity: Int

  /// Returns the articles: all that match, and of a plan that only words decide no others.
  func candidates() -> ArticleSet { candidates(plan.root) }

  private func candidates(_ node: TextPlan.Node) -> ArticleSet {
    switch node {
    case .leaf(let leaf): articles(leaf)
    case .phrase(let leaves, _): all(leaves.map(TextPlan.Node.leaf))
    case .near(let left, let right, _): all([left, right])
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node): candidates(node)
    case .and(let nodes): all(nodes)
    case .or(let nodes):
      nodes.reduce(into: ArticleSet(capacity: capacity)) { $0.formUnion(candidates($1)) }
    case .butNot(let left, let right):
      // What only positions decide on cannot be left out by words.
      plan.isDecidedByWords(right)
        ? candidates(left).subtracting(candidates(right)) : candidates(left)
    }
  }

  private func all(_ nodes: [TextPlan.Node]) -> ArticleSet {
    guard let first = nodes.first else { return ArticleSet(capacity: capacity) }
    var all = candidates(first)
    for node in nodes.dropFirst() { all.formIntersection(candidates(node)) }
    return all
  }

  private func articles(_ leaf: Int) -> ArticleSet {
    var set = ArticleSet(capacity: capacity)
    for part in parts[leaf] {
      for entry in part.list.entries where entry.ordinal < capacity {
        set.insert(Int(entry.ordinal))
      }
    }
    return set
  }
}
