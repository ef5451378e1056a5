/// The manual page, made from the command table (man(7)).
enum ManualPage {
  /// Returns the page in troff.
  static func text() -> String {
    var page = """
      .TH SEARCH 1 "" "Dateline \(Version.current)" "User Commands"
      .SH NAME
      search \\- search your own archive of news
      .SH SYNOPSIS
      .B search
      [\\fIOPTION\\fR]… \\fIQUERY\\fR
      .br
      .B search
      \\fICOMMAND\\fR …
      .SH DESCRIPTION
      Dateline turns news as it is found \\- scraped pages, JSON and JSON Lines \\- into clean
      articles in one SQLite file, and finds them: ranked, with highlighted snippets, by date, place
      and outlet. Without a command the words are a query.

      """
    page += "\n.SH COMMANDS\n"
    for entry in CommandTable.entries { page += section(of: entry) }
    page += """
      .SH EXIT STATUS
      .TP
      .B 0
      Something was found, or the work is done. A broken pipe is success.
      .TP
      .B 1
      Nothing was found; of \\fBalert\\fR: nothing is new; of \\fBverify\\fR: something differs.
      .TP
      .B 2
      Failure: an index that cannot be used, a path that cannot be read.
      .TP
      .B 64
      The command line cannot be understood.
      .TP
      .B 75
      Another run holds the index: try again later.
      .SH ENVIRONMENT
      .TP
      .B DATELINE_INDEX
      The index file where \\fB\\-\\-index\\fR does not name one.
      .TP
      .B DATELINE_STORE
      The archive on a cluster that is asked where neither \\fB\\-\\-store\\fR nor \\fB\\-\\-index\\fR names one.
      .TP
      .B DATELINE_STORE_AUTH
      What proves to it who asks: \\fIBasic user:password\\fR, \\fIApiKey \\&...\\fR or \\fIBearer \\&...\\fR.
      .TP
      .B DATELINE_STORE_CA
      The certificates that are trusted, where \\fB\\-\\-ca\\fR does not name them.
      .TP
      .B XDG_DATA_HOME
      Its \\fIdateline/index.db\\fR is the index where nothing else is named
      (\\fI~/.local/share\\fR where it is not set).
      .TP
      .B DATELINE_DATA
      The folder of \\fIplaces.tsv\\fR and the other data files.
      .TP
      .B XDG_CONFIG_HOME
      Its \\fIdateline/saved\\fR holds the saved searches (\\fI~/.config\\fR where it is not set).
      .TP
      .B XDG_STATE_HOME
      Its \\fIdateline/alerts\\fR holds what alerts have told (\\fI~/.local/state\\fR where it is not set).
      .TP
      .B NO_COLOR
      Where set, no colours, unless \\fB\\-\\-color=always\\fR.
      .TP
      .B COLUMNS
      The width of the text output.
      .SH FILES
      .TP
      .I FILE.lock
      Held while \\fIFILE\\fR is written; holds the number of the process.
      .TP
      .I FILE.previous
      The index before the last rebuild.
      .SH SEE ALSO
      .BR crontab (5),
      .BR sqlite3 (1)

      """
    return page
  }

  private static func section(of entry: CommandEntry) -> String {
    var text = ".SS \(escaped(Help.usage(of: entry)))\n\(escaped(entry.summary)).\n"
    if !entry.discussion.isEmpty { text += ".PP\n\(escaped(entry.discussion))\n" }
    for argument in entry.arguments {
      text += ".TP\n.B \(escaped(Help.label(of: argument)))\n"
      text += "\(escaped(Help.description(of: argument)))\n"
    }
    for example in entry.examples {
      text += ".PP\n.RS\n.nf\n\(escaped(example.line))\n.fi\n.RE\n\(escaped(example.effect)).\n"
    }
    return text
  }

  /// Text whose characters troff would take for its own.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    return escaped.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : String($0) }
      .joined(separator: "\n.PP\n")
  }
}
