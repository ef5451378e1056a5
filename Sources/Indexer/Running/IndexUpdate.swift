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
    let file: IndexFile
    do { file = try IndexFile.writing(path: indexPath) } catch { throw .index(error) }
    let result = try body(file)
    do { try file.finish() } catch { throw .index(error) }
    return result
  }
}
