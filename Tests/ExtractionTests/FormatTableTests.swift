import JSON
import News
import TestSupport
import Testing

@testable import Extraction

/// The cells of the tables in docs/formats.md: what each field of an article comes from, and what stands in where
/// that is lacking.
@Suite struct FormatTableTests {
  /// A cell: a file that has the field's source alone, or beside one that gives way to it.
  struct Cell: Sendable, CustomTestStringConvertible {
    var field: String
    var source: String
    var content: String
    var expected: String

    var testDescription: String { "\(field) from \(source)" }

    init(_ field: String, _ source: String, _ content: String, _ expected: String) {
      (self.field, self.source, self.content, self.expected) = (field, source, content, expected)
    }
  }

  private static let text = "The ferry resumed on Monday, police in the harbour said."

  private func value(_ field: String, of article: Article) -> String? {
    switch field {
    case "headline": article.title
    case "text": article.body
    case "deck": article.deck
    case "captions": article.blocks.first { $0.kind == .caption }?.text
    case "authors": article.bylines.joined(separator: ", ")
    case "published": article.published?.text
    case "updated": article.updated?.text
    case "outlet": article.outlet
    case "section": article.section
    case "language": article.language
    case "keywords": article.keywords.joined(separator: ", ")
    case "dateline": article.dateline?.text
    case "address": article.url
    default: article.extra.first { $0.name == field }?.value.string
    }
  }

  private func check(_ cell: Cell, as name: String) throws {
    let reading = try Reading(content: cell.content, as: name)
    let article = try #require(reading.articles.first, "\(reading.skipped)")
    #expect(value(cell.field, of: article) == cell.expected)
  }

  // MARK: Feeds

  private static func rss(_ item: String, channel: String = "") -> String {
    "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
      + "xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/' "
      + "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
      + "<channel><title>Quay News</title>\(channel)<item><title>Ferry <b>resumes</b></title>\(item)</item></channel></rss>"
  }
  private static func atom(_ entry: String, feed: String = "") -> String {
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:dc='http://purl.org/dc/elements/1.1/'><title>Quay News</title>"
      + feed + "<entry><title>Ferry resumes</title><id>urn:7</id>\(entry)</entry></feed>"
  }
  private static func jsonFeed(_ members: String) -> String {
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Quay News\", \"items\": [{\"id\": \"7\", "
      + "\"title\": \"Ferry resumes\", \(members)}]}"
  }
  private static let summary = "<description>\(text)</description>"
  private static let whole = String(repeating: text + " ", count: 14) + "So it did."

