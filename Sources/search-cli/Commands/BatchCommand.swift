internal import FileSystem
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search batch FILE`.
struct BatchCommand: ReadingCommand {
  var files: [String] = []
  /// The words of the row at hand.
  var words: [String] = []
  var index: String?
  var store = StoreOptions()
  var filters = FilterOptions()
  var reading = ReadingOptions()
  var limit = 100
  var output: String?
  var summary: String?
  var isResumed = false
  var hasSafeCells = false

  static let name = "batch"
  static let summary = "answer the queries of a table with tables"
  static let discussion = """
    FILE is CSV whose first line names its columns: query, and any of city, country, outlet, byline, section, lang, \
    after, before, match and exact (yes), with '; ' between several values; or plain lines, a query each. Options of \
    the command line hold for rows that say nothing else. With --output and --summary a run that was cut off goes on \
    where it was by --resume.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search batch companies.csv > hits.csv", "the hits of each query, a row each"),
    (
      "search batch --output hits.csv --summary summary.csv companies.csv",
      "and a row for each query: how much it finds, of what time"
    ),
    (
      "search batch --resume --output hits.csv --summary summary.csv companies.csv",
      "go on where the run before has ended"
    ),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("FILE", \.files, completion: .file, help: "the queries; '-' for the standard input")]
    + filterArguments + readingArguments + [
      .number(
        "limit", short: "n", \.limit, in: 0...1_000_000, "N",
        help: "write at most N hits for each query"),
      .option(
        "output", \.output, "FILE", completion: .file,
        help: "write hits into FILE, not to the standard output"),
      .option(
        "summary", \.summary, "FILE", completion: .file,
        help: "write a row for each query into FILE"),
      .flag("resume", \.isResumed, help: "go on behind what --output and --summary hold"),
      .flag(
        "safe-cells", \.hasSafeCells,
        help: "CSV whose cells no spreadsheet takes for formulas"),
    ]

  /// What a row of a table can say of its query.
  static let columns = [
    "query", "city", "country", "outlet", "byline", "section", "lang", "after", "before", "match",
    "exact",
  ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard files.count == 1, let file = files.first else {
      throw .misuse("give one file of queries: see 'search batch --help'")
    }
    try PathWords.check(file)
    guard !isResumed || output != nil && summary != nil else {
      throw .misuse("'--resume' goes on with '--output' and '--summary': give both")
    }
    do {
      return try answer(file, context)
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure("\(error)")
    }
  }

  private func answer(_ file: String, _ context: Context) throws -> ExitStatus {
    var table = try QueryTable(path: file)
    try check(table.columns, file)
    let files = try BatchFiles(
      output: output, summary: summary, isResumed: isResumed, context)
    var done = files.done[...]
    var status = ExitStatus.nothingFound
    var hasFailed = false
    while !context.output.isClosed, let row = try table.next() {
      if let query = done.popFirst() {
        guard query == row.query else {
          throw Failure(
            "row \(row.number): '\(row.query)', and the summary has '\(query)' there: it is of another file"
          )
        }
        continue
      }
      do throws(Failure) {
        if try answer(row, files, context) { status = .success }
      } catch {
        hasFailed = true
        context.note("row \(row.number): \(error.message)")
        do {
          let cells = [row.query, "", "", "", "", "0", "", error.message]
          try files.write(summary: CSVFormat.row(cells))
        } catch {
          throw Failure("\(error)")
        }
      }
      context.output.flush()
    }
    return hasFailed ? .failure : status
  }

  /// Refuses a table with a column that is no option.
  private func check(_ columns: [String], _ file: String) throws(Failure) {
    let known = Self.columns
    for name in columns where !known.contains(name) {
      let near = Suggestion.nearest(to: name, among: known)
      throw .misuse(
        "'\(file)' has a column '\(name)', which is no option of a query"
          + (near.map { ": did you mean '\($0)'?" } ?? ": use " + known.alternatives))
    }
  }

  /// Answers a query; true where it finds something.
  private func answer(
    _ row: QueryTable.Row, _ files: BatchFiles, _ context: Context
  ) throws(Failure) -> Bool {
    var command = self
    command.words = row.query.isEmpty ? [] : [row.query]
    try command.take(row)
    var request = try command.makeReadingRequest(context)
    // Without hits a request is not asked for suggestions.
    request.limit = max(1, limit)
    request.wantsExtent = true
    let asked = request
    let found = try command.withSearcher(context) { (searcher) throws(IndexError) -> Found in
      var response = try searcher.search(asked)
      response.hits = Array(response.hits.prefix(limit))
      var stories: [Int] = []
      for hit in response.hits {
        stories.append(try searcher.storyPlace(of: hit.id)?.story ?? hit.id)
      }
      return Found(response: response, stories: stories)
    }
    let response = found.response
    let form = CSVFormat(fields: [], hasSafeCells: hasSafeCells)
    var text = ""
    for (hit, story) in zip(response.hits, found.stories) {
      text += form.cells([
        row.query, "\(hit.rank)", hit.tier.rawValue, "\(hit.id)", "\(story)",
        hit.article.published?.description ?? "", hit.article.outlet ?? "", hit.article.title,
        hit.snippet.text, hit.article.url ?? "",
      ])
    }
    let extent = response.extent ?? ResultExtent()
    let summary = form.cells([
      row.query, "\(extent.total)", "\(extent.stories)", extent.first?.description ?? "",
      extent.last?.description ?? "", "\(response.hits.count)",
      response.suggestions.map(\.sentence).joined(separator: "; "),
      response.warnings.joined(separator: "; "),
    ])
    do {
      try files.write(hits: text)
      try files.write(summary: summary)
    } catch {
      throw Failure("\(error)")
    }
    return response.total > 0
  }

  /// What is found of a row, with the stories of its hits.
  private struct Found {
    var response: SearchResponse
    var stories: [Int]
  }

  /// Takes the options of a row, which count more than those of the command line.
  private mutating func take(_ row: QueryTable.Row) throws(Failure) {
    for (name, value) in row.cells where name != "query" {
      guard let argument = Self.arguments.first(where: { $0.name == name }) else { continue }
      switch argument.kind {
      case .flag(let set):
        guard value.lowercased() == "yes" else {
          throw .misuse("'\(value)' for '\(name)': use yes")
        }
        set(&self)
      case .option(let set):
        let values =
          argument.isRepeatable
          ? value.split(separator: ";").map { $0.drop(while: \.isWhitespace) } : [value[...]]
        if argument.isRepeatable { clear(name) }
        for value in values {
          if let reason = set(&self, String(value)) {
            throw .misuse("'\(value)' is no value for '\(name)': \(reason)")
          }
        }
      case .operands: break
      }
    }
  }

  private mutating func clear(_ name: String) {
    switch name {
    case "city": filters.cities = []
    case "country": filters.countries = []
    case "outlet": filters.outlets = []
    case "byline": filters.bylines = []
    case "section": filters.sections = []
    case "lang": filters.languages = []
    default: break
    }
  }
}
