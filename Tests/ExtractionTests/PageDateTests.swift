import Markup
import News
import Testing

@testable import Extraction

/// Which of a page's days is the article's: what is stated, what is shown, and what is another story's.
@Suite struct PageDateTests {
  private static let title = "One boat more than in June"
  private static let text = """
    <p>The harbour office counted the boats on Monday and found one more than it had counted in June.</p>
    <p>Nobody has come to fetch it, although its bell rings at every turn of the tide since then.</p>
    <p>The office will count again in August, with a second clerk, who is said to be good at sums.</p>
    """

  private func article(
    _ head: String = "", _ top: String = "", _ bottom: String = "", language: String = "en"
  ) throws -> Article {
    let page =
      "<html lang='\(language)'><head><title>\(Self.title)</title>\(head)</head><body>"
      + "<div><h1>\(Self.title)</h1>\(top)\(Self.text)</div>\(bottom)</body></html>"
    return try #require(try Reading(content: page, as: "a.html").articles.first)
  }

  private func day(
    _ head: String = "", _ top: String = "", _ bottom: String = "", language: String = "en"
  ) throws -> String? {
    try article(head, top, bottom, language: language).published?.day.description
  }

  private static func meta(_ name: String, _ content: String) -> String {
    "<meta property='\(name)' content='\(content)'>"
  }

  @Test(
    arguments: ["date", "dc.date", "DCTERMS.date", "og:article:published_time", "timestamp"],
    [
      "<p>2 March 2026</p>", "<time datetime='2026-03-02'>2 March 2026</time>",
      "<p>02.03.2026 - Text: Ada Quill</p>", "<p>Published: 2 March 2026</p>",
      "<span class='d'>2 March 2026 Harbour</span>",
    ])
  func `a vague name gives way to the day that is shown`(name: String, line: String) throws {
    let head = Self.meta(name, "2026-02-11")
    #expect(try day(head, line, language: "de") == "2026-03-02")
    #expect(try day(head) == "2026-02-11")
  }

  @Test(arguments: [
    "<p>Event: 2 March 2026, 7 pm</p>", "<p>It will open on 2 March 2026, the clerk said.</p>",
    "<p>Updated 2 March 2026</p>",
  ])
  func `a vague name does not give way to what is no day of publication`(line: String) throws {
    #expect(try day(Self.meta("date", "2026-02-11"), line) == "2026-02-11")
  }

  @Test func `today's day at the top of a page is not shown as the article's`() throws {
    let head = Self.meta("date", "2026-02-11")
    let page =
      "<html lang='en'><head><title>\(Self.title)</title>\(head)</head><body><p>The Pier Post</p>"
      + "<p>Monday, 2 March 2026</p><h1>\(Self.title)</h1>\(Self.text)</body></html>"
    let article = try Reading(content: page, as: "a.html").articles.first
    #expect(article?.published?.day.description == "2026-02-11")
  }

  @Test(arguments: ["article:published_time", "datePublished", "parsely-pub-date", "pubdate"])
  func `an agreed name stays`(name: String) throws {
    #expect(try day(Self.meta(name, "2026-03-01"), "<p>2 March 2026</p>") == "2026-03-01")
  }

  @Test func `when a page was made says less than what it prints`() throws {
    let made = Self.meta("datecreated", "2004-01-01")
    #expect(try day(made, "<p>Updated 2 March 2026</p>") == "2026-03-02")
    #expect(try day(made) == "2004-01-01")
  }

  @Test(arguments: [
    ("<p>5 May 2026, 14:30</p>", "2026-05-05"),
    ("<p>Harbour desk 05.05.2026, 11.08</p>", "2026-03-02"),
    ("<p>Updated 5 May 2026</p>", "2026-03-02"), ("", "2026-03-02"),
    ("<p>2 March 2026</p><p>5 May 2026</p>", "2026-03-02"),
  ])
  func `what is shown as its day is, where it is that of a change and nothing says so`(
    line: String, expected: String
  ) throws {
    let head =
      Self.meta("article:published_time", "2026-03-02T08:00:00+01:00")
      + Self.meta("article:modified_time", "2026-05-05T14:30:00+01:00")
    #expect(try day(head, line, language: "de") == expected)
  }

