internal import FileSystem
public import NewsIndex
internal import SQLite
internal import Synchronization

/// Checks in the file what was written of a new index's full-text table, on many threads.
///
/// It takes the place of FTS5's own check, which reads one place after the other on one thread, and refuses what
/// that refuses (`SegmentFuzzTests`). It demands more: no segment but the one that was written, rows of articles
/// that exist, places in fields that exist, and as many terms, rows and bytes as were gathered. Each range of
/// leaves is checked by itself (`LeafRangeCheck`), and what is found is put together in the order of the leaves:
/// the number of threads makes no difference to it. It reads rows one behind the other; that SQLite also finds each
/// by its number is for `PRAGMA quick_check` to say.
public final class SegmentCheck: Sendable {
  /// So many leaves are checked at a time: some 1 MB.
  static let rangeLength = 256

  private let outline: SegmentOutline
  private let ranges: [Range<Int>]
  private let state: Mutex<State>

  private struct State {
    /// How many ranges were given out; all of them, once one has a fault.
    var given = 0
    /// By range: what was found.
    var outcomes: [Result<LeafRangeCheck.Summary, IndexError>?]
  }

  /// Reads all but the leaves of an index to which all is written.
  ///
  /// - Throws: `IndexError` where something is wrong already.
  public convenience init(_ file: IndexFile, _ written: WrittenWords) throws(IndexError) {
    try self.init(file, written, rangeLength: Self.rangeLength)
  }

  /// Reads all but the leaves.
  ///
  /// - Parameters:
  ///   - file: the index, to which all is written.
  ///   - written: what was written.
  ///   - rangeLength: the leaves of a range, at least 1.
  /// - Throws: `IndexError` where something is wrong already.
  init(
    _ file: IndexFile, _ written: WrittenWords, rangeLength: Int
  ) throws(IndexError) {
    outline = try SegmentOutline(file, written)
    let leaves = written.segment.leaves
    ranges = stride(from: leaves.lowerBound, through: leaves.upperBound, by: rangeLength).map {
      $0..<min($0 + rangeLength, leaves.upperBound + 1)
    }
    state = Mutex(State(outcomes: Array(repeating: nil, count: ranges.count)))
  }

  // MARK: Work

  /// Checks ranges on so many threads, the caller's among them, until none is left.
  public func work(threads: Int) {
    let others = (1..<max(1, min(threads, ranges.count))).map { _ in Background { self.work() } }
    work()
    for other in others { other.value() }
  }

  /// Checks ranges until none is left; others may do the same at the same time.
  public func work() {
    var leaves: LeafRangeRows?
    while let index = take() {
      let outcome = Result { () throws(IndexError) in
        if let leaves { return try LeafRangeCheck.run(ranges[index], outline, leaves) }
        let opened = try LeafRangeRows(outline)
        leaves = opened
        return try LeafRangeCheck.run(ranges[index], outline, opened)
      }
      state.withLock { state in
        state.outcomes[index] = outcome
        // Those before it were given out: what is said first does not depend on who was quicker.
        if case .failure = outcome { state.given = ranges.count }
      }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.given < ranges.count else { return nil }
      state.given += 1
      return state.given - 1
    }
  }

  // MARK: Verdict

  /// Puts together what was found, once nobody works any more.
  ///
  /// - Throws: `IndexError` for what is wrong first, by the number of the leaf.
  public func finish() throws(IndexError) {
    var tally = WordsTally()
    var last: [UInt8] = []
    for outcome in state.withLock({ $0.outcomes }) {
      guard let summary = try outcome?.get() else {
        throw outline.damaged("was not checked to its end")
      }
      try summary.follows(last, outline)
      if !summary.lastKey.isEmpty { last = summary.lastKey }
      tally = tally + summary.tally
    }
    guard tally == outline.written.tally else {
      throw outline.damaged("holds \(tally), not \(outline.written.tally)")
    }
  }
}
