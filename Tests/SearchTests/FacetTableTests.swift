import News
import NewsIndex
import Testing

@testable import Search

@Suite struct FacetTableTests {
  /// Narrows a request to a value.
  ///
  /// A span of time stands in the query, for the facets of time disregard one another's filter.
  private func narrow(_ request: inout SearchRequest, _ name: Facet.Name, to value: String) {
    switch name {
    case .outlet: request.filters.outlets.append(value)
    case .section: request.filters.sections.append(value)
    case .byline: request.filters.bylines.append(value)
    case .lang: request.filters.languages.append(value)
    case .city: request.filters.cities.append(value)
    case .country: request.filters.countries.append(value)
    case .day, .month, .year: request.query = "(\(request.query)) date:\(value)"
    }
  }

  @Test(arguments: [SearchRequest.Unit.article, .story])
  func `a row of the table is the second facet of what the first one's filter finds`(
    unit: SearchRequest.Unit
  ) throws {
    let fixture = try CoverageFixture(seed: 6, count: 80)
    var (tables, cells) = (0, 0)
    for first in Facet.Name.allCases {
      for second in Facet.Name.allCases where second != first {
        var request = SearchRequest(query: "peace OR talks")
        request.unit = unit
        let table = try fixture.searcher.facetTable(request, first, second)
        var none = 0
        for row in table.rows.prefix(5) {
          var one = request
          one.limit = 0
          one.wantsFacets = true
          narrow(&one, first, to: row)
          let found = try fixture.searcher.search(one)
          let facet = found.facets?.first { $0.name == second }
          let expected = Dictionary(
            uniqueKeysWithValues: (facet?.counts ?? []).map { ($0.value, $0.count) })
          let told = table.cells.filter { $0.first == row }.map { ($0.second, $0.count) }
          #expect(
            Dictionary(uniqueKeysWithValues: told) == expected, "\(first) \(row), \(second)")
          cells += told.count
          none += facet?.none ?? 0
        }
        if !table.rows.isEmpty { tables += 1 }
      }
    }
    #expect(tables >= 30 && cells > 300)
  }

  @Test func `values come most frequent first, spans of time in their order`() throws {
    let fixture = try CoverageFixture(seed: 6, count: 80)
    let request = SearchRequest(query: "peace")
    let table = try fixture.searcher.facetTable(request, .section, .month)
    let sums = table.rows.map { row in
      table.cells.filter { $0.first == row }.reduce(0) { $0 + $1.count }
    }
    #expect(sums == sums.sorted(by: >) && sums.count == 2)
    let months = table.cells.filter { $0.first == table.rows[0] }.map(\.second)
    #expect(months == months.sorted() && months.count > 1)
    #expect(sums.reduce(table.none, +) == table.total)
  }
}
