import JSON
import News
import TestSupport
import Testing

@testable import Extraction

@Suite struct FeedTests {
  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- <item> is no item here -->
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>Harbour Gazette - All stories</title><link>https://gazette.example</link>
    <language>en-gb</language><description>x</description>
    <item>
      <title><![CDATA[Ferry &amp; tug <i>collide</i>]]></title>
      <link>/news/ferry</link><guid isPermaLink="false">g-1</guid>
      <description>Two ships met in the fog.</description>
      <d:creator>By Ada Quill and Tom Reed</d:creator>
      <pubDate>Wed, 03 Mar 2021 06:30:00 +0100</pubDate>
      <category>Harbour</category><category>Fog</category>
      <content:encoded><![CDATA[<p>LONG</p><h3>The fog</h3><ul><li>One tug</li></ul>
        <blockquote><p>&ldquo;We saw nothing.&rdquo;</p></blockquote>
        <figure><img src="a.jpg"><figcaption>The tug.</figcaption></figure><p>END</p>
        <p>The post <a href="x">Ferry</a> appeared first on <a href="y">Harbour Gazette</a>.</p>]]>
      </content:encoded>
      <media:content url="https://gazette.example/a.jpg" medium="image">
        <media:description>The tug at noon.</media:description></media:content>
    </item>
    <item><title>Short & plain</title><description>The mayor spoke. [mehr]</description>
      <author>desk@gazette.example (Eve Mora)</author></item>
    <item><title>Broken</b></item>
    <item><title>Last</title><source url="u">Other Post</source></item>
    </channel></rss>
    """.replacing("LONG", with: Self.long).replacing("END", with: "It ended.")

  private static let long = String(repeating: "The ferry came out of the fog. ", count: 30) + "So."

  private func reading(_ content: String, as name: String = "feed.xml") throws -> Reading {
    try Reading(content: content, as: name)
  }

  @Test func `reads RSS with full text, captions, authors and an address of its site`() throws {
    let reading = try reading(Self.rss)
    let article = try #require(reading.articles.first)
    #expect(article.title == "Ferry & tug collide")
    #expect(article.deck == "Two ships met in the fog.")
    #expect(
      article.blocks == [
        Block(Self.long), Block("The fog", kind: .subhead), Block("One tug", kind: .listItem),
        Block("“We saw nothing.”", kind: .quotation), Block("The tug.", kind: .caption),
        Block("It ended."), Block("The tug at noon.", kind: .caption),
      ])
    #expect(article.bylines == ["Ada Quill", "Tom Reed"])
    #expect(article.published?.text == "2021-03-03T06:30:00+01:00")
    #expect(article.url == "https://gazette.example/news/ferry")
    #expect(article.outlet == "Harbour Gazette")
    #expect(article.language == "en-GB")
    #expect(article.keywords == ["Harbour", "Fog"])
    #expect(
      article.extra == [
        JSONMember("feed_text", .string("full")), JSONMember("id", .string("g-1")),
        JSONMember("image", .string("https://gazette.example/a.jpg")),
      ])
    #expect(article.source.record == 1)
    #expect(article.original.starts(with: Array("<item>\n".utf8)))
  }

  @Test func `marks a summary, and skips only the item that is broken`() throws {
    let reading = try reading(Self.rss)
    #expect(reading.articles.map(\.title) == ["Ferry & tug collide", "Short & plain", "Last"])
    let short = reading.articles[1]
    #expect(short.body == "The mayor spoke.")
    #expect(short.extra == [JSONMember("feed_text", .string("summary"))])
    #expect(short.bylines == ["Eve Mora"])
    #expect(reading.articles[2].outlet == "Other Post")
    #expect(reading.articles[2].published == nil)
    #expect(reading.skipped.count == 1)
    #expect(reading.skipped[0].hasPrefix("feed.xml:3: not well-formed XML: "))
  }

  @Test func `reads Atom, with XHTML as text and the author of the feed`() throws {
    let reading = try reading(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenblatt | Nachrichten</title>
      <author><name>Uwe Kern</name></author><link href="https://hafen.example/"/>
      <entry><title type="html">Kai &amp;amp; Kran</title><id>urn:1</id>
      <link rel="enclosure" href="https://hafen.example/a.mp3"/>
      <link rel="alternate" href="https://hafen.example/kai"/>
      <updated>2022-05-01T08:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Kran
      steht.</p><p>Er steht <b>still</b>.</p></div></content></entry></feed>
      """)
    let article = try #require(reading.articles.first)
    #expect(article.title == "Kai & Kran")
    #expect(article.body == "Der Kran steht.\n\nEr steht still.")
    #expect(article.bylines == ["Uwe Kern"])
    #expect(article.url == "https://hafen.example/kai")
    #expect(article.published?.text == "2022-05-01T08:00:00Z")
    #expect(article.evidence.contains { $0.field == .published && $0.rule == "feed-updated" })
    #expect(article.source.record == 1)
  }

  @Test func `reads RSS 1.0 in an encoding that it declares`() throws {
    let text = """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>Le Quai</title>
       <items><rdf:Seq><rdf:li rdf:resource="a"/></rdf:Seq></items></channel>
      <item rdf:about="https://quai.example/1"><title>Le café rouvre</title>
      <dc:date>2020-01-02T03:04:05+01:00</dc:date></item></rdf:RDF>
      """
    let folder = try ScratchFolder()
    let path = try folder.write("a.rdf", text.unicodeScalars.map { UInt8($0.value) })
    let article = try #require(Reading(path).articles.first)
    #expect(article.title == "Le café rouvre")
    #expect(article.outlet == "Le Quai")
    #expect(article.url == "https://quai.example/1")
    #expect(article.published?.text == "2020-01-02T03:04:05+01:00")
  }

  @Test func `reads JSON Feed`() throws {
    let reading = try reading(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Quay Post", "language": "en",
       "items": [{"id": "1", "url": "https://quay.example/1", "title": "A", "summary": "In short.",
        "content_html": "<p>One.</p><p>Two.</p>", "date_published": "2021-02-03T04:05:06-05:00",
        "authors": [{"name": "Ada Quill"}], "tags": ["x", "y"]},
        {"id": "https://quay.example/2", "content_text": "No title.", "author": {"name": "Tom Reed"}}]}
      """, as: "feed.json")
    #expect(reading.articles.map(\.title) == ["A", ""])
    #expect(reading.articles.map(\.body) == ["One.\n\nTwo.", "No title."])
    #expect(reading.articles.map(\.bylines) == [["Ada Quill"], ["Tom Reed"]])
    #expect(
      reading.articles.map(\.url) == ["https://quay.example/1", "https://quay.example/2"])
    #expect(reading.articles.map(\.outlet) == ["Quay Post", "Quay Post"])
    #expect(reading.articles[0].published?.text == "2021-02-03T04:05:06-05:00")
    #expect(reading.articles[0].deck == "In short.")
    #expect(reading.articles[0].keywords == ["x", "y"])
  }

  @Test(arguments: [
    ("<rss><channel><title>T</title></channel></rss>", "feed.xml: a feed without items"),
    ("<rss><channel><item><title>T", "feed.xml:1: the file ends inside this record"),
    ("<rss><channel><item><title>T<![CDATA[ ", "feed.xml:1: the file ends inside this record"),
    ("<rss><channel><item/></channel></rss>", "feed.xml:1: neither a headline nor a text"),
    (
      "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><rss><channel>"
        + "<item><title> </title></item></channel></rss>",
      "feed.xml:1: neither a headline nor a text"
    ),
  ])
  func `says why a feed gives nothing`(content: String, reason: String) throws {
    let reading = try reading(content)
    #expect(reading.articles == [])
    #expect(reading.skipped == [reason])
  }

  @Test func `follows no entity out of the document`() throws {
    let reading = try reading(
      "<!DOCTYPE rss [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><rss><channel>"
        + "<item><title>T &b; &nbsp;&eacute;</title></item></channel></rss>")
    #expect(reading.articles.map(\.title) == ["T &b; é"])
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13])
  func `survives cut and changed feeds`(step: Int) throws {
    var bytes = Array(Self.rss.utf8)
    let folder = try ScratchFolder()
    for round in 1...12 {
      bytes[(round * 7919 * step) % bytes.count] = Array("<>&]\"/".utf8)[round % 6]
      let reading = Reading(
        try folder.write("a.xml", Array(bytes.prefix(max(60, bytes.count - round * 16 * step)))))
      #expect(reading.articles.count + reading.skipped.count > 0)
    }
  }
}
