import Foundation
import Testing

/// Which addresses `search serve` answers, and with which status.
@Suite struct ServeAddressTests {
  private static let addresses: [(String, String)] = [
    ("/?q=a&city=&sort=relevance", "/?q=a"), ("/?sort=newest&q=a", "/?q=a&sort=newest"),
    ("/?q=a&utm_source=x&fbclid=y&gclid=z", "/?q=a"), ("/?q=a&exact=true", "/?q=a&exact=1"),
    ("/?q=a&exact=off", "/?q=a"), ("/?q=a&limit=10&offset=0", "/?q=a"),
    ("/?outlet=B&city=A&q=a", "/?q=a&city=A&outlet=B"), ("/?q=a&city=A&city=A", "/?q=a&city=A"),
    ("/?q=&format=html", "/"),
  ]

  @Test func `one state has one address`() throws {
    let server = try RunningServer.ofSharedNews()
    for (target, canonical) in Self.addresses {
      let answer = server.get(target)
      #expect(answer.status == 303, "\(target)")
      #expect(answer.headers["Location"] == canonical, "\(target)")
      #expect(server.get(canonical).status == 200)
    }
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
    let server = try RunningServer.ofSharedNews()
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
    let server = try RunningServer.ofSharedNews()
    for (target, status) in Self.statuses {
      #expect(server.get(target).status == status, "\(target.prefix(60))")
    }
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
}
