public import News
public import NewsIndex
internal import WordIndex

/// The newest of some articles.
public struct NewestArticles: Sendable, Equatable {
  /// The day from which on they were published.
  public var first: CalendarDate
  /// How many they are.
  public var count: Int
  /// How many articles there are, those without a date among them.
  public var total: Int

  package init(first: CalendarDate, count: Int, total: Int) {
    self.first = first
    self.count = count
    self.total = total
  }
}

extension Searcher {
  /// Returns about one in `share` of the articles that a filter's days allow, the newest, whole days of them.
  ///
  /// - Returns: nil where they are no fewer than all.
  public func newest(_ share: Int, of filters: Filters) throws(IndexError) -> NewestArticles? {
    let range = ArticleID.range(after: filters.after, before: filters.before)
    let articles = try arrays.ordinals(of: range)
    let numbers = try arrays.numbers(.day)
    var days: [UInt32] = []
    articles.forEach { ordinal in
      if numbers[ordinal] >= UInt32(ArticleID.firstKnownDay) { days.append(numbers[ordinal]) }
    }
    days.sort(by: >)
    guard days.count >= share else { return nil }
    let first = days[(days.count - 1) / share]
    let count = days.partitioningIndex { $0 < first }
    let total = articles.count
    guard count < total else { return nil }
    return NewestArticles(
      first: CalendarDate(julianDay: Int(first)), count: count, total: total)
  }
}
