import Foundation
import Testing

/// Earlier texts of articles, and articles that must leave nothing behind.
@Suite struct VersionTests {
  private func line(_ number: Int, _ text: String, extra: String = "") -> String {
    "{\"title\": \"Ferry \(number)\", \"text\": \"\(text)\", \"url\": \"https://e.example/\(number)\", "
      + "\"date\": \"2021-03-01\"\(extra)}\n"
  }

  private func index(_ lines: String, _ arguments: [String] = [], in folder: TemporaryFolder) throws
  {
    try folder.write(lines, to: "a.jsonl")
    let outcome = try Command(
      arguments: ["index", "--index", "INDEX"] + arguments + ["a.jsonl"], folder: folder.path
    ).run()
    #expect(outcome == Outcome(status: 0, output: "", errors: ""))
  }

  private func id(_ folder: TemporaryFolder) throws -> String {
    let line = try search("--format", "jsonl", "ferry", in: folder).output
    return String(try #require(JSONLine(line)).id)
  }

  private func versions(_ id: String, in folder: TemporaryFolder) throws -> [String] {
    let lines = try search("show", id, "--versions", "--json", in: folder).output
    return try lines.split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(value?["body"] as? String)
    }
  }

  @Test func `keeps the earlier texts of an article, under the id that it had`() throws {
    let folder = try TemporaryFolder()
    try index(line(1, "It sails on Monday from the old pier."), in: folder)
    let id = try id(folder)
    #expect(try search("show", id, "--diff", in: folder).status == 1)
    try index(line(1, "It sails on Tuesday from the old pier."), in: folder)
    // Only what stands around the text is another: that is no new text.
    try index(line(1, "It sails on Tuesday from the old pier.", extra: ", \"hits\": 7"), in: folder)
    try index(line(1, "It sails on Friday from the old pier."), in: folder)
    #expect(
      try versions(id, in: folder) == [
        "It sails on Monday from the old pier.", "It sails on Tuesday from the old pier.",
      ])
    let changes = try search("show", id, "--diff", "--at", "2", in: folder)
    #expect(
      changes
        == Outcome(
          status: 0,
          output: """
            version 2 → now

              … 1 paragraph as before

              It sails on [-Tuesday-] {+Friday+} from the old pier.

            """, errors: ""))
    #expect(try search("--count", "monday", in: folder).output == "0\n")
  }

  @Test func `a rebuild keeps versions, and finds that a text has changed`() throws {
    let folder = try TemporaryFolder()
    try index(line(1, "It sails on Monday.") + line(2, "It sails on Sunday."), in: folder)
    try index(line(1, "It sails on Tuesday.") + line(2, "It sails on Sunday."), in: folder)
    let changed = line(1, "It sails on Friday.") + line(2, "It sails on Saturday.")
    for _ in 0..<2 { try index(changed, ["--rebuild"], in: folder) }
    let ids = try search("--format", "jsonl", "friday OR saturday", in: folder).output
      .split(separator: "\n").compactMap { JSONLine($0) }.sorted { $0.title < $1.title }
    #expect(
      try ids.map { try versions(String($0.id), in: folder) } == [
        ["It sails on Monday.", "It sails on Tuesday."], ["It sails on Sunday."],
      ])
    // An article that no source holds any more takes its versions along, and the run says so.
    try folder.write(line(2, "It sails on Saturday."), to: "a.jsonl")
    let outcome = try search("index", "--rebuild", "-v", "a.jsonl", in: folder)
    #expect(outcome.errors.contains(", 2 earlier texts gone with their articles; 1 articles"))
  }

  @Test func `what was taken down is nowhere in the file`() throws {
    let folder = try TemporaryFolder()
    let filler = (10..<60).map { line($0, "It sails on a day numbered \($0).") }.joined()
    try index(filler + line(1, "The quagzephyr sails."), in: folder)
    try index(filler + line(1, "The quagzephyr sails to Vrixholm."), in: folder)
    func holds(_ word: String) throws -> Bool {
      let index = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/INDEX"))
      return index.range(of: Data(word.utf8)) != nil
    }
    #expect(try holds("quagzephyr"))
    #expect(try holds("vrixholm"))
    let outcome = try search("remove", "https://e.example/1", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try !holds("quagzephyr") && !holds("vrixholm") && !holds("Vrixholm"))
    #expect(try search("--count", "sails", in: folder).output == "50\n")
    #expect(try folder.names() == ["INDEX", "INDEX.lock", "a.jsonl"])
    for _ in 0..<2 {
      try index(filler + line(1, "The quagzephyr sails to Vrixholm."), ["--rebuild"], in: folder)
    }
    #expect(try !holds("quagzephyr"))
    #expect(try search("remove", "https://e.example/10", in: folder).errors == "")
  }
}
