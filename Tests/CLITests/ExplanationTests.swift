import Foundation
import Testing

/// What `search explain` and `--explain` print.
@Suite struct ExplanationTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  @Test func `prints the words, the plan and the tiers`() throws {
    let outcome = try search(
      "--explain", "--count", "\"cherry harvests\" brid* -title:toll", "--after", "2020-06",
      in: folder)
    #expect(outcome.output == "1\n")
    #expect(
      outcome.errors.split(separator: "\n") == [
        "query: \"cherry harvests\" AND brid* AND NOT title:toll", "words:",
        "  cherry = cherry", "  harvests = harvests; en: harvest",
        "  brid* = 1 word: bridge", "  not title:toll = toll; en: tolls", "plan:",
        "  places of 4 words",
        "  decided on where they stand", "  published 2020-06-01..",
        "tiers: 0 exact, 1 inflected, 0 near, 0 related",
      ])
  }

  @Test func `adds the score of a hit up`() throws {
    let hit = try search("--json", "cyclists OR bridge", in: folder)
    let outcome = try search("explain", "2578806996993", "cyclists OR bridge", in: folder)
    #expect(
      outcome
        == Outcome(
          status: 0,
          output: """
            Harbour bridge opens
            query: cyclists OR bridge
            tier: exact

            word      articles     idf  × burst  × level    × unit       =  places here
            cyclists         1  1.2040   1.0000      157  0.015882  3.0022  body 1 (1 in the opening)
            bridge           3  0.3567   1.0286      206  0.015882  1.2003  body 1 (1 in the opening), title 1
            score                                                   4.2025

            """, errors: ""))
    // The sum of the table is the score that the hit has.
    #expect(hit.output.contains("\"score\": 4.2025,"))
  }

  @Test func `tells why an article is not found`() throws {
    let outcome = try search(
      "explain", "2578806996993", "--lang", "de", "cyclists", "tolls", in: folder)
    #expect(
      outcome
        == Outcome(
          status: 1,
          output: """
            Harbour bridge opens
            query: cyclists AND tolls
            holds: cyclists
            fails: tolls
            fails: --lang
            not found by this query

            """, errors: ""))
    #expect(
      try search("explain", "7", "cyclists", in: folder)
        == Outcome(status: 1, output: "", errors: "search: there is no article 7\n"))
    #expect(try search("explain", "cyclists", in: folder).status == 64)
    #expect(try search("explain", "2578806996993", in: folder).status == 64)
  }
}
