internal import NewsIndex

/// A plan spelled as an FTS5 query: the only place that knows FTS5's syntax.
///
/// Every operand stands in parentheses: FTS5 binds a blank tighter than even NOT.
struct MatchText {
  /// A phrase of FTS5's query, and which alternative of which leaf it stands for.
  struct Phrase: Equatable {
    var leaf: Int
    var alternative: Int
  }

  /// The query, for MATCH.
  private(set) var text = ""
  /// The phrases, in FTS5's numbering; nil for those whose places nobody needs.
  private(set) var phrases: [Phrase?] = []

  /// The most groups inside one another that are spelled: FTS5's parser has room for some thirty.
  static let deepestGroup = 20

  /// Whether the columns of words are spelled too.
  private var spellsColumns = false

  /// Spells a plan.
  ///
  /// Where an AND lies below an OR, or parts below a NOT are decided on positions, FTS5 does not give
  /// the places of words in parts that do not hold, which count for the score all the same. Then the
  /// articles are found without places, and all words are asked for once more, as one OR, for theirs.
  init(_ plan: TextPlan) {
    spellsColumns = plan.leavesColumnsToFTS5
    let isFlat =
      plan.leavesColumnsToFTS5 && (plan.isDecidedByFTS5 || !plan.hasNegation)
    let articles = spell(plan.root, plan, isNeeded: isFlat)
    guard !isFlat else {
      text = articles
      return
    }
    var words: [String] = []
    for index in plan.leaves.indices {
      words.append(spell(leaf: plan.leaves[index], index: index, isNeeded: true))
    }
    text = "(\(articles) AND (\(words.joined(separator: " OR "))))"
  }

  /// Spells a single leaf, to count the articles that have it anywhere.
  init(counting leaf: TextPlan.Leaf) {
    var anywhere = leaf
    anywhere.scope = .all
    text = spell(leaf: anywhere, index: 0, isNeeded: false)
  }

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
    case .phrase(let leaves, _):
      return join(leaves.map(TextPlan.Node.leaf), "AND", plan, isNeeded, depth)
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

  private mutating func spell(leaf: TextPlan.Leaf, index: Int, isNeeded: Bool) -> String {
    var parts: [String] = []
    for (number, alternative) in leaf.alternatives.enumerated() {
      phrases.append(isNeeded ? Phrase(leaf: index, alternative: number) : nil)
      parts.append(quote(alternative.term) + (alternative.isPrefix ? "*" : ""))
    }
    // A leaf for which the index has no term at all: an empty phrase matches nothing.
    if parts.isEmpty {
      phrases.append(nil)
      parts = ["\"\""]
    }
    let any = parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
    guard spellsColumns, let columns = leaf.scope.columns else { return any }
    return "({" + columns.map(\.column).joined(separator: " ") + "} : " + any + ")"
  }

  private func quote(_ term: String) -> String {
    "\"" + term.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
