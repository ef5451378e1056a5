internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search kwic QUERY`.
struct KwicCommand: AnsweringCommand {
  enum Sort: String, CaseIterable {
    case newest, oldest, relevance, random, left, right, keyword
  }

  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var leftCount = 8
  var rightCount = 8
  var sort = Sort.newest
  var answer: AnswerOptions

  init() {
    answer = AnswerOptions()
    answer.limit = 100
  }

  static let name = "kwic"
  static let summary = "show a query's words in their context, a line each (concordance)"
  static let discussion = """
    Every place where the query holds is a line: words, phrases from the first word to the last, and of \
    NEAR only words that are near. --sort left puts lines in the order of the word to the left, then of \
    the one before it; right likewise; for that the newest 10,000 matching articles are read at most.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search kwic '\"Minsk accords\"'", "how the phrase is used, newest articles first"),
    ("search kwic --sort left --left 3 sanctions", "what kinds of sanctions there are"),
    ("search kwic --format csv -n 10000 'putin NEAR/5 trump'", "for a spreadsheet"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("QUERY", \.words, help: "words, \"phrases\", operators and fields")]
    + answerArguments(
      of: "lines", sort: .choice("sort", \.sort, help: "the order of lines, or of their articles")
    )
    + [
      .number("left", \.leftCount, in: 0...100, "N", help: "show N words to the left"),
      .number("right", \.rightCount, in: 0...100, "N", help: "show N words to the right"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let request = try makeRequest(of: context)
    let table = try answer.table([])
    if answer.fields != nil { throw .misuse("'--fields' chooses the columns of articles") }
    if answer.wantsCount { return try count(request, context) }
    let options = options
    let concordance = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.concordance(request, options)
    }
    // A terminal's lines are cut at its edges; a file's are whole, unless it is told how wide it is.
    let isCut = context.output.isTerminal || context.environment("COLUMNS") != nil
    let paint = Paint(isOn: context.isColored(answer.color))
    ConcordanceFormat(
      query: query, paint: paint, width: isCut ? context.width : Int.max, table: table,
      offset: answer.offset
    ).write(concordance, answer.format, to: &context.output)
    var response = SearchResponse(
      parsed: concordance.parsed, warnings: concordance.warnings,
      total: concordance.articleCount, tiers: [], hits: [], facets: nil)
    if response.total == 0 { response.suggestions = try offers(request, context) }
    context.output.flush()
    note(response, context)
    noteEnd(
      shown: concordance.lines.count, of: concordance.lineCount, "lines", context)
    return concordance.articleCount > 0 ? .success : .nothingFound
  }

  func manifestRequest(_ context: Context) throws(Failure) -> SearchRequest {
    try makeRequest(of: context)
  }

  /// Returns the request for the articles whose lines are shown.
  func makeRequest(of context: Context) throws(Failure) -> SearchRequest {
    var command = self
    command.answer.sort = AnswerOptions.Sort(rawValue: sort.rawValue) ?? .newest
    return try command.makeAnswerRequest(context, needsQuery: true)
  }

  /// What is wanted of the lines.
  var options: ConcordanceOptions {
    var options = ConcordanceOptions()
    options.leftCount = leftCount
    options.rightCount = rightCount
    options.sort = Concordance.Sort(rawValue: sort.rawValue) ?? .newest
    options.limit = answer.limit
    options.offset = answer.offset
    return options
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
