public import Drawing
internal import HTTPServer
internal import News
internal import Presentation
public import Search

extension HTML {
  /// Creates the markup of a drawing, which escapes what it is made of.
  public init(_ drawing: Drawing) {
    self.init(drawn: drawing.embedded)
  }
}

/// When what was found was published: bars that lead to the results of their bins, and the same as a table.
public struct TimelineFigure {
  private let timeline: Timeline
  private let state: PageState

  /// Creates the figure of a state's timeline.
  public init(_ timeline: Timeline, _ state: PageState) {
    self.timeline = timeline
    self.state = state
  }

  /// Whether there is anything to draw.
  public var isWorthwhile: Bool {
    let bins = timeline.series.first?.bins.count ?? 0
    return bins > 1 && bins <= TimelineDrawing.mostBins
  }

  /// Returns the figure.
  ///
  /// - Parameter isOpen: whether the table is shown from the start.
  /// - Returns: the figure, nothing where there is nothing to draw.
  public func html(isOpen: Bool = false) -> HTML {
    guard isWorthwhile else { return .empty }
    let drawing = TimelineDrawing(timeline) { results(of: $0).target.text }.drawing
    let above = drawing.labels.filter { $0.y < 0 }
    let below = drawing.labels.filter { $0.y > 1 }
    return HTML(.figure, [.class("plot")]) {
      HTML(.p, [.class("line")]) {
        "\(timeline.counted == .article ? "Articles" : "Stories") by \(timeline.unit.rawValue), "
        above.map(\.text).joined(separator: ", ")
        if let undated = timeline.series.first?.undated, undated > 0 { "; \(undated) undated" }
      }
      HTML(.div, [.class("chart")]) { HTML(drawing) }
      HTML(.div, [.class("axis"), .set(.hidden, "true")]) {
        below.map { label in HTML(.span) { label.text } }
      }
      if timeline.series.count > 1 {
        HTML(.ul, [.class("links")]) {
          timeline.series.enumerated().map { number, series in
            HTML(.li) {
              HTML(.span, [.class("key dl-key-\(number)")]) { HTML(.bdi) { series.query } }
            }
          }
        }
      }
      HTML(.details, isOpen ? [.flag(.open)] : []) {
        HTML(.summary) { "The same as a table" }
        table
      }
    }
  }

  private func results(of bin: Timeline.Bin) -> PageState {
    state.results.without { ["by", "share", "compare", "copies"].contains($0.name) }
      .setting("after", bin.start.description).setting("before", bin.end.description)
  }

  private var table: HTML {
    let bins = timeline.series.first?.bins ?? []
    return HTML(
      .div,
      [
        .class("scroll"), .set(.tabindex, "0"), .set(.role, "region"),
        .set(.label, "Table of the timeline"),
      ]
    ) {
      HTML(.table) {
        HTML(.thead) {
          HTML(.tr) {
            HTML(.th, [.set(.scope, "col")]) { "From" }
            timeline.series.map { series in
              HTML(.th, [.set(.scope, "col")]) {
                HTML(.bdi) { timeline.series.count > 1 ? series.query : "Number" }
              }
            }
            if bins.contains(where: { $0.of != nil }) {
              HTML(.th, [.set(.scope, "col")]) { "Of all" }
            }
          }
        }
        HTML(.tbody) {
          bins.indices.map { index in
            HTML(.tr) {
              HTML(.th, [.set(.scope, "row")]) {
                HTML(.a, [.href(results(of: bins[index]).link)]) {
                  timeline.unit.name(of: bins[index].start)
                }
                if bins[index].isPartial { " (partial)" }
              }
              timeline.series.map { series in
                HTML(.td) { SiteFrame.grouped(series.bins[index].count) }
              }
              if let all = bins[index].of {
                HTML(.td) {
                  "\(SiteFrame.grouped(all))"
                  if let share = bins[index].share {
                    ", \(Int((share * 100).rounded())) %"
                  }
                  if bins[index].hasFew { " (few)" }
                }
              }
            }
          }
        }
      }
    }
  }
}
