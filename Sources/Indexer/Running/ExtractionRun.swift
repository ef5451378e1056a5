public import Extraction
internal import FileSystem
public import News
internal import NewsIndex

/// Makes articles of files without an index: what `search index` would store of them.
public struct ExtractionRun: Sendable {
  /// Files and folders; "-" reads JSON Lines from the standard input.
  public var paths: [String]
  /// The folder of places.tsv and the other data files.
  public var dataFolder: String

  /// Creates a run.
  public init(paths: [String], dataFolder: String) {
    self.paths = paths
    self.dataFolder = dataFolder
  }

  /// What a document gave.
  public enum Outcome: Sendable {
    /// An article.
    case article(Article)
    /// Nothing, with the reason.
    case skipped(SkippedDocument)
  }

  /// Reads all documents, one after the other on the calling thread.
  ///
  /// - Parameter visit: called with each outcome, in the order of the input, until it returns false.
  /// - Throws: `IndexRunError` where a path or the data files cannot be read.
  public func run(_ visit: (Outcome) -> Bool) throws(IndexRunError) {
    let data: ReferenceData
    do {
      data = try ReferenceData(folder: dataFolder)
    } catch {
      throw .data(reason: error.description)
    }
    let extractor = RecordExtractor(data)
    let files = paths.filter { $0 != "-" }.map { FilePath($0) }
    do {
      _ = try SourceWalker(files)
    } catch {
      throw .unreadable(path: error.path, reason: error.reason)
    }
    let sources = SourceSequence(
      files, readsStandardInput: paths.contains("-"), meter: SourceMeter(files),
      states: SourceStates())
    while let item = sources.next() {
      let isWanted =
        switch item {
        case .skipped(let document): visit(.skipped(document))
        case .record(let record):
          switch extractor.extract(record) {
          case .article(let article): visit(.article(article))
          case .skipped(let document): visit(.skipped(document))
          }
        }
      guard isWanted else { return }
    }
  }
}
