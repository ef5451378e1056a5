import News
import Testing

@testable import Extraction

/// An invented page with all that real ones carry around their stories.
private let wholePage = """
  <!DOCTYPE html><html lang="en-GB"><head>
  <meta charset="utf-8"><title>Goat crosses bridge first | The Lantern Post</title>
  <meta property="og:title" content="Goat crosses bridge first">
  <meta property="og:site_name" content="The Lantern Post">
  <meta name="description" content="Eleven years late, the bridge of Porto Alto has its first traveller.">
  <link rel="canonical" href="https://lanternpost.example/2017/07/03/goat">
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"Organization","@id":"#house","name":"The Lantern Post"},
    {"@type":"Person","@id":"#ada","name":"Ada Quill"},
    {"@type":["NewsArticle"],"headline":"Goat crosses bridge first","author":[{"@id":"#ada"},"Bo Finch"],
     "datePublished":"2017-07-03T18:30:00+01:00","dateModified":"2017-07-04","publisher":{"@id":"#house"},
     "articleSection":"Town &amp; Country","keywords":"goats, bridges"}]}</script>
  <style>p { color: red }</style></head>
  <body class="no-sidebar comments-open">
  <nav><ul><li><a href="/">Home</a><li><a href="/news">News from all over the coast and beyond</a></ul></nav>
  <main><article class="sidebar-grid"><header>
  <p class="kicker">Bridges</p>
  <h1>Goat crosses bridge first</h1>
  <p class="standfirst">Eleven years late, the bridge of Porto Alto has its first traveller.</p>
  <div class="byline">By <a rel="author" href="/ada">Ada Quill</a> and Bo Finch</div>
  <time datetime="2017-07-03T18:30:00+01:00">3 July 2017</time>
  <ul class="share-bar"><li><a href="#">Facebook</a><li><a href="#">Twitter</a></ul></header>
  <figure><img src="goat.jpg"><figcaption>The goat, a day later.</figcaption></figure>
  <div class="sidebar-grid__content">
  <p>PORTO ALTO — The bridge opened on Monday, eleven years late, and the first to cross it was a goat.</p>
  <div class="ad-slot">Advertisement</div>
  <p>“We had stopped waiting,” said the ferryman, who has carried people over the river for 30&nbsp;years.</p>
  <h2>Half for the ribbon</h2>
  <p>The council said that the bridge had cost 4.2&nbsp;million, of which half went into the ribbon.</p>
  <blockquote class="social-embed"><p>Nobody asked for this bridge, and nobody will ask for the next one either.</p></blockquote>
  <ul><li>The bridge is 240 metres long, and has a railing on one side only.</li></ul>
  <div class="related-stories"><h3>More on bridges</h3>
    <a href="/1">The other bridge, which was never built, is now for sale</a></div>
  <p>Correspondents of four papers saw it happen, and all of them wrote down a different name for the goat.</p>
  </div>
  <div class="card"><h3><a href="/2">A ferry that nobody takes any more</a></h3>
    <p>It still runs on Sundays, when the ferryman has nothing better to do with his time.</p></div>
  <section id="comments"><h2>2 comments</h2>
    <p>I was there and the goat was a sheep, whatever the council has to say about the matter.</p></section>
  </article></main>
  <footer><p>© 2017 The Lantern Post. All rights reserved, on both sides of the river.</p></footer>
  </body></html>
  """

