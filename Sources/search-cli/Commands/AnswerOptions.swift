internal import Citations
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// Which part of an answer is wanted, and in what form: the same options for everything that takes a query.
struct AnswerOptions {
  /// The orders, in the words of the command line.
  enum Sort: String, CaseIterable {
    case relevance, newest, oldest, random
  }

  enum Color: String, CaseIterable {
    case auto, always, never
  }

  var sort = Sort.relevance
  /// What a random order follows from; nil where none was named.
  var seed: String?
  /// How much is shown at most; `Int.max` for all.
  var limit = 10
  var offset = 0
  var wantsCount = false
  /// Whether every article counts and is shown, also those that carry the same story.
  var wantsCopies = false
  /// The form; nil where none was asked for, which is text for most commands.
  var chosenFormat: OutputFormat? {
    didSet { references = nil }
  }
  /// The form of references, where these were asked for instead.
  var references: ReferenceFormat?
  var color = Color.auto
  /// The columns of CSV or the keys of JSON, with commas between; nil for the usual ones.
  var fields: String?
  var hasSafeCells = false
  /// The file in which is written down what was found; nil for none.
  var manifest: String?
  var marksEncoding = false
  /// The seconds that a search may take; 0 for any.
  var deadline = 0

  /// The form that was asked for, else text.
  var format: OutputFormat { chosenFormat ?? .text }

  /// The word for the form that was asked for.
  var formatName: String { references?.rawValue ?? format.rawValue }

  /// Returns a request with the order and the page.
  ///
  /// - Throws: `Failure` where options do not go together.
  func choosing(_ request: SearchRequest, _ context: Context) throws(Failure) -> SearchRequest {
    if marksEncoding {
      guard chosenFormat == .csv else {
        throw .misuse("'--bom' belongs to tables: give '--format csv' too")
      }
      context.output.opening = OutputStream.byteOrderMark
    }
    var request = request
    request.limit = wantsCount ? 0 : limit
    request.offset = offset
    request.unit = wantsCopies ? .article : .story
    request.sort =
      switch sort {
      case .relevance: .relevance
      case .newest: .newest
      case .oldest: .oldest
      case .random: .random
      }
    request.seed = try seedNumber(context)
    if deadline > 0 { request.deadline = .now + .seconds(deadline) }
    return request
  }

  /// The number that a random order follows from; a new one is told, so that it can be given again.
  func seedNumber(_ context: Context) throws(Failure) -> UInt64 {
    guard sort == .random else {
      if seed != nil { throw .misuse("'--seed' belongs to '--sort random': give both") }
      return 0
    }
    guard let seed else {
      guard manifest == nil else {
        throw .misuse("a manifest of a random order names its seed: give '--seed N' too")
      }
      let number = UInt64.random(in: 0..<1_000_000)
      context.note("the same order again: --seed \(number)")
      return number
    }
    guard let number = UInt64(seed) else {
      throw .misuse("'\(seed)' is no value for '--seed': use a whole number from 0")
    }
    return number
  }

  /// Returns the form of tables, with the `usual` columns where none are named.
  func table(_ usual: [CSVFormat.Field]) throws(Failure) -> CSVFormat {
    guard let names = try fieldNames(), chosenFormat == .csv else {
      return CSVFormat(fields: usual, hasSafeCells: hasSafeCells)
    }
    let chosen = try names.map { (name) throws(Failure) in
      guard let field = CSVFormat.Field(named: name) else {
        throw Self.unknownField(name, "column", CSVFormat.Field.allCases.map(\.rawValue))
      }
      return field
    }
    return CSVFormat(fields: chosen, hasSafeCells: hasSafeCells)
  }

  /// Returns the keys of JSON that are wanted, of those that are `known`.
  func keys(_ known: [String]) throws(Failure) -> JSONKeys {
    guard let names = try fieldNames(), format == .json || format == .jsonl else { return .all }
    let (keys, unknown) = JSONKeys.choosing(names, among: known)
    guard let keys else { throw Self.unknownField(unknown ?? "", "key of JSON", known) }
    return keys
  }

  /// The names that `--fields` has.
  private func fieldNames() throws(Failure) -> [String]? {
    guard let fields else { return nil }
    guard references == nil, format != .text else {
      throw .misuse(
        "'--fields' chooses the columns of a table or the keys of JSON: give '--format csv', 'json' or "
          + "'jsonl' too")
    }
    let names = fields.split(separator: ",").map { $0.lowercased().filter { $0 != " " } }
      .filter { !$0.isEmpty }
    guard !names.isEmpty else { throw .misuse("'--fields' names no column") }
    return names
  }

  private static func unknownField(_ name: String, _ kind: String, _ known: [String]) -> Failure {
    .misuse(
      "'\(name)' is no \(kind) for '--fields'"
        + (Suggestion.nearest(to: name, among: known).map { ": did you mean '\($0)'?" }
          ?? ": use " + known.alternatives))
  }
}

/// A command that answers a query.
protocol AnsweringCommand: ReadingCommand {
  var answer: AnswerOptions { get set }
  /// The file that the answer was written into, nil for the standard output.
  var outputFile: String? { get }

  /// Returns the request that a manifest tells of.
  func manifestRequest(_ context: Context) throws(Failure) -> SearchRequest
}

extension AnsweringCommand {
  var outputFile: String? { nil }

