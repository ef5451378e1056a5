import Indexer
import News
import NewsIndex
import Testing

@testable import Search

@Suite struct TimelineTests {
  // MARK: The calendar

  private static func date(_ text: String) -> CalendarDate {
    CalendarDate(iso: text) ?? CalendarDate(julianDay: 0)
  }

  @Test(arguments: [
    // A leap day, the ends of years of 52 and 53 weeks, the first day that is known, and the last.
    ("2016-02-29", "2016-W09", "2016-02-29", "2016-03-07", "2016-02"),
    ("2020-12-31", "2020-W53", "2020-12-28", "2021-01-04", "2020-12"),
    ("2021-01-03", "2020-W53", "2020-12-28", "2021-01-04", "2021-01"),
    ("2021-01-04", "2021-W01", "2021-01-04", "2021-01-11", "2021-01"),
    ("2018-12-31", "2019-W01", "2018-12-31", "2019-01-07", "2018-12"),
    ("0001-01-01", "0001-W01", "0001-01-01", "0001-01-08", "0001-01"),
    ("9999-12-31", "9999-W52", "9999-12-27", "10000-01-03", "9999-12"),
  ])
  func `weeks are those of ISO 8601`(
    day: String, name: String, start: String, end: String, month: String
  ) {
    let date = Self.date(day)
    let week = TimelineUnit.week
    #expect(week.name(of: date) == name)
    #expect(week.start(of: date).description == start)
    #expect(week.end(from: week.start(of: date)).description == end)
    #expect(TimelineUnit.month.name(of: date) == month)
  }

  @Test func `bins of every unit follow one another, and are as many as is said`() {
    for unit in TimelineUnit.allCases {
      for first in ["0001-01-01", "1899-12-31", "1999-12-30", "2015-02-28"] {
        for length in [0, 1, 6, 27, 366, 1461, 4000] {
          let (first, last) = (Self.date(first), Self.date(first).advanced(by: length))
          var start = unit.start(of: first)
          #expect(start <= first)
          var count = 1
          while unit.end(from: start) <= last {
            let next = unit.end(from: start)
            #expect(unit.start(of: next) == next)
            #expect(unit.start(of: next.advanced(by: -1)) == start)
            start = next
            count += 1
          }
          #expect(unit.binCount(from: first, through: last) == count, "\(unit) \(first) \(length)")
        }
      }
    }
  }

  @Test func `takes the shortest unit that gives few enough bins`() {
    let first = Self.date("2017-01-01")
    for (length, mostBins, unit) in [
      (0, 60, "day"), (59, 60, "day"), (60, 60, "week"), (119, 120, "day"),
      (400, 60, "week"), (500, 60, "month"), (2000, 60, "year"), (200_000, 60, "year"),
    ] {
      let found = TimelineUnit.finest(
        from: first, through: first.advanced(by: length), mostBins: mostBins)
      #expect(found.rawValue == unit, "\(length) days, \(mostBins) bins")
    }
  }

  // MARK: Bins

  /// Articles of a word, a day and an outlet each; those of one text carry one story.
  private static func index(_ articles: [(String, String?)]) throws -> TestIndex {
    try TestIndex(
      articles.enumerated().map { number, article in
        var new = Article(
          source: SourceLocation(path: "a", record: number), original: Array("\(number)".utf8))
        new.title = "\(article.0) \(number)"
        new.language = "en"
        new.blocks = [Block(article.0 + " note \(number)")]
        new.published = article.1.map { PublicationDate(day: date($0)) }
        return new
      })
  }

  private static func timeline(
    _ index: TestIndex, _ query: String, _ change: (inout TimelineRequest) -> Void = { _ in }
  ) throws -> Timeline {
    var request = TimelineRequest(SearchRequest(query: query))
    change(&request)
    guard case .timeline(let timeline) = try index.searcher().timeline(request) else {
      throw IndexError.missing(path: "too many bins")
    }
    return timeline
  }

  private static func told(_ timeline: Timeline) -> [String] {
    timeline.series.flatMap(\.bins).map { bin in
      "\(timeline.unit.name(of: bin.start)) \(bin.count)" + (bin.of.map { " of \($0)" } ?? "")
        + (bin.isPartial ? " partial" : "") + (bin.hasFew ? " few" : "")
    }
  }

  private static func months() throws -> TestIndex {
    try index([
      ("minsk", "2017-06-03"), ("minsk", "2017-06-30"), ("kyiv", "2017-06-30"),
      ("minsk", "2017-09-01"), ("minsk", nil), ("minsk kyiv", "2017-09-30"), ("kyiv", nil),
      ("kyiv", "2018-01-01"),
    ])
  }

  @Test func `bins without a match are there, and what has no date is counted beside`() throws {
    let timeline = try Self.timeline(Self.months(), "minsk") { $0.unit = .month }
    #expect(Self.told(timeline) == ["2017-06 2", "2017-07 0", "2017-08 0", "2017-09 2"])
    #expect(timeline.series[0].total == 5 && timeline.series[0].undated == 1)
    #expect(timeline.after == Self.date("2017-06-01") && timeline.before == Self.date("2017-10-01"))
  }

  @Test func `the days asked for are the span, and cut the first and the last bin`() throws {
    let timeline = try Self.timeline(Self.months(), "minsk") {
      $0.unit = .month
      $0.search.filters.after = Self.date("2017-06-10")
      $0.search.filters.before = Self.date("2017-09-30")
      $0.wantsShare = true
    }
    #expect(
      Self.told(timeline) == [
        "2017-06 1 of 2 partial few", "2017-07 0 of 0 few", "2017-08 0 of 0 few",
        "2017-09 1 of 1 partial few",
      ])
    #expect(timeline.series[0].bins[1].share == nil && timeline.series[0].bins[0].share == 0.5)
    #expect(timeline.series[0].undated == 0)
    let whole = try Self.timeline(Self.months(), "minsk") {
      $0.unit = .year
      $0.search.filters.after = Self.date("2016-01-01")
      $0.search.filters.before = Self.date("2019-01-01")
    }
    #expect(Self.told(whole) == ["2016 0", "2017 4", "2018 0"])
  }

  @Test func `compared queries have the same bins, and what both find is told`() throws {
    let timeline = try Self.timeline(Self.months(), "minsk") {
      $0.unit = .year
      $0.others = ["kyiv", "zeppelin"]
    }
    #expect(
      Self.told(timeline) == ["2017 4", "2018 0", "2017 2", "2018 1", "2017 0", "2018 0"])
    #expect(timeline.overlaps.map(\.both) == [1, 0, 0])
    #expect(timeline.series.map(\.undated) == [1, 1, 0])
  }

  @Test func `nothing found and nothing dated have no bins`() throws {
    let index = try Self.index([("minsk", nil)])
    #expect(try Self.timeline(index, "zeppelin").series[0].bins.isEmpty)
    let undated = try Self.timeline(index, "minsk").series[0]
    #expect(undated.bins.isEmpty && undated.undated == 1 && undated.total == 1)
  }

  @Test func `says how many bins there would be where nobody could use them`() throws {
    let index = try Self.index([("minsk", "0001-01-01"), ("minsk", "2017-01-01")])
    var request = TimelineRequest(SearchRequest(query: "minsk"))
    request.unit = .day
    #expect(try index.searcher().timeline(request) == .tooManyBins(736_330))
    request.unit = nil
    guard case .timeline(let timeline) = try index.searcher().timeline(request) else {
      Issue.record("no timeline")
      return
    }
    #expect(timeline.unit == .year && timeline.series[0].bins.count == 2017)
  }
}
