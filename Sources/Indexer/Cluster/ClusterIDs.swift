internal import Cluster
internal import JSON
internal import NewsIndex

/// What a store has of articles, and the ids that it may still give out.
///
/// One request for a batch of articles, and one for the days that have not been met.
final class ClusterIDs {
  /// An article that the store has.
  struct Known {
    var id: Int
    var content: Int
    var added: Int
    /// Its story, as the last rebuild found it.
    var story: ClusterDocument.Story?
  }

  private let client: ClusterClient
  private let indexes: [String]
  /// The last id given out, by the day in it.
  private var lastIDs: [Int: Int] = [:]

  /// Knows the articles of some indexes, none for a new store.
  init(_ client: ClusterClient, indexes: [String]) {
    self.client = client
    self.indexes = indexes
  }

  /// Returns those of some articles that the store has, by identity.
  func known(_ identities: [Int]) throws(StoreError) -> [Int: Known] {
    guard !indexes.isEmpty, !identities.isEmpty else { return [:] }
    var known: [Int: Known] = [:]
    for start in stride(from: 0, to: identities.count, by: 1000) {
      let part = identities[start..<min(start + 1000, identities.count)]
      let ids = part.map { JSONValue.string(ClusterWriter.documentID($0)) }
      let answer = try client.search(
        indexes,
        .object([
          JSONMember("size", .integer(part.count)), JSONMember("_source", .bool(false)),
          JSONMember(
            "query", .object([JSONMember("ids", .object([JSONMember("values", .array(ids))]))])),
          JSONMember(
            "docvalue_fields",
            .array(
              (["id", "content", "added"] + ClusterDocument.Story.fields).map(JSONValue.string))
          ),
        ]))
      for hit in answer.json["hits"]?["hits"]?.array ?? [] {
        guard let identity = hit["_id"]?.string.flatMap(UInt64.init),
          let id = Self.number(hit, "id"), let content = Self.number(hit, "content")
        else { continue }
        known[Int(truncatingIfNeeded: identity)] = Known(
          id: id, content: content, added: Self.number(hit, "added") ?? 0,
          story: ClusterDocument.Story(fields: hit["fields"]))
      }
    }
    return known
  }

  /// The value of a column in a hit.
  static func number(_ hit: JSONValue, _ field: String) -> Int? {
    hit["fields"]?[field]?.array?.first?.integer
  }

  /// Learns the last ids of days, given by the days in ids, 0 for articles without one.
  func meet(_ days: Set<Int>) throws(StoreError) {
    let unmet = days.filter { lastIDs[$0] == nil }.sorted()
    for day in unmet { lastIDs[day] = ArticleID.id(day: day, sequence: 0) }
    guard !indexes.isEmpty else { return }
    for start in stride(from: 0, to: unmet.count, by: 100) {
      let part = Array(unmet[start..<min(start + 100, unmet.count)])
      let answers = try client.searchAll(
        part.map { day in
          (
            indexes,
            .object([
              JSONMember("size", .integer(0)),
              JSONMember(
                "query",
                .object([JSONMember("term", .object([JSONMember("day", .integer(day))]))])),
              JSONMember(
                "aggs",
                .object([
                  JSONMember(
                    "last",
                    .object([JSONMember("max", .object([JSONMember("field", .string("id"))]))]))
                ])),
            ])
          )
        })
      for (day, answer) in zip(part, answers) {
        switch answer.json["aggregations"]?["last"]?["value"] {
        case .number(let last): lastIDs[day] = max(lastIDs[day] ?? 0, Int(last))
        case .integer(let last): lastIDs[day] = max(lastIDs[day] ?? 0, last)
        default: break
        }
      }
    }
  }

  /// Gives out the next id of a day that was met.
  func take(day: Int) -> Int {
    var id = (lastIDs[day] ?? ArticleID.id(day: day, sequence: 0)) + 1
    // A full day goes on in the next, from 1.
    if id & ArticleID.lastSequence == 0 { id += 1 }
    lastIDs[day] = id
    return id
  }

  /// Notes that an id of a day that was met is taken.
  func note(_ id: Int, day: Int) { lastIDs[day] = max(lastIDs[day] ?? 0, id) }
}
