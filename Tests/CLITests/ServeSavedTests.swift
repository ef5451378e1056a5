import Foundation
import FoundationXML
import Testing

/// Saved searches as `search serve` shows them.
@Suite struct ServeSavedTests {
  /// A folder with an index and saved searches in `config/dateline/saved`.
  private static func makeFolder() throws -> TemporaryFolder {
    let folder = try NewsFixture.makeFolder()
    for arguments in [
      ["bridges", "bridge", "--city", "Hamburg"], ["exact", "--exact", "bridge tolls"],
      ["since", "--after", "2021", "--mail", "ada@example.org"],
    ] {
      #expect(try run(["save"] + arguments, in: folder).status == 0)
    }
    return folder
  }

  private static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Outcome {
    try Command(
      arguments: arguments,
      environment: [
        "DATELINE_INDEX": "INDEX", "XDG_CONFIG_HOME": folder.path + "/config",
        "XDG_STATE_HOME": folder.path + "/state",
      ],
      folder: folder.path
    ).run()
  }

  private static let saved = "config/dateline/saved"

  private static func withoutTime(_ text: String) -> String {
    text.components(separatedBy: "\n").filter { !$0.contains("\"elapsed_ms\"") }
      .joined(separator: "\n")
  }

  @Test func `they are listed with their queries and feeds, and without where alerts go`() throws {
    let folder = try Self.makeFolder()
    let server = try RunningServer(in: folder, "--saved", Self.saved)
    let page = server.get("/saved")
    #expect(page.status == 200)
    for text in [
      "<a href=\"/saved/bridges\"><bdi>bridges</bdi></a>", "<bdi>bridge · city: Hamburg</bdi>",
      "<bdi>bridge tolls · exact: yes</bdi>", "<bdi>after: 2021</bdi>",
      "<a href=\"/saved/since?format=rss\" type=\"application/rss+xml\">RSS",
    ] { #expect(page.body.contains(text), "\(text)") }
    #expect(!page.body.contains("ada@"))
    #expect(page.headers["ETag"] == nil)
    #expect(server.get("/").body.contains("<a href=\"/saved/bridges\">"))
    let json = server.get("/saved?format=json")
    #expect(!json.body.contains("ada@"))
    #expect(try Self.run(["saved", "--remove", "since"], in: folder).status == 0)
    #expect(
      server.get("/saved?format=json").body
        == (try Self.run(["saved", "--json"], in: folder).output))
    #expect(!server.get("/saved").body.contains("since"))
  }

  @Test func `one leads to its query written out, and is a feed of the newest`() throws {
    let folder = try Self.makeFolder()
    // With paths, as the command prints them.
    let server = try RunningServer(in: folder, "--saved", Self.saved, "--show-paths")
    let page = server.get("/saved/bridges")
    #expect(page.status == 303)
    #expect(page.headers["Location"] == "/?q=bridge&city=Hamburg&sort=newest")
    let printed = try Self.run(
      ["query", "--json", "--city", "Hamburg", "--sort", "newest", "-n", "1", "bridge"], in: folder)
    #expect(
      Self.withoutTime(server.get("/saved/bridges?limit=1&format=json").body)
        == Self.withoutTime(printed.output))
    let feed = server.get("/saved/since?format=rss")
    #expect(feed.headers["Content-Type"] == "application/rss+xml; charset=utf-8")
    #expect(feed.body.contains("<title>since · Dateline</title>"))
    #expect(feed.body.components(separatedBy: "<item>").count == 4)
    #expect(XMLParser(data: Data(feed.body.utf8)).parse())
    let named = try Self.run(["query", "--json", "saved:bridges"], in: folder)
    #expect(
      Self.withoutTime(server.get("/?q=saved%3Abridges&format=json").body)
        == Self.withoutTime(named.output))
    #expect(server.get("/?q=saved%3Anone").status == 400)
    #expect(server.get("/saved/none").status == 404)
  }

  @Test func `one that cannot be read is named, and its folder is not`() throws {
    let folder = try Self.makeFolder()
    try folder.write("query bridge\n", to: Self.saved + "/broken")
    let server = try RunningServer(in: folder, "--saved", Self.saved)
    let page = server.get("/saved")
    #expect(page.status == 200)
    #expect(page.body.contains("<bdi>broken</bdi>"))
    #expect(page.body.contains("line 1: &#39;query bridge&#39; is no &#39;option: value&#39;"))
    for target in ["/saved", "/saved/broken", "/?q=saved:broken", "/saved?format=json", "/"] {
      #expect(!server.get(target).body.contains("config"), "\(target)")
    }
    // The others are listed beside it.
    let list = server.get("/saved?format=json")
    #expect(list.status == 200)
    #expect(list.body.contains("\"name\": \"broken\""))
    #expect(list.body.contains("\"name\": \"bridges\""))
    #expect(list.body.contains("\"error\": \"the search 'broken', line 1: "))
  }

  @Test func `a server that others reach shows none, unless it is told which`() throws {
    let folder = try Self.makeFolder()
    let server = try RunningServer(in: folder, "--host", "news.example")
    #expect(server.get("/saved").body.contains("Saved searches are not shown here."))
    #expect(server.get("/saved/bridges").status == 404)
    #expect(server.get("/?q=saved%3Abridges").status == 400)
    let outcome = try Self.run(["serve", "--saved", "nowhere"], in: folder)
    #expect(outcome == Outcome(status: 2, output: "", errors: "search: 'nowhere' is no folder\n"))
  }
}
