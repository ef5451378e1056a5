internal import Cluster
internal import JSON
internal import News
internal import NewsIndex
internal import Search

/// Counts articles by the values of their facets: an engine counts, Dateline puts together what one filter finds.
///
/// `FacetRequest` asks, `FacetTally` counts under labels.
final class ClusterFacetCounter {
  let store: ClusterStore
  let facets: ClusterFacets
  let analyzer: Analyzer
  /// By facet: which answer has it, and by story which one has the articles that share theirs.
  private var places: [Facet.Name: (counts: Int, shared: Int?)] = [:]
  /// By answer that tells of articles that share their stories: what they are found by.
  private var sharedQueries: [Int: JSONValue] = [:]
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
      sharedQueries[bodies.count] = query
      bodies.append(
        ClusterStore.counting(
          sharedIn: query, columns: Facet.Name.allCases.flatMap(FacetRequest.columns)))
    }
    func add(_ names: [Facet.Name], _ query: JSONValue, shared: Int?) {
      for name in names { places[name] = (bodies.count, shared) }
      bodies.append(
        FacetRequest.body(isByStory ? .not(PlanQuery.sharing, in: query) : query, names))
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
          sharedQueries[bodies.count] = query
          bodies.append(ClusterStore.counting(sharedIn: query, columns: FacetRequest.columns(name)))
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

  // MARK: Answers

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
      var found = FacetMatches(
        counts: answers[place.counts], articles: ClusterStore.total(answers[place.counts]))
      if let shared = place.shared, let query = sharedQueries[shared] {
        add(answers[shared], try store.shared(answers[shared], in: query), to: &found)
      }
      var facet = try facet(name, found)
      try mark(&facet, by: request.filters)
      all.append(facet)
    }
    return all
  }

  private func add(
    _ answer: JSONValue, _ shared: ClusterStore.Shared, to found: inout FacetMatches
  ) {
    found.stories = found.articles + shared.stories
    found.articles += shared.articles
    found.members = (answer["hits"]?["hits"]?.array ?? []).compactMap(FacetMember.init)
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

  private func facet(_ name: Facet.Name, _ found: FacetMatches) throws(IndexError) -> Facet {
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
    _ name: Facet.Name, _ found: FacetMatches, _ labels: (String) -> [String]
  ) -> FacetTally {
    let none = found.counts["aggregations"]?[name.rawValue + "_none"]?["doc_count"]?.integer
    var tally = FacetTally(none: none ?? 0)
    for (value, count) in self.counts(name, found.counts) {
      let labels = labels(value)
      for label in labels { tally.add(label, count) }
      // No day is a value too, where the engine counts days.
      if labels.isEmpty, none == nil { tally.addNone(count) }
    }
    let column = FacetRequest.columns(name)[0]
    for member in found.members {
      tally.add(story: member.story, member[column].flatMap(labels))
    }
    return tally
  }

  // MARK: Names

  private func named(_ name: Facet.Name, _ found: FacetMatches) throws(IndexError) -> FacetTally {
    let column = FacetRequest.columns(name)[0]
    let labels = try ClusterFacetLabels(
      name,
      self.counts(name, found.counts)
        + found.members.flatMap { $0[column] }.map { (value: $0, count: 1) }, facets, analyzer)
    return counted(name, found) { labels[$0] }
  }

  private func plain(_ name: Facet.Name, _ found: FacetMatches) throws(IndexError) -> FacetTally {
    let labels = try ClusterFacetLabels(name, [], facets, analyzer)
    return counted(name, found) { labels[$0] }
  }

  /// Who carried an article and who wrote it, where these are two; an article counts once for each.
  private func outlets(_ found: FacetMatches) throws(IndexError) -> FacetTally {
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
      .outlet, seen.filter { $0.value != FacetRequest.noValue }, facets, analyzer)
    func label(_ name: String?) -> String? {
      name.flatMap { $0 == FacetRequest.noValue ? nil : labels[$0].first }
    }
    var tally = FacetTally(none: 0)
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
  private(set) var cityPlaces: [String: Set<Int>] = [:]

  private func cities(_ found: FacetMatches) throws(IndexError) -> FacetTally {
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
}
