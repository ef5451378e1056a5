internal import News
public import NewsIndex
internal import Stories
internal import WordIndex

extension Searcher {
  /// Calls `visit` with each story that has a matching article, newest or oldest original first, of the request's
  /// page, until it returns false.
  ///
  /// The order follows from days and identities: it is the same for all indexes of the same articles.
  ///
  /// - Returns: what was found; its total is the number of stories.
  /// - Throws: `IndexError` where the index cannot be read.
  public func eachStory(
    _ request: SearchRequest, _ visit: (StoryMembers) throws(IndexError) -> Bool
  ) throws(IndexError) -> MatchSummary {
    begin(request)
    let reading = read(request)
    var compiler = try makeCompiler(request)
    let plan = try compiler.compile(reading.query, request.filters)
    var matching = ArticleSet(capacity: arrays.count)
    if !hasNothingToFind(reading, request) {
      matching = runner.articles(
        of: try runner.matches(plan, try wanted(request, isScored: false)))
    }
    let stories = try arrays.stories()
    let found = stories.stories(of: matching)
    let members = stories.allMembers()
    let summary = MatchSummary(
      parsed: reading.query?.description ?? "",
      warnings: reading.warnings.map(\.description) + compiler.warnings, total: found.count)
    var shown = 0
    for story in try inTime(found, isNewestFirst: request.sort == .newest)
      .dropFirst(request.offset)
    {
      guard shown < request.limit else { break }
      guard let original = try reader.summary(of: try arrays.id(of: story)) else { continue }
      let all = members[story] ?? [story]
      shown += 1
      let view = StoryMembers(
        original: original, all: all.count, members: try summaries(of: all, in: matching))
      guard try visit(view) else { break }
    }
    return summary
  }

  /// Stories by the day of the original, those of one day by identity; those without a date come last.
  private func inTime(
    _ stories: ArticleSet, isNewestFirst: Bool
  ) throws(IndexError) -> [Int] {
    let days = try arrays.numbers(.day)
    let identities = try reader.identities()
    var keys: [(day: Int, identity: UInt64, ordinal: Int)] = []
    stories.forEach { ordinal in
      let (day, identity) = StoryMembers.place(
        of: (Int(days[ordinal]), identities[ordinal] ?? 0), isNewestFirst: isNewestFirst)
      keys.append((day, identity, ordinal))
    }
    keys.sort { ($0.day, $0.identity) < ($1.day, $1.identity) }
    return keys.map(\.ordinal)
  }

  private func summaries(
    of ordinals: [Int], in matching: ArticleSet
  ) throws(IndexError) -> [(article: ArticleSummary, relation: StoryRelation?)] {
    var members: [(article: ArticleSummary, relation: StoryRelation?)] = []
    for ordinal in ordinals where matching.contains(ordinal) {
      guard let summary = try reader.summary(of: try arrays.id(of: ordinal)) else { continue }
      members.append(
        (summary, StoryRelation(number: try arrays.number(.relation, of: ordinal))))
    }
    return members
  }
}
