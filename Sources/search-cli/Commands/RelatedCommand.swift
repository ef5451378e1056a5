internal import FileSystem
internal import NewsIndex
internal import Presentation
internal import Search

/// `search related ID`.
struct RelatedCommand: RankingCommand {
  var words: [String] = []
  var index: String?
  var filters = FilterOptions()
  var recency = RecencyOptions()
  var limit = 10
  var offset = 0
  var format = OutputFormat.text
  var color = QueryCommand.Color.auto

  static let name = "related"
  static let summary = "find articles about the same as one"
  static let discussion = """
    The words that tell best what the article is about, told on standard error, are looked for in all \
    others; one that has any of them is found, and what has most of them comes first.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search related 2577340039169", "the ten articles closest to that one"),
    ("search related --before 2017-07-01 2577340039169", "what was written earlier"),
  ]

  static var arguments: [Argument<Self>] {
    [.operands("ID", \.words, help: "the article's id")]
      + filterArguments + recencyArguments + [
        .number("limit", short: "n", \.limit, in: 0...1_000_000, "N", help: "show at most N hits"),
        .number("offset", \.offset, in: 0...100_000_000, "N", help: "leave out the first N hits"),
        .choice("format", \.format, help: "the form of the output"),
        .alias("json", help: "the same as --format json") { $0.format = .json },
        .choice("color", \.color, help: "colour the article's words"),
        .alias("no-color", help: "the same as --color never") { $0.color = .never },
      ]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let start = ProcessInfo.uptime
    guard words.count == 1, let id = Int(words[0]) else {
      if let other = words.first(where: { Int($0) == nil }) {
        throw .misplaced("'\(other)' is no article's id")
      }
      throw .misuse("give the id of one article, a number; see 'search related --help'")
    }
    var request = try makeRequest(context)
    request.limit = limit
    request.offset = offset
    request.recency = try recency.recency(today: context.today)
    guard let response = try answer(id, request, context) else {
      context.note(try absence(of: id, context))
      return .nothingFound
    }
    for warning in response.warnings { context.note(warning) }
    context.note(words: response.addedWords ?? [])
    let elapsed = (ProcessInfo.uptime - start) * 1000
    context.write(
      response, as: format, query: "related \(id)", elapsed: elapsed, color: color, index: index)
    return response.total > 0 ? .success : .nothingFound
  }

  private func absence(of id: Int, _ context: Context) throws(Failure) -> String {
    do {
      return try openSearcher(context).articles.absence(of: id)
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure("\(error)")
    }
  }

  private func answer(
    _ id: Int, _ request: SearchRequest, _ context: Context
  ) throws(Failure) -> SearchResponse? {
    do {
      return try openSearcher(context).related(to: id, request)
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure("\(error)")
    }
  }
}
