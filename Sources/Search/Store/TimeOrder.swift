internal import NewsIndex

/// The order of an index's articles by time, newest or oldest first.
///
/// It also tells how far in front any article of a range of ordinals can be: archives come nearly in the order of
/// time, so that most of a list need not be looked at.
struct TimeOrder {
  private let times: ArticleArrays.Times
  private let isNewestFirst: Bool
  /// By group of ordinals: a rank that none of them is above.
  private var highest: [Int] = []

  /// A group has 2⁷ ordinals, as many as a block has postings.
  private static let groupBits = 7

  init(_ times: ArticleArrays.Times, isNewestFirst: Bool) {
    self.times = times
    self.isNewestFirst = isNewestFirst
    let days = times.days.span
    var start = 0
    while start < days.count {
      let end = min(start + 1 << Self.groupBits, days.count)
      var (least, most) = (days[start], days[start])
      for index in start..<end {
        least = min(least, days[index])
        most = max(most, days[index])
      }
      highest.append(
        isNewestFirst
          ? ArticleID.id(day: Int(most), sequence: ArticleID.lastSequence)
          : -ArticleID.id(day: Int(least), sequence: 0))
      start = end
    }
  }

  /// Returns the rank of an article: the first has the highest, and no two have the same.
  @inline(__always)
  func rank(of ordinal: Int) -> Int {
    let id = times.id(of: ordinal)
    return isNewestFirst ? id : -id
  }

  /// Returns a rank that no article of a range of ordinals is above; of a range that a damaged list gives, any.
  func highest(from first: Int, through last: Int) -> Int {
    let start = first >> Self.groupBits
    let end = min(last >> Self.groupBits, highest.count - 1)
    return start <= end ? highest[start...end].max() ?? .max : .max
  }
}
