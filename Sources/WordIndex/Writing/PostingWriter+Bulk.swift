internal import FileSystem
internal import NewsIndex
internal import SQLite

/// All posting lists of a new index, written at once.
///
/// They are merged on another thread while the caller writes the full-text table, and wait in a file, for only
/// one can write the index; so it is the same, byte for byte, as that of one thread.
extension PostingWriter {
  /// Puts a bulk in order as one segment: on another thread while the caller is busy, or when it is asked for.
  ///
  /// - Parameters:
  ///   - dead: ordinals that were added, but whose articles are gone.
  ///   - stories: by ordinal the number of its story.
  ///   - isAlone: whether there shall be no other thread.
  /// - Returns: what writes the segment, inside the caller's transaction.
  /// - Throws: `IndexError` where the index cannot be read.
  func finishing(
    dropping dead: Set<UInt32>, stories: [UInt32], isAlone: Bool
  ) throws(IndexError) -> () throws(IndexError) -> Void {
    guard let parts = takeParts() else { return {} }
    spilled?.removeAll()
    guard !isAlone else {
      return { [self] () throws(IndexError) in
        try file.sql { () throws(SQLiteError) in
          let segments = try Self.segments(file.connection)
          _ = try write(
            try parts.sources(), as: parts.segment(behind: segments), dropping: dead,
            counting: StoryCounter(stories))
        }
      }
    }
    let path = file.path
    let merging = Background { () -> Result<MergedParts, SQLiteError> in
      Result { () throws(SQLiteError) in
        try MergedParts(parts, dropping: dead, counting: StoryCounter(stories), beside: path)
      }
    }
    return { [self] () throws(IndexError) in
      try file.sql { () throws(SQLiteError) in
        let merged = try merging.value().get()
        var segment = parts.segment(behind: try Self.segments(file.connection))
        segment.postingCount = merged.postingCount
        try SpilledPostingRows.insert(
          merged.rows, into: StoredPostingRows(file.connection, segment: segment.id))
        try insert(segment)
      }
    }
  }

  /// Sorted runs that make a segment.
  struct Parts: Sendable {
    var runs: [RunChunks]
    var range: Range<Int>

    func sources() throws(SQLiteError) -> [PostingRunReader] {
      var sources: [PostingRunReader] = []
      for run in runs { sources.append(try PostingRunReader(run)) }
      return sources
    }

    func segment(behind others: [Segment]) -> Segment {
      Segment(
        id: (others.map(\.id).max() ?? 0) + 1, first: range.lowerBound, past: range.upperBound,
        postingCount: 0)
    }
  }

  /// The rows of the only segment of an index, made of its parts.
  private struct MergedParts: Sendable {
    var rows: RunChunks
    var postingCount: Int

    init(
      _ parts: Parts, dropping dead: Set<UInt32>, counting stories: StoryCounter,
      beside path: String
    ) throws(SQLiteError) {
      var sink = PostingSink(SpilledPostingRows(beside: path), firstList: 1)
      sink.stories = stories
      try sink.append(try parts.sources(), dropping: dead)
      postingCount = sink.postingCount
      rows = try sink.finish()
    }
  }
}
