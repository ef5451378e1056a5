import Foundation
import Testing

/// The same folder is the same, however its path is spelled.
@Suite struct SourcePathTests {
  private func makeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, story) in [("one", "The pier is mended."), ("two", "The lighthouse is painted.")] {
      try folder.write(
        "{\"title\": \"Harbour \(name)\", \"text\": \"\(story)\", \"date\": \"2021-03-01\"}\n",
        to: "news/\(name).jsonl")
      try folder.age("news/\(name).jsonl")
    }
    try FileManager.default.createDirectory(
      atPath: folder.path + "/other", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "news")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/other/one-more.jsonl", withDestinationPath: "../news/one.jsonl")
    return folder
  }

  private let spellings = [
    "news", "./news", "news/", "other/../news", "link", "link/", "other/one-more.jsonl",
  ]

  @Test func `a folder under seven spellings is read once, and shown as first typed`() throws {
    let folder = try makeFolder()
    for path in spellings + [folder.path + "/news"] {
      #expect(try search("index", path, in: folder) == Outcome(status: 0, output: "", errors: ""))
    }
    #expect(try search("--count", "harbour", in: folder).output == "2\n")
    let lines = try search("--format", "jsonl", "--sort", "newest", "harbour", in: folder).output
    #expect(lines.components(separatedBy: "\"path\":\"news/").count == 3)
    let verbose = try search("index", "-v", "link", in: folder)
    #expect(verbose.errors.contains("2 files unchanged"))
  }

  @Test func `pruning by another spelling drops what the folder holds no longer`() throws {
    let folder = try makeFolder()
    _ = try search("index", "news", in: folder)
    try FileManager.default.removeItem(atPath: folder.path + "/news/two.jsonl")
    _ = try search("index", "--prune", "link/", in: folder)
    #expect(try search("--count", "harbour", in: folder).output == "1\n")
  }

  @Test func `what was taken down stays away under another spelling, and comes back`() throws {
    let folder = try makeFolder()
    _ = try search("index", "news", in: folder)
    let line = try search("--format", "jsonl", "lighthouse", in: folder).output
    let id = String(try #require(JSONLine(line)).id)
    _ = try search("remove", id, in: folder)
    for path in spellings {
      _ = try search("index", "--reread", path, in: folder)
      _ = try search("index", "--rebuild", "--force", path, in: folder)
      #expect(try search("--count", "lighthouse", in: folder).output == "0\n")
    }
    _ = try search("index", "news", in: folder)
    _ = try search("remove", "--restore", id, in: folder)
    _ = try search("index", "link", in: folder)
    #expect(try search("--count", "lighthouse", in: folder).output == "1\n")
  }

  @Test func `two folders of one relative name are two`() throws {
    let folder = try makeFolder()
    try folder.write(
      "{\"title\": \"Harbour three\", \"text\": \"A storm.\"}\n", to: "b/news/x.jsonl")
    _ = try search("index", "news", in: folder)
    let outcome = try bash(
      "cd b && \"$SEARCH\" index --index ../INDEX news && \"$SEARCH\" --index ../INDEX --count harbour",
      in: folder)
    #expect(outcome == Outcome(status: 0, output: "3\n", errors: ""))
  }
}
