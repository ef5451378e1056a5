internal import Cluster
internal import News
public import NewsIndex
public import Search
public import Stories

/// One story, and an article's place in it.
extension ClusterStore {
  /// Returns the story of an article, nil where there is no such article.
  ///
  /// Articles of other stories that hold its text among others are not looked for: prints are not kept on a cluster.
  public func story(of id: Int) throws(IndexError) -> StoryView? {
    try answered { () throws(IndexError) in
      guard let place = try articles.story(of: id) else { return nil }
      let mates = try mates(of: place, id)
      let texts = StoryTexts(StoredStoryTexts(articles), model: StoryModel())
      try texts.expect(mates.map(\.id))
      var members: [(article: ArticleSummary, relation: StoryRelation?, text: StoryText)] = []
      for mate in mates {
        guard let summary = try articles.summary(of: mate.id) else { continue }
        let isFirst = mate.id == mates.first?.id
        members.append(
          (
            summary, isFirst ? nil : StoryRelation(number: mate.relation) ?? .edited,
            try texts.member(mate.id).text
          ))
      }
      guard let first = members.first else { return nil }
      return StoryView(id: first.article.id, first.text, members, parts: [])
    }
  }

  /// The articles of a story in the order of time; one article where it is alone.
  private func mates(
    of place: ClusterDocument.Story, _ id: Int
  ) throws(IndexError) -> [StoryMate] {
    guard place.count > 1 else {
      return [
        StoryMate(key: id, id: id, isOriginal: true, outlet: 0, relation: 0, bodyLength: 0)
      ]
    }
    let told = try told([place.id], [])
    guard told.isExact else {
      throw .store(Self.storySizeNote + ": search for them with 'story:\(id)'")
    }
    return told.stories[place.id]?.mates ?? []
  }

  /// Returns an article's place in its story; nil where there is no such article.
  public func storyPlace(of id: Int) throws(IndexError) -> StoryPlace? {
    guard let story = try articles.story(of: id) else { return nil }
    return StoryPlace(
      story: story.id, relation: story.relation.flatMap { StoryRelation(rawValue: $0) },
      count: story.count)
  }

  /// Returns what is said of an article's story beside the article; nil where there is no such article.
  public func storySummary(of id: Int) throws(IndexError) -> StorySummary? {
    guard let place = try storyPlace(of: id) else { return nil }
    var original = try articles.summary(of: place.story)
    // The original may be gone since the last rebuild.
    if original == nil { original = try articles.summary(of: id) }
    guard let original else { return nil }
    guard place.count > 1 else {
      var alone = StorySummary(place: place, original: original, inCommon: 1)
      alone.version = 1
      alone.outlets = [original.outlet].compactMap(\.self)
      return alone
    }
    let mates = try told([place.story], []).stories[place.story]?.mates ?? []
    let comparison = try storyComparison(original.id, id)
    return try StorySummary(
      place, original, inCommon: comparison?.containment ?? 1, mates, shown: id
    ) { facets.value($0) }
  }

  /// Returns by what two articles are held for one story, or not; nil where one is not there.
  public func storyComparison(_ a: Int, _ b: Int) throws(IndexError) -> StoryComparison? {
    try articles.fetch([a, b])
    guard try articles.article(a) != nil, try articles.article(b) != nil else { return nil }
    let texts = StoryTexts(StoredStoryTexts(articles), model: StoryModel())
    return StoryModel().compare(try texts.member(a).text, try texts.member(b).text)
  }
}

/// Articles of a cluster by their ids, as far as stories follow from them.
private final class StoredStoryTexts: StorySources {
  private let articles: ClusterArticles

  init(_ articles: ClusterArticles) { self.articles = articles }

  func source(_ id: Int) throws(IndexError) -> StorySource {
    let article = try articles.article(id)
    let detail = article.flatMap { try? ArticleDetail(stored: $0.detail) }
    return StorySource(
      article?.summary, text: article?.text ?? [], isCorrection: detail?.correction != nil,
      identity: Int(truncatingIfNeeded: article?.summary.identity ?? 0))
  }

  func expect(_ ids: [Int]) throws(IndexError) { try articles.fetch(ids) }
}
