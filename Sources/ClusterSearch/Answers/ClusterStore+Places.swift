internal import Cluster
internal import JSON
public import NewsIndex
public import Search

extension ClusterStore {
  /// Counts what a request finds by the places of its datelines, as an index file does.
  public func datelinePlaces(
    _ request: SearchRequest, by level: DatelinePlaces.Level
  ) throws(IndexError) -> DatelinePlaces {
    try answered { () throws(IndexError) in try counted(request, by: level) }
  }

  private func counted(
    _ request: SearchRequest, by level: DatelinePlaces.Level
  ) throws(IndexError) -> DatelinePlaces {
    let matched = try matched(request)
    let placeless = JSONValue.not(.exists("place"), in: matched.query)
    let unplaced = JSONValue.terms("status", ["unplaced"])
    // What has no place has no value that counts: how much there is of it is enough.
    var counts: [String: Int] = [:]
    let found = try countUnits(
      of: [
        (matched.query, .value(level == .city ? "place" : "country")),
        (.all([placeless, unplaced]), .value("language")),
        (.not(unplaced, in: placeless), .value("language")),
      ], by: request.unit
    ) { query, value, count in
      guard query == 0 else { return }
      counts[value.string ?? "", default: 0] += count
    }
    let others = [1, 2].map { request.unit == .story ? found.stories[$0] : found.articles[$0] }
    let rows = try rows(of: counts, level)
    let binning = PlaceBinning(rows, level)
    var tally = [Int](repeating: 0, count: binning.count)
    for row in rows {
      guard let bin = binning.bin(of: row.id) else { continue }
      let key = level == .city ? facets.value(row.id) : row.place.country
      tally[bin] = key.flatMap { counts[$0] } ?? 0
    }
    var warnings = matched.warnings + notes(on: request)
    if !found.isExact { warnings.append(Self.bucketNote) }
    if let partialNote { warnings.append(partialNote) }
    var places = DatelinePlaces(
      level: level, counted: request.unit, parsed: matched.parsed, warnings: warnings,
      total: found.articles[0], stories: found.stories[0], places: binning.places(tally),
      unresolved: others[0], none: others[1], state: try articles.state())
    places.quality = quality(of: request, isExact: found.isExact)
    return places
  }

  /// The places that were counted, or all of the archive's in the countries that were, in the order of their numbers.
  private func rows(
    of counts: [String: Int], _ level: DatelinePlaces.Level
  ) throws(IndexError) -> [PlaceRow] {
    let keys = counts.keys.sorted()
    var known: [ClusterTerm] = []
    terms.isDeferred = true
    defer { terms.isDeferred = false }
    for isAsked in [false, true] {
      if isAsked { try terms.fetch() }
      known = []
      for key in keys {
        switch level {
        case .city: known += [try terms.term(.place, key) ?? ClusterTerm(.place, key: key)]
        case .country:
          // A country stands where it is as a whole, or its largest place.
          let isThere = JSONValue.one("prefix", .one("t", .string(key + "|")))
          known += try terms.terms(
            ClusterTerms.Question(
              kind: .place, condition: isThere.text(), most: ClusterTerms.mostHits))
        }
      }
    }
    let rows = known.compactMap { term -> PlaceRow? in
      guard let read = PlaceKey.read(term.key) else { return nil }
      func number(_ name: String) -> Double { term.detail[name]?.double ?? 0 }
      return PlaceRow(
        id: facets.number(of: term.key), population: Int(number("population")),
        place: DatelinePlaces.Place(
          city: read.city.isEmpty ? nil : read.city, region: read.region, country: read.country,
          latitude: number("latitude"), longitude: number("longitude"), count: 0))
    }
    return rows.sorted { $0.id < $1.id }
  }
}
