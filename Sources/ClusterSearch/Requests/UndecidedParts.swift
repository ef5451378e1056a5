/// Parts of a query that an engine does not decide, so that the texts of articles must be looked at.
final class UndecidedParts {
  /// What they are, each once.
  private(set) var names: [String] = []

  /// Takes note of a part.
  func add(_ name: String) {
    if !names.contains(name) { names.append(name) }
  }
}
