import Foundation
import Testing

/// Variants: those of the index, those of a file, and none.
@Suite struct VariantTests {
  private func makeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"title": "Kyiv", "body": "Zelenskyy spoke in Kyiv of the alliance.", "language": "en"}
      {"title": "Kiev", "body": "Zelenskiy was in Kiev and spoke to nobody.", "language": "en"}
      {"title": "Fleet", "body": "The ferry company bought a ship.", "language": "en"}

      """, to: "news.jsonl")
    _ = try search("index", "news.jsonl", in: folder)
    return folder
  }

  @Test func `spellings of a name find one another, unless words count as typed`() throws {
    let folder = try makeFolder()
    #expect(try search("--count", "zelensky", in: folder).output == "2\n")
    #expect(try search("--count", "Kyiv", in: folder).output == "2\n")
    #expect(try search("--count", "--exact", "zelensky", in: folder).output == "0\n")
    #expect(try search("--count", "--exact", "Zelenskyy", in: folder).output == "1\n")
    #expect(try search("--count", "EXACT Kyiv", in: folder).output == "1\n")
    let explained = try search("--count", "--explain", "Kyiv", in: folder)
    #expect(explained.errors.contains("variants kiev"))
    #expect(
      try !search("--count", "--explain", "--exact", "Kyiv", in: folder).errors
        .contains("variants"))
  }

  @Test func `a file's sets take the place of the index's`() throws {
    let folder = try makeFolder()
    try folder.write("same: ferry | ship | vessel\nrelated: alliance | company\n", to: "own.txt")
    let own = ["--variants", "own.txt", "--count"]
    func count(_ words: String...) throws -> String {
      try bash(
        "\"$SEARCH\" \((own + words).map { "'\($0)'" }.joined(separator: " "))", in: folder
      ).output
    }
    #expect(try count("vessel") == "1\n")
    #expect(try search("--count", "vessel", in: folder).output == "0\n")
    #expect(try count("Kyiv") == "1\n")
    #expect(try count("alliance") == "1\n")
    #expect(try count("--match", "related", "alliance") == "2\n")
  }

  @Test func `tells what is wrong with a file of variants`() throws {
    let folder = try makeFolder()
    #expect(try search("--variants", "none.txt", "Kyiv", in: folder).status == 2)
    try folder.write("same Kyiv\n", to: "own.txt")
    let outcome = try search("--variants", "own.txt", "Kyiv", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("search: 'own.txt', "))
    #expect(
      try search("--exact", "--variants", "own.txt", "Kyiv", in: folder)
        == Outcome(
          status: 64, output: "",
          errors: "search: '--exact' allows no variants: leave out '--variants'\n"))
  }
}
