internal import NewsIndex
internal import Stories
internal import WordIndex

/// Articles found, with the first of them in the order asked for.
struct Ranking {
  /// The first matches; by story the first of each.
  var first: [Match]
  /// All articles that match, or at least those that share their story; nil where nobody needs them.
  var all: ArticleSet?
  /// The number of all that match.
  var total: Int
  /// How closely an article of `all` matches.
  var tier: (Int) -> Tier
}

extension Searcher {
  /// How many articles are looked at first for a page of so many stories: some are of one story.
  static func articleCount(forStories count: Int) -> Int { 2 * count + 8 }

  /// Returns the first of many matches in a request's order; by story the first of each.
  ///
  /// - Parameters:
  ///   - count: how many are wanted.
  ///   - found: the matches.
  ///   - request: the order, and whether stories or articles are wanted.
  /// - Returns: the first, in order.
  /// - Throws: `IndexError` where the index cannot be read.
  func first(
    _ count: Int, of found: [Match], _ request: SearchRequest
  ) throws(IndexError) -> [Match] {
    let stories = try arrays.stories()
    guard request.unit == .story, !stories.isEmpty, count > 0 else {
      return try best(count, of: found, request.sort, seed: request.seed)
    }
    if request.sort == .random { return try randomStories(count, of: found, seed: request.seed) }
    var articleCount = Self.articleCount(forStories: count)
    while true {
      let ordered = try best(
        min(articleCount, found.count), of: found, request.sort, seed: request.seed)
      let firsts = stories.firsts(of: ordered)
      if firsts.count >= count || ordered.count == found.count {
        return Array(firsts.prefix(count))
      }
      articleCount *= 4
    }
  }

  /// Every story is as likely as any other, however many carried it.
  private func randomStories(
    _ count: Int, of found: [Match], seed: UInt64
  ) throws(IndexError) -> [Match] {
    let stories = try arrays.stories()
    let firsts = stories.firsts(of: found)
    let name = try arrays.ids(of: firsts.map { stories.story(of: $0.ordinal) })
    return TopMatches.select(
      count, of: firsts,
      by: Self.order(.random, seed: seed) { name(stories.story(of: $0)) })
  }

  // MARK: What is shown of a story

  /// A match that was chosen for a page.
  struct Chosen {
    var match: Match
    fileprivate var story: Int
    /// The members of its story in the order of time, and those that match; none where it is alone.
    fileprivate var members: [Timed] = []
    fileprivate var matching: [Timed] = []
  }

  /// Returns who stands for each match of a page: by story the member that speaks best for it.
  func chosen(
    _ page: ArraySlice<Match>, of ranking: Ranking, _ request: SearchRequest
  ) throws(IndexError) -> [Chosen] {
    let stories = try arrays.stories()
    let members = stories.members(
      of: Set(page.lazy.map { stories.story(of: $0.ordinal) }))
    var chosen: [Chosen] = []
    for match in page {
      let story = stories.story(of: match.ordinal)
      guard let all = members[story] else {
        chosen.append(Chosen(match: match, story: story))
        continue
      }
      let timed = try inTime(all, original: story)
      let matching = timed.filter { ranking.all?.mayContain($0.ordinal) ?? true }
      var match = match
      if request.unit == .story {
        let closest = matching.filter { ranking.tier($0.ordinal) == match.tier }
        match.ordinal = try representative(closest, match, request.sort, original: story)
      }
      chosen.append(Chosen(match: match, story: story, members: timed, matching: matching))
    }
    return chosen
  }

  /// A match to show, with its story.
  struct Shown {
    var match: Match
    var story: HitStory
  }

  /// Returns what is told of the stories of a page.
  func shown(_ page: [Chosen]) throws(IndexError) -> [Shown] {
    var shown: [Shown] = []
    for chosen in page {
      let ordinal = chosen.match.ordinal
      let story =
        chosen.members.isEmpty
        ? HitStory(
          alone: try arrays.id(of: ordinal),
          outlet: try values.name(try arrays.number(.outlet, of: ordinal)))
        : try hitStory(chosen.story, chosen.members, chosen.matching, shown: ordinal)
      shown.append(Shown(match: chosen.match, story: story))
    }
    return shown
  }

  /// A member of a story with what its place in time follows from.
  struct Timed {
    var ordinal: Int
    var day: Int
    var id: Int
  }

  /// The members in the order of time, the original first, those without a date last.
  func inTime(_ members: [Int], original: Int) throws(IndexError) -> [Timed] {
    var timed: [Timed] = []
    for ordinal in members {
      let day = try arrays.number(.day, of: ordinal)
      timed.append(
        Timed(
          ordinal: ordinal,
          day: ordinal == original ? -1 : day < ArticleID.firstKnownDay ? .max : day,
          id: try arrays.id(of: ordinal)))
    }
    return timed.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// The member that is shown: by time the one whose time gave the story its place; else one by who wrote it first,
  /// then its latest correction, then the earliest, then the longest.
  private func representative(
    _ members: [Timed], _ match: Match, _ sort: SearchRequest.Sort, original: Int
  ) throws(IndexError) -> Int {
    switch sort {
    case .newest: return match.ordinal
    case .oldest: return members.first?.ordinal == original ? original : match.ordinal
    case .relevance, .random: break
    }
    let writer = try arrays.number(.house, of: original)
    var best: (key: [Int], ordinal: Int)?
    for (place, member) in members.enumerated() {
      let isOwn = try arrays.number(.outlet, of: member.ordinal) == writer
      let relation = try arrays.number(.relation, of: member.ordinal)
      let isCorrection = relation == StoryRelation.correction.number
      let key = [
        isOwn ? 0 : 1, isCorrection ? 0 : 1, isCorrection ? -place : member.day,
        -(try arrays.number(.bodyLength, of: member.ordinal)), member.id,
      ]
      if best.map({ key.lexicographicallyPrecedes($0.key) }) ?? true {
        best = (key, member.ordinal)
      }
    }
    return best?.ordinal ?? match.ordinal
  }

  private func hitStory(
    _ story: Int, _ members: [Timed], _ matching: [Timed], shown: Int
  ) throws(IndexError) -> HitStory {
    var hit = HitStory(alone: try arrays.id(of: story))
    hit.relation = StoryRelation(number: try arrays.number(.relation, of: shown))
    hit.matching = matching.count
    hit.all = members.count
    var outlets: [Int] = []
    for member in matching {
      let outlet = try arrays.number(.outlet, of: member.ordinal)
      if outlet > 0, !outlets.contains(outlet) { outlets.append(outlet) }
    }
    for outlet in outlets.prefix(10) {
      if let name = try values.name(outlet) { hit.outlets.append(name) }
    }
    let own = try arrays.number(.outlet, of: shown)
    hit.otherOutlets = outlets.count { $0 != own }
    hit.versions = try versions(members, original: story).count
    hit.original = try reader.summary(of: hit.id)
    return hit
  }

  /// The original of a story and those of its members that tell it anew, in the order of time.
  func versions(_ members: [Timed], original: Int) throws(IndexError) -> [Int] {
    var versions = [original]
    for member in members where member.ordinal != original {
      let relation = StoryRelation(number: try arrays.number(.relation, of: member.ordinal))
      if relation == .version || relation == .correction { versions.append(member.ordinal) }
    }
    return versions
  }
}
