internal import FileSystem
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search related ID`.
struct RelatedCommand: RankingCommand, AnsweringCommand {
  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var recency = RecencyOptions()
  var reading = ReadingOptions()
  var answer = AnswerOptions()

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

  static let arguments: [Argument<Self>] =
    [.operands("ID", \.words, help: "the article's id")]
    + answerArguments(of: "hits") + recencyArguments

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let start = ProcessInfo.uptime
    guard answer.manifest == nil else {
      throw .misuse("'--manifest' writes down what a query finds: 'search related' asks none")
    }
    guard words.count == 1, let id = Int(words[0]) else {
      if let other = words.first(where: { Int($0) == nil }) {
        throw .misplaced("'\(other)' is no article's id")
      }
      throw .misuse("give the id of one article, a number; see 'search related --help'")
    }
    var request = try makeAnswerRequest(context, needsQuery: false)
    request.recency = try recency.recency(today: context.today)
    let table = try answer.table(CSVFormat.hitFields)
    let answered = try withSearcher(context) {
      (searcher) throws(IndexError) -> (response: SearchResponse, texts: [[Block]])? in
      guard let response = try searcher.related(to: id, request) else { return nil }
      return (response, try texts(of: response, table, searcher))
    }
    guard let (response, texts) = answered else {
      context.note(try absence(of: id, context))
      return .nothingFound
    }
    context.note(words: response.addedWords ?? [])
    if answer.wantsCount {
      writeCount(response, context)
    } else {
      let elapsed = (ProcessInfo.uptime - start) * 1000
      context.write(
        response, as: answer.format, query: "related \(id)", elapsed: elapsed, table: table,
        texts: texts, color: answer.color, index: index)
    }
    note(response, context)
    noteEnd(shown: response.hits.count, of: response.hitCount, "hits", context)
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
}
