internal import Extraction
internal import FileSystem
internal import News
internal import NewsIndex

/// The records of all files that a run reads, one after the other.
final class SourceSequence {
  private var walker: SourceWalker?
  private var reader: SourceReader?
  private var failure: SkippedDocument?
  private let meter: SourceMeter
  private let states: SourceStates
  private let map: FieldMap
  private var current: SourceFile?
  /// The state of the file at hand, before it was read; nil where it gave nothing yet.
  private var state: SourceState?
  private var hasRecords = false
  /// The number of items returned.
  private var itemCount = 0

  /// Starts with the standard input, if it is read; then come the paths.
  init(
    _ paths: [FilePath], readsStandardInput: Bool, meter: SourceMeter, states: SourceStates,
    map: FieldMap = FieldMap()
  ) {
    self.map = map
    self.meter = meter
    self.states = states
    if readsStandardInput { reader = SourceReader(standardInput: "-") }
    do {
      walker = try SourceWalker(paths)
    } catch {
      // It was there a moment ago, when the run began.
      failure = SkippedDocument(
        location: SourceLocation(path: error.path), reason: error.reason)
    }
  }

  /// Returns the next record, or why there is none at its place; nil at the end.
  func next() -> SourceItem? {
    while true {
      if let reader, let item = reader.next() {
        if current != nil { meter.advance(to: reader.fileOffset) }
        if case .record = item { hasRecords = true }
        return counted(item)
      }
      reader = nil
      if let current { finish(current) }
      current = nil
      if let failure {
        self.failure = nil
        return counted(.skipped(failure))
      }
      switch walker?.next() {
      case nil: return nil
      case .skipped(let document): return counted(.skipped(document))
      case .file(let file):
        state = states.state(of: file, itemCount: itemCount)
        guard state != nil else {
          meter.finish(file)
          continue
        }
        current = file
        hasRecords = false
        reader = SourceReader(file, map: map)
      }
    }
  }

  /// A file without a record is looked at again: it may have been unreadable for a moment.
  private func finish(_ file: SourceFile) {
    meter.finish(file)
    if hasRecords, let state { states.noteRead(file, state, itemCount: itemCount) }
  }

  private func counted(_ item: SourceItem) -> SourceItem {
    itemCount += 1
    return item
  }
}
