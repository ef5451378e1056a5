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
    let axis = TimelineAxis(request, over: span.days)
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
  private var first = UInt32.max
  private var last: UInt32 = 0

  /// As dates; nil where no article has one.
  var days: ClosedRange<CalendarDate>? {
    guard first <= last else { return nil }
    return CalendarDate(julianDay: Int(first))...CalendarDate(julianDay: Int(last))
  }

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
