internal import NewsIndex

/// Finds where the words of a query stand.
final class PlaceLookup {
  private let words: WordTable
  private let arrays: ArticleArrays
  /// Where patterns stand, in all articles: what is asked for twice, to be counted and to be searched.
  private var patterns: [Key: PatternRows] = [:]

  private struct Key: Hashable {
    var terms: [String]
    var prefixes: [String]

    init(_ alternatives: [TextPlan.Leaf.Alternative]) {
      terms = alternatives.filter { !$0.isPrefix }.map(\.term)
      prefixes = alternatives.filter(\.isPrefix).map(\.term)
    }

    var all: [(term: String, isPrefix: Bool)] {
      terms.map { ($0, false) } + prefixes.map { ($0, true) }
    }
  }

  init(_ words: WordTable, _ arrays: ArticleArrays) {
    self.words = words
    self.arrays = arrays
  }

  /// Forgets what was found: lists of frequent words are large.
  func forget() {
    patterns.removeAll()
  }

  /// Where a word stands in one of the ways in which a place may be close to it.
  struct Part {
    /// As `WordPlace.distance`.
    var distance: Int
    var list: PlaceList
  }

  /// Returns where each leaf of a plan stands, whatever its scope.
  ///
  /// Rare words are read first. Of a word that must stand close to another only the articles are read in which
  /// it does.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - counts: by leaf: in how many articles it stands at the most, nil where all its places count.
  ///   - loosest: the loosest tier that counts: how far apart a phrase's words may be, and whether related words
  ///     count too.
  ///   - articles: those that count, nil for all.
  /// - Returns: the parts of each leaf that has any place.
  /// - Throws: `IndexError` where the index cannot be read.
  func parts(
    of plan: TextPlan, counts: [Int?], loosest: Tier, among articles: ArticleSet?
  ) throws(IndexError) -> [[Part]] {
    let bonds = TextPlan.bonds(plan.root, loosest)
    let all = RowFilter(articles: articles, capacity: arrays.count)
    var isRead = [Bool](repeating: false, count: plan.leaves.count)
    var parts = [[Part]](repeating: [], count: plan.leaves.count)
    /// The same word may stand in a plan twice.
    var known: [Key: PlaceList] = [:]
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
        if let found, !found.isEmpty { parts[leaf].append(Part(distance: distance, list: found)) }
      }
    }
    return parts
  }

  /// Returns where a leaf stands as typed or as what is no more than related to it, counted by article.
  func rows(of leaf: TextPlan.Leaf) throws(IndexError) -> PatternRows {
    let key = Key(leaf.alternatives.filter { !$0.isRelated })
    if let rows = patterns[key] { return rows }
    let rows = try words.rows(ofAny: key.all, ordinalCount: arrays.count)
    patterns[key] = rows
    return rows
  }

  private func list(
    _ key: Key, _ filter: RowFilter?, expecting articleCount: Int
  ) throws(IndexError) -> PlaceList {
    try words.places(
      ofAny: key.all, ordinalCount: arrays.count, filter, expecting: articleCount)
  }
}

extension TextPlan.Leaf.Alternative {
  /// How close it is to the word typed, as `WordPlace.distance`.
  var distance: Int { isRelated ? 2 : isExact ? 0 : 1 }
}

/// Walks a part's articles forwards.
struct PlaceCursor {
  private let list: PlaceList
  private let distance: Int
  private var index = 0

  init(_ part: PlaceLookup.Part) {
    list = part.list
    distance = part.distance
  }

  /// Appends the places in an article; ordinals must not descend from call to call.
  @inline(__always)
  mutating func read(_ ordinal: Int, into places: inout [WordPlace]) {
    if index < list.entries.count, list.entries[index].ordinal < UInt32(ordinal) {
      index = list.index(of: ordinal, from: index)
    }
    while index < list.entries.count, list.entries[index].ordinal == UInt32(ordinal) {
      list.read(list.entries[index], distance: distance, into: &places)
      index += 1
    }
  }
}
