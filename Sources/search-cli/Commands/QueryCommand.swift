internal import FileSystem
internal import NewsIndex
internal import Presentation
internal import Search

/// `search QUERY`.
struct QueryCommand: RankingCommand, ReadingCommand {
  enum Color: String, CaseIterable {
    case auto, always, never
  }

  /// The orders, in the words of the command line.
  enum Sort: String, CaseIterable {
    case relevance, newest, oldest
  }

  var words: [String] = []
  var index: String?
  var filters = FilterOptions()
  var sort = Sort.relevance
  var limit = 10
  var offset = 0
  var format = OutputFormat.text
  var reading = ReadingOptions()
  var wantsCount = false
  var wantsFacets = false
  var explains = false
  var feedback = SearchRequest.Feedback.never
  var batch: String?
  var recency = RecencyOptions()
  var color = Color.auto
  /// Whether `search query` was typed: always a query, and nothing else is offered.
  var isNamed = true

  static let name = "query"
  static let summary = "find articles"
  static let discussion = """
    Words must all be there, in any inflection; "words in quotes" must stand together, exact matches \
    first, then inflected ones, then with up to three words between. OR, NOT (or -), parentheses, \
    NEAR/5, fields such as title:summit or outlet:reuters and dates such as date:2017-07 are \
    understood; 'search help query-language' tells all of it.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search '\"Minsk accords\"'", "articles with that phrase, the closest matches first"),
    ("search --city hamburg --after 2017-07 putin", "from Hamburg, since July 2017"),
    ("search --json --limit 100 'sanctions NEAR/5 russia'", "a hundred hits for another program"),
  ]

  static var arguments: [Argument<Self>] {
    [.operands("QUERY", \.words, help: "words, \"phrases\", operators and fields")]
      + filterArguments + [
        .choice("sort", \.sort, help: "the order of hits"),
        .number("limit", short: "n", \.limit, in: 0...1_000_000, "N", help: "show at most N hits"),
        .number("offset", \.offset, in: 0...100_000_000, "N", help: "leave out the first N hits"),
      ] + readingArguments + [
        .choice("format", \.format, help: "the form of the output"),
        .alias("json", help: "the same as --format json") { $0.format = .json },
        .flag("count", \.wantsCount, help: "print the number of matching articles only"),
        .flag("facets", \.wantsFacets, help: "count by outlet, city, country, section and month"),
        .option(
          "batch", \.batch, "FILE", completion: .file,
          help: "answer the queries in FILE ('-' for standard input), one a line, as JSON Lines"),
        .alias(
          "expand", help: "also look for the words that the best hits have in common, and tell them"
        ) { $0.feedback = .always },
        .alias("no-expand", help: "rank by the words of the query alone, as is done unless told") {
          $0.feedback = .never
        },
      ] + recencyArguments + [
        .flag(
          "explain", \.explains,
          help: "show how the query was read, what its words stand for, and the plan"),
        .choice("color", \.color, help: "colour the query's words"),
        .alias("no-color", help: "the same as --color never") { $0.color = .never },
      ]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    if let batch { return try runBatch(batch, context) }
    let start = ProcessInfo.uptime
    let request = try choosing(makeReadingRequest(context), context)
    let answer = try withSearcher(context) { (searcher) throws(IndexError) in
      let response = try searcher.search(request)
      return Answer(
        response: response,
        explanation: explains ? try searcher.explanation(of: request) : nil,
        meanings: try otherMeanings(response.total, searcher, context))
    }
    let response = answer.response
    for warning in response.warnings { context.note(warning) }
    if let words = response.addedWords {
      context.note(words: words)
    }
    if let explanation = answer.explanation {
      context.errors.write(QueryExplanationFormat.text(response, explanation))
    }
    let elapsed = (ProcessInfo.uptime - start) * 1000
    write(response, elapsed, context)
    context.output.flush()
    for meaning in answer.meanings { context.note(meaning) }
    // Programs find them in the JSON.
    for suggestion in response.suggestions where format == .text {
      context.note(suggestion.sentence)
    }
    return response.total > 0 ? .success : .nothingFound
  }

  /// Returns a request with the options of order, page and ranking.
  func choosing(
    _ request: SearchRequest, _ context: Context
  ) throws(Failure) -> SearchRequest {
    var request = request
    request.sort = SearchRequest.Sort(rawValue: sort.rawValue) ?? .relevance
    request.limit = wantsCount ? 0 : limit
    request.offset = offset
    request.wantsFacets = wantsFacets
    request.feedback = feedback
    request.recency = try recency.recency(today: context.today)
    return request
  }

  private struct Answer {
    var response: SearchResponse
    var explanation: QueryExplanation?
    var meanings: [String]
  }

  private func write(_ response: SearchResponse, _ elapsed: Double, _ context: Context) {
    if wantsCount, format == .text || format == .csv {
      context.output.write("\(response.total)\n")
      return
    }
    context.write(
      response, as: format, query: query, elapsed: elapsed, color: color, index: index)
  }
}

extension Context {
  /// Writes an answer in a form.
  func write(
    _ response: SearchResponse, as format: OutputFormat, query: String, elapsed: Double,
    color: QueryCommand.Color, index: String?
  ) {
    switch format {
    case .text: textFormat(color, index: index).write(response, to: &output)
    case .json: JSONFormat(query: query).write(response, elapsed: elapsed, to: &output)
    case .jsonl: JSONFormat(query: query).writeLines(response, to: &output)
    case .csv: CSVFormat.write(response, to: &output)
    }
  }
}
