internal import Cluster
internal import News
internal import NewsIndex
internal import Search

/// Which values of a facet are in force.
extension ClusterFacetCounter {
  /// Marks the values that filters ask for.
  func mark(_ facet: inout Facet, by filters: Filters) throws(IndexError) {
    switch facet.name {
    case .outlet: try mark(&facet, filters.outlets, .house)
    case .section: try mark(&facet, filters.sections, .section)
    case .byline: try mark(&facet, filters.bylines, .byline)
    case .lang:
      for text in filters.languages {
        let wanted = try facets.languages(text)
        try facet.mark { value throws(IndexError) in
          try facets.languages(value).isSubset(of: wanted)
        }
      }
    case .city:
      for text in filters.cities {
        let wanted = try facets.cities(text).places
        facet.mark { cityPlaces[$0].map { !$0.isDisjoint(with: wanted) } ?? false }
      }
    case .country:
      for text in filters.countries {
        let codes = Set(
          try facets.countries(text).compactMap {
            facets.value($0).flatMap(PlaceKey.read)?.country
          })
        facet.mark { codes.contains($0) }
      }
    case .month, .year, .day:
      guard filters.after != nil || filters.before != nil else { return }
      let today = store.today
      facet.mark { filters.allow(span: $0, today: today) }
    }
  }

  private func mark(
    _ facet: inout Facet, _ texts: [String], _ kind: NameKind
  ) throws(IndexError) {
    for text in texts where text != FacetValues.none {
      let keys = Set(
        try facets.names(text, kind).compactMap { number in
          facets.value(number).map { FacetValues.key(analyzer.fold($0)) }
        })
      facet.mark { keys.contains(FacetValues.key(analyzer.fold($0))) }
    }
  }
}
