internal import NewsIndex
internal import WordIndex

/// Counts the stories or articles of the archive, under some filters, that have a stem.
struct ArchiveCounts {
  private let postings: PostingIndex
  private let units: CountedUnits
  private let allowed: ArticleSet
  /// By language: the number of units; and how many articles there are beside these.
  let unitCounts: [Int]
  private let copyCounts: [Int]
  /// By unit: the number of the last stem that was counted for it.
  private var seen: [UInt32]
  private var number: UInt32 = 0
  /// Whether a list's own count is the number sought.
  private let isPlain: Bool

  init(
    postings: PostingIndex, units: CountedUnits, allowed: ArticleSet, languages: ArticleLanguages,
    arrays: ArticleArrays
  ) throws(IndexError) {
    self.postings = postings
    self.units = units
    self.allowed = allowed
    seen = Array(repeating: 0, count: arrays.count)
    var unitCounts: [Int] = []
    var copyCounts: [Int] = []
    for language in languages.all {
      var articles = allowed
      if let own = try languages.articles(of: [language]) { articles.formIntersection(own) }
      let count = units.keys(of: articles).count
      unitCounts.append(count)
      // Articles in lists of the language that are not counted by themselves: copies, and what filters leave out.
      copyCounts.append(languages.articleCounts[language] - count)
    }
    self.unitCounts = unitCounts
    self.copyCounts = copyCounts
    isPlain = !arrays.hasHoles && copyCounts.allSatisfy { $0 == 0 }
  }

  /// Returns what the count of a stem is at least, without reading its list.
  func least(_ stem: String, language: Int) throws(IndexError) -> Int {
    try postings.term(language, stem).occurrence.articleCount - copyCounts[language]
  }

  /// Returns the number of units that have a stem.
  mutating func count(_ stem: String, language: Int) throws(IndexError) -> Int {
    let term = try postings.term(language, stem)
    if isPlain { return term.occurrence.articleCount }
    number += 1
    var count = 0
    let list = try postings.postings(of: term)
    var block = PostingBlock()
    for index in 0..<list.blockCount {
      try list.read(index, into: &block)
      for place in 0..<block.count {
        let ordinal = Int(block.ordinals[place])
        guard allowed.mayContain(ordinal) else { continue }
        let key = units.key(of: ordinal)
        if seen[key] != number {
          seen[key] = number
          count += 1
        }
      }
    }
    return count
  }
}
