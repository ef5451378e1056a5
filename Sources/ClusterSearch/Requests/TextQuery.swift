internal import JSON
internal import NewsIndex
internal import Search

/// Makes an engine's query of the part of a plan that is about words.
struct TextQuery {
  let plan: TextPlan
  /// The loosest tier that was asked for.
  let loosest: Tier
  let codes: [String]
  let expansion: (String) throws(IndexError) -> [String]
  /// What takes note of parts that only the text decides; nil where such parts are an error.
  var undecided: UndecidedParts?
  /// Whether articles are wanted that match, or those that must not: of what the engine cannot decide it then finds more,
  /// or none.
  var isWanted = true
  private var ignoresCase = false

  init(
    plan: TextPlan, loosest: Tier, codes: [String],
    expansion: @escaping (String) throws(IndexError) -> [String]
  ) {
    self.plan = plan
    self.loosest = loosest
    self.codes = codes
    self.expansion = expansion
  }

  /// Articles that match at most in a tier.
  func query(within tier: Tier) throws(IndexError) -> JSONValue {
    try query(plan.root, within: tier)
  }

  /// Articles in which a part holds, at most in a tier.
  func query(_ node: TextPlan.Node, within tier: Tier) throws(IndexError) -> JSONValue {
    do throws(IndexError) {
      return try decided(node, within: tier)
    } catch {
      guard let undecided, case .unavailable(let what) = error else { throw error }
      undecided.add(what)
      return isWanted ? try possible(node, within: tier) : .nothing
    }
  }

  /// Articles in which a part may hold that only their texts decide.
  private func possible(
    _ node: TextPlan.Node, within tier: Tier
  ) throws(IndexError) -> JSONValue {
    switch node {
    case .leaf, .phrase:
      var loose = self
      loose.ignoresCase = true
      loose.undecided = nil
      return try loose.query(node, within: tier)
    case .near(let left, let right, _):
      return .all([try query(left, within: loosest), try query(right, within: loosest)])
    case .atLeast(_, let inner), .first(_, let inner): return try query(inner, within: tier)
    case .inTier, .and, .or, .butNot: return .everything
    }
  }

  private func decided(
    _ node: TextPlan.Node, within tier: Tier
  ) throws(IndexError) -> JSONValue {
    switch node {
    case .leaf(let leaf): return try self.leaf(leaf)
    case .phrase(let leaves, let slop): return try phrase(leaves, slop, within: tier)
    case .near(let left, let right, let proximity):
      return try near(left, right, proximity)
    case .atLeast(let count, let inner):
      return .all([try atLeast(count, inner), try query(inner, within: tier)])
    case .first(let count, let inner):
      return .all([try first(count, inner), try query(inner, within: tier)])
    case .inTier(let least, let inner):
      guard least <= loosest, least <= tier else { return .nothing }
      return try query(inner, within: tier)
    case .and(let nodes): return .all(try queries(nodes, within: tier))
    case .or(let nodes): return .any(try queries(nodes, within: tier))
    case .butNot(let left, let right):
      var unwanted = self
      unwanted.isWanted.toggle()
      return .not(try unwanted.query(right, within: loosest), in: try query(left, within: tier))
    }
  }

  private func queries(
    _ nodes: [TextPlan.Node], within tier: Tier
  ) throws(IndexError) -> [JSONValue] {
    var queries: [JSONValue] = []
    for node in nodes { queries.append(try query(node, within: tier)) }
    return queries
  }

  // MARK: Words

  private var widest: Int { loosest == .related ? 2 : 1 }

  private func leaf(_ index: Int) throws(IndexError) -> JSONValue {
    let leaf = plan.leaves[index]
    if leaf.isCaseSensitive, !ignoresCase { throw .unavailable("CASE") }
    let terms = LeafTerms(leaf, distance: widest, languageCodes: codes)
    if leaf.isWhole, leaf.scope == .all, let counted = leaf.counted {
      // Levels tell as well, and are in one field. A word as typed has some only where variants name it.
      let parts = counted.filter { widest > 1 || !$0.isRelated }
      if parts.allSatisfy({ $0.language != nil }) {
        // A word that came since the terms were counted has no stem that is known: it is found as typed.
        let typed = LeafTerms(leaf, distance: 0, languageCodes: codes)
        return .any([
          LevelTokens.query(parts, languageCodes: codes),
          typed.query(in: leaf.scope.fieldNames),
        ])
      }
    }
    return terms.query(in: leaf.scope.fieldNames)
  }

