import JSON
import News
import Testing

@testable import Drawing
@testable import Presentation
@testable import Search

@Suite struct TimelineFormatTests {
  /// Months from June 2017 on, of some queries; with the numbers of all articles for shares.
  private func timeline(
    _ counts: [[Int]], of: [Int]? = nil, unit: TimelineUnit = .month, undated: Int = 0
  ) -> Timeline {
    var starts = [CalendarDate(julianDay: 2_457_906)]
    for _ in counts[0] { starts.append(unit.end(from: starts[starts.count - 1])) }
    let series = counts.enumerated().map { number, counts in
      Timeline.Series(
        query: ["minsk", "kyiv", "accord*"][number % 3], parsed: "parsed", warnings: [],
        total: counts.reduce(undated, +), stories: counts.reduce(undated, +), undated: undated,
        bins: counts.enumerated().map { index, count in
          Timeline.Bin(
            start: starts[index], end: starts[index + 1], isPartial: index == 0, count: count,
            of: of?[index])
        })
    }
    return Timeline(
      unit: unit, counted: .article, after: starts.first, before: starts.last, series: series,
      overlaps: counts.count > 1 ? [Timeline.Overlap(first: 0, second: 1, both: 2)] : [],
      state: "0")
  }

  private func text(_ timeline: Timeline, _ width: Int, hasBlocks: Bool = true) -> [String] {
    let text = TimelineText(
      timeline, width: width, paint: Paint(isOn: false), hasBlocks: hasBlocks
    ).text
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test func `a line a bin, with a bar and the numbers behind`() {
    #expect(
      text(timeline([[2, 3, 0]], of: [9, 11, 4], undated: 1), 60) == [
        "minsk, by month, 5 articles + 1 undated, most 3",
        "2017-06  ██████████████         2  of 9   22 %  partial, few",
        "2017-07  █████████████████████  3  of 11  27 %  few",
        "2017-08  ·                      0  of 4    0 %  few",
      ])
  }

  @Test func `where the locale has no blocks, bars are of ASCII`() {
    let lines = text(timeline([[2, 3, 0]]), 40, hasBlocks: false)
    #expect(lines.dropFirst().first == "2017-06  #############        2  partial")
    #expect(lines.last == "2017-08  .                    0")
    let strip = text(timeline([(0..<50).map { $0 % 9 }], unit: .day), 80, hasBlocks: false)
    #expect(strip.joined().utf8.allSatisfy { $0 < 0x80 })
    let drawn = String(repeating: ".12345678", count: 5) + ".1234"
    #expect(strip[1] == "2017-06-01  \(drawn)               190")
  }

  @Test(arguments: [20, 80, 200])
  func `no line is longer than the terminal is wide`(width: Int) {
    let shapes = [
      timeline([[2, 3, 0]], of: [9, 1_100_000, 0], undated: 1), timeline([[1, 1_234_567]]),
      timeline([[1, 2], [3, 4], [5, 6]], of: [20, 30]),
      timeline([(0..<300).map { $0 }], unit: .day),
      timeline([(0..<300).map { $0 }, (0..<300).map { $0 }]),
      timeline([Array(repeating: 7, count: 60)], unit: .week),
    ]
    for shape in shapes {
      for hasBlocks in [true, false] {
        for line in text(shape, width, hasBlocks: hasBlocks) {
          #expect(line.count <= width, "\(line)")
        }
      }
    }
  }

  @Test(arguments: [20, 80, 200])
  func `what is above 0 is never drawn as empty, and 0 never as more`(width: Int) {
    for hasBlocks in [true, false] {
      let rows = text(timeline([[0, 1, 1000]]), width, hasBlocks: hasBlocks).suffix(3)
      let nothing: Character = hasBlocks ? "·" : "."
      #expect(rows.map { $0.contains(nothing) } == [true, false, false])
      let counts = (0..<100).map { $0 == 7 ? 1 : $0 == 9 ? 1_000_000 : 0 }
      let strips = text(timeline([counts], unit: .day), width, hasBlocks: hasBlocks).dropFirst()
      let least: Character = hasBlocks ? "▁" : "1"
      #expect(strips.joined().count { $0 == nothing } == 98)
      #expect(strips.joined().contains(least))
    }
  }

