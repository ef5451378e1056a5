import News
import Testing

@testable import Extraction

/// The rules that choose a page's story and its fields, each on a page made for it.
@Suite struct PageRuleTests {
  private static let first =
    "<p>The harbour office counted the boats on Monday and found one more than it had counted in June.</p>"
  private static let rest = """
    <p>Nobody has come to fetch it, although its bell rings at every turn of the tide since then.</p>
    <p>The office will count again in August, with a second clerk, who is said to be good at sums.</p>
    """

  private func page(head: String = "", top: String = "", middle: String = "", bottom: String = "")
    -> String
  {
    "<html><head>\(head)</head><body><div>\(top)\(Self.first)\(middle)\(Self.rest)\(bottom)</div></body></html>"
  }

  private func extracted(_ html: String) throws -> Article {
    let record = RawRecord(
      kind: .html, location: SourceLocation(path: "page.html"), bytes: Array(html.utf8))
    return try HTMLExtractor().article(from: record).get()
  }

  private func texts(_ html: String) throws -> [String] { try extracted(html).blocks.map(\.text) }

  private static let title = "<h1>One boat more than in June</h1>"

  @Test(arguments: [
    // A label and a link to another story.
    "<p>FUNDA | <a href='/1'>The clerk who lost three boats in one winter</a></p>",
    "<p>See more: <a href='/1'>How boats were counted in the old days</a></p>",
    // Most of it is links.
    "<p><a href='/1'>How boats are counted elsewhere</a> [LIST] <a href='/2'>and who counts them</a></p>",
    // The length of a film.
    "<p>The film shows the boat, and the clerk beside it. 21.04.2024 | 3:18 min</p>",
    // The head of a live blog's entry.
    "<p>21:00Ann Lee-Quill</p>", "<div>2019-11-20 17:27:46 Ann Lee</div>",
    "<p>Sign up for the free daily newsletter about boats.</p>",
  ])
  func `leaves out what is no sentence of the story`(line: String) throws {
    #expect(try texts(page(top: Self.title, middle: line)) == texts(page(top: Self.title)))
  }

  @Test(arguments: [
    "Account: <a href='/u'>@harbour</a>", "Seen by: the clerk, his brother and a dog.",
    "At 21:00 the bell rang twice.", "It took 3:18 minutes to count them.",
  ])
  func `keeps lines that look like furniture and are none`(line: String) throws {
    let plain = line.replacing(#/<[^>]*>/#, with: "")
    #expect(try texts(page(top: Self.title, middle: "<p>\(line)</p>")).contains(plain))
  }

  @Test func `drops the headline with its kicker, and without`() throws {
    let short = "One boat more than in June"
    let long = "Harbour: " + short
    for (title, printed) in [(short, long), (long, short)] {
      let head = "<meta property='og:title' content='\(title)'>"
      let found = try texts(page(head: head, top: "<div class='x'>\(printed)</div>"))
      #expect(!found.contains(printed))
    }
  }

  @Test func `drops a line above the text that begins with its day`() throws {
    let line = "<p>05/10/2018 - Published by: Ann Lee - Section: Harbour - Tags: boats</p>"
    #expect(try texts(page(top: Self.title + line)) == texts(page(top: Self.title)))
  }

  @Test func `drops a deck that is printed twice, and keeps a refrain`() throws {
    let deck =
      "<p>The harbour has one boat more than it should, and its bell rings at every turn of the tide.</p>"
    #expect(try texts(page(top: deck + deck)).count == 4)
    let refrain = "<p>How did you learn to count?</p>"
    #expect(try texts(page(top: refrain, middle: refrain)).filter { $0.hasSuffix("?") }.count == 2)
  }

  @Test func `drops the story where it stands once more in one piece`() throws {
    let long = (1...8).map {
      "<p>The clerk of day \($0) wrote down the number of boats, and beside it that of the gulls on them.</p>"
    }.joined()
    let once = try texts(page(middle: long))
    let copy = once.joined(separator: " ")
    #expect(try texts(page(middle: long, bottom: "<div>\(copy)</div>")) == once)
  }

  @Test func `drops a section of its own that begins with a heading for other stories`() throws {
    let others = (1...9).map {
      "<p>Once, on day \($0), the clerk told a story of a boat so long that the tide had turned twice.</p>"
    }.joined()
    let html = """
      <html><body><article>\(Self.title)\(Self.first)\(Self.rest)</article>
      <article><h3>You may also like</h3>\(others)</article></body></html>
      """
    #expect(try texts(html).count == 3)
  }

  @Test func `a sentence goes on behind what pops up over it`() throws {
    let line =
      "<p>The clerk, <a href='/lee'>Ann Lee</a><span class='rollover-box'>Ann Lee <a href='/9'>Gulls counted</a></span>, would not say how she counts.</p>"
    #expect(
      try texts(page(middle: line)).contains("The clerk, Ann Lee, would not say how she counts."))
  }

