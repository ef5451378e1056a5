/// Counts to how many stories the articles of lists belong.
struct StoryCounter: Sendable {
  /// By ordinal: the number of its story, 0 where it has none to share.
  private let stories: [UInt32]
  /// By number of a story: the list in which it was met last.
  private var lists: [UInt32]
  private var list: UInt32 = 0

  /// Creates a counter from the array of stories (`ArticleArray.Kind.story`).
  init(_ stories: [UInt32]) {
    self.stories = stories
    lists = Array(repeating: 0, count: stories.count + 1)
  }

  /// Returns the number of stories of some articles; one that shares none counts as one.
  mutating func count(of ordinals: [UInt32]) -> Int {
    list += 1
    var count = 0
    for ordinal in ordinals {
      let story = Int(ordinal) < stories.count ? Int(stories[Int(ordinal)]) : 0
      // What only a damaged index has stands for itself.
      if story == 0 || story >= lists.count {
        count += 1
      } else if lists[story] != list {
        lists[story] = list
        count += 1
      }
    }
    return count
  }
}
