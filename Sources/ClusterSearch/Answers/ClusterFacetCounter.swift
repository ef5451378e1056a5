internal import Cluster
internal import JSON
internal import News
internal import NewsIndex
internal import Search

/// Counts articles by the values of their facets: an engine counts, Dateline puts together what one filter finds.
final class ClusterFacetCounter {
  /// The values of a facet that an engine counts, and those that it looks at in each shard.
  private static let mostValues = 1000
  private static let mostInShard = 10_000
  /// The days that are counted.
  private static let mostDays = 9000

  private let store: ClusterStore
  private let facets: ClusterFacets
  private let analyzer: Analyzer
  /// By facet: which answer has it.
  private var places: [Facet.Name: Int] = [:]
  /// What is not exact.
  private(set) var notes: [String] = []

  init(_ store: ClusterStore) {
    self.store = store
    facets = store.facets
    analyzer = store.analyzer
  }

  // MARK: Asking

  /// Makes the searches that count the facets of what a request finds.
  func bodies(
    _ compiled: ClusterStore.Compiled, _ request: SearchRequest, _ query: JSONValue
  ) throws(IndexError) -> [JSONValue] {
    var bodies: [JSONValue] = []
    var shared: [Facet.Name] = []
    for name in Facet.Name.allCases {
      let filters = request.filters.without(name)
      if filters != request.filters {
        // Another value can be chosen beside the one that is in force.
        var free = request
        free.filters = filters
        let plan = try store.compile(free, isScored: false).plan
        let maker = store.planQuery(free)
        let query = JSONValue.all([
          maker.days(filters), try maker.query(plan, within: request.loosest),
        ])
        places[name] = bodies.count
        bodies.append(Self.body(query, [name]))
      } else if name == .day {
        // The engine counts ten thousand values in a search.
        places[name] = bodies.count
        bodies.append(Self.body(query, [name]))
      } else {
        shared.append(name)
      }
    }
    for name in shared { places[name] = bodies.count }
    if !shared.isEmpty { bodies.append(Self.body(query, shared)) }
    return bodies
  }

  private static func body(_ query: JSONValue, _ names: [Facet.Name]) -> JSONValue {
    .of(
      ("size", .integer(0)), ("track_total_hits", .bool(true)), ("query", query),
      ("aggs", .object(names.flatMap(aggregations))))
  }

  private static func aggregations(_ name: Facet.Name) -> [JSONMember] {
    let key = name.rawValue
    func counts(_ field: String, size: Int = mostValues) -> JSONValue {
      .one(
        "terms",
        .of(
          ("field", .string(field)), ("size", .integer(size)),
          ("shard_size", .integer(max(size, mostInShard)))))
    }
    func none(_ field: String) -> JSONMember {
      JSONMember(key + "_none", .one("missing", .one("field", .string(field))))
    }
    switch name {
    case .outlet:
      let outlets = JSONValue.one(
        "terms",
        .of(
          ("field", .string("outlet")), ("size", .integer(100)), ("missing", .string(noValue))))
      return [
        JSONMember(
          key,
          .of(
            (
              "terms",
              .of(
                ("field", .string("house")), ("size", .integer(mostValues)),
                ("shard_size", .integer(mostInShard)), ("missing", .string(noValue)))
            ), ("aggs", .one("outlets", outlets))))
      ]
    case .city:
      return [
        JSONMember(key, counts("place")),
        JSONMember(key + "_none", .one("filter", .not(PlanQuery.withCity))),
      ]
    case .country: return [JSONMember(key, counts("country")), none("country")]
    case .section: return [JSONMember(key, counts("section")), none("section")]
    case .lang: return [JSONMember(key, counts("lang")), none("lang")]
    case .byline: return [JSONMember(key, counts("byline")), none("byline")]
    case .month: return [JSONMember(key, counts("month", size: 5000)), none("month")]
    case .year: return [JSONMember(key, counts("year")), none("year")]
    case .day: return [JSONMember(key, counts("day", size: mostDays))]
    }
  }

  /// What stands for no value: no name is spelled so.
  private static let noValue = "\u{1}"

  // MARK: Answers

  /// Returns the facets, given the answers to the searches.
  func facets(
    of answers: [JSONValue], _ request: SearchRequest, total: Int
  ) throws(IndexError) -> [Facet] {
    var all: [Facet] = []
    for name in Facet.Name.allCases {
      guard let place = places[name], answers.indices.contains(place) else {
        all.append(Facet(name: name, counts: [], articles: 0))
        continue
      }
      var facet = try facet(name, answers[place])
      try mark(&facet, by: request.filters)
      all.append(facet)
    }
    return all
  }

  /// A value and the number of its articles.
  private typealias Count = (value: String, count: Int)

  private func counts(_ name: Facet.Name, _ answer: JSONValue) -> [Count] {
    let found = answer["aggregations"]?[name.rawValue]
    let error = found?["doc_count_error_upper_bound"]?.integer ?? 0
    let others = found?["sum_other_doc_count"]?.integer ?? 0
    if error != 0 || others != 0 {
      notes.append("counts of \(name.rawValue.uppercased()) are a lower bound")
    }
    return (found?["buckets"]?.array ?? []).map { bucket in
      let key = bucket["key"]
      return (
        key?.string ?? key?.integer.map(String.init) ?? "", bucket["doc_count"]?.integer ?? 0
      )
    }
  }

