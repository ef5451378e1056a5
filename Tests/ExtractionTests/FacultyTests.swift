import Foundation
import JSON
import News
import TestSupport
import Testing

@testable import Extraction

/// What one reader of records can do, all can: docs/formats.md promises it of encodings, dates, lists and of what is
/// not to be read.
@Suite struct FacultyTests {
  /// A record with a headline, a text, a day and one more member, as each format writes it.
  enum Format: String, CaseIterable, Sendable {
    case csv, jsonl, json, sgm, rss, atom

    var name: String { self == .rss || self == .atom ? "a.xml" : "a." + rawValue }

    func file(title: String, text: String, date: String = "2021-05-28", status: String = "usable")
      -> String
    {
      switch self {
      case .csv: "title,date,pubstatus,text\n\"\(title)\",\"\(date)\",\(status),\"\(text)\"\n"
      case .jsonl: json(title, text, date, status) + "\n" + json(title, text, date, status) + "\n"
      case .json: "[" + json(title, text, date, status) + "]"
      case .sgm:
        "<DOC>\n<DOCNO>X1</DOCNO>\n<HEADLINE>\(title)</HEADLINE>\n<DATE>\(date)</DATE>\n"
          + "<PUBSTATUS>\(status)</PUBSTATUS>\n<TEXT>\n\(text)\n</TEXT>\n</DOC>\n"
      case .rss:
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>\(title)</title><item>"
          + "<title>\(title)</title><pubDate>\(date)</pubDate><pubstatus>\(status)</pubstatus>"
          + "<description>\(text)</description></item></channel></rss>"
      case .atom:
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>\(title)</title>"
          + "<entry><title>\(title)</title><published>\(date)</published>"
          + "<x:pubstatus xmlns:x=\"urn:x\">\(status)</x:pubstatus><summary>\(text)</summary></entry></feed>"
      }
    }

    private func json(_ title: String, _ text: String, _ date: String, _ status: String) -> String {
      "{\"title\": \"\(title)\", \"text\": \"\(text)\", \"date\": \"\(date)\", \"pubstatus\": \"\(status)\"}"
    }
  }

  private static func read(_ bytes: [UInt8], _ format: Format) throws -> Reading {
    let folder = try ScratchFolder()
    return Reading(try folder.write(format.name, bytes))
  }

  private static let russian = (
    title: "Город закрыл старый причал",
    text:
      "Городской совет решил закрыть старый причал. Жители говорят, что им обещали новый к весне. Мэр города сообщил, что деньги на работы уже выделены, а последний рейс отправится в конце октября."
  )

  @Test(arguments: Format.allCases, ["CP1251", "UTF-16LE", "UTF-16BE", "UTF-32LE"])
  func `an encoding is told in every format`(format: Format, encoding: String) throws {
    let file = format.file(title: Self.russian.title, text: Self.russian.text)
    let encodings: [String: String.Encoding] = [
      "CP1251": .windowsCP1251, "UTF-16LE": .utf16LittleEndian, "UTF-16BE": .utf16BigEndian,
      "UTF-32LE": .utf32LittleEndian,
    ]
    let known = try #require(encodings[encoding])
    let bytes = try #require(file.data(using: known))
    let article = try #require(try Self.read([UInt8](bytes), format).articles.first)
    #expect(article.title == Self.russian.title)
    #expect(article.body == Self.russian.text)
  }

  @Test(
    arguments: Format.allCases,
    [
      "Fri, 28 May 21 14:00:00 +0000", "28-May-21", "ven, 28 mai 2021 14:00:00 +0200",
      "vr, 28 mei 2021", "Пт, 28 май 2021 14:00:00 +0300", "Fri, 28 May 2021 14:00 Europe/Berlin",
      "2021-05-27T24:00:00Z",
    ])
  func `a date is read in every format`(format: Format, date: String) throws {
    let file = format.file(
      title: "Ferry resumes", text: "The ferry resumed on Monday, police said.", date: date)
    let article = try #require(try Self.read(Array(file.utf8), format).articles.first)
    #expect(article.published?.day.description == "2021-05-28")
  }

  @Test(arguments: Format.allCases, ["draft", "canceled", "embargoed", "pending", "stat:withheld"])
  func `what is not to be read is not, in every format`(format: Format, status: String) throws {
    let file = format.file(
      title: "Ferry resumes", text: "The ferry resumed on Monday, police said.", status: status)
    let reading = try Self.read(Array(file.utf8), format)
    #expect(reading.articles.isEmpty)
    #expect(!reading.skipped.isEmpty)
  }

