internal import WordIndex

/// Two words of a plan that must stand close together wherever the part they belong to holds.
struct WordBond {
  /// The words' leaves, in the order of the query.
  var first: Int
  var second: Int
  var distance: Distance

  /// How close two words must be.
  struct Distance {
    /// 1 for neighbours.
    var most: Int
    /// Whether the second must come after the first.
    var isOrdered: Bool

    /// The numbers of words from the first to the second at which they are close.
    var gaps: WordGaps { WordGaps(least: isOrdered ? 1 : -most, most: most) }
  }
}

extension TextPlan {
  /// The bonds of a part: those of the words of each phrase, and of words near one another.
  ///
  /// Of a leaf with bonds, only positions count that are close to the other leaf's: no part of a plan asks for
  /// a leaf of another. How far apart a phrase's words may be is for the loosest tier that counts to say.
  static func bonds(_ node: Node, _ loosest: Tier) -> [WordBond] {
    switch node {
    case .leaf: return []
    case .phrase(let leaves, let slop):
      let distance = WordBond.Distance(
        most: (slop ?? (loosest < .near ? 0 : TextEvaluator.nearSlop)) + leaves.count - 1,
        isOrdered: true)
      return leaves.indices.flatMap { first in
        leaves[(first + 1)...].map {
          WordBond(first: leaves[first], second: $0, distance: distance)
        }
      }
    case .near(.leaf(let left), .leaf(let right), .words(let most, let isOrdered)):
      let distance = WordBond.Distance(most: most, isOrdered: isOrdered)
      return [WordBond(first: left, second: right, distance: distance)]
    case .near(let left, let right, _), .butNot(let left, let right):
      return bonds(left, loosest) + bonds(right, loosest)
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node):
      return bonds(node, loosest)
    case .and(let nodes), .or(let nodes): return nodes.flatMap { bonds($0, loosest) }
    }
  }
}
