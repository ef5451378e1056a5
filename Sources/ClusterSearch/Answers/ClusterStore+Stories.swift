internal import Cluster
internal import JSON
internal import News
internal import NewsIndex
internal import Search
internal import Stories

/// Stories as the last rebuild has found them: an article that shares its story has the original's id in `story`, and in
/// `members` how many they are.
extension ClusterStore {
  /// The stories that an engine lists in one answer: it counts ten thousand values.
  private static let mostStories = 9000

  // MARK: Counting

  /// A search that counts the articles of a query that share their stories, and these.
  ///
  /// - Parameters:
  ///   - query: what is found.
  ///   - columns: what is wanted of each such article besides its story; empty for counts alone.
  /// - Returns: the search.
  static func counting(sharedIn query: JSONValue, columns: [String] = []) -> JSONValue {
    let field = JSONValue.string("story")
    return .of(
      ("size", .integer(columns.isEmpty ? 0 : mostLooked)), ("track_total_hits", .bool(true)),
      ("_source", .bool(false)),
      ("docvalue_fields", .strings(columns.isEmpty ? [] : ["story"] + columns)),
      ("query", .all([query, PlanQuery.sharing])), ("sort", .strings(["_doc"])),
      (
        "aggs",
        .one(
          "stories",
          .one(
            "terms",
            .of(
              ("field", field), ("size", .integer(mostStories)),
              ("shard_size", .integer(mostStories)))))
      ))
  }

  /// The articles that share their stories, and the number of these.
  struct Shared {
    var articles = 0
    var stories = 0
    /// Whether the number of stories is certain.
    var isExact = true

    fileprivate init(_ answer: JSONValue) {
      articles = ClusterStore.total(answer)
      let found = answer["aggregations"]?["stories"]
      stories = found?["buckets"]?.array?.count ?? 0
      isExact = (found?["sum_other_doc_count"]?.integer ?? 0) == 0
    }
  }

  /// Reads the answer to a search that counts what a query finds of shared stories.
  func shared(_ answer: JSONValue, in query: JSONValue) throws(IndexError) -> Shared {
    var shared = Shared(answer)
    if !shared.isExact {
      // An estimate costs the engine more than all else of a small answer: only where there is no other way.
      let estimate = try ask([
        .of(
          ("size", .integer(0)), ("query", .all([query, PlanQuery.sharing])),
          (
            "aggs",
            .one(
              "about",
              .one(
                "cardinality",
                .of(("field", .string("story")), ("precision_threshold", .integer(40_000)))))
          ))
      ])[0]
      shared.stories = max(
        shared.stories, Int(estimate["aggregations"]?["about"]?["value"]?.double ?? 0))
    }
    return shared
  }

  static let storyCountNote = "the number of stories is an estimate of the cluster"
  static let storySizeNote = "a story has more articles than a cluster shows at once"

  /// Says that stories are not known of what came after the last rebuild; nil where nothing did.
  var newerNote: String? {
    let count = indexes.reduce(0) { $0 + max(0, $1.meta.written - $1.meta.articles) }
    return count == 0
      ? nil
      : "\(count) article\(count == 1 ? "" : "s") came after the last rebuild: each is a story of its own until the next"
  }

  // MARK: Collapsing

  /// The first hit of each story, in their order, besides those of stories that were seen.
  static func firsts(
    of hits: [FoundHit], besides seen: Set<Int>, most: Int
  ) -> (firsts: [FoundHit], lookedAt: Int) {
    var seen = seen
    var firsts: [FoundHit] = []
    var lookedAt = 0
    for hit in hits where firsts.count < most {
      lookedAt += 1
      if let story = hit.story, !seen.insert(story).inserted { continue }
      firsts.append(hit)
    }
    return (firsts, lookedAt)
  }

