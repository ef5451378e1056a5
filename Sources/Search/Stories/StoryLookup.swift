internal import NewsIndex
internal import Stories
internal import WordIndex

/// Finds articles by the story that they belong to.
struct StoryLookup {
  let arrays: ArticleArrays

  /// Returns all articles of the story of the article with an ordinal.
  func articles(ofStoryOf ordinal: Int) throws(IndexError) -> ArticleSet {
    var one = ArticleSet(capacity: arrays.count)
    if ordinal < arrays.count { one.insert(ordinal) }
    return try arrays.stories().articles(sharingStoriesWith: one)
  }

  /// Returns the articles whose story has so many articles.
  func articles(storySize range: ClosedRange<Int>) throws(IndexError) -> ArticleSet {
    let stories = try arrays.stories()
    let sizes = try arrays.storySizes()
    var articles = try arrays.articles()
    articles.formIntersection(where: { range.contains(Int(sizes[stories.story(of: $0)])) })
    return articles
  }

  /// Returns all articles of the stories that one of some houses carried or wrote.
  func articles(carriedBy houses: Set<Int>) throws(IndexError) -> ArticleSet {
    var own = ArticleSet(of: try arrays.numbers(.outlet), in: houses)
    own.formUnion(ArticleSet(of: try arrays.numbers(.house), in: houses))
    own.formIntersection(try arrays.articles())
    return try arrays.stories().articles(sharingStoriesWith: own)
  }

  /// Returns the articles by what they are to the original of their story, nil for the original itself.
  func articles(
    _ isWanted: (StoryRelation?) -> Bool
  ) throws(IndexError) -> ArticleSet {
    let relations = try arrays.numbers(.relation)
    let wanted = Set(
      ([nil] + StoryRelation.allCases).filter(isWanted).map { $0?.number ?? 0 })
    var articles = ArticleSet(of: relations, in: wanted)
    articles.formIntersection(try arrays.articles())
    return articles
  }
}
