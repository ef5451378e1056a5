internal import News
internal import NewsIndex
internal import WordIndex

/// The values of one facet, article by article: those whose filters find it.
struct FacetColumn {
  let name: Facet.Name
  let labels: [String]
  /// By ordinal: numbers of names, places or days; two lists where an article has one of each.
  private let numbers: [[UInt32]]
  /// By number: the values that it has, as places of `labels`.
  private let values: [[Int32]]
  private let further: [Int: [FacetValues.Further]]

  /// Reads the values of some articles.
  init(
    _ name: Facet.Name, of articles: ArticleSet, _ arrays: ArticleArrays, _ facets: FacetValues
  ) throws(IndexError) {
    self.name = name
    switch name {
    case .outlet:
      // Who carried an article and who wrote it.
      (numbers, further) = ([try arrays.numbers(.house), try arrays.numbers(.outlet)], [:])
      (labels, values) = Self.values(of: try facets.groups(.house))
    case .section:
      (numbers, further) = ([try arrays.numbers(.section)], [:])
      (labels, values) = Self.values(of: try facets.groups(.section))
    case .byline:
      numbers = [try arrays.numbers(.byline)]
      further = Dictionary(grouping: try facets.further(.byline), by: \.ordinal)
      (labels, values) = Self.values(of: try facets.groups(.byline))
    case .lang:
      (numbers, further) = ([try arrays.numbers(.language)], [:])
      (labels, values) = Self.languages(try facets.groups(.language))
    case .country:
      numbers = [try arrays.numbers(.place)]
      further = Dictionary(grouping: try facets.further(.place), by: \.ordinal)
      (labels, values) = Self.values(of: try facets.directory().countryGroups)
    case .city:
      let places = try arrays.numbers(.place)
      let more = Dictionary(grouping: try facets.further(.place), by: \.ordinal)
      let directory = try facets.directory()
      let cities = directory.cityGroups
      // Cities of one name are told apart where more than one of them is counted.
      var counts = [Int](repeating: 0, count: cities.labels.count)
      articles.forEach { ordinal in
        for place in [Int(places[ordinal])] + (more[ordinal] ?? []).map(\.number) {
          if let group = cities.group(of: place) { counts[group] += 1 }
        }
      }
      (numbers, further) = ([places], more)
      (labels, values) = Self.values(of: directory.named(cities, counted: counts))
    case .day, .month, .year:
      let unit: TimelineUnit = name == .day ? .day : name == .month ? .month : .year
      let known = UInt32(ArticleID.firstKnownDay)
      let days = try arrays.numbers(.day)
      let last = try arrays.bounds(.day)?.upperBound ?? 0
      // Days are numbered from 1, the archive's first: a table by Julian day would be long.
      let first = days.lazy.filter { $0 >= known }.min() ?? known
      numbers = [days.map { $0 < known ? 0 : $0 - first + 1 }]
      further = [:]
      var table: [[Int32]] = [[]]
      var spans: [String] = []
      if last >= first {
        for day in first...last {
          let span = unit.name(of: CalendarDate(julianDay: Int(day)))
          if spans.last != span { spans.append(span) }
          table.append([Int32(spans.count - 1)])
        }
      }
      (labels, values) = (spans, table)
    }
  }

  private static func values(of groups: FacetGroups) -> ([String], [[Int32]]) {
    (
      groups.labels,
      (0..<groups.numberCount).map { groups.group(of: $0).map { [Int32($0)] } ?? [] }
    )
  }

  /// A language counts with its regions, as `--lang` takes it: `pt` with `pt-BR`.
  private static func languages(_ groups: FacetGroups) -> ([String], [[Int32]]) {
    var labels = groups.labels
    let forms = groups.labels.indices.map { group -> [Int32] in
      let label = groups.labels[group]
      let shorter = label.indices.filter { label[$0] == "-" }.map { String(label[..<$0]) }
      return [Int32(group)]
        + shorter.map { name in
          if let known = labels.firstIndex(of: name) { return Int32(known) }
          labels.append(name)
          return Int32(labels.count - 1)
        }
    }
    return (
      labels, (0..<groups.numberCount).map { groups.group(of: $0).map { forms[$0] } ?? [] }
    )
  }

  /// Sets `found` to the values of an article, each once.
  func read(_ ordinal: Int, into found: inout [Int32]) {
    found.removeAll(keepingCapacity: true)
    for list in numbers { add(Int(list[ordinal]), to: &found) }
    guard !further.isEmpty, let more = further[ordinal] else { return }
    for one in more { add(one.number, to: &found) }
  }

  @inline(__always)
  private func add(_ number: Int, to found: inout [Int32]) {
    guard number < values.count else { return }
    for value in values[number] where !found.contains(value) { found.append(value) }
  }
}
