internal import Extraction
internal import FileSystem
internal import News
internal import NewsIndex
internal import WordIndex

/// What was named on the command line to be read.
struct SourcePaths: Sendable {
  /// Files and folders; "-" is the standard input.
  let named: [String]

  init(_ named: [String]) { self.named = named }

  /// The files and folders.
  var files: [FilePath] { named.filter { $0 != "-" }.map { FilePath($0) } }
  /// Whether the standard input is read.
  var readsStandardInput: Bool { named.contains("-") }

  /// Checks that all are there.
  func check() throws(IndexRunError) {
    do {
      _ = try SourceWalker(files)
    } catch {
      throw .unreadable(path: error.path, reason: error.reason)
    }
  }

  /// Returns a hash of what the files are named and of their sizes and times; nil where they can be read but once.
  func fingerprint() -> String? {
    guard !readsStandardInput, var walker = try? SourceWalker(files) else { return nil }
    var hash = StableHash()
    while let item = walker.next() {
      guard case .file(let file) = item else { continue }
      hash.add(file.path.description)
      let status = try? FileStatus(of: file.path)
      hash.add("\(status?.size ?? -1) \(status?.modified ?? -1)")
    }
    return String(UInt64(bitPattern: Int64(hash.value)), radix: 36)
  }
}

extension IndexPipeline {
  /// Starts to read what was named.
  convenience init(
    _ paths: SourcePaths, _ data: IndexingData, _ map: FieldMap, jobs: Int, now: Moment,
    _ meter: SourceMeter, _ states: SourceStates, _ dictionary: PackingDictionary,
    into target: WordIndexWriter.Target, keepingOriginals: Bool = true,
    numberingAnewAt mostTerms: Int = .max
  ) {
    self.init(
      jobs: max(1, jobs), dictionary: dictionary, target: target,
      keepingOriginals: keepingOriginals, numberingAnewAt: mostTerms,
      makeExtractor: {
        let extractor = RecordExtractor(data.reference, map: map, now: now.seconds)
        return { extractor.extract($0) }
      },
      makeReader: {
        let sources = SourceSequence(
          paths.files, readsStandardInput: paths.readsStandardInput, meter: meter, states: states,
          map: map)
        return { sources.next() }
      })
  }
}
