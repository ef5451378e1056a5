import JSON
import News
import TestSupport
import Testing

@testable import Extraction

@Suite struct WireTests {
  // MARK: NewsML-G2

  private static func newsML(
    class kind: String = "ninat:text", status: String = "stat:usable", meta: String = "",
    content: String
  ) -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="en">
    <itemMeta><itemClass qcode="\(kind)"/><provider qcode="p:1"><name>Quay News</name></provider>
    <versionCreated>2021-03-03T08:00:00+01:00</versionCreated>
    <firstCreated>2021-03-03T07:30:00+01:00</firstCreated><pubStatus qcode="\(status)"/>\(meta)</itemMeta>
    <contentMeta><located><name>Oslo</name><broader><name>Norway</name></broader></located>
    <creator><name>login.name</name></creator><language tag="en"/>
    <subject><name xml:lang="de">Hafen</name><name xml:lang="en">harbour</name></subject>
    <headline rank="3">Kicker</headline><headline rank="1">Ferry and tug collide</headline>
    <by>By Ada Quill, Quay News</by><description>Two ships met.</description></contentMeta>
    <contentSet>\(content)</contentSet></newsItem>
    """
  }

  private static let xhtml = """
    <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
    <head><title>x</title></head><body><header><h1>Ferry and tug collide</h1><ul><li>slug</li></ul>
    </header><section class="main"><p>Two ships met.</p><p>The ferry was late.</p><h2>Fog</h2>
    <p>It was foggy.</p></section><footer>desk</footer></body></html></inlineXML>
    """

  private static func message(_ items: [String]) -> String {
    "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header>"
      + "<sent>2021-03-03T09:00:00Z</sent></header><itemSet>\(items.joined())</itemSet></newsMessage>"
  }

  @Test func `reads a NewsML-G2 item with XHTML`() throws {
    let reading = try Reading(content: Self.newsML(content: Self.xhtml), as: "a.xml")
    let article = try #require(reading.articles.first)
    #expect(article.title == "Ferry and tug collide")
    #expect(article.deck == "Two ships met.")
    #expect(
      article.blocks == [
        Block("The ferry was late."), Block("Fog", kind: .subhead), Block("It was foggy."),
      ])
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.outlet == "Quay News")
    #expect(article.published?.text == "2021-03-03T07:30:00+01:00")
    #expect(article.updated?.text == "2021-03-03T08:00:00+01:00")
    #expect(article.dateline?.text == "Oslo, Norway")
    #expect(article.dateline?.places.map(\.city) == ["Oslo"])
    #expect(article.keywords == ["harbour"])
    #expect(article.language == "en")
    #expect(article.source.record == nil)
    #expect(article.extra.first == JSONMember("id", .string("urn:x:1")))
  }

  @Test func `takes the texts of a message and says why the others are none`() throws {
    let picture =
      "<remoteContent href=\"a.jpg\" contenttype=\"image/jpeg\"/>"
    let reading = try Reading(
      content: Self.message([
        "<packageItem guid=\"p\"><itemMeta/></packageItem>",
        Self.newsML(content: Self.xhtml),
        Self.newsML(status: "stat:canceled", content: Self.xhtml),
        Self.newsML(
          status: "http://cv.iptc.org/newscodes/pubstatusg2/withheld", content: Self.xhtml),
        Self.newsML(class: "ninat:picture", content: picture),
        Self.newsML(
          meta: "<embargoed>2021-03-05T00:00:00Z</embargoed>"
            + "<edNote role=\"x:correction\">Name corrected.</edNote>", content: Self.xhtml),
      ]), as: "a.xml")
    #expect(reading.articles.map(\.source.record) == [2, 6])
    #expect(
      reading.skipped == [
        "a.xml:1: a wire item of the kind 'package', without a text",
        "a.xml:3: canceled by its agency", "a.xml:4: withheld by its agency",
        "a.xml:5: a wire item of the kind 'picture', without a text",
      ])
    let embargoed = try #require(reading.articles.last)
    #expect(embargoed.extra.last == JSONMember("embargoed", .string("2021-03-05T00:00:00Z")))
    #expect(embargoed.correction == "Name corrected.")
  }

  /// 2021-03-05T00:00:00Z.
  private static let embargoEnd = 1_614_902_400

  @Test func `withholds an item until its embargo is over`() throws {
    let folder = try ScratchFolder()
    let item = Self.newsML(
      meta: "<embargoed>2021-03-05T01:00:00+01:00</embargoed>", content: Self.xhtml)
    let path = try folder.write("a.xml", item)
    let before = Reading(path, now: Self.embargoEnd - 1)
    #expect(before.articles.isEmpty)
    #expect(before.skipped == ["a.xml: under embargo: 2021-03-05T01:00:00+01:00"])
    let after = Reading(path, now: Self.embargoEnd)
    #expect(after.articles.map(\.title) == ["Ferry and tug collide"])
    let endless = try folder.write(
      "b.xml", Self.newsML(meta: "<embargoed/>", content: Self.xhtml))
    #expect(Reading(endless).skipped == ["b.xml: under embargo: until further notice"])
  }

  @Test(arguments: [
    ("(Reuters) - The ferry resumed.", "Reuters"),
    ("(AP) — The ferry resumed.", "Associated Press"),
    ("(Reuters Life!) - Brazil, Russia and China -- all three -- met.", "Reuters"),
  ])
  func `an agency may open a text without a place`(text: String, agency: String) throws {
    let article = try #require(
      try Reading(content: "{\"title\": \"Ferry\", \"text\": \"\(text)\"}", as: "a.json").articles
        .first)
    #expect(article.agency == agency)
    #expect(article.body == text.drop { $0 != ")" }.dropFirst().drop { " -—".contains($0) })
    #expect(article.dateline == nil)
  }

  @Test func `withholds NITF until its release`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "a.xml",
      "<nitf><head><docdata><date.release norm=\"20210305T010000+0100\"/></docdata></head><body>"
        + "<body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>x</p>"
        + "</body.content></body></nitf>")
    #expect(
      Reading(path, now: Self.embargoEnd - 1).skipped
        == ["a.xml: to be released on 20210305T010000+0100"])
    let article = try #require(Reading(path, now: Self.embargoEnd).articles.first)
    #expect(article.published?.timestamp == "2021-03-05T01:00:00+01:00")
  }

  @Test(
    arguments: [
      ("2021-03-05T00:00:00Z", true), ("2021-03-05T00:00:01Z", false),
      ("20210305T010000+0100", true),
      ("2021-03-04T23:00:00-01:00", true), ("2021-03-04", true), ("2021-03-05", false),
      ("2021-03-05T00:00:00", true), ("until noon", nil), ("", nil),
    ] as [(String, Bool?)])
  func `knows when an embargo is over`(end: String, isOver: Bool?) {
    #expect(Embargo.isOver(end, now: Self.embargoEnd) == isOver)
  }

  // MARK: NITF

  private static let nitf = """
    <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
    <nitf><head><title>x</title><docdata management-status="usable"><doc-id id-string="q7"/>
    <date.issue norm="20190204T101500-0500"/><key-list><keyword key="harbour"/></key-list></docdata>
    <pubdata name="Quay Post" position.section="Local"/></head>
    <body><body.head><hedline><hl1>Pilot&rsquo;s <em>day</em></hl1><hl2>A long one</hl2></hedline>
    <byline>By <person>Tom Reed</person> <byttl>Staff writer</byttl></byline>
    <distributor>Associated Press</distributor>
    <dateline><location>PARIS</location><story.date>Feb. 4</story.date></dateline></body.head>
    <body.content><block><p>The pilot rose at four.</p><hl2>At sea</hl2><ul><li>One ship</li></ul>
    <bq><block><p>&quot;Early,&quot; he said.</p></block></bq>
    <media media-type="image"><media-reference source="a.jpg"/><media-caption>The pilot.</media-caption>
    <media-producer>Photographer</media-producer></media><p>He sleeps &amp; rests.</p></block>
    </body.content><body.end><tagline>desk</tagline></body.end></body></nitf>
    """

  @Test func `reads NITF`() throws {
    let article = try #require(Reading(content: Self.nitf, as: "a.xml").articles.first)
    #expect(article.title == "Pilot’s day")
    #expect(article.deck == "A long one")
    #expect(
      article.blocks == [
        Block("The pilot rose at four."), Block("At sea", kind: .subhead),
        Block("One ship", kind: .listItem), Block("\"Early,\" he said.", kind: .quotation),
        Block("The pilot.", kind: .caption), Block("He sleeps & rests."),
      ])
    #expect(article.bylines == ["Tom Reed"])
    #expect(article.dateline?.text == "PARIS")
    #expect(article.dateline?.places.map(\.country) == ["FR"])
    #expect(article.published?.text == "2019-02-04T10:15:00-05:00")
    #expect(article.outlet == "Quay Post")
    #expect(article.section == "Local")
    #expect(article.keywords == ["harbour"])
    #expect(article.extra == [JSONMember("id", .string("q7"))])
  }

  @Test func `reads NITF inside NewsML-G2`() throws {
    let inner = Self.nitf.replacing("<!DOCTYPE nitf SYSTEM \"nitf-3-4.dtd\">", with: "")
    let item = Self.newsML(
      content: "<inlineXML contenttype=\"application/nitf+xml\">\(inner)</inlineXML>")
    let article = try #require(Reading(content: item, as: "a.xml").articles.first)
    #expect(article.title == "Ferry and tug collide")
    #expect(article.blocks.count == 6)
    #expect(article.bylines == ["Tom Reed"])
    #expect(article.dateline?.text == "PARIS")
    #expect(article.section == "Local")
  }

  @Test(arguments: [
    ("canceled", "canceled by its agency"), ("withheld", "withheld by its agency"),
  ])
  func `skips NITF that was called back`(status: String, reason: String) throws {
    let text = Self.nitf.replacing("\"usable\"", with: "\"\(status)\"")
    #expect(try Reading(content: text, as: "a.xml").skipped == ["a.xml: " + reason])
  }

  // MARK: NewsML 1

  @Test func `reads the body among the components of NewsML 1`() throws {
    func item(_ status: String) -> String {
      """
      <NewsItem><Identification><NewsIdentifier><ProviderId>quay.example</ProviderId>
      <NewsItemId>7</NewsItemId></NewsIdentifier></Identification><NewsManagement>
      <FirstCreated>20130605T210000+0000</FirstCreated>
      <ThisRevisionCreated>20130605T213000+0000</ThisRevisionCreated><Status FormalName="\(status)"/>
      </NewsManagement><NewsComponent><NewsLines><HeadLine>Crane stands</HeadLine>
      <ByLine>By Eve Mora</ByLine><DateLine>BERLIN</DateLine></NewsLines>
      <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
      <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><MimeType FormalName="text/css"/>
      <DataContent>.a {}</DataContent></ContentItem></NewsComponent>
      <NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent>Call us.</DataContent>
      </ContentItem></NewsComponent>
      <NewsComponent><Role FormalName="Body"/><ContentItem><MimeType FormalName="text/xhtml"/>
      <DataContent><html><head><title>t</title></head><body><p>It stands.</p><p>Still.</p></body></html>
      </DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem>
      """
    }
    let reading = try Reading(
      content: "<NewsML Version=\"1.2\"><NewsEnvelope/>" + item("Usable") + item("Canceled")
        + "</NewsML>", as: "a.xml")
    #expect(reading.skipped == ["a.xml:2: canceled by its agency"])
    let article = try #require(reading.articles.first)
    #expect(article.title == "Crane stands")
    #expect(article.body == "It stands.\n\nStill.")
    #expect(article.bylines == ["Eve Mora"])
    #expect(article.dateline?.places.map(\.city) == ["Berlin"])
    #expect(article.published?.text == "2013-06-05T21:00:00+00:00")
    #expect(article.updated?.text == "2013-06-05T21:30:00+00:00")
    #expect(article.outlet == "quay.example")
    #expect(article.language == "en")
  }

  // MARK: ninjs

  @Test(arguments: [
    """
    {"uri": "https://quay.example/1", "type": "text", "pubstatus": "usable", "language": "en",
     "versioncreated": "2021-03-03T08:00:00+01:00", "headline": "Crane stands", "byline": "By Eve Mora",
     "body_text": "x", "body_xhtml": "<p>It stands.</p><p>Still.</p>", "located": "Oslo, Norway",
     "subject": [{"name": "harbour", "rel": "about"}], "copyrightholder": "Quay News", "urgency": 4}
    """,
    """
    {"uri": "https://quay.example/1", "type": "text", "pubStatus": "usable", "language": "en",
     "standard": {"name": "ninjs", "version": "3.0"}, "versionCreated": "2021-03-03T08:00:00+01:00",
     "headlines": [{"role": "short", "value": "x"}, {"role": "main", "value": "Crane stands"}],
     "by": "Eve Mora", "located": "Oslo, Norway", "subjects": [{"name": "harbour"}],
     "bodies": [{"contentType": "text/plain", "value": "x"},
      {"contentType": "text/html", "value": "<html><body><h1>Crane stands</h1><p>It stands.</p><p>Still.</p></body></html>"}],
     "copyrightHolder": "Quay News", "urgency": 4}
    """,
  ])
  func `reads ninjs of all versions`(json: String) throws {
    let article = try #require(Reading(content: json, as: "a.json").articles.first)
    #expect(article.title == "Crane stands")
    #expect(article.body == "It stands.\n\nStill.")
    #expect(article.bylines == ["Eve Mora"])
    #expect(article.published?.text == "2021-03-03T08:00:00+01:00")
    #expect(article.dateline?.places.map(\.city) == ["Oslo"])
    #expect(article.keywords == ["harbour"])
    #expect(article.outlet == "Quay News")
    #expect(article.url == "https://quay.example/1")
    #expect(article.extra.contains(JSONMember("urgency", .integer(4))))
  }

  @Test(arguments: [
    ("\"type\": \"picture\"", "a wire item of the kind 'picture', without a text"),
    ("\"type\": \"composite\"", "a wire item of the kind 'composite', without a text"),
    ("\"type\": \"text\", \"pubstatus\": \"canceled\"", "canceled by its agency"),
    ("\"pubstatus\": \"usable\"", "a wire item without a text"),
  ])
  func `says why ninjs is no article`(members: String, reason: String) throws {
    let headline = members.contains("type") ? ", \"headline\": \"H\"" : ""
    let reading = try Reading(
      content: "{\"uri\": \"urn:1\", \"versioncreated\": \"2021-03-03\", \(members)\(headline)}",
      as: "a.json")
    #expect(reading.skipped == ["a.json: " + reason])
  }

  /// Some systems put the moment where the place belongs.
  @Test(arguments: ["2026-03-02T08:00:00Z", "08:00 GMT", "March 2", "Mon Mar 2", "02.03.2026"])
  func `a day or a time is no dateline`(dateline: String) throws {
    let item =
      "<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry</hl1></hedline>"
      + "<dateline>\(dateline)</dateline></body.head><body.content><p>The ferry resumed on Monday.</p></body.content></body></nitf>"
    #expect(try Reading(content: item, as: "a.xml").articles.first?.dateline == nil)
  }

  @Test func `the dash of the Associated Press begins no text`() throws {
    let json = "{\"title\": \"Ferry\", \"text\": \"_ The ferry resumed on Monday.\"}"
    let article = try Reading(content: json, as: "a.json").articles.first
    #expect(article?.body == "The ferry resumed on Monday.")
  }
}
