public import News

/// How an article's id is made of its publication day and its sequence number within the day.
///
/// Ids follow time: newest-first needs no sort, a range of days is a range of ids, and a
/// per-article array is addressed by the id (see `ArticleArray`).
public enum ArticleID {
  /// The bits of the sequence number.
  public static let sequenceBits = 20
  /// The largest sequence number of a day.
  public static let lastSequence = (1 << sequenceBits) - 1
  /// The first Julian day that counts as known: 0001-01-01.
  ///
  /// Days before it hold articles without a date, from day 0 on.
  public static let firstKnownDay = 1_721_426

  /// Returns the id of the article with that sequence number, from 1, of a day.
  public static func id(day: Int, sequence: Int) -> Int {
    day << sequenceBits | sequence
  }

  /// Returns the Julian day number of an id; 0 where the date is unknown.
  public static func day(of id: Int) -> Int {
    let day = id >> sequenceBits
    return day < firstKnownDay ? 0 : day
  }

  /// Returns the day of publication, nil where it is unknown.
  public static func date(of id: Int) -> CalendarDate? {
    let day = day(of: id)
    return day == 0 ? nil : CalendarDate(julianDay: day)
  }

  /// Returns the ids of articles published from `after` on and before `before`.
  ///
  /// Without bounds that is every id; with one, articles without a date are outside.
  public static func range(after: CalendarDate?, before: CalendarDate?) -> Range<Int> {
    guard after != nil || before != nil else { return 0..<Int.max }
    let lower = after?.julianDay ?? firstKnownDay
    let upper = before.map { $0.julianDay << sequenceBits } ?? Int.max
    let start = lower << sequenceBits
    return start..<max(start, upper)
  }

  /// Returns the days whose ids are those of a range; nil where it does not begin and end with a day.
  public static func days(of ids: Range<Int>) -> Range<UInt32>? {
    guard ids.lowerBound & lastSequence == 0,
      ids.upperBound == .max || ids.upperBound & lastSequence == 0
    else { return nil }
    let first = UInt32(clamping: ids.lowerBound >> sequenceBits)
    return first..<max(first, UInt32(clamping: ids.upperBound >> sequenceBits))
  }
}
