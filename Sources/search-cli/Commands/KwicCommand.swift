internal import NewsIndex
internal import Presentation
internal import Search

/// `search kwic QUERY`.
struct KwicCommand: ReadingCommand {
  enum Sort: String, CaseIterable {
    case newest, oldest, left, right, keyword
  }

  var words: [String] = []
  var index: String?
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var leftCount = 8
  var rightCount = 8
  var sort = Sort.newest
  var limit = 100
  var offset = 0
  var format = OutputFormat.text
  var color = QueryCommand.Color.auto

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

  static var arguments: [Argument<Self>] {
    [.operands("QUERY", \.words, help: "words, \"phrases\", operators and fields")]
      + filterArguments + readingArguments + [
        .number("left", \.leftCount, in: 0...100, "N", help: "show N words to the left"),
        .number("right", \.rightCount, in: 0...100, "N", help: "show N words to the right"),
        .choice("sort", \.sort, help: "the order of lines"),
        .number("limit", short: "n", \.limit, in: 0...1_000_000, "N", help: "show at most N lines"),
        .number("offset", \.offset, in: 0...100_000_000, "N", help: "leave out the first N lines"),
        .choice("format", \.format, help: "the form of the output"),
        .alias("json", help: "the same as --format json") { $0.format = .json },
        .choice("color", \.color, help: "colour the query's words"),
        .alias("no-color", help: "the same as --color never") { $0.color = .never },
      ]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let request = try makeReadingRequest(context)
    var options = ConcordanceOptions()
    options.leftCount = leftCount
    options.rightCount = rightCount
    options.sort = Concordance.Sort(rawValue: sort.rawValue) ?? .newest
    options.limit = limit
    options.offset = offset
    let concordance = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.concordance(request, options)
    }
    for warning in concordance.warnings { context.note(warning) }
    // A terminal's lines are cut at its edges; a file's are whole.
    let width = context.output.isTerminal ? context.width : Int.max
    let paint = Paint(isOn: context.isColored(color))
    ConcordanceFormat(query: query, paint: paint, width: width)
      .write(concordance, format, to: &context.output)
    return concordance.articleCount > 0 ? .success : .nothingFound
  }
}
