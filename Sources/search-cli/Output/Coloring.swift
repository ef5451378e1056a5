internal import Presentation

extension Context {
  /// Whether results are coloured: on a terminal that does not refuse it, unless an option decides.
  func isColored(_ color: AnswerOptions.Color) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      output.isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }

  /// The columns of the text output.
  var width: Int { output.width(environment("COLUMNS")) }

  /// Whether the locale's characters go beyond ASCII, by the first of its variables that is set (POSIX).
  var writesUnicode: Bool {
    let name = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? "C"
    return name.lowercased().filter { $0 != "-" }.hasSuffix("utf8")
  }

  /// Returns the form of hits for people.
  func textFormat(_ color: AnswerOptions.Color, index: String?) -> TextFormat {
    TextFormat(width: width, paint: Paint(isOn: isColored(color)), hint: hint(index: index))
  }
}
