internal import ClusterSearch
internal import FileSystem
internal import News
internal import NewsIndex
internal import Search

/// A worker's hold of an archive on a cluster: what it has learned of it, which another run may change at any moment.
///
/// Nobody waits for it; it is given back after a while so that what was added or rebuilt is seen.
final class ClusterLease: ArchiveLease {
  /// Seconds after which what is known of the archive is asked anew.
  static let patience = 10.0
  /// Seconds between two looks at an archive that nobody asks, and at one that has failed.
  private static let (interval, failingInterval) = (30.0, 5.0)

  let name: String
  let hidesSources: Bool
  let savedFolder: String?
  var deadline: ContinuousClock.Instant? {
    didSet { for store in open { store.deadline = deadline } }
  }
  private let access: ClusterStore.Access
  private let variants: VariantSets?
  private var stored: ClusterStore?
  private var plain: ClusterStore?
  private var opened = ContinuousClock.now
  private var looked = ContinuousClock.now
  private var isUnwanted: (@Sendable () -> Bool)?

  init(
    _ access: ClusterStore.Access, hidesSources: Bool, variants: VariantSets?, savedFolder: String?
  ) {
    name = access.address
    self.access = access
    self.hidesSources = hidesSources
    self.variants = variants
    self.savedFolder = savedFolder
  }

  private var open: [ClusterStore] { [stored, plain].compactMap(\.self) }
  var isOpen: Bool { !open.isEmpty }

  func store(_ variants: Searcher.Variants) throws(IndexError) -> any ArticleStore {
    if case .none = variants {
      if let plain { return plain }
      let store = try make(.none)
      plain = store
      return store
    }
    if let stored { return stored }
    let store = try make(self.variants.map { .sets($0) } ?? .stored)
    stored = store
    return store
  }

  private func make(_ variants: Searcher.Variants) throws(IndexError) -> ClusterStore {
    let today = CalendarDate(julianDay: 2_440_588 + ProcessInfo.daysSinceEpoch)
    var access = access
    if let deadline {
      access.timeout = min(
        access.timeout, max(0.1, ContinuousClock.now.duration(to: deadline) / .seconds(1)))
    }
    let store: ClusterStore
    do throws(ClusterStore.OpeningError) {
      store = try ClusterStore(
        access, today: today, variants: variants,
        saved: SavedSearches.queries(in: savedFolder, today: today))
    } catch {
      switch error {
      case .misuse(let reason): throw .unreachable(reason)
      case .failure(let error): throw error
      }
    }
    if !isOpen { opened = .now }
    store.articles.hidesSources = hidesSources
    store.timeout = self.access.timeout
    store.watch(isUnwanted)
    store.deadline = deadline
    return store
  }

  func watch(_ isUnwanted: (@Sendable () -> Bool)?) {
    self.isUnwanted = isUnwanted
    for store in open { store.watch(isUnwanted) }
  }

  func refresh() {
    if opened.duration(to: .now) > .seconds(Self.patience) { giveBack() }
  }

  func settle() {}

  func rest(_ seconds: Double) {
    if seconds >= Self.patience { giveBack() }
  }

  func giveBack() { (stored, plain) = (nil, nil) }

  func needsLook(isFailing: Bool) -> Bool {
    let interval = isFailing ? Self.failingInterval : Self.interval
    guard looked.duration(to: .now) > .seconds(interval) else { return false }
    looked = .now
    return true
  }
}
