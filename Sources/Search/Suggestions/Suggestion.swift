/// A change of a query that would find something, offered where it finds nothing.
public struct Suggestion: Sendable, Equatable {
  /// What is changed.
  public enum Change: Sendable, Equatable {
    /// A word that no article has, for one that is spelled almost so.
    case spelling
    /// A part is left out.
    case without(String)
    /// A part's words may stand anywhere.
    case apart(String)
    /// A filter beside the query is left out, named as the command line's option.
    case withoutFilter(String)
  }

  /// What is changed.
  public var change: Change
  /// The changed query in canonical form; empty for filters alone.
  public var query: String
  /// The number of articles that it finds.
  public var total: Int
}
