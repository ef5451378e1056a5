internal import FileSystem
internal import Presentation

extension Context {
  /// Returns the hints of a run with this `--index`.
  func hint(index: String?) -> CommandHint {
    CommandHint(program: programName, index: index, store: namedStore)
  }

  /// How this program is called: `search` where PATH leads to it, else as it was called now.
  private var programName: String {
    let called = CommandLine.arguments.first ?? "search"
    guard called.utf8.contains(UInt8(ascii: "/")) else { return called }
    let own = try? FileStatus(of: FilePath(ProcessInfo.executablePath)).identity
    for folder in (environment("PATH") ?? "").split(separator: ":") {
      guard let found = try? FileStatus(of: FilePath(folder + "/search")) else { continue }
      return found.identity == own ? "search" : called
    }
    return called
  }
}
