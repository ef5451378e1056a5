internal import News
public import NewsIndex
internal import WordIndex

extension Searcher {
  /// Counts what a request finds by days, weeks, months or years.
  ///
  /// The bins reach over the days that the filters ask for, else from the first match of any query to the last; those
  /// without a match are there too.
  public func timeline(_ request: TimelineRequest) throws(IndexError) -> TimelineAnswer {
    begin(request.search)
    defer { text.forget() }
    let units = try CountedUnits(request.search.unit, arrays)
    // Stories are told also where articles are counted.
    let stories = try arrays.stories()
    var matched: [MatchedArticles] = []
    for query in [request.search.query] + request.others {
      var search = request.search
      search.query = query
      matched.append(try self.matched(search))
    }
    let days = try arrays.numbers(.day)
    var span = MatchedDays()
    for one in matched { span.add(one.articles, days) }
    let axis = TimelineAxis(request, first: span.first, last: span.last)
    if let axis, axis.count > TimelineAnswer.mostBins { return .tooManyBins(axis.count) }
    let all = request.wantsShare ? try allowed(by: request.search) : nil
    let whole = all.map { count(units, $0, days, axis).bins }
    var series: [Timeline.Series] = []
    for (index, one) in matched.enumerated() {
      let (bins, undated) = count(units, one.articles, days, axis)
      series.append(
        Timeline.Series(
          query: index == 0 ? request.search.query : request.others[index - 1],
          parsed: one.parsed, warnings: one.warnings, total: one.articles.count,
          stories: stories.count(of: one.articles), undated: undated,
          bins: axis?.bins(bins, of: whole) ?? []))
    }
    let keys = matched.count > 1 ? matched.map { units.keys(of: $0.articles) } : []
    return .timeline(
      Timeline(
        unit: axis?.unit ?? request.unit ?? .year, counted: request.search.unit,
        after: axis?.start, before: axis?.end, series: series, overlaps: Self.overlaps(keys),
        state: try state()))
  }

  private static func overlaps(_ keys: [ArticleSet]) -> [Timeline.Overlap] {
    var overlaps: [Timeline.Overlap] = []
    for first in keys.indices {
      for second in keys.indices where second > first {
        var both = keys[first]
        both.formIntersection(keys[second])
        overlaps.append(Timeline.Overlap(first: first, second: second, both: both.count))
      }
    }
    return overlaps
  }

  /// Counts articles by bins; those before the first known day have no date.
  private func count(
    _ units: CountedUnits, _ articles: ArticleSet, _ days: [UInt32], _ axis: TimelineAxis?
  ) -> (bins: [Int], undated: Int) {
    let binCount = axis?.count ?? 0
    let first = UInt32(axis?.firstDay ?? 0)
    let table = axis?.binOfDay ?? []
    // Behind the last bin stand those without a date.
    var tally = CountedUnits.Tally(units, binCount: binCount + 1, capacity: arrays.count)
    let known = UInt32(ArticleID.firstKnownDay)
    articles.forEach { ordinal in
      let day = days[ordinal]
      if day < known {
        tally.add(ordinal, in: binCount)
      } else if day >= first, Int(day - first) < table.count {
        tally.add(ordinal, in: Int(table[Int(day - first)]))
      }
    }
    return (Array(tally.counts.prefix(binCount)), tally.counts[binCount])
  }
}

/// The first and the last day of some articles.
private struct MatchedDays {
  var first = UInt32.max
  var last: UInt32 = 0

  mutating func add(_ articles: ArticleSet, _ days: [UInt32]) {
    let known = UInt32(ArticleID.firstKnownDay)
    var (first, last) = (first, last)
    articles.forEach { ordinal in
      let day = days[ordinal]
      guard day >= known else { return }
      first = min(first, day)
      last = max(last, day)
    }
    (self.first, self.last) = (first, last)
  }
}

/// The bins of a timeline.
private struct TimelineAxis {
  let unit: TimelineUnit
  /// The first day of the first bin, and the first behind the last.
  let start: CalendarDate
  let end: CalendarDate
  /// The first day of each bin as far as the span reaches.
  private let starts: [CalendarDate]
  private let isFirstPartial: Bool
  private let isLastPartial: Bool
  let count: Int

  /// Creates the bins of a request whose matches lie between two days; nil where there is no span.
  init?(_ request: TimelineRequest, first: UInt32, last: UInt32) {
    let filters = request.search.filters
    let hasMatches = first <= last
    guard
      let first = filters.after ?? (hasMatches ? CalendarDate(julianDay: Int(first)) : nil),
      let last = filters.before.map({ $0.advanced(by: -1) })
        ?? (hasMatches ? CalendarDate(julianDay: Int(last)) : nil), first <= last
    else { return nil }
    unit =
      request.unit
      ?? TimelineUnit.finest(from: first, through: last, mostBins: request.mostBins)
    count = unit.binCount(from: first, through: last)
    let wholeStart = unit.start(of: first)
    let wholeEnd = unit.end(from: unit.start(of: last))
    start = filters.after ?? wholeStart
    end = filters.before ?? wholeEnd
    isFirstPartial = start > wholeStart
    isLastPartial = end < wholeEnd
    var starts = [start]
    if count <= TimelineAnswer.mostBins {
      var next = unit.end(from: wholeStart)
      while next < end {
        starts.append(next)
        next = unit.end(from: next)
      }
    }
    self.starts = starts
  }

  var firstDay: Int { start.julianDay }

  /// By day from the first on: the number of its bin.
  var binOfDay: [UInt32] {
    var table: [UInt32] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : end
      table += Array(repeating: UInt32(index), count: end.julianDay - start.julianDay)
    }
    return table
  }

  /// Returns the bins with their counts.
  func bins(_ counts: [Int], of whole: [Int]?) -> [Timeline.Bin] {
    starts.indices.map { index in
      let isLast = index == starts.count - 1
      return Timeline.Bin(
        start: starts[index], end: isLast ? end : starts[index + 1],
        isPartial: index == 0 && isFirstPartial || isLast && isLastPartial,
        count: counts[index], of: whole?[index])
    }
  }
}
