/// A query as it was read, and what the searcher should know about the reading.
public struct QueryReading: Sendable, Equatable {
  /// The tree; nil for a query without a word.
  public var query: Query?
  /// One for each place that could not be read as it may have been meant.
  public var warnings: [QueryWarning]

  /// Why nothing is looked for, where a part could mean two things that have nothing in common.
  public var refusal: QueryWarning? { warnings.first(where: \.isRefusal) }
}

/// Something in a query that was read otherwise than it may have been meant.
public struct QueryWarning: Sendable, Equatable, CustomStringConvertible {
  /// What was found and how it was read, in lower case.
  public var message: String
  /// Where in the query, in bytes of UTF-8.
  public var range: Range<Int>
  /// Where in the query, in characters from 1.
  public var column: Int
  /// Whether it is the reason why nothing is looked for.
  public var isRefusal = false

  /// The message with its place: `'OR' without … (column 9)`.
  public var description: String {
    message.contains(" at \(column): ") ? message : "\(message) (column \(column))"
  }
}