  /// Articles with a row of words, in one of the fields.
  private func phrase(
    _ leaves: [Int], _ slop: Int?, within tier: Tier
  ) throws(IndexError) -> JSONValue {
    if let slop { return try row(leaves, slop: slop, distance: 1) }
    var ways = [try row(leaves, slop: 0, distance: 0)]
    let tier = min(tier, loosest)
    if tier >= .inflected { ways.append(try row(leaves, slop: 0, distance: 1)) }
    if tier >= .near, leaves.count > 1 {
      ways.append(try row(leaves, slop: TextEvaluator.nearSlop, distance: 1))
    }
    if tier >= .related {
      ways.append(try row(leaves, slop: TextEvaluator.nearSlop, distance: 2))
    }
    return .any(ways)
  }

  private func row(
    _ leaves: [Int], slop: Int, distance: Int
  ) throws(IndexError) -> JSONValue {
    if !ignoresCase, leaves.contains(where: { plan.leaves[$0].isCaseSensitive }) {
      throw .unavailable("CASE")
    }
    let query = try inFields { maker throws(IndexError) in
      try maker.phrase(leaves, slop: slop, distance: distance)
    }
    return limited(query, leaves)
  }

  /// A query that holds only in articles of the languages in which words as typed count.
  private func limited(_ query: JSONValue, _ leaves: [Int]) -> JSONValue {
    leaves.reduce(query) { query, leaf in
      LeafTerms(plan.leaves[leaf], distance: 2, languageCodes: codes).limited(query)
    }
  }

  // MARK: Fields

  private var fields: [(name: String, field: TextField)] {
    TextField.allCases.map { ("t_" + $0.column, $0) } + [("t_lead", .body)]
  }

  /// The same in each field in which it can hold.
  private func inFields(
    _ span: (SpanMaker) throws(IndexError) -> JSONValue?
  ) throws(IndexError) -> JSONValue {
    var ways: [JSONValue] = []
    for (name, field) in fields {
      if let way = try span(maker(name, field)) { ways.append(way) }
    }
    return .any(ways)
  }

  private func maker(_ name: String, _ field: TextField) -> SpanMaker {
    SpanMaker(
      name: name, field: field, plan: plan, loosest: loosest, codes: codes,
      ignoresCase: ignoresCase, expansion: expansion)
  }

  // MARK: Operators

  private func near(
    _ left: TextPlan.Node, _ right: TextPlan.Node, _ proximity: TextPlan.Proximity
  ) throws(IndexError) -> JSONValue {
    // An AND group on a side holds if each of its members is close to the other side.
    if case .and(let nodes) = left {
      return .all(
        try nodes.map { node throws(IndexError) in try near(node, right, proximity) })
    }
    if case .and(let nodes) = right {
      return .all(try nodes.map { node throws(IndexError) in try near(left, node, proximity) })
    }
    return try inFields { maker throws(IndexError) in
      try maker.pair(left, right, proximity)
    }
  }

  private func first(_ count: Int, _ node: TextPlan.Node) throws(IndexError) -> JSONValue {
    if case .and(let nodes) = node {
      // All must be somewhere, and one of them among the first.
      let all = try nodes.map { node throws(IndexError) in try query(node, within: loosest) }
      return .all(
        all + [
          .any(try nodes.map { node throws(IndexError) in try first(count, node) })
        ])
    }
    return try inFields { maker throws(IndexError) in
      guard let span = try maker.places(node) else { return nil }
      return maker.amongFirst(count, span)
    }
  }

  /// The most times that are asked for: each is a clause for each field.
  private static let mostTimes = 100

  /// Articles with so many places of a part, in all fields together.
  private func atLeast(_ count: Int, _ node: TextPlan.Node) throws(IndexError) -> JSONValue {
    guard count > 1 else { return .everything }
    guard count <= Self.mostTimes else { throw .unavailable("ATLEAST/\(count)") }
    guard isCountable(node) else {
      throw .unavailable("ATLEAST of parts that may overlap")
    }
    var clauses: [JSONValue] = []
    for (name, field) in fields {
      let maker = maker(name, field)
      guard let span = try maker.places(node) else { continue }
      for times in 1...count { clauses.append(maker.times(times, span)) }
    }
    guard clauses.count >= count else { return .nothing }
    return .one(
      "bool",
      .of(("should", .array(clauses)), ("minimum_should_match", .integer(count))))
  }

  /// Whether two places of a part never overlap.
  private func isCountable(_ node: TextPlan.Node) -> Bool {
    switch node {
    case .leaf: true
    case .phrase(let leaves, let slop):
      (slop ?? 0) == 0
        && Set(leaves.flatMap { plan.leaves[$0].alternatives.map(\.term) }).count
          == leaves.reduce(0) { $0 + plan.leaves[$1].alternatives.count }
    case .inTier(_, let node): isCountable(node)
    case .or(let nodes):
      // Two spellings of one position would count twice.
      nodes.count == 1 && isCountable(nodes[0])
    case .near, .first, .atLeast, .and, .butNot: false
    }
  }
}
