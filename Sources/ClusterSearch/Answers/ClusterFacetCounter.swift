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
        let query = try store.matched(free).query
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
  static func columns(_ name: Facet.Name) -> [String] {
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

  private typealias Count = ClusterFacetLabels.Count

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
      case .outlet: try outlets(found)
      case .city: try cities(found)
      case .section, .byline: try named(name, found)
      case .lang, .country, .month, .year, .day: try plain(name, found)
      }
    var sorted = tally.counts.map { Facet.Count(value: $0.key, count: $0.value) }
    sorted.sort { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
    var facet = Facet(
      name: name, counts: sorted, none: tally.none, articles: found.articles,
      stories: found.stories)
    if facet.isOfTime { facet.counts.sort { $0.value < $1.value } }
    return facet
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

  private func named(_ name: Facet.Name, _ found: Found) throws(IndexError) -> Tally {
    let column = Self.columns(name)[0]
    let labels = try ClusterFacetLabels(
      name,
      self.counts(name, found.counts)
        + found.members.flatMap { $0[column] }.map { (value: $0, count: 1) }, facets, analyzer)
    return counted(name, found) { labels[$0] }
  }

  private func plain(_ name: Facet.Name, _ found: Found) throws(IndexError) -> Tally {
    let labels = try ClusterFacetLabels(name, [], facets, analyzer)
    return counted(name, found) { labels[$0] }
  }

  /// Who carried an article and who wrote it, where these are two; an article counts once for each.
  private func outlets(_ found: Found) throws(IndexError) -> Tally {
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
    let labels = try ClusterFacetLabels(
      .outlet, seen.filter { $0.value != Self.noValue }, facets, analyzer)
    func label(_ name: String?) -> String? {
      name.flatMap { $0 == Self.noValue ? nil : labels[$0].first }
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

  // MARK: Places

  /// The numbers of the places behind each label of a city.
  private var cityPlaces: [String: Set<Int>] = [:]

  private func cities(_ found: Found) throws(IndexError) -> Tally {
    var counts = self.counts(.city, found.counts)
    var seen: Set<[String]> = []
    for member in found.members {
      for key in member["place"] where seen.insert(["\(member.story)", key]).inserted {
        counts.append((key, 1))
      }
    }
    let labels = try ClusterFacetLabels(.city, counts, facets, analyzer)
    for key in Set(counts.map(\.value)) {
      for label in labels[key] { cityPlaces[label, default: []].insert(facets.number(of: key)) }
    }
    return counted(.city, found) { labels[$0] }
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
