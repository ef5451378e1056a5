internal import News

/// Makes an article of an element of an XML document.
struct XMLArticleMapper: Sendable {
  /// Seconds since 1970, for embargoes.
  let now: Int

  /// Reads a record; fails with the reason where it holds no article.
  func article(
    from record: RawRecord, _ setting: XMLSetting
  ) -> Result<Article, ReadingFailure> {
    switch XMLText.element(of: record, setting) {
    case .failure(let failure): return .failure(failure)
    case .success(let element):
      switch setting.format {
      case .rss, .atom:
        return FeedArticle.of(FeedItem(element), in: setting.feed, record: record, now: now)
      case .newsMLG2: return WireArticle.of(WireStory(newsMLG2: element), record: record, now: now)
      case .newsML1: return WireArticle.of(WireStory(newsML: element), record: record, now: now)
      case .nitf: return WireArticle.of(WireStory(nitf: element), record: record, now: now)
      }
    }
  }
}
