internal import FileSystem
internal import Presentation

/// The two tables that a batch writes, and where an earlier run has come to.
struct BatchFiles {
  /// The columns of hits.
  static let hitColumns = [
    "query", "rank", "tier", "id", "story", "published", "outlet", "title", "snippet", "url",
  ]
  /// The columns of the summary.
  static let summaryColumns = [
    "query", "total", "stories", "first", "last", "hits", "suggestions", "notes",
  ]

  /// Queries of which an earlier run has written all, in their order.
  let done: [String]
  private let hits: GrowingFile?
  private let summary: GrowingFile?
  private let context: Context

  /// Opens the files that are named; hits go to the standard output where none is named for them.
  ///
  /// - Parameters:
  ///   - output: the file of hits.
  ///   - summaryPath: the file of the summary.
  ///   - isResumed: whether what an earlier run has written stays.
  ///   - context: what the command runs in.
  /// - Throws: `Failure` or `FileError` where they cannot be used.
  init(
    output: String?, summary summaryPath: String?, isResumed: Bool, _ context: Context
  ) throws {
    self.context = context
    var kept = Kept()
    if isResumed, let output, let summaryPath, FileReplacement.exists(output),
      FileReplacement.exists(summaryPath)
    {
      kept = try Self.kept(output, summaryPath)
    }
    done = kept.queries
    hits = try output.map { try GrowingFile($0, keeping: kept.hitBytes) }
    summary = try summaryPath.map { try GrowingFile($0, keeping: kept.summaryBytes) }
    if kept.hitBytes == 0 { try write(hits: CSVFormat.row(Self.hitColumns)) }
    if kept.summaryBytes == 0 { try write(summary: CSVFormat.row(Self.summaryColumns)) }
  }

  /// What an earlier run has written of whole queries.
  private struct Kept {
    var queries: [String] = []
    var hitBytes = 0
    var summaryBytes = 0
  }

  /// Reads how far an earlier run has come: its summary tells, for a row of it is written behind its hits.
  private static func kept(_ output: String, _ summary: String) throws -> Kept {
    var kept = Kept()
    var hitCount = 0
    try CSVScanner.eachRow(of: summary) { row, end in
      let cells = QueryTable.cells(row, ",")
      if kept.summaryBytes == 0 {
        guard cells == summaryColumns else {
          throw Failure("'\(summary)' is no summary of a batch: leave out '--resume'")
        }
      } else if cells.count == summaryColumns.count, let count = Int(cells[5]) {
        kept.queries.append(cells[0])
        hitCount += count
      } else {
        return false
      }
      kept.summaryBytes = end
      return true
    }
    // The first row names the columns.
    var rows = -1
    try CSVScanner.eachRow(of: output) { _, end in
      guard rows < hitCount else { return false }
      rows += 1
      kept.hitBytes = end
      return true
    }
    // A run that was cut off at once may not have written even that.
    guard rows == hitCount || rows < 0 && hitCount == 0 else {
      throw Failure("'\(output)' holds less than '\(summary)' says: leave out '--resume'")
    }
    return kept
  }

  /// Writes rows of hits.
  func write(hits text: String) throws {
    guard let hits else { return context.output.write(text) }
    try hits.write(Array(text.utf8))
  }

  /// Writes a row of the summary: its query's hits are all written then.
  func write(summary text: String) throws {
    try summary?.write(Array(text.utf8))
  }
}

/// Rows of a table that is too long for memory, each with where it ends.
enum CSVScanner {
  /// Calls `visit` with each row that has its end, and the bytes up to there, until it returns false.
  static func eachRow(of path: String, _ visit: (String, Int) throws -> Bool) throws {
    let file = try InputFile(FilePath(path))
    var row: [UInt8] = []
    var isQuoted = false
    var position = 0
    while true {
      var piece: [UInt8] = []
      guard try file.read(1 << 16, into: &piece) > 0 else { return }
      for byte in piece {
        position += 1
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        guard byte == 0x0A, !isQuoted else {
          row.append(byte)
          continue
        }
        if row.last == 0x0D { row.removeLast() }
        guard try visit(String(decoding: row, as: UTF8.self), position) else { return }
        row.removeAll(keepingCapacity: true)
      }
    }
  }
}
