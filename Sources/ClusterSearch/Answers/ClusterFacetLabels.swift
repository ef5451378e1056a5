internal import Cluster
internal import JSON
internal import News
internal import NewsIndex
internal import Search

/// Under which labels the values of a facet's columns are counted: what one filter finds is one label.
struct ClusterFacetLabels {
  /// A value and the number of its articles.
  typealias Count = (value: String, count: Int)

  private let name: Facet.Name
  private let analyzer: Analyzer
  /// By folded name.
  private var spellings: [String: String] = [:]
  /// By the key of a place.
  private var cities: [String: String] = [:]

  /// Chooses labels.
  ///
  /// - Parameters:
  ///   - name: the facet.
  ///   - counts: all values that were found; of spans of time, languages and countries none are needed.
  ///   - facets: the names of the archive.
  ///   - analyzer: folds names.
  /// - Throws: `IndexError` where places are asked for, and the cluster does not answer.
  init(
    _ name: Facet.Name, _ counts: [Count], _ facets: ClusterFacets, _ analyzer: Analyzer
  ) throws(IndexError) {
    self.name = name
    self.analyzer = analyzer
    switch name {
    case .outlet, .section, .byline: spellings = Self.spellings(counts, analyzer)
    case .city: cities = try Self.cities(counts, facets, analyzer)
    case .lang, .country, .month, .year, .day: break
    }
  }

  /// The labels of a value of a column; none where it has no value of the facet.
  subscript(_ value: String) -> [String] {
    switch name {
    case .outlet, .section, .byline: spellings[key(value)].map { [$0] } ?? []
    case .city: cities[value].map { [$0] } ?? []
    case .lang: Self.languages(value)
    case .country, .month, .year: [value]
    case .day: Self.days(value)
    }
  }

  private func key(_ value: String) -> String { FacetValues.key(analyzer.fold(value)) }

  private static func days(_ value: String) -> [String] {
    guard let day = Int(value), day >= ArticleID.firstKnownDay else { return [] }
    return [CalendarDate(julianDay: day).description]
  }

  /// A language counts with its regions, as `--lang` takes it: `pt` with `pt-BR`.
  private static func languages(_ label: String) -> [String] {
    [label] + label.indices.filter { label[$0] == "-" }.map { String(label[..<$0]) }
  }

  /// Spellings that a filter cannot tell apart are one value, under the one that most articles have.
  private static func spellings(_ counts: [Count], _ analyzer: Analyzer) -> [String: String] {
    var labels: [String: (label: String, count: Int)] = [:]
    for (value, count) in counts {
      let key = FacetValues.key(analyzer.fold(value))
      if let known = labels[key], (known.count, value) > (count, known.label) { continue }
      labels[key] = (value, count)
    }
    return labels.mapValues(\.label)
  }

  // MARK: Cities

  private static func hasCity(_ key: String) -> Bool {
    PlaceKey.read(key).map { !$0.city.isEmpty } ?? false
  }

  /// Cities of one name are told apart where more than one of them is counted.
  private static func cities(
    _ counts: [Count], _ facets: ClusterFacets, _ analyzer: Analyzer
  ) throws(IndexError) -> [String: String] {
    let counts = counts.filter { hasCity($0.value) }
    let keys = Set(counts.map(\.value))
    guard let directory = try directory(of: keys, facets, analyzer) else { return [:] }
    let groups = directory.cityGroups
    var tally = [Int](repeating: 0, count: groups.labels.count)
    for (key, count) in counts {
      if let group = groups.group(of: facets.number(of: key)) { tally[group] += count }
    }
    let named = directory.named(groups, counted: tally)
    var labels: [String: String] = [:]
    for key in keys {
      if let group = named.group(of: facets.number(of: key)) { labels[key] = named.labels[group] }
    }
    return labels
  }

  /// The places of the archive that have the names of some cities, also those that are not among what was found.
  private static func directory(
    of keys: Set<String>, _ facets: ClusterFacets, _ analyzer: Analyzer
  ) throws(IndexError) -> PlaceDirectory? {
    let names = Set(keys.compactMap { PlaceKey.read($0).map { analyzer.fold($0.city) } })
    guard !names.isEmpty else { return nil }
    var entries: [PlaceDirectory.Entry] = []
    var countries: [String: Set<String>] = [:]
    for place in try facets.places(.terms("f", names.sorted()))
    where names.contains(analyzer.fold(place.city)) {
      entries.append(
        PlaceDirectory.Entry(
          id: place.number, city: place.city, region: place.region, country: place.country,
          analyzer: analyzer))
      for name in place.countryNames { countries[name, default: []].insert(place.country) }
    }
    entries.sort { $0.id < $1.id }
    return PlaceDirectory(entries, countries: countries, fold: analyzer.fold)
  }
}
