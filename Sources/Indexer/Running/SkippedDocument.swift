public import NewsIndex

/// A file or record that gave no article.
public struct SkippedDocument: Sendable, Equatable {
  /// Where it is.
  public var location: SourceLocation
  /// Why it was skipped, in lower case.
  public var reason: String

  /// Creates a skipped document.
  public init(location: SourceLocation, reason: String) {
    self.location = location
    self.reason = reason
  }
}
