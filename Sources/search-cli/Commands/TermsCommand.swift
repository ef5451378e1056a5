internal import JSON
internal import NewsIndex
internal import Presentation
internal import Search

/// `search terms QUERY`.
struct TermsCommand: CoverageCommand {
  typealias Format = OutputFormat

  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var answer: AnswerOptions
  var format = OutputFormat.text
  var against: String?
  var least: String?

  init() {
    answer = AnswerOptions()
    answer.limit = 20
  }

  static let name = "terms"
  static let summary = "list the words that stand out in what a query finds"
  static let discussion = """
    A word stands out where a larger share of the matches has it than of the archive under the same filters, or than of \
    what --against finds. Each story counts once, whatever form of the word it has, and is shown in its most frequent \
    form. The query's own words are left out, with all that stands for them. Of more than 2,000 matches about 2,000 \
    are read, evenly over time, and that is told. The score is (share - other share) x share / other share.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search terms minsk", "the words that go with Minsk"),
    ("search terms --against vienna minsk", "what tells the one from the other, both ways"),
    ("search terms --after 2017 -n 50 --format csv minsk", "fifty words of a year as a table"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("QUERY", \.words, help: "the articles whose words are sought"),
      .option(
        "against", \.against, "QUERY",
        help: "compare with what this query finds, not with the archive, and both ways"),
      Argument(
        kind: .option { target, text in
          guard let number = Int(text), number > 0 else { return "use a whole number from 1" }
          target.least = text
          return nil
        }, name: "min", valueName: "N",
        help: "words that at least N stories have",
        defaultText: "3, or 2 % of those read where that is more"),
    ] + coverageArguments(of: "words", json: .json)

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let request = try makeRequest(of: context)
    let search = request.search
    if answer.wantsCount { return try count(search, context) }
    var result = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.distinctWords(request)
    }
    result.side.words = Array(result.side.words.dropFirst(answer.offset))
    if var other = result.against {
      other.words = Array(other.words.dropFirst(answer.offset))
      result.against = other
    }
    write(result, context)
    try note(
      result.side.warnings + (result.against?.warnings ?? []), total: result.side.total, search,
      context)
    if result.side.total > 0, result.side.words.isEmpty, answer.limit > 0 {
      context.note(
        "no word stands out: of those that at least \(result.least) have, none is more frequent here; "
          + "'--min' changes that number")
    }
    return result.side.total > 0 ? .success : .nothingFound
  }

  /// Returns the request for the words.
  func makeRequest(of context: Context) throws(Failure) -> DistinctWordsRequest {
    guard !query.allSatisfy(\.isWhitespace) else {
      throw .misuse(
        "give a query: words stand out against the archive under the same filters, and filters alone find just "
          + "that; a filter can be a part of the query, as in 'search terms city:hamburg'")
    }
    let search = try makeAnswerRequest(context, needsQuery: true)
    var request = DistinctWordsRequest(search)
    // What is left out in front must be found too.
    request.search.limit = min(answer.limit + answer.offset, 1_000_000)
    request.against = against
    request.least = least.flatMap { Int($0) }
    return request
  }

  private func write(_ result: DistinctWords, _ context: Context) {
    let form = DistinctWordsFormat(result)
    switch format {
    case .text:
      context.output.write(
        form.text(width: context.width, paint: Paint(isOn: context.isColored(answer.color))))
    case .json: context.output.write(form.value)
    case .jsonl: context.output.write(form.lines)
    case .csv:
      form.writeTable(
        CSVFormat(fields: [], hasSafeCells: answer.hasSafeCells), to: &context.output)
    }
  }
}
