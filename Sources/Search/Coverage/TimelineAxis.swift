package import News

/// The bins of a timeline: which days they have, whoever counts what is in them.
package struct TimelineAxis {
  package let unit: TimelineUnit
  /// The first day of the first bin, and the first behind the last.
  package let start: CalendarDate
  package let end: CalendarDate
  /// The first day of each bin as far as the span reaches.
  private let starts: [CalendarDate]
  private let isFirstPartial: Bool
  private let isLastPartial: Bool
  /// The number of bins.
  package let count: Int

  /// Creates the bins of a request whose matches lie in some days; nil where there is no span.
  package init?(_ request: TimelineRequest, over matched: ClosedRange<CalendarDate>?) {
    let filters = request.search.filters
    guard let first = filters.after ?? matched?.lowerBound,
      let last = filters.before?.advanced(by: -1) ?? matched?.upperBound, first <= last
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

  /// Returns the number of the bin that a span of the unit's length belongs to, given its first day; nil where it has no
  /// day in common with the bins.
  package func bin(of first: CalendarDate) -> Int? {
    guard unit.end(from: unit.start(of: first)) > start, first < end else { return nil }
    return unit.binCount(from: start, through: Swift.max(first, start)) - 1
  }

  /// Returns the bins with their counts.
  package func bins(_ counts: [Int], of whole: [Int]?) -> [Timeline.Bin] {
    starts.indices.map { index in
      let isLast = index == starts.count - 1
      return Timeline.Bin(
        start: starts[index], end: isLast ? end : starts[index + 1],
        isPartial: index == 0 && isFirstPartial || isLast && isLastPartial,
        count: counts[index], of: whole?[index])
    }
  }
}
