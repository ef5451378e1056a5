/// Why a file's content could not be read to its end.
public struct CompressionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, with the member where it is inside an archive.
  public var path: String
  /// What is wrong, in lower case.
  public var reason: String
  /// What can be done about it.
  public var remedy: String

  /// Creates an error.
  public init(path: String, reason: String, remedy: String) {
    self.path = path
    self.reason = reason
    self.remedy = remedy
  }

  /// `cannot read 'path': reason; remedy`.
  public var description: String { "cannot read '\(path)': \(reason); \(remedy)" }
}
