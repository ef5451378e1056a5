import NewsIndex
import Testing

@testable import Indexer

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

  @Test func `a gallery is its captions`() throws {
    let captions = [
      "The oldest of the boats, which was built before the harbour was.",
      "A clerk looks for the boat that was counted twice in the morning.",
    ]
    let figures = captions.map {
      "<figure><img src=\"a.jpg\"><figcaption>\($0)</figcaption></figure>"
    }
    let article = try extracted(
      "<html><body><article><h1>The boats of June</h1>\(figures.joined())</article></body></html>")
    #expect(article.blocks == captions.map { Block($0, kind: .caption) })
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
