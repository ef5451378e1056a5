internal import FileSystem
internal import ModelContext

/// `search mcp`.
struct McpCommand: StoreCommand {
  var index: String?
  var store = StoreOptions()
  var mostText = 20_000
  var deadline = 10

  static let name = "mcp"
  static let summary = "let an assistant search the archive, over standard input and output"
  static let discussion = """
    Speaks the Model Context Protocol: JSON-RPC 2.0, a message a line. A program that runs a model starts it and uses its \
    tools: search, read, facets, timeline, terms, related, story, cite, describe. Nothing is written to the index, and \
    Dateline sends nothing anywhere; what the program does with the answers is its own affair. The index is \
    given back after a second without a question. The end of the input ends it.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search mcp --index /srv/news.db", "answer an assistant that started this")
  ]

  static let arguments: [Argument<Self>] =
    [
      .option(
        "index", \.index, "FILE", completion: .file,
        help: "the index file; else $DATELINE_INDEX, else ~/.local/share/dateline/index.db")
    ] + connectingArguments + [
      .number(
        "max-text", \.mostText, in: 1000...1_000_000, "BYTES",
        help: "how much of an article's text is shown at once"),
      .number(
        "deadline", \.deadline, in: 1...3600, "SECONDS", help: "how long a question may take"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    let service = AssistantService(
      try context.archive(index, store),
      AssistantService.Options(mostText: mostText, deadline: deadline))
    if StandardStream.input.isTerminal {
      context.note(
        "this talks to a program, not to people: 'search help assistants' tells how to set one up")
    }
    var server = ModelContextServer(service) { bytes in
      (try? StandardStream.output.write(bytes)) != nil
    }
    let lines = StandardLines()
    do {
      try server.run { lines.next() }
    } catch {
      throw Failure(error.description)
    }
    return .success
  }
}
