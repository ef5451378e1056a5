import Indexer
import Presentation
import Testing

@testable import search_cli

@Suite struct CommandLineTests {
  private func parse(_ words: String...) throws -> QueryCommand? {
    if case .run(let command) = try CommandParser<QueryCommand>().parse(words) {
      command
    } else {
      nil
    }
  }

  @Test func `reads options in every spelling`() throws {
    for words in [["--limit", "5"], ["--limit=5"], ["-n", "5"], ["-n5"], ["-n=5"]] {
      guard case .run(let command) = try CommandParser<QueryCommand>().parse(words + ["x"]) else {
        Issue.record("asked for help")
        continue
      }
      #expect(command.answer.limit == 5 && command.words == ["x"])
    }
    let command = try #require(try parse("--city", "a", "x", "--city=b", "--json", "--", "--y"))
    #expect(command.filters.cities == ["a", "b"])
    #expect(command.answer.format == .json)
    #expect(command.words == ["x", "--y"])
    #expect(try parse("minsk -trump")?.words == ["minsk -trump"])
  }

  @Test(arguments: [
    (["--limt", "5"], "unknown option '--limt': did you mean '--limit'?"),
    (
      ["--format", "xml"],
      "'xml' is no value for '--format': use text, json, jsonl, csv, ris, bibtex, csl or citation"
    ),
    (["--limit", "-1"], "'-1' is no value for '--limit': use a whole number from 0 to 1000000"),
    (["--limit"], "option '--limit' needs a value: --limit N"),
    (["--count=3"], "option '--count' takes no value"),
    (
      ["-russia"],
      "unknown option '-r': see 'search query --help'; to search for a word that begins with '-', "
        + "put '--' before it"
    ),
  ])
  func `says what it does not understand`(words: [String], message: String) {
    #expect(throws: Failure.misuse(message)) {
      _ = try CommandParser<QueryCommand>().parse(words)
    }
  }

  @Test func `every command has a summary, an example and documented options`() {
    for entry in CommandTable.entries {
      #expect(!entry.summary.isEmpty && !entry.examples.isEmpty)
      #expect(entry.arguments.allSatisfy { !$0.help.isEmpty })
      let help = Help.text(of: entry, isLong: true)
      #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(entry.name)")
      #expect(ManualPage.text().contains(".SS search"))
    }
  }

  @Test func `help begins with examples`() {
    let help = Help.text(of: CommandEntry(ShowCommand.self), isLong: true)
    #expect(
      help == """
        Show articles.

        Examples:
          search show 2577340039169       the article with that id, as 'search' prints
                                          it
          search show --evidence 2577340039169
                                          and why each field holds what it holds
          search show --original 2577340039169
                                          the source record, byte for byte
          search show --diff 2577340039169
                                          what changed since it was first seen
          search show 2577066360833 2577340039169
                                          two articles, one after the other
          search show --format citation 2577340039169
                                          the line by which to cite it

        Usage: search show [OPTION]… ID

        Options:
          ID                              an article's id, or several
          --index FILE                    the index file
          --store URL                     the archive on a cluster,
                                          http[s]://host[:port][,host…]/NAME, instead
                                          of an index; else $DATELINE_STORE
          --partial                       with --store: show an answer that is not
                                          whole, with a note, instead of none
          --ca FILE                       with --store: the certificates that are
                                          trusted; else $DATELINE_STORE_CA, else the
                                          system's
          --timeout SECONDS               with --store: wait so long for an answer; 0
                                          for 60 seconds (default: 0)
          --evidence                      show the rule and the text behind each field
          --original                      show the source record as it was found
          --versions                      list the earlier texts that are kept
          --diff                          show what changed from each text to the next
          --at N                          show version N; with --diff what changed
                                          since; 0 for the article as it is (default:
                                          0)
          --format text|json|ris|bibtex|csl|citation
                                          the form: JSON as 'search export' has it, of
                                          several articles or versions JSON Lines;
                                          references for other programs; a citation
                                          (default: text)
          --json                          the same as --format json
          --color auto|always|never       colour what changed (default: auto)
          --no-color                      the same as --color never
          -h, --help                      show this help; -h for less

        """)
  }

  @Test(arguments: [
    (0.0, 2.0, 80, "[....................] 1200 articles  3 MB  1.7 MB/s  2 skipped"),
    (0.25, 2.0, 80, "[#####...............] 1200 articles  3 MB  1.7 MB/s  2 skipped  0:06 left"),
    (
      0.25, 200.0, 80, "[#####...............] 1200 articles  3 MB  0.0 MB/s  2 skipped  10:00 left"
    ),
    (0.25, 2.0, 30, "1200 articles  3 MB  1.7 MB/s"),
  ])
  func `the progress bar fits the terminal`(
    share: Double, seconds: Double, width: Int, line: String
  ) {
    let progress = IndexRun.Progress(
      articleCount: 1200, skippedCount: 2, byteCount: 3_400_000, share: share)
    #expect(ProgressBar.line(progress, seconds: seconds, width: width) == line)
  }
}