  static let feeds: [Cell] = [
    Cell("headline", "title, without markup", rss(summary), "Ferry resumes"),
    Cell(
      "headline", "title that was escaped twice",
      rss(summary).replacing(
        "<title>Ferry <b>resumes</b></title>",
        with: "<title><![CDATA[Fish &amp;amp; tugs]]></title>"
      ), "Fish & tugs"),
    Cell(
      "text", "a text that was escaped twice",
      rss("<description><![CDATA[<p>Fish &amp;amp; tugs came.</p>]]></description>"),
      "Fish & tugs came."),
    Cell(
      "text", "content:encoded",
      rss("<content:encoded>\(text)</content:encoded><description>Fog.</description>"), text),
    Cell("text", "content", atom("<content>\(text)</content><summary>Fog.</summary>"), text),
    Cell(
      "text", "content_html",
      jsonFeed("\"content_html\": \"<p>\(text)</p>\", \"summary\": \"Fog.\""), text),
    Cell(
      "text", "content_text", jsonFeed("\"content_text\": \"\(text)\", \"summary\": \"Fog.\""), text
    ),
    Cell("text", "description", rss(summary), text),
    Cell(
      "text", "itunes:summary", rss("<itunes:summary>\(text)</itunes:summary>"), text),
    Cell("text", "summary", atom("<summary>\(text)</summary>"), text),
    Cell("text", "summary of JSON", jsonFeed("\"summary\": \"\(text)\""), text),
    Cell(
      "deck", "description",
      rss("<content:encoded>\(text)</content:encoded><description>Fog had held it.</description>"),
      "Fog had held it."),
    Cell(
      "deck", "summary", atom("<content>\(text)</content><summary>Fog had held it.</summary>"),
      "Fog had held it."),
    Cell(
      "captions", "media:description",
      rss(
        summary
          + "<media:content url='a.jpg'><media:description>The tug.</media:description></media:content>"
      ),
      "The tug."),
    Cell(
      "captions", "media:description in a group",
      rss(
        summary
          + "<media:group><media:content url='a.jpg'><media:description>The tug.</media:description></media:content></media:group>"
      ),
      "The tug."),
    Cell(
      "text", "a description with the words of a link",
      rss("<description>\(text) &lt;a href='/1'&gt;Read more&lt;/a&gt;</description>"), text),
    Cell(
      "headline", "title whose markup was escaped twice",
      rss(summary).replacing(
        "<title>Ferry <b>resumes</b></title>",
        with: "<title>Ferry &amp;lt;b&amp;gt;resumes&amp;lt;/b&amp;gt;</title>"), "Ferry resumes"),
    Cell("authors", "dc:creator", rss(summary + "<dc:creator>Ada Quill</dc:creator>"), "Ada Quill"),
    Cell(
      "authors", "author", rss(summary + "<author>a@l.example (Ada Quill)</author>"), "Ada Quill"),
    Cell(
      "authors", "itunes:author", rss(summary + "<itunes:author>Ada Quill</itunes:author>"),
      "Ada Quill"),
    Cell(
      "authors", "dc:creator beside itunes:author",
      rss(
        summary
          + "<itunes:author>Bo Zell</itunes:author><dc:creator>Ada Quill</dc:creator>"),
      "Ada Quill"),
    Cell(
      "authors", "author of Atom",
      atom("<author><name>Ada Quill</name></author><summary>\(text)</summary>"), "Ada Quill"),
    Cell(
      "authors", "the feed's",
      atom("<summary>\(text)</summary>", feed: "<author><name>Bo Zell</name></author>"),
      "Bo Zell"),
    Cell(
      "published", "pubDate, its zone kept",
      rss(summary + "<pubDate>Mon, 02 Mar 2026 08:00:00 +0530</pubDate>"),
      "2026-03-02T08:00:00+05:30"),
    Cell(
      "published", "published",
      atom(
        "<published>2026-03-02T08:00:00Z</published><updated>2026-03-05T08:00:00Z</updated><summary>\(text)</summary>"
      ),
      "2026-03-02T08:00:00Z"),
    Cell("published", "dc:date", rss(summary + "<dc:date>2026-03-02</dc:date>"), "2026-03-02"),
    Cell(
      "published", "updated",
      atom("<updated>2026-03-05T08:00:00Z</updated><summary>\(text)</summary>"),
      "2026-03-05T08:00:00Z"),
    Cell(
      "published", "date_published",
      jsonFeed("\"content_text\": \"\(text)\", \"date_published\": \"2026-03-02\""), "2026-03-02"),
    Cell(
      "outlet", "source", rss(summary + "<source url='https://p.example/'>Pier Post</source>"),
      "Pier Post"),
    Cell(
      "outlet", "the feed's dc:publisher",
      rss(summary, channel: "<dc:publisher>Pier Post</dc:publisher>"), "Pier Post"),
    Cell("outlet", "the feed's title", rss(summary), "Quay News"),
    Cell("language", "dc:language", rss(summary + "<dc:language>en-gb</dc:language>"), "en-GB"),
    Cell(
      "language", "xml:lang",
      atom("<summary xml:lang='en-GB'>\(text)</summary>", feed: "").replacing(
        "<entry>", with: "<entry xml:lang='en-GB'>"), "en-GB"),
    Cell("language", "the feed's", rss(summary, channel: "<language>en-gb</language>"), "en-GB"),
    Cell(
      "keywords", "category", rss(summary + "<category>Fog</category><category>Tug</category>"),
      "Fog, Tug"),
    Cell("keywords", "dc:subject", rss(summary + "<dc:subject>Fog</dc:subject>"), "Fog"),
    Cell(
      "keywords", "tags", jsonFeed("\"content_text\": \"\(text)\", \"tags\": [\"Fog\", \"Tug\"]"),
      "Fog, Tug"),
    Cell("feed_text", "a short text", rss(summary), "summary"),
    Cell("feed_text", "a long text", rss("<content:encoded>\(whole)</content:encoded>"), "full"),
    Cell(
      "feed_text", "a long text that is cut off",
      rss("<content:encoded>\(whole.dropLast(11)) …</content:encoded>"), "summary"),
    Cell("id", "id", atom("<summary>\(text)</summary>"), "urn:7"),
    Cell("id", "guid", rss(summary + "<guid isPermaLink='false'>g-1</guid>"), "g-1"),
    Cell(
      "image", "media:content",
      rss(summary + "<media:content url='https://l.example/a.jpg' medium='image'/>"),
      "https://l.example/a.jpg"),
  ]

