internal import NewsIndex

/// Makes a plan of a query and the filters beside it.
struct QueryCompiler {
  /// A plan, and what the searcher should know about it.
  struct Compiled {
    var plan: SearchPlan
    var warnings: [String]
  }

  let values: FacetValues
  let analyzer: Analyzer
  let languages: [String]

  func compile(_ query: Query?, _ filters: Filters) throws(IndexError) -> Compiled {
    var compiled = Compiled(plan: .and([]), warnings: [])
    var parts: [SearchPlan] = []
    let maker = LeafMaker(analyzer: analyzer, languages: languages)
    var plan = TextPlan(root: .and([]))
    if let query, let node = node(query, maker, &plan) {
      plan.root = node
      parts.append(.text(plan))
    }
    parts += try self.parts(of: filters, &compiled.warnings)
    compiled.plan = .and(parts)
    return compiled
  }

  private func node(
    _ query: Query, _ maker: LeafMaker, _ plan: inout TextPlan
  ) -> TextPlan.Node? {
    switch query {
    case .word(let text): return maker.word(text, LeafMaker.Reading(), in: &plan)
    case .phrase(let text): return maker.phrase(text, slop: nil, LeafMaker.Reading(), in: &plan)
    case .and(let parts):
      var nodes: [TextPlan.Node] = []
      for part in parts { if let node = node(part, maker, &plan) { nodes.append(node) } }
      return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? nil : .and(nodes)
    }
  }

  // MARK: Filters

  private func parts(
    of filters: Filters, _ warnings: inout [String]
  ) throws(IndexError) -> [SearchPlan] {
    var parts: [SearchPlan] = []
    if !filters.cities.isEmpty {
      parts.append(
        .places(
          try union(filters.cities, "dateline in the city", &warnings) { text throws(IndexError) in
            try values.cities(text)
          }))
    }
    if !filters.countries.isEmpty {
      parts.append(
        .places(
          try union(filters.countries, "dateline in the country", &warnings) {
            text throws(IndexError) in try values.countries(text)
          }))
    }
    if !filters.outlets.isEmpty {
      let ids = try union(filters.outlets, "outlet", &warnings) { text throws(IndexError) in
        try values.names(text, .house)
      }
      parts.append(.or([.facet(.house, ids), .facet(.outlet, ids)]))
    }
    if !filters.sections.isEmpty {
      parts.append(
        .facet(
          .section,
          try union(filters.sections, "section", &warnings) { text throws(IndexError) in
            try values.names(text, .section)
          }))
    }
    if !filters.languages.isEmpty {
      parts.append(
        .facet(
          .language,
          try union(filters.languages, "language", &warnings) { text throws(IndexError) in
            try values.languages(text)
          }))
    }
    if !filters.bylines.isEmpty { parts.append(bylines(filters.bylines)) }
    return parts
  }

  private func union(
    _ texts: [String], _ what: String, _ warnings: inout [String],
    _ find: (String) throws(IndexError) -> Set<Int>
  ) throws(IndexError) -> Set<Int> {
    var all: Set<Int> = []
    for text in texts {
      let found = try find(text)
      if found.isEmpty { warnings.append("no article has the \(what) '\(text)'") }
      all.formUnion(found)
    }
    return all
  }

  private func bylines(_ names: [String]) -> SearchPlan {
    let maker = LeafMaker(analyzer: analyzer, languages: [])
    var plan = TextPlan(root: .or([]))
    let reading = LeafMaker.Reading(scope: .fields([.byline]), isExact: true)
    plan.root = .or(names.compactMap { maker.phrase($0, slop: 0, reading, in: &plan) })
    for index in plan.leaves.indices { plan.leaves[index].isScored = false }
    return .text(plan)
  }
}
