public import News

/// The articles of a store, one by one by their ids: an index file's, or those of an archive on a cluster.
public protocol StoredArticles: AnyObject {
  /// Whether summaries tell nothing of the files that articles came from: their path is empty then.
  var hidesSources: Bool { get set }

  /// Returns the places of an article's dateline, the first one first.
  func places(of id: Int) throws(IndexError) -> [Place]

  /// Returns the id of an article by which the story of `id` is found: its own, or, where it is gone, that of one
  /// that is left of its story; nil where there is neither.
  func storyID(of id: Int) throws(IndexError) -> Int?

  /// Returns the state of the store: equal for all stores of the same articles (see `StateSum`).
  func state() throws(IndexError) -> String

  /// Returns the metadata of an article, nil where there is none with that id.
  func summary(of id: Int) throws(IndexError) -> ArticleSummary?

  /// Returns the text of an article, nil where there is none with that id.
  func blocks(of id: Int) throws(IndexError) -> [Block]?

  /// Returns the detail of an article, nil where there is none with that id.
  func detail(of id: Int) throws(IndexError) -> ArticleDetail?

  /// Returns the source record of an article, byte for byte, nil where there is none with that id.
  func original(of id: Int) throws(IndexError) -> [UInt8]?

  /// Returns how many earlier texts of an article there have been, kept or not.
  func versionCount(of id: Int) throws(IndexError) -> Int

  /// Returns the earlier texts of an article, the oldest first.
  func versions(of id: Int) throws(IndexError) -> [ArticleVersion]

  /// Returns what has become of an id.
  func fate(of id: Int) throws(IndexError) -> IDFate

  /// Returns the id of an article by its identity, nil where it is not there.
  func id(ofIdentity identity: UInt64) throws(IndexError) -> Int?

  /// Returns the marks of some articles, in the order of their ids; those that are not there are left out.
  func marks(of ids: [Int]) throws(IndexError) -> [(id: Int, mark: ArticleMark)]

  /// Returns with which data files the articles were read.
  func dataFiles() throws(IndexError) -> DataFiles

  /// Returns the marks of all articles, by which a change is seen.
  func marks() throws(IndexError) -> [(id: Int, mark: ArticleMark)]

  /// Returns the hash of the sets of words that stand for one another: SHA-256, the same for the same sets.
  func variantsHash() throws(IndexError) -> String

  /// The number of articles, and the first and the last day of publication.
  func extent() throws(IndexError) -> (count: Int, first: CalendarDate?, last: CalendarDate?)
}

extension ArticleReader: StoredArticles {}

extension StoredArticles {
  /// Returns the id where there is such an article: of one that is gone nothing is remembered.
  public func storyID(of id: Int) throws(IndexError) -> Int? {
    if case .current = try fate(of: id) { return id }
    return nil
  }

  /// Says that not all articles are gone through.
  public func marks() throws(IndexError) -> [(id: Int, mark: ArticleMark)] {
    throw .unavailable("a list of all articles")
  }

  /// Says why there is no article with an id.
  public func absence(of id: Int) throws(IndexError) -> String {
    switch try fate(of: id) {
    case .takenDown(let day): "article \(id) was taken down on \(day)"
    case .gone: "article \(id) is gone: no source held it any more"
    case .current, .moved, .unknown: "there is no article \(id)"
    }
  }

  /// Returns the id under which an article is found now: the same, where it leads nowhere else.
  public func currentID(of id: Int) throws(IndexError) -> Int {
    if case .moved(let now) = try fate(of: id) { return now }
    return id
  }
}
