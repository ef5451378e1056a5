import News
import Testing

@testable import Extraction

/// Pages that are no plain story in a Latin script.
@Suite struct PageKindTests {
  private func extracted(_ html: String) throws -> Article {
    let record = RawRecord(
      kind: .html, location: SourceLocation(path: "page.html"), bytes: Array(html.utf8))
    return try HTMLExtractor().article(from: record).get()
  }

  @Test func `a live blog keeps its entries, not their times, and its own day`() throws {
    let article = try extracted(
      """
      <html lang="en"><head><script type="application/ld+json">{"@type":"LiveBlogPosting",
        "headline":"Harbour count: live","datePublished":"2017-07-03T08:00:00+01:00",
        "dateModified":"2017-09-01T18:00:00+01:00","author":[{"name":"Ann Lee"},{"name":"Bo Finch"}],
        "liveBlogUpdate":[{"@type":"BlogPosting","headline":"First boats","articleBody":"They are in."}]}
      </script></head><body><main><h1>Harbour count: live</h1><time>1 September 2017</time>
      <p>The harbour office is counting its boats today, and we are there with two pencils and a flask.</p>
      <div><span>21:00</span><h2>One boat too many</h2>
      <p>The second count is over, and there is one boat more than in the first, says the clerk.</p></div>
      <div><div>20:24 Ann Lee</div>
      <p>The first boats are in, and the clerk has sharpened her pencil twice since we came here.</p></div>
      </main></body></html>
      """)
    #expect(article.bylines == ["Ann Lee", "Bo Finch"])
    #expect(article.published?.day.description == "2017-07-03")
    #expect(
      article.blocks.map(\.text) == [
        "The harbour office is counting its boats today, and we are there with two pencils and a flask.",
        "One boat too many",
        "The second count is over, and there is one boat more than in the first, says the clerk.",
        "The first boats are in, and the clerk has sharpened her pencil twice since we came here.",
      ])
  }

  private static let texts = [
    "The harbour ferry resumed its service on Monday after a week of repairs, the port authority said.",
    "Passengers had to take buses around the bay while divers replaced the damaged propeller.",
    "“We are glad to be back,” said the captain, who has sailed the route for twenty years.",
  ]
  private static let paragraphs = texts.map { "<p>\($0)</p>" }.joined()

  @Test func `microdata says what JSON-LD would`() throws {
    let article = try extracted(
      """
      <html lang=en><head><title>Bay Courier: Ferry resumes after repairs</title></head><body>
      <div itemscope itemtype="http://schema.org/NewsArticle">
      <meta itemprop="datePublished" content="2022-11-05T10:00:00+01:00"/>
      <span itemprop="publisher" itemscope itemtype="http://schema.org/Organization">
      <meta itemprop="name" content="Bay Courier"></span>
      <h1 itemprop="headline">Ferry resumes after repairs</h1>
      <span itemprop="author" itemscope itemtype="http://schema.org/Person">by
      <span itemprop="name">Mara Linden</span></span>
      <span itemprop="author" itemscope itemtype="http://schema.org/Person">
      <span itemprop="name">Tom Ohara</span></span>
      <span itemprop="articleSection">Local news</span>
      <div itemprop="articleBody">\(Self.paragraphs)</div></div>
      <div itemscope itemtype="http://schema.org/NewsArticle"><a itemprop="headline">Another</a></div>
      </body></html>
      """)
    #expect(article.title == "Ferry resumes after repairs")
    #expect(article.outlet == "Bay Courier")
    #expect(article.section == "Local news")
    #expect(article.bylines == ["Mara Linden", "Tom Ohara"])
    #expect(article.published?.text == "2022-11-05T10:00:00+01:00")
    #expect(article.blocks.map(\.text) == Self.texts)
  }

  @Test func `a page of tables has its headline in bold and its lines in breaks`() throws {
    let article = try extracted(
      """
      <HTML><HEAD><TITLE>The Bay Courier Online: Ferry resumes after repairs</TITLE></HEAD>
      <BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760><TR><TD WIDTH=140><FONT SIZE=2><A HREF=/>Home</A><BR>
      <A HREF=/news>News</A><BR><A HREF=/sport>Sport</A></FONT></TD>
      <TD><FONT SIZE=5><B>Ferry resumes after repairs</B></FONT><BR><FONT SIZE=2><I>By MARA LINDEN<BR>
      Courier Staff Writer<BR>Posted March 6, 1999</I></FONT><BR><BR><FONT SIZE=3>
      \(Self.texts.joined(separator: "<BR><BR>"))<BR></FONT></TD></TR></TABLE>
      <CENTER><FONT SIZE=1>Copyright 1999 The Bay Courier. All rights reserved.</FONT></CENTER></BODY></HTML>
      """)
    #expect(article.title == "Ferry resumes after repairs")
    #expect(article.bylines == ["Mara Linden"])
    #expect(article.published?.day.description == "1999-03-06")
    #expect(article.blocks.map(\.text) == Self.texts)
  }

  @Test func `what was escaped twice is resolved, and what is meant so is not`() throws {
    let article = try extracted(
      """
      <html lang=en><head><title>Captain&amp;#8217;s ferry &amp;amp; bay</title></head><body>
      <h1>Captain&amp;#8217;s ferry &amp;amp; bay</h1><article>
      <p>It&amp;#8217;s the captain&amp;rsquo;s first trip in a week &amp;#8211; and not the last one.</p>
      <p>In the ledger a &lt;b&gt; and an &amp;amp; stand where the clerk left them, R&amp;D says; so be it.</p>
      </article></body></html>
      """)
    #expect(article.title == "Captain’s ferry & bay")
    #expect(
      article.blocks.map(\.text) == [
        "It’s the captain’s first trip in a week – and not the last one.",
        "In the ledger a <b> and an &amp; stand where the clerk left them, R&D says; so be it.",
      ])
  }

  @Test(arguments: [
    "Continue reading with a subscription", "Subscribe now for only one euro a month.",
    "Jetzt weiterlesen mit dem Probeabo", "La suite est réservée aux abonnés.",
    "Contenido exclusivo para suscriptores", "Conteúdo exclusivo para assinantes",
    "Contenuto riservato agli abbonati",
  ])
  func `calls to subscribe are no text`(call: String) throws {
    let article = try extracted(
      "<html><body><article><h1>Ferry</h1>\(Self.paragraphs)<div><h2>\(call)</h2></div></article></body>"
    )
    #expect(article.blocks.map(\.text) == Self.texts)
  }

  @Test func `a change is read where only a line tells it`() throws {
    let article = try extracted(
      """
      <html lang="fr"><body><h1>Le bac reprend du service</h1>
      <p>Publié le 6 mars 2023 à 08h15 - Mis à jour le 7 mars 2023 à 10h00</p>\(Self.paragraphs)</body></html>
      """)
    #expect(article.published?.day.description == "2023-03-06")
    #expect(article.updated?.day.description == "2023-03-07")
    #expect(article.blocks.map(\.text) == Self.texts)
  }

  @Test func `readers' comments are no story, though they are longer`() throws {
    let comments = (1...8).map {
      "<div><span>Reader \($0)</span> <span>March \($0), 2023 at 9:0\($0) am</span><p>I have taken this "
        + "ferry for \($0) years, and the buses were a poor replacement, nobody told us anything.</p></div>"
    }
    let article = try extracted(
      """
      <html lang=en><head><title>Ferry back in service - Bay Blog</title></head><body><div id=wrap>
      <h1>Ferry back in service</h1><div class=meta>Posted on March 6, 2023 by Mara Linden</div>
      <div class=txt>\(Self.paragraphs)</div><h3>8 thoughts on “Ferry back in service”</h3>
      <div id=list>\(comments.joined())</div></div></body></html>
      """)
    #expect(article.bylines == ["Mara Linden"])
    #expect(article.published?.day.description == "2023-03-06")
    #expect(article.blocks.map(\.text) == Self.texts)
  }

  @Test func `a long notice above the headline is no story`() throws {
    let notice =
      "Selecting the first button lets the named companies read and keep what your device tells them, "
      + "and lets them show you what they are paid to show, here and on other pages that you visit."
    let article = try extracted(
      """
      <html lang=en><head><title>Ferry back in service</title></head><body>
      <div><h2>A word first</h2><p>\(notice)</p><p>\(notice) Once more.</p></div>
      <article><h1>Ferry back in service</h1>\(Self.paragraphs)</article></body></html>
      """)
    #expect(article.blocks.map(\.text) == Self.texts)
  }

  @Test func `a menu that is never closed does not swallow the story`() throws {
    let article = try extracted(
      """
      <html lang=en><body><nav class="navigation"><div><ul><li><a href=/>Home</a></li></ul></nav>
      <article><h1>Ferry back in service</h1>\(Self.paragraphs)</article></div></body></html>
      """)
    #expect(article.title == "Ferry back in service")
    #expect(article.blocks.map(\.text) == Self.texts)
  }

  @Test func `a post that a story quotes does not date it`() throws {
    let article = try extracted(
      """
      <html lang=en><body><main><h1>Ferry back in service</h1><p>\(Self.texts[0])</p>
      <blockquote><p>The ferry is back! What a day for all of us in the bay.</p>
      — Port (@port) <a href=x>March 6, 2023</a></blockquote><p>\(Self.texts[1])</p></main></body></html>
      """)
    #expect(article.published == nil)
  }

  @Test func `a gallery's text is its captions`() throws {
    let captions = [
      "The oldest of the boats, which was built before the harbour was.",
      "A clerk looks for the boat that was counted twice in the morning.",
    ]
    let figures = captions.map {
      "<figure><img src=\"a.jpg\"><figcaption>\($0)</figcaption></figure>"
    }
    let article = try extracted(
      "<html><body><article><h1>The boats of June</h1>\(figures.joined())</article></body></html>")
    #expect(article.blocks == captions.map { Block($0) })
  }

  private static let pieces = [
    "The harbour office counted the boats on Monday and found one more than it had counted in June.",
    "Nobody has come to fetch it, although its bell rings at every turn of the tide since then, it said.",
    "The office will count again in August, with a second clerk, who is said to be good at sums now.",
    "Until then the boat lies where it lies, and the gulls have taken it for a house of their own there.",
    "In the town, people say that it is the ferry of 1911, which was thought to have sunk with its cargo.",
  ]

  @Test(arguments: ["hidden", "promo", "sidebar", "PrintThis", "article-widget", "caption"])
  func `a name is judged by all its elements`(name: String) throws {
    let boxes = Self.pieces.map { "<div class=\"\(name)\"><p>\($0)</p></div>" }.joined()
    let article = try extracted(
      "<html><body><div><h1>One boat more than in June</h1>\(boxes)</div></body></html>")
    #expect(article.blocks.map(\.text) == Self.pieces)
  }

  @Test(arguments: ["sidebar", "hidden", "comments", "promo"])
  func `nothing is dropped where nothing else would be left`(name: String) throws {
    let text = Self.pieces[0]
    let article = try extracted(
      """
      <html><body><h1>One boat more than in June</h1><div class="\(name)"><p>\(text)</p></div>
      <div class="footer"><p>The office is open on all days but Mondays, and closed in June.</p></div></body></html>
      """)
    #expect(article.blocks.map(\.text) == [text])
  }

  @Test func `sentences between headline and text are the story's`() throws {
    let lead =
      "One boat too many lies in the harbour, and the office does not know what to do with it."
    let boxes = Self.pieces.map { "<p>\($0)</p>" }.joined()
    let article = try extracted(
      """
      <html><body><div><h1>One boat more than in June</h1><div><p>\(lead)</p></div>
      <ul><li><a href="/1">How boats were counted in the old days</a><li><a href="/2">The clerk who lost three
      boats</a><li><a href="/3">Why gulls like boats</a></ul><div class="text">\(boxes)</div></div></body></html>
      """)
    #expect(article.blocks.map(\.text) == [lead] + Self.pieces)
  }

  @Test(arguments: [
    "<p class='dek'>DECK</p>", "<p class='article-subtitle'>DECK</p>",
    "<p class='article__subtitle'>DECK</p><p class='byline'>By Ada Quill</p>",
    "<p class='lede'>DECK</p>",
    "<p class='excerpt'>DECK</p>", "<h2 class='standfirst'>DECK</h2>", "<p>DECK</p>",
  ])
  func `finds the deck in the text's own element`(form: String) throws {
    let deck = "The count ends a dispute of nine years that had divided the harbour."
    let boxes = Self.pieces.map { "<p>\($0)</p>" }.joined()
    let head = form == "<p>DECK</p>" ? "<meta name='description' content='\(deck)'>" : ""
    let top = form.replacing("DECK", with: deck)
    let article = try extracted(
      """
      <html><head>\(head)</head><body><article><h1>One boat more than in June</h1>\(top)\(boxes)</article>
      </body></html>
      """)
    #expect(article.deck == deck)
    #expect(article.blocks.map(\.text) == Self.pieces)
  }

  @Test func `a first paragraph that the description begins as is no deck`() throws {
    let boxes = Self.pieces.map { "<p>\($0)</p>" }.joined()
    let article = try extracted(
      """
      <html><head><meta name="description" content="\(Self.pieces[0].prefix(60))…"></head>
      <body><article><h1>One boat more than in June</h1>\(boxes)</article></body></html>
      """)
    #expect(article.deck == nil)
    #expect(article.blocks.map(\.text) == Self.pieces)
  }

  @Test func `of a story behind a paywall the open part is kept`() throws {
    let open =
      "For three years a boat has lain in the harbour, and nobody has come to fetch it or to pay for it."
    let article = try extracted(
      """
      <html><body><article><h1>Who owns the boat?</h1><p>\(open)</p>
      <div class="paywall"><h3>To continue reading, subscribe</h3>
      <p>Already a subscriber? Log in to read the full story and thousands of others.</p>
      <a href="/sub">Subscribe now</a></div></article>
      <section class="related"><ul><li><a href="/1">How boats were counted</a></ul></section></body></html>
      """)
    #expect(article.blocks.map(\.text) == [open])
  }

  @Test func `several writers and their agency are told apart`() throws {
    let article = try extracted(
      """
      <html><body><article><h1>Two clerks, one boat</h1>
      <div class="byline">By <a href="/author/ann-lee">Ann Lee</a>, <a href="/author/bo-finch">Bo Finch</a>
        and <a href="/author/cy-quill">Cy Quill</a>, Associated Press</div>
      <p>The harbour office counted the boats on Monday and found one more than it had in June.</p>
      <p>Nobody has come to fetch it, although its bell rings at every turn of the tide.</p>
      </article></body></html>
      """)
    #expect(article.bylines == ["Ann Lee", "Bo Finch", "Cy Quill"])
    #expect(article.agency == "AP")
    #expect(article.blocks.count == 2)
  }

  @Test func `a page from right to left`() throws {
    let article = try extracted(
      """
      <html lang="ar" dir="rtl"><head><title>زورق زائد في الميناء - جريدة المرسى</title>
      <meta property="og:site_name" content="جريدة المرسى"></head><body><nav><a href="/">الرئيسية</a></nav>
      <article><h1>زورق زائد في الميناء</h1><div class="author">بقلم: سلمى حداد</div>
      <p>أعلن مكتب الميناء يوم الاثنين أنه عدّ الزوارق مرتين ووجد زورقا واحدا أكثر مما عدّه في شهر يونيو.</p>
      <p>وقال الكاتب إن أحدا لم يأت لأخذ الزورق، وإن جرسه يدق كلما تغير المد منذ ذلك الوقت.</p>
      </article><footer>جميع الحقوق محفوظة</footer></body></html>
      """)
    #expect(article.title == "زورق زائد في الميناء")
    #expect(article.bylines == ["سلمى حداد"])
    #expect(article.blocks.count == 2)
    #expect(article.language == "ar")
  }

  @Test func `a page in Chinese`() throws {
    let article = try extracted(
      """
      <html lang="zh"><head><title>港口多出一条船_海灯报</title></head><body><div class="nav"><a href="/">首页</a></div>
      <div class="content"><h1>港口多出一条船</h1><div class="info">2017年7月3日 10:00 来源：海灯报</div>
      <p>港务处星期一清点了船只，发现比六月多出一条，谁也不知道它是从哪里来的。</p>
      <p>书记员说，至今没有人来取这条船，每到涨潮的时候，船上的钟就会响起来。</p>
      <p>（责编：李安、王波）</p></div></body></html>
      """)
    #expect(article.title == "港口多出一条船")
    #expect(article.published?.day.description == "2017-07-03")
    #expect(article.bylines == ["李安", "王波"])
    #expect(article.blocks.count == 2)
  }
}
