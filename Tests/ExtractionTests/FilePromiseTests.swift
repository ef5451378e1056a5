import Compression
import FileSystem
import Foundation
import JSON
import News
import TestSupport
import Testing

@testable import Extraction

/// Sentences of docs/formats.md on containers and records that no other suite is about.
@Suite struct FilePromiseTests {
  private static let text = "The ferry resumed on Monday, police in the harbour said."

  // MARK: Feeds

  @Test(arguments: [
    "<rss version='0.91'><channel><title>F</title><item>R</item></channel></rss>",
    "<rss version='0.92'><channel><title>F</title><item>R</item></channel></rss>",
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
      + "<channel><title>F</title></channel><item>R</item></rdf:RDF>",
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
      + "<channel rdf:about='x'><title>F</title></channel><item rdf:about='https://l.example/1'>R</item></rdf:RDF>",
  ])
  func `the forerunners of RSS 2.0 are read`(feed: String) throws {
    let item =
      "<title>Ferry resumes</title><link>https://l.example/1</link><description>\(Self.text)</description>"
    let article = try Reading.only(
      "<?xml version='1.0'?>" + feed.replacing(">R<", with: ">\(item)<"), as: "a")
    #expect(article.title == "Ferry resumes")
    #expect(article.body == Self.text)
    #expect(article.url == "https://l.example/1")
  }

  @Test func `an address may be relative to the feed's own`() throws {
    let feed =
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><link rel='self' href='https://l.example/feeds/all'/>"
      + "<entry><title>Ferry</title><id>1</id><link href='/1'/><summary>\(Self.text)</summary></entry></feed>"
    #expect(try Reading.only(feed, as: "a.xml").url == "https://l.example/1")
  }

  @Test func `a text that is no longer than the summary is not marked as full`() throws {
    let long = String(repeating: Self.text + " ", count: 14)
    let feed =
      "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
      + "<title>F</title><item><title>Ferry</title><description>\(long) …</description>"
      + "<content:encoded>\(long)</content:encoded></item></channel></rss>"
    let article = try Reading.only(feed, as: "a.xml")
    #expect(article.extra.contains(JSONMember("feed_text", .string("summary"))))
  }

  /// Many feeds use names of other name spaces, and forget to say so.
  @Test func `a text whose name space was not declared is read`() throws {
    let feed =
      "<?xml version='1.0'?><rss version='2.0'><channel><title>F</title><item><title>Ferry</title>"
      + "<dc:creator>Ada Quill</dc:creator><content:encoded>\(Self.text)</content:encoded></item></channel></rss>"
    let article = try Reading.only(feed, as: "a.xml")
    #expect(article.body == Self.text)
    #expect(article.bylines == ["Ada Quill"])
  }

  @Test func `an item that is too long is named, and what stands before it is read`() throws {
    let item = { (size: Int) in
      "<item><title>Ferry \(size)</title><description>\(String(repeating: "a", count: size))</description></item>"
    }
    let folder = try ScratchFolder()
    let path = try folder.write(
      "a.xml",
      "<?xml version='1.0'?><rss version='2.0'><channel><title>F</title>\(item(10))\(item(3 << 20))\(item(20))"
        + "</channel></rss>")
    let reader = XMLRecordReader(
      InputBuffer(try ByteStream(FilePath(path))), .rss, at: SourceLocation(path: "a"),
      limit: 1 << 20)
    var records = 0
    var skipped: [String] = []
    while let item = reader.next() {
      switch item {
      case .record: records += 1
      case .skipped(let document): skipped.append(document.location.description)
      }
    }
    #expect(records == 1)
    #expect(skipped == ["a:2"])
  }

  // MARK: Wires

  @Test func `ANPA is known by its control characters`() throws {
    let wire =
      "\u{16}\u{16}\u{1}a0456\u{1F}r i\r\nbc-Ferry 03-02 0100\r\n\u{2}BC-Ferry,0100<\r\n\u{11}Ferry resumes<\r\n"
      + "   OSLO, Norway (AP) _ The ferry resumed on Monday, police said.\r\n\u{3}AP-NY-03-02-26 1030EST<\r\n\u{4}"
    let article = try Reading.only(wire, as: "a")
    #expect(article.body == "The ferry resumed on Monday, police said.")
    #expect(article.published?.day.description == "2026-03-02")
    #expect(article.extra.contains { $0.name == "id" })
  }

