public import Drawing
public import Search

/// A timeline as a drawing: counts of one query as bars, shares and comparisons as lines.
public struct TimelineDrawing {
  private let timeline: Timeline
  private let link: ((Timeline.Bin) -> String?)?

  /// More bins than this cannot be told apart in a drawing.
  public static let mostBins = 1000

  /// Creates the drawing of a timeline.
  ///
  /// - Parameters:
  ///   - timeline: the timeline, of at most `mostBins` bins.
  ///   - link: tells where a bin leads; nil where none does.
  public init(_ timeline: Timeline, link: ((Timeline.Bin) -> String?)? = nil) {
    self.timeline = timeline
    self.link = link
  }

  /// The drawing, with the labels that stand around it.
  public var drawing: Drawing {
    let bins = timeline.series.first?.bins ?? []
    let names = bins.map { timeline.unit.name(of: $0.start) }
    let isShare = bins.contains { $0.of != nil }
    let steps = bins.indices.map { index in
      ChartStep(
        title: title(index, names[index]), href: link?(bins[index]),
        isPartial: bins[index].isPartial)
    }
    let shares = timeline.series.flatMap(\.bins).compactMap(\.share)
    let highest =
      isShare ? TimelineText.percent(shares.max() ?? 0) : "\(timeline.highest)"
    let axis = ChartAxis(names, highest: "most \(highest)")
    if timeline.series.count == 1, !isShare {
      return BarChart(steps: steps, values: bins.map(\.count), axis: axis).drawing
    }
    let lines = timeline.series.map { series in
      series.bins.map { isShare ? $0.share : Double($0.count) }
    }
    let letters =
      timeline.series.count > 1 ? timeline.series.indices.map(TimelineText.letter) : []
    return LineChart(steps: steps, lines: lines, names: letters, axis: axis).drawing
  }

  /// The drawing as a file of its own.
  public var document: String {
    let facts = TimelineText.facts(timeline, withHighest: false)
    let title = timeline.series.map { $0.query.isEmpty ? "everything" : $0.query }
      .joined(separator: ", ")
    return drawing.document(
      title: "\(title), by \(timeline.unit.rawValue)",
      description: facts.map(\.text).joined(separator: "; ") + ".",
      lines: facts.flatMap { fact in
        ArticleFormat.wrap(fact.text, 46).map { ($0, fact.line) }
      })
  }

  /// "2017-07: 3 of 11, 27 %".
  private func title(_ index: Int, _ name: String) -> String {
    let counts = timeline.series.enumerated().map { number, series in
      let bin = series.bins[index]
      let letter = timeline.series.count > 1 ? TimelineText.letter(number) + " " : ""
      let of = bin.of.map { " of \($0)" } ?? ""
      return letter + "\(bin.count)" + of
        + (bin.share.map { ", " + TimelineText.percent($0) } ?? "")
    }
    let isPartial = timeline.series[0].bins[index].isPartial
    return "\(name): " + counts.joined(separator: "; ") + (isPartial ? " (partial)" : "")
  }
}
