internal import FileSystem

/// Colours of a terminal, where they are wanted.
struct Paint {
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case lit = "1;33"
  }

  /// Whether anything is coloured.
  let isOn: Bool

  init(_ context: Context, color: QueryCommand.Color) {
    isOn =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        context.output.isTerminal && context.environment("NO_COLOR") == nil
          && context.environment("TERM") != "dumb"
      }
  }

  func bold(_ text: String) -> String { paint(text, .bold) }
  func dim(_ text: String) -> String { paint(text, .dim) }
  /// The colour of the query's words.
  func lit(_ text: String) -> String { paint(text, .lit) }

  private func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
