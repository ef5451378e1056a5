internal import JSON
internal import NewsIndex
internal import Presentation
internal import Search

/// `search explain ID QUERY`.
struct ExplainCommand: RankingCommand, ReadingCommand {
  enum Format: String, CaseIterable {
    case text, json
  }

  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var recency = RecencyOptions()
  var reading = ReadingOptions()
  var format = Format.text

  static let name = "explain"
  static let summary = "show why an article has its score, or why it is not found"
  static let discussion = """
    The score of a hit is a sum over the query's words: how rare the word is, times how it is repeated \
    where it occurs, times how much its places in this article count. Of an article that is not found \
    the parts of the query and the filters that do not hold are told.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search explain 2577340039169 '\"Minsk accords\"'", "the score of that hit, word by word"),
    ("search explain 2577340039169 --city berlin minsk", "why it is not found"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("ID QUERY", \.words, help: "an article's id, then the query as it was typed")]
    + filterArguments + readingArguments + recencyArguments + [
      .choice("format", \.format, help: "the form of the output"),
      .alias("json", help: "the same as --format json") { $0.format = .json },
    ]

  var query: String { words.dropFirst().joined(separator: " ") }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard let id = words.first.flatMap({ Int($0) }) else {
      throw words.isEmpty
        ? .misuse("give the id of an article, a number, and a query; see 'search explain --help'")
        : .misplaced("'\(words[0])' is no article's id")
    }
    var request = try makeReadingRequest(context)
    request.recency = try recency.recency(today: context.today)
    let explanation = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.explain(id, request)
    }
    guard let explanation else {
      context.note("there is no article \(id)")
      return .nothingFound
    }
    for warning in explanation.warnings { context.note(warning) }
    switch format {
    case .text: context.output.write(ScoreFormat.text(explanation))
    case .json:
      context.output.write(ScoreFormat.value(explanation, query: query))
    }
    return explanation.tier == nil ? .nothingFound : .success
  }
}
