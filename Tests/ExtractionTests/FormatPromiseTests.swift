import Foundation
import JSON
import News
import TestSupport
import Testing

@testable import Extraction

/// Sentences of docs/formats.md and docs/pages.md that no other suite is about.
@Suite struct FormatPromiseTests {
  private static let text = "The ferry resumed on Monday, police said."

  private func first(_ content: String, as name: String) throws -> Article {
    try #require(try Reading(content: content, as: name).articles.first)
  }

  // MARK: Feeds

  @Test(arguments: [
    ("<item xml:base='https://k.example/x/'>", "b", "https://k.example/x/b"),
    ("<item>", "/b", "https://l.example/b"), ("<item>", "//m.example/b", "https://m.example/b"),
  ])
  func `addresses of a feed may be relative`(item: String, link: String, url: String) throws {
    let feed =
      "<?xml version='1.0'?><rss version='2.0'><channel><title>F</title><link>https://l.example/</link>"
      + item
      + "<title>Ferry</title><link>\(link)</link><description>\(Self.text)</description></item></channel></rss>"
    #expect(try first(feed, as: "a.xml").url == url)
  }

  @Test func `addresses of Atom are relative to xml:base`() throws {
    let feed =
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://l.example/news/'><title>F</title><entry>"
      + "<id>1</id><title>Ferry</title><link href='b'/><summary>\(Self.text)</summary></entry></feed>"
    #expect(try first(feed, as: "a.xml").url == "https://l.example/news/b")
  }

  @Test(arguments: [
    ("publish", "post", true), ("draft", "post", false), ("trash", "post", false),
    ("pending", "post", false), ("private", "post", false), ("future", "post", false),
    ("inherit", "attachment", false), ("publish", "nav_menu_item", false),
    ("publish", "page", true),
  ])
  func `of a WordPress export what is published is read`(status: String, type: String, isRead: Bool)
    throws
  {
    let feed =
      "<?xml version='1.0'?><rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>F</title>"
      + "<item><title>Ferry</title><description>\(Self.text)</description><wp:status>\(status)</wp:status>"
      + "<wp:post_type>\(type)</wp:post_type></item></channel></rss>"
    let reading = try Reading(content: feed, as: "a.xml")
    #expect(reading.articles.count == (isRead ? 1 : 0))
    #expect(reading.skipped.allSatisfy { $0.contains(status) || $0.contains(type) })
  }

  @Test(arguments: [("yes", 0), ("no", 1)])
  func `drafts of Atom are skipped`(draft: String, count: Int) throws {
    let feed =
      "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app'><title>F</title><entry>"
      + "<id>1</id><title>Ferry</title><app:control><app:draft>\(draft)</app:draft></app:control>"
      + "<summary>\(Self.text)</summary></entry></feed>"
    #expect(try Reading(content: feed, as: "a.xml").articles.count == count)
  }

  @Test(arguments: [(700, "full"), (300, "summary")])
  func `a text of 600 letters is marked as full`(length: Int, extent: String) throws {
    let text = String(repeating: "The ferry resumed. ", count: length / 15)
    let feed =
      "<?xml version='1.0'?><rss version='2.0'><channel><title>F</title><item><title>Ferry</title>"
      + "<description>\(text)</description></item></channel></rss>"
    let article = try first(feed, as: "a.xml")
    #expect(article.extra.first { $0.name == "feed_text" }?.value == .string(extent))
  }

  // MARK: Wires

  @Test func `the head of a wire message is kept`() throws {
    let wire =
      "\u{1}xyz0123 4 pl 245  xyz 0456\r\n\r\nHarbour/\r\n\u{2}Ferry resumes\r\n   \(Self.text)\r\n\u{3}\r\n"
      + "021030 GMT Mar 26\r\n\u{4}"
    let article = try first(wire, as: "a")
    #expect(article.extra.contains { $0.name == "slugline" })
    #expect(article.extra.contains { $0.name == "id" })
  }

  // MARK: Mail

  @Test func `an e-mail names where it is archived`() throws {
    let mail =
      "From: Ada Quill <a@l.example>\nSubject: Ferry\nDate: Mon, 02 Mar 2026 08:00:00 +0000\n"
      + "Archived-At: <https://l.example/1>\nMessage-ID: <7@l.example>\n\n\(Self.text)\n"
    let article = try first(mail, as: "a.eml")
    #expect(article.url == "https://l.example/1")
    #expect(article.extra.contains(JSONMember("message_id", .string("7@l.example"))))
  }

