internal import NewsIndex

/// Phrases and pairs of words about which lists of positions decide, laid side by side.
extension TextPlan {
  /// The leaves of a plan that is a phrase and no more, and whose words count wherever they stand; nil for others.
  var phraseLeaves: [Int]? {
    guard case .phrase(let leaves, let slop) = root, slop ?? 0 == 0, hasPlainWords else {
      return nil
    }
    return leaves
  }

  /// Whether words side by side are all that a phrase asks for, given the loosest tier that counts.
  func asksForNeighbours(_ loosest: Tier) -> Bool {
    // A phrase of one word has none that others stand near.
    if case .phrase(_, .some) = root {
      true
    } else {
      loosest < (leaves.count > 1 ? .near : .related)
    }
  }

  /// Whether of a phrase only words as typed count, given the loosest tier that does.
  func countsExactOnly(_ loosest: Tier) -> Bool {
    if case .phrase(_, .some) = root { false } else { loosest == .exact }
  }

  /// How close two words must be of a plan that asks for that and no more; nil for others.
  var wordPair: WordBond? {
    guard case .near(.leaf(let first), .leaf(let second), .words(let most, let isOrdered)) = root,
      hasPlainWords
    else { return nil }
    return WordBond(
      first: first, second: second,
      distance: WordBond.Distance(most: most, isOrdered: isOrdered))
  }

  /// Whether posting lists tell all that counts of the words, wherever they stand.
  private var hasPlainWords: Bool {
    leaves.allSatisfy {
      $0.counted != nil && $0.scope == .all && !$0.isCaseSensitive && !$0.isVariant
    }
  }

  /// Returns how closely a phrase matches, given the distance of the word that is farthest from what was typed; nil
  /// where that does not count.
  func tier(ofNeighbours distance: Int, _ loosest: Tier) -> Tier? {
    if case .phrase(_, .some) = root { return .exact }
    let tier = distance == 0 ? Tier.exact : .inflected
    return tier <= loosest ? tier : nil
  }
}
