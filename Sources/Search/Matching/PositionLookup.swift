internal import NewsIndex
internal import WordIndex

/// Finds where the words of a query stand.
final class PositionLookup {
  private let words: WordTable
  private let arrays: ArticleArrays
  private let limits: ArticleLimits
  /// Where patterns stand, in all articles: what is asked for twice, to be counted and to be searched.
  private var patterns: [Key: PatternRows] = [:]

  /// Words that are looked for, and where each counts.
  private struct Key: Hashable {
    private var words: [Word]

    private struct Word: Hashable {
      var term: String
      var isPrefix: Bool
      var languages: Set<Int>?
      var stems: [TextPlan.Leaf.Stem]
    }

    init(_ alternatives: [TextPlan.Leaf.Alternative]) {
      words = alternatives.map {
        Word(term: $0.term, isPrefix: $0.isPrefix, languages: $0.languages, stems: $0.stems)
      }
    }

    /// Returns what is looked for in which articles.
    func wanted(_ limits: ArticleLimits) throws(IndexError) -> [WordTable.Wanted] {
      var wanted: [WordTable.Wanted] = []
      for word in words {
        wanted.append(
          WordTable.Wanted(
            term: word.term, isPrefix: word.isPrefix,
            articles: try limits.articles(of: word.languages, word.stems)))
      }
      return wanted
    }
  }

  init(_ words: WordTable, _ arrays: ArticleArrays, _ limits: ArticleLimits) {
    self.words = words
    self.arrays = arrays
    self.limits = limits
  }

  /// Forgets what was found: lists of frequent words are large.
  func forget() {
    patterns.removeAll()
  }

  /// Returns where each leaf of a plan stands, whatever its scope.
  ///
  /// Rare words are read first. Of a word that must stand close to another only the articles are read in which
  /// it does.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - counts: by leaf: in how many articles it stands at the most, nil where all its positions count.
  ///   - loosest: the loosest tier that counts: how far apart a phrase's words may be, and whether related words
  ///     count too.
  ///   - articles: those that count, nil for all.
  /// - Returns: the parts of each leaf that has any position.
  /// - Throws: `IndexError` where the index cannot be read.
  func parts(
    of plan: TextPlan, counts: [Int?], loosest: Tier, among articles: ArticleSet?
  ) throws(IndexError) -> [[PositionPart]] {
    let bonds = TextPlan.bonds(plan.root, loosest)
    let all = RowFilter(articles: articles, capacity: arrays.count)
    var isRead = [Bool](repeating: false, count: plan.leaves.count)
    var parts = [[PositionPart]](repeating: [], count: plan.leaves.count)
    /// The same word may stand in a plan twice.
    var known: [Key: PositionList] = [:]
    for leaf in plan.leaves.indices.sorted(by: { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }) {
      var neighbours: [RowFilter.Neighbour] = []
      for bond in bonds where counts[leaf] != nil {
        if bond.second == leaf, isRead[bond.first] {
          neighbours.append(
            .init(parts[bond.first], bond.distance.gaps))
        } else if bond.first == leaf, isRead[bond.second] {
          neighbours.append(
            .init(parts[bond.second], bond.distance.gaps.reversed))
        }
      }
      isRead[leaf] = true
      let filter =
        neighbours.isEmpty
        ? all
        : RowFilter(
          articles: articles, neighbours: neighbours, capacity: arrays.count)
      for distance in 0...(loosest == .related ? 2 : 1) {
        let alternatives = plan.leaves[leaf].alternatives.filter { $0.distance == distance }
        if alternatives.isEmpty { continue }
        let key = Key(alternatives)
        var found = neighbours.isEmpty ? known[key] : nil
        if found == nil {
          found = try list(
            key, filter, expecting: filter == nil ? min(counts[leaf] ?? 0, arrays.count) : 0)
        }
        if neighbours.isEmpty { known[key] = found }
        if let found, !found.isEmpty {
          parts[leaf].append(PositionPart(distance: distance, list: found))
        }
      }
    }
    return parts
  }

  /// Returns where the words of a phrase stand side by side.
  ///
  /// - Parameters:
  ///   - leaves: its words.
  ///   - plan: the plan.
  ///   - counts: by leaf: in how many articles it stands at the most, nil where nothing is known.
  ///   - isExact: whether words count as typed only.
  ///   - articles: those that count, nil for all.
  /// - Returns: where the phrase begins.
  /// - Throws: `IndexError` where the index cannot be read.
  func starts(
    of leaves: [Int], _ plan: TextPlan, counts: [Int?], isExact: Bool, among articles: ArticleSet?
  ) throws(IndexError) -> PhraseStarts {
    var starts = PhraseStarts(
      wordCount: leaves.count, among: articles, capacity: arrays.count)
    let rarestFirst = leaves.indices.sorted {
      (counts[leaves[$0]] ?? .max, $0) < (counts[leaves[$1]] ?? .max, $1)
    }
    for place in rarestFirst where !starts.isEmpty {
      var terms: [(WordTable.Wanted, Int)] = []
      for alternative in plan.leaves[leaves[place]].alternatives
      where alternative.distance <= (isExact ? 0 : 1) {
        for wanted in try Key([alternative]).wanted(limits) {
          terms.append((wanted, alternative.distance))
        }
      }
      try words.narrow(&starts, byWordAt: place, terms)
    }
    return starts
  }

  /// Returns where a leaf stands as typed or as what is no more than related to it, counted by article.
  func rows(of leaf: TextPlan.Leaf) throws(IndexError) -> PatternRows {
    let key = Key(leaf.alternatives.filter { !$0.isRelated })
    if let rows = patterns[key] { return rows }
    let rows = try words.rows(ofAny: try key.wanted(limits), ordinalCount: arrays.count)
    patterns[key] = rows
    return rows
  }

  /// Returns where a word stands as typed, counted by article.
  func rows(of word: String) throws(IndexError) -> PatternRows {
    try words.rows(ofAny: [WordTable.Wanted(term: word)], ordinalCount: arrays.count)
  }

  private func list(
    _ key: Key, _ filter: RowFilter?, expecting articleCount: Int
  ) throws(IndexError) -> PositionList {
    try words.positions(
      ofAny: try key.wanted(limits), ordinalCount: arrays.count, filter, expecting: articleCount)
  }
}

extension TextPlan.Leaf.Alternative {
  /// How close it is to the word typed, as `WordPosition.distance`.
  package var distance: Int { isRelated ? 2 : isExact ? 0 : 1 }
}
