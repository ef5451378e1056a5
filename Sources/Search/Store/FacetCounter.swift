internal import News
internal import NewsIndex
internal import WordIndex

/// Counts articles by the values of their facets.
///
/// A value's count is what its filter finds: an article counts for each of its dateline's places, for its
/// writers, for who carried it and for who wrote it, and once for each value.
struct FacetCounter {
  private let arrays: ArticleArrays
  private let values: FacetValues

  init(_ arrays: ArticleArrays, _ values: FacetValues) {
    self.arrays = arrays
    self.values = values
  }

  /// Returns the counts of one facet over some articles.
  func facet(_ name: Facet.Name, of articles: ArticleSet) throws(IndexError) -> Facet {
    switch name {
    case .outlet: return try outlets(articles)
    case .city: return try places(name, articles, try values.directory().cityGroups)
    case .country: return try places(name, articles, try values.directory().countryGroups)
    case .section: return try names(name, .section, .section, articles)
    case .lang: return try languages(articles)
    case .byline:
      return try facet(
        name, .byline, further: try values.further(.byline), articles, try values.groups(.byline))
    case .month: return try days(name, articles) { String($0.prefix(7)) }
    case .year: return try days(name, articles) { String($0.prefix(4)) }
    case .day: return try days(name, articles) { $0 }
    }
  }

  // MARK: Facets

  private func names(
    _ name: Facet.Name, _ kind: ArticleArray.Kind, _ names: NameKind, _ articles: ArticleSet
  ) throws(IndexError) -> Facet {
    try facet(name, kind, further: [], articles, try values.groups(names))
  }

  /// Who carried an article and who wrote it, where these are two.
  private func outlets(_ articles: ArticleSet) throws(IndexError) -> Facet {
    let groups = try values.groups(.house)
    var tally = try tally(.house, articles, groups)
    let writers = try arrays.numbers(.house)
    let carriers = try arrays.numbers(.outlet)
    articles.forEach { ordinal in
      let (writer, carrier) = (Int(writers[ordinal]), Int(carriers[ordinal]))
      guard carrier != writer, let group = groups.group(of: carrier),
        group != groups.group(of: writer)
      else { return }
      tally.counts[group] += 1
    }
    return facet(.outlet, tally, groups, articles)
  }

  private func places(
    _ name: Facet.Name, _ articles: ArticleSet, _ groups: FacetGroups
  ) throws(IndexError) -> Facet {
    guard name == .city else {
      return try facet(name, .place, further: try values.further(.place), articles, groups)
    }
    let further = try values.further(.place)
    let tally = try tally(.place, further: further, articles, groups)
    // Cities of one name are told apart where more than one of them is counted.
    let named = try values.directory().named(groups, counted: tally.counts)
    return try facet(name, .place, further: further, articles, named)
  }

  /// A language counts with its regions, as `--lang` takes it: `pt` with `pt-BR`.
  private func languages(_ articles: ArticleSet) throws(IndexError) -> Facet {
    let groups = try values.groups(.language)
    let tally = try tally(.language, articles, groups)
    var sums: [String: Int] = [:]
    for (group, count) in tally.counts.enumerated() where count > 0 {
      let label = groups.labels[group]
      sums[label, default: 0] += count
      for end in label.indices where label[end] == "-" {
        sums[String(label[..<end]), default: 0] += count
      }
    }
    return Facet(
      name: .lang, counts: Self.sorted(sums.map { Facet.Count(value: $0.key, count: $0.value) }),
      none: tally.none, articles: articles.count)
  }

  private func days(
    _ name: Facet.Name, _ articles: ArticleSet, _ label: (String) -> String
  ) throws(IndexError) -> Facet {
    var sums: [String: Int] = [:]
    var none = 0
    for (day, count) in try counts(.day, articles).enumerated() where count > 0 {
      let julianDay = day + (try arrays.bounds(.day).map { Int($0.lowerBound) - 1 } ?? 0)
      guard day > 0, julianDay >= ArticleID.firstKnownDay else {
        none += count
        continue
      }
      sums[label(CalendarDate(julianDay: julianDay).description), default: 0] += count
    }
    let counts = sums.map { Facet.Count(value: $0.key, count: $0.value) }
    return Facet(
      name: name, counts: counts.sorted { $0.value < $1.value }, none: none,
      articles: articles.count)
  }

  private func facet(
    _ name: Facet.Name, _ kind: ArticleArray.Kind, further: [FacetValues.Further],
    _ articles: ArticleSet, _ groups: FacetGroups
  ) throws(IndexError) -> Facet {
    facet(name, try tally(kind, further: further, articles, groups), groups, articles)
  }

  private func facet(
    _ name: Facet.Name, _ tally: Tally, _ groups: FacetGroups, _ articles: ArticleSet
  ) -> Facet {
    let counts = tally.counts.enumerated().filter { $0.element > 0 }.map {
      Facet.Count(value: groups.labels[$0.offset], count: $0.element)
    }
    return Facet(
      name: name, counts: Self.sorted(counts), none: tally.none, articles: articles.count)
  }

  private static func sorted(_ counts: [Facet.Count]) -> [Facet.Count] {
    counts.sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
  }

  // MARK: Counting

  /// The articles of each group, and those of none.
  private struct Tally {
    var counts: [Int]
    var none: Int
  }

  private func tally(
    _ kind: ArticleArray.Kind, further: [FacetValues.Further] = [], _ articles: ArticleSet,
    _ groups: FacetGroups
  ) throws(IndexError) -> Tally {
    var tally = Tally(counts: Array(repeating: 0, count: groups.labels.count), none: 0)
    let below = try arrays.bounds(kind).map { Int($0.lowerBound) - 1 } ?? 0
    for (offset, count) in try counts(kind, articles).enumerated() where count > 0 {
      if offset > 0, let group = groups.group(of: below + offset) {
        tally.counts[group] += count
      } else {
        tally.none += count
      }
    }
    guard !further.isEmpty else { return tally }
    let numbers = try arrays.numbers(kind)
    var counted: [Int] = []
    var last = -1
    for one in further where articles.contains(one.ordinal) {
      if one.ordinal != last {
        last = one.ordinal
        counted = groups.group(of: Int(numbers[one.ordinal])).map { [$0] } ?? []
      }
      guard let group = groups.group(of: one.number), !counted.contains(group) else { continue }
      if counted.isEmpty { tally.none -= 1 }
      counted.append(group)
      tally.counts[group] += 1
    }
    return tally
  }

  /// Counts the numbers of a kind above the lowest less one; what is none is counted in the first place.
  private func counts(
    _ kind: ArticleArray.Kind, _ articles: ArticleSet
  ) throws(IndexError) -> [Int] {
    let numbers = try arrays.numbers(kind)
    guard let bounds = try arrays.bounds(kind) else { return [articles.count] }
    var counts = [Int](repeating: 0, count: bounds.count + 1)
    Self.add(numbers, of: articles, above: bounds.lowerBound - 1, to: &counts)
    return counts
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
}
