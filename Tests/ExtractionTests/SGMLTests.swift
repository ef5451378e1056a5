import JSON
import News
import TestSupport
import Testing

@testable import Extraction

@Suite struct SGMLTests {
  private static let reuters = """
    <!DOCTYPE lewis SYSTEM "lewis.dtd">
    <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="5544" NEWID="1">
    <DATE>26-FEB-1987 15:01:01.79</DATE>
    <TOPICS><D>cocoa</D><D>ship</D></TOPICS>
    <PLACES><D>brazil</D></PLACES>
    <UNKNOWN>
    &#5;&#5;&#5;C T</UNKNOWN>
    <TEXT>&#2;
    <TITLE>HARBOUR AT&amp;T REVIEW &lt;HBR.O></TITLE>
    <AUTHOR>    By Ada Quill, Reuters</AUTHOR>
    <DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Showers went on in the
    harbour zone.
        Arrivals of &lt;HBR.O> rose 5 < 6 pct, as was
    said.
     Reuter
    &#3;</BODY></TEXT>
    </REUTERS>
    <REUTERS NEWID="2">
    <DATE>26-FEB-1987 15:02:20.00</DATE>
    <TEXT TYPE="UNPROC">&#2;
    FERRY BULLETIN

    All rates unchanged today.
    &#3;</TEXT>
    </REUTERS>
    <REUTERS NEWID="3"><DATE>26-FEB-1987 15:03:27.51</DATE><TEXT TYPE="BRIEF">&#2;
    <TITLE>QUAY &lt;QY> RAISES RATES</TITLE>Reuter &#3;</TEXT></REUTERS>
    """

  @Test func `reads Reuters-21578`() throws {
    let reading = try Reading(content: Self.reuters, as: "reut2-000.sgm")
    #expect(reading.skipped == [])
    let first = try #require(reading.articles.first)
    #expect(first.title == "HARBOUR AT&T REVIEW <HBR.O>")
    #expect(
      first.blocks.map(\.text) == [
        "Showers went on in the harbour zone.", "Arrivals of <HBR.O> rose 5 < 6 pct, as was said.",
      ])
    #expect(first.bylines == ["Ada Quill"])
    #expect(first.dateline?.text == "SALVADOR")
    #expect(first.dateline?.places.first?.country == "BR")
    #expect(first.published?.timestamp == "1987-02-26T15:01:01")
    #expect(first.keywords == ["cocoa", "ship"])
    #expect(first.outlet == "Reuters")
    #expect(
      reading.articles.map(\.title).dropFirst() == ["FERRY BULLETIN", "QUAY <QY> RAISES RATES"])
    #expect(reading.articles.map(\.source.record) == [1, 2, 3])
    #expect(reading.articles[1].body == "All rates unchanged today.")
    #expect(reading.articles[2].blocks == [])
  }

  private static let trec = """
    <DOC>
    <DOCNO> AP880212-0001 </DOCNO>
    <FILEID>AP-NR-02-12-88 2344EST</FILEID>
    <HEAD>Ferry Sinks Off Coast</HEAD>
    <BYLINE>By ADA QUILL</BYLINE>
    <DATELINE>OSLO, Norway (AP) </DATELINE>
    <TEXT>
       A ferry with 40 people aboard sank on Friday,
    police said.
       All were saved.
    </TEXT>
    </DOC>
    <DOC>
    <DOCNO> LA010189-0001 </DOCNO>
    <DATE><P>January 1, 1989, Sunday, Home Edition </P></DATE>
    <HEADLINE><P>NEW HARBOUR &amp; OLD QUAY </P></HEADLINE>
    <TEXT><P>The harbour is new. </P><P>The quay is old&hyph;fashioned. </P></TEXT>
    </DOC>
    <doc>
    <docno>WSJ870324-0001</docno><hl>Ferry Stock Rises</hl><dd>03/24/87</dd>
    <so>HARBOUR STREET JOURNAL (J)</so>
    <lp>   The stock rose.</lp>
    <text>   It fell again.</text>
    </doc>
    <DOC id="AFP_ENG_19940512.0001" type="story" >
    <HEADLINE>
    Ferry resumes
    </HEADLINE>
    <DATELINE>
    OSLO, May 12 (AFP)
    </DATELINE>
    <TEXT>
    <P>
    The ferry resumed on Thursday.
    </P>
    </TEXT>
    """

  @Test func `reads TREC's collections`() throws {
    let reading = try Reading(content: Self.trec, as: "ap880212")
    #expect(
      reading.articles.map(\.title) == [
        "Ferry Sinks Off Coast", "NEW HARBOUR & OLD QUAY", "Ferry Stock Rises",
      ])
    #expect(
      reading.articles.map { $0.published?.day.description } == [
        "1988-02-12", "1989-01-01", "1987-03-24",
      ])
    #expect(
      reading.articles.map { $0.blocks.map(\.text) } == [
        ["A ferry with 40 people aboard sank on Friday, police said.", "All were saved."],
        ["The harbour is new.", "The quay is old-fashioned."],
        ["The stock rose.", "It fell again."],
      ])
    #expect(reading.articles[0].agency == "Associated Press")
    #expect(reading.articles[0].dateline?.text == "OSLO, Norway")
    #expect(reading.skipped == ["ap880212:4: the file ends inside this document"])
    let whole = try Reading(content: Self.trec + "\n</DOC>", as: "x")
    #expect(whole.articles.last?.published?.day.description == "1994-05-12")
    #expect(whole.articles.last?.agency == "Agence France-Presse")
  }

  /// Found by fuzzing.
  @Test func `survives a start tag that ends in an end tag`() throws {
    let text =
      "<DOC>\n<DOCNO>A-1</DOCNO><HEAD>A</HEAD><DATE 26-FEB-1987</DATE><TEXT>\nx\n</TEXT></DOC>"
    #expect(try Reading(content: text, as: "a").articles.map(\.title) == ["A"])
  }

  @Test func `reads bytes that are not UTF-8`() throws {
    let folder = try ScratchFolder()
    let text = "<DOC>\n<DOCNO>A-1</DOCNO>\n<HEAD>Café</HEAD>\n<TEXT>\nx\n</TEXT>\n</DOC>\n"
    let path = try folder.write("a", text.unicodeScalars.map { UInt8($0.value) })
    #expect(Reading(path).articles.first?.title == "Café")
  }

  @Test(arguments: [
    ("26-FEB-1987 15:01:01.79", "1987-02-26"), ("03/24/87", "1987-03-24"), ("910514", "1991-05-14"),
    ("1998-06-01 00:01:00", "1998-06-01"), (" 2-MAR-1987 04:22:38.98", "1987-03-02"),
  ])
  func `reads the dates of collections`(text: String, day: String) {
    #expect(SGMLDate.read(text)?.day.description == day)
  }

  @Test func `a document whose end tag is missing ends where the next begins`() throws {
    let text = "The ferry resumed on Monday, police said."
    let document = { (number: Int) in
      "<DOC>\n<DOCNO>\(number)</DOCNO>\n<HEADLINE>Ferry \(number)</HEADLINE>\n<TEXT>\n\(text)\n"
    }
    let reading = try Reading(
      content: document(1) + document(2) + "</TEXT>\n</DOC>\n", as: "a.sgm")
    #expect(reading.articles.map(\.title) == ["Ferry 1", "Ferry 2"])
    #expect(reading.articles.allSatisfy { $0.body == text })
  }
}
