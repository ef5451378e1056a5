/// A step of a chart's axis.
public struct ChartStep: Sendable, Equatable {
  /// What is told of it where it is pointed at.
  public var title: String
  /// Where it leads, nil for nowhere.
  public var href: String?
  /// Whether a part of it is cut away.
  public var isPartial: Bool

  /// Creates a step.
  public init(title: String, href: String? = nil, isPartial: Bool = false) {
    self.title = title
    self.href = href
    self.isPartial = isPartial
  }
}

/// The first, the middle and the last step of an axis, and the highest value.
public struct ChartAxis: Sendable, Equatable {
  /// The names of the steps.
  public var first: String
  /// Nil where there are fewer than three steps.
  public var middle: String?
  /// Nil where there is one step.
  public var last: String?
  /// The highest value, as it is written.
  public var highest: String

  /// Creates an axis of steps with these names.
  public init(_ names: [String], highest: String) {
    first = names.first ?? ""
    middle = names.count > 2 ? names[names.count / 2] : nil
    last = names.count > 1 ? names.last : nil
    self.highest = highest
  }

  /// The labels around a chart whose middle step stands at `x`.
  func labels(middle x: Double) -> [Drawing.Label] {
    var labels = [
      Drawing.Label(text: highest, x: 0, y: -1, anchor: .start),
      Drawing.Label(text: first, x: 0, y: 2, anchor: .start),
    ]
    if let middle {
      labels.append(Drawing.Label(text: middle, x: x, y: 2, anchor: .middle))
    }
    if let last { labels.append(Drawing.Label(text: last, x: 1, y: 2, anchor: .end)) }
    return labels
  }
}

/// The units of a chart.
enum ChartSize {
  static let width = 1000
  static let height = 200
  /// Up to so many steps each is told and leads somewhere; more are drawn without.
  static let mostTold = 400
  /// What is above 0 is drawn at least so high.
  static let least = 2.0
}

/// Counts as bars.
public struct BarChart: Sendable {
  private let steps: [ChartStep]
  private let values: [Int]
  private let axis: ChartAxis

  /// Creates a chart with as many bars as steps.
  public init(steps: [ChartStep], values: [Int], axis: ChartAxis) {
    self.steps = steps
    self.values = values
    self.axis = axis
  }

  /// The drawing.
  public var drawing: Drawing {
    let isTold = steps.count <= ChartSize.mostTold
    let step = Double(ChartSize.width) / Double(max(steps.count, 1))
    let highest = Double(max(values.max() ?? 0, 1))
    var body = ""
    var path = ""
    for (index, value) in values.enumerated() where value > 0 {
      let height = max(ChartSize.least, Double(value) / highest * Double(ChartSize.height))
      let x = SVG.number(Double(index) * step + (isTold ? step * 0.08 : 0))
      let width = SVG.number(step * (isTold ? 0.84 : 1))
      let y = SVG.number(Double(ChartSize.height) - height)
      guard isTold, index < steps.count else {
        path += "M\(x) \(ChartSize.height)V\(y)h\(width)V\(ChartSize.height)"
        continue
      }
      let style =
        steps[index].isPartial
        ? "\"dl-bar dl-part\" vector-effect=\"non-scaling-stroke\"" : "\"dl-bar\""
      body += SVG.told(
        "<rect class=\(style) x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(SVG.number(height))\"/>",
        title: steps[index].title, href: steps[index].href)
    }
    if !path.isEmpty { body += "<path class=\"dl-bar\" d=\"\(path)\"/>" }
    return Drawing(
      width: ChartSize.width, height: ChartSize.height, fit: .stretched, body: body,
      labels: axis.labels(middle: (Double(steps.count / 2) + 0.5) / Double(max(steps.count, 1))))
  }
}