  @Test(arguments: [(14, true), (20, false)])
  func `parts may be nested 16 deep`(depth: Int, isRead: Bool) throws {
    var part = "Content-Type: text/plain\n\n\(Self.text)\n"
    for level in 0..<depth {
      part =
        "Content-Type: multipart/mixed; boundary=B\(level)x\n\n--B\(level)x\n\(part)\n--B\(level)x--\n"
    }
    let mail = "From: Ada Quill <a@l.example>\nSubject: Ferry\nMIME-Version: 1.0\n" + part
    let body = try Reading(content: mail, as: "a.eml").articles.first?.body ?? ""
    #expect((body == Self.text) == isRead)
  }

  // MARK: Tables and JSON

  @Test func `keeps cells beyond the last column, and other members under their names`() throws {
    let table = try first(
      "title,text,mood\nFerry,\(Self.text.dropLast().replacing(",", with: "")),good,x,y\n",
      as: "a.csv")
    #expect(
      table.extra.contains(JSONMember("surplus_cells", .array([.string("x"), .string("y")]))))
    #expect(table.extra.contains(JSONMember("mood", .string("good"))))
  }

  @Test func `of several texts, one that is cut off or sells is not taken`() throws {
    let cut = try first(
      "{\"title\": \"F\", \"content\": \"The ferry… [+2315 chars]\", \"full_text\": \"\(Self.text)\"}",
      as: "a.json")
    #expect(cut.body == Self.text)
    let sold = try first(
      "{\"title\": \"F\", \"text\": \"Subscribe to continue reading.\", \"body\": \"\(Self.text)\"}",
      as: "a.json")
    #expect(sold.body == Self.text)
  }

  @Test(arguments: [
    "1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00", "0001-01-01T00:00:00",
    "0000-00-00 00:00:00",
  ])
  func `a date of zero is no date`(date: String) throws {
    let record = "{\"title\": \"F\", \"text\": \"\(Self.text)\", \"date\": \"\(date)\"}"
    #expect(try first(record, as: "a.json").published == nil)
  }

  @Test(arguments: [
    "date_published", "Date-Published", "DATE PUBLISHED", "datePublished", "date:published",
  ])
  func `case, hyphens, spaces and underscores make no difference`(name: String) throws {
    let table = "title,text,\(name)\nFerry,The ferry resumed.,2026-03-02\n"
    #expect(try first(table, as: "a.csv").published?.day.description == "2026-03-02")
  }

  /// ISO-2022-JP, whose escapes XML's own reader would look for once more.
  @Test func `a wire in an encoding with escapes is read`() throws {
    let text = "\u{1B}$B;T5D2q$O2PMKF|$K8E$$9A$rJD:?$9$k$3$H$r7h5D$7$?!#\u{1B}(B"
    let wire =
      "<?xml version='1.0' encoding='iso-2022-jp'?><nitf><body><body.head><hedline><hl1>F</hl1></hedline></body.head>"
      + "<body.content><p>\(text)</p></body.content></body></nitf>"
    #expect(try first(wire, as: "a.xml").body == "市議会は火曜日に古い港を閉鎖することを決議した。")
  }

  @Test func `lines that are UTF-8 and lines that are not are each read as what they are`() throws {
    let folder = try ScratchFolder()
    let rows =
      [Array("Café,The ferry resumed at the café.\n".utf8)] + [
        "Caf\u{E9},The ferry resumed at the caf\u{E9}.\n".unicodeScalars.map { UInt8($0.value) }
      ]
    let path = try folder.write("a.csv", Array("title,text\n".utf8) + rows.flatMap { $0 })
    #expect(Reading(path).articles.map(\.title) == ["Café", "Café"])
  }

  /// "Café" and "’" in UTF-8, read as Windows-1252 and written once more.
  @Test(arguments: [RecordForm.rss, .atom, .nitf, .newsmlG2, .newsml1, .ninjs, .sgml, .csv, .jsonl])
  func `UTF-8 that was read as Windows-1252 is repaired`(form: RecordForm) throws {
    let facts = RecordForm.Facts(
      title: "CafÃ© at the pier",
      text: "The ferryâ€™s cafÃ© resumed on Monday evening, police said.")
    let article = try #require(
      try Reading(content: form.file(facts), as: form.name).articles.first)
    #expect(article.title == "Café at the pier")
    #expect(article.body == "The ferry’s café resumed on Monday evening, police said.")
  }

  // MARK: Web archives

  @Test func `an archive may be packed as a whole`() throws {
    let folder = try ScratchFolder()
    let page =
      "<html><head><title>Ferry</title></head><body><h1>Ferry resumes</h1><p>\(Self.text)</p></body></html>"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://l.example/1\r\nWARC-Date: 2026-03-02T08:00:00Z\r\n"
      + "Content-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"
    _ = try folder.write("a.warc", record + record)
    let path = try folder.write("a.warc.gz", try folder.gzip("a.warc"))
    let articles = Reading(path).articles
    #expect(articles.map(\.title) == ["Ferry resumes", "Ferry resumes"])
    // The day of the capture is no day of publication.
    #expect(articles.allSatisfy { $0.published == nil })
    #expect(articles.first?.extra.contains { $0.name == "retrieved" } == true)
  }

  // MARK: Wires

  @Test(arguments: [
    ("HAMBURG, March 2 - \(text) (Reporting by Ada Quill; Editing by Bo Zell)", ["Ada Quill"]),
    ("HAMBURG, March 2 - \(text) (Additional reporting by Ada Quill; Editing by Bo Zell)", []),
    ("HAMBURG, March 2 - \(text) ((ada@agency.example; +49 40 1234))", []),
    ("By Ada Quill\\n\\nHAMBURG, March 2 (Reuters) - \(text)", ["Ada Quill"]),
  ])
  func `credits and addresses at the end are cut, and a first line may name the writer`(
    line: String, names: [String]
  ) throws {
    let article = try first("{\"title\": \"Ferry\", \"text\": \"\(line)\"}", as: "a.json")
    #expect(article.body == Self.text)
    #expect(article.bylines == names)
    #expect(article.dateline?.places.map(\.city) == ["Hamburg"])
  }

  // MARK: Archives

  @Test func `reads 7z, and what zstd packed`() throws {
    let folder = try ScratchFolder()
    let hex = Array(
      "377abcaf271c0004eba2b01d4600000000000000300000000000000011b3dd2b3c68313e466572727920726573756d65733c2f68313e3c703e54686520666572727920726573756d6564206f6e204d6f6e6461792c20706f6c69636520736169642e3c2f703e0104060001094600070b01000101000c460a010088c3c5000800000501110f0061002e00680074006d006c0000000000"
        .utf8)
    let digit = { (byte: UInt8) in byte < 0x3A ? byte - 0x30 : byte - 0x61 + 10 }
    let archive = stride(from: 0, to: hex.count, by: 2).map {
      digit(hex[$0]) << 4 | digit(hex[$0 + 1])
    }
    let article = try #require(Reading(try folder.write("a.7z", archive)).articles.first)
    #expect(article.title == "Ferry resumes")
    #expect(article.source.member == "a.html")
    // A frame with one block that is not packed (RFC 8878, section 3.1.1).
    let line = Array("{\"title\": \"Ferry\", \"text\": \"\(Self.text)\"}\n".utf8)
    let length = UInt32(line.count) << 3 | 1
    let head: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(line.count)]
    let block = [UInt8(length & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length >> 16)]
    let packed = try folder.write("a.jsonl.zst", head + block + line)
    #expect(Reading(packed).articles.first?.title == "Ferry")
  }

  // MARK: Pages

  /// What a page prints of a change alone, a month and more after its stated day, is when it was published anew.
  @Test(arguments: [("12 May 2022", "2022-05-12"), ("Updated 12 May 2022", "2022-03-02")])
  func `a page may be published anew`(line: String, day: String) throws {
    let head =
      "<meta property='article:published_time' content='2022-03-02T08:00:00Z'>"
      + "<meta property='article:modified_time' content='2022-05-12T08:00:00Z'>"
    let page =
      "<html><head><title>Ferry resumes</title>\(head)</head><body><h1>Ferry resumes</h1><p>\(line)</p><p>\(Self.text)</p></body></html>"
    #expect(try first(page, as: "a.html").published?.day.description == day)
  }

  @Test(arguments: ["2 มีนาคม 2569", "٢ مارس ٢٠٢٦", "२ मार्च २०२६", "২ মার্চ ২০২৬"])
  func `reads digits of other scripts, and Buddhist years`(date: String) {
    #expect(StatedDate.read(date)?.day.description == "2026-03-02")
  }

  @Test func `zero bytes that a mistake left in a page are passed over`() throws {
    let page =
      "<html><head><title>Ferry resumes</title></head><body><h1>Ferry resumes</h1><p>\(Self.text)\0</p></body></html>"
    let filler = String(repeating: "<p>It was late again, and nobody knew why.</p>", count: 6)
    #expect(try first(page + filler, as: "a.html").body.contains(Self.text))
  }
}
