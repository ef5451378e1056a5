import Foundation
import Testing

/// An index of format 4 is never a dead end.
///
/// `Fixtures/format-4.db.gz` was made of invented articles by the program before format 5: seven from one
/// file, of which two got another text later, and two were taken down.
@Suite struct UpgradeTests {
  private static let articles = #"""
    {"title": "A record that is new", "text": "It stands at the head of the file.", "date": "2021-05-01"}
    {"title": "Harbour bridge opens", "text": "HAMBURG (Northwire) - The new harbour bridge opened to cyclists on Friday.", "date": "2021-05-07", "outlet": "The Example Courier", "url": "https://courier.example/bridge?utm_source=feed"}
    {"title": "Ferry stays in port", "text": "The ferry sails again.", "date": "2021-05-08", "outlet": "The Example Courier", "url": "https://courier.example/ferry"}
    {"title": "Two towns, one fair", "text": "PARIS/BERLIN - The fair opened in two towns.", "date": "2021-05-09", "authors": ["Ida Brandt", "Tom Reed"], "keywords": ["fairs"], "url": "https://sample.example/fair"}
    {"title": "A story to forget", "text": "This story was taken down by its address.", "date": "2021-05-08", "url": "https://sample.example/forget"}

    """#
  private let ferry = "2578808045569"
  private let fair = "2578808045570"
  private let cherries = "2578480889857"

  private func makeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/format-4.db.gz").path
    let unpacked = try bash("gzip -dc '\(fixture)' > INDEX", in: folder)
    try #require(unpacked == Outcome(status: 0, output: "", errors: ""))
    return folder
  }

  private func titles(_ query: String..., in folder: TemporaryFolder) throws -> [String] {
    try search("--format", "jsonl", "--sort", "newest", query.joined(separator: " "), in: folder)
      .output.split(separator: "\n").compactMap { JSONLine($0).map { "\($0.id) \($0.title)" } }
  }

  @Test(arguments: [["ferry"], ["stats"], ["show", "1"], ["check"], ["index", "."], ["facets"]])
  func `says in one sentence what to do`(arguments: [String]) throws {
    let folder = try makeFolder()
    let outcome = try Command(
      arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
    #expect(
      outcome
        == Outcome(
          status: 2, output: "",
          errors:
            "search: 'INDEX' was written by an earlier Dateline (format 4): make it anew with "
            + "'search index --rebuild PATH…', or of what is stored in it with 'search upgrade'\n"))
  }

  @Test(arguments: [["upgrade"], ["check", "--repair"]])
  func `is made anew of what is stored in it`(arguments: [String]) throws {
    let folder = try makeFolder()
    let outcome = try Command(
      arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
    #expect(
      outcome
        == Outcome(
          status: 0, output: "upgraded: 5 articles; the old index is 'INDEX.previous'\n", errors: ""
        ))
    #expect(
      try titles("ferry OR fair OR cherry OR bridge OR quiet", in: folder) == [
        "\(fair) Two towns, one fair", "\(ferry) Ferry stays in port",
        "2578806996993 Harbour bridge opens", "\(cherries) Cherry harvest is late",
        "1 A quiet week",
      ])
    #expect(try search("check", in: folder).output == "sound: 5 articles\n")
    #expect(try search("--count", "--city", "Berlin", in: folder).output == "1\n")
    for id in [ferry, cherries] {
      #expect(try search("show", "--at", "1", id, in: folder).status == 0)
    }
    // What was taken down stays away, that with an address and that without one.
    #expect(try search("remove", "--list", in: folder).output.split(separator: "\n").count == 2)
    try folder.write(Self.articles, to: "b.jsonl")
    _ = try search("index", "b.jsonl", in: folder)
    #expect(try search("--count", "forget", in: folder).output == "0\n")
    #expect(
      try search("show", "2578808045571", in: folder).errors
        == "search: article 2578808045571 was taken down on 2026-11-29\n")
    #expect(
      try search("upgrade", in: folder).output == "'INDEX' is of the newest format (5) already\n")
  }

  @Test func `a rebuild takes over ids, earlier texts and what was taken down`() throws {
    let folder = try makeFolder()
    try folder.write(Self.articles, to: "a.jsonl")
    #expect(try search("index", "--rebuild", "--quiet", "a.jsonl", in: folder).status == 0)
    #expect(try titles("ferry", in: folder) == ["\(ferry) Ferry stays in port"])
    #expect(try search("--count", "forget", in: folder).output == "0\n")
    let texts = try search("show", "--versions", "--json", ferry, in: folder).output
    #expect(texts.contains("for the winter") && texts.contains("until spring"))
    // Its date has changed: the id that was cited leads to it.
    let moved = try search("show", fair, in: folder)
    #expect(moved.output.contains("Two towns, one fair"))
    #expect(moved.errors.hasPrefix("search: article \(fair) is 25788090"))
    #expect(
      try search("show", cherries, in: folder)
        == Outcome(
          status: 1, output: "",
          errors: "search: article \(cherries) is gone: no source held it any more\n"))
    #expect(try titles("record", in: folder).count == 1)
  }
}