  @Test func `a picture of ninjs that is named by guid is no article`() throws {
    let item =
      "{\"guid\": \"urn:1\", \"type\": \"picture\", \"headline\": \"A tug\", \"renditions\": {\"original\": {}}}"
    let reading = try Reading(content: item, as: "a.json")
    #expect(reading.articles.isEmpty)
    #expect(reading.skipped.count == 1)
  }

  @Test(arguments: [
    ("OSLO, March 2, 2026 /PRNewswire/ -- ", "2026-03-02"),
    ("OSLO, 2. März 2026 (dpa) - ", "2026-03-02"),
    ("OSLO, March 2 (Reuters) - ", nil),
  ])
  func `a dateline with a year dates what nothing else dates`(head: String, day: String?) throws {
    let bare = "{\"title\": \"Ferry\", \"text\": \"\(head)\(Self.text)\"}"
    #expect(try Reading.only(bare, as: "a.json").published?.day.description == day)
    let dated = bare.replacing("{", with: "{\"date\": \"2026-03-04\", ")
    #expect(try Reading.only(dated, as: "a.json").published?.day.description == "2026-03-04")
  }

  @Test func `credits without brackets at the last paragraph's end are cut`() throws {
    let text = Self.text + " Reporting by Ada Quill; editing by Bo Zell"
    let article = try Reading.only(
      "{\"title\": \"Ferry\", \"text\": \"\(text)\"}", as: "a.json")
    #expect(article.body == Self.text)
    #expect(article.bylines == ["Ada Quill"])
  }