  @Test func `reads the rows of a table of facts, not the columns of a layout`() throws {
    let rows = (1...9).map { "<tr class='player-\($0)'><td>\($0)<td>Clerk \($0)<td>4\($0)%</tr>" }
    let found = try texts(page(middle: "<table>\(rows.joined())</table>"))
    #expect(found.contains("3 Clerk 3 43%"))
    let layout = "<table><tr><td>\(Self.first)\(Self.rest)</td><td>Menu</td></tr></table>"
    #expect(try texts("<html><body>\(layout)</body></html>").count == 3)
  }

  @Test func `finds a story that is a table`() throws {
    let rows = (1...40).map { "<tr><td>\($0)<td>Clerk \($0)<td>4\($0)<td>1\($0)</tr>" }.joined()
    let html = """
      <html><body><div id="a"><h1>All clerks</h1><p>These are the clerks of the harbour and their boats.</p>
      <table>\(rows)</table></div>
      <div id="b"><div><p>Click on the picture and see all the boats that have ever been in this harbour.</p></div>
      <div><p>Click on the clerk and see what he says of boats, gulls and the turn of the tide.</p></div></div>
      </body></html>
      """
    #expect(try texts(html).contains("7 Clerk 7 47 17"))
  }

  @Test func `headings that are sentences may end a story, and others not`() throws {
    let point = "<h2>7. The harbour office had never counted more than forty boats.</h2>"
    #expect(try texts(page(bottom: point)).count == 4)
    #expect(try texts(page(bottom: "<h2>More from the harbour office</h2>")).count == 3)
  }

  @Test func `names made by dice name nothing`() throws {
    let line =
      "<p id='block-id-n1AuAdJlVL'>The clerk has asked for a longer pencil, which the office will not pay for.</p>"
    #expect(try texts(page(middle: line)).count == 4)
    var words: [String] = []
    NameWords.forEach(in: Array("article-shareBar n1AuAdJlVL top_Ad2".utf8)[...]) {
      words.append($0)
    }
    #expect(words == ["article", "share", "bar", "n1auadjlvl", "top", "ad2"])
  }

  // MARK: Headlines

  @Test(arguments: [
    // A kicker goes where og:title has none.
    (
      "Harbour: One boat more than in June", "One boat more than in June",
      "Harbour: One boat more than in June", "One boat more than in June"
    ),
    // Of two spellings, the one that most sources have.
    (
      "Harbour - One boat more", "Harbour: One boat more", "Harbour: One boat more",
      "Harbour: One boat more"
    ),
    ("One boat more", "Boats!", "One boat more", "One boat more"),
  ])
  func `chooses among headlines`(linked: String, graph: String, heading: String, title: String)
    throws
  {
    let head = """
      <meta property="og:title" content="\(graph)">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"\(linked)"}</script>
      """
    #expect(try extracted(page(head: head, top: "<h1>\(heading)</h1>")).title == title)
  }

