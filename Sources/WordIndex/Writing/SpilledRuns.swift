internal import FileSystem
public import SQLite

/// Runs that wait in a file beside a new index until they become a segment: memory is bounded.
public final class SpilledRuns {
  /// What the runs are of.
  public enum Purpose: String, CaseIterable {
    /// Where words stand, posting lists, and rows of these that are merged.
    case positions, postings, rows
    /// The prints of stories, and pairs of articles.
    case prints, pairs

    /// The end of the file's name, behind that of the index.
    public var suffix: String { "-\(rawValue)" }
  }

  private let path: String
  private var file: UnnamedFile?
  /// Where the next chunk is written.
  private var end = 0
  private var ended: [RunChunks] = []
  /// The chunks of the run at hand.
  private var ranges: [Range<Int>] = []

  /// Begins without a run; the file is made when the first comes.
  public init(beside path: String, _ purpose: Purpose) {
    self.path = path + purpose.suffix
  }

  private func opened() throws(FileError) -> UnnamedFile {
    if let file { return file }
    let opened = try UnnamedFile(at: path)
    file = opened
    return opened
  }

  /// Adds a chunk to the run at hand.
  public func append(_ chunk: [UInt8]) throws(SQLiteError) {
    do throws(FileError) {
      try opened().write(chunk, at: end)
    } catch {
      throw SQLiteError(error)
    }
    ranges.append(end..<end + chunk.count)
    end += chunk.count
  }

  /// Ends the run at hand.
  public func endRun() {
    if let file, !ranges.isEmpty { ended.append(RunChunks(of: file, ranges)) }
    ranges = []
  }

  /// The runs, in their order; the file lives as long as any of them.
  public var runs: [RunChunks] { ended }

  /// Forgets all.
  public func removeAll() {
    ended.removeAll()
    ranges.removeAll()
    end = 0
    file = nil
  }
}

/// The chunks of a run, one after the other.
public struct RunChunks: Sendable {
  private let file: UnnamedFile?
  /// Where they are in the file, or themselves.
  private var ranges: ArraySlice<Range<Int>> = []
  private var chunks: ArraySlice<[UInt8]> = []

  /// Takes chunks that are in memory.
  public init(_ chunks: [[UInt8]]) {
    self.chunks = chunks[...]
    file = nil
  }

  fileprivate init(of file: UnnamedFile, _ ranges: [Range<Int>]) {
    self.file = file
    self.ranges = ranges[...]
  }

  /// Returns the next chunk, nil behind the last.
  public mutating func next() throws(SQLiteError) -> [UInt8]? {
    guard let file else { return chunks.popFirst() }
    guard let range = ranges.popFirst() else { return nil }
    do throws(FileError) { return try file.read(range) } catch { throw SQLiteError(error) }
  }
}

extension SQLiteError {
  fileprivate init(_ error: FileError) {
    self.init(systemFailure: error.reason, subject: error.path, isFull: error.isFull)
  }
}
