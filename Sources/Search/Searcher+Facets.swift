package import News
internal import NewsIndex
internal import WordIndex

extension Searcher {
  /// Counts all facets of what a request finds, each over what it would find without its own filter.
  ///
  /// So another value can be chosen beside the one that is in force.
  func facets(of found: ArticleSet, _ request: SearchRequest) throws(IndexError) -> [Facet] {
    let counter = try FacetCounter(arrays, values, request.unit)
    var facets: [Facet] = []
    for name in Facet.Name.allCases {
      var articles = found
      let filters = request.filters.without(name)
      if filters != request.filters {
        var free = request
        free.filters = filters
        var compiler = try makeCompiler(free)
        let plan = try compiler.compile(read(free).query, filters)
        articles = runner.articles(
          of: try runner.matches(plan, try wanted(free, isScored: false)))
      }
      var facet = try counter.facet(name, of: articles)
      try mark(&facet, by: request.filters)
      facet.order(limit: request.facetLimit)
      facets.append(facet)
    }
    return facets
  }

  /// Marks the values that filters ask for.
  private func mark(_ facet: inout Facet, by filters: Filters) throws(IndexError) {
    switch facet.name {
    case .outlet: try mark(&facet, filters.outlets, .house, values.houses)
    case .section: try mark(&facet, filters.sections, .section, values.sections)
    case .byline: try mark(&facet, filters.bylines, .byline, values.bylines)
    case .lang:
      for text in filters.languages {
        let wanted = try values.languages(text)
        try facet.mark { value throws(IndexError) in
          try values.languages(value).isSubset(of: wanted)
        }
      }
    case .city:
      for text in filters.cities {
        let wanted = try values.cities(text).places
        let names = try values.directory().cityGroups.labels(of: wanted)
        try facet.mark { value throws(IndexError) in
          // Few values begin so: the others need not be looked up.
          guard names.contains(where: { value.hasPrefix($0) }) else { return false }
          return try !values.cities(value).places.isDisjoint(with: wanted)
        }
      }
    case .country:
      for text in filters.countries {
        let codes = try values.directory().countryGroups.labels(of: try values.countries(text))
        facet.mark { codes.contains($0) }
      }
    case .month, .year, .day:
      guard filters.after != nil || filters.before != nil else { return }
      facet.mark { filters.allow(span: $0, today: today) }
    }
  }

  private func mark(
    _ facet: inout Facet, _ texts: [String], _ kind: NameKind,
    _ find: (String) throws(IndexError) -> Set<Int>
  ) throws(IndexError) {
    for text in texts where text != FacetValues.none {
      let labels = try values.groups(kind).labels(of: try find(text))
      facet.mark { labels.contains($0) }
    }
  }
}

extension Facet {
  /// Puts the values in their order, and leaves out what is not wanted.
  ///
  /// - Parameter limit: how many of the first are wanted, nil for all; those that a filter asks for come besides, and
  ///   spans of time are all there.
  mutating func order(limit: Int?) {
    if isOfTime { return counts.sort { $0.value < $1.value } }
    guard let limit, limit > 0, limit < counts.count else {
      return counts.sort(by: Self.precedes)
    }
    let first = TopMatches.select(limit, of: counts, by: Self.precedes)
    let others = counts.filter { $0.isInForce && Self.precedes(first[limit - 1], $0) }
    omittedCount = counts.count - limit - others.count
    counts = first + others.sorted(by: Self.precedes)
  }

  /// The largest first; of equal ones in the order of their values.
  private static func precedes(_ a: Count, _ b: Count) -> Bool {
    a.count == b.count ? a.value < b.value : a.count > b.count
  }

  /// Marks the values that filters ask for.
  package mutating func mark<Failure: Error>(
    where isInForce: (String) throws(Failure) -> Bool
  ) throws(Failure) {
    for index in counts.indices where try isInForce(counts[index].value) {
      counts[index].isInForce = true
    }
  }
}

extension Filters {
  /// Whether all days of a span of time, such as `2017-07`, are allowed.
  package func allow(span: String, today: CalendarDate) -> Bool {
    guard let days = DateReading(today: today).days(span) else { return false }
    return after.map { $0 <= days.lowerBound } ?? true
      && before.map { $0 > days.upperBound } ?? true
  }
}

extension FacetGroups {
  /// The values of some numbers.
  fileprivate func labels(of numbers: Set<Int>) -> Set<String> {
    Set(numbers.compactMap { number in group(of: number).map { labels[$0] } })
  }
}

extension Filters {
  /// The same without the filter by a facet.
  package func without(_ facet: Facet.Name) -> Filters {
    switch facet {
    case .outlet: without("--outlet")
    case .city: without("--city")
    case .country: without("--country")
    case .section: without("--section")
    case .lang: without("--lang")
    case .byline: without("--byline")
    case .month, .year, .day: without("--after").without("--before")
    }
  }
}
