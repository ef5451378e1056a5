internal import NewsIndex
internal import WordIndex

/// What counts as one: an article, or all articles of a story.
struct CountedUnits {
  /// Nil where articles count, each by itself.
  private let stories: StoryNumbers?

  init(_ unit: SearchRequest.Unit, _ arrays: ArticleArrays) throws(IndexError) {
    let stories = unit == .story ? try arrays.stories() : nil
    self.stories = stories?.isEmpty == false ? stories : nil
  }

  /// Returns the article that stands for what an article belongs to.
  @inline(__always)
  func key(of ordinal: Int) -> Int {
    stories?.story(of: ordinal) ?? ordinal
  }

  /// Returns the articles that stand for all that some articles belong to.
  func keys(of articles: ArticleSet) -> ArticleSet {
    stories?.stories(of: articles) ?? articles
  }

  /// Counts in bins: each unit once in a bin, however many of its articles are there.
  struct Tally {
    private let stories: StoryNumbers?
    /// By bin.
    private(set) var counts: [Int]
    /// By story: the bin in which it was counted first, plus one.
    private var firstBins: [UInt32]
    /// Stories that were counted in further bins.
    private var further: Set<UInt64> = []

    init(_ units: CountedUnits, binCount: Int, capacity: Int) {
      stories = units.stories
      counts = Array(repeating: 0, count: binCount)
      firstBins = units.stories == nil ? [] : Array(repeating: 0, count: capacity)
    }

    /// Adds a bin behind the others.
    mutating func addBin() { counts.append(0) }

    /// Counts an article in a bin.
    @inline(__always)
    mutating func add(_ ordinal: Int, in bin: Int) {
      guard let stories, stories.shared.mayContain(ordinal) else {
        counts[bin] &+= 1
        return
      }
      let story = stories.story(of: ordinal)
      let mark = UInt32(truncatingIfNeeded: bin) &+ 1
      if firstBins[story] == 0 {
        firstBins[story] = mark
      } else if firstBins[story] == mark
        || !further.insert(UInt64(story) << 32 | UInt64(mark)).inserted
      {
        return
      }
      counts[bin] &+= 1
    }
  }
}
