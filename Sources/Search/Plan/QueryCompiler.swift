internal import NewsIndex

/// Makes a plan of a query and the filters beside it.
///
/// Neighbouring parts about words become one text plan, which FTS5 answers in one walk; facets,
/// dates and whatever mixes the two become sets of articles.
struct QueryCompiler {
  /// The most words that one wildcard may stand for.
  static let mostExpansions = 1000

  let values: FacetValues
  let vocabulary: Vocabulary
  let maker: LeafMaker
  private(set) var warnings: [String] = []

  init(
    values: FacetValues, vocabulary: Vocabulary, analyzer: Analyzer, languages: [String],
    variants: any VariantLookup
  ) {
    self.values = values
    self.vocabulary = vocabulary
    maker = LeafMaker(
      analyzer: analyzer, languages: languages, variants: variants,
      transliterator: Transliterator(vocabulary: vocabulary, languages: languages))
  }

  /// Returns the plan of a query and filters; warnings are left in `warnings`.
  mutating func compile(_ query: Query?, _ filters: Filters) throws(IndexError) -> SearchPlan {
    var parts: [SearchPlan] = []
    if let query, let plan = try plan(query, LeafMaker.Reading()) { parts.append(plan) }
    parts += try FilterCompiler(values: values, maker: maker).parts(of: filters, &warnings)
    for word in maker.transliterator.cutWords.sorted() {
      warnings.append(
        "'\(word)' has more spellings in other scripts than are looked for; only "
          + "\(Transliterator.mostSpellings) were searched")
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  // MARK: Words and facets

  /// Returns the plan of a query, nil where it has neither a word nor a condition.
  private mutating func plan(
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
      for part in parts { if let plan = try plan(part, reading) { plans.append(plan) } }
      return plans.isEmpty ? nil : .or(plans)
    case .not(let part): return try plan(part, reading).map { .not($0) }
    case .exact(let part): return try plan(part, reading.exact)
    case .caseSensitive(let part): return try plan(part, reading.caseSensitive)
    case .inField(let scope, let part): return try plan(part, reading.within(scope))
    case .atLeast(_, let part), .first(_, let part): return try plan(part, reading)
    case .near(let left, _, let right): return try conjunction([left, right], reading)
    case .facet(let field, let value): return try facet(field, value)
    case .date(let field, let bounds): return date(field, bounds)
    case .length(let from, let to):
      let low = max(0, from ?? 0)
      return .wordCount(low...max(low, to ?? Int.max))
    case .word, .pattern, .similar, .phrase: return nil
    }
  }

  private mutating func conjunction(
    _ parts: [Query], _ reading: LeafMaker.Reading
  ) throws(IndexError) -> SearchPlan? {
    var words: [Query] = []
    var plans: [SearchPlan] = []
    for part in parts {
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

  /// Whether a query asks only for words, and for at least one that must be there.
  private static func isText(_ query: Query) -> Bool {
    switch query {
    case .word, .pattern, .similar, .phrase: true
    case .near(let left, _, let right): isText(left) && isText(right)
    case .atLeast(_, let part), .first(_, let part), .exact(let part), .caseSensitive(let part),
      .inField(_, let part):
      isText(part)
    case .and(let parts):
      parts.contains(where: isText) && parts.allSatisfy { isText($0) || isNegatedText($0) }
    case .or(let parts): parts.allSatisfy(isText)
    case .not, .facet, .date, .length: false
    }
  }

  private static func isNegatedText(_ query: Query) -> Bool {
    if case .not(let part) = query { isText(part) } else { false }
  }

  // MARK: Text

  private mutating func node(
    _ query: Query, _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    switch query {
    case .word(let text): return try maker.word(text, reading, in: &plan)
    case .phrase(let text, let slop): return try maker.phrase(text, slop: slop, reading, in: &plan)
    case .pattern(let text): return try pattern(text, reading, &plan)
    case .similar(let text, let edits): return try similar(text, edits, reading, &plan)
    case .near(let left, let proximity, let right):
      let a = try node(left, reading, &plan)
      let b = try node(right, reading, &plan)
      guard let a, let b else { return a ?? b }
      return .near(a, b, Self.proximity(proximity))
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
      parts.compactMap { if case .not(let part) = $0 { part } else { nil } }, reading, &plan)
    for index in firstUnwanted..<plan.leaves.count { plan.leaves[index].isScored = false }
    return TextPlan.Node.any(unwanted).map { .butNot(all, $0) } ?? all
  }

  private mutating func nodes(
    _ parts: [Query], _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> [TextPlan.Node] {
    var nodes: [TextPlan.Node] = []
    for part in parts { if let node = try node(part, reading, &plan) { nodes.append(node) } }
    return nodes
  }

  private static func proximity(_ proximity: Query.Proximity) -> TextPlan.Proximity {
    switch proximity {
    case .words(let count, let ordered): .words(count, ordered: ordered)
    case .sentence: .sentence
    case .paragraph: .paragraph
    }
  }

  // MARK: Words by pattern

  private mutating func pattern(
    _ text: String, _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let pattern = WordPattern(maker.analyzer.fold(text))
    if pattern.isPrefix { return try maker.prefix(String(text.dropLast()), reading, in: &plan) }
    return try expansion(of: text, prefix: pattern.prefix, reading, &plan, pattern.matches)
  }

  private mutating func similar(
    _ text: String, _ edits: Int, _ reading: LeafMaker.Reading, _ plan: inout TextPlan
  ) throws(IndexError) -> TextPlan.Node? {
    let folded = maker.analyzer.fold(text)
    var expansion = Expansion(most: Self.mostExpansions)
    try vocabulary.eachSimilar(to: folded, within: edits) { expansion.add($0) }
    return node(of: expansion, spelled: "\(text)~\(edits)", reading, &plan)
  }

  private mutating func expansion(
    of text: String, prefix: String, _ reading: LeafMaker.Reading, _ plan: inout TextPlan,
    _ fits: (String) -> Bool
  ) throws(IndexError) -> TextPlan.Node? {
    var expansion = Expansion(most: Self.mostExpansions)
    try vocabulary.each(prefix: prefix) { word in
      fits(word.term) ? expansion.add(word.term) : true
    }
    return node(of: expansion, spelled: text, reading, &plan)
  }

  private mutating func node(
    of expansion: Expansion, spelled text: String, _ reading: LeafMaker.Reading,
    _ plan: inout TextPlan
  ) -> TextPlan.Node? {
    if expansion.isCut {
      warnings.append(
        "'\(text)' stands for more than \(Self.mostExpansions) words; only the first "
          + "\(Self.mostExpansions) were searched: give more letters")
    }
    return maker.anyOf(expansion.terms, spelled: text, reading, in: &plan)
  }

  /// The words that a pattern stands for, up to a number.
  private struct Expansion {
    let most: Int
    var terms: [String] = []
    var isCut = false

    init(most: Int) {
      self.most = most
    }

    /// Adds a word; false where there are enough.
    mutating func add(_ term: String) -> Bool {
      isCut = terms.count == most
      if !isCut { terms.append(term) }
      return !isCut
    }
  }

  // MARK: Facets

  private mutating func facet(
    _ field: Query.FacetField, _ value: String
  ) throws(IndexError) -> SearchPlan? {
    let plan: SearchPlan
    let isKnown: Bool
    switch field {
    case .outlet:
      let ids = try values.names(value, .house)
      (plan, isKnown) = (.or([.facet(.house, ids), .facet(.outlet, ids)]), !ids.isEmpty)
    case .origin: (plan, isKnown) = try named(.house, .house, value)
    case .agency: (plan, isKnown) = try named(.agency, .agency, value)
    case .section: (plan, isKnown) = try named(.section, .section, value)
    case .lang:
      let ids = try values.languages(value)
      (plan, isKnown) = (.facet(.language, ids), !ids.isEmpty)
    case .dateline:
      let places = try values.cities(value)
      (plan, isKnown) = (.places(places), !places.isEmpty)
    case .country:
      let places = try values.countries(value)
      (plan, isKnown) = (.places(places), !places.isEmpty)
    case .id:
      let id = Int(value) ?? -1
      (plan, isKnown) = (.ids(id..<id + 1), id >= 0)
    case .site:
      let ids = try values.sites(value)
      (plan, isKnown) = (.articles(ids), !ids.isEmpty)
    case .place: return try self.plan(.phrase(value, slop: 0), LeafMaker.Reading())
    case .status, .story, .saved:
      warnings.append("'\(field.rawValue):' is not kept by this index: left out")
      return nil
    }
    if !isKnown { warnings.append("no article has the \(field.rawValue) '\(value)'") }
    return plan
  }

  private func named(
    _ array: ArticleArray.Kind, _ kind: NameKind, _ value: String
  ) throws(IndexError) -> (SearchPlan, Bool) {
    let ids = try values.names(value, kind)
    return (.facet(array, ids), !ids.isEmpty)
  }

  private mutating func date(_ field: Query.DateField, _ bounds: Query.DateBounds) -> SearchPlan? {
    guard field == .date else {
      warnings.append("'\(field.rawValue):' is not kept by this index: left out")
      return nil
    }
    return .ids(
      ArticleID.range(after: bounds.first, before: bounds.last?.advanced(by: 1)))
  }
}

extension LeafMaker.Reading {
  /// The same without inflections.
  fileprivate var exact: Self {
    var reading = self
    reading.isExact = true
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