  func manifestRequest(_ context: Context) throws(Failure) -> SearchRequest {
    try makeAnswerRequest(context, needsQuery: false)
  }

  /// The options of everything that takes a query: index, filters, reading, page and form.
  ///
  /// `unit` is what `--limit` and `--offset` count; `sort` and `format` are options where they are not the usual ones.
  static func answerArguments(
    of unit: String, sort: Argument<Self>? = nil, format: Argument<Self>? = nil
  ) -> [Argument<Self>] {
    filterArguments + [
      sort ?? .choice("sort", \.answer.sort, help: "the order of articles"),
      .option(
        "seed", \.answer.seed, "N",
        help: "with --sort random: the same number, the same order"),
      .number(
        "limit", short: "n", \.answer.limit, in: 0...1_000_000, "N",
        help: "show at most N \(unit)"),
      .number(
        "offset", \.answer.offset, in: 0...100_000_000, "N",
        help: "leave out the first N \(unit)"),
      .flag(
        "copies", \.answer.wantsCopies,
        help: "count and show every article, also those that carry one story"),
    ] + readingArguments + [
      .number(
        "deadline", \.answer.deadline, in: 0...86_400, "SECONDS",
        help: "give up after so many seconds; 0 for never"),
      .flag("count", \.answer.wantsCount, help: "print the number of matching articles only"),
      format ?? .choice("format", \.answer.chosenFormat, help: "the form of the output"),
      .alias("json", help: "the same as --format json") { $0.answer.chosenFormat = .json },
      .option(
        "fields", \.answer.fields, "NAMES",
        help:
          "the columns of CSV or the keys of JSON, such as title,published_at,region,lang,body"),
      .flag(
        "safe-cells", \.answer.hasSafeCells,
        help: "CSV whose cells no spreadsheet takes for formulas"),
      .option(
        "manifest", \.answer.manifest, "FILE", completion: .file,
        help: "write down what was found and by what, for 'search verify FILE'"),
      .flag(
        "bom", \.answer.marksEncoding,
        help: "CSV that begins with the mark by which Excel knows UTF-8"),
      .choice("color", \.answer.color, help: "colour the query's words"),
      .alias("no-color", help: "the same as --color never") { $0.answer.color = .never },
    ]
  }

  /// The option of the form for articles, which have forms for programs that keep references too.
  static var formatOfArticles: Argument<Self> {
    let forms = OutputFormat.allCases.map(\.rawValue) + ReferenceFormat.allCases.map(\.rawValue)
    return Argument(
      kind: .option { target, text in
        if let references = ReferenceFormat(rawValue: text) {
          target.answer.references = references
        } else if let format = OutputFormat(rawValue: text) {
          target.answer.chosenFormat = format
        } else {
          return "use " + forms.alternatives
        }
        return nil
      }, name: "format", valueName: forms.joined(separator: "|"), completion: .choices(forms),
      help: "the form of the output", defaultText: Self().answer.format.rawValue)
  }

  /// Returns the request that the options make; a query or a filter must be there where `needsQuery`.
  func makeAnswerRequest(_ context: Context, needsQuery: Bool) throws(Failure) -> SearchRequest {
    let request = needsQuery ? try makeReadingRequest(context) : try makeFreeRequest(context)
    return try answer.choosing(request, context)
  }

  /// The texts of the hits, where the table has columns of them.
  func texts(
    of response: SearchResponse, _ table: CSVFormat, _ searcher: any ArticleStore
  ) throws(IndexError) -> [[Block]] {
    guard answer.format == .csv, table.needsText else { return [] }
    return try response.hits.map { (hit) throws(IndexError) in
      try searcher.articles.blocks(of: hit.id) ?? []
    }
  }

  /// Writes the number of articles alone.
  func writeCount(_ response: SearchResponse, _ context: Context) {
    writeCount(response, to: context.output)
  }

  /// Writes the number of articles alone.
  func writeCount(_ response: SearchResponse, to output: OutputStream) {
    var output = output
    if answer.format == .json, answer.references == nil {
      JSONFormat(query: query).write(response, elapsed: nil, to: &output)
    } else {
      output.write("\(response.total)\n")
    }
  }

  /// Tells the warnings of a reading, and where nothing was found, what would find something.
  func note(_ response: SearchResponse, _ context: Context) {
    for warning in response.warnings { context.note(warning) }
    // Programs find them in the JSON.
    guard answer.format != .json || answer.references != nil else { return }
    for suggestion in response.suggestions { context.note(suggestion.sentence) }
  }

  /// Returns what would find something, for commands whose own request finds no hits.
  func offers(_ request: SearchRequest, _ context: Context) throws(Failure) -> [Search.Suggestion] {
    var request = request
    request.wantsFacets = false
    request.limit = 1
    request.unit = .article
    return try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.search(request).suggestions
    }
  }

  /// Tells where there is nothing for `--offset` to show.
  func noteEnd(shown: Int, of total: Int, _ unit: String, _ context: Context) {
    guard answer.offset > 0, shown == 0, answer.limit > 0, !answer.wantsCount, total > 0 else {
      return
    }
    context.note(
      answer.offset >= total
        ? "there are \(total) \(unit) only: nothing is behind --offset \(answer.offset)"
        : "nothing to show behind --offset \(answer.offset)")
  }
}