  @Test func `a moment in universal time has the day that a line shows`() throws {
    let head = Self.meta("article:published_time", "2026-03-03T00:44:00Z")
    let article = try article(head, "<ul><li>02/03/2026 21:44</li></ul>", language: "pt-BR")
    #expect(article.published?.day.description == "2026-03-02")
    #expect(article.published?.timestamp == "2026-03-03T00:44:00Z")
  }

  @Test(arguments: ["og:updated_time", "dateModified"])
  func `a change is no day of publication, whatever element holds it`(name: String) throws {
    let change = "<meta itemprop='\(name)' property='\(name)' content='2026-03-05'>"
    let line = "<p>Erschienen am 2. März 2026</p>"
    #expect(try day("", change + line, language: "de") == "2026-03-02")
  }

  // MARK: Other stories

  @Test(arguments: [
    "<article><h3><a href='/b'>A gull was seen at the pier</a></h3><time datetime='2026-05-05'>5 May</time></article>",
    "<div class='hentry'><h3>A gull</h3><abbr class='published' title='2026-05-05'>5 May</abbr></div>",
    "<div><span class='date'>5 May 2026</span> <a href='/b'>A gull was seen at the old pier</a></div>",
    "<div id='wm-ipp'><table><tr><td>5 May 2026</td></tr></table></div>",
    "<ul class='related'><li><a href='/b'>A gull</a> <time datetime='2026-05-05'>5 May</time></li></ul>",
    "<div class='comments'><p>Bo, <time datetime='2026-05-05'>5 May</time></p></div>",
  ])
  func `another story's day is not the page's`(teaser: String) throws {
    #expect(try day("", "", teaser) == nil)
    let top = "<p class='date'>2 March 2026</p>"
    #expect(try day("", top, teaser) == "2026-03-02")
  }

  @Test(arguments: [
    "<article><h3><a href='/b'>A gull</a></h3><span class='author'>Bo Zell</span></article>",
    "<div class='hentry'><h3>A gull was seen</h3><p>Author: Bo Zell</p></div>",
  ])
  func `another story's writer is not the page's`(teaser: String) throws {
    #expect(try article("", "", teaser).bylines.isEmpty)
  }

  @Test func `a writer's card in an element of its own names the writer`() throws {
    let card = "<article><span class='author'>Ada Quill</span></article>"
    #expect(try article("", "", card).bylines == ["Ada Quill"])
  }

  // MARK: Far from the headline

  @Test(arguments: [
    "This entry was posted on Monday, March 2nd, 2026 at 23:03 and is filed under Boats.",
    "„Ein Boot“ wurde am 2. März 2026 um 23:03 Uhr gepostet und unter Boote abgelegt.",
    "This page was last edited on 2 March 2026, at 23:03.",
    "Author: Ada2 am 02.03.2026, 13:36 Uhr",
  ])
  func `a sentence that files an entry dates it`(sentence: String) throws {
    #expect(try day("", "", "<p>\(sentence)</p>", language: "de") == "2026-03-02")
  }

  @Test(arguments: ["Der Clerk wurde am 2. März 1990 geboren und lebt am Hafen in der Stadt."])
  func `another sentence with a day does not`(sentence: String) throws {
    #expect(try day("", "", "<p>\(sentence)</p>", language: "de") == nil)
  }

  @Test(arguments: ["Ada<br>2. März 2026", "Kiel, den 2. März 2026"])
  func `a text may be signed with a day`(line: String) throws {
    let rest = (1...9).map {
      "<p>Bell \($0) rang at every turn of the tide, as it does in June.</p>"
    }.joined()
    let page =
      "<html lang='de'><head><title>\(Self.title)</title></head><body><div><h1>\(Self.title)</h1>"
      + "\(Self.text)\(rest)<p>\(line)</p></div></body></html>"
    let article = try #require(try Reading(content: page, as: "a.html").articles.first)
    #expect(article.published?.day.description == "2026-03-02")
  }

  @Test func `a script names the day where nothing else does`() throws {
    let script =
      "<script type='application/json'>{\"publishedDate\":\"2026-03-02T20:37:27Z\"}</script>"
    #expect(try day("", "", script) == "2026-03-02")
  }
}
