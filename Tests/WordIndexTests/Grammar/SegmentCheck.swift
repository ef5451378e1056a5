import FileSystem
import NewsIndex
import SQLite
import Synchronization

@testable import WordIndex

/// Checks in the file what was written of a new index's full-text table, on many threads.
///
/// It stands in for FTS5's own check, which reads one position after the other on one thread, and refuses what
/// that refuses (`SegmentFuzzTests`). It demands more: no segment but the one that was written, rows of articles
/// that exist, positions in fields that exist, and as many terms, rows and bytes as were gathered. Each range of
/// pages is checked by itself (`PageRangeCheck`), and what is found is put together in the order of the pages:
/// the number of threads makes no difference to it. It reads rows one behind the other; that SQLite also finds each
/// by its number is for `PRAGMA quick_check` to say.
final class SegmentCheck: Sendable {
  /// So many pages are checked at a time: some 1 MB.
  static let rangeLength = 256

  private let outline: SegmentOutline
  private let ranges: [Range<Int>]
  private let state: Mutex<State>

  private struct State {
    /// How many ranges were given out; all of them, once one has a fault.
    var given = 0
    /// By range: what was found.
    var outcomes: [Result<PageRangeCheck.Summary, IndexError>?]
  }

  /// Reads all but the pages of an index to which all is written.
  ///
  /// - Throws: `IndexError` where something is wrong already.
  convenience init(_ file: IndexFile, _ written: WrittenWords) throws(IndexError) {
    try self.init(file, written, rangeLength: Self.rangeLength)
  }

  /// Reads all but the pages.
  ///
  /// - Parameters:
  ///   - file: the index, to which all is written.
  ///   - written: what was written.
  ///   - rangeLength: the pages of a range, at least 1.
  /// - Throws: `IndexError` where something is wrong already.
  init(
    _ file: IndexFile, _ written: WrittenWords, rangeLength: Int
  ) throws(IndexError) {
    outline = try SegmentOutline(file, written)
    let pages = written.segment.pages
    ranges = stride(from: pages.lowerBound, through: pages.upperBound, by: rangeLength).map {
      $0..<min($0 + rangeLength, pages.upperBound + 1)
    }
    state = Mutex(State(outcomes: Array(repeating: nil, count: ranges.count)))
  }

  // MARK: Work

  /// Checks ranges on so many threads, the caller's among them, until none is left.
  func work(threads: Int) {
    let others = (1..<max(1, min(threads, ranges.count))).map { _ in Background { self.work() } }
    work()
    for other in others { other.value() }
  }

  /// Checks ranges until none is left; others may do the same at the same time.
  func work() {
    var pages: PageRangeRows?
    while let index = take() {
      let outcome = Result { () throws(IndexError) in
        if let pages { return try PageRangeCheck.run(ranges[index], outline, pages) }
        let opened = try PageRangeRows(outline)
        pages = opened
        return try PageRangeCheck.run(ranges[index], outline, opened)
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
  /// - Throws: `IndexError` for what is wrong first, by the number of the page.
  func finish() throws(IndexError) {
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
