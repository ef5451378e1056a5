public import NewsIndex
internal import WordIndex

extension Searcher {
  /// Returns the words that tell what a query finds from the archive under the same filters, or from what another
  /// query finds.
  ///
  /// A word is a stem of a language, and counts once for each story that has any form of it, in whatever field; shares
  /// are of the articles of its language. The queries' own words are left out, with all that stands for them,
  /// and words of fewer than three letters.
  public func distinctWords(
    _ request: DistinctWordsRequest
  ) throws(IndexError) -> DistinctWords {
    begin(request.search)
    defer { text.forget() }
    let units = try CountedUnits(request.search.unit, arrays)
    let stories = try arrays.stories()
    let matched = try self.matched(request.search)
    let sample = try sample(of: matched.articles, units, request.sampleSize)
    var side = Self.side(request.search.query, matched, sample, stories)
    let maker = DistinctWordsMaker(languageCodes: languages.codes)
    let least = DistinctWordsMaker.least(request, sample)
    var result = DistinctWords(
      counted: request.search.unit, least: least, side: side, against: nil,
      state: try state())
    guard let other = request.against else {
      var archive = try ArchiveCounts(
        postings: postings, units: units, allowed: try allowed(by: request.search),
        languages: languages, arrays: arrays)
      side.words = try maker.words(
        of: sample, least, OwnWords([matched.plan]), request.search.limit,
        unitCounts: archive.unitCounts, atOnce: 1,
        atLeast: { stem, language throws(IndexError) in
          try archive.least(stem, language: language)
        },
        counts: { stems throws(IndexError) in
          var counts: [Int] = []
          for one in stems { counts.append(try archive.count(one.stem, language: one.language)) }
          return counts
        })
      result.side = side
      return result
    }
    var search = request.search
    search.query = other
    let against = try self.matched(search)
    let otherSample = try self.sample(of: against.articles, units, request.sampleSize)
    var otherSide = Self.side(other, against, otherSample, stories)
    let own = OwnWords([matched.plan, against.plan])
    side.words = maker.words(of: sample, least, own, search.limit, against: otherSample)
    otherSide.words = maker.words(
      of: otherSample, DistinctWordsMaker.least(request, otherSample), own, search.limit,
      against: sample)
    (result.side, result.against) = (side, otherSide)
    return result
  }

  private static func side(
    _ query: String, _ matched: MatchedArticles, _ sample: WordSample, _ stories: StoryNumbers
  ) -> DistinctWords.Side {
    DistinctWords.Side(
      query: query, parsed: matched.parsed, warnings: matched.warnings,
      total: matched.articles.count, stories: stories.count(of: matched.articles),
      read: sample.readCount, units: sample.unitCount, words: [])
  }

  /// Reads about so many articles: every k-th in the order of their ids.
  private func sample(
    of articles: ArticleSet, _ units: CountedUnits, _ size: Int
  ) throws(IndexError) -> WordSample {
    var ordinals: [Int] = []
    articles.forEach { ordinals.append($0) }
    let id = try arrays.ids(of: ordinals)
    var ids = ordinals.map { (id: id($0), key: units.key(of: $0)) }
    ids.sort { $0.id < $1.id }
    let step = max(1, (ids.count + size - 1) / max(size, 1))
    var chosen = stride(from: 0, to: ids.count, by: step).map { ids[$0] }
    chosen.sort { ($0.key, $0.id) < ($1.key, $1.id) }
    var sample = WordSample()
    var last = -1
    for one in chosen {
      guard let article = try reader.article(of: one.id) else { continue }
      sample.add(article, isNewUnit: one.key != last)
      last = one.key
    }
    return sample
  }
}