  @Test(arguments: feeds)
  func `a feed's item gives`(cell: Cell) throws {
    try check(cell, as: cell.content.hasPrefix("{") ? "a.json" : "a.xml")
  }

  // MARK: Wires

  private static func nitf(_ body: String = "", head: String = "", docdata: String = "") -> String {
    "<nitf><head><title>Ferry resumes</title><docdata>\(docdata)</docdata>\(head)</head><body><body.head>\(body)"
      + "</body.head><body.content><p>\(text)</p></body.content></body></nitf>"
  }
  private static func newsML2(
    meta: String = "", content: String = "", set: String = "<inlineData>\(text)</inlineData>"
  ) -> String {
    "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:1'><itemMeta><itemClass qcode='ninat:text'/>"
      + "\(meta)<title>Ferry resumes</title></itemMeta><contentMeta>\(content)</contentMeta><contentSet>\(set)"
      + "</contentSet></newsItem>"
  }
  private static func newsML1(lines: String = "", meta: String = "", descriptive: String = "")
    -> String
  {
    "<NewsML><NewsItem><NewsManagement>\(meta)<Status FormalName='Usable'/></NewsManagement><NewsComponent><NewsLines>"
      + "<HeadLine>Ferry resumes</HeadLine>\(lines)</NewsLines>\(descriptive)<ContentItem><DataContent>\(text)"
      + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
  }
  private static func ninjs(_ members: String) -> String {
    "{\"uri\": \"urn:1\", \"type\": \"text\", \(members)}"
  }
  private static let told = "\"headline\": \"Ferry resumes\", \"body_text\": \"\(text)\", "