  @Test func `many bins are strips, each with its first bin before and its sum behind`() {
    let lines = text(timeline([(0..<70).map { $0 < 60 ? 1 : 8 }], unit: .day), 77)
    #expect(
      lines == [
        "minsk, by day, 140 articles, most 8",
        "2017-06-01  " + String(repeating: "▁", count: 58) + "▁▁" + "   60",
        "2017-07-31  " + String(repeating: "█", count: 10) + String(repeating: " ", count: 50)
          + "   80",
      ])
  }

  @Test func `queries are told apart by letters`() {
    #expect(
      text(timeline([[2, 3], [1, 0]]), 60) == [
        "A minsk, 5 articles", "B kyiv, 1 article", "by month, most 3, A and B both: 2",
        "2017-06  A ████████████████████████▋              2  partial",
        "         B ████████████▍                          1  partial",
        "2017-07  A █████████████████████████████████████  3",
        "         B ·                                      0",
      ])
  }

  @Test func `JSON says what is known and leaves out what nobody asked for`() {
    let plain = TimelineFormat(timeline([[2, 0]])).value
    #expect(
      plain.object?.map(\.name) == [
        "version", "query", "parsed", "by", "unit", "span", "total", "stories", "undated",
        "bins",
        "state", "warnings", "tool",
      ])
    #expect(
      plain["bins"]?.array?.last?.text()
        == #"{"start":"2017-07-01","end":"2017-08-01","count":0,"partial":false}"#)
    #expect(plain["span"]?.text() == #"{"after":"2017-06-01","before":"2017-08-01"}"#)
    let share = TimelineFormat(timeline([[2, 0]], of: [30, 0])).value
    #expect(
      share["bins"]?.array?.map { $0.text() } == [
        #"{"start":"2017-06-01","end":"2017-07-01","count":2,"of":30,"share":0.0667,"partial":true,"few":false}"#,
        #"{"start":"2017-07-01","end":"2017-08-01","count":0,"of":0,"share":null,"partial":false,"few":true}"#,
      ])
    let compared = TimelineFormat(timeline([[2], [1]])).value
    #expect(compared["series"]?.array?.count == 2)
    #expect(compared["overlap"]?.text() == #"[{"queries":["minsk","kyiv"],"both":2}]"#)
  }

  @Test func `a compared table is the single ones joined`() {
    func table(_ counts: [[Int]], of: [Int]?) -> [[String]] {
      var text = ""
      TimelineFormat(timeline(counts, of: of))
        .writeTable(CSVFormat(fields: [], hasSafeCells: false), to: &text)
      return text.split(separator: "\r\n").map { row in
        row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    for of in [nil, [30, 0]] as [[Int]?] {
      let (first, second) = (table([[2, 3]], of: of), table([[1, 0]], of: of))
      let both = table([[2, 3], [1, 0]], of: of)
      for row in both.indices.dropFirst() {
        #expect(both[row] == first[row] + second[row].dropFirst(2))
      }
      let names = Array(first[0].dropFirst(2))
      let named = names.map { "minsk \($0)" } + names.map { "kyiv \($0)" }
      #expect(both[0] == ["start", "end"] + named)
    }
    #expect(table([[2]], of: [30]).last == ["2017-06-01", "2017-07-01", "2", "30", "0.0667"])
  }

  @Test func `draws counts as bars, and shares and comparisons as lines`() {
    let bars = TimelineDrawing(timeline([[2, 4, 0]])) { "/?after=\($0.start)" }
    #expect(bars.drawing.body.count { $0 == "r" } > 0)
    #expect(
      bars.drawing.body.contains(
        "<a href=\"/?after=2017-07-01\" tabindex=\"-1\"><title>2017-07: 4</title>"))
    #expect(bars.drawing.labels.map(\.text) == ["most 4", "2017-06", "2017-07", "2017-08"])
    let lines = TimelineDrawing(timeline([[2, 4], [1, 1]], of: [8, 8])).drawing
    #expect(lines.labels.filter { $0.line != nil }.map(\.text) == ["A", "B"])
    #expect(lines.labels.first?.text == "most 50 %")
    #expect(lines.body.contains("<title>2017-07: A 4 of 8, 50 %; B 1 of 8, 13 %</title>"))
    let document = TimelineDrawing(timeline([[2, 4]])).document
    #expect(document.contains("<title>minsk, by month</title>"))
    #expect(document.utf8.count < 40_000)
    let many = TimelineDrawing(timeline([(0..<1000).map { $0 % 100 }], unit: .day)).document
    #expect(many.utf8.count < 40_000)
  }

  @Test func `a year of weeks with links is a small drawing`() {
    let weeks = timeline([(0..<120).map { 100 + $0 }], unit: .week)
    let drawing = TimelineDrawing(weeks) { "/?q=minsk&after=\($0.start)&before=\($0.end)" }.drawing
    #expect(drawing.embedded.utf8.count < 40_000)
  }
}
