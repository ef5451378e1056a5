import News
import Testing

@testable import Extraction

/// Pages that answer as stories do, and are none.
@Suite struct PageSortTests {
  private func outcome(_ html: String) -> String {
    let record = RawRecord(
      kind: .html, location: SourceLocation(path: "page.html"), bytes: Array(html.utf8))
    switch HTMLExtractor().article(from: record) {
    case .success(let article): return "article: " + article.title
    case .failure(let failure): return failure.reason
    }
  }

  private static let sorry =
    "<p>The page that you are looking for may have been moved, or there never was one.</p>"

  @Test(arguments: [
    "Page not found", "404 – Page not found", "Seite nicht gefunden", "Page introuvable",
    "Página no encontrada", "Pagina non trovata", "Страница не найдена", "ページが見つかりません", "404",
    "Strona nie została znaleziona", "Siden blev ikke fundet", "Sivua ei löytynyt",
    "Fehler 404",
  ])
  func `skips a page that says that it was not found`(title: String) {
    let page = "<title>\(title) | The Post</title><h1>\(title)</h1>" + Self.sorry
    #expect(outcome(page) == "a page that says that it was not found")
  }

  @Test func `skips a server's list of files`() {
    let files = "<pre><a href='a.html'>a.html</a> 2026-03-02 08:00 4K</pre>"
    #expect(
      outcome("<title>Index of /news</title><h1>Index of /news</h1>" + files) == "a list of files")
  }

  @Test(arguments: ["403 Forbidden", "Service unavailable", "Site maintenance", "Bad gateway"])
  func `skips a page that says that its site cannot answer`(title: String) {
    let page = "<title>\(title)</title><h1>\(title)</h1>" + Self.sorry
    #expect(outcome(page) == "a page that says that its site cannot answer")
  }

  @Test(arguments: ["Log in", "Before you continue", "Just a moment…", "Anmelden"])
  func `skips a page that asks for consent, a login or a proof`(title: String) {
    let page = "<title>\(title)</title><h1>\(title)</h1>" + Self.sorry
    #expect(outcome(page) == "a page that asks for consent, a login or a proof")
  }

  private static let teasers = (1...9).map {
    "<div class='t'><h2><a href='/\($0)'>What the clerk of day \($0) has counted</a></h2><p>On day \($0) the clerk wrote down the number of boats, and beside it that…</p></div>"
  }.joined()

  @Test func `skips a section's list of headlines`() {
    #expect(
      outcome("<title>Latest news</title><h1>Latest news</h1>" + Self.teasers)
        == "a list of other pages' headlines")
  }

  @Test func `stories about such pages, and with such lists below them, are stories`() {
    let long = (1...9).map {
      "<p>On day \($0) the clerk wrote down the number of boats, and beside it that of the gulls on them.</p>"
    }.joined()
    #expect(
      outcome("<title>Page not found</title><h1>Page not found</h1>" + long)
        == "article: Page not found")
    let head = "<meta property='og:type' content='article'><title>Page not found</title>"
    #expect(outcome(head + "<h1>Page not found</h1>" + Self.sorry) == "article: Page not found")
    #expect(
      outcome("<title>Boats</title><h1>Many boats</h1>" + long + Self.teasers)
        == "article: Many boats")
    let short =
      "<p>On Monday the clerk wrote down the number of all boats, and beside it that of the gulls on them, as he did in June.</p>"
      + "<p>On Friday he will count them once more, with a second clerk, who is said to be good at sums and at gulls, and who has counted both of them before.</p>"
    #expect(
      outcome("<title>Boats</title><h1>Many boats</h1>" + short + Self.teasers + short)
        == "article: Many boats")
  }

  @Test func `a newsletter may be a list`() throws {
    let mail = """
      From: The Post <post@post.example>
      Subject: Boats of the week
      Date: Tue, 2 Mar 2021 08:00:00 +0000
      Message-ID: <1@post.example>
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8

      <html><body><h1>Boats of the week</h1>\(Self.teasers)</body></html>
      """
    #expect(
      try Reading(content: mail, as: "mail.eml").articles.map(\.title) == ["Boats of the week"])
  }
}