  static let wires: [Cell] = [
    Cell("headline", "hedline/hl1", nitf("<hedline><hl1>Fog lifts</hl1></hedline>"), "Fog lifts"),
    Cell("headline", "title", nitf(), "Ferry resumes"),
    Cell("text", "body.content", nitf(), text),
    Cell("dateline", "dateline", nitf("<dateline><location>OSLO</location></dateline>"), "OSLO"),
    Cell(
      "dateline", "the city of evloc", nitf(docdata: "<evloc city='Oslo' iso-cc='NO'/>"), "Oslo"),
    Cell("authors", "byline", nitf("<byline>By Ada Quill</byline>"), "Ada Quill"),
    Cell(
      "outlet", "pubdata",
      nitf("<distributor>Pier Post</distributor>", head: "<pubdata name='Quay News'/>"), "Quay News"
    ),
    Cell("outlet", "distributor", nitf("<distributor>Pier Post</distributor>"), "Pier Post"),
    Cell(
      "published", "date.release",
      nitf(docdata: "<date.issue norm='20260301T080000Z'/><date.release norm='20260302T080000Z'/>"),
      "2026-03-02T08:00:00Z"),
    Cell(
      "published", "date.issue", nitf(docdata: "<date.issue norm='20260302T080000Z'/>"),
      "2026-03-02T08:00:00Z"),
    Cell(
      "published", "date.publication", nitf(head: "<pubdata date.publication='20260302T080000Z'/>"),
      "2026-03-02T08:00:00Z"),
    Cell("headline", "headline", newsML2(content: "<headline>Fog lifts</headline>"), "Fog lifts"),
    Cell("headline", "itemMeta/title", newsML2(), "Ferry resumes"),
    Cell("text", "inlineData", newsML2(), text),
    Cell(
      "text", "inlineXML with XHTML",
      newsML2(
        set:
          "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>\(text)</p></body></html></inlineXML>"
      ),
      text),
    Cell("text", "inlineXML with NITF", newsML2(set: "<inlineXML>\(nitf())</inlineXML>"), text),
    Cell(
      "dateline", "dateline",
      newsML2(content: "<dateline>OSLO</dateline><located><name>Bergen</name></located>"), "OSLO"),
    Cell("dateline", "located", newsML2(content: "<located><name>Oslo</name></located>"), "Oslo"),
    Cell(
      "authors", "by",
      newsML2(content: "<creator><name>Bo Zell</name></creator><by>Ada Quill</by>"), "Ada Quill"),
    Cell(
      "authors", "creator", newsML2(content: "<creator><name>Bo Zell</name></creator>"), "Bo Zell"),
    Cell(
      "outlet", "provider", newsML2(meta: "<provider><name>Quay News</name></provider>"),
      "Quay News"),
    Cell(
      "published", "firstCreated",
      newsML2(
        meta: "<versionCreated>2026-03-05</versionCreated><firstCreated>2026-03-02</firstCreated>"),
      "2026-03-02"),
    Cell(
      "updated", "versionCreated",
      newsML2(
        meta: "<versionCreated>2026-03-05</versionCreated><firstCreated>2026-03-02</firstCreated>"),
      "2026-03-05"),
    Cell("headline", "HeadLine", newsML1(), "Ferry resumes"),
    Cell("text", "DataContent", newsML1(), text),
    Cell("dateline", "DateLine", newsML1(lines: "<DateLine>OSLO</DateLine>"), "OSLO"),
    Cell(
      "dateline", "Location",
      newsML1(
        descriptive:
          "<DescriptiveMetadata><Location><Property FormalName='City' Value='Oslo'/></Location></DescriptiveMetadata>"
      ),
      "Oslo"),
    Cell("authors", "ByLine", newsML1(lines: "<ByLine>By Ada Quill</ByLine>"), "Ada Quill"),
    Cell(
      "outlet", "Provider",
      newsML1(
        descriptive:
          "<AdministrativeMetadata><Provider><Party FormalName='Quay News'/></Provider></AdministrativeMetadata>"
      ),
      "Quay News"),
    Cell(
      "published", "FirstCreated", newsML1(meta: "<FirstCreated>20260302T080000Z</FirstCreated>"),
      "2026-03-02T08:00:00Z"),
    Cell(
      "updated", "ThisRevisionCreated",
      newsML1(
        meta:
          "<FirstCreated>20260302</FirstCreated><ThisRevisionCreated>20260305</ThisRevisionCreated>"
      ), "2026-03-05"),
    Cell("headline", "headline of ninjs", ninjs(told + "\"title\": \"Fog\""), "Ferry resumes"),
    Cell(
      "headline", "title of ninjs", ninjs("\"title\": \"Fog lifts\", \"body_text\": \"\(text)\""),
      "Fog lifts"),
    Cell(
      "text", "body_xhtml", ninjs("\"headline\": \"F\", \"body_xhtml\": \"<p>\(text)</p>\""), text),
    Cell("text", "body_text", ninjs(told + "\"urgency\": 4"), text),
    Cell(
      "dateline", "dateline of ninjs",
      ninjs(told + "\"dateline\": \"OSLO\", \"located\": \"Bergen\""), "OSLO"),
    Cell("dateline", "located of ninjs", ninjs(told + "\"located\": \"Oslo\""), "Oslo"),
    Cell("authors", "byline of ninjs", ninjs(told + "\"byline\": \"By Ada Quill\""), "Ada Quill"),
    Cell(
      "outlet", "provider of ninjs",
      ninjs(told + "\"provider\": \"Quay News\", \"copyrightholder\": \"Pier Post\""), "Quay News"),
    Cell("outlet", "source of ninjs", ninjs(told + "\"source\": \"Quay News\""), "Quay News"),
    Cell(
      "outlet", "copyrightholder", ninjs(told + "\"copyrightholder\": \"Quay News\""), "Quay News"),
    Cell(
      "id", "guid of ninjs", ninjs(told + "\"urgency\": 4").replacing("\"uri\"", with: "\"guid\""),
      "urn:1"),
    Cell(
      "published", "firstcreated",
      ninjs(told + "\"firstcreated\": \"2026-03-02\", \"versioncreated\": \"2026-03-05\""),
      "2026-03-02"),
    Cell(
      "updated", "versioncreated",
      ninjs(told + "\"firstcreated\": \"2026-03-02\", \"versioncreated\": \"2026-03-05\""),
      "2026-03-05"),
  ]

  @Test(arguments: wires)
  func `a wire's item gives`(cell: Cell) throws {
    try check(cell, as: cell.content.hasPrefix("{") ? "a.json" : "a.xml")
  }

  // MARK: SGML

