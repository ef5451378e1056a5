internal import NewsIndex

/// A plan spelled as an FTS5 query: the only place that knows FTS5's syntax.
///
/// All terms of a leaf are one phrase of FTS5, whose tokenizer reads a term behind the byte 0x01 as
/// another one at the same position; so FTS5 itself looks for inflections next to one another. Every
/// operand stands in parentheses: FTS5 binds a blank tighter than even NOT.
struct MatchText {
  /// A phrase of FTS5's query, and which leaf and distance it stands for.
  struct Phrase: Equatable {
    var leaf: Int
    /// As `TextEvaluator.Spot.distance`.
    var distance: Int
  }

  /// The query, for MATCH.
  private(set) var text = ""
  /// The phrases, in FTS5's numbering; nil for those whose places nobody needs.
  private(set) var phrases: [Phrase?] = []

  /// Of a plan that is one phrase, what finds the articles that have it as typed: so its words need not be
  /// asked for once more to tell them from inflections.
  private(set) var exactText: String?

  /// The most groups inside one another that are spelled: FTS5's parser has room for some thirty.
  static let deepestGroup = 20

  /// Whether the columns of words are spelled too.
  private var spellsColumns = false
  private let seesRelated: Bool
  /// The words more that may stand inside a phrase with tiers.
  private let tierSlop: Int

  /// Spells a plan.
  ///
  /// Where an AND lies below an OR, or parts below a NOT are decided on positions, FTS5 does not give
  /// the places of words in parts that do not hold, which other parts may need. Then the articles are
  /// found without places, and all words are asked for once more, as one OR, for theirs. So it is also
  /// where places as typed must be told from inflections, but in a plan of one phrase (`exactText`).
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - loosest: the loosest tier that matches.
  init(_ plan: TextPlan, loosest: Tier) {
    seesRelated = loosest == .related
    tierSlop = loosest < .near ? 0 : TextEvaluator.nearSlop
    spellsColumns = plan.leavesColumnsToFTS5
    exactText = exactPhrase(plan)
    let isFlat =
      plan.leavesColumnsToFTS5 && (plan.isDecidedByFTS5 || !plan.hasNegation)
      && (!plan.hasTiers || exactText != nil)
    let articles = spell(plan.root, plan, isNeeded: isFlat)
    guard !isFlat else {
      text = articles
      return
    }
    var words: [String] = []
    for index in plan.leaves.indices {
      words += spellApart(plan.leaves[index], index, isTiered: plan.tieredLeaves.contains(index))
    }
    text = "(\(articles) AND (\(words.joined(separator: " OR "))))"
  }

  /// Spells a single leaf, to count the articles that have it anywhere.
  init(counting leaf: TextPlan.Leaf) {
    seesRelated = false
    tierSlop = TextEvaluator.nearSlop
    var anywhere = leaf
    anywhere.scope = .all
    text = spell(leaf: anywhere, index: 0, isNeeded: true)
  }

  // MARK: Parts

