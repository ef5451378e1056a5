internal import FileSystem
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
        return item
      }
      reader = nil
      if let current { finish(current) }
      current = nil
      if let failure {
        self.failure = nil
        return .skipped(failure)
      }
      switch walker?.next() {
      case nil: return nil
      case .skipped(let document): return .skipped(document)
      case .file(let file):
        state = (try? FileStatus(of: file.path)).map {
          SourceState(size: $0.size, modified: $0.modified)
        }
        if let state, states.isUnchanged(file.path.description, state) {
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
    if hasRecords, let state { states.noteRead(file.path.description, state) }
  }
}
