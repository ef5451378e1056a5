/// The colours of drawings, on light and dark grounds.
public enum DrawingStyle {
  /// The number of lines that are told apart.
  public static let lineCount = 5

  /// The colours of one scheme.
  struct Scheme {
    let ground: String
    let text: String
    let land: String
    let point: String
    /// By line; the first is that of bars too.
    let lines: [String]
  }

  static let light = Scheme(
    ground: "#ffffff", text: "#22262b", land: "#dfe3e8", point: "#a3200d",
    lines: ["#1f5fa8", "#b3400f", "#2b7334", "#7a3fa0", "#7a5b00"])
  static let dark = Scheme(
    ground: "#15181c", text: "#e4e7eb", land: "#33393f", point: "#ff9d8a",
    lines: ["#7db3f0", "#ff9e6b", "#86cc8e", "#cfa8ef", "#e0bd5a"])

  /// Lines are told apart by their dashes too; the first has none.
  static let dashes = ["", "7 4", "2 4", "12 4 2 4", "1 6"]

  /// The rules of a page or a file that has drawings.
  public static let rules =
    """
    .dl-drawing{display:block;width:100%;overflow:visible}\
    .dl-text{font:13px system-ui,sans-serif}\
    .dl-part{fill-opacity:.3;stroke-width:1.5}\
    .dl-hit{fill:none;pointer-events:all}\
    .dl-line{fill:none;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}\
    .dl-point{fill-opacity:.5;stroke-width:1}
    """ + dashRules + colors(light)
    + "@media (prefers-color-scheme:dark){\(colors(dark))}"

  private static var dashRules: String {
    dashes.enumerated().filter { !$0.element.isEmpty }
      .map { ".dl-line-\($0.offset){stroke-dasharray:\($0.element)}" }.joined()
  }

  private static func colors(_ scheme: Scheme) -> String {
    ".dl-ground{fill:\(scheme.ground)}.dl-text{fill:\(scheme.text)}.dl-land{fill:\(scheme.land)}"
      + ".dl-bar{fill:\(scheme.lines[0])}.dl-part{stroke:\(scheme.lines[0])}"
      + ".dl-point{fill:\(scheme.point);stroke:\(scheme.point)}"
      + scheme.lines.enumerated().map { number, color in
        ".dl-line-\(number){stroke:\(color)}.dl-name-\(number){fill:\(color)}"
          + ".dl-key-\(number){border-color:\(color)}"
      }.joined()
  }
}