  @Test func `a site's template decides where the headline stands`() throws {
    let outlets = try Outlets(Array("post.example\tThe Post\tGB\ten\topen-graph\n".utf8))
    let html = page(
      head: """
        <link rel="canonical" href="https://www.post.example/1">
        <meta property="og:title" content="One boat too many">
        <title>Boats: how many?</title>
        """, top: "<h1>Boats: how many?</h1>")
    let record = RawRecord(
      kind: .html, location: SourceLocation(path: "page.html"), bytes: Array(html.utf8))
    #expect(try HTMLExtractor().article(from: record).get().title == "Boats: how many?")
    let article = try HTMLExtractor(outlets: outlets).article(from: record).get()
    #expect(article.title == "One boat too many")
    #expect(article.evidence.contains { $0.rule == "headline-open-graph-of-site" })
  }

  // MARK: Dates

  private func day(_ head: String, _ top: String = "") throws -> String? {
    try extracted(page(head: head, top: Self.title + top)).published?.day.description
  }

  private func meta(_ published: String, _ updated: String) -> String {
    "<meta property='article:published_time' content='\(published)'>"
      + "<meta property='article:modified_time' content='\(updated)'>"
  }

  @Test func `takes the day from the page's title and from its scripts`() throws {
    #expect(try day("<title>One boat more | The Post | 28.04.2023</title>") == "2023-04-28")
    let script = "<script>var page = {\"published_at\": \"2019-03-02T06:22:28+01:00\"}</script>"
    #expect(try day(script) == "2019-03-02")
  }

  @Test(arguments: [
    // Printed without a word, a month later: the page was published anew.
    ("2017-08-21T13:09:00Z", "2019-04-03T08:04:01Z", "03.04.2019", "2019-04-03"),
    ("2017-08-21T13:09:00Z", "2019-04-03T08:04:01Z", "Updated April 3, 2019", "2017-08-21"),
    ("2019-03-30T13:09:00Z", "2019-04-03T08:04:01Z", "03.04.2019", "2019-03-30"),
    // The printed day is the outlet's own, where its clocks allow that.
    ("2023-11-09T05:30:59Z", "2023-11-09T05:30:59Z", "November 8, 2023", "2023-11-08"),
    ("2024-08-04T13:23:00Z", "2024-08-05T19:49:50Z", "5 August 2024", "2024-08-04"),
    ("2023-11-09T15:30:59Z", "2023-11-09T15:30:59Z", "November 8, 2023", "2023-11-09"),
  ])
  func `weighs the printed day against the stated moment`(
    published: String, updated: String, printed: String, expected: String
  ) throws {
    let top = "<div class='date'>\(printed)</div>"
    #expect(try day(meta(published, updated), top) == expected)
  }

  // MARK: Writers

  @Test(arguments: [
    ("<meta name='author' content='NTV'>", "<p>By Ann Lee</p>", "", ["Ann Lee"]),
    (
      "<meta name='author' content='Post Wave (www.pw.example)'>", "<p>By Ann Lee</p>", "",
      ["Ann Lee"]
    ),
    ("<meta name='author' content='NTV'>", "", "", ["NTV"]),
    ("<meta property='og:site_name' content='The Post'>", "<b class='author'>The Post</b>", "", []),
    ("", "", "<ul><li>Autorin/Autor Ann Lee</li></ul>", ["Ann Lee"]),
    ("", "", "<p>(责编：牛镛、岳弘彬)</p>", ["牛镛", "岳弘彬"]),
  ])
  func `tells writers from houses, and finds them at the foot`(
    head: String, top: String, bottom: String, names: [String]
  ) throws {
    let found = try extracted(page(head: head, top: Self.title + top, bottom: bottom))
    #expect(found.bylines == names)
  }

  @Test func `finds writers behind links to their pages`() throws {
    let line = "<p class='x'>von <a href='/autoren/name/ann-lee'>Dr. Ann Lee</a></p>"
    #expect(try extracted(page(top: Self.title + line)).bylines == ["Dr. Ann Lee"])
  }

