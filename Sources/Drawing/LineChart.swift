/// Values of several things over the same steps, as lines.
public struct LineChart: Sendable {
  private let steps: [ChartStep]
  private let lines: [[Double?]]
  private let names: [String]
  private let axis: ChartAxis

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - steps: the steps of the axis.
  ///   - lines: for each line its value at each step, 0 or more; nil where there is none, which is a gap.
  ///   - names: a short name for each line, which stands at its end.
  ///   - axis: the words around the chart.
  public init(steps: [ChartStep], lines: [[Double?]], names: [String], axis: ChartAxis) {
    self.steps = steps
    self.lines = lines
    self.names = names
    self.axis = axis
  }

  /// The drawing.
  public var drawing: Drawing {
    let highest = lines.joined().compactMap { $0 }.max() ?? 0
    // The first and the last value stand at the edges.
    let step = Double(ChartSize.width) / Double(max(steps.count - 1, 1))
    func y(_ value: Double) -> Double {
      highest > 0 ? Double(ChartSize.height) * (1 - value / highest) : Double(ChartSize.height)
    }
    var body = ""
    for (number, line) in lines.enumerated() {
      var path = ""
      var isOpen = false
      for (index, value) in line.enumerated() {
        guard let value else {
          isOpen = false
          continue
        }
        let point =
          "\(SVG.number(Double(index) * step)) \(SVG.number(y(value)))"
        // A point between two gaps is a line of no length, whose round ends are a dot.
        path += isOpen ? "L\(point)" : "M\(point)h0"
        isOpen = true
      }
      body +=
        "<path class=\"dl-line dl-line-\(number % DrawingStyle.lineCount)\" "
        + "vector-effect=\"non-scaling-stroke\" d=\"\(path)\"/>"
    }
    if steps.count <= ChartSize.mostTold {
      for (index, one) in steps.enumerated() {
        let left = max(0, (Double(index) - 0.5) * step)
        let right = min(Double(ChartSize.width), (Double(index) + 0.5) * step)
        body += SVG.told(
          "<rect class=\"dl-hit\" x=\"\(SVG.number(left))\" width=\"\(SVG.number(right - left))\" "
            + "height=\"\(ChartSize.height)\"/>", title: one.title, href: one.href)
      }
    }
    return Drawing(
      width: ChartSize.width, height: ChartSize.height, fit: .stretched, body: body,
      labels: axis.labels(middle: Double(steps.count / 2) / Double(max(steps.count - 1, 1)))
        + ends(y))
  }

  /// Names at the ends of the lines, apart enough to be read.
  private func ends(_ y: (Double) -> Double) -> [Drawing.Label] {
    let apart = 0.09
    var ends: [(line: Int, y: Double)] = []
    for (number, line) in lines.enumerated() where number < names.count {
      guard let last = line.last(where: { $0 != nil }) ?? nil else { continue }
      ends.append((number, y(last) / Double(ChartSize.height)))
    }
    ends.sort { $0.y == $1.y ? $0.line < $1.line : $0.y < $1.y }
    for index in ends.indices.dropFirst() {
      ends[index].y = max(ends[index].y, ends[index - 1].y + apart)
    }
    // What was pushed below the edge is moved up, the others before it.
    var limit = 1.0
    for index in ends.indices.reversed() {
      ends[index].y = min(ends[index].y, limit)
      limit = ends[index].y - apart
    }
    return ends.map {
      Drawing.Label(text: names[$0.line], x: 1.01, y: max(0, $0.y), anchor: .start, line: $0.line)
    }
  }
}
