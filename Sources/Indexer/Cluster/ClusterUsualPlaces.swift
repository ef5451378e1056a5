internal import Cluster
internal import JSON
internal import News
internal import NewsIndex

/// Decides which place a bare name means by the places that its outlet usually means, as `UsualPlaces` does in an index
/// file: by the whole archive, at the end of every run.
struct ClusterUsualPlaces {
  let client: ClusterClient
  /// The indexes that are the archive.
  let indexes: [String]

  /// An article whose dateline is a guess.
  private struct Guess {
    var index: String
    var identity: Int
    var outlet: String
    var places: [Place]
    var taken: Place?
  }

  private struct Key: Hashable {
    var outlet: String
    var place: String
  }

  /// Returns, by index and identity, the places that are decided otherwise than they are stored.
  func changes() throws(StoreError) -> [String: [Int: Place]] {
    let guesses = try guesses()
    guard !guesses.isEmpty else { return [:] }
    let counts = try counts(of: Set(guesses.flatMap { $0.places.map(PlaceKey.of) }).sorted())
    var changes: [String: [Int: Place]] = [:]
    for guess in guesses {
      let place = guess.places[
        UsualPlaces.decide(
          guess.places.map { counts[Key(outlet: guess.outlet, place: PlaceKey.of($0))] ?? 0 })]
      if place != guess.taken { changes[guess.index, default: [:]][guess.identity] = place }
    }
    return changes
  }

  private static let guessed = JSONValue.object([
    JSONMember("term", .object([JSONMember("status", .string("guessed"))]))
  ])

  private func guesses() throws(StoreError) -> [Guess] {
    var guesses: [Guess] = []
    let search = JSONValue.object([
      JSONMember("size", .integer(500)), JSONMember("sort", .array([.string("_doc")])),
      JSONMember("_source", .array([.string("a")])), JSONMember("query", Self.guessed),
    ])
    try client.eachHit(indexes, search) { hit throws(StoreError) in
      guard let stored = try StoredDocument.read(hit, client), !stored.article.rivals.isEmpty
      else { return true }
      guesses.append(
        Guess(
          index: hit["_index"]?.string ?? "", identity: stored.identity,
          outlet: stored.article.summary.outlet ?? "", places: stored.article.rivals,
          taken: stored.article.places.first))
      return true
    }
    return guesses
  }

  /// How often each outlet means each of some places where it is no guess, counted by first places.
  private func counts(of places: [String]) throws(StoreError) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for start in stride(from: 0, to: places.count, by: 1000) {
      let part = places[start..<min(start + 1000, places.count)].map(JSONValue.string)
      let query = JSONValue.object([
        JSONMember(
          "bool",
          .object([
            JSONMember(
              "filter",
              .object([JSONMember("terms", .object([JSONMember("at", .array(part))]))])),
            JSONMember("must_not", Self.guessed),
          ]))
      ])
      var after: JSONValue?
      repeat {
        let answer = try client.search(indexes, Self.counting(query, after: after)).json
        let found = answer["aggregations"]?["usual"]
        for bucket in found?["buckets"]?.array ?? [] {
          guard let place = bucket["key"]?["at"]?.string else { continue }
          counts[Key(outlet: bucket["key"]?["outlet"]?.string ?? "", place: place)] =
            bucket["doc_count"]?.integer
        }
        after = found?["after_key"]
      } while after != nil
    }
    return counts
  }

  private static func counting(_ query: JSONValue, after: JSONValue?) -> JSONValue {
    func source(_ name: String) -> JSONValue {
      .object([
        JSONMember(
          name,
          .object([
            JSONMember(
              "terms",
              .object([
                JSONMember("field", .string(name)), JSONMember("missing_bucket", .bool(true)),
              ]))
          ]))
      ])
    }
    var composite = [
      JSONMember("size", .integer(1000)),
      JSONMember("sources", .array([source("at"), source("outlet")])),
    ]
    if let after { composite.append(JSONMember("after", after)) }
    return .object([
      JSONMember("size", .integer(0)), JSONMember("query", query),
      JSONMember(
        "aggs",
        .object([
          JSONMember("usual", .object([JSONMember("composite", .object(composite))]))
        ])),
    ])
  }
}

extension StoredDocument {
  /// Lets its dateline mean another place.
  mutating func move(to place: Place) {
    article.places = [place]
    article.summary.city = place.city.isEmpty ? nil : place.city
    article.summary.region = place.region
    article.summary.country = place.country
  }
}
