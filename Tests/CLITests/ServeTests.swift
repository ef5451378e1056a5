import Foundation
import Testing

/// What `search serve` answers in a machine format.
@Suite struct ServeTests {
  /// An address, and the command that prints the same.
  static let pairs: [(target: String, arguments: [String])] = [
    ("/?q=bridge&format=json", ["query", "--json", "bridge"]),
    ("/?q=%22harbour+bridge%22&format=json", ["query", "--json", "\"harbour bridge\""]),
    ("/?q=bridge+-cyclists&format=json", ["query", "--json", "bridge -cyclists"]),
    (
      "/?q=bridge&city=Hamburg&city=kyiv&format=json",
      ["query", "--json", "--city", "Hamburg", "--city", "kyiv", "bridge"]
    ),
    ("/?q=bridge&facets=1&format=json", ["query", "--json", "--facets", "bridge"]),
    (
      "/?q=bridge&after=2021&sort=oldest&format=json",
      ["query", "--json", "--after", "2021", "--sort", "oldest", "bridge"]
    ),
    ("/?q=brigde&format=json", ["query", "--json", "brigde"]),
    ("/?q=%28%28%28&format=json", ["query", "--json", "((("]),
    (
      "/?q=bridge&limit=1&offset=1&format=json",
      ["query", "--json", "-n", "1", "--offset", "1", "bridge"]
    ),
    ("/?q=bridge&exact=1&format=json", ["query", "--json", "--exact", "bridge"]),
    ("/?q=bridge&count=on&format=json", ["query", "--json", "--count", "bridge"]),
    ("/?lang=de&format=jsonl", ["query", "--format", "jsonl", "--lang", "de"]),
    (
      "/?q=bridge&format=csv&fields=title,text",
      ["query", "--format", "csv", "--fields", "title,text", "bridge"]
    ),
    ("/?q=bridge&format=jsonl&limit=all&sort=newest", ["export", "bridge"]),
    ("/?q=bridge&format=csv&limit=all&sort=newest", ["export", "--format", "csv", "bridge"]),
    ("/facets?q=bridge&format=json", ["facets", "--json", "bridge"]),
    ("/facets?format=csv", ["facets", "--format", "csv"]),
    (
      "/facets?q=bridge&facet=city&limit=1&format=json",
      ["facets", "--json", "--facet", "city", "-n", "1", "bridge"]
    ),
    (
      "/kwic?q=bridge&sort=left&left=3&format=json",
      ["kwic", "--json", "--sort", "left", "--left", "3", "bridge"]
    ),
    ("/kwic?q=bridge&format=csv", ["kwic", "--format", "csv", "bridge"]),
    (
      "/kwic?q=bridge&format=jsonl&limit=all",
      ["kwic", "--format", "jsonl", "-n", "1000000", "bridge"]
    ),
    ("/article/2578806996993?format=json", ["show", "--json", "2578806996993"]),
    ("/related/2578806996993?format=json", ["related", "--json", "2578806996993"]),
    (
      "/explain/2578806996993?q=bridge&format=json",
      ["explain", "--json", "2578806996993", "bridge"]
    ),
    (
      "/timeline?q=bridge&by=month&share=1&format=json",
      ["timeline", "--json", "--by", "month", "--share", "bridge"]
    ),
    (
      "/timeline?q=bridge&compare=cherry&format=csv",
      ["timeline", "--format", "csv", "--compare", "cherry", "bridge"]
    ),
    (
      "/timeline?q=bridge&bom=1&format=csv", ["timeline", "--format", "csv", "--bom", "bridge"]
    ),
    ("/places?bom=1&format=csv", ["places", "--format", "csv", "--bom"]),
    (
      "/terms?q=bridge&min=1&bom=1&format=csv",
      ["terms", "--format", "csv", "--bom", "--min", "1", "bridge"]
    ),
    ("/timeline?format=svg", ["timeline", "--format", "svg"]),
    ("/places?q=bridge&format=geojson", ["places", "--format", "geojson", "bridge"]),
    ("/terms?q=bridge&min=1&format=json", ["terms", "--json", "--min", "1", "bridge"]),
    ("/?q=bridge&format=ris", ["query", "--format", "ris", "bridge"]),
    ("/?q=bridge&format=bibtex&limit=all&sort=newest", ["export", "--format", "bibtex", "bridge"]),
    ("/article/2578806996993?format=csl", ["show", "--format", "csl", "2578806996993"]),
    ("/article/2578806996993?format=citation", ["show", "--format", "citation", "2578806996993"]),
    ("/about?format=json", ["stats", "--json"]),
  ]

  @Test func `what HTTP answers in a machine format is what the command prints`() throws {
    let folder = try NewsFixture.shared.get()
    let server = try RunningServer(in: folder, "--show-paths")
    for (target, arguments) in Self.pairs {
      let printed = try Command(
        arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
      ).run()
      let answer = server.get(target)
      #expect(answer.status == 200, "\(target)")
      #expect(Self.withoutTime(answer.body) == Self.withoutTime(printed.output), "\(target)")
    }
  }

  private static func withoutTime(_ text: String) -> String {
    text.components(separatedBy: "\n").filter { !$0.contains("\"elapsed_ms\"") }
      .joined(separator: "\n")
  }
}
