extension Context {
  /// Whether results are coloured: on a terminal that does not refuse it, unless an option decides.
  func isColored(_ color: QueryCommand.Color) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      output.isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }
}
