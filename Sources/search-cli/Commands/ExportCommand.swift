internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search export [QUERY]`.
struct ExportCommand: AnsweringCommand {
  var words: [String] = []
  var index: String?
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var answer: AnswerOptions
  var wantsStories = false

  init() {
    answer = AnswerOptions()
    answer.sort = .newest
    answer.limit = .max
    answer.chosenFormat = .jsonl
  }

  static let name = "export"
  static let summary = "write matching articles, text and evidence included, as JSON Lines"
  static let examples: [(line: String, effect: String)] = [
    ("search export > archive.jsonl", "everything, newest first"),
    ("search export --city minsk accords", "what a query finds"),
    (
      "search export --sort random --seed 1 -n 200 --format csv sanctions",
      "two hundred of them at random, for a spreadsheet"
    ),
  ]

  static var arguments: [Argument<Self>] {
    [.operands("QUERY", \.words, help: "what to write; all articles without it")]
      + answerArguments(of: "articles") + [
        .flag(
          "stories", \.wantsStories,
          help: "write a line for each story, with its articles, as JSON Lines")
      ]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let request = try makeAnswerRequest(context, needsQuery: false)
    if answer.wantsCount { return try count(request, context) }
    if wantsStories { return try writeStories(request, context) }
    let form = ArticleStream(
      format: answer.format, table: try answer.table(CSVFormat.articleFields), query: query,
      width: min(context.width, 100))
    var shown = 0
    let found = try withSearcher(context) { (searcher) throws(IndexError) in
      let reader = searcher.articles
      return try searcher.eachMatch(request) { (id, found) throws(IndexError) in
        guard let summary = try reader.summary(of: id), let detail = try reader.detail(of: id)
        else {
          return true
        }
        if shown == 0 {
          context.output.write(form.start(parsed: found.parsed, total: found.total))
        }
        let blocks = try reader.blocks(of: id) ?? []
        context.output.write(
          form.article(
            summary, blocks, detail, try searcher.storyPlace(of: id), isFirst: shown == 0))
        shown += 1
        return !context.output.isClosed
      }
    }
    if shown == 0 { context.output.write(form.start(parsed: found.parsed, total: found.total)) }
    context.output.write(form.end)
    var response = SearchResponse(
      parsed: found.parsed, warnings: found.warnings, total: found.total, tiers: [], hits: [],
      facets: nil)
    if found.total == 0 { response.suggestions = try offers(request, context) }
    note(response, context)
    noteEnd(shown: shown, of: found.total, "articles", context)
    return found.total > 0 ? .success : .nothingFound
  }

  /// Writes the stories of what is found; what stands there is the same for all indexes of the same articles.
  private func writeStories(
    _ request: SearchRequest, _ context: Context
  ) throws(Failure) -> ExitStatus {
    guard answer.format == .jsonl || answer.format == .json else {
      throw .misuse("'--stories' writes JSON Lines: leave out '--format \(answer.format.rawValue)'")
    }
    guard request.sort == .newest || request.sort == .oldest else {
      throw .misuse("'--stories' goes by time: use '--sort newest' or '--sort oldest'")
    }
    var shown = 0
    let found = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.eachStory(request) { (story) throws(IndexError) in
        context.output.write(StoryFormat.line(story) + "\n")
        shown += 1
        return !context.output.isClosed
      }
    }
    for warning in found.warnings { context.note(warning) }
    noteEnd(shown: shown, of: found.total, "stories", context)
    return found.total > 0 ? .success : .nothingFound
  }

  private func count(_ request: SearchRequest, _ context: Context) throws(Failure) -> ExitStatus {
    let response = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.search(request)
    }
    note(response, context)
    writeCount(response, context)
    return response.total > 0 ? .success : .nothingFound
  }
}
