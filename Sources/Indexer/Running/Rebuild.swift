internal import FileSystem
internal import NewsIndex
internal import SQLite

/// Builds a new index beside the old one and puts it in its place: DESIGN.md, decision 7.
///
/// Whatever happens before the rename, the old index answers; whoever has it open goes on reading
/// it. What a killed run left is removed by the next.
struct Rebuild {
  let indexPath: String
  let isForced: Bool
  /// The share of articles, in percent, that a new index may lose without force.
  let mostDropPercent: Int
  /// How many earlier indexes are kept.
  let keptCount: Int
  /// Whether there shall be no thread but the caller's.
  let isAlone: Bool

  /// Where the new index is built: beside the old one, for a rename must stay on one file system.
  private var newPath: String { indexPath + ".new" }
  private var kept: KeptIndexes { KeptIndexes(indexPath: indexPath) }

  /// Runs `fill` on a new, empty index and switches to it.
  func run(_ fill: (IndexFile) throws(IndexRunError) -> Void) throws(IndexRunError) {
    try discard()
    do throws(IndexRunError) {
      try build(fill)
      try checkCount()
      try kept.makeRoom(keeping: keptCount)
      try IndexRunError.wrap { () throws(IndexError) in
        try IndexFile.prepareReplacement(path: indexPath)
      }
      try IndexRunError.wrap { () throws(FileError) in
        try FileReplacement.replace(
          indexPath, with: newPath, keeping: keptCount > 0 ? kept.path(1) : nil)
      }
    } catch {
      // The failure that led here is the one to report.
      try? discard()
      throw error
    }
  }

  /// Makes the index, closes it, and checks what then stands in the file.
  ///
  /// It is nobody's before it is complete: a crash needs no journal, only a new start.
  private func build(_ fill: (IndexFile) throws(IndexRunError) -> Void) throws(IndexRunError) {
    try fill(
      try IndexRunError.wrap { () throws(IndexError) in try IndexFile.making(path: newPath) })
    try IndexRunError.wrap { () throws(IndexError) in
      let file = try IndexFile.completing(path: newPath)
      try check(file)
      try file.complete()
    }
  }

  /// Lets SQLite and FTS5 check the file, beside one another where there may be two threads.
  private func check(_ file: IndexFile) throws(IndexError) {
    let path = newPath
    let verdict = Background(isAlone: isAlone) { () -> Result<String?, SQLiteError> in
      Result { () throws(SQLiteError) in
        try Connection(path: path, mode: .immutable).text("PRAGMA quick_check(1)")
      }
    }
    try file.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    let answer = try file.sql { () throws(SQLiteError) in try verdict.value().get() }
    guard answer == "ok" else {
      throw .damaged(path: newPath, reason: answer ?? "no answer to quick_check")
    }
    let rows = try file.integer("SELECT count(*) FROM article") ?? 0
    let counted = try CollectionStatistics(file).articleCount
    guard rows == counted else {
      throw .damaged(path: newPath, reason: "\(rows) articles stored, \(counted) counted")
    }
  }

  /// Compares the number of articles with the old index's, if there is one that can be read.
  private func checkCount() throws(IndexRunError) {
    guard !isForced, let before = try? Self.count(indexPath) else { return }
    let after = try IndexRunError.wrap { () throws(IndexError) in try Self.count(newPath) }
    guard after * 100 >= before * (100 - mostDropPercent) else {
      throw .dropped(
        index: indexPath, before: before, after: after, mostPercent: mostDropPercent)
    }
  }

  private static func count(_ path: String) throws(IndexError) -> Int {
    try CollectionStatistics(IndexFile.reading(path: path)).articleCount
  }

  private func discard() throws(IndexRunError) {
    try IndexRunError.wrap { () throws(FileError) in
      for suffix in ["", "-journal", "-wal", "-shm"] + SpilledRuns.Purpose.allCases.map(\.suffix) {
        try FileReplacement.remove(newPath + suffix)
      }
    }
  }
}
