internal import News
internal import NewsIndex
internal import WordIndex

/// Counts articles by the values of their facets.
struct FacetCounter {
  private let arrays: ArticleArrays
  private let values: FacetValues

  init(_ arrays: ArticleArrays, _ values: FacetValues) {
    self.arrays = arrays
    self.values = values
  }

  /// Returns the counts over some articles.
  func facets(of articles: ArticleSet) throws(IndexError) -> [Facet] {
    let places = try counts(.place, articles)
    return [
      Facet(name: .outlet, counts: try named(try counts(.house, articles))),
      Facet(name: .city, counts: try cities(places)),
      Facet(name: .country, counts: try countries(places)),
      Facet(name: .section, counts: try named(try counts(.section, articles))),
      Facet(name: .month, counts: try months(articles)),
    ]
  }

  /// Counts the numbers of a kind; 0 is none.
  private func counts(
    _ kind: ArticleArray.Kind, _ articles: ArticleSet
  ) throws(IndexError) -> [(id: Int, count: Int)] {
    let numbers = try arrays.numbers(kind)
    guard let bounds = try arrays.bounds(kind) else { return [] }
    // What is none is counted in the first place.
    let below = bounds.lowerBound - 1
    var counts = [Int](repeating: 0, count: bounds.count + 1)
    Self.add(numbers, of: articles, above: below, to: &counts)
    counts[0] = 0
    return counts.enumerated().filter { $0.element > 0 }.map {
      (Int(below) + $0.offset, $0.element)
    }
  }

  private static func add(
    _ numbers: [UInt32], of articles: ArticleSet, above below: UInt32, to counts: inout [Int]
  ) {
    let numbers = numbers.span
    var counts = counts.mutableSpan
    articles.forEach { ordinal in
      let number = numbers[ordinal]
      counts[number > below ? Int(number - below) : 0] &+= 1
    }
  }

  private func named(_ counts: [(id: Int, count: Int)]) throws(IndexError) -> [Facet.Count] {
    var named: [Facet.Count] = []
    for (id, count) in counts {
      if let name = try values.name(id) { named.append(Facet.Count(value: name, count: count)) }
    }
    return Self.sorted(named)
  }

  /// Cities by name; where two of one name are counted, the region or country tells them apart.
  private func cities(_ counts: [(id: Int, count: Int)]) throws(IndexError) -> [Facet.Count] {
    var labels: [(FacetValues.PlaceLabel, Int)] = []
    for (id, count) in counts {
      if let place = try values.place(id), !place.city.isEmpty { labels.append((place, count)) }
    }
    let homonyms = Dictionary(grouping: labels, by: \.0.city).filter { $0.value.count > 1 }
    return Self.sorted(
      labels.map { place, count in
        guard homonyms[place.city] != nil else {
          return Facet.Count(value: place.city, count: count)
        }
        return Facet.Count(value: "\(place.city), \(place.region ?? place.country)", count: count)
      })
  }

  private func countries(_ counts: [(id: Int, count: Int)]) throws(IndexError) -> [Facet.Count] {
    var sums: [String: Int] = [:]
    for (id, count) in counts {
      if let place = try values.place(id) { sums[place.country, default: 0] += count }
    }
    return Self.sorted(sums.map { Facet.Count(value: $0.key, count: $0.value) })
  }

  private func months(_ articles: ArticleSet) throws(IndexError) -> [Facet.Count] {
    var months: [String: Int] = [:]
    for (day, count) in try counts(.day, articles) {
      months[String(CalendarDate(julianDay: day).description.prefix(7)), default: 0] += count
    }
    return months.map { Facet.Count(value: $0.key, count: $0.value) }.sorted { $0.value < $1.value }
  }

  private static func sorted(_ counts: [Facet.Count]) -> [Facet.Count] {
    counts.sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
  }
}
