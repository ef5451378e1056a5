public import NewsIndex
public import Stories

/// The story that a hit stands for: who else carried it, among the articles found and in all.
public struct HitStory: Sendable, Equatable {
  /// The original's id, which names the story.
  public var id: Int
  /// What the article shown is to the original; nil for the original itself.
  public var relation: StoryRelation?
  /// The number of its articles that match.
  public var matching: Int
  /// The number of all its articles.
  public var all: Int
  /// The first ten outlets of the articles that match, in the order of time.
  public var outlets: [String]
  /// The number of outlets of the articles that match beside that of the article shown.
  public var otherOutlets: Int
  /// How many versions of its text there are, corrections among them; 1 where it was told once.
  public var versions: Int
  /// The original, where the story has other articles.
  public var original: ArticleSummary?

  /// The story of an article alone.
  public init(alone id: Int, outlet: String? = nil) {
    self.id = id
    matching = 1
    all = 1
    outlets = outlet.map { [$0] } ?? []
    otherOutlets = 0
    versions = 1
  }
}