  private func facet(_ name: Facet.Name, _ answer: JSONValue) throws(IndexError) -> Facet {
    let total = answer["hits"]?["total"]?["value"]?.integer ?? 0
    var none = answer["aggregations"]?[name.rawValue + "_none"]?["doc_count"]?.integer ?? 0
    var counts: [String: Int] = [:]
    switch name {
    case .outlet: (counts, none) = outlets(answer)
    case .city: counts = try cities(self.counts(name, answer))
    case .section, .byline: counts = grouped(self.counts(name, answer))
    case .lang: counts = languages(self.counts(name, answer))
    case .country, .month, .year:
      for (value, count) in self.counts(name, answer) { counts[value] = count }
    case .day:
      for (value, count) in self.counts(name, answer) {
        guard let day = Int(value), day >= ArticleID.firstKnownDay else {
          none += count
          continue
        }
        counts[CalendarDate(julianDay: day).description] = count
      }
    }
    var sorted = counts.map { Facet.Count(value: $0.key, count: $0.value) }
    sorted.sort { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
    var facet = Facet(name: name, counts: sorted, none: none, articles: total)
    if facet.isOfTime { facet.counts.sort { $0.value < $1.value } }
    return facet
  }

  // MARK: Names

  /// Spellings that a filter cannot tell apart are one value, under the one that most articles have.
  private func labels(_ counts: [Count]) -> [String: String] {
    var labels: [String: (label: String, count: Int)] = [:]
    for (value, count) in counts {
      let key = FacetValues.key(analyzer.fold(value))
      if let known = labels[key], (known.count, value) > (count, known.label) { continue }
      labels[key] = (value, count)
    }
    return labels.mapValues(\.label)
  }

  private func grouped(_ counts: [Count]) -> [String: Int] {
    let labels = labels(counts)
    var grouped: [String: Int] = [:]
    for (value, count) in counts {
      grouped[labels[FacetValues.key(analyzer.fold(value))] ?? value, default: 0] += count
    }
    return grouped
  }

  /// Who carried an article and who wrote it, where these are two; an article counts once for each.
  private func outlets(_ answer: JSONValue) -> (counts: [String: Int], none: Int) {
    let all = self.counts(.outlet, answer)
    var pairs: [(house: String, outlet: String, count: Int)] = []
    var seen = all
    for bucket in answer["aggregations"]?["outlet"]?["buckets"]?.array ?? [] {
      guard let house = bucket["key"]?.string else { continue }
      for inner in bucket["outlets"]?["buckets"]?.array ?? [] {
        guard let outlet = inner["key"]?.string, let count = inner["doc_count"]?.integer else {
          continue
        }
        pairs.append((house, outlet, count))
        seen.append((outlet, count))
      }
    }
    let labels = labels(seen.filter { $0.value != Self.noValue })
    func label(_ name: String) -> String? {
      name == Self.noValue ? nil : labels[FacetValues.key(analyzer.fold(name))]
    }
    var counts: [String: Int] = [:]
    var none = 0
    for (house, outlet, count) in pairs {
      if let writer = label(house) { counts[writer, default: 0] += count } else { none += count }
      if let carrier = label(outlet), carrier != label(house) {
        counts[carrier, default: 0] += count
      }
    }
    return (counts, none)
  }

  /// A language counts with its regions, as `--lang` takes it: `pt` with `pt-BR`.
  private func languages(_ counts: [Count]) -> [String: Int] {
    var all: [String: Int] = [:]
    for (label, count) in counts {
      all[label, default: 0] += count
      for index in label.indices where label[index] == "-" {
        all[String(label[..<index]), default: 0] += count
      }
    }
    return all
  }

  // MARK: Places

  /// The numbers of the places behind each label of a city.
  private var cityPlaces: [String: Set<Int>] = [:]

  private func cities(_ counts: [Count]) throws(IndexError) -> [String: Int] {
    var byNumber: [Int: Int] = [:]
    var names: Set<String> = []
    for (key, count) in counts {
      guard let read = PlaceKey.read(key), !read.city.isEmpty else { continue }
      byNumber[facets.number(of: key)] = count
      names.insert(analyzer.fold(read.city))
    }
    guard !names.isEmpty else { return [:] }
    // Cities of one name are told apart, also from those that are not among the articles found.
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
    let directory = PlaceDirectory(entries, countries: countries, fold: analyzer.fold)
    let groups = directory.cityGroups
    var tally = [Int](repeating: 0, count: groups.labels.count)
    for (number, count) in byNumber {
      if let group = groups.group(of: number) { tally[group] += count }
    }
    let named = directory.named(groups, counted: tally)
    var labelled: [String: Int] = [:]
    for (number, count) in byNumber {
      guard let group = named.group(of: number) else { continue }
      labelled[named.labels[group], default: 0] += count
      cityPlaces[named.labels[group], default: []].insert(number)
    }
    return labelled
  }

  // MARK: What is in force

  private func mark(_ facet: inout Facet, by filters: Filters) throws(IndexError) {
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
