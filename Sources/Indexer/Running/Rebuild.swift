internal import FileSystem
internal import NewsIndex
internal import SQLite
internal import WordIndex

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
  /// The number of threads that check the new index.
  let jobs: Int

  /// Where the new index is built: beside the old one, for a rename must stay on one file system.
  private var newPath: String { indexPath + ".new" }
  private var kept: KeptIndexes { KeptIndexes(indexPath: indexPath) }

  /// Fills an index.
  typealias Filling = (IndexFile) throws(IndexRunError) -> Void

  /// Runs `fill` on a new, empty index and switches to it.
  func run(_ fill: Filling) throws(IndexRunError) {
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
  private func build(_ fill: Filling) throws(IndexRunError) {
    try fill(
      try IndexRunError.wrap { () throws(IndexError) in try IndexFile.making(path: newPath) })
    try IndexRunError.wrap { () throws(IndexError) in
      let file = try IndexFile.completing(path: newPath)
      try check(file)
      try file.complete()
    }
  }

  /// Checks the file: every page is what was written there, and SQLite finds its tables whole.
  ///
  /// With more than one job the two go through the file side by side.
  private func check(_ file: IndexFile) throws(IndexError) {
    let path = newPath
    // What was hashed as it was written is read back, whatever it means: posting lists, FTS5's pages, texts.
    let sums = Background(isAlone: jobs <= 1) {
      Result { () throws(SQLiteError) in try PageSums(of: path).check(most: 1) }
    }
    let answer = try file.sql { () throws(SQLiteError) in
      try Connection(path: path, mode: .immutable).text("PRAGMA quick_check(1)")
    }
    let damaged = try file.sql { () throws(SQLiteError) in try sums.value().get()?.damaged ?? [] }
    if let page = damaged.first {
      throw .damaged(path: newPath, reason: "page \(page) is not what was written")
    }
    guard answer == "ok" else {
      throw .damaged(path: newPath, reason: answer ?? "no answer to quick_check")
    }
    let rows = try file.integer("SELECT count(*) FROM article") ?? 0
    let counted = try CollectionStatistics(file).articleCount
    guard rows == counted else {
      throw .damaged(path: newPath, reason: "\(rows) articles stored, \(counted) counted")
    }
  }

  /// The number of articles of the index at hand; nil where there is none that can be read.
  var formerCount: Int? { try? Self.count(indexPath) }

  /// Compares the number of articles with the old index's, if there is one that can be read.
  private func checkCount() throws(IndexRunError) {
    guard !isForced, let before = formerCount else { return }
    let after = try IndexRunError.wrap { () throws(IndexError) in try Self.count(newPath) }
    guard after * 100 >= before * (100 - mostDropPercent) else {
      throw .dropped(
        index: indexPath, before: before, after: after, mostPercent: mostDropPercent)
    }
  }

  private static func count(_ path: String) throws(IndexError) -> Int {
    try CollectionStatistics(IndexFile.reading(path: path, allowsEarlier: true)).articleCount
  }

  private func discard() throws(IndexRunError) {
    try IndexRunError.wrap { () throws(FileError) in
      for suffix in ["", "-journal", "-wal", "-shm"] + SpilledRuns.Purpose.allCases.map(\.suffix) {
        try FileReplacement.remove(newPath + suffix)
      }
    }
  }
}
