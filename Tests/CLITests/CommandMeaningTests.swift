import Foundation
import Testing

@testable import search_cli

/// Which command a line means, and what is said where it may have meant another.
@Suite struct CommandMeaningTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  private func run(_ arguments: [String]) throws -> Outcome {
    try Command(
      arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
  }

  @Test(
    arguments: [
      (["--json", "stats"], ["stats", "--json"]),
      (["--index", "INDEX", "facets", "bridge"], ["facets", "--index", "INDEX", "bridge"]),
      (["--city=hamburg", "export", "bridge"], ["export", "--city", "hamburg", "bridge"]),
      (["--sort", "left", "kwic", "bridge"], ["kwic", "--sort", "left", "bridge"]),
      (["-n", "1", "query", "bridge"], ["query", "-n", "1", "bridge"]),
      (["-n1", "bridge"], ["query", "-n1", "bridge"]),
      (["--evidence", "show", "2578806996993"], ["show", "--evidence", "2578806996993"]),
    ] as [([String], [String])])
  func `options before a command are options of that command`(
    before: [String], behind: [String]
  ) throws {
    let expected = try run(behind)
    #expect(try run(before) == expected)
    #expect(expected.status == 0)
  }

  @Test func `an option takes a value in all commands or in none`() {
    var kinds: [String: Set<Bool>] = [:]
    for argument in CommandTable.entries.flatMap(\.arguments) where !argument.isOperands {
      kinds["--" + argument.name, default: []].insert(argument.valueName != nil)
      if let short = argument.short {
        kinds["-\(short)", default: []].insert(argument.valueName != nil)
      }
    }
    #expect(kinds.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test(
    arguments: [
      (
        ["index", "funds"], 2,
        "cannot read 'funds': no such file or directory; nothing was indexed; 'search index' is there to "
          + "add articles to the index, or rebuild it; to search for the words: search -- index funds"
      ),
      (
        ["show", "trial"], 64,
        "'trial' is no article's id; 'search show' is there to show articles; to search for the words: "
          + "search -- show trial"
      ),
      (
        ["--json", "related", "party deals"], 64,
        "'party deals' is no article's id; 'search related' is there to find articles about the same as one; "
          + "to search for the words: search -- related 'party deals'"
      ),
      (
        ["explain", "tariffs"], 64,
        "'tariffs' is no article's id; 'search explain' is there to show why an article has its score, or why "
          + "it is not found; to search for the words: search -- explain tariffs"
      ),
      (
        ["remove", "plastics"], 64,
        "'plastics' is neither an article's id nor an address; 'search remove' is there to take articles down "
          + "for good; to search for the words: search -- remove plastics"
      ),
      (
        ["stats", "office"], 64,
        "'search stats' takes no 'office'; 'search stats' is there to tell what the index holds; to search for "
          + "the words: search -- stats office"
      ),
      (
        ["check", "fraud"], 64,
        "'search check' takes no 'fraud'; 'search check' is there to check that an index is whole, or repair "
          + "it; to search for the words: search -- check fraud"
      ),
      (
        ["generate", "power"], 64,
        "'power' is nothing to generate: say man, bash, zsh, fish or api; 'search generate' is there to print the "
          + "manual page, shell completions or the table of HTTP addresses; to search for the words: search -- generate power"
      ),
      (
        ["help", "wanted"], 64,
        "there is no command or page 'wanted'; 'search help' is there to show help about a command, or a page "
          + "of the documentation; to search for the words: search -- help wanted"
      ),
      (
        ["judge", "of", "events"], 2,
        "cannot read 'of': no such file or directory; 'search judge' is there to tell how many of the articles "
          + "that you hold for relevant a query finds; to search for the words: search -- judge of events"
      ),
    ] as [([String], Int32, String)])
  func `a command's word with what it cannot take is answered with what it does`(
    words: [String], status: Int32, message: String
  ) throws {
    #expect(
      try run(words) == Outcome(status: status, output: "", errors: "search: \(message)\n"))
  }

  @Test(
    arguments: [
      (["facet", "bridge"], "did you mean the command: search facets bridge"),
      (["exprot", "ban zones"], "did you mean the command: search export 'ban zones'"),
      (["--index", "INDEX", "kwik", "x"], "did you mean the command: search kwic x --index INDEX"),
      (
        ["2578806996993"],
        "that is the id of an article, which is shown by: search show 2578806996993"
      ),
    ] as [([String], String)])
  func `offers the command that may have been meant`(words: [String], message: String) throws {
    #expect(try run(words).errors.contains("search: \(message)\n"))
    #expect(try !run(["query"] + words).errors.contains(message))
    #expect(try !run(["--"] + words).errors.contains(message))
  }

  @Test func `a word behind a dash is left out, as in a query`() throws {
    #expect(try run(["--count", "bridge", "-tolls"]).output == "2\n")
    #expect(try run(["--count", "-tolls", "bridge"]).output == "2\n")
    #expect(try run(["--count", "bridge", "-nato"]).output == "3\n")
    #expect(try run(["export", "bridge", "-tolls"]).output.split(separator: "\n").count == 2)
    #expect(
      try run(["-tolls"])
        == Outcome(
          status: 64, output: "",
          errors:
            "search: unknown option '-t': see 'search query --help'; to search for a word that "
            + "begins with '-', put '--' before it\n"))
    #expect(
      try run(["bridge", "-count"])
        == Outcome(
          status: 64, output: "",
          errors: "search: unknown option '-count': did you mean '--count'?\n"))
  }

  @Test func `shows several articles, and names those that are not there`() throws {
    let one = try run(["show", "2578806996993"])
    let two = try run(["show", "2578806996993", "7", "2578806996993"])
    #expect(
      two
        == Outcome(
          status: 1, output: one.output + "\n* * *\n\n" + one.output,
          errors: "search: there is no article 7\n"))
    let lines = try run(["show", "--json", "2578806996993", "2578806996993"]).output
    #expect(lines.split(separator: "\n").count == 2)
  }
}
