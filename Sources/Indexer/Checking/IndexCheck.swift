internal import FileSystem
public import NewsIndex
internal import SQLite
internal import WordIndex

/// Looks whether an index is whole: `search check`.
public struct IndexCheck: Sendable {
  /// The index file.
  public var indexPath: String

  /// Creates a check.
  public init(indexPath: String) { self.indexPath = indexPath }

  /// What is wrong with a part of an index.
  public struct PartResult: Sendable, Equatable {
    /// The part's name.
    public var name: String
    /// What is wrong, empty where nothing is.
    public var faults: [String]
    /// Why it was not looked at, nil where it was.
    public var note: String?
  }

  /// What a check has found.
  public struct Report: Sendable, Equatable {
    /// The number of articles that can be read whole.
    public var articleCount = 0
    /// The parts, the articles themselves first.
    public var parts: [PartResult] = []

    /// Whether nothing is wrong.
    public var isSound: Bool { parts.allSatisfy(\.faults.isEmpty) }
  }

  private static func parts(_ file: IndexFile) throws(IndexError) -> [any CheckPart] {
    [
      WordIndexPart(try WordsCheck(file)), StorageCheck(file), try ArraysCheck(file),
      WordIndexPart(try PostingsCheck(file)), WordIndexPart(VocabularyCheck(file)),
      HistoryCheck(file), try StoriesCheck(file), StateCheck(file),
    ]
  }

  /// Checks one state of the index, beside its readers and its writer; what it holds is never changed.
  ///
  /// Every article is read whole, its source record too, and analysed anew; what is derived from it must be
  /// just that. Every page of the file must be as it was written.
  ///
  /// - Returns: what is wrong.
  /// - Throws: `IndexError` where the index cannot even be opened.
  public func run() throws(IndexError) -> Report {
    var (report, isReadable) = try compare()
    // Only now, for as a reader this very check would keep itself waiting.
    if isReadable { report.parts.append(fullText()) }
    report.parts.append(PageCheck(path: indexPath).result())
    return report
  }

  /// Compares the parts with the articles; false where the tables cannot even be walked.
  private func compare() throws(IndexError) -> (Report, isReadable: Bool) {
    let file = try IndexFile.reading(path: indexPath)
    try file.requireNewestFormat()
    let terms = PostingTerms()
    let analyzer = Analyzer(counting: terms)
    var report = Report()
    var unreadable: [String] = []
    let parts: [any CheckPart]
    do {
      parts = try Self.parts(file)
      try StoredArticles(file).each { id, result throws(IndexError) in
        switch result {
        case .failure(let error): unreadable.append("article \(id): \(error)")
        case .success(let stored):
          if let fault = stored.contentFault {
            unreadable.append("text or source record of article \(id): \(fault)")
          }
          let article = CheckedArticle(stored, analyzer.analyse(stored.article), terms)
          for part in parts { part.visit(article) }
          report.articleCount += 1
        }
      }
    } catch {
      // A file whose tables cannot be walked has one fault that says it all.
      report.parts = [PartResult(name: "articles", faults: unreadable + ["\(error)"])]
      return (report, false)
    }
    report.parts = [PartResult(name: "articles", faults: unreadable)]
    for part in parts {
      var faults: [String]
      do { faults = try part.faults() } catch { faults = ["\(error)"] }
      report.parts.append(PartResult(name: part.name, faults: faults))
    }
    return (report, true)
  }

  /// FTS5's check of its own segments, which wants a connection that could write, and writes nothing.
  private func fullText() -> PartResult {
    do throws(IndexRunError) {
      return try IndexLock.take(indexPath).whileHeld { () throws(IndexRunError) in
        try IndexUpdate.run(indexPath) { file throws(IndexRunError) in
          do throws(IndexError) {
            try file.execute("INSERT INTO words (words) VALUES ('integrity-check')")
            return PartResult(name: "fts5", faults: [])
          } catch {
            return PartResult(name: "fts5", faults: ["\(error)"])
          }
        }
      }
    } catch {
      return PartResult(name: "fts5", faults: [], note: "left out: \(error)")
    }
  }
}

extension IndexFile {
  /// Refuses a format from before the parts that are checked.
  func requireNewestFormat() throws(IndexError) {
    let version = try integer("PRAGMA user_version") ?? 0
    guard version == Schema.version else {
      throw .file(
        path: path,
        reason:
          "its format \(version) is older than \(Schema.version): a run of 'search index' brings "
          + "it up to date")
    }
  }
}
