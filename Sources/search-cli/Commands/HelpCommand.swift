/// `search help [COMMAND|PAGE]`.
struct HelpCommand: Command {
  var names: [String] = []

  static let name = "help"
  static let summary = "show help about a command, or a page of the documentation"
  static var discussion: String {
    "Pages: "
      + HelpPage.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ") + "."
  }
  static let examples: [(line: String, effect: String)] = [
    ("search help index", "what 'search index' can do"),
    ("search help query-language", "the reference of the query language"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("COMMAND|PAGE", \.names, help: "a command or a page; all commands without it")]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard let name = names.first else {
      context.output.write(Help.overview())
      return .success
    }
    if let page = HelpPage(rawValue: name) {
      context.output.write(try page.text(context))
      return .success
    }
    guard let entry = CommandTable.entries.first(where: { $0.name == name }) else {
      let known = CommandTable.entries.map(\.name) + HelpPage.allCases.map(\.rawValue)
      let near = Suggestion.nearest(to: name, among: known)
      if let near {
        throw .misuse("there is no command or page '\(name)': did you mean '\(near)'?")
      }
      throw .misplaced("there is no command or page '\(name)'")
    }
    context.output.write(Help.text(of: entry, isLong: true))
    return .success
  }
}
