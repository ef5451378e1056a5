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
    let least = request.least ?? max(3, (sample.unitCount + 49) / 50)
    var result = DistinctWords(
      counted: request.search.unit, least: least, side: side, against: nil,
      state: try state())
    guard let other = request.against else {
      let own = OwnWords([matched.plan])
      side.words = try words(
        of: sample, least, own, request.search.limit,
        against: ArchiveCounts(
          postings: postings, units: units, allowed: try allowed(by: request.search),
          languages: languages, arrays: arrays))
      result.side = side
      return result
    }
    var search = request.search
    search.query = other
    let against = try self.matched(search)
    let otherSample = try self.sample(of: against.articles, units, request.sampleSize)
    var otherSide = Self.side(other, against, otherSample, stories)
    let own = OwnWords([matched.plan, against.plan])
    let otherLeast = request.least ?? max(3, (otherSample.unitCount + 49) / 50)
    side.words = words(of: sample, least, own, search.limit, against: otherSample)
    otherSide.words = words(of: otherSample, otherLeast, own, search.limit, against: sample)
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

  // MARK: Scores

  /// The stems that may stand out.
  private func candidates(
    _ sample: WordSample, _ least: Int, _ own: OwnWords
  ) -> [WordSample.Entry] {
    sample.entries(least: least).filter { entry in
      entry.word.count(where: \.isLetter) >= 3
        && !own.contains(
          entry.word, stem: entry.stem.stem, language: languages.number(of: entry.stem.language))
    }
  }

  private func words(
    of sample: WordSample, _ least: Int, _ own: OwnWords, _ limit: Int,
    against archive: ArchiveCounts
  ) throws(IndexError) -> [DistinctWords.Word] {
    var archive = archive
    var bounded: [(entry: WordSample.Entry, language: Int, share: Double, bound: Double)] = []
    for entry in candidates(sample, least, own) {
      guard let language = languages.number(of: entry.stem.language),
        let count = sample.unitCounts[entry.stem.language], archive.unitCounts[language] > 0
      else { continue }
      let share = Double(entry.count) / Double(count)
      // The matches that were read are in the archive too.
      let fewest = max(entry.count, try archive.least(entry.stem.stem, language: language))
      let other = Double(fewest) / Double(archive.unitCounts[language])
      let bound = DistinctWords.score(share: share, other: other)
      if bound > 0 { bounded.append((entry, language, share, bound)) }
    }
    bounded.sort { ($1.bound, $0.entry.word) < ($0.bound, $1.entry.word) }
    var top = DistinctWordsList(limit)
    for (entry, language, share, bound) in bounded {
      // No list that is left can bring a better word.
      if bound < top.threshold { break }
      let count = try archive.count(entry.stem.stem, language: language)
      let other = Double(count) / Double(archive.unitCounts[language])
      top.add(
        DistinctWords.Word(
          word: entry.word, language: entry.stem.language, matches: entry.count, share: share,
          others: count, otherShare: other, score: DistinctWords.score(share: share, other: other)))
    }
    return top.words
  }

  private func words(
    of sample: WordSample, _ least: Int, _ own: OwnWords, _ limit: Int,
    against other: WordSample
  ) -> [DistinctWords.Word] {
    let candidates = candidates(sample, least, own)
    let counts = other.counts(of: Set(candidates.map(\.stem)))
    var top = DistinctWordsList(limit)
    for entry in candidates {
      // What the other query finds in other languages says nothing of this word.
      guard let count = sample.unitCounts[entry.stem.language],
        let otherCount = other.unitCounts[entry.stem.language]
      else { continue }
      let share = Double(entry.count) / Double(count)
      let others = counts[entry.stem] ?? 0
      // A word that nothing has counts as if half of one had it.
      let otherShare = max(Double(others), 0.5) / Double(otherCount)
      top.add(
        DistinctWords.Word(
          word: entry.word, language: entry.stem.language, matches: entry.count, share: share,
          others: others, otherShare: Double(others) / Double(otherCount),
          score: DistinctWords.score(share: share, other: otherShare)))
    }
    return top.words
  }
}

/// The words that stand out most.
private struct DistinctWordsList {
  private let limit: Int
  private var found: [DistinctWords.Word] = []

  init(_ limit: Int) {
    self.limit = limit
  }

  /// What a word must reach to come in; two of one spelling, whose lists are two, count as one.
  var threshold: Double {
    found.count > limit ? found[limit].score : 0
  }

  mutating func add(_ word: DistinctWords.Word) {
    guard word.score > 0, limit > 0 else { return }
    if let twin = found.firstIndex(where: {
      $0.word == word.word && $0.language == word.language
    }) {
      guard Self.precedes(word, found[twin]) else { return }
      found.remove(at: twin)
    }
    let place = found.partitioningIndex { !Self.precedes($0, word) }
    found.insert(word, at: place)
    if found.count > 2 * limit + 1 { found.removeLast() }
  }

  var words: [DistinctWords.Word] { Array(found.prefix(limit)) }

  private static func precedes(_ a: DistinctWords.Word, _ b: DistinctWords.Word) -> Bool {
    if a.score != b.score { return a.score > b.score }
    if a.matches != b.matches { return a.matches > b.matches }
    return (a.word, a.language) < (b.word, b.language)
  }
}