  /// The articles of a story that a page shows, and which of them match.
  struct Told {
    /// In the order of time.
    var mates: [StoryMate] = []
    /// By id: how closely a member matches.
    var tiers: [Int: Tier] = [:]
    /// The store's number of who wrote the original.
    var writer = 0
  }

  /// Returns the articles of some stories, by story.
  ///
  /// - Parameters:
  ///   - stories: the ids of their originals.
  ///   - tiers: queries that find what matches, the closest first.
  /// - Returns: the stories, and whether they are whole.
  /// - Throws: `IndexError`.
  func told(
    _ stories: Set<Int>, _ tiers: [(Tier, JSONValue)]
  ) throws(IndexError) -> (stories: [Int: Told], isExact: Bool) {
    guard !stories.isEmpty else { return ([:], true) }
    let should = tiers.map { tier, query in
      JSONValue.one("bool", .of(("filter", query), ("_name", .string(tier.rawValue))))
    }
    var bool: [(String, JSONValue)] = [
      ("filter", .one("terms", .one("story", .integers(stories.sorted()))))
    ]
    if !should.isEmpty { bool.append(("should", .array(should))) }
    let answer = try ask([
      .of(
        ("size", .integer(Self.mostLooked)), ("track_total_hits", .bool(true)),
        ("_source", .bool(false)),
        ("docvalue_fields", .strings(["story", "relation", "outlet", "house", "words"])),
        ("query", .one("bool", .object(bool.map { JSONMember($0.0, $0.1) }))),
        ("sort", .array([.one("id", .string("asc"))])))
    ])[0]
    var told: [Int: Told] = [:]
    for hit in answer["hits"]?["hits"]?.array ?? [] {
      guard let id = hit["sort"]?.array?.last?.integer, let story = Self.number(hit, "story")
      else { continue }
      let outlet = Self.text(hit, "outlet").map(facets.number) ?? 0
      told[story, default: Told()].mates.append(
        StoryMate(
          key: id, id: id, isOriginal: id == story, outlet: outlet,
          relation: Self.text(hit, "relation").flatMap { StoryRelation(rawValue: $0) }?.number ?? 0,
          bodyLength: Self.number(hit, "words") ?? 0))
      if id == story {
        told[story]?.writer = Self.text(hit, "house").map(facets.number) ?? 0
      }
      let names = Set(hit["matched_queries"]?.array?.compactMap(\.string) ?? [])
      if let tier = tiers.first(where: { names.contains($0.0.rawValue) })?.0 {
        told[story]?.tiers[id] = tier
      }
    }
    let ordered = told.mapValues { story in
      var story = story
      story.mates = story.mates.inTime
      return story
    }
    return (ordered, Self.total(answer) <= Self.mostLooked)
  }

  /// The value of a column of a hit.
  static func number(_ hit: JSONValue, _ field: String) -> Int? {
    hit["fields"]?[field]?.array?.first?.integer
  }

  /// The value of a column of a hit.
  static func text(_ hit: JSONValue, _ field: String) -> String? {
    hit["fields"]?[field]?.array?.first?.string
  }

  /// Lets the members that speak best for their stories stand for them, and tells of these.
  func tell(
    _ page: inout [FoundHit], _ told: [Int: Told], _ request: SearchRequest
  ) throws(IndexError) {
    try articles.fetch(page.compactMap(\.story))
    for index in page.indices {
      guard let story = page[index].story, let found = told[story], found.mates.count > 1 else {
        continue
      }
      let matching = found.mates.filter { found.tiers[$0.id] != nil }
      if request.unit == .story {
        let closest = matching.filter { found.tiers[$0.id] == page[index].tier }
        let shown = closest.representative(
          besides: page[index].id, request.sort, writer: found.writer)
        page[index].id = shown
      }
      var hit = try HitStory(story, found.mates, matching: matching, shown: page[index].id) {
        facets.value($0)
      }
      hit.original = try articles.article(story)?.summary
      page[index].told = hit
    }
  }
}
