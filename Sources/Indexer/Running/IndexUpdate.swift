internal import FileSystem
internal import NewsIndex

/// A change of an index in its place, beside its readers.
enum IndexUpdate {
  /// Runs `body` on an index opened for writing, then brings all of it into the one file.
  ///
  /// The caller holds the index's lock.
  static func run<Result>(
    _ indexPath: String, _ body: (IndexFile) throws(IndexRunError) -> Result
  ) throws(IndexRunError) -> Result {
    let result = try update(indexPath, body)
    IndexFile.tidy(path: indexPath)
    return result
  }

  /// The file is closed at the end.
  private static func update<Result>(
    _ indexPath: String, _ body: (IndexFile) throws(IndexRunError) -> Result
  ) throws(IndexRunError) -> Result {
    let file = try IndexRunError.wrap { () throws(IndexError) in
      try IndexFile.writing(path: indexPath)
    }
    let result = try body(file)
    try IndexRunError.wrap { () throws(IndexError) in _ = try file.finish() }
    return result
  }
}
