import Foundation
import Testing

@testable import search_cli

/// Command lines that the program shows: copied, they work.
@Suite struct HintTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  /// The line that shows the only hit.
  private func hint(_ outcome: Outcome) throws -> String {
    try #require(outcome.output.split(separator: "\n").last { $0.contains(" show ") })
      .trimmingCharacters(in: .whitespaces)
  }

  @Test func `names the index that was named`() throws {
    let outcome = try search("--index", "INDEX", "cyclists", in: folder)
    #expect(try hint(outcome) == "search show 2578806996993 --index INDEX")
    #expect(try hint(search("cyclists", in: folder)) == "search show 2578806996993")
  }

  @Test func `calls the program as it was called where PATH does not lead to it`() throws {
    let outcome = try bash(
      "ln -s $SEARCH 'my search'; PATH=/usr/bin:/bin ./'my search' --index INDEX cyclists",
      in: folder)
    let line = try hint(outcome)
    #expect(line == "'./my search' show 2578806996993 --index INDEX")
    #expect(
      try bash("PATH=/usr/bin:/bin; " + line, in: folder).output.hasPrefix("Harbour bridge opens\n")
    )
  }

  @Test func `help prints the pages that it names`() throws {
    for page in HelpPage.allCases {
      let outcome = try search("help", page.rawValue, in: folder)
      #expect(outcome.status == 0 && outcome.output.hasPrefix("# "), "\(page)")
    }
    #expect(
      try search("help", "query-languag", in: folder)
        == Outcome(
          status: 64, output: "",
          errors:
            "search: there is no command or page 'query-languag': did you mean 'query-language'?\n")
    )
  }

  @Test func `help and manual name no file of the sources`() throws {
    var texts = [Help.overview(), ManualPage.text()]
    texts += CommandTable.entries.map { Help.text(of: $0, isLong: true) }
    #expect(texts.allSatisfy { !$0.contains("docs/") })
  }
}
