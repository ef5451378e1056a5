public import News
public import NewsIndex

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
    let (_, _, found) = try self.found(request)
    var extent = ResultExtent()
    extent.total = found.count
    guard !found.isEmpty else { return extent }
    let idOf = try arrays.ids(of: found.map(\.ordinal))
    let stories = try arrays.numbers(.story)
    var seen: Set<UInt32> = []
    var (first, last) = (Int.max, 0)
    for match in found {
      let story = stories[match.ordinal]
      if story == 0 || seen.insert(story).inserted { extent.stories += 1 }
      let id = idOf(match.ordinal)
      guard ArticleID.day(of: id) > 0 else { continue }
      (first, last) = (min(first, id), max(last, id))
    }
    extent.first = last > 0 ? ArticleID.date(of: first) : nil
    extent.last = last > 0 ? ArticleID.date(of: last) : nil
    return extent
  }

  /// Returns which of some articles a request finds.
  public func matching(
    _ request: SearchRequest, among ids: Set<Int>
  ) throws(IndexError) -> Set<Int> {
    var request = request
    request.sort = .newest
    let (_, _, found) = try self.found(request, among: ids)
    let id = try arrays.ids(of: found.map(\.ordinal))
    return Set(found.map { id($0.ordinal) })
  }
}
