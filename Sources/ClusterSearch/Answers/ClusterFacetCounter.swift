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
  /// By facet: which answer has it, and by story which one has the articles that share theirs.
  private var places: [Facet.Name: (counts: Int, shared: Int?)] = [:]
  /// Which answer tells of all articles found that share their stories; nil where articles are counted.
  private(set) var sharedPlace: Int?
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
    let isByStory = request.unit == .story
    if isByStory {
      // Articles that share their stories are few: they are counted here, the engine counts the others.
      sharedPlace = bodies.count
      bodies.append(
        ClusterStore.counting(sharedIn: query, columns: Facet.Name.allCases.flatMap(Self.columns)))
    }
    func add(_ names: [Facet.Name], _ query: JSONValue, shared: Int?) {
      for name in names { places[name] = (bodies.count, shared) }
      bodies.append(
        Self.body(isByStory ? .not(PlanQuery.sharing, in: query) : query, names))
    }
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
        var own: Int?
        if isByStory {
          own = bodies.count
          bodies.append(ClusterStore.counting(sharedIn: query, columns: Self.columns(name)))
        }
        add([name], query, shared: own)
      } else if name == .day {
        // The engine counts ten thousand values in a search.
        add([name], query, shared: sharedPlace)
      } else {
        shared.append(name)
      }
    }
    if !shared.isEmpty { add(shared, query, shared: sharedPlace) }
    return bodies
  }

  private static func body(_ query: JSONValue, _ names: [Facet.Name]) -> JSONValue {
    .of(
      ("size", .integer(0)), ("track_total_hits", .bool(true)), ("query", query),
      ("aggs", .object(names.flatMap(aggregations))))
  }

  /// The columns that hold a facet's values.
  private static func columns(_ name: Facet.Name) -> [String] {
    switch name {
    case .outlet: ["house", "outlet"]
    case .city: ["place"]
    case .country, .section, .lang, .byline, .month, .year, .day: [name.rawValue]
    }
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

  /// An article that shares its story, with the values of its columns.
  private struct Member {
    var story: Int
    private var columns: [String: [String]] = [:]

    init?(_ hit: JSONValue) {
      guard let story = ClusterStore.number(hit, "story") else { return nil }
      self.story = story
      for column in hit["fields"]?.object ?? [] {
        columns[column.name] = (column.value.array ?? []).map {
          $0.string ?? $0.integer.map(String.init) ?? ""
        }
      }
    }

    subscript(_ column: String) -> [String] { columns[column] ?? [] }
  }

  /// What was found, as facets are counted over it.
  private struct Found {
    /// The counts of articles that are counted one by one.
    var counts: JSONValue
    /// Those that share their stories.
    var members: [Member] = []
    var articles: Int
    /// Nil where articles are counted.
    var stories: Int?
  }

  /// Returns the facets, given the answers to the searches.
  func facets(
    of answers: [JSONValue], _ request: SearchRequest, total: Int
  ) throws(IndexError) -> [Facet] {
    var all: [Facet] = []
    for name in Facet.Name.allCases {
      guard let place = places[name], answers.indices.contains(place.counts) else {
        all.append(Facet(name: name, counts: [], articles: 0))
        continue
      }
      var found = Found(
        counts: answers[place.counts], articles: ClusterStore.total(answers[place.counts]))
      if let shared = place.shared { add(answers[shared], to: &found) }
      var facet = try facet(name, found)
      try mark(&facet, by: request.filters)
      all.append(facet)
    }
    return all
  }

  private func add(_ answer: JSONValue, to found: inout Found) {
    let shared = ClusterStore.Shared(answer)
    found.stories = found.articles + shared.stories
    found.articles += shared.articles
    found.members = (answer["hits"]?["hits"]?.array ?? []).compactMap(Member.init)
    if found.members.count < shared.articles, !notes.contains(Self.storyNote) {
      notes.append(Self.storyNote)
    }
  }

  private static let storyNote =
    "counts of facets by story are a lower bound: more than \(ClusterStore.mostLooked) articles found share their stories"

  /// A value and the number of its articles.
  private typealias Count = (value: String, count: Int)

  private func counts(_ name: Facet.Name, _ answer: JSONValue) -> [Count] {
    let found = answer["aggregations"]?[name.rawValue]
    let error = found?["doc_count_error_upper_bound"]?.integer ?? 0
    let others = found?["sum_other_doc_count"]?.integer ?? 0
    let note = "counts of \(name.rawValue.uppercased()) are a lower bound"
    if error != 0 || others != 0, !notes.contains(note) { notes.append(note) }
    return (found?["buckets"]?.array ?? []).map { bucket in
      let key = bucket["key"]
      return (
        key?.string ?? key?.integer.map(String.init) ?? "", bucket["doc_count"]?.integer ?? 0
      )
    }
  }

  /// Counts under labels: articles one by one, and each story once for each label that one of its articles has.
  private struct Tally {
    private(set) var counts: [String: Int] = [:]
    private(set) var none: Int
    private var seen: Set<StoryLabel> = []

    private struct StoryLabel: Hashable {
      var story: Int
      /// Nil for articles without a value.
      var label: String?
    }

    init(none: Int) { self.none = none }

    mutating func add(_ label: String, _ count: Int) { counts[label, default: 0] += count }

    mutating func add(story: Int, _ labels: [String]) {
      for label in labels where seen.insert(StoryLabel(story: story, label: label)).inserted {
        counts[label, default: 0] += 1
      }
      if labels.isEmpty, seen.insert(StoryLabel(story: story, label: nil)).inserted { none += 1 }
    }

    mutating func addNone(_ count: Int) { none += count }
  }

  private func facet(_ name: Facet.Name, _ found: Found) throws(IndexError) -> Facet {
    let tally =
      switch name {
      case .outlet: outlets(found)
      case .city: try cities(found)
      case .section, .byline: named(name, found)
      case .lang: counted(name, found, Self.languages)
      case .country, .month, .year: counted(name, found) { [$0] }
      case .day: counted(name, found, Self.days)
      }
    var sorted = tally.counts.map { Facet.Count(value: $0.key, count: $0.value) }
    sorted.sort { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
    var facet = Facet(
      name: name, counts: sorted, none: tally.none, articles: found.articles,
      stories: found.stories)
    if facet.isOfTime { facet.counts.sort { $0.value < $1.value } }
    return facet
  }

  private static func days(_ value: String) -> [String] {
    guard let day = Int(value), day >= ArticleID.firstKnownDay else { return [] }
    return [CalendarDate(julianDay: day).description]
  }

  /// Counts values under labels.
  private func counted(
    _ name: Facet.Name, _ found: Found, _ labels: (String) -> [String]
  ) -> Tally {
    let none = found.counts["aggregations"]?[name.rawValue + "_none"]?["doc_count"]?.integer
    var tally = Tally(none: none ?? 0)
    for (value, count) in self.counts(name, found.counts) {
      let labels = labels(value)
      for label in labels { tally.add(label, count) }
      // No day is a value too, where the engine counts days.
      if labels.isEmpty, none == nil { tally.addNone(count) }
    }
    let column = Self.columns(name)[0]
    for member in found.members {
      tally.add(story: member.story, member[column].flatMap(labels))
    }
    return tally
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

  private func named(_ name: Facet.Name, _ found: Found) -> Tally {
    let column = Self.columns(name)[0]
    let labels = labels(
      self.counts(name, found.counts)
        + found.members.flatMap { $0[column] }.map { (value: $0, count: 1) })
    return counted(name, found) { [labels[FacetValues.key(analyzer.fold($0))] ?? $0] }
  }

  /// Who carried an article and who wrote it, where these are two; an article counts once for each.
  private func outlets(_ found: Found) -> Tally {
    var pairs: [(house: String, outlet: String, count: Int)] = []
    var seen = self.counts(.outlet, found.counts)
    for bucket in found.counts["aggregations"]?["outlet"]?["buckets"]?.array ?? [] {
      guard let house = bucket["key"]?.string else { continue }
      for inner in bucket["outlets"]?["buckets"]?.array ?? [] {
        guard let outlet = inner["key"]?.string, let count = inner["doc_count"]?.integer else {
          continue
        }
        pairs.append((house, outlet, count))
        seen.append((outlet, count))
      }
    }
    for member in found.members {
      for name in member["house"] + member["outlet"] { seen.append((name, 1)) }
    }
    let labels = labels(seen.filter { $0.value != Self.noValue })
    func label(_ name: String?) -> String? {
      guard let name, name != Self.noValue else { return nil }
      return labels[FacetValues.key(analyzer.fold(name))]
    }
    var tally = Tally(none: 0)
    for (house, outlet, count) in pairs {
      if let writer = label(house) { tally.add(writer, count) } else { tally.addNone(count) }
      if let carrier = label(outlet), carrier != label(house) { tally.add(carrier, count) }
    }
    for member in found.members {
      let names = [label(member["house"].first), label(member["outlet"].first)]
      tally.add(story: member.story, names.compactMap(\.self))
    }
    return tally
  }

  /// A language counts with its regions, as `--lang` takes it: `pt` with `pt-BR`.
  private static func languages(_ label: String) -> [String] {
    [label] + label.indices.filter { label[$0] == "-" }.map { String(label[..<$0]) }
  }

  // MARK: Places

  /// The numbers of the places behind each label of a city.
  private var cityPlaces: [String: Set<Int>] = [:]

  private func cities(_ found: Found) throws(IndexError) -> Tally {
    func hasCity(_ key: String) -> Bool { PlaceKey.read(key).map { !$0.city.isEmpty } ?? false }
    let counts = self.counts(.city, found.counts).filter { hasCity($0.value) }
    let keys = Set(counts.map(\.value)).union(
      found.members.flatMap { $0["place"] }.filter(hasCity))
    let directory = try directory(of: keys)
    let groups = directory?.cityGroups
    // Cities of one name are told apart where more than one of them is counted.
    var tally = [Int](repeating: 0, count: groups?.labels.count ?? 0)
    for (key, count) in counts {
      if let group = groups?.group(of: facets.number(of: key)) { tally[group] += count }
    }
    var seen: Set<[Int]> = []
    for member in found.members {
      for key in member["place"] where hasCity(key) {
        if let group = groups?.group(of: facets.number(of: key)),
          seen.insert([member.story, group]).inserted
        {
          tally[group] += 1
        }
      }
    }
    let named = groups.flatMap { directory?.named($0, counted: tally) }
    for key in keys {
      let number = facets.number(of: key)
      guard let named, let group = named.group(of: number) else { continue }
      cityPlaces[named.labels[group], default: []].insert(number)
    }
    return counted(.city, found) { key in
      guard hasCity(key), let named, let group = named.group(of: facets.number(of: key)) else {
        return []
      }
      return [named.labels[group]]
    }
  }

  /// The places of the archive that have the names of some cities, also those that are not among what was found.
  private func directory(of keys: Set<String>) throws(IndexError) -> PlaceDirectory? {
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
