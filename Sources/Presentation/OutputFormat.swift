/// The forms that every answer can have, in the words of the command line.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// One object.
  case json
  /// One object a line.
  case jsonl
  /// A table: RFC 4180, with a header.
  case csv
}
