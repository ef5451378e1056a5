internal import News
public import NewsIndex
public import Stories

/// All articles of one story, as `search story` shows them.
public struct StoryView: Sendable {
  /// An article of the story.
  public struct Member: Sendable {
    /// The article.
    public var article: ArticleSummary
    /// What it is to the original; nil for the original itself.
    public var relation: StoryRelation?
    /// The words of its body.
    public var wordCount: Int
    /// The share of the original's passages that it leaves out, 0 to 1.
    public var cut: Double
    /// The share of its own passages that the original lacks, 0 to 1.
    public var added: Double
  }

  /// Another article that holds the story's text among others, or whose text this story holds.
  public struct Part: Sendable {
    /// The article.
    public var article: ArticleSummary
    /// Whether it holds the story's original; else the original holds it.
    public var isContainer: Bool
    /// The share of the part's passages that the whole has, 0 to 1.
    public var containment: Double
  }

  /// Tells of a story.
  ///
  /// - Parameters:
  ///   - id: the original's.
  ///   - original: its text.
  ///   - members: all articles of the story, the original among them.
  ///   - parts: articles of other stories that hold this one's text, or a part of it.
  package init(
    id: Int, _ original: StoryText,
    _ members: [(article: ArticleSummary, relation: StoryRelation?, text: StoryText)],
    parts: [Part]
  ) {
    self.id = id
    self.parts = parts
    let inTime = members.sorted { a, b in
      if (a.relation == nil) != (b.relation == nil) { return a.relation == nil }
      let (first, second) = (a.text.time?.minutes ?? .max, b.text.time?.minutes ?? .max)
      return first != second ? first < second : a.text.identity < b.text.identity
    }
    self.members = inTime.map { article, relation, text in
      let shares = StoryModel.difference(of: text, from: original)
      return Member(
        article: article, relation: relation, wordCount: text.words.count, cut: shares.cut,
        added: shares.added)
    }
  }

  /// The original's id, which is the story's name; any member's resolves to it.
  public var id: Int
  /// The members in the order of time, the original first.
  public var members: [Member]
  /// Round-ups and the like; stories of their own.
  public var parts: [Part]

  /// The different outlets of the members, in their order.
  public var outlets: [String] {
    var outlets: [String] = []
    for outlet in members.compactMap(\.article.outlet) where !outlets.contains(outlet) {
      outlets.append(outlet)
    }
    return outlets
  }
}

/// A story with those of its articles that match.
public struct StoryMembers: Sendable {
  /// The original, whether it matches or not.
  public var original: ArticleSummary
  /// The number of all articles.
  public var all: Int
  /// The articles that match, in the order of time, then of identity.
  public var members: [(article: ArticleSummary, relation: StoryRelation?)]

  /// Creates a story of its articles that match, in any order.
  package init(
    original: ArticleSummary, all: Int,
    members: [(article: ArticleSummary, relation: StoryRelation?)]
  ) {
    func time(_ member: (article: ArticleSummary, relation: StoryRelation?)) -> Int {
      guard member.relation != nil else { return -1 }
      return member.article.published.map {
        StoryTime(PublicationDate(day: $0, timestamp: member.article.publishedAt)).minutes
      } ?? .max
    }
    self.original = original
    self.all = all
    self.members = members.sorted {
      (time($0), $0.article.identity ?? 0) < (time($1), $1.article.identity ?? 0)
    }
  }

  /// By what stories come in the order of time: the day of the original, those of one day by identity; those without a
  /// date come last.
  package static func place(
    of original: (day: Int, identity: UInt64), isNewestFirst: Bool
  ) -> (day: Int, identity: UInt64) {
    let isDated = original.day >= ArticleID.firstKnownDay
    return (isDated ? (isNewestFirst ? -original.day : original.day) : .max, original.identity)
  }
}

/// What `search show` says of an article's story.
public struct StorySummary: Sendable {
  /// The article's place in it.
  public var place: StoryPlace
  /// The original.
  public var original: ArticleSummary
  /// The story's outlets, in the order of its articles.
  public var outlets: [String] = []
  /// How many versions the story has, corrections among them; 1 where it was told once.
  public var versions = 1
  /// Which of them the article is, by time; nil where it is another outlet's, a copy or a part of one.
  public var version: Int?
  /// The share of the shorter text's passages that the longer has, of the article and the original.
  public var inCommon: Double

  /// Creates a summary of a story that was told once.
  public init(place: StoryPlace, original: ArticleSummary, inCommon: Double) {
    self.place = place
    self.original = original
    self.inCommon = inCommon
  }
}

/// An article's place in its story, for a hit or `search show`.
public struct StoryPlace: Sendable, Equatable {
  /// The original's id.
  public var story: Int
  /// What it is to the original; nil for the original itself.
  public var relation: StoryRelation?
  /// The number of the story's articles.
  public var count: Int

  /// Creates a place.
  public init(story: Int, relation: StoryRelation?, count: Int) {
    self.story = story
    self.relation = relation
    self.count = count
  }

  /// What it is to the original, in a word; an article alone is its own original.
  public var relationName: String { relation?.rawValue ?? "original" }
}
