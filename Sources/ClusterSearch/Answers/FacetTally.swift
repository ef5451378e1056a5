internal import JSON

/// What was found, as facets are counted over it.
struct FacetMatches {
  /// The counts of articles that are counted one by one.
  var counts: JSONValue
  /// Those that share their stories.
  var members: [FacetMember] = []
  var articles: Int
  /// Nil where articles are counted.
  var stories: Int?
}

/// An article that shares its story, with the values of its columns.
struct FacetMember {
  var story: Int
  private var columns: [String: [String]] = [:]

  init?(_ hit: JSONValue) {
    guard let story = ClusterStore.number(hit, "story") else { return nil }
    self.story = story
    for column in hit["fields"]?.object ?? [] {
      columns[column.name] = (column.value.array ?? []).map {
        $0.string ?? $0.integer.map(String.init) ?? ""
      }
    }
  }

  subscript(_ column: String) -> [String] { columns[column] ?? [] }
}

/// Counts under labels: articles one by one, and each story once for each label that one of its articles has.
struct FacetTally {
  private(set) var counts: [String: Int] = [:]
  private(set) var none: Int
  private var seen: Set<StoryLabel> = []

  private struct StoryLabel: Hashable {
    var story: Int
    /// Nil for articles without a value.
    var label: String?
  }

  init(none: Int) { self.none = none }

  mutating func add(_ label: String, _ count: Int) { counts[label, default: 0] += count }

  mutating func add(story: Int, _ labels: [String]) {
    for label in labels where seen.insert(StoryLabel(story: story, label: label)).inserted {
      counts[label, default: 0] += 1
    }
    if labels.isEmpty, seen.insert(StoryLabel(story: story, label: nil)).inserted { none += 1 }
  }

  mutating func addNone(_ count: Int) { none += count }
}
