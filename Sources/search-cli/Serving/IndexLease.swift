internal import FileSystem
internal import News
internal import NewsIndex
internal import Search

/// A worker's hold of the index: kept between requests while they come, given back when they do not.
///
/// Whoever adds to the index waits for its readers, and a log that a reader needs cannot be merged.
final class IndexLease: ServedIndex {
  /// The file as it was when it was opened.
  private struct Sight: Equatable {
    var status: FileStatus
    var logSize: Int
  }

  /// Seconds without a request after which the index is given back.
  static let patience = 1.0

  let path: String
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
  private var isUnwanted: (@Sendable () -> Bool)?
  private var day: CalendarDate?

  init(path: String, hidesSources: Bool, variants: VariantSets?, savedFolder: String?) {
    self.path = path
    self.savedFolder = savedFolder
    self.hidesSources = hidesSources
    self.variants = variants
  }

  func searcher(_ variants: Searcher.Variants) throws(IndexError) -> Searcher {
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

  /// Lets somebody end what is being answered: asked at every stage whether nobody wants it.
  func watch(_ isUnwanted: (@Sendable () -> Bool)?) {
    self.isUnwanted = isUnwanted
    stored?.watch(isUnwanted)
    plain?.watch(isUnwanted)
  }

  /// Whether the index is open.
  var isOpen: Bool { stored != nil || plain != nil }

  /// Gives the index back where it is not what it was when it was opened, or the day is another.
  func refresh() {
    guard isOpen else { return }
    let today = CalendarDate(julianDay: 2_440_588 + ProcessInfo.daysSinceEpoch)
    if day != today || sight == nil || Self.look(at: path) != sight { giveBack() }
  }

  /// Gives the index back.
  func giveBack() {
    (stored, plain, sight, day) = (nil, nil, nil, nil)
  }

  /// Gives the index back at the end of an answer, where somebody writes.
  ///
  /// Who adds empties its log only once nobody reads that any more: a worker that is asked all the time would hold it
  /// up for as long as it waits.
  func settle() {
    if isOpen, FileReplacement.exists(path + "-wal") { giveBack() }
  }

  /// Gives the index back at the end of a time without requests, and at once where somebody writes.
  func rest(_ seconds: Double) {
    guard isOpen else { return }
    if seconds >= Self.patience { return giveBack() }
    settle()
    refresh()
  }
}
