internal import NewsIndex
internal import WordIndex

/// What counts as one: an article, or all articles of a story.
struct CountedUnits {
  /// By ordinal: the ordinal of its story's original plus one, 0 for an article alone; nil where articles count.
  private let stories: [UInt32]?

  /// Articles, each by itself.
  static let articles = CountedUnits(stories: nil)

  private init(stories: [UInt32]?) {
    self.stories = stories
  }

  /// Stories.
  init(storiesOf arrays: ArticleArrays) throws(IndexError) {
    stories = try arrays.bounds(.story) == nil ? nil : arrays.numbers(.story)
  }

  /// Returns the article that stands for what an article belongs to.
  @inline(__always)
  func key(of ordinal: Int) -> Int {
    guard let stories, stories[ordinal] > 0 else { return ordinal }
    return Int(stories[ordinal]) - 1
  }

  /// Returns the articles that stand for all that some articles belong to.
  func keys(of articles: ArticleSet) -> ArticleSet {
    guard stories != nil else { return articles }
    var keys = ArticleSet(capacity: articles.capacity)
    articles.forEach { keys.insert(key(of: $0)) }
    return keys
  }

  /// Counts in bins: each unit once in a bin, however many of its articles are there.
  struct Tally {
    private let units: CountedUnits
    /// By bin.
    private(set) var counts: [Int]
    /// By unit: the bin in which it was counted first, plus one.
    private var firstBins: [UInt32]
    /// Units that were counted in further bins.
    private var further: Set<UInt64> = []

    init(_ units: CountedUnits, binCount: Int, capacity: Int) {
      self.units = units
      counts = Array(repeating: 0, count: binCount)
      firstBins = units.stories == nil ? [] : Array(repeating: 0, count: capacity)
    }

    /// Counts an article, whose bins differ from call to call.
    @inline(__always)
    mutating func add(_ ordinal: Int, in bin: Int) {
      guard let stories = units.stories, stories[ordinal] > 0 else {
        counts[bin] &+= 1
        return
      }
      let key = Int(stories[ordinal]) - 1
      guard key < firstBins.count else { return }
      let mark = UInt32(truncatingIfNeeded: bin) &+ 1
      if firstBins[key] == 0 {
        firstBins[key] = mark
      } else if firstBins[key] == mark
        || !further.insert(UInt64(key) << 32 | UInt64(mark)).inserted
      {
        return
      }
      counts[bin] &+= 1
    }
  }
}
