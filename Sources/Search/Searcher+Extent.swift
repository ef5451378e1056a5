public import News
public import NewsIndex
internal import WordIndex

/// How much a query finds, and of what time.
public struct ResultExtent: Sendable, Equatable {
  /// The number of articles.
  public var total = 0
  /// The number of stories that they tell.
  public var stories = 0
  /// The first and the last day of publication, nil where none is known.
  public var first, last: CalendarDate?

  /// Creates the extent of nothing.
  public init() {}
}

extension Searcher {
  /// Returns how much a request finds, whatever its page.
  public func extent(of request: SearchRequest) throws(IndexError) -> ResultExtent {
    var request = request
    request.sort = .newest
    return try extent(of: runner.articles(of: try found(request).2))
  }

  /// Returns how many some articles are, and of what time.
  func extent(of articles: ArticleSet) throws(IndexError) -> ResultExtent {
    var extent = ResultExtent()
    extent.total = articles.count
    guard extent.total > 0 else { return extent }
    extent.stories = try arrays.stories().count(of: articles)
    let days = try arrays.numbers(.day)
    // Articles without a date have days before all others.
    let known = UInt32(ArticleID.firstKnownDay)
    var (first, last) = (UInt32.max, UInt32(0))
    articles.forEach { ordinal in
      guard days[ordinal] >= known else { return }
      (first, last) = (min(first, days[ordinal]), max(last, days[ordinal]))
    }
    guard last > 0 else { return extent }
    extent.first = CalendarDate(julianDay: Int(first))
    extent.last = CalendarDate(julianDay: Int(last))
    return extent
  }

  /// Returns which of some articles a request finds.
  public func matching(
    _ request: SearchRequest, among ids: Set<Int>
  ) throws(IndexError) -> Set<Int> {
    var request = request
    request.sort = .newest
    let (_, _, found) = try self.found(request, within: .articles(ids))
    let id = try arrays.ids(of: found.map(\.ordinal))
    return Set(found.map { id($0.ordinal) })
  }
}
