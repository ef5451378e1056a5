import Foundation
import Testing

/// What was indexed is what is found and cited later.
@Suite struct ArchiveIdentityTests {
  private func line(_ number: Int, _ word: String = "sails", more: String = "") -> String {
    "{\"title\": \"Ferry \(number)\", \"text\": \"The ferry \(number) \(word).\", "
      + "\"date\": \"2021-03-0\(number % 9 + 1)\"\(more)}\n"
  }

  private func ids(_ folder: TemporaryFolder) throws -> [String: Int] {
    let lines = try search("export", in: folder).output.split(separator: "\n")
    return Dictionary(
      lines.compactMap { JSONLine($0).map { ($0.title, $0.id) } }, uniquingKeysWith: { a, _ in a })
  }

  @Test func `a second dump from a pipe replaces nothing of the first`() throws {
    let folder = try TemporaryFolder()
    for numbers in [1...4, 5...9] {
      let dump = numbers.enumerated().map { place, number in
        line(number, more: ", \"id\": \(place + 1)")
      }
      _ = try search("index", "-", in: folder, input: dump.joined())
    }
    let all = try ids(folder)
    #expect(all.count == 9)
    for (title, id) in all {
      #expect(try search("show", String(id), in: folder).output.hasPrefix(title))
      #expect(try search("show", "--versions", "--json", String(id), in: folder).output == "")
    }
  }

  @Test func `a record put at the head of a file moves no other`() throws {
    let folder = try TemporaryFolder()
    let lines = (1...5).map { line($0) }
    try folder.write(lines.joined(), to: "a.jsonl")
    _ = try search("index", "a.jsonl", in: folder)
    let before = try ids(folder)
    try folder.write(line(8) + lines.joined(), to: "a.jsonl")
    let outcome = try search("index", "-v", "a.jsonl", in: folder)
    #expect(outcome.errors.hasPrefix("1 added, 0 updated, 5 unchanged"))
    let after = try ids(folder)
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    _ = try search("index", "--rebuild", "a.jsonl", in: folder)
    #expect(try ids(folder) == after)
  }

  @Test func `an id leads on when the date has changed, for show, id:, related and remove`() throws
  {
    let folder = try TemporaryFolder()
    func ferry(_ day: Int) -> String {
      "{\"title\": \"Ferry\", \"text\": \"It sails.\", \"date\": \"2021-03-0\(day)\", "
        + "\"url\": \"https://e.example/f\"}\n"
    }
    _ = try search("index", "-", in: folder, input: ferry(1) + line(3))
    let old = try #require(try ids(folder)["Ferry"])
    _ = try search("index", "-", in: folder, input: ferry(2))
    let new = try #require(try ids(folder)["Ferry"])
    #expect(new != old)
    let shown = try search("show", String(old), in: folder)
    #expect(shown.output == (try search("show", String(new), in: folder)).output)
    #expect(shown.errors == "search: article \(old) is \(new) now: its date has changed\n")
    #expect(try search("--count", "id:\(old)", in: folder).output == "1\n")
    #expect(try search("related", String(old), in: folder).status != 2)
    // Back on its day it has its id again, and the other leads on.
    _ = try search("index", "-", in: folder, input: ferry(1))
    #expect(try ids(folder)["Ferry"] == old)
    #expect(try search("--count", "id:\(new)", in: folder).output == "1\n")
    #expect(try search("remove", String(new), in: folder).output == "removed \(old) Ferry\n")
    let day = try search("remove", "--list", in: folder).output.prefix(10)
    for id in [old, new] {
      #expect(
        try search("show", String(id), in: folder).errors
          == "search: article \(id) was taken down on \(day)\n")
    }
  }

  @Test func `an export read again keeps identities and ids`() throws {
    let folder = try TemporaryFolder()
    try folder.write((1...9).map { line($0) }.joined(), to: "a.jsonl")
    _ = try search("index", "a.jsonl", in: folder)
    let result = try bash(
      """
      "$SEARCH" export | sort -R --random-source=INDEX > e.jsonl
      "$SEARCH" index --index COPY e.jsonl
      "$SEARCH" export | sed 's/"extra":.*//' | grep -o '"id":[0-9]*\\|"identity":"[0-9]*"' > 1
      "$SEARCH" export --index COPY | sed 's/"extra":.*//' | grep -o '"id":[0-9]*\\|"identity":"[0-9]*"' > 2
      cmp 1 2 && wc -l < 1
      """, in: folder)
    #expect(result == Outcome(status: 0, output: "18\n", errors: ""))
  }

  @Test func `a hit has identity and content, an answer the index's state`() throws {
    let folder = try TemporaryFolder()
    let lines = (1...9).map { line($0) }
    try folder.write(lines.joined(), to: "a.jsonl")
    try folder.write(lines.reversed().joined(), to: "b.jsonl")
    _ = try search("index", "a.jsonl", in: folder)
    func answer() throws -> [String: Any] {
      let output = try search("--json", "ferry", in: folder).output
      return try #require(
        JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
    let first = try answer()
    let state = try #require(first["state"] as? String)
    #expect(state.count == 32)
    let hit = try #require((first["hits"] as? [[String: Any]])?.first)
    #expect((hit["identity"] as? String).flatMap { UInt64($0) } != nil)
    #expect((hit["content"] as? String).flatMap { UInt64($0) } != nil)
    #expect(first["warnings"] as? [String] == [])
    #expect((first["tool"] as? [String: String])?["name"] == "Dateline")
    // Made of the same articles in another order, or added to and pruned, it has the same state.
    _ = try search("index", "--rebuild", "b.jsonl", in: folder)
    #expect(try answer()["state"] as? String == state)
    _ = try search("index", "-", in: folder, input: line(4, "sinks"))
    #expect(try answer()["state"] as? String != state)
    #expect(try search("stats", "--json", in: folder).output.contains("\"kind\": \"add\""))
    _ = try search("index", "--rebuild", "a.jsonl", in: folder)
    #expect(try answer()["state"] as? String == state)
    #expect(try search("check", in: folder).output == "sound: 9 articles\n")
    _ = try bash(
      "sqlite3 INDEX \"UPDATE setting SET value = 'x' WHERE name = 'state'\"", in: folder)
    #expect(try search("check", in: folder).status == 2)
    #expect(try search("check", "--repair", in: folder).status == 0)
    #expect(try answer()["state"] as? String == state)
  }

  @Test func `stats tell when and by which run the index was written`() throws {
    let folder = try TemporaryFolder()
    try folder.write(line(1) + line(2), to: "a.jsonl")
    for (kind, day) in [("--rebuild", "2026-01-02"), ("--reread", "2026-01-03")] {
      _ = try search("index", kind, "--as-of", day, "a.jsonl", in: folder)
    }
    let stats = try search("stats", in: folder).output
    #expect(stats.contains("built      2026-01-02T00:00:00Z\n"))
    #expect(stats.contains("added      2026-01-03T00:00:00Z\n"))
    #expect(stats.contains("run        2, add: 2 unchanged\n"))
    #expect(try search("index", "--as-of", "soon", "a.jsonl", in: folder).status == 64)
  }
}
