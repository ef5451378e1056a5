import Foundation
import Testing

/// `search check`: what is wrong with an index, and how it is made whole again.
@Suite struct CheckTests {
  private static let lines = (1...40).map {
    "{\"title\": \"Ferry \($0)\", \"text\": \"HAMBURG (Northwire) - Ferry \($0) sails.\", "
      + "\"authors\": [\"Ida Brandt\"], \"url\": \"https://e.example/\($0)\", "
      + "\"date\": \"2021-03-0\(1 + $0 % 9)\"}\n"
  }

  /// An index with everything in it: replaced and removed articles, versions, several segments.
  private func makeIndex() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines[..<30].joined(), to: "a.jsonl")
    try folder.write(Self.lines[30...].joined(), to: "b.jsonl")
    let changed = Self.lines[5].replacingOccurrences(of: " sails", with: " stays")
    try folder.write(changed, to: "c.jsonl")
    for name in ["a", "b", "c"] {
      #expect(try search("index", name + ".jsonl", in: folder).status == 0)
    }
    #expect(try search("remove", "https://e.example/40", in: folder).status == 0)
    return folder
  }

  private func sqlite(_ sql: String, in folder: TemporaryFolder) throws {
    #expect(try bash("sqlite3 INDEX \"\(sql)\"", in: folder).errors == "")
  }

  @Test func `finds nothing wrong with an index that was added to and removed from`() throws {
    let folder = try makeIndex()
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/INDEX"))
    #expect(
      try search("check", in: folder)
        == Outcome(status: 0, output: "sound: 39 articles\n", errors: ""))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/INDEX")) == before)
    let rebuilt = try search("index", "--rebuild", "a.jsonl", "c.jsonl", "b.jsonl", in: folder)
    #expect(rebuilt.status == 0)
    #expect(
      try search("check", in: folder)
        == Outcome(status: 0, output: "sound: 39 articles\n", errors: ""))
  }

  @Test(arguments: [
    ("DELETE FROM array WHERE key < 4096", "arrays: "),
    ("UPDATE statistic SET value = value + 1 WHERE name = 'articles'", "arrays: 40 articles"),
    ("DELETE FROM words_data WHERE id > 1000", "words: "),
    ("DELETE FROM posting_page", "postings: "),
    ("UPDATE vocabulary SET data = zeroblob(9) WHERE id & 4294967295 = 1", "vocabulary: "),
    ("INSERT INTO version VALUES (1, 1, '', 'T', NULL, NULL, NULL, x'00')", "history: 1 earlier"),
    ("DELETE FROM posting_list; DELETE FROM posting_segment; DELETE FROM words_idx", "postings: "),
  ])
  func `names what is damaged, and repairs it`(damage: String, message: String) throws {
    let folder = try makeIndex()
    let before = try search("--json", "--facets", "ferry OR brandt", in: folder).output
    try sqlite(damage, in: folder)
    let found = try search("check", in: folder)
    #expect(found.status == 2)
    #expect(found.output.contains(message))
    #expect(found.output.hasSuffix("or 'search index --rebuild PATH…'\n"))
    let repaired = try search("check", "--repair", in: folder)
    #expect(repaired.status == 0)
    #expect(repaired.output.hasSuffix("repaired: 39 articles\n"))
    #expect(try search("check", in: folder).output == "sound: 39 articles\n")
    let after = try search("--json", "--facets", "ferry OR brandt", in: folder).output
    #expect(after.masking("elapsed_ms", "score") == before.masking("elapsed_ms", "score"))
    #expect(try search("index", "-v", "a.jsonl", in: folder).status == 0)
  }

  @Test func `saves what can be read of a file with a broken page`() throws {
    let folder = try makeIndex()
    // A leaf of the table of texts.
    let damaged = try bash(
      """
      page=$(sqlite3 INDEX "SELECT pageno FROM dbstat
        WHERE name = 'content' AND pagetype = 'leaf' LIMIT 1")
      [ -n "$page" ] || exit 9
      head -c 8192 /dev/zero | dd of=INDEX bs=8192 seek=$((page - 1)) conv=notrunc 2>/dev/null
      """, in: folder)
    #expect(damaged == Outcome(status: 0, output: "", errors: ""))
    #expect(try search("check", in: folder).status == 2)
    let repaired = try search("check", "--repair", in: folder)
    #expect(repaired.status == 2)
    #expect(repaired.output.contains("\nrepaired: 39 articles, "))
    #expect(
      repaired.output.hasSuffix(
        " of them without their text or source record: index their sources again\n"))
    #expect(try search("check", in: folder).output == "sound: 39 articles\n")
    let found = try search("--count", "ferry", in: folder)
    #expect(found == Outcome(status: 0, output: "39\n", errors: ""))
    // The sources bring the rest, and it is no other version.
    #expect(try search("index", "a.jsonl", "c.jsonl", "b.jsonl", in: folder).status == 0)
    #expect(try search("check", in: folder).output == "sound: 39 articles\n")
    let id = try #require(
      JSONLine(try search("--format", "jsonl", "title:\"ferry 7\"", in: folder).output))
    #expect(
      try search("show", "--original", String(id.id), in: folder).output + "\n" == Self.lines[6])
    #expect(try search("show", "--diff", String(id.id), in: folder).status == 1)
  }
}
