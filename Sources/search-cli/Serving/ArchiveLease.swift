internal import ClusterSearch
internal import FileSystem
internal import News
internal import NewsIndex
internal import Search

/// A hold of an archive for many commands: kept between requests while they come, given back when they do not.
protocol ArchiveLease: ServedIndex {
  var deadline: ContinuousClock.Instant? { get set }

  /// Whether the archive is open.
  var isOpen: Bool { get }

  /// Lets somebody end what is being answered: asked meanwhile whether nobody wants it.
  func watch(_ isUnwanted: (@Sendable () -> Bool)?)

  /// Gives the archive back where it may not be what it was when it was opened, or the day is another.
  func refresh()

  /// Gives the archive back at the end of an answer, where somebody waits for that.
  func settle()

  /// Gives the archive back at the end of a time without requests, in seconds.
  func rest(_ seconds: Double)

  /// Gives the archive back.
  func giveBack()

  /// Whether it is time to look at the archive again: it may be another than at the last look, or `isFailing`.
  func needsLook(isFailing: Bool) -> Bool
}

/// An archive that is to be held open, wherever it lies.
enum ServedArchive: Sendable {
  case file(String)
  case cluster(ClusterStore.Access)

  /// Makes a hold of it; nothing is opened yet.
  ///
  /// - Parameters:
  ///   - hidesSources: whether answers tell nothing of the files that articles came from.
  ///   - variants: what stands for the words of queries; nil for what the archive has.
  ///   - savedFolder: the folder of the saved searches that queries may name; nil for none.
  /// - Returns: the hold.
  func lease(hidesSources: Bool, variants: VariantSets?, savedFolder: String?) -> any ArchiveLease {
    switch self {
    case .file(let path):
      IndexLease(
        path: path, hidesSources: hidesSources, variants: variants, savedFolder: savedFolder)
    case .cluster(let access):
      ClusterLease(
        access, hidesSources: hidesSources, variants: variants, savedFolder: savedFolder)
    }
  }
}
