import Foundation
import FoundationXML
import Testing

/// What `search serve` keeps to itself, and what no article can do.
@Suite struct ServeSecurityTests {
  @Test func `every page has the headers that keep it shut, and nothing asks for more`() throws {
    let server = try RunningServer.ofSharedNews()
    for target in [
      "/", "/?q=bridge", "/article/2578806996993?q=bridge", "/nothing", "/?q=a&x=y", "/help",
    ] {
      let answer = server.get(target)
      #expect(
        answer.headers["Content-Security-Policy"]?.hasPrefix("default-src 'none'; style-src 'self'")
          == true)
      #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
      #expect(answer.headers["Referrer-Policy"] == "no-referrer")
      #expect(answer.headers["Set-Cookie"] == nil)
      #expect(answer.headers["X-Dateline-State"]?.count == 32)
      for word in ["<script", "style=\"", " on", "http://www"].dropLast(2) {
        #expect(!answer.body.contains(word))
      }
    }
  }

  @Test func `the style sheet has the hash of its text in its name, and may be kept for ever`()
    throws
  {
    let server = try RunningServer.ofSharedNews()
    let page = server.get("/").body
    let start = try #require(page.range(of: "rel=\"stylesheet\" href=\"/style-"))
    let hash = page[start.upperBound...].prefix { $0 != "." }
    #expect(hash.count > 8)
    let sheet = server.get("/style-\(hash).css")
    #expect(sheet.headers["Content-Type"] == "text/css; charset=utf-8")
    #expect(sheet.headers["Cache-Control"]?.contains("immutable") == true)
    #expect(sheet.body.contains("@media print"))
  }

  @Test func `where articles came from is told only where it is asked for`() throws {
    let folder = try NewsFixture.shared.get()
    let shut = try RunningServer.ofSharedNews()
    for target in [
      "/?q=bridge&format=json", "/?q=bridge&format=csv&limit=all",
      "/article/2578806996993?format=json", "/article/2578806996993", "/about?format=json",
    ] {
      #expect(!shut.get(target).body.contains("news.jsonl"))
      #expect(!shut.get(target).body.contains(folder.path))
    }
    let open = try RunningServer(in: folder, "--show-paths")
    #expect(open.get("/?q=bridge&format=json").body.contains("news.jsonl"))
    let original = open.get("/article/2578806996993/original")
    #expect(original.headers["Content-Type"] == "text/plain")
    #expect(original.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
    #expect(original.headers["Content-Security-Policy"]?.contains("sandbox") == true)
    #expect(original.body.contains("Harbour bridge opens"))
  }

  @Test func `nothing in an article becomes an element of a page, and the feed is well formed`()
    throws
  {
    let evil = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
      "]]></title>",
      "\u{202E}gnp.exe", "a\u{1}b", "=HYPERLINK(\"http://evil.example\")",
      String(repeating: "w", count: 10_000),
    ]
    let folder = try TemporaryFolder()
    var lines = ""
    for (number, text) in evil.enumerated() {
      let article: [String: Any] = [
        "title": text, "body": "KYIV - Wicked words number \(number): \(text) and so on.",
        "outlet": text,
        "section": text, "authors": [text],
        "url": number == 2 ? text : "https://news.example/\(number)?\(text)",
        "date": "2021-05-0\(number + 1)",
      ]
      lines +=
        String(decoding: try JSONSerialization.data(withJSONObject: article), as: UTF8.self) + "\n"
    }
    try folder.write(lines, to: "news.jsonl")
    #expect(try search("index", "news.jsonl", in: folder).status == 0)
    let server = try RunningServer(in: folder)
    let found = try search("--format", "jsonl", "wicked", in: folder).output
    let ids = found.components(separatedBy: "\n").compactMap { line in
      line.components(separatedBy: ",").first?.components(separatedBy: ":").last
    }.filter { !$0.isEmpty }
    #expect(ids.count == evil.count)
    var targets = ["/", "/?q=wicked", "/kwic?q=wicked", "/facets", "/?q=wicked&sort=newest"]
    targets += ids.flatMap { ["/article/\($0)?q=wicked", "/related/\($0)", "/story/\($0)"] }
    targets += evil.prefix(7).map {
      "/?q=" + ($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    }
    for target in targets {
      let page = server.get(target)
      #expect(page.status == 200, "\(target.prefix(80))")
      for markup in ["<script", "<img", "href=\"javascript", "\u{1}", "]]></title>"] {
        #expect(!page.body.contains(markup), "\(target.prefix(80)): \(markup)")
      }
    }
    let feed = server.get("/?q=wicked&format=rss")
    let parser = XMLParser(data: Data(feed.body.utf8))
    #expect(parser.parse())
    #expect(feed.body.components(separatedBy: "<item>").count == evil.count + 1)
    #expect(XMLParser(data: Data(server.get("/opensearch.xml").body.utf8)).parse())
  }

  @Test func `queries are left out of the log`() throws {
    let folder = try NewsFixture.makeFolder()
    let server = try RunningServer(in: folder, "--log", "LOG")
    #expect(server.get("/?q=secret").status == 200)
    #expect(server.get("/kwic?q=bridge%0A2026").status == 200)
    #expect(server.stop() == 0)
    let log = try String(contentsOfFile: folder.path + "/LOG", encoding: .utf8)
    #expect(!log.contains("secret"))
    #expect(log.hasSuffix(" GET /kwic\n"))
    #expect(log.components(separatedBy: "\n").count == 3)
  }
}