  @Test(arguments: [
    ("['Ada Quill', 'Bo Zell']", ["Ada Quill", "Bo Zell"]), ("[\"Bo O'Neil\"]", ["Bo O'Neil"]),
    ("['Ada Quill' 'Bo Zell']", ["Ada Quill", "Bo Zell"]),
    ("[{'name': 'Ada Quill'}]", ["Ada Quill"]),
    ("[]", []), ("None", []), ("('Ada Quill', 'Bo Zell')", ["Ada Quill", "Bo Zell"]),
  ])
  func `a cell may hold a list`(cell: String, names: [String]) throws {
    let quoted = cell.replacingOccurrences(of: "\"", with: "\"\"")
    let file = "title,text,authors\nFerry,\"The ferry resumed on Monday.\",\"\(quoted)\"\n"
    #expect(try Reading(content: file, as: "a.csv").articles.first?.bylines == names)
  }

  @Test(
    arguments: [
      ("b", ["https://l.example/news/"], "https://l.example/news/b"),
      ("/b", ["https://l.example/x/y"], "https://l.example/b"),
      ("//m.example/b", ["https://l.example/"], "https://m.example/b"),
      ("../b?c", ["d/e/", "https://l.example/a/"], "https://l.example/a/d/b?c"),
      ("mailto:a@l.example", ["https://l.example/"], nil), ("b", [], nil),
    ] as [(String, [String], String?)])
  func `an address is resolved`(reference: String, bases: [String], address: String?) {
    #expect(WebAddress.resolve(reference, against: bases) == address)
  }

  @Test
  func `a text under a name that is not known is named, or taken where the name speaks of one`()
    throws
  {
    let text =
      "The ferry resumed on Monday, police said. It had been late for a week, and nobody knew why it was."
    let hidden = try Reading(content: "{\"title\": \"Ferry\", \"zzz\": \"\(text)\"}", as: "a.json")
    #expect(hidden.articles.isEmpty)
    #expect(hidden.skipped.first?.contains("--map text=zzz") == true)
    let named = try Reading(
      content: "{\"title\": \"Ferry\", \"text_en_clean\": \"\(text)\"}", as: "a.json")
    #expect(named.articles.first?.body == text)
  }

  @Test func `a wire's last words are credits, and a byline may stand before its dateline`() throws
  {
    let text =
      "By Ada Quill HAMBURG, March 2 (Reuters) - The ferry resumed on Monday. It was late. "
      + "(Reporting by Bo Zell in Kiel; Editing by Cy Dent)"
    let article = try #require(
      try Reading(content: "{\"title\": \"Ferry\", \"text\": \"\(text)\"}", as: "a.json").articles
        .first)
    #expect(article.body == "The ferry resumed on Monday. It was late.")
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.dateline?.places.first?.city == "Hamburg")
    #expect(article.agency == "Reuters")
  }

  @Test func `reads ARC and teletype, and names what is no article`() throws {
    let page =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Ferry resumes</h1>"
      + "<p>The ferry resumed on Monday, police said in the harbour.</p></body></html>"
    let arc =
      "filedesc://x.arc 0.0.0.0 20080430204825 text/plain 11\n1 0 Crawler\n\n"
      + "http://l.example/a 1.2.3.4 20080430204826 text/html \(page.utf8.count)\n\(page)\n"
    let article = try #require(try Reading(content: arc, as: "x.arc").articles.first)
    #expect(article.title == "Ferry resumes")
    #expect(article.url == "http://l.example/a")
    let wire =
      "\u{1}xyz0123 4 pl 245  xyz 0456\r\n\r\nHarbour/\r\n\u{2}Ferry resumes\r\n"
      + "   The ferry resumed on Monday, police said.\r\n\u{3}\r\n021030 GMT Mar 26\r\n\u{4}"
    let story = try #require(try Reading(content: wire, as: "a").articles.first)
    #expect(story.title == "Ferry resumes")
    #expect(story.published?.timestamp == "2026-03-02T10:30:00Z")
    for (name, text) in [
      ("robots.txt", "User-agent: *\nDisallow: /x\n"), ("a.txt", "#EXTM3U\n#EXTINF:10,\ns.ts\n"),
    ] {
      #expect(try Reading(content: text, as: name).articles.isEmpty)
    }
  }
}
