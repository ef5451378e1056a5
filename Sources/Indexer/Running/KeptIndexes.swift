internal import FileSystem
internal import NewsIndex

/// The earlier indexes that rebuilds have kept beside an index, as FILE.previous and FILE.previous.2.
struct KeptIndexes {
  let indexPath: String

  /// The highest number that is looked for.
  private static let last = 100

  /// Where one lies or would lie; 1 is the index before the last rebuild.
  func path(_ number: Int) -> String {
    indexPath + ".previous" + (number > 1 ? ".\(number)" : "")
  }

  /// Those that are there, the latest first.
  var paths: [String] {
    let current = Self.identity(of: indexPath)
    return (1...Self.last).map(path).filter { path in
      // A rebuild that was killed may have left the index itself under a second name.
      Self.identity(of: path).map { $0 != current } ?? false
    }
  }

  /// Makes room for one more at the first place, and removes what is more than `count`.
  ///
  /// - Throws: `IndexRunError` where a search under way needs one, or a file cannot be moved.
  func makeRoom(keeping count: Int) throws(IndexRunError) {
    try IndexRunError.wrap { () throws(IndexError) in
      // Another file of its name must not find its log.
      for path in paths { try IndexFile.prepareReplacement(path: path) }
    }
    try IndexRunError.wrap { () throws(FileError) in
      if let first = Self.identity(of: path(1)), first == Self.identity(of: indexPath) {
        try FileReplacement.remove(path(1))
      }
      let isTaken = (1...Self.last).map { FileReplacement.exists(path($0)) }
      let firstFree = (isTaken.firstIndex(of: false) ?? Self.last - 1) + 1
      for number in stride(from: min(firstFree, count) - 1, through: 1, by: -1) {
        try FileReplacement.move(path(number), to: path(number + 1))
      }
      for number in max(count, 0)..<Self.last where isTaken[number] {
        try FileReplacement.remove(path(number + 1))
      }
    }
  }

  private static func identity(of path: String) -> FileStatus.Identity? {
    (try? FileStatus(of: FilePath(path)))?.identity
  }
}
