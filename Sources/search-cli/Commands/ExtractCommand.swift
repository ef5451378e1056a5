internal import Extraction
internal import Indexer
internal import JSON
internal import NewsIndex
internal import Presentation

/// `search extract PATH…`.
struct ExtractCommand: Command {
  var paths: [String] = []

  static let name = "extract"
  static let summary = "print the articles that files hold, without an index"
  static let discussion = """
    Reads what 'search index' reads and prints what it would store, one JSON object a line with the keys \
    of 'search export' but for id and story: to see what becomes of a page, or to use the extraction alone. \
    What is no article is named on standard error.
    """
  static let examples: [(line: String, effect: String)] = [
    (
      "search extract page.html",
      "the article in a saved page, with the rules that found each field"
    ),
    ("search extract ~/news > news.jsonl", "all articles in a folder"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("PATH", \.paths, completion: .file, help: "files and folders to read")]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard !paths.isEmpty else {
      throw .misuse("nothing to read: name files or folders; see 'search extract --help'")
    }
    let run = ExtractionRun(paths: paths, dataFolder: context.dataFolder)
    var count = 0
    do {
      try run.run { outcome in
        switch outcome {
        case .article(let article):
          let hashes = ArticleHashes.of(article)
          context.output.write(
            ArticleFormat.value(article, identity: hashes.identity, content: hashes.content).text()
              + "\n")
          count += 1
        case .skipped(let document):
          context.note("skipped \(document.location): \(document.reason)")
        }
        return !context.output.isClosed
      }
    } catch {
      var failure = IndexCommand.failure(error)
      failure.isPerhapsQuery = PathWords.arePerhapsQuery(paths)
      throw failure
    }
    return count > 0 ? .success : .nothingFound
  }
}
