internal import NewsIndex
internal import WordIndex

/// The articles that facets are counted over, apart: those that are counted one by one, and those that share their
/// story, story by story.
///
/// The facets of one search ask for the same articles, but for the one whose own filter is in force: what was taken
/// apart last is kept.
final class CountedMembers {
  /// Articles, taken apart.
  struct Parts {
    var articles: ArticleSet
    /// Those that are counted one by one.
    var alone: ArticleSet
    /// Those that share their story.
    var shared: [StoryNumbers.Member] = []
    /// The number of their stories; nil where articles are counted.
    var storyCount: Int?
  }

  private let stories: StoryNumbers?
  private let shared: [StoryNumbers.Member]
  private var last: Parts?

  init(_ arrays: ArticleArrays, _ unit: SearchRequest.Unit) throws(IndexError) {
    stories = unit == .story ? try arrays.stories() : nil
    shared = unit == .story ? try arrays.sharedByStory() : []
  }

  /// Takes some articles apart.
  func parts(of articles: ArticleSet) -> Parts {
    if let last, last.articles == articles { return last }
    var parts = Parts(articles: articles, alone: articles)
    if let stories {
      parts.storyCount = stories.count(of: articles)
      if !stories.isEmpty {
        parts.alone.subtract(stories.shared)
        parts.shared = shared.filter { articles.contains(Int($0.ordinal)) }
      }
    }
    last = parts
    return parts
  }
}

/// Counts stories by group: each once for each group that one of its articles has.
struct StoryTally {
  /// By group; the last is for those without one.
  private(set) var counts: [Int]
  /// By group: the story that was counted last.
  private var last: [UInt32]

  /// Begins with as many groups, and one for what has none.
  init(groupCount: Int) {
    counts = [Int](repeating: 0, count: groupCount + 1)
    last = [UInt32](repeating: .max, count: groupCount + 1)
  }

  /// The stories without a group.
  var none: Int { counts[counts.count - 1] }

  /// Counts a story in a group; those of one story come one after the other.
  @inline(__always)
  mutating func add(_ story: UInt32, _ group: Int) {
    if last[group] != story {
      last[group] = story
      counts[group] &+= 1
    }
  }

  /// Counts a story in a group, or as one without.
  @inline(__always)
  mutating func add(_ story: UInt32, _ group: Int?) { add(story, group ?? counts.count - 1) }
}
