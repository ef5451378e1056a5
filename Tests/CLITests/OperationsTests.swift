import Foundation
import Testing

/// What cron and an archivist need of an index: unchanged files, pruning, takedowns, reports.
@Suite struct OperationsTests {
  private func archive(_ folder: TemporaryFolder) throws {
    let lines = (1...3).map {
      "{\"title\": \"T\($0)\", \"text\": \"Zebra \($0) came.\", \"url\": \"https://e.example/\($0)\"}\n"
    }
    try folder.write(lines.joined(), to: "news/a.jsonl")
    try folder.write(
      "{\"title\": \"B\", \"guid\": \"urn:b\", \"text\": \"Okapi sat.\"}", to: "news/b.json")
    for name in ["a.jsonl", "b.json"] { try folder.age("news/" + name) }
  }

  private func counts(_ outcome: Outcome) -> String {
    // A note of a loss stands before the line.
    let line = outcome.errors.split(separator: "\n").last.map(String.init) ?? ""
    return line.components(separatedBy: " articles in the index;")[0]
  }

  @Test func `does not read unchanged files again, and notes no more than the run then`() throws {
    let folder = try TemporaryFolder()
    try archive(folder)
    #expect(
      counts(try search("index", "-v", "news", in: folder))
        == "4 added, 0 updated, 0 unchanged, 0 skipped; 4")
    let all = "SELECT * FROM article; SELECT * FROM source_state; SELECT * FROM setting;"
    let before = try bash("sqlite3 INDEX '\(all)'", in: folder)
    #expect(before.status == 0 && before.output.contains("Okapi") == false)
    #expect(
      counts(try search("index", "-v", "news", in: folder))
        == "0 added, 0 updated, 0 unchanged, 0 skipped, 2 files unchanged; 4")
    #expect(try bash("sqlite3 INDEX '\(all)'", in: folder) == before)
    #expect(
      try search("stats", in: folder).output.contains("run        2, add: 2 unchanged files\n"))
    #expect(
      counts(try search("index", "-v", "--reread", "news", in: folder))
        == "0 added, 0 updated, 4 unchanged, 0 skipped; 4")
    try folder.write(
      "{\"title\": \"B\", \"guid\": \"urn:b\", \"text\": \"Okapi ran.\"}", to: "news/b.json")
    #expect(
      counts(try search("index", "-v", "news", in: folder))
        == "0 added, 1 updated, 0 unchanged, 0 skipped, 1 file unchanged; 4")
  }

  @Test func `prunes what the sources no longer hold, but not too much of it`() throws {
    let folder = try TemporaryFolder()
    try archive(folder)
    _ = try search("index", "news", in: folder)
    try FileManager.default.removeItem(atPath: folder.path + "/news/b.json")
    #expect(
      counts(try search("index", "-v", "news", in: folder))
        == "0 added, 0 updated, 0 unchanged, 0 skipped, 1 file unchanged; 4")
    let refused = try search("index", "--prune", "--max-drop", "10", "news", in: folder)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("more than 10 % would be lost"))
    #expect(
      counts(try search("index", "-v", "--prune", "news", in: folder))
        == "0 added, 0 updated, 3 unchanged, 0 skipped, 1 pruned; 3")
    #expect(try search("--count", "okapi", in: folder).output == "0\n")
  }

  @Test func `what was taken down stays away from runs and rebuilds until it is restored`() throws {
    let folder = try TemporaryFolder()
    try archive(folder)
    _ = try search("index", "news", in: folder)
    let removed = try search("remove", "https://e.example/2", "12345", in: folder)
    #expect(removed.status == 1)
    #expect(removed.output.hasPrefix("removed "))
    #expect(removed.output.hasSuffix(" T2\n"))
    #expect(removed.errors == "search: there is no article '12345'\n")
    #expect(try search("--count", "zebra", in: folder).output == "2\n")
    #expect(
      counts(try search("index", "-v", "--reread", "news", in: folder))
        == "0 added, 0 updated, 3 unchanged, 0 skipped, 1 taken down before; 3")
    for _ in 0..<2 { _ = try search("index", "--rebuild", "news", in: folder) }
    #expect(try search("--count", "zebra", in: folder).output == "2\n")
    let list = try search("remove", "--list", in: folder)
    #expect(list.output.hasSuffix("  https://e.example/2\n"))
    #expect(try search("remove", "--restore", "https://e.example/2", in: folder).status == 0)
    #expect(try search("remove", "--list", in: folder).status == 1)
    _ = try search("index", "news", in: folder)
    #expect(try search("--count", "zebra", in: folder).output == "3\n")
  }

  @Test func `what is taken down leaves the indexes that were kept, too`() throws {
    let folder = try TemporaryFolder()
    try archive(folder)
    for _ in 0..<3 { _ = try search("index", "--rebuild", "--keep", "2", "news", in: folder) }
    // A text of one word that nothing else in the file has.
    try folder.write(
      "{\"title\": \"Q\", \"text\": \"Quagga.\", \"url\": \"https://e.example/q\"}",
      to: "news/q.json")
    for _ in 0..<2 { _ = try search("index", "--rebuild", "--keep", "2", "news", in: folder) }
    let files = ["INDEX", "INDEX.previous", "INDEX.previous.2"]
    func counts() throws -> [String] {
      try files.map { try search("--index", $0, "--count", "quagga", in: folder).output }
    }
    #expect(try counts() == ["1\n", "1\n", "0\n"])
    let removed = try search("remove", "https://e.example/q", in: folder)
    #expect(removed.errors == "")
    #expect(removed.status == 0)
    #expect(try counts() == ["0\n", "0\n", "0\n"])
    for file in files {
      #expect(try bash("grep -c -i quagga \(file)", in: folder).output == "0\n")
      #expect(
        try search("check", "--index", file, in: folder)
          == Outcome(status: 0, output: "sound: 4 articles\n", errors: ""))
      let list = try search("remove", "--index", file, "--list", in: folder).output
      #expect(list.hasSuffix("  https://e.example/q\n"))
    }
    try folder.write("no index", to: "INDEX.previous")
    let again = try search("remove", "https://e.example/3", in: folder)
    #expect(again.status == 0)
    #expect(
      again.errors.hasPrefix("search: still has words of it: 'INDEX.previous', which was kept"))
  }

  @Test func `writes a report for programs, also of a run that failed`() throws {
    let folder = try TemporaryFolder()
    try archive(folder)
    try folder.write("{\"title\": ", to: "news/broken.json")
    _ = try search("index", "--report", "r.json", "news", in: folder)
    let report = try #require(try object(folder, "r.json"))
    #expect(report["status"] as? String == "done")
    #expect(report["added"] as? Int == 4)
    #expect(report["articles"] as? Int == 4)
    let skipped = try #require(report["skipped"] as? [[String: Any]])
    #expect(skipped.count == 1)
    #expect(skipped.first?["path"] as? String == "news/broken.json")
    #expect((skipped.first?["reason"] as? String)?.isEmpty == false)
    #expect(try search("index", "--report", "r.json", "nowhere", in: folder).status == 2)
    let failed = try #require(try object(folder, "r.json"))
    #expect(failed["status"] as? String == "failed")
    #expect((failed["error"] as? String)?.contains("'nowhere'") == true)
    // Why a rebuild would lose so much is what one wants to know.
    let refused = try search(
      "index", "--rebuild", "--report", "r.json", "news/broken.json", in: folder)
    #expect(refused.status == 2)
    let reasons = try #require(try object(folder, "r.json"))
    #expect((reasons["skipped"] as? [[String: Any]])?.count == 1)
    #expect(reasons["status"] as? String == "failed")
  }

  private func object(_ folder: TemporaryFolder, _ name: String) throws -> [String: Any]? {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any]
  }

  @Test func `keeps as many earlier indexes as it is told`() throws {
    let folder = try TemporaryFolder()
    try archive(folder)
    for _ in 0..<4 { _ = try search("index", "--rebuild", "--keep", "2", "news", in: folder) }
    func kept() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/")
        .filter { $0.contains(".previous") }.sorted()
    }
    #expect(try kept() == ["INDEX.previous", "INDEX.previous.2"])
    // What a rebuild leaves that was killed just before its last step.
    let twin = try bash("ln -f INDEX INDEX.previous; stat -c %i INDEX.previous.2", in: folder)
    _ = try search("index", "--rebuild", "--keep", "2", "news", in: folder)
    #expect(try bash("stat -c %i INDEX.previous.2", in: folder) == twin)
    #expect(try kept() == ["INDEX.previous", "INDEX.previous.2"])
    _ = try search("index", "--rebuild", "--keep", "0", "news", in: folder)
    #expect(try kept() == [])
  }
}
