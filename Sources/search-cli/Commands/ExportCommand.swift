internal import FileSystem
internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search export [QUERY]`.
struct ExportCommand: AnsweringCommand {
  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var answer: AnswerOptions
  /// The file to write; nil for the standard output.
  var file: String?
  var wantsStories = false

  var outputFile: String? { file }

  init() {
    answer = AnswerOptions()
    answer.sort = .newest
    answer.limit = .max
    answer.chosenFormat = .jsonl
  }

  static let name = "export"
  static let summary = "write matching articles, whole or as references, for other programs"
  static let discussion = """
    What is written is exactly what 'search QUERY' finds. JSON Lines, JSON and CSV have the text; ris, bibtex and csl \
    are for programs that keep references, citation is a plain line for each. --output puts the file in its place \
    when it is whole. Where the reader of a pipe stops reading for a second, as less does, the rest waits in a file \
    without a name in $TMPDIR, else beside the index, which is given back.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search export > archive.jsonl", "everything, newest first"),
    ("search export --city minsk accords", "what a query finds"),
    (
      "search export --sort random --seed 1 -n 200 --format csv sanctions",
      "two hundred of them at random, for a spreadsheet"
    ),
    ("search export --format ris --output minsk.ris minsk", "for Zotero, EndNote and Citavi"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("QUERY", \.words, help: "what to write; all articles without it")]
    + answerArguments(of: "articles", format: formatOfArticles) + [
      .option(
        "output", \.file, "FILE", completion: .file,
        help: "write FILE, which is replaced when all is written, not the standard output"),
      .flag(
        "stories", \.wantsStories,
        help: "write a line for each story, with its articles, as JSON Lines"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    context.readsAll = true
    let request = try makeAnswerRequest(context, needsQuery: false)
    let form = try makeStream(context)
    // What cannot be done is refused before a file is opened for it.
    if wantsStories { try checkStories(request) }
    let output = try makeOutput(context)
    if answer.wantsCount { return try count(request, output, context) }
    if wantsStories { return try writeStories(request, output, context) }
    var shown = 0
    let found = try withSearcher(context) { (searcher) throws(IndexError) in
      let state = try searcher.articles.state()
      return try searcher.eachMatch(request) { (id, found) throws(IndexError) in
        if shown == 0 { output.write(form.start(parsed: found.parsed, total: found.total)) }
        guard
          let text = try text(of: id, searcher, form, state, isFirst: shown == 0, context.today)
        else { return true }
        output.write(text)
        shown += 1
        return !output.isClosed
      }
    }
    if shown == 0 { output.write(form.start(parsed: found.parsed, total: found.total)) }
    output.write(form.end)
    try finish(output, context)
    var response = SearchResponse(
      parsed: found.parsed, warnings: found.warnings, total: found.total, tiers: [], hits: [],
      facets: nil)
    if found.total == 0 { response.suggestions = try offers(request, context) }
    note(response, context)
    noteEnd(shown: shown, of: found.total, "articles", context)
    return found.total > 0 ? .success : .nothingFound
  }

  private func makeStream(_ context: Context) throws(Failure) -> ArticleStream {
    ArticleStream(
      format: answer.format, references: answer.references,
      table: try answer.table(CSVFormat.articleFields), query: query,
      width: min(context.width, 100), keys: try answer.keys(ArticleFormat.keys))
  }

  /// Returns an article as it is written, nil where there is none any more.
  private func text(
    of id: Int, _ searcher: any ArticleStore, _ form: ArticleStream, _ state: String, isFirst: Bool,
    _ today: CalendarDate
  ) throws(IndexError) -> String? {
    let reader = searcher.articles
    if answer.references != nil {
      let reference = try reader.reference(of: id, accessed: today, state: state)
      return reference.map { form.reference($0, isFirst: isFirst) }
    }
    guard let summary = try reader.summary(of: id), let detail = try reader.detail(of: id) else {
      return nil
    }
    return form.article(
      summary, try reader.blocks(of: id) ?? [], detail, try searcher.storyPlace(of: id),
      isFirst: isFirst)
  }

  // MARK: Where it goes

  private func makeOutput(_ context: Context) throws(Failure) -> OutputStream {
    guard let file, file != "-" else { return context.output }
    do throws(FileError) {
      let output = OutputStream(try ReplacementFile(file))
      (output.opening, context.output.opening) = (context.output.opening, [])
      return output
    } catch {
      throw Failure(error.description)
    }
  }

  /// Puts a file in its place; what goes to the standard output is flushed at the end of the run.
  private func finish(_ output: OutputStream, _ context: Context) throws(Failure) {
    if output !== context.output { try output.finish() }
  }

  /// Refuses a form or an order that stories have not.
  private func checkStories(_ request: SearchRequest) throws(Failure) {
    guard answer.references == nil, answer.format == .jsonl || answer.format == .json else {
      throw .misuse("'--stories' writes JSON Lines: leave out '--format \(answer.formatName)'")
    }
    guard request.sort == .newest || request.sort == .oldest else {
      throw .misuse("'--stories' goes by time: use '--sort newest' or '--sort oldest'")
    }
  }

  /// Writes the stories of what is found; what stands there is the same for all indexes of the same articles.
  private func writeStories(
    _ request: SearchRequest, _ output: OutputStream, _ context: Context
  ) throws(Failure) -> ExitStatus {
    var shown = 0
    let found = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.eachStory(request) { (story) throws(IndexError) in
        output.write(StoryFormat.line(story) + "\n")
        shown += 1
        return !output.isClosed
      }
    }
    try finish(output, context)
    for warning in found.warnings { context.note(warning) }
    noteEnd(shown: shown, of: found.total, "stories", context)
    return found.total > 0 ? .success : .nothingFound
  }

  private func count(
    _ request: SearchRequest, _ output: OutputStream, _ context: Context
  ) throws(Failure) -> ExitStatus {
    let response = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.search(request)
    }
    note(response, context)
    writeCount(response, to: output)
    try finish(output, context)
    return response.total > 0 ? .success : .nothingFound
  }
}
