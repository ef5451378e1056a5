/// The help screens, made from the command table.
enum Help {
  /// Returns the help of all commands together.
  static func overview() -> String {
    let commands = CommandTable.entries.map { ($0.name, $0.summary) }
    let examples = CommandTable.entries.compactMap(\.examples.first)
    return """
      Searches your own archive of news.

      Examples:
      \(list(examples.map { ($0.line, $0.effect) }))

      Usage: search QUERY
             search COMMAND …

      Commands:
      \(list(commands))

      Options:
      \(list([("-h, --help", "show this help"), ("--version", "show the version")]))

      'search COMMAND --help' tells about a command, 'search help query-language' how queries are
      read; 'search -- index' searches for the word "index".

      """
  }

  /// Returns the help of a command; the short form leaves out the discussion.
  static func text(of entry: CommandEntry, isLong: Bool) -> String {
    var parts = ["\(entry.summary.capitalizedFirst).\n"]
    if !entry.examples.isEmpty {
      parts.append("Examples:\n" + list(entry.examples.map { ($0.line, $0.effect) }) + "\n")
    }
    parts.append("Usage: \(usage(of: entry))\n")
    if isLong, !entry.discussion.isEmpty { parts.append(wrapped(entry.discussion, 78) + "\n") }
    let options = entry.arguments.map { (label(of: $0), description(of: $0)) }
    parts.append(
      "Options:\n" + list(options + [("-h, --help", "show this help; -h for less")]) + "\n")
    return parts.joined(separator: "\n")
  }

  /// Returns the synopsis of a command.
  static func usage(of entry: CommandEntry) -> String {
    let name = entry.name == QueryCommand.name ? "search" : "search \(entry.name)"
    let operands = entry.arguments.filter(\.isOperands).map(\.name).joined(separator: " ")
    let hasOptions = entry.arguments.contains { !$0.isOperands }
    return name + (hasOptions ? " [OPTION]…" : "") + (operands.isEmpty ? "" : " " + operands)
  }

  /// Returns an option as it is typed: "-n, --limit N".
  static func label(of argument: CommandEntry.ArgumentText) -> String {
    if argument.isOperands { return argument.name }
    let short = argument.short.map { "-\($0), " } ?? ""
    return short + "--" + argument.name + (argument.valueName.map { " " + $0 } ?? "")
  }

  /// Returns what an option does, with its default.
  static func description(of argument: CommandEntry.ArgumentText) -> String {
    var text = argument.help
    if argument.isRepeatable, !argument.isOperands { text += "; may be repeated" }
    if let value = argument.defaultText { text += " (default: \(value))" }
    return text
  }

  /// Two columns; what is long on the left has its text on the next line.
  private static func list(_ rows: [(String, String)]) -> String {
    let limit = 30
    let width = min(limit, rows.map(\.0.count).max() ?? 0)
    return rows.map { left, right in
      let text = wrapped(right, 78 - width - 4).split(separator: "\n")
        .joined(separator: "\n" + String(repeating: " ", count: width + 4))
      guard left.count > width else {
        return "  " + left + String(repeating: " ", count: width - left.count + 2) + text
      }
      return "  " + left + "\n" + String(repeating: " ", count: width + 4) + text
    }.joined(separator: "\n")
  }

  /// Breaks paragraphs between words so that no line is longer than `width`.
  static func wrapped(_ text: String, _ width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = []
      for word in paragraph.split(separator: " ") {
        if let last = lines.last, last.count + 1 + word.count <= width {
          lines[lines.count - 1] = last + " " + word
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
