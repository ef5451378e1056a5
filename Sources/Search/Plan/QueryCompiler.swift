package import NewsIndex

/// Makes a plan of a query and the filters beside it.
///
/// Neighbouring parts about words become one text plan, which is answered in one go; facets,
/// dates and whatever mixes the two become sets of articles.
package struct QueryCompiler {
  let values: any FacetNames
  let vocabulary: any Vocabulary
  package let maker: LeafMaker
  /// How words are understood unless the query says otherwise: as typed where only the tier `exact` is wanted.
  private let reading: LeafMaker.Reading
  /// What the searcher should know, one sentence each.
  package var warnings: [String] = []

  package init(
    values: any FacetNames, dictionary: StemDictionary, languages: [Int],
    variants: any VariantLookup, loosest: Tier
  ) {
    self.values = values
    vocabulary = dictionary.vocabulary
    reading = LeafMaker.Reading(isExact: loosest == .exact)
    maker = LeafMaker(
      dictionary: dictionary, languages: languages, variants: variants,
      allowsRelated: loosest == .related,
      transliterator: Transliterator(dictionary.vocabulary, dictionary, languages))
  }

  /// Returns the plan of a query and filters; warnings are left in `warnings`.
  package mutating func compile(_ query: Query?, _ filters: Filters) throws(IndexError)
    -> SearchPlan
  {
    var parts: [SearchPlan] = []
    if let query {
      if let plan = try plan(query, reading) {
        parts.append(plan)
      } else if filters == Filters() {
        // A query of which nothing is left does not ask for all articles.
        parts.append(.articles([]))
      }
    }
    parts += try FilterCompiler(values: values).parts(of: filters, &warnings)
    for word in maker.transliterator.cutWords.sorted() {
      warnings.append(
        "'\(word)' has more spellings in other scripts than are looked for; only "
          + "\(Transliterator.mostSpellings) were searched")
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  // MARK: Words and facets

  /// Returns the plan of a query, nil where it has neither a word nor a condition.
  mutating func plan(
    _ query: Query, _ reading: LeafMaker.Reading
  ) throws(IndexError) -> SearchPlan? {
    if Self.isText(query) {
      var text = TextPlan(root: .and([]))
      guard let root = try node(query, reading, &text) else { return nil }
      text.root = root
      return .text(text)
    }
    switch query {
    case .and(let parts): return try conjunction(parts, reading)
    case .or(let parts):
      var plans: [SearchPlan] = []
      for part in Self.distinct(parts) {
        if let plan = try plan(part, reading) { plans.append(plan) }
      }
      return plans.isEmpty ? nil : .or(plans)
    case .not(let part): return try plan(part, reading.unwanted).map { .not($0) }
    case .exact(let part): return try plan(part, reading.exact)
    case .caseSensitive(let part): return try plan(part, reading.caseSensitive)
    case .inField(let scope, let part): return try plan(part, reading.within(scope))
    case .atLeast(_, let part), .first(_, let part): return try plan(part, reading)
    case .near(let left, _, let right): return try conjunction([left, right], reading)
    case .facet(let field, let value): return try facet(field, value)
    case .date(let field, let bounds): return try date(field, bounds)
    case .length(let from, let to):
      let low = max(0, from ?? 0)
      return .number(.bodyLength, low...max(low, to ?? Int.max))
    case .word, .pattern, .similar, .phrase: return nil
    }
  }

  private mutating func conjunction(
    _ parts: [Query], _ reading: LeafMaker.Reading
  ) throws(IndexError) -> SearchPlan? {
    var words: [Query] = []
    var plans: [SearchPlan] = []
    for part in Self.distinct(parts) {
      if Self.isText(part) || Self.isNegatedText(part) {
        words.append(part)
      } else if let plan = try plan(part, reading) {
        plans.append(plan)
      }
    }
    if words.contains(where: Self.isText), let together = Query.all(words) {
      if let plan = try plan(together, reading) { plans.append(plan) }
    } else {
      for part in words { if let plan = try plan(part, reading) { plans.append(plan) } }
    }
    return plans.isEmpty ? nil : plans.count == 1 ? plans[0] : .and(plans)
  }

  /// Parts each once: what is typed again changes nothing, and costs as much as the first time.
  private static func distinct(_ parts: [Query]) -> [Query] {
    var seen: Set<Query> = []
    return parts.filter { seen.insert($0).inserted }
  }

  /// Whether a query asks only for words, and for at least one that must be there.
  private static func isText(_ query: Query) -> Bool {
    switch query {
    case .word, .pattern, .similar, .phrase: true
    case .near(let left, _, let right): isText(left) && isText(right)
    case .atLeast(_, let part), .first(_, let part), .exact(let part), .caseSensitive(let part),
      .inField(_, let part):
      isText(part)
    case .and(let parts): isTextConjunction(parts)
    case .or(let parts): parts.allSatisfy(isText)
    case .not, .facet, .date, .length: false
    }
  }

  /// Asks each part once: twice would be 2^n times for a part n groups deep.
  private static func isTextConjunction(_ parts: [Query]) -> Bool {
    var hasWanted = false
    for part in parts {
      if isText(part) {
        hasWanted = true
      } else if !isNegatedText(part) {
        return false
      }
    }
    return hasWanted
  }

  private static func isNegatedText(_ query: Query) -> Bool {
    if case .not(let part) = query { isText(part) } else { false }
  }

  // MARK: Text

  private mutating func node(
    _ query: Query, _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    switch query {
    case .word(let text): return try maker.word(bounded(text), reading, in: &plan)
    case .phrase(let text, let slop): return try phrase(bounded(text), slop, reading, &plan)
    case .pattern(let text): return try pattern(text, reading, &plan)
    case .similar(let text, let edits): return try similar(text, edits, reading, &plan)
    case .near(let left, let proximity, let right):
      let a = try node(left, reading, &plan).map(oneWord)
      let b = try node(right, reading, &plan).map(oneWord)
      guard let a, let b else { return a ?? b }
      return .near(a, b, Self.proximity(proximity))
    // A number belongs to each part of an AND: both words so often, both among the first.
    case .atLeast(let count, .and(let parts)):
      return try conjunction(parts.map { $0.inside { .atLeast(count, $0) } }, reading, &plan)
    case .first(let count, .and(let parts)):
      return try conjunction(parts.map { $0.inside { .first(count, $0) } }, reading, &plan)
    case .atLeast(let count, let part):
      return try node(part, reading, &plan).map { .atLeast(count, $0) }
    case .first(let count, let part):
      return try node(part, reading, &plan).map { .first(count, $0) }
    case .exact(let part): return try node(part, reading.exact, &plan)
    case .caseSensitive(let part): return try node(part, reading.caseSensitive, &plan)
    case .inField(let scope, let part): return try node(part, reading.within(scope), &plan)
    case .and(let parts): return try conjunction(parts, reading, &plan)
    case .or(let parts): return .any(try nodes(parts, reading, &plan))
    case .not, .facet, .date, .length: return nil
    }
  }

  private mutating func conjunction(
    _ parts: [Query], _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let wanted = try nodes(parts.filter(Self.isText), reading, &plan)
    guard let all = TextPlan.Node.all(wanted) else { return nil }
    let firstUnwanted = plan.leaves.count
    let unwanted = try nodes(
      parts.compactMap { if case .not(let part) = $0 { part } else { nil } }, reading.unwanted,
      &plan)
    for index in firstUnwanted..<plan.leaves.count { plan.leaves[index].isScored = false }
    return TextPlan.Node.any(unwanted).map { .butNot(all, $0) } ?? all
  }

  private mutating func nodes(
    _ parts: [Query], _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> [TextPlan.Node] {
    var nodes: [TextPlan.Node] = []
    for part in Self.distinct(parts) {
      if let node = try node(part, reading, &plan) { nodes.append(node) }
    }
    return nodes
  }

  /// Returns the word of a phrase of one word.
  ///
  /// Beside another part it has no tiers; but related words count in a phrase no more than others'.
  private func oneWord(_ node: TextPlan.Node) -> TextPlan.Node {
    if case .phrase(let leaves, _) = node, leaves.count == 1, !maker.allowsRelated {
      .leaf(leaves[0])
    } else {
      node
    }
  }

  private static func proximity(_ proximity: Query.Proximity) -> TextPlan.Proximity {
    switch proximity {
    case .words(let count, let ordered): .words(count, ordered: ordered)
    case .sentence: .sentence
    case .paragraph: .paragraph
    }
  }
}

extension Query {
  /// The same with a function around it, or around what is negated.
  fileprivate func inside(_ function: (Query) -> Query) -> Query {
    if case .not(let part) = self { .not(function(part)) } else { function(self) }
  }
}

extension LeafMaker.Reading {
  /// The same without inflections.
  fileprivate var exact: Self {
    var reading = self
    reading.isExact = true
    return reading
  }

  /// The same below a NOT.
  fileprivate var unwanted: Self {
    var reading = self
    reading.isUnwanted = true
    return reading
  }

  /// The same with upper and lower case as typed.
  fileprivate var caseSensitive: Self {
    var reading = self
    reading.isExact = true
    reading.isCaseSensitive = true
    return reading
  }

  /// The same within a field.
  fileprivate func within(_ scope: Query.TextScope) -> Self {
    var reading = self
    switch scope {
    case .title: reading.scope = .fields([.title])
    case .lead: reading.scope = .lead
    case .hlead: reading.scope = .headlineAndLead
    case .body: reading.scope = .fields([.body])
    case .byline: reading.scope = .fields([.byline])
    }
    return reading
  }
}

extension TextPlan.Node {
  /// Joins nodes by AND; nil for none.
  static func all(_ nodes: [TextPlan.Node]) -> TextPlan.Node? {
    nodes.count > 1 ? .and(nodes) : nodes.first
  }

  /// Joins nodes by OR; nil for none.
  static func any(_ nodes: [TextPlan.Node]) -> TextPlan.Node? {
    nodes.count > 1 ? .or(nodes) : nodes.first
  }
}
