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
  ///
  /// Articles come in the order of the list, those of several entries last.
  init(_ list: PlaceList, ordinalCount: Int) {
    let entries = list.entries.span
    let bytes = list.bytes.span
    let repeated = Self.repeated(list, ordinalCount)
    var ordinals: [UInt32] = []
    var places: [PlaceCounts] = []
    var placeCount = 0
    ordinals.reserveCapacity(entries.count)
    places.reserveCapacity(entries.count)
    var others: [PlaceList.Entry] = []
    for index in entries.indices {
      let entry = entries[index]
      guard entry.ordinal < ordinalCount else { continue }
      if let repeated, repeated.contains(Int(entry.ordinal)) {
        others.append(entry)
        continue
      }
      var counts = PlaceCounts()
      var reader = PlaceReader(entry)
      while reader.advance(bytes) {
        counts.add(field: reader.field, position: reader.position)
        placeCount += 1
      }
      ordinals.append(entry.ordinal)
      places.append(counts)
    }
    others = PlaceList.sorted(others, ordinalCount: ordinalCount)
    var spots: [WordPlace] = []
    var index = 0
    while index < others.count {
      let ordinal = others[index].ordinal
      spots.removeAll(keepingCapacity: true)
      while index < others.count, others[index].ordinal == ordinal {
        list.read(others[index], distance: 0, into: &spots)
        index += 1
      }
      spots.tidy()
      var counts = PlaceCounts()
      for spot in spots { counts.add(field: spot.field, position: spot.position) }
      placeCount += spots.count
      ordinals.append(ordinal)
      places.append(counts)
    }
    self.ordinals = ordinals
    self.places = places
    occurrence = Occurrence(articleCount: ordinals.count, placeCount: placeCount)
  }

  /// Returns the articles that several entries are about; nil for none.
  private static func repeated(_ list: PlaceList, _ ordinalCount: Int) -> ArticleSet? {
    guard !list.isInOrder else { return nil }
    var known = ArticleSet(capacity: ordinalCount)
    var repeated = ArticleSet(capacity: ordinalCount)
    for entry in list.entries where entry.ordinal < ordinalCount {
      let ordinal = Int(entry.ordinal)
      if known.contains(ordinal) { repeated.insert(ordinal) } else { known.insert(ordinal) }
    }
    return repeated
  }

  /// Adds the articles that count to the best, each with its score.
  ///
  /// - Returns: their number.
  func add(
    to top: inout TopScores, weight: Int, _ lengths: Lengths, _ scale: ImpactScale,
    among articles: ArticleSet?
  ) -> Int {
    var count = 0
    var bounds = BodyBounds()
    for index in ordinals.indices {
      let ordinal = Int(ordinals[index])
      guard ordinal < lengths.ordinalCount, articles?.contains(ordinal) ?? true else { continue }
      count += 1
      let body = lengths.body(index, ordinal)
      if bounds.exclude(places[index], body) { continue }
      let norms = scale.norms(titleLength: lengths.title(index, ordinal), bodyLength: body)
      let score = weight &* scale.level(of: places[index], norms)
      if score < top.threshold { bounds.note(places[index], body) } else { top.add(score, ordinal) }
    }
    return count
  }

  /// Returns the articles that count, scored, ascending by ordinal.
  func matches(
    weight: Int, _ lengths: Lengths, _ scale: ImpactScale, among articles: ArticleSet?
  ) -> [Match] {
    var found: [Match] = []
    found.reserveCapacity(ordinals.count)
    for index in ordinals.indices {
      let ordinal = Int(ordinals[index])
      guard ordinal < lengths.ordinalCount, articles?.contains(ordinal) ?? true else { continue }
      let norms = scale.norms(
        titleLength: lengths.title(index, ordinal), bodyLength: lengths.body(index, ordinal))
      let score = weight &* scale.level(of: places[index], norms)
      found.append(Match(ordinal: ordinal, score: Score(steps: score), tier: .exact))
    }
    found.sort { $0.ordinal < $1.ordinal }
    return found
  }

  /// Returns the ordinals of the articles that count, ascending.
  func ordinals(below end: Int, among articles: ArticleSet?) -> [Int] {
    var set = ArticleSet(capacity: end)
    for ordinal in ordinals where articles?.contains(Int(ordinal)) ?? true {
      set.insert(Int(ordinal))
    }
    var all: [Int] = []
    set.forEach { all.append($0) }
    return all
  }

  /// Reads the lengths of the articles.
  func lengths(_ arrays: ArticleArrays) throws(IndexError) -> Lengths {
    try Lengths(of: ordinals, arrays)
  }

  /// The lengths of some articles.
  struct Lengths {
    /// The number of ordinals of the index.
    let ordinalCount: Int
    private let isWhole: Bool
    private var titles: [UInt32] = []
    private var bodies: [UInt32] = []

    fileprivate init(of ordinals: [UInt32], _ arrays: ArticleArrays) throws(IndexError) {
      ordinalCount = arrays.count
      // Many articles are quicker asked of the whole arrays.
      isWhole = ordinals.count > Self.few
      if isWhole {
        titles = try arrays.numbers(.titleLength)
        bodies = try arrays.numbers(.bodyLength)
        return
      }
      for ordinal in ordinals {
        titles.append(UInt32(try arrays.number(.titleLength, of: Int(ordinal))))
        bodies.append(UInt32(try arrays.number(.bodyLength, of: Int(ordinal))))
      }
    }

    private static let few = 64

    /// Returns the words of the title of the article at an index.
    @inline(__always)
    func title(_ index: Int, _ ordinal: Int) -> Int { Int(titles[isWhole ? ordinal : index]) - 1 }

    /// Returns the words of the body of the article at an index.
    @inline(__always)
    func body(_ index: Int, _ ordinal: Int) -> Int { Int(bodies[isWhole ? ordinal : index]) }
  }
}

/// Knows of articles that score too little without looking closer.
///
/// As many places in a longer body never have a higher level, and scores that are too low stay too low.
private struct BodyBounds {
  /// Counts in bodies alone, and the least length with which they are too few.
  private var counts: [UInt32]
  private var lengths: [Int]

  /// A power of two.
  private static let size = 512
  /// Counts in bodies alone take so many bits (`PlaceCounts`).
  private static let countBits: UInt32 = 15

  init() {
    counts = Array(repeating: 0, count: Self.size)
    lengths = Array(repeating: .max, count: Self.size)
  }

  @inline(__always)
  private static func slot(_ counts: PlaceCounts) -> Int {
    Int(truncatingIfNeeded: (counts.bits &* 0x9E37_79B1) >> 23)
  }

  @inline(__always)
  func exclude(_ places: PlaceCounts, _ length: Int) -> Bool {
    let slot = Self.slot(places)
    return counts[slot] == places.bits && length >= lengths[slot]
  }

  /// Notes that an article scores too little.
  mutating func note(_ places: PlaceCounts, _ length: Int) {
    guard places.bits >> Self.countBits == 0 else { return }
    let slot = Self.slot(places)
    counts[slot] = places.bits
    lengths[slot] = length
  }
}
