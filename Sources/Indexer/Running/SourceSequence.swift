internal import FileSystem
internal import NewsIndex

/// The records of all files that a run reads, one after the other.
final class SourceSequence {
  private var walker: SourceWalker?
  private var reader: SourceReader?
  private var failure: SkippedDocument?
  private let meter: SourceMeter
  private var current: SourceFile?

  /// Starts with the standard input, if it is read; then come the paths.
  init(_ paths: [FilePath], readsStandardInput: Bool, meter: SourceMeter) {
    self.meter = meter
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
        return item
      }
      reader = nil
      if let current { meter.finish(current) }
      current = nil
      if let failure {
        self.failure = nil
        return .skipped(failure)
      }
      switch walker?.next() {
      case nil: return nil
      case .skipped(let document): return .skipped(document)
      case .file(let file):
        current = file
        reader = SourceReader(file)
      }
    }
  }
}