  private mutating func spell(
    _ node: TextPlan.Node, _ plan: TextPlan, isNeeded: Bool, depth: Int = 0
  ) -> String {
    // Of a part too deep one of its words must be there: the evaluator does the rest.
    if depth == Self.deepestGroup {
      let leaves = TextEvaluator.leaves(of: node).map(TextPlan.Node.leaf)
      return join(leaves, "OR", plan, isNeeded, depth)
    }
    switch node {
    case .leaf(let index): return spell(leaf: plan.leaves[index], index: index, isNeeded: isNeeded)
    case .phrase(let leaves, let slop):
      // The words between the first and the last: those between and the phrase's own.
      let gap = (slop ?? tierSlop) + leaves.count - 2
      return spellNear(leaves, within: gap, plan, isNeeded, related: slop == nil)
        ?? join(leaves.map(TextPlan.Node.leaf), "AND", plan, isNeeded, depth)
    case .near(.leaf(let left), .leaf(let right), .words(let distance, _)):
      return spellNear([left, right], within: distance - 1, plan, isNeeded, related: true)
        ?? join([.leaf(left), .leaf(right)], "AND", plan, isNeeded, depth)
    case .near(let left, let right, _): return join([left, right], "AND", plan, isNeeded, depth)
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node):
      return spell(node, plan, isNeeded: isNeeded, depth: depth)
    case .and(let nodes): return join(nodes, "AND", plan, isNeeded, depth)
    case .or(let nodes): return join(nodes, "OR", plan, isNeeded, depth)
    case .butNot(let left, let right):
      let wanted = spell(left, plan, isNeeded: isNeeded, depth: depth + 1)
      // A part that only its places decide on cannot be left out here: the evaluator does it.
      guard plan.isDecidedByFTS5(right, spellingColumns: spellsColumns),
        depth + 1 + right.depth <= Self.deepestGroup
      else { return wanted }
      return "(\(wanted) NOT \(spell(right, plan, isNeeded: false, depth: depth + 1)))"
    }
  }

  private mutating func join(
    _ nodes: [TextPlan.Node], _ op: String, _ plan: TextPlan, _ isNeeded: Bool, _ depth: Int
  ) -> String {
    var parts: [String] = []
    for node in nodes {
      if case .leaf(let index) = node {
        parts.append(spell(leaf: plan.leaves[index], index: index, isNeeded: isNeeded))
      } else {
        parts.append(spell(node, plan, isNeeded: isNeeded, depth: depth + 1))
      }
    }
    if parts.isEmpty {
      phrases.append(nil)
      return "\"\""
    }
    return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " \(op) ") + ")"
  }

  /// Words that stand close together, in any order; nil where FTS5 cannot say so.
  private mutating func spellNear(
    _ leaves: [Int], within gap: Int, _ plan: TextPlan, _ isNeeded: Bool, related: Bool
  ) -> String? {
    let members = leaves.map { plan.leaves[$0] }
    guard leaves.count > 1, gap >= 0,
      members.allSatisfy({ leaf in
        leaf.scope == members[0].scope && !leaf.alternatives.isEmpty
          && leaf.alternatives.allSatisfy { !$0.isPrefix }
          && leaf.alternatives.contains { !$0.isRelated }
      })
    else { return nil }
    for leaf in leaves { phrases.append(isNeeded ? Phrase(leaf: leaf, distance: 1) : nil) }
    let words = members.map { phrase($0) { related || !$0.isRelated } }.joined(separator: " ")
    return inColumns(members[0], "NEAR(\(words), \(gap))")
  }

  /// Spells a plan that is one phrase with tiers, as typed; nil where the plan is another, or its words'
  /// distances or cases must be looked at.
  private func exactPhrase(_ plan: TextPlan) -> String? {
    guard !seesRelated, case .phrase(let indices, slop: nil) = plan.root, indices.count > 1 else {
      return nil
    }
    let leaves = indices.map { plan.leaves[$0] }
    let terms = leaves.map { leaf in leaf.alternatives.filter(\.isExact).map(\.term) }
    let isPlain = leaves.allSatisfy { leaf in
      leaf.scope == leaves[0].scope && !leaf.scope.isLimitedToLead && !leaf.isCaseSensitive
        && !leaf.alternatives.contains(where: \.isPrefix)
    }
    guard isPlain, terms.allSatisfy({ !$0.isEmpty }) else { return nil }
    let words = terms.map { $0.joined(separator: " \u{1}") }.joined(separator: " ")
    return inColumns(leaves[0], quote(words))
  }

  // MARK: Leaves

  private mutating func spell(leaf: TextPlan.Leaf, index: Int, isNeeded: Bool) -> String {
    var parts: [String] = []
    for prefix in leaf.alternatives.filter(\.isPrefix) {
      phrases.append(isNeeded ? Phrase(leaf: index, distance: 0) : nil)
      parts.append(quote(prefix.term) + "*")
    }
    for isRelated in [false, true]
    where leaf.alternatives.contains(where: {
      !$0.isPrefix && isSeen($0) && $0.isRelated == isRelated
    }) {
      phrases.append(isNeeded ? Phrase(leaf: index, distance: isRelated ? 2 : 1) : nil)
      parts.append(phrase(leaf) { $0.isRelated == isRelated })
    }
    // A leaf for which the index has no term at all: an empty phrase matches nothing.
    if parts.isEmpty {
      phrases.append(nil)
      parts = ["\"\""]
    }
    return inColumns(
      leaf, parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")")
  }

  /// Spells a leaf for its places alone: as typed, inflected and related apart where that matters.
  private mutating func spellApart(
    _ leaf: TextPlan.Leaf, _ index: Int, isTiered: Bool
  ) -> [String] {
    guard isTiered, !leaf.alternatives.contains(where: \.isPrefix) else {
      return [spell(leaf: leaf, index: index, isNeeded: true)]
    }
    var parts: [String] = []
    let kinds: [(Int, (TextPlan.Leaf.Alternative) -> Bool)] = [
      (0, \.isExact), (1, { !$0.isExact && !$0.isRelated }), (2, { $0.isRelated }),
    ]
    for (distance, isMeant) in kinds
    where leaf.alternatives.contains(where: { isMeant($0) && isSeen($0) }) {
      phrases.append(Phrase(leaf: index, distance: distance))
      parts.append(inColumns(leaf, phrase(leaf, isMeant)))
    }
    return parts
  }

  private func isSeen(_ alternative: TextPlan.Leaf.Alternative) -> Bool {
    seesRelated || !alternative.isRelated
  }

  /// The terms of a leaf as one phrase of one position.
  private func phrase(
    _ leaf: TextPlan.Leaf, _ isMeant: (TextPlan.Leaf.Alternative) -> Bool
  ) -> String {
    let terms = leaf.alternatives.filter { isMeant($0) && isSeen($0) && !$0.isPrefix }.map(\.term)
    return quote(terms.joined(separator: " \u{1}"))
  }

  private func inColumns(_ leaf: TextPlan.Leaf, _ text: String) -> String {
    guard spellsColumns, let columns = leaf.scope.columns else { return text }
    return "({" + columns.map(\.column).joined(separator: " ") + "} : " + text + ")"
  }

  private func quote(_ term: String) -> String {
    "\"" + term.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
