internal import NewsIndex

/// Leaves out candidates in which the words of a plan's phrases are nowhere close together.
///
/// Most candidates of a phrase have its words far apart. Here one list of places is laid beside another,
/// from the first article to the last; only what is left is evaluated.
struct ProximityFilter {
  /// By leaf: where it stands.
  let parts: [[PlaceLookup.Part]]

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
        Self.addPairs(a.list, b.list, distance.gaps, among: candidates, to: &found)
      }
    }
    return found
  }

  private static func addPairs(
    _ a: PlaceList, _ b: PlaceList, _ gaps: WordGaps, among candidates: ArticleSet,
    to found: inout ArticleSet
  ) {
    let (firsts, seconds) = (a.entries.span, b.entries.span)
    let (firstBytes, secondBytes) = (a.bytes.span, b.bytes.span)
    var i = 0
    var j = 0
    // A short list leaps through a long one; lists of a size are read side by side.
    let leapsInFirst = firsts.count > 8 * seconds.count
    let leapsInSecond = seconds.count > 8 * firsts.count
    while i < firsts.count, j < seconds.count {
      let ordinal = firsts[i].ordinal
      let other = seconds[j].ordinal
      if ordinal < other {
        i = leapsInFirst ? a.index(of: Int(other), from: i) : i + 1
        continue
      }
      if other < ordinal {
        j = leapsInSecond ? b.index(of: Int(ordinal), from: j) : j + 1
        continue
      }
      // Of several terms of a word an article may have more than one.
      var end = j
      while end < seconds.count, seconds[end].ordinal == ordinal { end += 1 }
      while i < firsts.count, firsts[i].ordinal == ordinal {
        if ordinal < candidates.capacity, candidates.contains(Int(ordinal)),
          !found.contains(Int(ordinal))
        {
          for k in j..<end
          where gaps.hold(firstBytes, firsts[i], secondBytes, seconds[k]) {
            found.insert(Int(ordinal))
            break
          }
        }
        i += 1
      }
      j = end
    }
  }
}
