internal import NewsIndex
internal import WordIndex

/// Which articles share a story, by ordinal: all that collapsing and counting need; no text is read for it.
///
/// A story is named by the ordinal of its original, an article alone in its story by its own.
struct StoryNumbers {
  /// By ordinal: the ordinal of the original plus one, 0 for an article alone in its story.
  private let numbers: [UInt32]
  /// The articles whose story has others.
  let shared: ArticleSet
  /// Whether no article shares its story.
  let isEmpty: Bool

  /// Creates the numbers of an index.
  init(_ numbers: [UInt32]) {
    self.numbers = numbers
    var shared = ArticleSet(above: 0, in: numbers)
    // What only a damaged index has: such an article stands for itself.
    shared.formIntersection(where: { numbers[$0] <= numbers.count })
    self.shared = shared
    isEmpty = shared.isEmpty
  }

  /// Returns the ordinal that names the story of an article.
  @inline(__always)
  func story(of ordinal: Int) -> Int {
    shared.mayContain(ordinal) ? Int(numbers[ordinal]) - 1 : ordinal
  }

  /// Returns the stories that some articles belong to, each once.
  func stories(of articles: ArticleSet) -> ArticleSet {
    guard !isEmpty else { return articles }
    var stories = articles.subtracting(shared)
    forEachShared(in: articles) { _, story in stories.insert(story) }
    return stories
  }

  /// Returns some articles with all others of their stories.
  func articles(sharingStoriesWith articles: ArticleSet) -> ArticleSet {
    guard !isEmpty else { return articles }
    let stories = stories(of: articles)
    var all = articles
    shared.forEach { if stories.contains(Int(numbers[$0]) - 1) { all.insert($0) } }
    return all
  }

  /// Returns the number of stories that some articles belong to.
  func count(of articles: ArticleSet) -> Int { count(of: articles, total: articles.count) }

  /// Returns the number of stories that some articles belong to.
  ///
  /// - Parameters:
  ///   - articles: these, or those alone that share their story.
  ///   - total: how many they are in all.
  /// - Returns: the number; each article that shares no story is one.
  func count(of articles: ArticleSet, total: Int) -> Int {
    guard !isEmpty else { return total }
    var stories = ArticleSet(capacity: shared.capacity)
    var sharing = 0
    forEachShared(in: articles) { _, story in
      stories.insert(story)
      sharing += 1
    }
    return total - sharing + stories.count
  }

  /// Returns the articles whose stories have articles of several kinds, given the kind of each article.
  func shared(across kinds: [UInt16]) -> ArticleSet {
    var first = [UInt16?](repeating: nil, count: numbers.count)
    var spanning = ArticleSet(capacity: shared.capacity)
    shared.forEach { ordinal in
      let story = Int(numbers[ordinal]) - 1
      if let kind = first[story], kind != kinds[ordinal] { spanning.insert(story) }
      first[story] = first[story] ?? kinds[ordinal]
    }
    var members = shared
    members.formIntersection(where: { spanning.contains(Int(numbers[$0]) - 1) })
    return members
  }

  /// Calls `visit` with every article that shares its story, ascending, and that story.
  @inline(__always)
  func forEachShared(in articles: ArticleSet, _ visit: (_ ordinal: Int, _ story: Int) -> Void) {
    guard !isEmpty else { return }
    var both = shared
    both.formIntersection(articles)
    both.forEach { visit($0, Int(numbers[$0]) - 1) }
  }

  /// Returns the members of some stories, ascending; a story without one here is an article alone.
  func members(of stories: Set<Int>) -> [Int: [Int]] {
    var members: [Int: [Int]] = [:]
    guard !isEmpty, !stories.isEmpty else { return members }
    var wanted = ArticleSet(capacity: shared.capacity)
    for story in stories { wanted.insert(story) }
    shared.forEach { ordinal in
      let story = Int(numbers[ordinal]) - 1
      if wanted.contains(story) { members[story, default: []].append(ordinal) }
    }
    return members
  }

  /// Returns the members of all stories that have several, ascending.
  func allMembers() -> [Int: [Int]] {
    var members: [Int: [Int]] = [:]
    shared.forEach { members[Int(numbers[$0]) - 1, default: []].append($0) }
    return members
  }

  /// An article that shares its story.
  struct Member {
    var story: UInt32
    var ordinal: UInt32
  }

  /// Returns the articles that share their story, story by story, those of one ascending; O(articles).
  func sharedByStory() -> [Member] {
    // Where the members of each story begin.
    var next = [Int](repeating: 0, count: numbers.count + 1)
    shared.forEach { next[Int(numbers[$0])] += 1 }
    var count = 0
    for story in next.indices {
      let size = next[story]
      next[story] = count
      count += size
    }
    var members = [Member](repeating: Member(story: 0, ordinal: 0), count: count)
    shared.forEach { ordinal in
      let story = numbers[ordinal]
      members[next[Int(story)]] = Member(story: story - 1, ordinal: UInt32(ordinal))
      next[Int(story)] += 1
    }
    return members
  }

  /// Returns the number of members of each story, by story; those that are no story's name have 0.
  func sizes() -> [UInt32] {
    var sizes = [UInt32](repeating: 1, count: numbers.count)
    shared.forEach { sizes[$0] = 0 }
    shared.forEach { sizes[Int(numbers[$0]) - 1] += 1 }
    return sizes
  }

  /// Keeps the first match of each story, in their order.
  func firsts(of ordered: [Match]) -> [Match] {
    guard !isEmpty else { return ordered }
    var seen: Set<Int> = []
    return ordered.filter {
      !shared.mayContain($0.ordinal) || seen.insert(story(of: $0.ordinal)).inserted
    }
  }
}
