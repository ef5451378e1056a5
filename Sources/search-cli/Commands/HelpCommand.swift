/// `search help [COMMAND]`.
struct HelpCommand: Command {
  var names: [String] = []

  static let name = "help"
  static let summary = "show help about a command"
  static let examples: [(line: String, effect: String)] = [
    ("search help index", "what 'search index' can do")
  ]

  static var arguments: [Argument<Self>] {
    [.operands("COMMAND", \.names, help: "a command; all of them without it")]
  }

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard let name = names.first else {
      context.output.write(Help.overview())
      return .success
    }
    guard let entry = CommandTable.entries.first(where: { $0.name == name }) else {
      let near = Suggestion.nearest(to: name, among: CommandTable.entries.map(\.name))
      throw .misuse(
        "there is no command '\(name)'" + (near.map { ": did you mean '\($0)'?" } ?? ""))
    }
    context.output.write(Help.text(of: entry, isLong: true))
    return .success
  }
}
