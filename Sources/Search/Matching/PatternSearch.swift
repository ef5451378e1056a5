internal import NewsIndex

/// What a single pattern finds (`ukrain*`, `wom?n`, `presidant~1`), in one walk of FTS5.
///
/// A pattern has no posting lists. How often it occurs, and so what it weighs, is known only when all its
/// articles have been met; their places are kept till then, four bytes each.
struct PatternSearch {
  private(set) var occurrence = Occurrence()
  private var ordinals: [Int] = []
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

  /// Takes the places of an article.
  mutating func add(_ row: MatchedPlaces) {
    ordinals.append(row.ordinal)
    places.append(row.counts)
    occurrence.articleCount += 1
    occurrence.placeCount += row.count
  }

  /// Returns the articles that count, scored.
  func matches(
    weight: Int, _ arrays: ArticleArrays, _ scale: ImpactScale, among articles: ArticleSet?
  ) throws(IndexError) -> [Match] {
    // Many articles are quicker asked of the whole arrays.
    if ordinals.count > Self.few {
      _ = try arrays.numbers(.titleLength)
      _ = try arrays.numbers(.bodyLength)
    }
    var found: [Match] = []
    found.reserveCapacity(ordinals.count)
    for (ordinal, counts) in zip(ordinals, places)
    where ordinal < arrays.count && articles?.contains(ordinal) ?? true {
      let norms = scale.norms(
        titleLength: try arrays.number(.titleLength, of: ordinal) - 1,
        bodyLength: try arrays.number(.bodyLength, of: ordinal))
      var score = Score.zero
      score.add(weight: weight, level: scale.level(of: counts, norms))
      found.append(Match(ordinal: ordinal, score: score, tier: .exact))
    }
    return found
  }

  private static let few = 64
}

/// The places of an article's words that fit.
struct MatchedPlaces {
  var ordinal: Int
  private(set) var counts = PlaceCounts()
  private(set) var count = 0
  private var last = -1

  init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Takes a place; they come in order, one that has several spellings more than once.
  mutating func add(field: Int, position: Int) {
    let place = field << 40 | position
    guard place != last else { return }
    last = place
    counts.add(field: field, position: position)
    count += 1
  }
}
