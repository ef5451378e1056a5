internal import NewsIndex
internal import WordIndex

/// What a single pattern finds (`ukrain*`, `wom?n`, `presidant~1`).
///
/// A pattern has no posting lists. How often it occurs, and so what it weighs, is known only when all its
/// articles have been met; their positions are kept till then.
struct PatternSearch {
  private let rows: PatternRows

  init(_ rows: PatternRows) {
    self.rows = rows
  }

  /// What the pattern counts in each article: it depends on the article's language.
  struct ArticleWeights {
    private let weights: [Int]
    private let languages: [UInt16]?
    /// The highest.
    let highest: Int

    /// Creates the weights, given that of each language and the language of each article, nil where all are of one.
    init(_ weights: [Int], _ languages: [UInt16]?) {
      self.weights = weights
      self.languages = languages
      highest = weights.max() ?? 0
    }

    /// The weight in an article.
    @inline(__always)
    subscript(ordinal: Int) -> Int {
      guard let languages else { return highest }
      return weights[Int(languages[ordinal])]
    }
  }

  /// Adds the articles that count to the best, each with its score.
  ///
  /// - Returns: their number.
  func add(
    to top: inout TopScores, _ weights: ArticleWeights, _ lengths: Lengths, _ scale: ImpactScale,
    among wanted: ArticleSet?
  ) -> Int {
    var bounds = BodyBounds()
    func add(_ article: UInt32, _ counts: PositionCounts) {
      let ordinal = Int(article)
      guard wanted?.contains(ordinal) ?? true else { return }
      let body = lengths.body(ordinal)
      let weight = weights[ordinal]
      if bounds.exclude(counts, body, weight) { return }
      let norms = scale.norms(titleLength: lengths.title(ordinal), bodyLength: body)
      let score = weight &* scale.level(of: counts, norms)
      if score < top.threshold {
        bounds.note(counts, body, weight)
      } else {
        top.add(score, ordinal)
      }
    }
    for group in rows.groups { add(group.ordinal, rows.counts(of: group)) }
    // What has the words once has few points, however short it is.
    if weights.highest &* Self.highestLevelOfOne(scale) >= top.threshold { rows.eachSingle(add) }
    return wanted == nil ? rows.occurrence.articleCount : articles(among: wanted).count
  }

  /// The level of one position in the opening of the shortest body.
  private static func highestLevelOfOne(_ scale: ImpactScale) -> Int {
    var one = PositionCounts()
    one.add(field: 0, position: 0)
    return scale.level(of: one, scale.norms(titleLength: 0, bodyLength: 0))
  }

  /// Returns the articles that count, scored, ascending by ordinal.
  func matches(
    _ weights: ArticleWeights, _ lengths: Lengths, _ scale: ImpactScale,
    among wanted: ArticleSet?
  ) -> [Match] {
    var found: [Match] = []
    found.reserveCapacity(rows.occurrence.articleCount)
    func add(_ article: UInt32, _ counts: PositionCounts) {
      let ordinal = Int(article)
      guard wanted?.contains(ordinal) ?? true else { return }
      let norms = scale.norms(
        titleLength: lengths.title(ordinal), bodyLength: lengths.body(ordinal))
      let score = weights[ordinal] &* scale.level(of: counts, norms)
      found.append(Match(ordinal: ordinal, score: Score(steps: score), tier: .exact))
    }
    for group in rows.groups { add(group.ordinal, rows.counts(of: group)) }
    rows.eachSingle(add)
    found.sort { $0.ordinal < $1.ordinal }
    return found
  }

  /// Returns the articles that count.
  func articles(among wanted: ArticleSet?) -> ArticleSet {
    var articles = rows.articles
    if let wanted { articles.formIntersection(wanted) }
    return articles
  }

  /// Reads the lengths of the articles.
  func lengths(_ arrays: ArticleArrays) throws(IndexError) -> Lengths {
    try Lengths(of: rows.articles, count: rows.occurrence.articleCount, arrays)
  }

  /// The lengths of some articles.
  struct Lengths {
    private var titles: [UInt32] = []
    private var bodies: [UInt32] = []
    /// By ordinal, where articles are few.
    private var few: [Int: (title: Int, body: Int)]?

    fileprivate init(
      of articles: ArticleSet, count: Int, _ arrays: ArticleArrays
    ) throws(IndexError) {
      // Many articles are quicker asked of the whole arrays.
      guard count <= Self.mostFew else {
        titles = try arrays.numbers(.titleLength)
        bodies = try arrays.numbers(.bodyLength)
        return
      }
      var ordinals: [Int] = []
      articles.forEach { ordinals.append($0) }
      var few: [Int: (title: Int, body: Int)] = [:]
      for ordinal in ordinals {
        few[ordinal] = (
          try arrays.number(.titleLength, of: ordinal), try arrays.number(.bodyLength, of: ordinal)
        )
      }
      self.few = few
    }

    private static let mostFew = 64

    /// Returns the words of an article's title.
    @inline(__always)
    func title(_ ordinal: Int) -> Int {
      (few == nil ? Int(titles[ordinal]) : few?[ordinal]?.title ?? 1) - 1
    }

    /// Returns the words of an article's body.
    @inline(__always)
    func body(_ ordinal: Int) -> Int {
      few == nil ? Int(bodies[ordinal]) : few?[ordinal]?.body ?? 0
    }
  }
}

/// Knows of articles that score too little without looking closer.
///
/// As many positions in a longer body never have a higher level, what weighs no more has no higher score, and scores that
/// are too low stay too low.
private struct BodyBounds {
  /// Counts in bodies alone, and the least length with which they are too few.
  private var counts: [UInt32]
  private var lengths: [Int]
  /// And the weight with which they were.
  private var weights: [Int]

  /// A power of two.
  private static let size = 512
  /// Counts in bodies alone take so many bits (`PositionCounts`).
  private static let countBits: UInt32 = 15

  init() {
    counts = Array(repeating: 0, count: Self.size)
    lengths = Array(repeating: .max, count: Self.size)
    weights = Array(repeating: 0, count: Self.size)
  }

  @inline(__always)
  private static func slot(_ counts: PositionCounts) -> Int {
    Int(truncatingIfNeeded: (counts.bits &* 0x9E37_79B1) >> 23)
  }

  @inline(__always)
  func exclude(_ positions: PositionCounts, _ length: Int, _ weight: Int) -> Bool {
    let slot = Self.slot(positions)
    return counts[slot] == positions.bits && length >= lengths[slot] && weight <= weights[slot]
  }

  /// Notes that an article scores too little.
  mutating func note(_ positions: PositionCounts, _ length: Int, _ weight: Int) {
    guard positions.bits >> Self.countBits == 0 else { return }
    let slot = Self.slot(positions)
    counts[slot] = positions.bits
    lengths[slot] = length
    weights[slot] = weight
  }
}
