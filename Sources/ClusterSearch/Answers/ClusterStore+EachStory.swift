internal import Cluster
internal import JSON
public import NewsIndex
public import Search
internal import Stories

extension ClusterStore {
  /// The stories that are told at once.
  private static let storiesAtOnce = 200

  /// Calls `visit` with each story that has a matching article, newest or oldest original first, of the request's
  /// page, until it returns false.
  ///
  /// What is held of all is a few numbers for each article found.
  public func eachStory(
    _ request: SearchRequest, _ visit: (StoryMembers) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary {
    let (matched, stories) = try answered { () throws(IndexError) in
      let matched = try self.matched(request)
      return (matched, try self.stories(in: matched.query))
    }
    let isNewestFirst = request.sort == .newest
    let ordered = stories.map { id, story in
      (
        place: StoryMembers.place(
          of: (ArticleID.day(of: id), story.identity), isNewestFirst: isNewestFirst), id: id
      )
    }.sorted { $0.place < $1.place }.map(\.id)
    var summary = MatchSummary(
      parsed: matched.parsed, warnings: matched.warnings + (newerNote.map { [$0] } ?? []),
      total: ordered.count)
    if let partialNote { summary.warnings.append(partialNote) }
    let page = Array(ordered.dropFirst(request.offset).prefix(request.limit))
    var start = 0
    while start < page.count {
      let ids = page[start..<min(page.count, start + Self.storiesAtOnce)]
      start += ids.count
      let shared = Set(ids.filter { stories[$0]?.isShared == true })
      let told = try told(shared, [])
      guard told.isExact else { throw .store(Self.storySizeNote) }
      try articles.fetch(ids.flatMap { [$0] + (stories[$0]?.matching ?? []) })
      for id in ids {
        let matching = stories[id]?.matching ?? []
        // The original may be gone since the last rebuild.
        var original = try articles.summary(of: id)
        if original == nil, let first = matching.first {
          original = try articles.summary(of: first)
        }
        guard let original else { continue }
        var members: [(article: ArticleSummary, relation: StoryRelation?)] = []
        for member in matching {
          guard let article = try articles.summary(of: member) else { continue }
          members.append(
            (
              article,
              try articles.story(of: member)?.relation.flatMap { StoryRelation(rawValue: $0) }
            ))
        }
        let all = told.stories[id]?.mates.count ?? members.count
        guard try visit(StoryMembers(original: original, all: all, members: members)) else {
          return summary
        }
      }
    }
    return summary
  }

  /// A story with an article that was found.
  private struct FoundStory {
    /// That of the original.
    var identity: UInt64 = 0
    var isShared = false
    /// The ids of its articles that were found.
    var matching: [Int] = []
  }

  /// Returns the stories of what a query finds, by the ids of their originals.
  private func stories(in query: JSONValue) throws(IndexError) -> [Int: FoundStory] {
    var stories: [Int: FoundStory] = [:]
    guard query != .nothing else { return [:] }
    var isKnown: Set<Int> = []
    try eachHit(of: query, columns: Self.columns(withArticles: false)) { hit, _ in
      guard let id = hit["sort"]?.array?.last?.integer else { return }
      let shared = Self.number(hit, "story")
      let story = shared ?? id
      stories[story, default: FoundStory()].matching.append(id)
      if shared != nil { stories[story]?.isShared = true }
      if story == id {
        stories[story]?.identity = Self.identity(hit)
        isKnown.insert(id)
      }
    }
    let others = stories.keys.filter { !isKnown.contains($0) }.sorted()
    for start in stride(from: 0, to: others.count, by: Self.mostLooked) {
      let part = others[start..<min(others.count, start + Self.mostLooked)]
      try eachHit(
        of: .one("terms", .one("id", .integers(part))), columns: Self.columns(withArticles: false)
      ) { hit, _ in
        guard let id = hit["sort"]?.array?.last?.integer else { return }
        stories[id]?.identity = Self.identity(hit)
      }
    }
    return stories
  }

  private static func identity(_ hit: JSONValue) -> UInt64 {
    hit["_id"]?.string.flatMap { UInt64($0) } ?? 0
  }
}
