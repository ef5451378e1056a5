package import News
internal import NewsIndex

/// The stems of some articles, with the number of stories or articles that have each.
package struct WordSample {
  /// A stem of a language.
  struct Stem: Hashable {
    var language: String
    var stem: String
  }

  /// A stem that enough articles have.
  struct Entry {
    var stem: Stem
    /// The form that most articles have, folded.
    var word: String
    var count: Int
  }

  /// The number of articles read.
  package private(set) var readCount = 0
  /// The number of stories or articles, by the code of their language.
  package private(set) var unitCounts: [String: Int] = [:]

  private let terms = PostingTerms()
  private let analyzer: Analyzer
  /// By number of a term: how many units have it, and the last of these, from 1.
  private var counts: [(count: Int32, unit: Int32)] = []
  /// By number of a term: whether it stands in a headline, a standfirst or a text.
  private var isOfText: [Bool] = []
  private var forms: [TermForm] = []
  private var unit: Int32 = 0

  package init() {
    analyzer = Analyzer(counting: terms, gatheringPositions: true)
  }

  /// The number of stories or articles.
  package var unitCount: Int { Int(unit) }

  /// Adds an article; those of one story must follow one another.
  package mutating func add(_ article: Article, isNewUnit: Bool) {
    readCount += 1
    let analysed = analyzer.analyse(article)
    if isNewUnit || unit == 0 {
      unit += 1
      unitCounts[analysed.language, default: 0] += 1
    }
    for count in analysed.counts {
      let number = Int(count.term)
      if number >= counts.count {
        let more = max(1 << 14, number * 3 / 2 + 1 - counts.count)
        counts += Array(repeating: (0, 0), count: more)
        isOfText += Array(repeating: false, count: more)
      }
      if counts[number].unit != unit { counts[number] = (counts[number].count + 1, unit) }
      let positions = count.positions
      if positions[.body] + positions[.title] + positions[.deck] > 0 { isOfText[number] = true }
    }
    forms += analysed.forms
  }

  /// Returns the stems that at least so many units have.
  func entries(least: Int) -> [Entry] {
    let numbers = counts.indices.filter { isOfText[$0] && Int(counts[$0].count) >= least }
    // How often each form of these stands in an article.
    var isWanted = [Bool](repeating: false, count: counts.count)
    for number in numbers { isWanted[number] = true }
    var formCounts: [TermForm: Int32] = [:]
    for form in forms where isWanted[Int(form.stem)] { formCounts[form, default: 0] += 1 }
    var best: [UInt32: [(word: UInt32, count: Int32)]] = [:]
    for (form, count) in formCounts { best[form.stem, default: []].append((form.word, count)) }
    let all = Set(numbers.map { UInt32($0) }).union(formCounts.keys.lazy.map(\.word))
    var spelled: [UInt32: [UInt8]] = [:]
    for (number, term) in terms.inOrder(Array(all)) { spelled[number] = term }
    return numbers.compactMap { number in
      guard let key = spelled[UInt32(number)] else { return nil }
      let text = String(decoding: key, as: UTF8.self)
      let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      let words = (best[UInt32(number)] ?? []).map {
        (word: String(decoding: spelled[$0.word] ?? [], as: UTF8.self), count: $0.count)
      }
      // Of equally frequent forms the shorter, then the first by its letters.
      let word = words.min { a, b in
        (-a.count, a.word.utf8.count, a.word) < (-b.count, b.word.utf8.count, b.word)
      }
      let stem = Stem(language: String(parts[0]), stem: String(parts[1]))
      return Entry(stem: stem, word: word?.word ?? stem.stem, count: Int(counts[number].count))
    }
  }

  /// Returns how many units have each of some stems.
  func counts(of stems: Set<Stem>) -> [Stem: Int] {
    var found: [Stem: Int] = [:]
    for entry in entries(least: 1) where stems.contains(entry.stem) {
      found[entry.stem] = entry.count
    }
    return found
  }
}
