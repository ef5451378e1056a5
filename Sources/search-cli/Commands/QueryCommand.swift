internal import Citations
internal import FileSystem
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search QUERY`.
struct QueryCommand: RankingCommand, AnsweringCommand {
  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var answer = AnswerOptions()
  var wantsFacets = false
  var facetLimit: Int?
  var explains = false
  var feedback = SearchRequest.Feedback.never
  var batch: String?
  var recency = RecencyOptions()
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

  static let arguments: [Argument<Self>] =
    [.operands("QUERY", \.words, help: "words, \"phrases\", operators and fields")]
    + answerArguments(of: "hits", format: formatOfArticles) + [
      .flag(
        "facets", \.wantsFacets,
        help: "count by outlet, place, section, language, writer and time"),
      .facetLimit(\.facetLimit),
      .option(
        "batch", \.batch, "FILE", completion: .file,
        help:
          "answer the queries in FILE ('-' for standard input), one a line, as they come; as JSON "
          + "Lines unless --format says otherwise"),
      .alias(
        "expand", help: "also look for the words that the best hits have in common, and tell them"
      ) { $0.feedback = .always },
      .alias("no-expand", help: "rank by the words of the query alone, as is done unless told") {
        $0.feedback = .never
      },
    ] + recencyArguments + [
      .flag(
        "explain", \.explains,
        help: "show how the query was read, what its words stand for, and the plan")
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    if let batch { return try runBatch(batch, context) }
    let start = ProcessInfo.uptime
    let request = try ranking(makeAnswerRequest(context, needsQuery: true), context)
    let table = try answer.table(CSVFormat.hitFields)
    let keys = try answer.keys(JSONFormat.hitKeys)
    if wantsFacets, answer.fields != nil {
      throw .misuse(
        "'--fields' chooses the columns of articles, and a table of '--facets' has none: leave one out"
      )
    }
    let result = try withSearcher(context) { (searcher) throws(IndexError) in
      let response = try searcher.search(request)
      return Result(
        response: response, texts: try texts(of: response, table, searcher),
        references: try references(to: response, searcher, context),
        explanation: explains ? try searcher.explanation(of: request) : nil,
        meanings: try otherMeanings(response.total, searcher, context))
    }
    let response = result.response
    if let words = response.addedWords {
      context.note(words: words)
    }
    if let explanation = result.explanation {
      context.errors.write(QueryExplanationFormat.text(response, explanation))
    }
    let elapsed = (ProcessInfo.uptime - start) * 1000
    if answer.wantsCount, !wantsFacets {
      writeCount(response, context)
    } else if let form = answer.references {
      context.write(result.references, as: form)
    } else {
      context.write(
        response, as: answer.format, query: query, elapsed: elapsed, table: table, keys: keys,
        texts: result.texts, color: answer.color, index: index, facetLimit: facetLimit)
    }
    context.output.flush()
    for meaning in result.meanings { context.note(meaning) }
    note(response, context)
    noteEnd(shown: response.hits.count, of: response.hitCount, "hits", context)
    return response.total > 0 ? .success : .nothingFound
  }

  func manifestRequest(_ context: Context) throws(Failure) -> SearchRequest {
    try ranking(makeAnswerRequest(context, needsQuery: true), context)
  }

  private struct Result {
    var response: SearchResponse
    var texts: [[Block]]
    var references: [Reference]
    var explanation: QueryExplanation?
    var meanings: [String]
  }

  /// Returns a request with the options of ranking.
  func ranking(_ request: SearchRequest, _ context: Context) throws(Failure) -> SearchRequest {
    var request = request
    request.wantsFacets = wantsFacets
    // Tables have all values; the form for people has fewer than JSON.
    let most = facetLimit ?? JSONFormat.facetLimit
    request.facetLimit = answer.format == .csv || most == 0 ? nil : most
    request.feedback = feedback
    request.recency = try recency.recency(today: context.today)
    return request
  }
}

extension Context {
  /// Writes an answer in a form.
  func write(
    _ response: SearchResponse, as format: OutputFormat, query: String, elapsed: Double,
    table: CSVFormat, keys: JSONKeys = .all, texts: [[Block]] = [], color: AnswerOptions.Color,
    index: String?, facetLimit: Int? = nil
  ) {
    let json = JSONFormat(
      query: query, facetLimit: facetLimit ?? JSONFormat.facetLimit, keys: keys)
    switch format {
    case .text:
      textFormat(color, index: index).write(
        response, facetLimit: facetLimit ?? TextFormat.facetLimit, to: &output)
    case .json: output.write(json.value(of: response, elapsed: elapsed))
    case .jsonl: json.writeLines(response, to: &output)
    case .csv: table.write(response, texts: texts, to: &output)
    }
  }
}
