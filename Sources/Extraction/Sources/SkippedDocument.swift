public import News

/// A file or record that gave no article.
public struct SkippedDocument: Sendable, Equatable {
  /// Where it is.
  public var location: SourceLocation
  /// Why it was skipped, in lower case.
  public var reason: String
  /// Whether it may give an article later, though it stays the same: its file is then read again.
  public var isTemporary: Bool

  /// Creates a skipped document.
  public init(location: SourceLocation, reason: String, isTemporary: Bool = false) {
    self.isTemporary = isTemporary
    self.location = location
    self.reason = reason
  }
}
