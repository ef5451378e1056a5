import Foundation
import Testing

/// `search extract`: articles without an index.
@Suite struct ExtractTests {
  @Test func `prints the articles of files as export would, but for what an index knows`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "<html><head><title>Okapi seen</title></head><body><h1>Okapi seen</h1>"
        + "<p>The okapi was seen on Monday by two keepers, who had looked for it since March.</p>"
        + "<p>It has been in the garden all the time, behind the house of the giraffes, they said.</p>"
        + "</body></html>", to: "news/a.html")
    try folder.write("{\"title\": \"B\", \"text\": \"Zebra ran.\"}", to: "news/b.json")
    let found = try search("extract", "news", in: folder)
    #expect(found.status == 0 && found.errors.isEmpty)
    _ = try search("index", "news", in: folder)
    let exported = try search("export", in: folder).output.split(separator: "\n")
      .map {
        String($0).replacing(#/"id":\d+,/#, with: "")
          .replacing(#/,"story":\d+,"relation":"original"/#, with: "")
      }
    #expect(Set(found.output.split(separator: "\n").map(String.init)) == Set(exported))
  }

  @Test func `names what holds no article, and says so by its status`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty.html")
    let found = try search("extract", "empty.html", in: folder)
    #expect(found.status == 1)
    #expect(found.output.isEmpty)
    #expect(found.errors.hasPrefix("search: skipped empty.html: "))
    #expect(try search("extract", in: folder).status == 64)
    #expect(try search("extract", "missing", in: folder).status == 2)
  }
}
