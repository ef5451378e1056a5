internal import NewsIndex

/// The commands, erased to what dispatch, help, manual and completions need.
struct CommandEntry {
  /// An option or operand as it is shown.
  struct ArgumentText {
    var name: String
    var short: Character?
    var valueName: String?
    var help: String
    var defaultText: String?
    var isOperands: Bool
    var isRepeatable: Bool
    var choices: [String]
    var takesFile: Bool
  }

  var name: String
  var summary: String
  var discussion: String
  var examples: [(line: String, effect: String)]
  /// Made when they are asked for: dispatch needs no more than names, and every query begins with it.
  var arguments: [ArgumentText] { makeArguments() }
  var run: ([String], Context) throws(Failure) -> ExitStatus

  private let makeArguments: () -> [ArgumentText]

  init<Target: Command>(_ command: Target.Type) {
    name = Target.name
    summary = Target.summary
    discussion = Target.discussion
    examples = Target.examples
    makeArguments = {
      Target.arguments.map { argument in
        var choices: [String] = []
        if case .choices(let words) = argument.completion { choices = words }
        return ArgumentText(
          name: argument.name, short: argument.short, valueName: argument.valueName,
          help: argument.help, defaultText: argument.defaultText, isOperands: argument.isOperands,
          isRepeatable: argument.isRepeatable, choices: choices,
          takesFile: argument.completion == .file)
      }
    }
    run = { (words: [String], context: Context) throws(Failure) -> ExitStatus in
      switch try CommandParser<Target>().parse(words) {
      case .run(let target): return try Self.run(target, context)
      case .help(let isLong):
        context.output.write(Help.text(of: CommandEntry(command), isLong: isLong))
        return .success
      }
    }
  }
}

extension CommandEntry {
  /// Runs a command; what a query found is written down behind its answer, where that is asked for.
  fileprivate static func run(
    _ command: some Command, _ context: Context
  ) throws(Failure) -> ExitStatus {
    let status = try command.run(context)
    if let answering = command as? any AnsweringCommand { try answering.writeManifest(context) }
    return status
  }
}

/// Finds the command that a command line means.
enum CommandTable {
  /// All commands, in the order of the help.
  static var entries: [CommandEntry] {
    [
      CommandEntry(QueryCommand.self), CommandEntry(IndexCommand.self),
      CommandEntry(RemoveCommand.self), CommandEntry(CheckCommand.self),
      CommandEntry(UpgradeCommand.self),
      CommandEntry(ShowCommand.self), CommandEntry(StoryCommand.self),
      CommandEntry(RelatedCommand.self),
      CommandEntry(KwicCommand.self), CommandEntry(ExplainCommand.self),
      CommandEntry(FacetsCommand.self),
      CommandEntry(TimelineCommand.self), CommandEntry(TermsCommand.self),
      CommandEntry(PlacesCommand.self),
      CommandEntry(StatsCommand.self), CommandEntry(ExportCommand.self),
      CommandEntry(VerifyCommand.self),
      CommandEntry(SaveCommand.self), CommandEntry(SavedCommand.self),
      CommandEntry(AlertCommand.self),
      CommandEntry(BatchCommand.self), CommandEntry(JudgeCommand.self),
      CommandEntry(ExtractCommand.self), CommandEntry(ServeCommand.self),
      CommandEntry(McpCommand.self),
      CommandEntry(GenerateCommand.self),
      CommandEntry(HelpCommand.self),
    ]
  }

  /// Runs a command line.
  ///
  /// The first word that is no option names a command, wherever options stand; where it does not, the line is a query.
  static func run(_ words: [String], _ context: Context) throws(Failure) -> ExitStatus {
    guard let first = words.first else {
      context.errors.write(Help.overview())
      return .misuse
    }
    switch first {
    case "--version":
      context.output.write("search (Dateline) \(Version.current)\n")
      return .success
    case "--help", "-h":
      context.output.write(Help.overview())
      return .success
    default:
      let entries = entries
      let finder = CommandFinder(CommandWords.looksLikeOption(first) ? entries : [])
      guard let place = finder.firstOperand(of: words) else {
        return try CommandEntry(QueryCommand.self).run(words, context)
      }
      if let entry = entries.first(where: { $0.name == words[place] }) {
        return try run(entry, words, at: place, context)
      }
      return try runQuery(words, context)
    }
  }

  private static func runQuery(
    _ words: [String], _ context: Context
  ) throws(Failure) -> ExitStatus {
    switch try CommandParser<QueryCommand>().parse(words) {
    case .run(var command):
      command.isNamed = false
      return try CommandEntry.run(command, context)
    case .help(let isLong):
      context.output.write(Help.text(of: CommandEntry(QueryCommand.self), isLong: isLong))
      return .success
    }
  }

  private static func run(
    _ entry: CommandEntry, _ words: [String], at place: Int, _ context: Context
  ) throws(Failure) -> ExitStatus {
    var others = words
    others.remove(at: place)
    do throws(Failure) {
      return try entry.run(others, context)
    } catch {
      guard error.isPerhapsQuery else { throw error }
      var failure = error
      let operands = CommandFinder(entries).operands(of: words[place...])
      failure.message +=
        "; 'search \(entry.name)' is there to \(entry.summary); to search for the words: "
        + CommandFinder.query(for: operands)
      throw failure
    }
  }
}

/// The version of Dateline.
enum Version {
  static let current = Tool.version
}
