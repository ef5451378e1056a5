internal import JSON
internal import NewsIndex
internal import Presentation
internal import Search

/// `search export [QUERY]`.
struct ExportCommand: FilteringCommand {
  var words: [String] = []
  var index: String?
  var filters = FilterOptions()

  static let name = "export"
  static let summary = "write matching articles as JSON Lines, text and evidence included"
  static let examples: [(line: String, effect: String)] = [
    ("search export > archive.jsonl", "everything, newest first"),
    ("search export --city minsk accords", "what a query finds"),
  ]

  static var arguments: [Argument<Self>] {
    [.operands("QUERY", \.words, help: "what to write; all articles without it")] + filterArguments
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let request = try makeRequest(context)
    let searcher = try openSearcher(context)
    let reader = searcher.articles
    var count = 0
    do {
      try searcher.eachMatch(request) { id throws(IndexError) in
        guard let summary = try reader.summary(of: id), let detail = try reader.detail(of: id)
        else {
          return true
        }
        let blocks = try reader.blocks(of: id) ?? []
        context.output.write(ArticleFormat.value(summary, blocks, detail).text() + "\n")
        count += 1
        return !context.output.isClosed
      }
    } catch {
      throw Failure(error.description)
    }
    return count > 0 ? .success : .nothingFound
  }
}
