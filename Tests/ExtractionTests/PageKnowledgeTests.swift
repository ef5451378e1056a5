import Markup
import News
import Testing

@testable import Extraction

/// What a page's sources say against what is known to be no headline, no writer and no day.
@Suite struct PageKnowledgeTests {
  private static let text = """
    <p>The harbour office counted the boats on Monday and found one more than it had counted in June.</p>
    <p>Nobody has come to fetch it, although its bell rings at every turn of the tide since then.</p>
    <p>The office will count again in August, with a second clerk, who is said to be good at sums.</p>
    """

  private func extracted(_ head: String, _ top: String, bottom: String = "") throws -> Article {
    let html =
      "<html><head>\(head)</head><body><div>\(top)\(Self.text)\(bottom)</div></body></html>"
    let record = RawRecord(
      kind: .html, location: SourceLocation(path: "page.html"), bytes: Array(html.utf8))
    return try HTMLExtractor(today: CalendarDate(julianDay: 2_460_000)).article(from: record).get()
  }

  private static let title = "<h1>One boat more than in June</h1>"

  private static func linked(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\(members)}</script>"
  }

  // MARK: Headlines

  @Test(arguments: [
    // The site's name as a logo, in JSON-LD, in og:title, at the title's end; that of the section.
    ("", "<h1 class='logo'><a href='/'>The Post</a></h1><h2>One boat more than in June</h2>"),
    (linked("\"headline\":\"The Post\",\"publisher\":{\"name\":\"The Post\"}"), title),
    (linked("\"headline\":\"The Post\""), title),
    (
      "<meta property='og:site_name' content='The Post - News'><meta property='og:title' content='The Post - News'>",
      title
    ),
    ("", "<h1>The Post</h1><h1>One boat more than in June</h1>"),
    ("", "<h1>All the news: The Post</h1><h1>One boat more than in June</h1>"),
    ("<meta property='article:section' content='Harbour'>", "<h1>Harbour</h1>" + title),
    // One headline for machines against two that agree.
    (linked("\"headline\":\"a count of boats\""), title),
    // Wordings for search engines, where a headline is printed.
    ("<meta property='og:title' content='Boats: how many? | The Post'>", title),
    // The headline in a heading of a lower rank, above subheads of the first.
    ("", "<h2>One boat more than in June</h2>"),
  ])
  func `the name of site or section is no headline, and one source does not outvote two`(
    head: String, top: String
  ) throws {
    let title = "<title>One boat more than in June | All the news: The Post</title>"
    let last =
      "<h1>What comes next</h1><p>The clerk will be asked in autumn, and the gulls too.</p>"
    let article = try extracted(title + head, top, bottom: last)
    #expect(article.title == "One boat more than in June")
    #expect(article.blocks.count >= 4)
  }

  @Test func `a page that is a section of its own keeps its name as the headline`() throws {
    let head =
      "<title>Table of boats | The Post</title><meta property='article:section' content='Table of boats'>"
    #expect(try extracted(head, "<h1>Table of boats</h1>").title == "Table of boats")
  }

  // MARK: Dates

  @Test(arguments: [
    "1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00", "1969-12-31T19:00:00-05:00",
    "1900-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2999-03-02T08:00:00Z",
  ])
  func `machines' zeros and days to come date nothing`(stamp: String) throws {
    let head = "<meta property='article:published_time' content='\(stamp)'>"
    let printed = try extracted(head, Self.title + "<p class='date'>2 March 2021</p>")
    #expect(printed.published?.day.description == "2021-03-02")
    #expect(try extracted(head, Self.title).published == nil)
  }

  @Test(arguments: [
    ("<p>Erschienen am 26. Jan. 2022</p>", "2022-01-26"),
    (
      "<p>(18.01.2018) The harbour office has counted the boats once more, and found them all.</p>",
      "2018-01-18"
    ),
    ("<p>2 มีนาคม 2564</p>", "2021-03-02"),
  ])
  func `reads a day that is labelled far from the headline, opens a text or stands below it`(
    line: String, day: String
  ) throws {
    let rest = String(
      repeating: "<p>The bell rang at every turn of the tide, as it does in June.</p>", count: 9)
    let article = try extracted("", Self.title, bottom: rest + line)
    #expect(article.published?.day.description == day)
  }

  // MARK: Writers

  @Test(arguments: [
    ("Reading time", "4 min read", []), ("Est. reading time", "4 minutes", []),
    ("Filed under", "City, Politics", []), ("Written by", "Ann Lee", ["Ann Lee"]),
    ("Verfasst von", "Ann Lee", ["Ann Lee"]), ("Written by", "4 minutes", []),
    ("Author", "admin", []),
  ])
  func `of a page's card, only writers are writers`(label: String, data: String, names: [String])
    throws
  {
    let head =
      "<meta name='twitter:label1' content='\(label)'><meta name='twitter:data1' content='\(data)'>"
    #expect(try extracted(head, Self.title).bylines == names)
  }

  @Test(arguments: [
    "Alle Artikel von Ann Lee", "View all posts by Ann Lee", "Ann Lee Alle Artikel",
    "Ann (A.B.) Lee",
  ])
  func `a writer's link is the writer`(text: String) throws {
    let line = "<a rel='author' href='/a'>\(text)</a>"
    #expect(try extracted("", Self.title + line).bylines == ["Ann Lee"])
  }

  @Test func `a first name is completed by the name that the page prints`() throws {
    let head = Self.linked("\"author\":{\"name\":\"Ann\"}")
    #expect(try extracted(head, Self.title + "<p>By Ann Lee</p>").bylines == ["Ann Lee"])
    #expect(try extracted(head, Self.title).bylines == ["Ann"])
  }

  @Test(arguments: ["DC.creator", "dc:creator", "DC_Creator", "dcterms.creator"])
  func `reads Dublin Core however its names are written`(name: String) throws {
    let head = "<meta name='\(name)' content='Ann Lee'>"
    #expect(try extracted(head, Self.title).bylines == ["Ann Lee"])
  }

  // MARK: Elements' names

  /// hNews, hAtom and h-entry say with the names of elements what others say in JSON-LD.
  @Test(arguments: [
    (
      "hentry hnews", "entry-title",
      "<span class='author vcard'><span class='fn'>Ann Lee</span></span>",
      "<abbr class='published' title='2022-03-02T08:00:00+01:00'>Monday</abbr>"
    ),
    (
      "hentry", "entry-title", "<a class='url fn' href='/x'>Ann Lee</a>",
      "<time class='published' datetime='2022-03-02'>Monday</time>"
    ),
    (
      "h-entry", "p-name", "<a class='p-author h-card' href='/x'>Ann Lee</a>",
      "<time class='dt-published' datetime='2022-03-02T08:00:00Z'>Monday</time>"
    ),
  ])
  func `reads microformats`(entry: String, title: String, author: String, date: String) throws {
    let org = "<span class='source-org vcard'><span class='org fn'>Harbour Wire</span></span>"
    let page =
      "<html><head><title>x</title></head><body><div class='\(entry)'><h2 class='\(title)'>One boat more than in June</h2>"
      + "\(author)\(org) <span class='dateline'>HAMBURG</span> \(date)<div class='entry-content'>\(Self.text)</div></div></body></html>"
    let article = try #require(try Reading(content: page, as: "a.html").articles.first)
    #expect(article.title == "One boat more than in June")
    #expect(article.bylines == ["Ann Lee"])
    #expect(article.published?.day.description == "2022-03-02")
    #expect(article.outlet == "Harbour Wire")
    #expect(article.dateline?.places.first?.city == "Hamburg")
    #expect(article.blocks.count == 3)
  }

  @Test func `a list of entries describes no article`() throws {
    let entries = (1...3).map {
      "<div class='hentry'><span class='entry-title'>Boat \($0)</span><span class='author'>Ann Lee</span></div>"
    }.joined()
    let tree = MarkupTree(html: Array("<body>\(entries)</body>".utf8))
    #expect(Microformats.article(of: tree) == nil)
  }

  @Test(
    arguments: [
      (
        "<link rel='canonical' href='b'><base href='https://l.example/x/'>", "https://l.example/x/b"
      ),
      ("<link rel='canonical' href='//l.example/b'>", "https://l.example/b"),
      (
        "<link rel='canonical' href='/b'><meta property='og:url' content='https://l.example/c'>",
        "https://l.example/b"
      ),
      ("<link rel='canonical' href='/b'>", nil),
    ] as [(String, String?)])
  func `the address of a page may be relative`(head: String, url: String?) throws {
    #expect(try extracted(head, Self.title).url == url)
  }

  @Test func `a page that calls itself by its site's name has its headline above the text`() throws
  {
    let head =
      "<title>The Pier Post</title><meta property='og:site_name' content='The Pier Post'>"
    let article = try extracted(
      head, "<h1>The Pier Post</h1><h2>One boat more than in June</h2>")
    #expect(article.title == "One boat more than in June")
  }
}
