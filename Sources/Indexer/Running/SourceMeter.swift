internal import Extraction
internal import FileSystem
internal import Synchronization

/// Measures how much of the source files a run has read.
final class SourceMeter: Sendable {
  private let total: Int
  private let state = Mutex((finished: 0, current: 0))

  /// Adds up the sizes of all files, as far as they can be seen.
  init(_ paths: [FilePath]) {
    var total = 0
    var walker = try? SourceWalker(paths)
    while let item = walker?.next() {
      if case .file(let file) = item { total += Self.size(of: file) }
    }
    self.total = total
  }

  /// Counts a file as read.
  func finish(_ file: SourceFile) {
    guard total > 0 else { return }
    let size = Self.size(of: file)
    state.withLock { $0 = ($0.finished + size, 0) }
  }

  /// Notes how many bytes of the file at hand are read.
  func advance(to offset: Int) {
    state.withLock { $0.current = offset }
  }

  /// The share that is read, 0 to 1; 0 where the whole is unknown.
  var share: Double {
    total > 0 ? min(1, Double(state.withLock { $0.finished + $0.current }) / Double(total)) : 0
  }

  private static func size(of file: SourceFile) -> Int {
    (try? FileStatus(of: file.path).size) ?? 0
  }
}
