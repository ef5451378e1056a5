internal import News
public import Search

/// A timeline for people: a line a bin, or strips where there are many.
public struct TimelineText {
  private let timeline: Timeline
  private let width: Int
  private let paint: Paint
  private let bars: TextBars
  /// So many lines are shown at most before strips take their place.
  private static let mostRows = 40
  /// A bar of fewer columns says nothing.
  private static let leastBar = 3

  /// Creates the form of a timeline.
  ///
  /// - Parameters:
  ///   - timeline: the timeline.
  ///   - width: the columns of a line.
  ///   - paint: the colours.
  ///   - hasBlocks: whether the terminal shows more than ASCII.
  public init(_ timeline: Timeline, width: Int, paint: Paint, hasBlocks: Bool) {
    self.timeline = timeline
    self.width = width
    self.paint = paint
    bars = TextBars(hasBlocks: hasBlocks)
  }

  private var isComparison: Bool { timeline.series.count > 1 }
  private var binCount: Int { timeline.series.first?.bins.count ?? 0 }

  /// The text.
  public var text: String {
    if timeline.series.count == 1, timeline.series[0].total == 0 { return TextFormat.nothing }
    var lines = head
    guard binCount > 0 else { return lines.joined(separator: "\n") + "\n" }
    lines += binCount * timeline.series.count <= Self.mostRows ? rows : strips
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Head

  private var head: [String] {
    Self.facts(timeline).flatMap { fact in
      ArticleFormat.wrap(fact.text, width).map { paint.bold($0) }
    }
  }

  /// Returns what a timeline says before its bins, with the number of the query that a line is about.
  ///
  /// The highest count is left out where the drawing says it.
  static func facts(
    _ timeline: Timeline, withHighest: Bool = true
  ) -> [(text: String, line: Int?)] {
    let bins = timeline.series.first?.bins ?? []
    let highest = withHighest ? ["most \(timeline.highest)"] : []
    let shape = bins.isEmpty ? [] : ["by \(timeline.unit.rawValue)"] + highest
    guard timeline.series.count > 1 else {
      return timeline.series.map { series in
        let parts: [String?] =
          [name(series), shape.first, counts(series, timeline)]
          + shape.dropFirst().map(Optional.some)
        return (parts.compactMap { $0 }.joined(separator: ", "), nil)
      }
    }
    var facts: [(text: String, line: Int?)] = timeline.series.enumerated().map {
      ("\(letter($0.offset)) \(name($0.element)), \(counts($0.element, timeline))", $0.offset)
    }
    let both = timeline.overlaps.filter { $0.both > 0 }.map {
      "\(letter($0.first)) and \(letter($0.second)) both: \($0.both)"
    }
    let rest = shape + both
    if !rest.isEmpty { facts.append((rest.joined(separator: ", "), nil)) }
    return facts
  }

  private static func name(_ series: Timeline.Series) -> String {
    series.query.isEmpty ? "everything" : series.query
  }

  /// "20 articles + 1 undated"; where stories have copies, "18 stories in 21 articles, 1 undated".
  private static func counts(_ series: Timeline.Series, _ timeline: Timeline) -> String {
    func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
    let undated = series.undated
    if timeline.counted == .story, series.stories < series.total {
      let stories = series.stories == 1 ? "1 story" : "\(series.stories) stories"
      return "\(stories) in \(articles(series.total))" + (undated > 0 ? ", \(undated) undated" : "")
    }
    return articles(series.total - undated) + (undated > 0 ? " + \(undated) undated" : "")
  }

  /// A letter for each query.
  static func letter(_ index: Int) -> String {
    String(decoding: [UInt8(ascii: "A") + UInt8(truncatingIfNeeded: index % 26)], as: UTF8.self)
  }

  // MARK: A line a bin

  private var rows: [String] {
    let names = timeline.series[0].bins.map { timeline.unit.name(of: $0.start) }
    let letters = isComparison ? 2 : 0
    let label = (names.map(\.count).max() ?? 0) + 2
    let columns = numberColumns(room: width - label - letters)
    let bar = max(0, width - label - letters - (columns.isEmpty ? 0 : columns[0][0].count + 2))
    var lines: [String] = []
    for index in 0..<binCount {
      for (number, series) in timeline.series.enumerated() {
        let bin = series.bins[index]
        let name = number == 0 ? names[index] : ""
        var line = name + String(repeating: " ", count: label - name.count)
        if isComparison { line += Self.letter(number) + " " }
        if bar >= Self.leastBar {
          let drawn = bars.bar(bin.count, of: timeline.highest, width: bar)
          let blank = String(repeating: " ", count: bar - drawn.count + 2)
          line += (bin.count == 0 ? paint.dim(drawn) : drawn) + blank
        }
        lines.append(Self.trimmed(line + columns[number][index]))
      }
    }
    return lines
  }

  /// The numbers behind the bars, by query and bin, all of one width; parts of them where all do not fit.
  private func numberColumns(room: Int) -> [[String]] {
    let hasShare = timeline.series.contains { $0.bins.contains { $0.of != nil } }
    for parts in [3, 2, 1] {
      let cells = timeline.series.map { series in
        series.bins.map { numbers(of: $0, parts: parts, hasShare: hasShare) }
      }
      let count = cells.first?.first?.count ?? 0
      let widths: [Int] = (0..<count).map { column in
        cells.lazy.joined().map { row in row[column].text.count }.max() ?? 0
      }
      let lines: [[String]] = cells.map { rows in rows.map { row in Self.joined(row, widths) } }
      let needed = lines.lazy.joined().map { line in line.count }.max() ?? 0
      if needed + 2 + Self.leastBar <= room || parts == 1 { return lines }
    }
    return []
  }

  private struct Cell {
    var text: String
    var isRight = true
  }

  /// The count, and with more parts the share, then of how many it is, and what is to be said of the bin.
  private func numbers(of bin: Timeline.Bin, parts: Int, hasShare: Bool) -> [Cell] {
    var cells = [Cell(text: "\(bin.count)")]
    if hasShare, parts == 3 {
      cells.append(Cell(text: bin.of.map { "of \($0)" } ?? "", isRight: false))
    }
    if hasShare, parts > 1 {
      let share = bin.share.map { Self.percent($0) } ?? (bars.hasBlocks ? "–" : "-")
      cells.append(Cell(text: share))
    }
    if parts == 3 {
      let marks = [bin.isPartial ? "partial" : nil, bin.hasFew ? "few" : nil].compactMap(\.self)
      cells.append(Cell(text: marks.joined(separator: ", "), isRight: false))
    }
    return cells
  }

  private static func joined(_ cells: [Cell], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) where width > 0 {
      let blank = String(repeating: " ", count: width - cell.text.count)
      line += (line.isEmpty ? "" : "  ") + (cell.isRight ? blank + cell.text : cell.text + blank)
    }
    return line
  }

