import News
import NewsIndex
import Testing

@Suite struct ArticleIDTests {
  @Test func `ranges of whole days are ranges of days`() {
    let days = [0, 1, ArticleID.firstKnownDay, 2_459_275, 5_373_484]
    let ids =
      days.flatMap { day in
        [0, 1, ArticleID.lastSequence].map { ArticleID.id(day: day, sequence: $0) }
      } + [.max]
    for lower in ids {
      for upper in ids where lower <= upper {
        let isWhole =
          lower & ArticleID.lastSequence == 0
          && (upper == .max || upper & ArticleID.lastSequence == 0)
        let found = ArticleID.days(of: lower..<upper)
        #expect((found != nil) == isWhole, "\(lower)..<\(upper)")
        guard let found else { continue }
        for id in ids where id < .max {
          let day = UInt32(id >> ArticleID.sequenceBits)
          #expect(found.contains(day) == (lower..<upper).contains(id), "\(lower)..<\(upper) \(id)")
        }
      }
    }
  }

  @Test func `dates are whole days`() {
    let day = CalendarDate(julianDay: 2_459_275)
    let next = CalendarDate(julianDay: 2_459_276)
    #expect(ArticleID.days(of: ArticleID.range(after: day, before: next)) == 2_459_275..<2_459_276)
    #expect(ArticleID.days(of: ArticleID.range(after: day, before: nil))?.lowerBound == 2_459_275)
    #expect(
      ArticleID.days(of: ArticleID.range(after: nil, before: day))
        == UInt32(ArticleID.firstKnownDay)..<2_459_275)
  }
}
