internal import FileSystem
internal import NewsIndex

/// What the server knows of its index without opening it: for answers that wait for nobody.
final class SiteStatus: Sendable {
  /// What is known.
  struct Known: Sendable, Equatable {
    var articleCount = 0
    var state = ""
    /// Why there is no index to search, nil where there is.
    var failure: String?
  }

  private let value = Locked(Known(failure: "the server is starting"))

  /// What is known.
  var known: Known { value.withLock { $0 } }

  /// Notes what was found.
  func note(_ known: Known) {
    value.withLock { $0 = known }
  }
}
