internal import NewsIndex
internal import WordIndex

/// Leaves out candidates in which the words of a plan's phrases are nowhere close together.
///
/// Most candidates of a phrase have its words far apart. Here one list of positions is laid beside another,
/// from the first article to the last; only what is left is evaluated.
struct ProximityFilter {
  /// By leaf: where it stands.
  let parts: [[PositionPart]]

  /// Returns the candidates among which all are that match a part of a plan.
  func candidates(of node: TextPlan.Node, among candidates: ArticleSet) -> ArticleSet {
    switch node {
    case .leaf: return candidates
    case .phrase(let leaves, let slop):
      let most = (slop ?? TextEvaluator.nearSlop) + leaves.count - 1
      var left = candidates
      for (first, second) in zip(leaves, leaves.dropFirst()) where !left.isEmpty {
        left = pairs(first, second, WordBond.Distance(most: most, isOrdered: true), among: left)
      }
      return left
    case .near(.leaf(let left), .leaf(let right), .words(let most, let isOrdered)):
      return pairs(
        left, right, WordBond.Distance(most: most, isOrdered: isOrdered), among: candidates)
    case .near(let left, let right, _):
      return self.candidates(of: right, among: self.candidates(of: left, among: candidates))
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node), .butNot(let node, _):
      return self.candidates(of: node, among: candidates)
    case .and(let nodes):
      return nodes.reduce(candidates) { self.candidates(of: $1, among: $0) }
    case .or(let nodes):
      // A word that may stand anywhere lets everything pass.
      let isOpen = nodes.contains { if case .leaf = $0 { true } else { false } }
      return isOpen
        ? candidates
        : nodes.reduce(into: ArticleSet(capacity: candidates.capacity)) {
          $0.formUnion(self.candidates(of: $1, among: candidates))
        }
    }
  }

  /// Returns the articles in which two leaves stand close together somewhere.
  private func pairs(
    _ first: Int, _ second: Int, _ distance: WordBond.Distance, among candidates: ArticleSet
  ) -> ArticleSet {
    var found = ArticleSet(capacity: candidates.capacity)
    for a in parts[first] {
      for b in parts[second] {
        distance.gaps.insertPairs(a.list, b.list, among: candidates, into: &found)
      }
    }
    return found
  }
}
