internal import NewsIndex
internal import Presentation
internal import Search

/// A command that counts what a query finds, by stories where it is not told otherwise.
protocol CoverageCommand: AnsweringCommand {
  /// The forms that its answer can have, in the words of the command line.
  associatedtype Format: RawRepresentable<String> & CaseIterable & Sendable

  var format: Format { get set }
}

extension CoverageCommand {
  /// The options of everything that takes a query, but for those that choose and order articles.
  ///
  /// `unit` is what `--limit` and `--offset` count; nil where all is shown.
  static func coverageArguments(of unit: String?, json: Format) -> [Argument<Self>] {
    var others = ["sort", "seed", "fields", "format", "json", "color", "no-color"]
    if unit == nil { others += ["limit", "offset"] }
    return answerArguments(of: unit ?? "").filter { !others.contains($0.name) } + [
      formArgument,
      .alias("json", help: "the same as --format json") {
        $0.format = json
        $0.answer.chosenFormat = .json
      },
      .choice("color", \.answer.color, help: "colour the output"),
      .alias("no-color", help: "the same as --color never") { $0.answer.color = .never },
    ]
  }

  /// The option of the form, which the other options of an answer hear of: some belong to tables.
  private static var formArgument: Argument<Self> {
    var argument = Argument<Self>.choice("format", \.format, help: "the form of the output")
    if case .option(let set) = argument.kind {
      argument.kind = .option { target, text in
        target.answer.chosenFormat = OutputFormat(rawValue: text)
        return set(&target, text)
      }
    }
    return argument
  }

  /// The same command, whose answer's form is the one that was chosen.
  private var formed: Self {
    var command = self
    command.answer.chosenFormat = OutputFormat(rawValue: format.rawValue)
    return command
  }

  /// Prints the number of matching articles alone.
  func count(_ request: SearchRequest, _ context: Context) throws(Failure) -> ExitStatus {
    var request = request
    request.limit = 0
    let response = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.search(request)
    }
    formed.note(response, context)
    formed.writeCount(response, context)
    return response.total > 0 ? .success : .nothingFound
  }

  /// Tells what a query was warned of, and where nothing was found, what would find something.
  func note(
    _ warnings: [String], total: Int, _ request: SearchRequest, _ context: Context
  ) throws(Failure) {
    context.output.flush()
    for warning in warnings { context.note(warning) }
    guard total == 0, format.rawValue == OutputFormat.text.rawValue else { return }
    for suggestion in try offers(request, context) { context.note(suggestion.sentence) }
  }
}
