public import Citations
public import News
public import NewsIndex

extension Reference {
  /// Takes what a reference tells of a stored article.
  ///
  /// - Parameters:
  ///   - article: its metadata.
  ///   - keywords: the outlet's own keywords.
  ///   - version: which of the texts that the index has seen is the present one, from 1.
  ///   - accessed: the day of the look-up.
  ///   - state: the state of the index.
  public init(
    _ article: ArticleSummary, keywords: [String], version: Int, accessed: CalendarDate,
    state: String
  ) {
    self.init(id: article.id, title: article.title, accessed: accessed)
    bylines = article.bylines
    outlet = article.outlet
    origin = article.origin
    agency = article.agency
    published = article.published
    dateline = article.dateline
    city = article.city
    section = article.section
    language = article.language
    self.keywords = keywords
    url = article.url
    self.version = version
    self.state = state
  }
}

extension StoredArticles {
  /// Returns what a reference tells of an article, nil where there is none with that id.
  ///
  /// - Parameters:
  ///   - id: the article's id.
  ///   - accessed: the day of the look-up.
  ///   - state: the state of the index.
  /// - Returns: the reference.
  /// - Throws: `IndexError` where the index cannot be read.
  public func reference(
    of id: Int, accessed: CalendarDate, state: String
  ) throws(IndexError) -> Reference? {
    guard let summary = try summary(of: id) else { return nil }
    return Reference(
      summary, keywords: try detail(of: id)?.keywords ?? [],
      version: try versionCount(of: id) + 1, accessed: accessed, state: state)
  }
}
