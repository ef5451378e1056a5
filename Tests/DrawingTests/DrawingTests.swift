import Testing

@testable import Drawing

@Suite struct DrawingTests {
  private func chart(_ values: [Int], partial: Set<Int> = []) -> Drawing {
    let steps = values.indices.map {
      ChartStep(title: "day \($0)", href: "/?day=\($0)&q=a", isPartial: partial.contains($0))
    }
    return BarChart(
      steps: steps, values: values, axis: ChartAxis(values.indices.map { "d\($0)" }, highest: "3")
    ).drawing
  }

  /// The numbers of an attribute, one for each element that has it.
  private func numbers(_ name: String, in text: String) -> [Double] {
    text.ranges(of: " \(name)=\"").compactMap { range in
      Double(text[range.upperBound...].prefix { $0 != "\"" })
    }
  }

  @Test func `a bar is as high as its value, and one above 0 is never empty`() {
    let drawing = chart([0, 1, 2, 1000])
    #expect(numbers("height", in: drawing.body) == [2, 2, 200])
    #expect(numbers("y", in: drawing.body) == [198, 198, 0])
    #expect(numbers("x", in: drawing.body) == [270, 520, 770])
  }

  @Test func `a bar leads where its step leads, and is told, without a place in the tab order`() {
    let body = chart([3], partial: [0]).body
    #expect(
      body.hasPrefix(
        "<a href=\"/?day=0&amp;q=a\" tabindex=\"-1\"><title>day 0</title><rect "))
    #expect(body.contains("class=\"dl-bar dl-part\""))
    #expect(chart([3, 1]).embedded.contains("aria-hidden=\"true\" focusable=\"false\""))
  }

  @Test func `the first, middle and last step and the highest value stand around`() {
    let labels = chart([1, 2, 3, 2, 1]).labels
    #expect(labels.map(\.text) == ["3", "d0", "d2", "d4"])
    #expect(labels.map(\.x) == [0, 0, 0.5, 1])
    #expect(chart([1]).labels.map(\.text) == ["3", "d0"])
    #expect(!chart([1, 2, 3]).embedded.contains("<text"))
  }

  @Test func `a thousand bars are one small path`() {
    let drawing = chart((0..<1000).map { $0 % 7 })
    #expect(drawing.body.utf8.count < 40_000)
    #expect(!drawing.body.contains("<a "))
    #expect(drawing.body.count { $0 == "M" } == 1000 - 143)
  }

  @Test func `a line breaks at a gap, and a value between two gaps is a dot`() {
    let steps = (0..<5).map { ChartStep(title: "\($0)") }
    let drawing = LineChart(
      steps: steps, lines: [[0, 2, nil, 1, nil], [1, 1, 1, 1, 1]], names: ["A", "B"],
      axis: ChartAxis(["a", "b", "c", "d", "e"], highest: "2")
    ).drawing
    #expect(drawing.body.contains("d=\"M0 200h0L250 0M750 100h0\""))
    #expect(drawing.body.contains("class=\"dl-line dl-line-1\""))
    let ends = drawing.labels.filter { $0.line != nil }
    #expect(ends.map(\.text) == ["A", "B"])
    // Both lines end at 1: the names stand apart.
    #expect(ends[1].y - ends[0].y > 0.08)
    #expect(ends.allSatisfy { (0...1).contains($0.y) })
  }

  @Test func `names of lines that end at the lower edge stay inside`() {
    let steps = [ChartStep(title: "0")]
    let drawing = LineChart(
      steps: steps, lines: [[9], [0], [0], [0], [0]], names: ["A", "B", "C", "D", "E"],
      axis: ChartAxis(["a"], highest: "9")
    ).drawing
    let ends = drawing.labels.filter { $0.line != nil }.map(\.y)
    #expect(ends.count == 5)
    #expect(ends.allSatisfy { (0...1).contains($0) })
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 + 0.08 < $1 })
  }

  @Test func `a circle's area is as large as its value, and never too small to be seen`() {
    let map = PointMap(points: [
      PointMap.Point(latitude: 0, longitude: 0, value: 25, title: "b"),
      PointMap.Point(latitude: 90, longitude: -180, value: 100, title: "a"),
      PointMap.Point(latitude: -45, longitude: 90, value: 1, title: "c"),
    ])
    let body = map.drawing.body
    #expect(numbers("cx", in: body) == [0, 500, 750])
    #expect(numbers("cy", in: body) == [0, 250, 375])
    #expect(numbers("r", in: body) == [26, 13, 3])
    #expect(map.left.isEmpty)
    #expect(body.contains("<g><title>a</title><circle"))
  }

  @Test func `a map draws the 300 largest places in less than 50 kB and knows the rest`() {
    let map = PointMap(
      points: (0..<412).map {
        PointMap.Point(
          latitude: Double($0 % 90), longitude: Double($0), value: $0, title: "place \($0)")
      })
    #expect(map.left.map(\.value) == Array((0..<112).reversed()))
    #expect(map.drawing.body.count { $0 == "c" } > 300)
    #expect(map.drawing.embedded.utf8.count < 50_000)
    let land = PointMap(points: []).drawing.embedded
    #expect(land.utf8.count < 28_000)
  }

  @Test func `a file of its own has a title, a description and its text outside the drawing`() {
    let document = chart([1, 2]).document(
      title: "a <b> & \"c\"\u{1}", description: "d", lines: [("one", nil), ("two", 1)],
      credit: "Natural Earth")
    #expect(document.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""))
    #expect(document.contains("<title>a &lt;b&gt; &amp; &quot;c&quot;</title>"))
    #expect(document.contains("<desc>d Natural Earth</desc>"))
    #expect(document.contains("class=\"dl-text dl-name-1\""))
    #expect(document.contains("prefers-color-scheme:dark"))
    #expect(document.contains("preserveAspectRatio=\"none\""))
    // Text lies beside the stretched drawing, not in it.
    let plot = document.split(separator: "\n").first { $0.hasPrefix("<svg x=") } ?? "<text"
    #expect(!plot.contains("<text"))
  }

  @Test(arguments: [DrawingStyle.light, DrawingStyle.dark])
  func `everything that says something stands out from its ground three to one`(
    scheme: DrawingStyle.Scheme
  ) {
    for color in scheme.lines + [scheme.point, scheme.text] {
      #expect(Self.contrast(color, scheme.ground) >= 3, "\(color)")
    }
    #expect(Self.contrast(scheme.point, scheme.land) >= 3)
    // Names of lines are text.
    for color in scheme.lines { #expect(Self.contrast(color, scheme.ground) >= 4.5, "\(color)") }
    #expect(Set(scheme.lines).count == DrawingStyle.lineCount)
    #expect(Set(DrawingStyle.dashes).count == DrawingStyle.lineCount)
  }

  /// The contrast of two colours (WCAG 2.2).
  private static func contrast(_ a: String, _ b: String) -> Double {
    let (a, b) = (luminance(a), luminance(b))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    func linear(_ shift: Int) -> Double {
      let part = Double(number >> shift & 255) / 255
      // A power of 2.4 without a library: the square times the fifth root of the square.
      guard part > 0.03928 else { return part / 12.92 }
      let base = (part + 0.055) / 1.055
      var root = base
      for _ in 0..<60 {
        let fourth = root * root * root * root
        root -= (fourth * root - base * base) / (5 * fourth)
      }
      return base * base * root
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