  /// "22 %", and of what is less than one of a hundred two decimals.
  static func percent(_ share: Double) -> String {
    let hundredths = (share * 10000).rounded()
    guard share > 0, hundredths < 100 else { return "\(Int((share * 100).rounded())) %" }
    return "\(hundredths / 100) %"
  }

  // MARK: Strips

  /// A character a bin, as many to a line as have room, with the first bin's name before and the sum behind.
  private var strips: [String] {
    let names = timeline.series[0].bins.map { timeline.unit.name(of: $0.start) }
    let label = (names.map(\.count).max() ?? 0) + 2 + (isComparison ? 2 : 0)
    let sums = timeline.series.map { $0.bins.reduce(0) { $0 + $1.count } }
    let digits = "\(sums.max() ?? 0)".count
    let room = max(1, width - label - digits - 2)
    var lines: [String] = []
    for start in stride(from: 0, to: binCount, by: room) {
      let end = min(start + room, binCount)
      for (number, series) in timeline.series.enumerated() {
        let bins = series.bins[start..<end]
        let name = number == 0 ? names[start] : ""
        var line = name + String(repeating: " ", count: label - name.count)
        if isComparison { line = String(line.dropLast(2)) + Self.letter(number) + " " }
        let strip = bins.map { bars.height($0.count, of: timeline.highest) }.joined()
        let sum = "\(bins.reduce(0) { $0 + $1.count })"
        line += strip + String(repeating: " ", count: room - (end - start) + 2)
        lines.append(line + String(repeating: " ", count: digits - sum.count) + sum)
      }
    }
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
