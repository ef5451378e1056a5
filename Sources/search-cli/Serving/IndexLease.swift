internal import FileSystem
internal import News
internal import NewsIndex
internal import Search

/// A worker's hold of the index: kept between requests while they come, given back when they do not.
///
/// Whoever adds to the index waits for its readers, and a log that a reader needs cannot be merged.
final class IndexLease: ArchiveLease {
  /// The file as it was when it was opened.
  private struct Sight: Equatable {
    var status: FileStatus
    var logSize: Int
  }

  /// Seconds without a request after which the index is given back.
  static let patience = 1.0

  var name: String { path }
  private let path: String
  let hidesSources: Bool
  let savedFolder: String?
  var deadline: ContinuousClock.Instant? {
    didSet {
      stored?.deadline = deadline
      plain?.deadline = deadline
    }
  }
  private let variants: VariantSets?
  private var stored: Searcher?
  private var plain: Searcher?
  private var sight: Sight?
  /// The file as it was when a change was asked for.
  private var seen: FileStatus?
  private var isUnwanted: (@Sendable () -> Bool)?
  private var day: CalendarDate?

  init(path: String, hidesSources: Bool, variants: VariantSets?, savedFolder: String?) {
    self.path = path
    self.savedFolder = savedFolder
    self.hidesSources = hidesSources
    self.variants = variants
  }

  func store(_ variants: Searcher.Variants) throws(IndexError) -> any ArticleStore {
    if case .none = variants {
      if let plain { return plain }
      let searcher = try open(.none)
      plain = searcher
      return searcher
    }
    if let stored { return stored }
    let searcher = try open(self.variants.map { .sets($0) } ?? .stored)
    stored = searcher
    return searcher
  }

  private func open(_ variants: Searcher.Variants) throws(IndexError) -> Searcher {
    // What is seen before is what the next look is compared with: a change in between leads to one opening more.
    let now = Self.look(at: path)
    let today = CalendarDate(julianDay: 2_440_588 + ProcessInfo.daysSinceEpoch)
    let searcher = try Searcher(
      path: path, today: today, variants: variants,
      saved: SavedSearches.queries(in: savedFolder, today: today))
    searcher.articles.hidesSources = hidesSources
    searcher.watch(isUnwanted)
    searcher.deadline = deadline
    if sight == nil { (sight, day) = (now, today) }
    return searcher
  }

  private static func look(at path: String) -> Sight? {
    guard let status = try? FileStatus(of: FilePath(path)) else { return nil }
    return Sight(status: status, logSize: (try? FileReplacement.size(of: path + "-wal")) ?? -1)
  }

  func watch(_ isUnwanted: (@Sendable () -> Bool)?) {
    self.isUnwanted = isUnwanted
    stored?.watch(isUnwanted)
    plain?.watch(isUnwanted)
  }

  var isOpen: Bool { stored != nil || plain != nil }

  func refresh() {
    guard isOpen else { return }
    let today = CalendarDate(julianDay: 2_440_588 + ProcessInfo.daysSinceEpoch)
    if day != today || sight == nil || Self.look(at: path) != sight { giveBack() }
  }

  func giveBack() {
    (stored, plain, sight, day) = (nil, nil, nil, nil)
  }

  /// Who adds empties its log only once nobody reads that any more: a worker that is asked all the time would hold it
  /// up for as long as it waits.
  func settle() {
    if isOpen, FileReplacement.exists(path + "-wal") { giveBack() }
  }

  /// What somebody writes to is given back at once.
  func rest(_ seconds: Double) {
    guard isOpen else { return }
    if seconds >= Self.patience { return giveBack() }
    settle()
    refresh()
  }

  func needsLook(isFailing: Bool) -> Bool {
    let now = try? FileStatus(of: FilePath(path))
    guard now != seen || isFailing, !FileReplacement.exists(path + "-wal") else { return false }
    seen = now
    return true
  }
}
