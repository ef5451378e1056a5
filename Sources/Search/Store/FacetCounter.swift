internal import NewsIndex

/// Counts articles by the values of their facets.
struct FacetCounter {
  private let arrays: ArticleArrays
  private let values: FacetValues

  init(_ arrays: ArticleArrays, _ values: FacetValues) {
    self.arrays = arrays
    self.values = values
  }

  /// Returns the counts over some articles, given by ordinal.
  func facets(of ordinals: [Int]) throws(IndexError) -> [Facet] {
    let places = try counts(.place, ordinals)
    return [
      Facet(name: .outlet, counts: try named(try counts(.house, ordinals))),
      Facet(name: .city, counts: try cities(places)),
      Facet(name: .country, counts: try countries(places)),
      Facet(name: .section, counts: try named(try counts(.section, ordinals))),
      Facet(name: .month, counts: try months(ordinals)),
    ]
  }

  /// Counts the numbers of a kind, those below `least` left out.
  private func counts(
    _ kind: ArticleArray.Kind, _ ordinals: [Int], least: Int = 1
  ) throws(IndexError) -> [(id: Int, count: Int)] {
    let numbers = try arrays.numbers(kind)
    var lowest = UInt32.max
    var highest: UInt32 = 0
    for number in numbers where number >= least {
      lowest = min(lowest, number)
      highest = max(highest, number)
    }
    guard lowest <= highest else { return [] }
    var counts = [Int](repeating: 0, count: Int(highest - lowest) + 1)
    for ordinal in ordinals where numbers[ordinal] >= lowest {
      counts[Int(numbers[ordinal] - lowest)] += 1
    }
    return counts.enumerated().filter { $0.element > 0 }
      .map { (Int(lowest) + $0.offset, $0.element) }
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

  private func months(_ ordinals: [Int]) throws(IndexError) -> [Facet.Count] {
    var months: [String: Int] = [:]
    for (day, count) in try counts(.day, ordinals, least: ArticleID.firstKnownDay) {
      months[String(CalendarDate(julianDay: day).description.prefix(7)), default: 0] += count
    }
    return months.map { Facet.Count(value: $0.key, count: $0.value) }.sorted { $0.value < $1.value }
  }

  private static func sorted(_ counts: [Facet.Count]) -> [Facet.Count] {
    counts.sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
  }
}
