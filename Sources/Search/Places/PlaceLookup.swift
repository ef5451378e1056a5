internal import NewsIndex

/// Finds where the words of a query stand.
final class PlaceLookup {
  private let words: WordTable
  private let arrays: ArticleArrays
  /// Where patterns stand, in all articles: what is asked for twice, to be counted and to be searched.
  private var patterns: [Key: PlaceList] = [:]

  private struct Key: Hashable {
    var terms: [String]
    var prefixes: [String]

    init(_ alternatives: [TextPlan.Leaf.Alternative]) {
      terms = alternatives.filter { !$0.isPrefix }.map(\.term)
      prefixes = alternatives.filter(\.isPrefix).map(\.term)
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
  /// - Parameters:
  ///   - plan: the plan.
  ///   - seesRelated: whether related words count too.
  ///   - articles: those that count, nil for all.
  /// - Returns: the parts of each leaf that has any place.
  /// - Throws: `IndexError` where the index cannot be read.
  func parts(
    of plan: TextPlan, seesRelated: Bool, among articles: ArticleSet?
  ) throws(IndexError) -> [[Part]] {
    /// The same word may stand in a phrase twice.
    var known: [Key: PlaceList] = [:]
    var all: [[Part]] = []
    for leaf in plan.leaves {
      var parts: [Part] = []
      for distance in 0...(seesRelated ? 2 : 1) {
        let alternatives = leaf.alternatives.filter { $0.distance == distance }
        if alternatives.isEmpty { continue }
        let key = Key(alternatives)
        var found = known[key]
        if found == nil { found = try list(key, among: articles) }
        known[key] = found
        if let found, !found.isEmpty { parts.append(Part(distance: distance, list: found)) }
      }
      all.append(parts)
    }
    return all
  }

  /// Returns where a leaf stands as typed or as what is no more than related to it, all in one.
  func list(of leaf: TextPlan.Leaf) throws(IndexError) -> PlaceList {
    let key = Key(leaf.alternatives.filter { !$0.isRelated })
    if let list = patterns[key] { return list }
    let list = try list(key, among: nil)
    patterns[key] = list
    return list
  }

  private func list(_ key: Key, among articles: ArticleSet?) throws(IndexError) -> PlaceList {
    try words.places(
      ofAny: key.terms.map { ($0, false) } + key.prefixes.map { ($0, true) },
      ordinalCount: arrays.count, among: articles)
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
    index = list.index(of: ordinal, from: index)
    while index < list.entries.count, list.entries[index].ordinal == UInt32(ordinal) {
      list.read(list.entries[index], distance: distance, into: &places)
      index += 1
    }
  }
}
