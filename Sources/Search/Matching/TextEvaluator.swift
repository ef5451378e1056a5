package import NewsIndex
package import WordIndex

/// Decides on the positions of a query's words whether one article matches, and how closely.
///
/// The positions come from the index for a search, and from the article's own text for highlights: both see
/// the query alike.
package struct TextEvaluator {
  /// Words of a field that together fulfil a part of the query.
  package struct Span: Equatable {
    package var field: Int
    /// Their positions, ascending; at least one.
    package var words: [Int]

    package var first: Int { words[0] }
    package var last: Int { words[words.count - 1] }
  }

  /// What else must be known of the article; asked for only where a decision needs it.
  package struct Surroundings {
    package var leadEnd: () -> Int
    package var outline: () -> SentenceOutline
    /// Whether the word at a spot is spelled in the case of the leaf's word.
    package var isSpelledAlike: (TextPlan.Leaf, WordPosition) -> Bool
  }

  package let plan: TextPlan
  /// The loosest tier that matches.
  package let loosest: Tier
  /// By leaf: where it stands, by field and position.
  package private(set) var spots: [[WordPosition]]
  /// The leaves of parts that hold, for the score.
  package private(set) var holding: [Int] = []
  private var outline: SentenceOutline?
  /// Memory for the positions at which a phrase's words so far end.
  var chain: [UInt32] = []
  /// The leaves of which some positions do not count.
  private let restricted: [Int]

  package init(_ plan: TextPlan, loosest: Tier) {
    self.plan = plan
    self.loosest = loosest
    restricted = plan.leaves.indices.filter {
      plan.leaves[$0].scope != .all || plan.leaves[$0].isCaseSensitive
    }
    spots = Array(repeating: [], count: plan.leaves.count)
  }

  // MARK: One article

  /// Forgets the last article.
  package mutating func clear() {
    for index in spots.indices { spots[index].removeAll(keepingCapacity: true) }
    holding.removeAll(keepingCapacity: true)
    outline = nil
  }

  /// Adds a position of a leaf's alternative.
  package mutating func add(leaf: Int, alternative: Int, field: Int, position: Int) {
    let distance = plan.leaves[leaf].alternatives[alternative].distance
    add(leaf: leaf, distance: distance, field: field, position: position)
  }

  /// Adds a position of a leaf, given how close the word there is to the one typed.
  mutating func add(leaf: Int, distance: Int, field: Int, position: Int) {
    spots[leaf].append(WordPosition(field: field, offset: position, distance: distance))
  }

  /// Adds the positions of a leaf that a cursor finds in an article.
  @inline(__always)
  mutating func add(leaf: Int, of ordinal: Int, at cursor: inout PositionCursor) {
    cursor.read(ordinal, into: &spots[leaf])
  }

  /// Returns the tier of the article, nil where it does not match.
  package mutating func evaluate(_ surroundings: Surroundings) -> Tier? {
    for index in spots.indices { spots[index].tidy() }
    for index in restricted { restrict(index, surroundings) }
    return holds(plan.root, surroundings)
  }

  private mutating func restrict(_ index: Int, _ surroundings: Surroundings) {
    let leaf = plan.leaves[index]
    if let columns = leaf.scope.columns {
      spots[index].removeAll { spot in !columns.contains { $0.rawValue == spot.field } }
    }
    if leaf.scope.isLimitedToLead, !spots[index].isEmpty {
      let lead = surroundings.leadEnd()
      spots[index].removeAll { $0.field == TextField.body.rawValue && $0.offset >= lead }
    }
    if leaf.isCaseSensitive {
      spots[index].removeAll { !surroundings.isSpelledAlike(leaf, $0) }
    }
  }

  // MARK: Nodes

  /// Whether a part of the query holds for the article.
  mutating func isHolding(_ node: TextPlan.Node, _ around: Surroundings) -> Bool {
    let before = holding.count
    defer { holding.removeSubrange(before...) }
    return holds(node, around) != nil
  }

  private mutating func holds(_ node: TextPlan.Node, _ around: Surroundings) -> Tier? {
    switch node {
    case .leaf(let leaf):
      let isThere = spots[leaf].contains { $0.distance < 2 || loosest == .related }
      guard isThere else { return nil }
      holding.append(leaf)
      return .exact
    case .phrase(let leaves, let slop):
      let tier =
        slop.map { slop in
          hasPhrase(leaves, slop: slop, distance: 1, around) ? Tier.exact : nil
        } ?? phraseTier(leaves, around)
      guard let tier, tier <= loosest else { return nil }
      holding.append(contentsOf: leaves)
      return tier
    case .near(let left, let right, let proximity):
      guard isNear(left, right, proximity, around) else { return nil }
      holding.append(contentsOf: Self.leaves(of: left) + Self.leaves(of: right))
      return .exact
    case .atLeast(let count, let inner):
      guard spans(inner, around).count >= count else { return nil }
      return holds(inner, around)
    case .first(let count, let inner):
      return spans(.first(count, inner), around).isEmpty ? nil : holds(inner, around)
    case .inTier(let tier, let inner):
      guard tier <= loosest else { return nil }
      return holds(inner, around).map { max($0, tier) }
    case .and(let nodes): return all(nodes, around)
    case .or(let nodes): return any(nodes, around)
    case .butNot(let left, let right):
      let before = holding.count
      let isThere = holds(right, around) != nil
      holding.removeSubrange(before...)
      return isThere ? nil : holds(left, around)
    }
  }

  private mutating func all(_ nodes: [TextPlan.Node], _ around: Surroundings) -> Tier? {
    let before = holding.count
    var loosest = Tier.exact
    for node in nodes {
      guard let tier = holds(node, around) else {
        holding.removeSubrange(before...)
        return nil
      }
      loosest = max(loosest, tier)
    }
    return loosest
  }

  private mutating func any(_ nodes: [TextPlan.Node], _ around: Surroundings) -> Tier? {
    var closest: Tier?
    for node in nodes {
      guard let tier = holds(node, around) else { continue }
      closest = min(closest ?? tier, tier)
    }
    return closest
  }

  package static func leaves(of node: TextPlan.Node) -> [Int] {
    switch node {
    case .leaf(let leaf): [leaf]
    case .phrase(let leaves, _): leaves
    case .near(let left, let right, _): leaves(of: left) + leaves(of: right)
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node): leaves(of: node)
    case .and(let nodes), .or(let nodes): nodes.flatMap(leaves)
    case .butNot(let left, _): leaves(of: left)
    }
  }

  /// The leaves of a part, also those that must be absent.
  package static func allLeaves(of node: TextPlan.Node) -> [Int] {
    switch node {
    case .butNot(let left, let right): allLeaves(of: left) + allLeaves(of: right)
    case .and(let nodes), .or(let nodes): nodes.flatMap(allLeaves)
    case .near(let left, let right, _): allLeaves(of: left) + allLeaves(of: right)
    case .atLeast(_, let node), .first(_, let node), .inTier(_, let node): allLeaves(of: node)
    case .leaf, .phrase: leaves(of: node)
    }
  }

  // MARK: Sentences

  mutating func outline(_ around: Surroundings) -> SentenceOutline {
    if let outline { return outline }
    let loaded = around.outline()
    outline = loaded
    return loaded
  }

  /// Whether two positions of a field lie in one sentence.
  mutating func isOneSentence(_ field: Int, _ a: Int, _ b: Int, _ around: Surroundings) -> Bool {
    guard let field = TextField(rawValue: field), !field.isOnePiece, a != b else { return true }
    return outline(around).isOneSentence(field, a, b)
  }

  /// Whether two positions of a field lie in one paragraph, or one value of a list.
  mutating func isOneParagraph(_ field: Int, _ a: Int, _ b: Int, _ around: Surroundings) -> Bool {
    guard let field = TextField(rawValue: field), !field.isOnePiece, a != b else { return true }
    return outline(around).isOneParagraph(field, a, b)
  }

  /// Whether a position is among the first words of headline or text.
  mutating func isAmongFirst(
    _ count: Int, _ field: Int, _ position: Int, _ around: Surroundings
  ) -> Bool {
    switch TextField(rawValue: field) {
    case .title: position < count
    // The empty positions between paragraphs are no words.
    case .body: position < count || outline(around).wordCount(before: position) < count
    default: false
    }
  }
}
