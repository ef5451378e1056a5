import Foundation
import Testing

/// Adding, rebuilding, and what happens when a run is not alone or not finished.
@Suite struct RebuildTests {
  @Test func `an index behind a symbolic link is replaced where it lies, and the link stays`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("{\"title\": \"One\", \"text\": \"Okapi ran.\"}\n", to: "a.jsonl")
    _ = try search("index", "--index", "real.db", "a.jsonl", in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.db", withDestinationPath: "real.db")
    try folder.write("{\"title\": \"Two\", \"text\": \"Quagga ran.\"}\n", to: "a.jsonl")
    let rebuilt = try search("index", "--index", "link.db", "--rebuild", "a.jsonl", in: folder)
    #expect(rebuilt.status == 0)
    for name in ["real.db", "link.db"] {
      #expect(try search("--index", name, "--count", "quagga", in: folder).output == "1\n")
    }
    #expect(try bash("readlink link.db", in: folder).output == "real.db\n")
  }

  private static func lines(_ count: Int) -> String {
    (1...count).map {
      "{\"title\": \"T\($0)\", \"guid\": \"urn:zoo:\($0)\", "
        + "\"text\": \"MINSK — Zebra \($0) came by.\"}\n"
    }.joined()
  }

  private func summary(_ outcome: Outcome) -> String {
    outcome.errors.components(separatedBy: " articles in the index;")[0]
  }

  @Test func `adds what is new, updates what changed, leaves the rest`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines(3), to: "a.jsonl")
    #expect(
      summary(try search("index", "-v", "a.jsonl", in: folder))
        == "3 added, 0 updated, 0 unchanged, 0 skipped; 3")
    #expect(
      summary(try search("index", "-v", "a.jsonl", in: folder))
        == "0 added, 0 updated, 0 unchanged, 0 skipped, 1 file unchanged; 3")
    let changed = Self.lines(3).replacingOccurrences(of: "Zebra 2 came", with: "Giraffe came")
    try folder.write(
      changed + Self.lines(1).replacingOccurrences(of: "zoo:1", with: "zoo:4"), to: "a.jsonl")
    #expect(
      summary(try search("index", "-v", "a.jsonl", in: folder))
        == "1 added, 1 updated, 2 unchanged, 0 skipped; 4")
    #expect(try search("--count", "giraffe", in: folder).output == "1\n")
    #expect(try search("--count", "zebra", in: folder).output == "3\n")
    let plain = try search("facets", "--json", "", in: folder)
    #expect(plain.output.contains("\"value\": \"Minsk\""))
  }

  @Test func `takes the later of two texts that one run has for an address`() throws {
    let folder = try TemporaryFolder()
    func line(_ word: String, _ day: Int) -> String {
      "{\"title\": \"T\", \"text\": \"\(word) came.\", \"url\": \"https://a.example/b\", "
        + "\"date\": \"2021-03-0\(day)\"}\n"
    }
    try folder.write(line("Zebra", 1) + line("Giraffe", 1) + line("Okapi", 2), to: "a.jsonl")
    #expect(
      summary(try search("index", "-v", "a.jsonl", in: folder))
        == "1 added, 2 updated, 0 unchanged, 0 skipped; 1")
    let counts = try ["zebra", "giraffe", "okapi"].map { word in
      try search("--count", word, in: folder).output
    }
    #expect(counts == ["0\n", "0\n", "1\n"])
  }

  @Test func `reads JSON Lines from standard input`() throws {
    let folder = try TemporaryFolder()
    let outcome = try search("index", "-", in: folder, input: Self.lines(2))
    #expect(outcome == Outcome(status: 0, output: "", errors: ""))
    #expect(try search("--count", "zebra", in: folder).output == "2\n")
  }

  @Test func `a rebuild makes the same index, whatever the number of threads`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines(3000), to: "a.jsonl")
    // What is younger than two seconds is not remembered as read: how old it is would show.
    try folder.age("a.jsonl")
    for jobs in ["1", "3"] {
      let outcome = try search(
        "index", "--rebuild", "--as-of", "2026-11-29T03:00:00Z", "--jobs", jobs, "--index", jobs,
        "a.jsonl", in: folder)
      #expect(outcome == Outcome(status: 0, output: "", errors: ""))
    }
    #expect(try bash("cmp 1 3", in: folder) == Outcome(status: 0, output: "", errors: ""))
  }

  @Test func `a rebuild keeps the old index and refuses to lose most of it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines(10), to: "a.jsonl")
    try folder.write(Self.lines(4), to: "b.jsonl")
    #expect(try search("index", "--rebuild", "a.jsonl", in: folder).status == 0)
    let refused = try search("index", "--rebuild", "b.jsonl", in: folder)
    #expect(refused.status == 2)
    #expect(
      refused.errors.hasPrefix("search: the new index would have 4 articles, the old one has 10"))
    #expect(try search("--count", "zebra", in: folder).output == "10\n")
    #expect(try search("index", "--rebuild", "--force", "b.jsonl", in: folder).status == 0)
    #expect(try search("--count", "zebra", in: folder).output == "4\n")
    #expect(
      try search("--count", "--index", "INDEX.previous", "zebra", in: folder).output == "10\n")
    #expect(
      try folder.names() == ["INDEX", "INDEX.lock", "INDEX.previous", "a.jsonl", "b.jsonl"])
  }

  @Test func `a second run ends at once and says who holds the index`() throws {
    let folder = try NewsFixture.makeFolder()
    let outcome = try bash(
      """
      exec 9>INDEX.lock; flock 9; echo 4711 >INDEX.lock
      $SEARCH index news.jsonl 9>&-
      """, in: folder)
    #expect(
      outcome
        == Outcome(
          status: 75, output: "",
          errors: "search: another run holds 'INDEX' (process 4711): wait until it is done\n"))
  }

  @Test func `a broken pipe is success`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines(2000), to: "a.jsonl")
    #expect(try search("index", "a.jsonl", in: folder).status == 0)
    let outcome = try bash(
      "$SEARCH export zebra | head -n 1 | wc -l; echo ${PIPESTATUS[0]}", in: folder)
    #expect(outcome == Outcome(status: 0, output: "1\n0\n", errors: ""))
  }
}
