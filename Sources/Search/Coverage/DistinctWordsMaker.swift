package import NewsIndex
internal import WordIndex

/// Chooses the words that stand out, whoever read the articles and counts the archive.
package struct DistinctWordsMaker {
  /// A stem of a language, by the number of that.
  package typealias Stem = (stem: String, language: Int)

  /// Of the archive's languages, in order.
  private let languageCodes: [String]

  package init(languageCodes: [String]) { self.languageCodes = languageCodes }

  private func number(of code: String) -> Int? {
    let index = languageCodes.partitioningIndex { $0 >= code }
    return index < languageCodes.count && languageCodes[index] == code ? index : nil
  }

  /// How many of the stories or articles read must have a word.
  package static func least(_ request: DistinctWordsRequest, _ sample: WordSample) -> Int {
    request.least ?? max(3, (sample.unitCount + 49) / 50)
  }

  /// The stems that may stand out.
  private func candidates(
    _ sample: WordSample, _ least: Int, _ own: OwnWords
  ) -> [WordSample.Entry] {
    sample.entries(least: least).filter { entry in
      entry.word.count(where: \.isLetter) >= 3
        && !own.contains(
          entry.word, stem: entry.stem.stem, language: number(of: entry.stem.language))
    }
  }

  /// Returns the words that stand out from an archive.
  ///
  /// - Parameters:
  ///   - sample: the articles read.
  ///   - least: how many of their stories or articles must have a word.
  ///   - own: the query's words.
  ///   - limit: the number of words wanted.
  ///   - unitCounts: by language, the stories or articles of the archive.
  ///   - atOnce: the stems that are counted together.
  ///   - atLeast: returns how many of the archive have a stem at least, without counting them.
  ///   - counts: returns how many of the archive have each of some stems.
  /// - Returns: the words, those that stand out most first.
  /// - Throws: what the closures throw.
  package func words(
    of sample: WordSample, _ least: Int, _ own: OwnWords, _ limit: Int, unitCounts: [Int],
    atOnce: Int, atLeast: (String, Int) throws(IndexError) -> Int,
    counts: ([Stem]) throws(IndexError) -> [Int]
  ) throws(IndexError) -> [DistinctWords.Word] {
    var bounded: [(entry: WordSample.Entry, language: Int, share: Double, bound: Double)] = []
    for entry in candidates(sample, least, own) {
      guard let language = number(of: entry.stem.language),
        let count = sample.unitCounts[entry.stem.language], unitCounts[language] > 0
      else { continue }
      let share = Double(entry.count) / Double(count)
      // The matches that were read are in the archive too.
      let fewest = max(entry.count, try atLeast(entry.stem.stem, language))
      let other = Double(fewest) / Double(unitCounts[language])
      let bound = DistinctWords.score(share: share, other: other)
      if bound > 0 { bounded.append((entry, language, share, bound)) }
    }
    bounded.sort { ($1.bound, $0.entry.word) < ($0.bound, $1.entry.word) }
    var top = DistinctWordsList(limit)
    var start = 0
    // No list that is left can bring a better word.
    while start < bounded.count, bounded[start].bound >= top.threshold {
      let some = bounded[start..<min(bounded.count, start + atOnce)]
      start += some.count
      let found = try counts(some.map { (stem: $0.entry.stem.stem, language: $0.language) })
      for ((entry, language, share, _), count) in zip(some, found) {
        let other = Double(count) / Double(unitCounts[language])
        top.add(
          DistinctWords.Word(
            word: entry.word, language: entry.stem.language, matches: entry.count, share: share,
            others: count, otherShare: other,
            score: DistinctWords.score(share: share, other: other)))
      }
    }
    return top.words
  }

  /// Returns the words that stand out from what another query found.
  package func words(
    of sample: WordSample, _ least: Int, _ own: OwnWords, _ limit: Int, against other: WordSample
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