  /// The writer above the story comes before those of other stories below it, in whatever elements these stand.
  @Test(arguments: [
    "By Ann Lee", "Ann Lee | 2 March 2026", "By Ann Lee | March 2, 2026", "Von Ann Lee",
    "Par Ann Lee",
    "Por Ann Lee", "di Ann Lee", "Door Ann Lee", "Autor: Ann Lee", "Автор: Ann Lee",
    "Yazan: Ann Lee",
    "Skrevet av Ann Lee", "Text av Ann Lee", "Teksti: Ann Lee", "Texto de Ann Lee",
    "Reporting by Ann Lee",
    "Posted by Ann Lee on March 2, 2026", "Ann Lee, Staff Writer", "Ann Lee, Korrespondentin",
    "Ann Lee, journaliste", "Ann Lee, redactora", "Ann Lee, giornalista", "Ann Lee, verslaggever",
    "Ann Lee, dziennikarka", "Ann Lee, jornalista", "Ann Lee, корреспондент", "Ann Lee, toimittaja",
    "Ann Lee, muhabir",
  ])
  func `finds the writer in ten languages and before those of other stories`(line: String) throws {
    let others =
      "<section><h3>More from the harbour</h3><article><h4><a href='/2'>Storm warning for the outer isles on Friday</a></h4>"
      + "<p class='byline'>By Bo Finch</p></article><article><h4><a href='/3'>Old lighthouse to be sold at auction</a></h4>"
      + "<p class='byline'>By Cy Wren</p></article></section>"
    let article = try extracted(page(top: Self.title + "<p>\(line)</p>", bottom: others))
    #expect(article.bylines == ["Ann Lee"])
  }

  @Test(arguments: [
    "World News | 2 March 2026", "Middle East, March 2", "Ann Lee counts boats, March 2",
    "The Harbour Ledger | March 2, 2026", "Ann Lee, Bo Finch", "Boats, old and new",
  ])
  func `takes no section and no sentence for a writer`(line: String) {
    #expect(BylineParser().parseBare(line)?.names ?? [] == [])
  }

  /// Names of a layout's boxes are not believed where nothing else is left.
  @Test(arguments: [
    "newsletter-text", "popup", "ads", "advert-story", "cookie", "menu", "masthead", "footer-top",
    "breadcrumb", "subscribe", "dropdown", "PrintThis", "sidebar", "promo", "article-widget",
  ])
  func `keeps a short story whatever its element is called`(name: String) throws {
    for attribute in ["class", "id"] {
      let page =
        "<html><head><title>One boat more than in June</title></head><body>\(Self.title)"
        + "<div \(attribute)='\(name)'>\(Self.first)\(Self.rest)</div></body></html>"
      #expect(try texts(page).count == 3, "\(attribute)")
    }
  }

  @Test func `a notice far from the headline is no story`() throws {
    let page =
      "<html><head><title>One boat more than in June</title></head><body>\(Self.title)<p>A film</p>"
      + "<ul><li>One</li><li>Two</li></ul><div>Three</div><div>Four</div><div class='cookie'>\(Self.first)</div></body></html>"
    #expect(try !texts(page).contains { $0.hasPrefix("The harbour office") })
  }

  @Test(arguments: [
    "sommario", "lid", "tagline", "sub-headline", "standfirst", "dek", "chapo", "ingress",
    "vorspann",
  ])
  func `finds a deck by its element's name`(name: String) throws {
    let deck = "The count ends a quarrel of nine years between two clerks."
    let article = try extracted(page(top: Self.title + "<p class='\(name)'>\(deck)</p>"))
    #expect(article.deck == deck)
  }

  @Test(arguments: [
    ("<a class='url fn n' href='https://l.example/author/daniel'>Daniel</a>", ["Daniel"]),
    ("<a rel='author' href='/x'>macbacchi</a>", ["macbacchi"]),
    ("<a class='fn' href='/?author=1'>Support Team</a>", ["Support Team"]),
    ("<a rel='author' href='/x'>admin</a>", []), ("<a rel='author' href='/x'>Profil</a>", []),
    ("<a href='/author/x'>Ann Lee</a> <a href='/author/y'>Daniel</a>", ["Ann Lee"]),
    ("<p>Autor: Ann Lee/SP-X</p>", ["Ann Lee"]),
    ("<p>Text von Ann Lee Illustration von Bo Finch</p>", ["Ann Lee"]),
  ])
  func `an account's name is a writer's where no other is`(top: String, names: [String]) throws {
    #expect(try extracted(page(top: Self.title + top)).bylines == names)
  }
}
