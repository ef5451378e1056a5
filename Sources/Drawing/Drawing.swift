/// A drawing in SVG: what is drawn, and the labels that stand around it.
///
/// It has no text inside, for a drawing that is stretched or shrunk to its place makes text unreadable: a page puts
/// the labels around it, a file of its own has them beside it at their own size.
public struct Drawing: Sendable, Equatable {
  /// How a drawing fills its place.
  public enum Fit: Sendable, Equatable {
    /// It is stretched to the place's width and height.
    case stretched
    /// It keeps its proportions, and lies at the upper edge.
    case whole
  }

  /// A word beside the drawing.
  public struct Label: Sendable, Equatable {
    /// Where it is aligned.
    public enum Anchor: String, Sendable {
      case start, middle, end
    }

    /// The word.
    public var text: String
    /// Where it stands: 0 at the left edge, 1 at the right one.
    public var x: Double
    /// Where it stands: 0 at the upper edge, 1 at the lower one; more than 1 below the drawing.
    public var y: Double
    /// Which of its ends stands there.
    public var anchor: Anchor
    /// The number of the line that it names, nil for none.
    public var line: Int?
  }

  /// The units of the drawing's width.
  public let width: Int
  /// The units of the drawing's height.
  public let height: Int
  /// How it fills its place.
  public let fit: Fit
  /// What is drawn.
  let body: String
  /// The words beside it.
  public let labels: [Label]

  /// Returns the drawing for a page that has `DrawingStyle.rules` among its own.
  ///
  /// It is hidden from readers of screens, and the keyboard passes over its links: the page has a table that says the
  /// same. It is as wide as its place; the page gives it a height.
  public var embedded: String {
    "<svg class=\"dl-drawing\" \(view) aria-hidden=\"true\" focusable=\"false\">\(body)</svg>"
  }

  /// Returns the drawing as a file of its own, for light and dark grounds.
  ///
  /// - Parameters:
  ///   - title: its title, a line of plain text.
  ///   - description: what it shows, for those who do not see it.
  ///   - lines: lines of text above it; the number says which line of the drawing one names.
  ///   - credit: whose data it is made of, nil for nobody's.
  /// - Returns: an SVG document.
  public func document(
    title: String, description: String, lines: [(text: String, line: Int?)], credit: String? = nil
  ) -> String {
    let margin = 2.0
    let lineHeight = 18
    var top = lineHeight * lines.count + 14
    var text = ""
    for (index, line) in lines.enumerated() {
      text += Self.text(
        line.text, x: margin, y: (index + 1) * lineHeight, .start, line: line.line)
    }
    let inner: String
    let rootHeight: String
    switch fit {
    case .stretched:
      top += lineHeight
      let plot = 200
      inner =
        "<svg x=\"\(SVG.number(margin))%\" y=\"\(top)\" width=\"92%\" height=\"\(plot)\" overflow=\"visible\" \(view)>\(body)</svg>"
      for label in labels {
        // A word above or below the plot stands clear of it.
        let y =
          label.y > 1
          ? top + plot + 16
          : label.y < 0 ? top - 6 : top + Int((label.y * Double(plot)).rounded()) + 4
        text += Self.text(
          label.text, x: margin + 92 * label.x, y: y, label.anchor, line: label.line)
      }
      rootHeight = "\(top + plot + 30)"
    case .whole:
      inner = "<svg y=\"\(top)\" width=\"100%\" height=\"86%\" \(view)>\(body)</svg>"
      rootHeight = "100%"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="\(rootHeight)">
      <title>\(SVG.escaped(title))</title>
      <desc>\(SVG.escaped(description + (credit.map { " " + $0 } ?? "")))</desc>
      <style>\(DrawingStyle.rules)</style>
      <rect class="dl-ground" width="100%" height="100%"/>
      \(text)\(inner)
      </svg>

      """
  }

  private var view: String {
    "viewBox=\"0 0 \(width) \(height)\" preserveAspectRatio=\"\(fit == .stretched ? "none" : "xMidYMin meet")\""
  }

  private static func text(
    _ text: String, x: Double, y: Int, _ anchor: Label.Anchor, line: Int?
  ) -> String {
    let color = line.map { " dl-name-\($0 % DrawingStyle.lineCount)" } ?? ""
    let align = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    return "<text class=\"dl-text\(color)\" x=\"\(SVG.number(x))%\" y=\"\(y)\"\(align)>"
      + "\(SVG.escaped(text))</text>\n"
  }
}