  private static func document(
    _ elements: String, number: String = "X-1", body: String = "<TEXT>\n\(text)\n</TEXT>"
  )
    -> String
  {
    "<DOC>\n<DOCNO>\(number)</DOCNO>\n\(elements)\n\(body)\n</DOC>\n"
  }

  static let collections: [Cell] =
    ["HEADLINE", "HEAD", "HL", "TI", "TTL"].map {
      Cell("headline", $0, document("<\($0)>Ferry resumes</\($0)>"), "Ferry resumes")
    }
    + ["DATE_TIME", "DATE", "PUBDATE", "DD"].map {
      Cell("published", $0, document("<HL>Ferry</HL>\n<\($0)>2026-03-02</\($0)>"), "2026-03-02")
    }
    + ["SOURCE", "SO", "PUB"].map {
      Cell("outlet", $0, document("<HL>Ferry</HL>\n<\($0)>Quay News</\($0)>"), "Quay News")
    }
    + ["SECTION", "CATEGORY"].map {
      Cell("section", $0, document("<HL>Ferry</HL>\n<\($0)>Local</\($0)>"), "Local")
    } + [
      Cell(
        "published", "the day in DOCNO", document("<HL>Ferry</HL>", number: "AP880212-0001"),
        "1988-02-12"),
      Cell(
        "published", "the day in id",
        document("<HL>Ferry</HL>").replacing("<DOC>", with: "<DOC id=\"NYT_ENG_19940701.0001\">")
          .replacing("<DOCNO>X-1</DOCNO>", with: ""), "1994-07-01"),
      Cell(
        "dateline", "DATELINE", document("<HL>Ferry</HL>\n<DATELINE>OSLO, Norway (AP)</DATELINE>"),
        "OSLO, Norway"),
      Cell(
        "authors", "BYLINE", document("<HL>Ferry</HL>\n<BYLINE>By ADA QUILL</BYLINE>"), "Ada Quill"),
      Cell("keywords", "SUBJECT", document("<HL>Ferry</HL>\n<SUBJECT>Fog</SUBJECT>"), "Fog"),
      Cell("text", "all of it", document("<HL>Ferry</HL>", body: "<P>\n\(text)\n</P>"), text),
      Cell("id", "DOCNO", document("<HL>Ferry</HL>"), "X-1"),
      Cell("text", "LP", document("<HL>Ferry</HL>", body: "<LP>\n\(text)\n</LP>"), text),
    ]

  @Test(arguments: collections)
  func `a document of TREC or the LDC gives`(cell: Cell) throws {
    try check(cell, as: "a.sgm")
  }

  // MARK: E-mail

  private static func mail(_ fields: String, body: String = text) -> String {
    "\(fields)\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n\(body)\n"
  }
  private static let from = "From: Ada Quill <a@l.example>\nSubject: Ferry resumes"

  static let mails: [Cell] =
    ["Fwd: ", "Fw: ", "WG: ", "Re: Fwd: ", "TR: "].map {
      Cell(
        "headline", "Subject with \($0)", mail(from.replacing("Ferry", with: $0 + "Ferry")),
        "Ferry resumes")
    } + [
      Cell(
        "published", "Date", mail(from + "\nDate: Mon, 02 Mar 2026 08:00:00 +0530"),
        "2026-03-02T08:00:00+05:30"),
      Cell("authors", "a person's name", mail(from), "Ada Quill"),
      Cell(
        "outlet", "a house's name", mail(from.replacing("Ada Quill", with: "The Harbour Ledger")),
        "The Harbour Ledger"),
      Cell(
        "authors", "name at house",
        mail(from.replacing("Ada Quill", with: "Ada Quill at The Harbour Ledger")), "Ada Quill"),
      Cell(
        "outlet", "name at house",
        mail(from.replacing("Ada Quill", with: "Ada Quill at The Harbour Ledger")),
        "The Harbour Ledger"),
      Cell(
        "address", "Archived-At", mail(from + "\nArchived-At: <https://l.example/1>"),
        "https://l.example/1"),
      Cell("message_id", "Message-ID", mail(from + "\nMessage-ID: <7@l.example>"), "7@l.example"),
      Cell(
        "text", "plain text up to the signature",
        mail(from, body: text + "\n\n-- \nAda Quill\nHarbour Ledger"), text),
    ]

  @Test(arguments: mails)
  func `an e-mail gives`(cell: Cell) throws {
    try check(cell, as: "a.eml")
  }
}
