internal import NewsIndex

/// Makes plan parts of the filters beside a query: OR within one, AND across.
struct FilterCompiler {
  let values: any FacetNames

  func parts(
    of filters: Filters, _ warnings: inout [String]
  ) throws(IndexError) -> [SearchPlan] {
    var parts: [SearchPlan] = []
    if !filters.cities.isEmpty {
      parts.append(
        try places(filters.cities, .city, &warnings) { text, warnings throws(IndexError) in
          let reading = try values.cities(text)
          if let note = reading.note { warnings.append(note) }
          return reading.places
        })
    }
    if !filters.countries.isEmpty {
      parts.append(
        try places(filters.countries, .country, &warnings) { text, _ throws(IndexError) in
          try values.countries(text)
        })
    }
    if !filters.outlets.isEmpty {
      let ids = try union(filters.outlets, .outlet, &warnings, values.houses)
      parts.append(.or([.facet(.house, ids), .facet(.outlet, ids)]))
    }
    if !filters.sections.isEmpty {
      let ids = try union(filters.sections, .section, &warnings, values.sections)
      parts.append(.facet(.section, ids))
    }
    if !filters.languages.isEmpty {
      let ids = try union(filters.languages, .lang, &warnings, values.languages)
      parts.append(.facet(.language, ids))
    }
    if !filters.bylines.isEmpty {
      let ids = try union(filters.bylines, .byline, &warnings, values.bylines)
      parts.append(.facet(.byline, ids))
    }
    return parts
  }

  /// Places, and for `none` the articles without any.
  private func places(
    _ texts: [String], _ field: Facet.Name, _ warnings: inout [String],
    _ find: (String, inout [String]) throws(IndexError) -> Set<Int>
  ) throws(IndexError) -> SearchPlan {
    let named = texts.filter { $0 != FacetValues.none }
    var notes: [String] = []
    let found = try union(named, field, &warnings) { text throws(IndexError) in
      try find(text, &notes)
    }
    warnings += notes
    guard named.count < texts.count else { return .places(found) }
    let all = try values.allPlaces(ofCities: field == .city)
    return named.isEmpty ? .not(.places(all)) : .or([.places(found), .not(.places(all))])
  }

  private func union(
    _ texts: [String], _ field: Facet.Name, _ warnings: inout [String],
    _ find: (String) throws(IndexError) -> Set<Int>
  ) throws(IndexError) -> Set<Int> {
    var all: Set<Int> = []
    for text in texts {
      let found = try find(text)
      if found.isEmpty { warnings.append(try values.unknown(text, field)) }
      all.formUnion(found)
    }
    return all
  }
}
