import Testing

@testable import Extraction

/// What a file holds is told by what is in it: each content comes without a name, and under a wrong one.
@Suite struct ContentKindTests {
  private static let contents: [(String, ContentKind)] = [
    ("<!DOCTYPE html><html><body>x", .html), ("\u{FEFF}\n<html lang=en>", .html),
    ("<article><p>x</p></article>", .html), ("<!-- x --><div>x</div>", .html),
    ("{\"title\": \"A\"}", .json), ("[{\"title\": \"A\"}]", .json),
    ("{\"title\": \"A\"}\n{\"title\": \"B\"}\n", .jsonLines),
    ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", .xml(.rss)),
    ("<rdf:RDF xmlns:rdf='x'><item/></rdf:RDF>", .xml(.rss)),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", .xml(.atom)),
    ("<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf/>", .xml(.nitf)),
    ("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>", .xml(.newsMLG2)),
    ("<?xml version='1.0'?><!-- x --><newsMessage/>", .xml(.newsMLG2)),
    ("<NewsML><NewsEnvelope/></NewsML>", .xml(.newsML1)),
    ("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"NO\" NEWID=\"1\">", .sgml),
    ("<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n", .sgml),
    ("<DOC id=\"AFP_ENG_19940512.0001\" type=\"story\" >", .sgml),
    ("WARC/1.1\r\nWARC-Type: warcinfo\r\n", .webArchive),
    ("From: a@x.example\nSubject: A\nMIME-Version: 1.0\n\nx", .mail),
    ("Received: from x\nFrom: a@x.example\nDate: Tue, 3 Mar 2020 08:15:00 +0100\n\nx", .mail),
    (
      "From: <Saved by Blink>\nSubject: A\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n",
      .mail
    ),
    ("From: a@x.example\nDate: 3 Mar 2020\nSubject: A\n\nx", .mail),
    ("From a@x.example Tue Mar  3 08:15:00 2020\nSubject: A\n\nx", .mailbox),
    (
      "title,date,text\nA,2020-03-03,B\n",
      .table(TableLayout(delimiter: 0x2C, columns: ["title", "date", "text"]))
    ),
    (
      "headline\turl\nA\thttps://ledger.example/a\n",
      .table(TableLayout(delimiter: 0x09, columns: ["headline", "url"]))
    ),
    ("PK\u{3}\u{4}\u{14}\u{0}", .archive(.zip)), ("PK\u{5}\u{6}", .archive(.zip)),
    (String(repeating: "\u{0}", count: 257) + "ustar", .archive(.tar)),
    // Prose is none of these.
    ("Home > News\n\nFerry resumes\n\nThe ferry resumed.", .scrape),
    ("From Tuesday on, ferries resume.\n\nSo it was said.", .scrape),
    ("From the harbour: a letter of 2020, at 8:15\n\nDear reader, we say hello.", .scrape),
    ("Title, date, and text: what makes a story\n\nFirst, a headline.", .scrape),
    ("Subject: ferries\nFrom: the harbour\n\nNothing moves there.", .scrape),
    ("[Oslo] The ferry resumed.", .scrape), ("< 5 minutes to read\n\nThe ferry is late.", .scrape),
  ]

  @Test(arguments: contents)
  func `is told by content, whatever the name`(content: String, kind: ContentKind) {
    let bytes = Array(content.utf8)
    for name in ["x", "x.txt"] {
      #expect(ContentKind(head: bytes[...], name: Array(name.utf8)) == kind)
    }
    guard kind != .scrape, kind != .json, kind != .jsonLines else { return }
    for name in ["x.html", "x.csv", "x.xml", "x.eml", "x.warc"] {
      #expect(ContentKind(head: bytes[...], name: Array(name.utf8)) == kind)
    }
  }
}
