internal import Extraction
internal import FileSystem
internal import News
internal import NewsIndex

/// What a new index takes over from the one that it will replace: what no source can tell.
///
/// That is which articles were taken down, their earlier texts, their ids, when they were added, and the runs.
struct Heritage {
  private let file: IndexFile
  /// The index that will be replaced.
  let predecessor: Predecessor?
  private let takedowns: Takedowns
  private let versions: Versions

  /// Takes over what is there before anything is written.
  ///
  /// An index that cannot be read is stood in for by the one kept before it; what is lost is said.
  init(_ file: IndexFile, indexPath: String, now: Moment, _ report: inout IndexReport) {
    self.file = file
    takedowns = Takedowns(file)
    versions = Versions(file, now: now)
    guard FileReplacement.exists(indexPath) else {
      predecessor = nil
      return
    }
    do throws(IndexError) {
      predecessor = try Self.copy(from: indexPath, to: file, takedowns, versions)
    } catch {
      let kept = KeptIndexes(indexPath: indexPath).path(1)
      if let previous = try? Self.copy(from: kept, to: file, takedowns, versions) {
        predecessor = previous
        Self.note(indexPath, "'\(kept)' is taken for it (\(error))", &report)
      } else {
        predecessor = nil
        Self.note(
          indexPath,
          "what was taken down with 'search remove' and earlier texts cannot be read (\(error)): "
            + "take down again what must not come back", &report)
      }
    }
  }

  /// Keeps the texts that the sources have no longer, once everything is written.
  func complete(_ report: inout IndexReport) throws(IndexError) {
    guard let predecessor else { return }
    try FormerIDs(file).take(from: predecessor)
    try FormerStories(file).take(from: predecessor.file)
    report.droppedVersionCount = try versions.compare(with: predecessor.file)
  }

  private static func copy(
    from path: String, to file: IndexFile, _ takedowns: Takedowns, _ versions: Versions
  ) throws(IndexError) -> Predecessor {
    let old = try IndexFile.reading(path: path, allowsEarlier: true)
    // All of its articles are looked at: mapped, they would be counted as memory of this process.
    try old.execute("PRAGMA mmap_size = 0")
    try takedowns.copy(from: old)
    try versions.copy(from: old)
    try RunRecord.copy(from: old, to: file)
    return try Predecessor(old)
  }

  private static func note(_ path: String, _ reason: String, _ report: inout IndexReport) {
    report.skipped.append(
      SkippedDocument(location: SourceLocation(path: path), reason: reason))
  }
}
