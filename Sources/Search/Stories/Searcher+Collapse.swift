internal import NewsIndex
internal import Stories
internal import WordIndex

/// Articles found, with the first of them in the order asked for.
struct Ranking {
  /// The first matches; by story the first of each.
  var first: [Match]
  /// All articles that match, or at least those that share their story; nil where nobody needs them, or the number of
  /// stories is known.
  var all: ArticleSet?
  /// The number of stories, where lists know it, and what tells whether an article matches.
  var counted: (stories: Int, question: WordSearch.Question)?
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
    fileprivate var members: [StoryMate] = []
    fileprivate var matching: [StoryMate] = []
  }

  /// Returns who stands for each match of a page: by story the member that speaks best for it.
  func chosen(
    _ page: ArraySlice<Match>, of ranking: Ranking, _ request: SearchRequest
  ) throws(IndexError) -> [Chosen] {
    let stories = try arrays.stories()
    let members = try arrays.members(
      ofStories: Set(page.lazy.map { stories.story(of: $0.ordinal) }))
    var found = ranking.all
    if let counted = ranking.counted {
      var asked = ArticleSet(capacity: arrays.count)
      for ordinal in members.values.lazy.joined() { asked.insert(ordinal) }
      found = try text.articles(counted.question, among: asked)
    }
    var chosen: [Chosen] = []
    for match in page {
      let story = stories.story(of: match.ordinal)
      guard let all = members[story] else {
        chosen.append(Chosen(match: match, story: story))
        continue
      }
      let mates = try mates(all, original: story)
      let matching = mates.filter { found?.mayContain($0.key) ?? true }
      var match = match
      if request.unit == .story {
        let closest = matching.filter { ranking.tier($0.key) == match.tier }
        match.ordinal = closest.representative(
          besides: match.ordinal, request.sort, writer: try arrays.number(.house, of: story))
      }
      chosen.append(Chosen(match: match, story: story, members: mates, matching: matching))
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

  /// The members in the order of time, the original first, those without a date last.
  func mates(_ members: [Int], original: Int) throws(IndexError) -> [StoryMate] {
    var mates: [StoryMate] = []
    for ordinal in members {
      mates.append(
        StoryMate(
          key: ordinal, id: try arrays.id(of: ordinal), isOriginal: ordinal == original,
          outlet: try arrays.number(.outlet, of: ordinal),
          relation: try arrays.number(.relation, of: ordinal),
          bodyLength: try arrays.number(.bodyLength, of: ordinal)))
    }
    return mates.inTime
  }

  private func hitStory(
    _ story: Int, _ members: [StoryMate], _ matching: [StoryMate], shown: Int
  ) throws(IndexError) -> HitStory {
    var hit = try HitStory(
      try arrays.id(of: story), members, matching: matching, shown: shown
    ) { number throws(IndexError) in try values.name(number) }
    hit.original = try reader.summary(of: hit.id)
    return hit
  }
}
