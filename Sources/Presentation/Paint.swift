internal import Search

/// Colours of a terminal, where they are wanted.
public struct Paint {
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case lit = "1;33"
  }

  /// Whether anything is coloured.
  let isOn: Bool

  /// Creates colours, or none.
  public init(isOn: Bool) {
    self.isOn = isOn
  }

  func bold(_ text: String) -> String { paint(text, .bold) }
  func dim(_ text: String) -> String { paint(text, .dim) }
  /// The colour of the query's words.
  func lit(_ text: String) -> String { paint(text, .lit) }

  private func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text with its marks lit, in bold where wanted; without colours, as plain text.
  func marked(_ text: HighlightedText, isBold: Bool = false) -> String {
    guard isOn else { return TextFormat.printable(text.text) }
    let base = isBold ? "\u{1B}[\(Style.bold.rawValue)m" : ""
    let inner = text.marked(
      open: "\u{1B}[\(Style.lit.rawValue)m", close: "\u{1B}[0m" + base
    ) { TextFormat.printable(String($0)) }
    return isBold ? base + inner + "\u{1B}[0m" : inner
  }
}
