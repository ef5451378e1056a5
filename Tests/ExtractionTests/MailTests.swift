import JSON
import News
import Testing

@testable import Extraction

@Suite struct MailTests {
  private static let head = """
    From: =?utf-8?q?The_Harb=C3=B6r_Ledger?= <letters@ledger.example>
    Subject: Fwd: =?UTF-8?B?RsOk?=
     =?UTF-8?B?aHJl?= =?iso-8859-1?q?_f=E4hrt?=
    Date: Tue, 3 Mar 2020 08:15:00 +0100 (CET)
    Message-ID: <1@ledger.example>
    MIME-Version: 1.0

    """

  private static let newsletter =
    head + """
      Content-Type: multipart/mixed; boundary="outer"

      This is a message in MIME format.
      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Die F=E4hre in Text.
      --inner
      Content-Type: text/html; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      <html><head><title>Vorlage 7</title></head><body><p>Die F=E4hre nach Oslo f=E4hrt wieder, sag=
      te die Wirtin am Montag, und viele freuten sich.</p></body></html>
      --inner--
      --outer
      Content-Type: text/html
      Content-Disposition: attachment; filename=x.html

      <p>No part of it.</p>
      --outer--

      """

  @Test func `reads the page in an e-mail, and its head`() throws {
    let article = try #require(try Reading(content: Self.newsletter, as: "x").articles.first)
    #expect(article.title == "Fähre fährt")
    #expect(
      article.body
        == "Die Fähre nach Oslo fährt wieder, sagte die Wirtin am Montag, und viele freuten sich.")
    #expect(article.published?.timestamp == "2020-03-03T08:15:00+01:00")
    #expect(article.outlet == "The Harbör Ledger")
    #expect(article.extra == [JSONMember("message_id", .string("1@ledger.example"))])
    #expect(article.evidence.contains { $0.field == .title && $0.rule == "mail-header" })
    #expect(article.original.starts(with: "<html>".utf8))
  }

  @Test func `reads Windows line ends alike`() throws {
    let text = Self.newsletter.replacing("\n", with: "\r\n")
    let article = try #require(try Reading(content: text, as: "x.eml").articles.first)
    #expect(article.title == "Fähre fährt")
    #expect(article.blocks.count == 1)
  }

  @Test func `reads plain text up to the signature`() throws {
    let text =
      Self.head + """
        Content-Transfer-Encoding: base64
        Content-Type: text/plain; charset="koi8-r"

        8NLJ18XULCDNydIuCgotLSAKQWRh
        """
    let article = try #require(try Reading(content: text, as: "a.eml").articles.first)
    #expect(article.body == "Привет, мир.")
  }

  @Test(arguments: [
    ("Ada Quill at The Harbour Ledger <a@x.example>", ["Ada Quill"], "The Harbour Ledger"),
    ("\"Ada Quill\" <a@x.example>", ["Ada Quill"], nil),
    ("The Harbour Ledger <a@x.example>", [], "The Harbour Ledger"),
    ("a@x.example", [], nil),
  ])
  func `tells a writer from a house`(from: String, names: [String], outlet: String?) throws {
    let text = "From: \(from)\nSubject: A\nMIME-Version: 1.0\n\nThe ferry resumed.\n"
    let article = try #require(try Reading(content: text, as: "a").articles.first)
    #expect(article.bylines == names)
    #expect(article.outlet == outlet)
  }

  @Test func `reads the e-mails of a mailbox one by one`() throws {
    let box = """
      From ada@ledger.example Tue Mar  3 08:15:00 2020
      From: Ada Quill <a@x.example>
      Subject: One
      MIME-Version: 1.0

      From the harbour it is not far.

      >From there even less.

      From ada@ledger.example Tue Mar  3 08:16:00 2020
      From: Ada Quill <a@x.example>
      Subject: Two
      MIME-Version: 1.0
      Content-Type: application/pdf

      x

      From ada@ledger.example Tue Mar  3 08:17:00 2020
      Subject: Three
      From: Ada Quill <a@x.example>

      Last.
      """
    let reading = try Reading(content: box, as: "inbox")
    #expect(reading.articles.map(\.title) == ["One", "Three"])
    #expect(reading.articles.map(\.source.record) == [1, 3])
    #expect(
      reading.articles[0].body == "From the harbour it is not far.\n\nFrom there even less.")
    #expect(
      reading.skipped == ["inbox:2: an e-mail without a text: it holds application/pdf"])
  }

  @Test func `a sentence that begins as a separator does is none`() throws {
    let head = "From ada@l.example Tue Mar  3 08:15:00 2020\nFrom: Ada Quill <a@x.example>\n"
    let box =
      head
      + "Subject: One\n\nIt was late.\n\nFrom the pier it came at 10:00 on 3 March 2020.\n\nAll were on board.\n\n"
      + head + "Subject: Two\n\nLast.\n"
    let articles = try Reading(content: box, as: "inbox").articles
    #expect(articles.map(\.title) == ["One", "Two"])
    #expect(articles.first?.body.contains("From the pier it came at 10:00") == true)
  }

  @Test func `reads a page that a browser saved as MHTML`() throws {
    let text = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://ledger.example/ferry
      Subject: =?utf-8?Q?Ferry?=
      Date: Tue, 3 Mar 2020 08:15:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----MultipartBoundary--x----"


      ------MultipartBoundary--x----
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://ledger.example/ferry

      <!DOCTYPE html><html><head><meta charset=3D"utf-8"></head><body><h1>Ferry resumes</h1><p>The f=
      erry resumed on Monday, police said. Caf=C3=A9s opened.</p></body></html>
      ------MultipartBoundary--x----
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      ------MultipartBoundary--x------

      """
    let article = try #require(try Reading(content: text, as: "page").articles.first)
    #expect(article.title == "Ferry resumes")
    #expect(article.body == "The ferry resumed on Monday, police said. Cafés opened.")
    #expect(article.url == "https://ledger.example/ferry")
    #expect(article.published == nil)
    #expect(article.outlet != "Saved by Blink")
    #expect(article.extra.map(\.name) == ["retrieved"])
  }

  @Test(arguments: [
    ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"), ("x =?utf-8?q?a?= y", "x a y"),
    ("=?utf-8*en?Q?a_b?=", "a b"), ("=?utf-8?B?w6Q?=", "ä"),
    ("=?utf-8?q?=C3?= =?utf-8?q?=A4?=", "ä"),
    ("=?windows-1251?B?z/Do4uXy?=", "Привет"), ("=?x?z?a?=", "=?x?z?a?="), ("=?", "=?"),
    ("=?utf-8?q?a", "=?utf-8?q?a"),
  ])
  func `reads encoded words`(value: String, text: String) {
    #expect(EncodedWords.text(of: Array(value.utf8)) { nil } == text)
  }

  @Test func `goes only so deep into parts of parts`() throws {
    var text = "From: a\nSubject: b\nMIME-Version: 1.0\n"
    for depth in 0..<200 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    text += "Content-Type: text/plain\n\nDeep.\n"
    let reading = try Reading(content: text, as: "a.eml")
    #expect(reading.articles.isEmpty)
    #expect(reading.skipped == ["a.eml: an e-mail without a text: it holds multipart/mixed"])
  }

  private func read(_ text: String, as name: String = "a.eml") throws -> Article {
    try #require(try Reading(content: text, as: name).articles.first)
  }

  @Test func `reads all parts in plain text, and a message that was forwarded whole`() throws {
    let head = "From: Ada Quill <a@l.example>\nSubject: Ferry resumes\nMIME-Version: 1.0\n"
    let parts =
      head + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\n"
      + "The ferry resumed on Monday.\n--B\nContent-Type: text/plain\n\nIt was late.\n--B\n"
      + "Content-Type: text/plain\n\n_______\nA mailing list\n--B--\n"
    #expect(try read(parts).body == "The ferry resumed on Monday.\n\nIt was late.")
    let forwarded =
      head + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\n\n--B\n"
      + "Content-Type: message/rfc822\n\nFrom: Bo Zell <b@l.example>\nSubject: Ferry\n"
      + "Content-Type: text/plain\n\nThe ferry resumed on Monday.\n--B--\n"
    #expect(try read(forwarded).body == "The ferry resumed on Monday.")
  }

  /// A frame may stand before the page that it is in.
  @Test(arguments: ["; start=\"<PAGE@x>\"", ""])
  func `reads the page of a page saved whole`(start: String) throws {
    let frame =
      "Content-Type: text/html\nContent-Location: https://ads.example/\n\n<p>Buy boats here, all of them.</p>\n"
    let page =
      "Content-Type: text/html\nContent-ID: <page@x>\nContent-Location: https://l.example/1\n\n"
      + "<h1>Ferry resumes</h1><p>The ferry resumed on Monday, police said.</p>\n"
    let saved =
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://l.example/1\nSubject: Ferry\n"
      + "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"B\"\(start)\n\n--B\n\(frame)--B\n\(page)--B--\n"
    let article = try read(saved, as: "a.mhtml")
    #expect(article.title == "Ferry resumes")
    #expect(article.url == "https://l.example/1")
  }

  /// Browsers write who saved a page in their user's language; some write nothing of it.
  @Test(arguments: [
    "From: <Saved by Windows Internet Explorer 7>\n", "From: \"Saved by Internet Explorer 11\"\n",
    "From: <Gespeichert von Windows Internet Explorer 8>\n", "",
  ])
  func `a saved page is no e-mail of its browser`(from: String) throws {
    let saved =
      from + "Subject: Ferry\nDate: Tue, 3 Mar 2020 08:15:00 +0100\nMIME-Version: 1.0\n"
      + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"B\"\n\n--B\nContent-Type: text/html\n"
      + "Content-Location: https://l.example/1\n\n\(Self.page)\n--B--\n"
    let article = try read(saved, as: "a.mht")
    #expect(article.title == "Ferry resumes")
    #expect(article.url == "https://l.example/1")
    #expect(article.published == nil)
    #expect(article.outlet == "l.example")
    #expect(article.extra.map(\.name) == ["retrieved"])
  }

  private static let page =
    "<h1>Ferry resumes</h1><p>The ferry resumed on Monday, police said.</p>"

  /// The part that `start` names may leave it to the message what it is, or be parts itself.
  @Test(arguments: [
    "Content-ID: <root@x>\n\n<html><body>\(page)</body></html>\n",
    "Content-Type: application/xhtml+xml\nContent-ID: <root@x>\n\n<html><body>\(page)</body></html>\n",
    "Content-Type: multipart/alternative; boundary=C\nContent-ID: <root@x>\n\n--C\nContent-Type: text/plain\n\nFerry\n"
      + "--C\nContent-Type: text/html\n\n\(page)\n--C--\n",
  ])
  func `reads the page that start names, whatever part it is`(root: String) throws {
    let frame =
      "Content-Type: text/html\nContent-ID: <frame@x>\n\n<p>Buy boats here, all of them.</p>\n"
    let saved =
      "Content-Type: multipart/related; start=\"<root@x>\"; boundary=\"B\"\n\n--B\n\(frame)--B\n\(root)--B--\n"
    #expect(try read(saved, as: "a.mht").body == "The ferry resumed on Monday, police said.")
  }
}
