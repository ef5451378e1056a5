/// `search generate man|bash|zsh|fish|api`.
struct GenerateCommand: Command {
  var kinds: [String] = []

  static let name = "generate"
  static let summary = "print the manual page, shell completions or the table of HTTP addresses"
  static let examples: [(line: String, effect: String)] = [
    ("search generate man | man -l -", "read the manual page"),
    ("source <(search generate bash)", "complete options in this shell"),
  ]

  static let arguments: [Argument<Self>] =
    [.operands("KIND", \.kinds, help: "man, bash, zsh, fish or api")]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    switch kinds.first {
    case "man" where kinds.count == 1: context.output.write(ManualPage.text())
    case "bash" where kinds.count == 1: context.output.write(Completions.bash())
    case "zsh" where kinds.count == 1: context.output.write(Completions.zsh())
    case "fish" where kinds.count == 1: context.output.write(Completions.fish())
    case "api" where kinds.count == 1: context.output.write(RouteReference.text())
    case .some(let kind)
    where kinds.count > 1 || !["man", "bash", "zsh", "fish", "api"].contains(kind):
      throw .misplaced("'\(kind)' is nothing to generate: say man, bash, zsh, fish or api")
    default: throw .misuse("say what to generate: man, bash, zsh, fish or api")
    }
    return .success
  }
}