  @Test func `NITF that is embargoed without a date is withheld for good`() throws {
    let wire =
      "<nitf><head><docdata management-status='embargoed'/></head><body><body.head><hedline><hl1>Ferry</hl1></hedline>"
      + "</body.head><body.content><p>\(Self.text)</p></body.content></body></nitf>"
    #expect(
      try Reading(content: wire, as: "a.xml").skipped == [
        "a.xml: under embargo: until further notice"
      ])
  }

  // MARK: Web archives

  private static let page =
    "<html><body><h1>Ferry resumes</h1><p>The ferry resumed on Monday, police in the harbour said.</p></body></html>"
  private static let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"

  @Test(arguments: ["1.0", "1.1"])
  func `WARC is read in both versions, and says when a page was fetched`(version: String) throws {
    let moment = version == "1.1" ? "2026-03-02T08:00:00.125Z" : "2026-03-02T08:00:00Z"
    let record =
      "WARC/\(version)\r\nWARC-Type: response\r\nWARC-Target-URI: https://l.example/1\r\nWARC-Date: \(moment)\r\n"
      + "Content-Length: \(Self.answer.utf8.count)\r\n\r\n\(Self.answer)\r\n\r\n"
    let article = try Reading.only(record, as: "a")
    #expect(article.title == "Ferry resumes")
    #expect(article.extra == [JSONMember("retrieved", .string(moment))])
    #expect(article.published == nil)
  }

  @Test(arguments: [
    "http://l.example/1 1.2.3.4 20260302080000 text/html",
    "http://l.example/1 1.2.3.4 20260302080000 text/html 200 - - 0 a.arc",
  ])
  func `ARC is read in both versions`(head: String) throws {
    let archive =
      "filedesc://a.arc 0.0.0.0 20260302080000 text/plain 11\n1 0 Crawler\n\n\(head) \(Self.answer.utf8.count)\n"
      + Self.answer + "\n"
    let article = try Reading.only(archive, as: "a")
    #expect(article.title == "Ferry resumes")
    #expect(article.url == "http://l.example/1")
    #expect(article.extra == [JSONMember("retrieved", .string("2026-03-02T08:00:00Z"))])
  }

  @Test func `a page that was sent in Zstandard is unpacked`() throws {
    // A frame with one block that is not packed (RFC 8878, section 3.1.1).
    let page = Array(Self.page.utf8)
    let length = UInt32(page.count) << 3 | 1
    let frame: [UInt8] =
      [
        0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(page.count), UInt8(length & 0xFF), UInt8(length >> 8),
        0,
      ] + page
    let answer =
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\n\r\n".utf8)
      + frame
    let head =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://l.example/1\r\nWARC-Date: 2026-03-02T08:00:00Z\r\n"
      + "Content-Length: \(answer.count)\r\n\r\n"
    let folder = try ScratchFolder()
    let path = try folder.write("a.warc", Array(head.utf8) + answer + Array("\r\n\r\n".utf8))
    #expect(Reading(path).articles.first?.original == page)
  }

  @Test func `what a crawler says that it cut off is marked`() throws {
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://l.example/1\r\nWARC-Date: 2026-03-02T08:00:00Z\r\n"
      + "WARC-Truncated: length\r\nContent-Length: \(Self.answer.utf8.count)\r\n\r\n\(Self.answer)\r\n\r\n"
    #expect(try Reading.only(record, as: "a").extra.contains(JSONMember("cut_off", .bool(true))))
  }

  @Test(arguments: ["", "Content-Length: none\r\n", "Content-Length: -5\r\n"])
  func `a record that states no length ends where the next begins`(length: String) throws {
    let head =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://l.example/1\r\nWARC-Date: 2026-03-02T08:00:00Z\r\n"
    let second = "\(head)Content-Length: \(Self.answer.utf8.count)\r\n\r\n\(Self.answer)\r\n\r\n"
    let reading = try Reading(
      content: "\(head)\(length)\r\n\(Self.answer)\r\n\r\n" + second, as: "a.warc")
    #expect(reading.articles.map(\.title) == ["Ferry resumes", "Ferry resumes"])
    #expect(reading.skipped.count == 1)
  }

  @Test(arguments: ["Transfer-Encoding: chunked", "Content-Encoding: gzip"])
  func `a body that ends early is read as far as it goes`(coding: String) throws {
    let folder = try ScratchFolder()
    let long = Self.page + String(repeating: "<p>\(Self.text)</p>", count: 40)
    _ = try folder.write("page", long)
    let body =
      coding.hasSuffix("gzip")
      ? Array(try folder.gzip("page").dropLast(9)) : Array("2000\r\n\(Self.page)".utf8)
    let answer =
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(coding)\r\n\r\n".utf8) + body
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://l.example/1\r\nWARC-Date: 2026-03-02T08:00:00Z\r\n"
      + "Content-Length: \(answer.count)\r\n\r\n"
    let path = try folder.write("a.warc", Array(record.utf8) + answer + Array("\r\n\r\n".utf8))
    let article = try #require(Reading(path).articles.first)
    #expect(article.body.hasPrefix(Self.text))
    #expect(article.extra.contains(JSONMember("cut_off", .bool(true))))
  }

  // MARK: Archives

  /// Less than 2 MiB may be packed as well as it goes.
  @Test func `what is packed well and small is read`() throws {
    let folder = try ScratchFolder()
    let text = String(repeating: Self.text + " ", count: 25_000)
    _ = try folder.write("a.jsonl", "{\"title\": \"Ferry\", \"text\": \"\(text)\"}\n")
    let packed = try folder.gzip("a.jsonl")
    #expect(text.utf8.count > 250 * packed.count)
    #expect(Reading(try folder.write("a.jsonl.gz", packed)).articles.map(\.title) == ["Ferry"])
  }

  // MARK: E-mail

  @Test(arguments: [
    ("X-Status: draft", 0), ("X-Embargo: 2099-01-01T00:00:00Z", 0), ("X-Status: sent", 1),
    ("Status: RO", 1), ("X-Embargo: 2020-01-01T00:00:00Z", 1),
  ])
  func `headers of an e-mail may hold it back`(header: String, count: Int) throws {
    let mail =
      "From: Ada Quill <a@l.example>\nSubject: Ferry\n\(header)\nMIME-Version: 1.0\n\n\(Self.text)\n"
    #expect(try Reading(content: mail, as: "a.eml").articles.count == count)
  }

  private static let saved =
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://l.example/1\nSubject: Ferry\n"
    + "Date: Tue, 3 Mar 2020 08:15:00 -0000\nMIME-Version: 1.0\n"
    + "Content-Type: multipart/related; type=\"text/html\"; boundary=B\n\n"

  @Test func `a saved page has the page's own day and writer`() throws {
    let page = Self.page.replacing("<p>", with: "<p>By Ada Quill</p><p>2 March 2019</p><p>")
    let article = try Reading.only(
      Self.saved + "--B\nContent-Type: text/html\n\n\(page)\n--B--\n", as: "a.mhtml")
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.published?.day.description == "2019-03-02")
    #expect(article.extra == [JSONMember("retrieved", .string("2020-03-03T08:15:00-00:00"))])
  }

  @Test func `the original of an e-mail is the part that was read`() throws {
    let parts =
      "--B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
      + "--B\nContent-Type: text/html\n\n\(Self.page)\n--B--\n"
    let article = try Reading.only(Self.saved + parts, as: "a.mhtml")
    #expect(String(decoding: article.original, as: UTF8.self) == Self.page)
  }

  @Test(arguments: ["", "<img src='cid:1'>", "<a href='https://l.example/u'>Unsubscribe</a>"])
  func `the plain text of an e-mail is read where the page holds next to nothing`(page: String)
    throws
  {
    let mail =
      "From: Ada Quill <a@l.example>\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=B\n\n"
      + "--B\nContent-Type: text/plain\n\n\(Self.text)\n--B\nContent-Type: text/html\n\n<html><body>\(page)</body></html>\n--B--\n"
    #expect(try Reading.only(mail, as: "a.eml").body == Self.text)
  }

  @Test func `an e-mail without a text is named`() throws {
    let mail = "From: Ada Quill <a@l.example>\nSubject: Ferry\nMIME-Version: 1.0\n\n\n"
    #expect(try Reading(content: mail, as: "a.eml").skipped == ["a.eml: an e-mail without a text"])
  }

  @Test func `a newsletter is one article, however many stories it brings`() throws {
    let stories = (1...4).map {
      "<h2>Boat \($0)</h2><p>The clerk counted boat \($0) on Monday, and it was late again.</p>"
    }.joined()
    let mail =
      "From: The Harbour Ledger <a@l.example>\nSubject: Boats\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
      + "<html><body>\(stories)</body></html>\n"
    let body = try Reading.only(mail, as: "a.eml").body
    for number in 1...4 { #expect(body.contains("The clerk counted boat \(number) on Monday")) }
  }

  @Test func `attachments are passed over`() throws {
    let mail =
      "From: Ada Quill <a@l.example>\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n"
      + "--B\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNo part of it.\n"
      + "--B\nContent-Type: text/plain\n\n\(Self.text)\n--B--\n"
    #expect(try Reading.only(mail, as: "a.eml").body == Self.text)
  }

  // MARK: Encodings

  /// The encoding of the first Macs, in which Excel writes "CSV (Macintosh)".
  @Test(arguments: [
    "The clerk couldn’t say why; it wasn’t late"
  ])
  func `a table of Excel for the first Macs is read`(title: String) throws {
    let folder = try ScratchFolder()
    let table = "title,text\r\"\(title)\",\"\(Self.text)\"\r"
    let letters: [Unicode.Scalar: UInt8] = ["’": 0xD5]
    let bytes = table.unicodeScalars.map { letters[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    let path = try folder.write("a.csv", bytes)
    #expect(Reading(path).articles.map(\.title) == [title])
  }

  @Test func `what is kept as the original is UTF-8`() throws {
    let folder = try ScratchFolder()
    let line = "{\"title\": \"Café\", \"text\": \"\(Self.text)\"}"
    let path = try folder.write("a.jsonl", line.unicodeScalars.map { UInt8($0.value) })
    #expect(Reading(path).articles.first?.original == Array(line.utf8))
  }
}
