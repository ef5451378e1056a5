internal import FileSystem
internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search judge ID-LIST QUERY`.
struct JudgeCommand: ReadingCommand {
  var operands: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var most = 20
  var isJSON = false

  static let name = "judge"
  static let summary = "tell how many of the articles that you hold for relevant a query finds"
  static let discussion = """
    ID-LIST is a file with an article's id at the beginning of each line, those that a person found relevant; '-' is \
    the standard input. Told are recall, precision as far as articles were judged, each article that the query misses \
    with the part of the query that it fails, and words that would find it, with what they bring along.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search judge relevant.txt 'minsk accords'", "what the query misses, and why"),
    ("search judge --json - sanctions < ids.txt", "for a program"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("ID-LIST QUERY", \.operands, help: "a file of ids, then the query")]
    + filterArguments + readingArguments + [
      .number(
        "limit", short: "n", \.most, in: 0...100_000, "N", help: "list at most N missed articles"),
      .flag("json", \.isJSON, help: "one JSON object"),
    ]

  /// The words of the query.
  var words: [String] {
    get { Array(operands.dropFirst()) }
    set { operands = [operands.first ?? ""] + newValue }
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard let file = operands.first else {
      throw .misuse("give a file of ids and a query: see 'search judge --help'")
    }
    try PathWords.check(file)
    let request = try makeReadingRequest(context)
    let ids = try self.ids(file)
    let judgement = try withSearcher(context) { (searcher) throws(IndexError) in
      try Judgement(of: request, relevant: ids, searcher)
    }
    for id in judgement.unknown { context.note(id) }
    guard judgement.relevant > 0 else { throw Failure("no id in '\(file)' is that of an article") }
    if isJSON {
      context.output.write(judgement.value(query: query))
    } else {
      context.output.write(judgement.text(most: most))
    }
    return judgement.found > 0 ? .success : .nothingFound
  }

  /// The first word of each line; comments begin with `#`.
  private func ids(_ file: String) throws(Failure) -> [Int] {
    var ids: [Int] = []
    do {
      var lines = try LineReader(path: file)
      var number = 0
      while let line = try lines.next() {
        number += 1
        let words = line.split { $0.isWhitespace || $0 == "," || $0 == ";" }
        guard let word = words.first, !word.hasPrefix("#") else { continue }
        if let id = Int(word) {
          if !ids.contains(id) { ids.append(id) }
        } else if number > 1 {
          throw Failure("'\(file)': '\(word)' is no article's id")
        }
      }
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure("\(error)")
    }
    return ids
  }
}
