import Foundation
import FoundationXML
import Testing

/// What `search serve` answers.
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

  private static let addresses: [(String, String)] = [
    ("/?q=a&city=&sort=relevance", "/?q=a"), ("/?sort=newest&q=a", "/?q=a&sort=newest"),
    ("/?q=a&utm_source=x&fbclid=y&gclid=z", "/?q=a"), ("/?q=a&exact=true", "/?q=a&exact=1"),
    ("/?q=a&exact=off", "/?q=a"), ("/?q=a&limit=10&offset=0", "/?q=a"),
    ("/?outlet=B&city=A&q=a", "/?q=a&city=A&outlet=B"), ("/?q=a&city=A&city=A", "/?q=a&city=A"),
    ("/?q=&format=html", "/"),
  ]

  @Test func `one state has one address`() throws {
    let server = try Self.makeServer()
    for (target, canonical) in Self.addresses {
      let answer = server.get(target)
      #expect(answer.status == 303, "\(target)")
      #expect(answer.headers["Location"] == canonical, "\(target)")
      #expect(server.get(canonical).status == 200)
    }
  }

  /// A server of the articles that all tests share, for one test.
  private static func makeServer() throws -> RunningServer {
    try RunningServer(in: try NewsFixture.shared.get())
  }

  private static let refusals: [(String, String, String)] = [
    ("/?q=a&aftr=2017", "aftr", "did you mean 'after'"),
    ("/?q=a&after=soon", "after", "'soon' is no date for 'after'"),
    ("/?q=a&after=1/2/2017", "after", "the month comes first"),
    ("/?q=a&sort=best", "sort", "use relevance"),
    ("/?q=a&limit=x", "limit", "whole number"), ("/?q=a&limit=1001", "limit", "up to 1000"),
    ("/?q=a&limit=all", "limit", "jsonl"), ("/kwic?q=a&limit=all", "limit", "jsonl"),
    ("/kwic?q=a&limit=1001", "limit", "up to 1000"), ("/?q=saved:nothing", "", "no saved searches"),
    ("/?q=a&exact=maybe", "exact", "use 1 or 0"),
    ("/?q=a&q=b", "q", "given twice"), ("/?q=a&index=/etc/passwd", "index", "no parameter"),
    ("/?q=a&variants=/etc/passwd", "variants", "no parameter"),
    ("/?q=a&batch=-", "batch", "no parameter"),
    ("/?q=a&seed=1", "seed", "belongs to 'sort random'"),
    ("/facets?left=3", "left", "no parameter"),
    ("/?q=a&limit=all&expand=1", "limit", "jsonl"),
    ("/kwic?q=a&sort=score", "sort", "use newest"),
  ]

  @Test func `what the command line would refuse is refused, and the parameter named`() throws {
    let server = try Self.makeServer()
    for (target, parameter, words) in Self.refusals {
      let separator = target.contains("?") ? "&" : "?"
      let answer = server.get(target + separator + "format=json")
      #expect(answer.status == 400, "\(target)")
      let named = parameter.isEmpty ? "null" : "\"\(parameter)\""
      #expect(answer.body.contains("\"parameter\":\(named)"), "\(answer.body)")
      #expect(answer.body.contains(words), "\(answer.body)")
      let page = server.get(target)
      #expect(page.status == 400)
      #expect(page.body.contains("<form class=\"search\""))
    }
  }

  private static let statuses: [(String, Int)] = [
    ("/nothing", 404), ("/article/12", 404), ("/article/x", 404),
    ("/article/2578806996993/", 404),
    ("/article/2578806996993/original", 404), ("/..%2f..%2fetc%2fpasswd", 404), ("//", 404),
    ("/index.db", 404), ("/?q=" + String(repeating: "a", count: 8193), 400),
    ("/?format=xml", 400),
    ("/article/99999999999999999999999", 404), ("/article/-1", 404), ("/help", 200),
    ("/about", 200),
    ("/robots.txt", 200), ("/icon.svg", 200), ("/style.css", 404), ("/style-0.css", 404),
    ("/opensearch.xml", 200), ("/healthz", 200), ("/healthz?x=1", 400), ("/saved", 200),
    ("/saved/nothing", 404), ("/saved/..%2Fsecret", 404), ("/saved/a?q=b", 400),
  ]

  @Test func `there are pages for these, and none for others`() throws {
    let server = try Self.makeServer()
    for (target, status) in Self.statuses {
      #expect(server.get(target).status == status, "\(target.prefix(60))")
    }
  }

  @Test func `every page has the headers that keep it shut, and nothing asks for more`() throws {
    let server = try Self.makeServer()
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
    let server = try Self.makeServer()
    let page = server.get("/").body
    let start = try #require(page.range(of: "rel=\"stylesheet\" href=\"/style-"))
    let hash = page[start.upperBound...].prefix { $0 != "." }
    #expect(hash.count > 8)
    let sheet = server.get("/style-\(hash).css")
    #expect(sheet.headers["Content-Type"] == "text/css; charset=utf-8")
    #expect(sheet.headers["Cache-Control"]?.contains("immutable") == true)
    #expect(sheet.body.contains("@media print"))
  }

  @Test func `what is refused by its address waits for no worker and no index`() throws {
    let folder = try TemporaryFolder()
    let server = try RunningServer(in: folder)
    #expect(server.get("/?q=a").status == 503)
    for (target, _, _) in Self.refusals where !target.contains("saved:") && !target.contains("seed")
    {
      #expect(server.get(target).status == 400, "\(target)")
    }
    #expect(server.get("/?q=a&sort=relevance").status == 303)
    #expect(server.get("/nothing").status == 404)
  }

  @Test func `what the asker has is not sent again`() throws {
    let server = try Self.makeServer()
    let tag = try #require(server.get("/?q=bridge").headers["ETag"])
    #expect(server.get("/?q=bridge", headers: "If-None-Match: \(tag)\r\n").status == 304)
    #expect(server.get("/?q=cherry", headers: "If-None-Match: \(tag)\r\n").status == 200)
  }

  @Test func `where articles came from is told only where it is asked for`() throws {
    let folder = try NewsFixture.shared.get()
    let shut = try Self.makeServer()
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

  @Test func `what is added is found, nobody waits, and a missing index comes back`() throws {
    let folder = try NewsFixture.makeFolder()
    let server = try RunningServer(in: folder)
    #expect(server.get("/?q=lighthouse").body.contains("No article for lighthouse"))
    let state = server.get("/healthz").headers["X-Dateline-State"]
    try folder.write(
      #"{"title": "Lighthouse lit", "body": "The lighthouse is lit again.", "date": "2022-02-02", "outlet": "Daily Sample"}"#
        + "\n", to: "more.jsonl")
    let start = Date()
    #expect(try search("index", "more.jsonl", in: folder).status == 0)
    // Ten seconds is what a writer would wait for a reader that does not let go.
    #expect(Date().timeIntervalSince(start) < 9)
    let answer = server.get("/?q=lighthouse")
    #expect(answer.body.contains("1 article for lighthouse"))
    #expect(answer.headers["X-Dateline-State"] != state)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/INDEX-wal"))
    try FileManager.default.moveItem(atPath: folder.path + "/INDEX", toPath: folder.path + "/AWAY")
    let missing = server.get("/?q=lighthouse")
    #expect(missing.status == 503)
    #expect(missing.headers["Retry-After"] == "1")
    #expect(!missing.body.contains(folder.path))
    try FileManager.default.moveItem(atPath: folder.path + "/AWAY", toPath: folder.path + "/INDEX")
    #expect(server.get("/?q=lighthouse").status == 200)
    #expect(server.stop() == 0)
  }

  @Test func `an article that was taken down is gone, and one that never was is not found`() throws
  {
    let folder = try NewsFixture.makeFolder()
    #expect(try search("remove", "2578806996993", in: folder).status == 0)
    let server = try RunningServer(in: folder)
    #expect(server.get("/article/2578806996993").status == 410)
    #expect(server.get("/article/2578806996994").status == 404)
  }

  @Test func `an earlier text has an address of its own`() throws {
    let folder = try TemporaryFolder()
    for day in ["Monday", "Tuesday", "Friday"] {
      try folder.write(
        #"{"title": "Ferry", "text": "It sails on \#(day) from the old pier.", "url": "https://e.example/1", "date": "2021-03-01"}"#
          + "\n", to: "a.jsonl")
      #expect(try search("index", "a.jsonl", in: folder).status == 0)
    }
    let line = try search("--format", "jsonl", "ferry", in: folder).output
    let id = try #require(JSONLine(line)).id
    let server = try RunningServer(in: folder)
    let page = server.get("/article/\(id)?at=2")
    #expect(page.status == 200)
    #expect(page.body.contains("<p dir=\"auto\">It sails on Tuesday from the old pier.</p>"))
    #expect(page.body.contains("An earlier text: version 2, until <time"))
    let list = server.get("/article/\(id)/versions").body
    #expect(list.contains("<a href=\"/article/\(id)?at=1\">Version 1</a>"))
    #expect(!server.get("/article/\(id)/versions?at=2").body.contains("at=1\""))
    for (target, arguments) in [
      ("/article/\(id)?at=2&format=json", ["--at", "2", "--json"]),
      ("/article/\(id)/versions?format=json", ["--versions", "--json"]),
      ("/article/\(id)/versions?at=2&format=json", ["--versions", "--at", "2", "--json"]),
    ] {
      let printed = try Command(
        arguments: ["show", "\(id)"] + arguments, environment: ["DATELINE_INDEX": "INDEX"],
        folder: folder.path
      ).run()
      #expect(printed.status == 0)
      #expect(server.get(target).body == printed.output, "\(target)")
    }
    #expect(server.get("/article/\(id)?at=3").status == 404)
    #expect(server.get("/article/\(id)?at=x").status == 400)
    #expect(server.get("/article/\(id)?at=2&format=ris").status == 400)
    #expect(server.get("/?q=ferry&at=2").status == 400)
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

  @Test(
    "what cannot be served is said",
    arguments: [
      (
        ["--listen", "0.0.0.0:8080"], 64,
        "search: '0.0.0.0:8080' is reached from other machines: say by which name, '--host NAME', and read 'search help serve' first\n"
      ),
      (
        ["--listen", "8080"], 64,
        "search: '8080' is no value for '--listen': use HOST:PORT, [ADDRESS]:PORT, unix:PATH or fd:NUMBER\n"
      ),
      (
        ["--host", "a/b"], 64,
        "search: 'a/b' is no value for '--host': use a name such as news.example\n"
      ),
      (
        ["--listen", "fd:77"], 2,
        "search: cannot listen on 'fd:77': socket operation on non-socket\n"
      ),
    ])
  func misuse(_ arguments: [String], _ status: Int32, _ errors: String) throws {
    let folder = try NewsFixture.shared.get()
    let outcome = try Command(
      arguments: ["serve"] + arguments, environment: ["DATELINE_INDEX": "INDEX"],
      folder: folder.path
    ).run()
    #expect(outcome == Outcome(status: status, output: "", errors: errors))
  }

  @Test func `a port that is taken is named`() throws {
    let server = try Self.makeServer()
    let outcome = try search(
      "serve", "--listen", "127.0.0.1:\(server.port)", in: try NewsFixture.shared.get())
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "search: cannot listen on '127.0.0.1:\(server.port)': address already in use\n")
  }
}
