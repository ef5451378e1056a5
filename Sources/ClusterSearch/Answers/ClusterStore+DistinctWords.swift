internal import Cluster
internal import JSON
internal import News
public import NewsIndex
public import Search

extension ClusterStore {
  /// The most articles found of which some are read, evenly: the ids of all are asked for.
  private static let mostSampled = 100_000
  /// The articles that are fetched at once, and the stems that are counted at once.
  private static let (fetchedAtOnce, countedAtOnce) = (500, 40)

  /// Returns the words that tell what a query finds from the archive under the same filters, or from what another
  /// query finds, as an index file does.
  public func distinctWords(
    _ request: DistinctWordsRequest
  ) throws(IndexError) -> DistinctWords {
    try answered { () throws(IndexError) in try standingOut(request) }
  }

  private func standingOut(_ request: DistinctWordsRequest) throws(IndexError) -> DistinctWords {
    let search = request.search
    let matched = try matched(search)
    let (found, sample) = try read(matched, search.query, request)
    var side = found
    let maker = DistinctWordsMaker(languageCodes: codes)
    let least = DistinctWordsMaker.least(request, sample)
    var isExact = true
    var otherSide: DistinctWords.Side?
    if let other = request.against {
      var asked = search
      asked.query = other
      let against = try self.matched(asked)
      let (found, otherSample) = try read(against, other, request)
      var theirs = found
      let own = OwnWords([matched.plan, against.plan])
      side.words = maker.words(of: sample, least, own, search.limit, against: otherSample)
      theirs.words = maker.words(
        of: otherSample, DistinctWordsMaker.least(request, otherSample), own, search.limit,
        against: sample)
      otherSide = theirs
    } else {
      (side.words, isExact) = try words(
        of: sample, least, OwnWords([matched.plan]), search, maker)
    }
    side.warnings += notes(on: search)
    if !isExact { side.warnings.append(Self.bucketNote) }
    if let partialNote { side.warnings.append(partialNote) }
    var result = DistinctWords(
      counted: search.unit, least: least, side: side, against: otherSide,
      state: try articles.state())
    result.quality = quality(of: search, isExact: isExact)
    return result
  }

  /// Reads about so many of the articles that a query finds: every k-th in the order of their ids.
  private func read(
    _ matched: Matched, _ query: String, _ request: DistinctWordsRequest
  ) throws(IndexError) -> (side: DistinctWords.Side, sample: WordSample) {
    var ids: [(id: Int, story: Int)] = []
    if matched.query != .nothing {
      try eachHit(of: matched.query, columns: Self.columns(withArticles: false)) {
        hit, total throws(IndexError) in
        guard total <= Self.mostSampled else {
          throw .store(
            "words are sought in \(Self.mostSampled) articles of a cluster at most, and \(total) match: narrow the "
              + "query or its dates")
        }
        guard let id = hit["sort"]?.array?.last?.integer else { return }
        ids.append((id, Self.number(hit, "story") ?? id))
      }
    }
    ids.sort { $0.id < $1.id }
    let isByStory = request.search.unit == .story
    let size = request.sampleSize
    let step = max(1, (ids.count + size - 1) / max(size, 1))
    var chosen = stride(from: 0, to: ids.count, by: step).map { ids[$0] }
    if isByStory { chosen.sort { ($0.story, $0.id) < ($1.story, $1.id) } }
    var sample = WordSample()
    var last: Int?
    for start in stride(from: 0, to: chosen.count, by: Self.fetchedAtOnce) {
      let some = chosen[start..<min(chosen.count, start + Self.fetchedAtOnce)]
      try articles.fetch(some.map(\.id))
      for (id, story) in some {
        guard let article = try articles.article(id) else { continue }
        let unit = isByStory ? story : id
        sample.add(analysed(article), isNewUnit: unit != last)
        last = unit
      }
    }
    let side = DistinctWords.Side(
      query: query, parsed: matched.parsed, warnings: matched.warnings, total: ids.count,
      stories: Set(ids.map(\.story)).count, read: sample.readCount, units: sample.unitCount,
      words: [])
    return (side, sample)
  }

  /// Returns the words that stand out from all that the filters allow, and whether all was counted.
  private func words(
    of sample: WordSample, _ least: Int, _ own: OwnWords, _ search: SearchRequest,
    _ maker: DistinctWordsMaker
  ) throws(IndexError) -> (words: [DistinctWords.Word], isExact: Bool) {
    var everything = search
    everything.query = ""
    let allowed = try matched(everything).query
    var unitCounts = [Int](repeating: 0, count: codes.count)
    var isExact = try countUnits(of: [(allowed, .value("language"))], by: search.unit) {
      _, value, count in
      let code = value.string.map { $0 == "-" ? ArticleLanguage.unknown : $0 } ?? ""
      if let language = vocabulary.number(ofLanguage: code) { unitCounts[language] += count }
    }.isExact
    terms.isDeferred = true
    defer { terms.isDeferred = false }
    var words: [DistinctWords.Word] = []
    for isAsked in [false, true] {
      // First it is noted which stems may stand out, then all of these are asked for.
      if isAsked { try terms.fetch() }
      words = try maker.words(
        of: sample, least, own, search.limit, unitCounts: unitCounts, atOnce: Self.countedAtOnce,
        atLeast: { stem, language throws(IndexError) in
          try vocabulary.occurrence(language, stem).articleCount
            - (articleCounts[language] - unitCounts[language])
        },
        counts: { stems throws(IndexError) in
          guard isAsked else { return stems.map { _ in 0 } }
          let (counts, areExact) = try self.counts(of: stems, among: allowed, search.unit)
          isExact = isExact && areExact
          return counts
        })
    }
    return (words, isExact)
  }

  /// Counts the stories or articles of a query that have each of some stems.
  private func counts(
    of stems: [DistinctWordsMaker.Stem], among query: JSONValue, _ unit: SearchRequest.Unit
  ) throws(IndexError) -> (counts: [Int], areExact: Bool) {
    let having = stems.map { stem in
      JSONValue.all([
        query,
        LevelTokens.query(
          [TextPlan.Leaf.Counted(language: stem.language, term: stem.stem, word: 0)],
          languageCodes: codes),
      ])
    }
    guard unit == .story else {
      return (try ask(having.map { Self.span(of: $0) }).map(Self.total), true)
    }
    var counts = try ask(having.map { Self.span(of: .not(PlanQuery.sharing, in: $0)) })
      .map(Self.total)
    let areExact = try eachBucket(
      of: having.map {
        BucketQuestion(query: .all([$0, PlanQuery.sharing]), keys: [.value("story")])
      }
    ) { number, _ in counts[number] += 1 }
    return (counts, areExact)
  }
}
