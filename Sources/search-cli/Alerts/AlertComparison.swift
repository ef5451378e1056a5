internal import Alerts
internal import FileSystem
internal import NewsIndex
internal import Search

/// What the searches of one run share: which articles of an index have changed since they were asked last.
///
/// Beside the states of searches lie the marks of all articles of an index, once for all searches that were compared
/// with it (`.articles-STATE`), and which search was compared with what (`.checkpoints`). Without them all articles are
/// asked, with the same result.
final class AlertComparison {
  /// What has changed since some state of the index.
  struct Changes {
    /// Articles that have come or changed.
    var arrived: Set<Int>
    /// Marks of articles that have gone or changed.
    var gone: [AlertMark]
    /// What has come or changed, with all of its stories.
    var group: ArticleGroup
  }

  private let folder: String
  private let old: AlertCheckpoints
  private var new: [String: AlertCheckpoint] = [:]
  /// The index at hand, and its articles once they are asked for.
  private var searcher: (any ArticleStore)?
  private var articles: [(id: Int, mark: AlertMark)]?
  /// By the state since which they are.
  private var changes: [String: Changes?] = [:]

  init(_ context: Context) throws(Failure) {
    folder = try AlertStates.folder(context)
    old = AlertCheckpoints(parsing: (try? WholeFile.read(folder + "/.checkpoints")) ?? [])
  }

  /// What a search was compared with last, where that goes with its state and its reading; nil where the state of a store
  /// may be the same with other articles.
  func checkpoint(
    of name: String, stamp: String, reading: String, _ searcher: any ArticleStore
  ) -> AlertCheckpoint? {
    guard searcher.stateTellsAll, let point = old.byName[name], point.stamp == stamp,
      point.reading == reading
    else { return nil }
    return point
  }

  /// Returns what has changed since a state of the index, nil where that is not known or too much.
  func changes(since state: String, _ searcher: any ArticleStore) throws(IndexError) -> Changes? {
    use(searcher)
    if let known = changes[state] { return known }
    let found = try compare(with: state, searcher)
    changes[state] = .some(found)
    return found
  }

  private func compare(with state: String, _ searcher: any ArticleStore) throws(IndexError)
    -> Changes?
  {
    guard let bytes = try? WholeFile.read(path(of: state)),
      let was = try? AlertState(parsing: bytes), was.query == state
    else { return nil }
    let articles = try marks(of: searcher)
    let changes = AlertChanges(from: was.known, to: articles)
    guard changes.arrived.count <= articles.count / 4 else { return nil }
    return Changes(
      arrived: Set(changes.arrived), gone: changes.gone,
      group: try searcher.storyMates(of: Array(changes.arrived)))
  }

  /// Remembers what a search has been compared with.
  func add(_ point: AlertCheckpoint, of name: String, _ searcher: any ArticleStore)
    throws(IndexError)
  {
    guard searcher.stateTellsAll else { return }
    use(searcher)
    let path = path(of: point.index)
    if !FileReplacement.exists(path) {
      var list = AlertState(query: point.index)
      list.known = AlertMemory(try marks(of: searcher).map(\.mark))
      guard (try? WholeFile.write(list.bytes, to: path)) != nil else { return }
    }
    new[name] = point
  }

  /// Writes down what has been compared, and removes what no search needs any more.
  ///
  /// Nothing depends on it: what fails here makes the next run slower.
  func finish() {
    if !new.isEmpty { Self.update(new, in: folder) }
  }

  /// Removes what no search needs any more.
  static func tidy(_ folder: String) { update([:], in: folder) }

  private static func update(_ new: [String: AlertCheckpoint], in folder: String) {
    let path = folder + "/.checkpoints"
    // Another run may have written in between.
    var all = AlertCheckpoints(parsing: (try? WholeFile.read(path)) ?? [])
    all.byName.merge(new) { $1 }
    all.byName = all.byName.filter { FileReplacement.exists(folder + "/" + $0.key) }
    do throws(FileError) {
      if all.byName.isEmpty {
        try FileReplacement.remove(path)
      } else {
        try WholeFile.write(all.bytes, to: path)
      }
      let needed = Set(all.byName.values.map { prefix + $0.index })
      for name in try FolderListing.names(in: folder)
      where name.hasPrefix(prefix) && !needed.contains(name) {
        try FileReplacement.remove(folder + "/" + name)
      }
    } catch {
      return
    }
  }

  private static let prefix = ".articles-"

  private func path(of state: String) -> String { "\(folder)/\(Self.prefix)\(state)" }

  /// Numbers of articles are those of one opened index.
  private func use(_ searcher: any ArticleStore) {
    guard self.searcher !== searcher else { return }
    (self.searcher, articles, changes) = (searcher, nil, [:])
  }

  /// The marks of all articles of the index at hand, ascending.
  private func marks(of searcher: any ArticleStore) throws(IndexError) -> [(
    id: Int, mark: AlertMark
  )] {
    if let articles { return articles }
    let found = try searcher.articles.marks().map { ($0.id, AlertMark($0.mark)) }
      .sorted { $0.1 < $1.1 }
    articles = found
    return found
  }
}