@Suite struct HTMLPageTests {
  @Test func `reads a whole page as its editors meant it`() throws {
    let article = try #require(extracted(wholePage))
    #expect(article.title == "Goat crosses bridge first")
    #expect(article.deck == "Eleven years late, the bridge of Porto Alto has its first traveller.")
    #expect(article.bylines == ["Ada Quill", "Bo Finch"])
    #expect(article.published?.day.description == "2017-07-03")
    #expect(article.updated?.day.description == "2017-07-04")
    #expect(article.outlet == "The Lantern Post")
    #expect(article.section == "Town & Country")
    #expect(article.keywords == ["goats", "bridges"])
    #expect(article.language == "en-GB")
    #expect(article.url == "https://lanternpost.example/2017/07/03/goat")
    #expect(
      article.blocks.map { "\($0.kind.rawValue): \($0.text)" } == [
        "paragraph: PORTO ALTO — The bridge opened on Monday, eleven years late, and the first to cross it was a goat.",
        "paragraph: “We had stopped waiting,” said the ferryman, who has carried people over the river for 30 years.",
        "subhead: Half for the ribbon",
        "paragraph: The council said that the bridge had cost 4.2 million, of which half went into the ribbon.",
        "quotation: Nobody asked for this bridge, and nobody will ask for the next one either.",
        "listItem: The bridge is 240 metres long, and has a railing on one side only.",
        "paragraph: Correspondents of four papers saw it happen, and all of them wrote down a different name for the goat.",
      ])
  }

  @Test func `says which rule found each field`() throws {
    let article = try #require(extracted(wholePage))
    let rules = article.evidence.filter { $0.field != .body }.map {
      "\($0.field.rawValue) \($0.rule)"
    }
    #expect(
      rules == [
        "url canonical-link", "language html-lang", "outlet site-name", "section meta-section",
        "keyword meta-keywords", "title headline-linked-data", "updated linked-data",
        "published linked-data", "byline linked-data", "byline linked-data", "deck deck-described",
      ])
  }

  /// A story of three sentences, which no rule can take for anything else.
  private static let story = """
    <p>The council met for nine hours on Monday and agreed on nothing, as it has done since March.</p>
    <p>Two members slept through the vote, which the chair counted as abstentions after some thought.</p>
    <p>The next session, in which the same motion will be read again, has been called for Thursday.</p>
    """

  private func page(head: String = "", top: String = "", bottom: String = "") -> String {
    "<html><head>\(head)</head><body><div>\(top)\(Self.story)</div>\(bottom)</body></html>"
  }

  private func extracted(_ html: String) -> Article? {
    let record = RawRecord(
      kind: .html, location: SourceLocation(path: "page.html"), bytes: Array(html.utf8))
    return try? HTMLExtractor().article(from: record).get()
  }

  @Test(arguments: [
    (
      "<title>A | The Post</title>", "<h1>Council agrees on nothing</h1>",
      "Council agrees on nothing"
    ),
    (
      "<title>Council agrees on nothing - The Post</title><meta property='og:site_name' content='The Post'>",
      "", "Council agrees on nothing"
    ),
    (
      "<meta property='og:title' content='Nothing agreed &amp;quot;at all&amp;quot;'>",
      "<h1>Site</h1>", "Nothing agreed \"at all\""
    ),
    (
      "<script type='application/ld+json'>[{\"@type\":\"BlogPosting\",\"headline\":\"Nothing\",}]</script>",
      "", "Nothing"
    ),
    ("", "<h1> Two <br> lines </h1>", "Two lines"),
  ])
  func `chooses the headline`(head: String, top: String, title: String) {
    #expect(extracted(page(head: head, top: top))?.title == title)
  }

  @Test(arguments: [
    (
      "<meta property='article:published_time' content='2020-02-01T23:30:00+01:00'>", "",
      "2020-02-01"
    ),
    ("", "<h1>Nothing agreed</h1><span class='post-date'>1. Februar 2020</span>", "2020-02-01"),
    ("", "<h1>Nothing agreed</h1><div class='meta'>Town | 01.02.20</div>", "2020-02-01"),
    ("<link rel='canonical' href='https://a.example/2020/02/01/x'>", "", "2020-02-01"),
    (
      // Six in the evening on the west coast is the next day in universal time.
      "<meta property='article:published_time' content='2020-02-02T02:00:00Z'>",
      "<h1>Nothing agreed</h1><time>February 1, 2020</time>", "2020-02-01"
    ),
    ("", "<h1>Nothing agreed</h1>", "nil"),
  ])
  func `finds the day as the page prints it`(head: String, top: String, day: String) {
    let published = extracted(page(head: head, top: top))?.published
    #expect((published?.day.description ?? "nil") == day)
  }

  @Test(arguments: [
    ("<meta name='author' content='Ann Lee and Bo Finch'>", "", ["Ann Lee", "Bo Finch"], "nil"),
    ("<meta name='author' content='Associated Press'>", "", [], "AP"),
    ("<meta name='author' content='ann.lee@post.example'>", "", [], "nil"),
    ("", "<h1>Nothing</h1><span class='author-name'>Ann Lee</span>", ["Ann Lee"], "nil"),
    ("", "<h1>Nothing</h1><p>By ANN LEE, Staff Writer</p>", ["Ann Lee"], "nil"),
    (
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"BBC News\"}}</script>",
      "", ["BBC News"], "nil"
    ),
  ])
  func `finds the writers`(head: String, top: String, names: [String], agency: String) {
    let found = extracted(page(head: head, top: top))
    #expect(found?.bylines == names)
    #expect((found?.agency ?? "nil") == agency)
  }

  @Test func `takes the text that the metadata states where the page prints none`() {
    let text = String(
      repeating: "The text is only in the page's data, as some sites have it. ", count: 9)
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Data","articleBody":"\(text)"}</script>
      """
    let found = extracted("<html><head>\(head)</head><body><div id='app'></div></body></html>")
    #expect(found?.blocks.count == 1)
    #expect(found?.blocks.first?.text.hasPrefix("The text is only in the page's data") == true)
  }

  private static let second =
    "<p>The ferry sank on Tuesday, with nobody on board but the ferryman's old dog.</p>"

  @Test(arguments: [
    // A link to it, an element of its own, its day, its writer.
    "<h1><a href='/2'>Ferry sunk</a></h1>" + second,
    "<article><h1>Ferry sunk</h1>\(second)</article>",
    "<h1>Ferry sunk</h1><p>3 March 2021</p>" + second,
    "<h1>Ferry sunk</h1><p>By Bo Zell</p>" + second,
  ])
  func `a second story below the first is another`(second: String) {
    let html = page(top: "<h1>Nothing agreed</h1>" + Self.story, bottom: second)
    let text = extracted(html)?.body ?? ""
    #expect(text.contains("agreed on nothing"))
    #expect(!text.contains("ferry"))
  }

  @Test(arguments: ["<h1>What was promised</h1>", "<h1>“We were promised a ferry”</h1>"])
  func `a heading of the first rank alone ends no story`(heading: String) {
    let html = page(top: "<h1>Nothing agreed</h1>" + Self.story + heading + Self.second)
    #expect(extracted(html)?.body.contains("ferryman") == true)
  }

  @Test(arguments: ["", "<", "<html>", "<p>", "&#x110000;&#0;&bogus;", "<script>", "<!--", "\u{0}"])
  func `a page without a story gives an article without text, or none`(html: String) {
    #expect(extracted(html)?.blocks.isEmpty ?? true)
  }

  @Test func `a page of unclosed elements ends`() {
    let html =
      "<div class=related>" + String(repeating: "<div><span><a href=x>", count: 30_000) + Self.story
    #expect(extracted(html) != nil)
  }

  @Test(arguments: [
    ("https://www.bbc.co.uk/news/1", "BBC"), ("http://news.bbc.co.uk:80/x", "BBC"),
    ("https://user@blog.example.org/?q=1", "blog.example.org"), ("mailto:a@b.c", "nil"),
  ])
  func `names the outlet by the address where the page does not`(url: String, outlet: String) throws
  {
    let record = RawRecord(
      kind: .json, location: SourceLocation(path: "a.json"),
      bytes: Array("{\"title\":\"Nothing\",\"text\":\"Nothing happened.\",\"url\":\"\(url)\"}".utf8)
    )
    guard case .article(let article) = GazetteerFixture.extractor.extract(record) else {
      Issue.record("no article")
      return
    }
    #expect((article.outlet ?? "nil").hasPrefix(outlet))
  }
}
