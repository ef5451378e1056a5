internal import Cluster
internal import JSON
internal import News
public import NewsIndex
public import Search

extension ClusterStore {
  /// Counts what a request finds by days, weeks, months or years, as an index file does.
  public func timeline(_ request: TimelineRequest) throws(IndexError) -> TimelineAnswer {
    try answered { () throws(IndexError) in try counted(request) }
  }

  private func counted(_ request: TimelineRequest) throws(IndexError) -> TimelineAnswer {
    let texts = [request.search.query] + request.others
    var matched: [Matched] = []
    for text in texts {
      var search = request.search
      search.query = text
      matched.append(try self.matched(search))
    }
    var span: ClosedRange<CalendarDate>?
    for answer in try ask(matched.map { Self.span(of: $0.query) }) {
      guard let days = Self.days(answer) else { continue }
      span =
        span.map {
          min($0.lowerBound, days.lowerBound)...max($0.upperBound, days.upperBound)
        } ?? days
    }
    let axis = TimelineAxis(request, over: span)
    if let axis, axis.count > TimelineAnswer.mostBins { return .tooManyBins(axis.count) }
    let unit = axis?.unit ?? request.unit ?? .year
    var queries = matched.map(\.query)
    if request.wantsShare {
      var all = request.search
      all.query = ""
      queries.append(try self.matched(all).query)
    }
    // Behind the last bin stand those without a date.
    let binCount = axis?.count ?? 0
    var counts = queries.map { _ in [Int](repeating: 0, count: binCount + 1) }
    let key = Self.key(of: unit)
    let found = try countUnits(of: queries.map { ($0, key) }, by: request.search.unit) {
      query, value, count in
      let day = Self.day(value, unit)
      if day == nil { counts[query][binCount] += count }
      if let day, let bin = axis?.bin(of: day) { counts[query][bin] += count }
    }
    let whole = request.wantsShare ? Array(counts[matched.count].prefix(binCount)) : nil
    let notes = notes(on: request.search)
    var series: [Timeline.Series] = []
    for (index, one) in matched.enumerated() {
      series.append(
        Timeline.Series(
          query: texts[index], parsed: one.parsed, warnings: one.warnings,
          total: found.articles[index], stories: found.stories[index],
          undated: counts[index][binCount],
          bins: axis?.bins(Array(counts[index].prefix(binCount)), of: whole) ?? []))
    }
    let (overlaps, areExact) = try overlaps(matched.map(\.query), by: request.search.unit)
    let isExact = found.isExact && areExact
    series[0].warnings += notes
    if !isExact { series[0].warnings.append(Self.bucketNote) }
    if let partialNote { series[0].warnings.append(partialNote) }
    var timeline = Timeline(
      unit: unit, counted: request.search.unit, after: axis?.start, before: axis?.end,
      series: series, overlaps: overlaps, state: try articles.state())
    timeline.quality = quality(of: request.search, isExact: isExact)
    return .timeline(timeline)
  }

  // MARK: Bins

  private static func key(of unit: TimelineUnit) -> BucketKey {
    switch unit {
    case .day: .days(1)
    // Julian day 0 was a Monday.
    case .week: .days(7)
    case .month, .year: .value(unit.rawValue, withNone: true)
    }
  }

  /// A day of what a bucket counts; nil for articles without a date.
  private static func day(_ value: JSONValue, _ unit: TimelineUnit) -> CalendarDate? {
    switch unit {
    case .day, .week:
      let day = value.double.map { Int($0) } ?? 0
      // The first of its week may be before the first day that there is.
      return day + 6 < ArticleID.firstKnownDay ? nil : CalendarDate(julianDay: day)
    case .month: return value.string.flatMap { CalendarDate(iso: ($0 + "-01")[...]) }
    case .year: return value.string.flatMap { CalendarDate(iso: ($0 + "-01-01")[...]) }
    }
  }

  // MARK: What queries have in common

  private func overlaps(
    _ queries: [JSONValue], by unit: SearchRequest.Unit
  ) throws(IndexError) -> (overlaps: [Timeline.Overlap], areExact: Bool) {
    var pairs: [(Int, Int)] = []
    for first in queries.indices {
      for second in queries.indices where second > first { pairs.append((first, second)) }
    }
    guard !pairs.isEmpty else { return ([], true) }
    let isByStory = unit == .story
    var both = try ask(
      pairs.map { first, second in
        let common = JSONValue.all([queries[first], queries[second]])
        return Self.span(of: isByStory ? .not(PlanQuery.sharing, in: common) : common)
      }
    ).map(Self.total)
    var areExact = true
    if isByStory {
      // A story is in both where one of its articles matches the one and another the other.
      let questions = pairs.map { first, second in
        BucketQuestion(
          query: .all([.any([queries[first], queries[second]]), PlanQuery.sharing]),
          keys: [.value("story")], parts: [queries[first], queries[second]])
      }
      areExact = try eachBucket(of: questions) { number, bucket in
        if bucket.parts.allSatisfy({ $0 > 0 }) { both[number] += 1 }
      }
    }
    let overlaps = zip(pairs, both).map {
      Timeline.Overlap(first: $0.0, second: $0.1, both: $1)
    }
    return (overlaps, areExact)
  }
}
