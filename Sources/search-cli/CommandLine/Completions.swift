/// Shell completions, made from the command table.
enum Completions {
  /// Returns the script for bash.
  static func bash() -> String {
    var cases = ""
    for entry in CommandTable.entries {
      let options = entry.arguments.filter { !$0.isOperands }
      let words = options.map { "--" + $0.name } + ["--help"]
      cases += "    \(entry.name))\n"
      for option in options where !option.choices.isEmpty || option.takesFile {
        let spelled = (["--" + option.name] + (option.short.map { ["-\($0)"] } ?? []))
          .joined(separator: "|")
        let reply =
          option.takesFile
          ? "compgen -f -- \"$current\""
          : "compgen -W \"\(option.choices.joined(separator: " "))\" -- \"$current\""
        cases += "      case $previous in \(spelled)) COMPREPLY=($(\(reply))); return;; esac\n"
      }
      let files = entry.arguments.contains { $0.isOperands && $0.takesFile }
      cases += "      options=\"\(words.joined(separator: " "))\"; files=\(files ? 1 : 0);;\n"
    }
    let names = CommandTable.entries.map(\.name)
    return """
      # bash completion for search (Dateline); made by 'search generate bash'.
      _dateline_search() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        local command=query options="" files=0
        case " \(names.joined(separator: " ")) " in *" ${COMP_WORDS[1]} "*) command=${COMP_WORDS[1]};; esac
        COMPREPLY=()
        case $command in
      \(cases)  esac
        if [[ $current == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$current"))
        elif [[ $COMP_CWORD == 1 ]]; then
          COMPREPLY=($(compgen -W "\(names.joined(separator: " "))" -- "$current"))
        elif [[ $files == 1 ]]; then
          COMPREPLY=($(compgen -f -- "$current"))
        fi
      }
      complete -o filenames -F _dateline_search search

      """
  }

  /// Returns the script for zsh.
  static func zsh() -> String {
    var functions = ""
    for entry in CommandTable.entries {
      let specs = entry.arguments.map { "    \(zshSpec($0))" } + ["    '--help[show help]'"]
      functions += "  \(entry.name))\n    _arguments -s \\\n"
      functions += specs.joined(separator: " \\\n") + "\n    ;;\n"
    }
    let commands = CommandTable.entries.map { "    '\($0.name):\(zshQuoted($0.summary))'" }
    return """
      #compdef search
      # zsh completion for search (Dateline); made by 'search generate zsh'.
      local -a commands
      commands=(
      \(commands.joined(separator: "\n"))
      )
      if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
        _describe command commands
        return
      fi
      local command=query
      if (( ${commands[(I)$words[2]:*]} )); then
        command=$words[2]
        shift words
        (( CURRENT-- ))
      fi
      case $command in
      \(functions)esac

      """
  }

  private static func zshSpec(_ argument: CommandEntry.ArgumentText) -> String {
    let help = zshQuoted(argument.help)
    if argument.isOperands { return "'*:\(argument.name):\(argument.takesFile ? "_files" : " ")'" }
    let action =
      argument.takesFile
      ? "_files" : argument.choices.isEmpty ? " " : "(\(argument.choices.joined(separator: " ")))"
    let value = argument.valueName.map { ":\(zshQuoted($0)):\(action)" } ?? ""
    let star = argument.isRepeatable ? "*" : ""
    let equals = argument.valueName == nil ? "" : "="
    let long = "'\(star)--\(argument.name)\(equals)[\(help)]\(value)'"
    guard let short = argument.short else { return long }
    return long + " '\(star)-\(short)[\(help)]\(value)'"
  }

  private static func zshQuoted(_ text: String) -> String {
    String(
      text.flatMap { character -> [Character] in
        switch character {
        case "'": Array("'\\''")
        case "[", "]", ":": ["\\", character]
        default: [character]
        }
      })
  }

  /// Returns the script for fish.
  static func fish() -> String {
    let names = CommandTable.entries.map(\.name).joined(separator: " ")
    var script = """
      # fish completion for search (Dateline); made by 'search generate fish'.
      complete -c search -n "not __fish_seen_subcommand_from \(names)" -l version -d 'show the version'

      """
    for entry in CommandTable.entries {
      script += "complete -c search -f -n __fish_use_subcommand -a \(entry.name)"
      script += " -d '\(fishQuoted(entry.summary))'\n"
      let condition =
        entry.name == QueryCommand.name
        ? "not __fish_seen_subcommand_from \(names.split(separator: " ").dropFirst().joined(separator: " "))"
        : "__fish_seen_subcommand_from \(entry.name)"
      for argument in entry.arguments where !argument.isOperands {
        script += "complete -c search -n \"\(condition)\" -l \(argument.name)"
        if let short = argument.short { script += " -s \(short)" }
        if argument.valueName != nil { script += argument.takesFile ? " -rF" : " -x" }
        if !argument.choices.isEmpty {
          script += " -a '\(argument.choices.joined(separator: " "))'"
        }
        script += " -d '\(fishQuoted(argument.help))'\n"
      }
    }
    return script
  }

  private static func fishQuoted(_ text: String) -> String {
    String(text.flatMap { $0 == "'" ? Array("\\'") : [$0] })
  }
}
