internal import NewsIndex

/// Makes plan parts of the filters beside a query: OR within one, AND across.
struct FilterCompiler {
  let values: FacetValues
  let maker: LeafMaker

  func parts(
    of filters: Filters, _ warnings: inout [String]
  ) throws(IndexError) -> [SearchPlan] {
    var parts: [SearchPlan] = []
    if !filters.cities.isEmpty {
      let places = try union(filters.cities, "dateline in the city", &warnings, values.cities)
      parts.append(.places(places))
    }
    if !filters.countries.isEmpty {
      let places = try union(
        filters.countries, "dateline in the country", &warnings, values.countries)
      parts.append(.places(places))
    }
    if !filters.outlets.isEmpty {
      let ids = try union(filters.outlets, "outlet", &warnings, values.houses)
      parts.append(.or([.facet(.house, ids), .facet(.outlet, ids)]))
    }
    if !filters.sections.isEmpty {
      let ids = try union(filters.sections, "section", &warnings, values.sections)
      parts.append(.facet(.section, ids))
    }
    if !filters.languages.isEmpty {
      let ids = try union(filters.languages, "language", &warnings, values.languages)
      parts.append(.facet(.language, ids))
    }
    if !filters.bylines.isEmpty { parts.append(try bylines(filters.bylines)) }
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

  private func bylines(_ names: [String]) throws(IndexError) -> SearchPlan {
    var plan = TextPlan(root: .and([]))
    let reading = LeafMaker.Reading(scope: .fields([.byline]), isExact: true)
    var nodes: [TextPlan.Node] = []
    for name in names {
      if let node = try maker.phrase(name, slop: 0, reading, in: &plan) { nodes.append(node) }
    }
    plan.root = .or(nodes)
    for index in plan.leaves.indices { plan.leaves[index].isScored = false }
    return .text(plan)
  }
}
