internal import NewsIndex

/// Finds where the words of a query stand, and remembers it.
final class PlaceLookup {
  private let words: WordTable
  private let arrays: ArticleArrays
  private var known: [Key: PlaceList] = [:]

  private struct Key: Hashable {
    var terms: [String]
    var prefixes: [String]
  }

  init(_ words: WordTable, _ arrays: ArticleArrays) {
    self.words = words
    self.arrays = arrays
  }

  /// Forgets what was found: lists of frequent words are large.
  func forget() {
    known.removeAll()
  }

  /// Where a word stands in one of the ways in which a place may be close to it.
  struct Part {
    /// As `WordPlace.distance`.
    var distance: Int
    var list: PlaceList
  }

  /// Returns where a leaf stands, whatever its scope.
  func parts(
    of leaf: TextPlan.Leaf, seesRelated: Bool
  ) throws(IndexError) -> [Part] {
    var parts: [Part] = []
    for distance in 0...(seesRelated ? 2 : 1) {
      let list = try list(leaf.alternatives.filter { $0.distance == distance })
      if !list.isEmpty { parts.append(Part(distance: distance, list: list)) }
    }
    return parts
  }

  /// Returns where a leaf stands as typed or as what is no more than related to it, all in one.
  func list(of leaf: TextPlan.Leaf) throws(IndexError) -> PlaceList {
    try list(leaf.alternatives.filter { !$0.isRelated })
  }

  private func list(
    _ alternatives: [TextPlan.Leaf.Alternative]
  ) throws(IndexError) -> PlaceList {
    if alternatives.isEmpty { return PlaceList() }
    let key = Key(
      terms: alternatives.filter { !$0.isPrefix }.map(\.term),
      prefixes: alternatives.filter(\.isPrefix).map(\.term))
    if let list = known[key] { return list }
    let list = try words.places(
      ofAny: key.terms.map { ($0, false) } + key.prefixes.map { ($0, true) },
      ordinalCount: arrays.count)
    known[key] = list
    return list
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
