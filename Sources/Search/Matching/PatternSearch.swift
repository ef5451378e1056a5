internal import NewsIndex

/// What a single pattern finds (`ukrain*`, `wom?n`, `presidant~1`).
///
/// A pattern has no posting lists. How often it occurs, and so what it weighs, is known only when all its
/// articles have been met; their places are kept till then, four bytes each.
struct PatternSearch {
  private(set) var occurrence = Occurrence()
  private var ordinals: [UInt32] = []
  private var places: [PlaceCounts] = []

  /// The leaf that a plan consists of, where this finds what it finds.
  static func leaf(of plan: TextPlan, _ wanted: TextSearch.Wanted) -> TextPlan.Leaf? {
    guard case .leaf(let index) = plan.root, wanted.only == nil, wanted.isScored else { return nil }
    let leaf = plan.leaves[index]
    let isPlain =
      leaf.counted == nil && leaf.scope == .all && !leaf.isCaseSensitive
      && !leaf.alternatives.contains(where: \.isRelated)
    return isPlain ? leaf : nil
  }

  /// Counts the places of a list in each article, those that several terms share once.
  init(_ list: PlaceList) {
    let entries = list.entries
    var spots: [WordPlace] = []
    var index = 0
    while index < entries.count {
      let ordinal = entries[index].ordinal
      let start = index
      spots.removeAll(keepingCapacity: true)
      while index < entries.count, entries[index].ordinal == ordinal {
        list.read(entries[index], distance: 0, into: &spots)
        index += 1
      }
      if index - start > 1 { spots.tidy() }
      var counts = PlaceCounts()
      for spot in spots { counts.add(field: spot.field, position: spot.position) }
      ordinals.append(ordinal)
      places.append(counts)
      occurrence.articleCount += 1
      occurrence.placeCount += spots.count
    }
  }

  /// Returns the articles that count, scored.
  func matches(
    weight: Int, _ arrays: ArticleArrays, _ scale: ImpactScale, among articles: ArticleSet?
  ) throws(IndexError) -> [Match] {
    guard ordinals.count > Self.few else {
      return try matches(weight: weight, arrays, scale, among: articles) {
        (kind, ordinal) throws(IndexError) in try arrays.number(kind, of: ordinal)
      }
    }
    // Many articles are quicker asked of the whole arrays.
    let titles = try arrays.numbers(.titleLength)
    let bodies = try arrays.numbers(.bodyLength)
    return try matches(weight: weight, arrays, scale, among: articles) {
      (kind, ordinal) throws(IndexError) in
      Int(kind == .titleLength ? titles[ordinal] : bodies[ordinal])
    }
  }

  @inline(__always)
  private func matches(
    weight: Int, _ arrays: ArticleArrays, _ scale: ImpactScale, among articles: ArticleSet?,
    _ length: (ArticleArray.Kind, Int) throws(IndexError) -> Int
  ) throws(IndexError) -> [Match] {
    var found: [Match] = []
    found.reserveCapacity(ordinals.count)
    for (ordinal, counts) in zip(ordinals, places) {
      let ordinal = Int(ordinal)
      guard ordinal < arrays.count, articles?.contains(ordinal) ?? true else { continue }
      let norms = scale.norms(
        titleLength: try length(.titleLength, ordinal) - 1,
        bodyLength: try length(.bodyLength, ordinal))
      var score = Score.zero
      score.add(weight: weight, level: scale.level(of: counts, norms))
      found.append(Match(ordinal: ordinal, score: score, tier: .exact))
    }
    return found
  }

  private static let few = 64
}
