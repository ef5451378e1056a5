import JSON
import News
import Testing

@testable import Extraction

/// Sentences of docs/formats.md on records and texts that no other suite is about.
@Suite struct RecordPromiseTests {
  private static let text = "The ferry resumed on Monday, police in the harbour said."

  // MARK: JSON and tables

  @Test(arguments: [
    ("title,text\nFerry,R\n", 1), ("title,date\nFerry,2026-03-02\n", 1),
    ("title,url\nFerry,https://l.example/1\n", 1), ("title,mood\nFerry,good\n", 0),
    ("name,age\nFerry,9\n", 0),
  ])
  func `a table has a text, or a headline with a date or address`(table: String, count: Int) throws
  {
    let table = table.replacing("R", with: "\"\(Self.text)\"")
    #expect(try Reading(content: table, as: "a.csv").articles.count == count)
  }

  @Test func `cells may hold lists of paragraphs and keywords`() throws {
    let table =
      "title,text,keywords\nFerry,\"['\(Self.text)', 'It was late.']\",\"['boats', 'bells']\"\n"
    let article = try Reading.only(table, as: "a.csv")
    #expect(article.blocks.map(\.text) == [Self.text, "It was late."])
    #expect(article.keywords == ["boats", "bells"])
  }

  @Test(arguments: [(4, 2), (6, 0)])
  func `lists may lie up to five deep`(depth: Int, count: Int) throws {
    let record = "{\"title\": \"Ferry\", \"text\": \"\(Self.text)\"}"
    var json = "{\"articles\": [\(record), \(record)]}"
    for _ in 1..<depth { json = "{\"data\": \(json)}" }
    #expect(try Reading(content: json, as: "a.json").articles.count == count)
  }

  @Test(arguments: ["document", "message", "post"])
  func `some names are a text's beside a headline`(name: String) throws {
    let text = Self.text + " It had been late for a week, and nobody knew why it was."
    let beside = "{\"title\": \"Ferry\", \"\(name)\": \"\(text)\"}"
    #expect(try Reading.only(beside, as: "a.json").body == text)
    let alone = "{\"level\": \"info\", \"\(name)\": \"\(text)\"}"
    #expect(try Reading(content: alone, as: "a.json").articles.isEmpty)
  }

  @Test func `a name alone makes no article`() throws {
    #expect(try Reading(content: "{\"name\": \"Ferry\"}", as: "a.json").articles.isEmpty)
  }

  @Test(arguments: ["null", "N/A", "None", "nan"])
  func `what says that there is no text is none`(word: String) throws {
    let article = try Reading.only(
      "{\"title\": \"Ferry\", \"date\": \"2026-03-02\", \"text\": \"\(word)\"}", as: "a.json")
    #expect(article.blocks.isEmpty)
  }

  @Test(arguments: [
    "title,text\n", "Export of 2 March 2026\n\ntitle,text\n", "sep=,\ntitle,text\n",
  ])
  func `rows are numbered without the row of names`(head: String) throws {
    let table = head + "Ferry,\"\(Self.text)\"\nTug,\"\(Self.text)\"\n"
    #expect(try Reading(content: table, as: "a.csv").articles.map(\.source.record) == [1, 2])
  }

  @Test(arguments: ["&lt;p&gt;", "&amp;lt;p&amp;gt;"])
  func `a text that was escaped as a whole is markup`(tag: String) throws {
    let text = "\(tag)\(Self.text)\(tag.replacing("p", with: "/p"))\(tag)It was late.".replacing(
      "&am/p;", with: "&amp;")
    let article = try Reading.only("{\"title\": \"Ferry\", \"text\": \"\(text)\"}", as: "a.json")
    #expect(article.blocks.map(\.text) == [Self.text, "It was late."])
  }

  // MARK: SGML

  @Test func `a story of Reuters keeps its number and places`() throws {
    let document =
      "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"7\"><DATE>26-FEB-1987 15:01:01.79</DATE>"
      + "<PLACES><D>norway</D><D>uk</D></PLACES><TEXT><TITLE>FERRY</TITLE><BODY>\(Self.text)</BODY></TEXT></REUTERS>"
    let extra = try Reading.only(document, as: "a.sgm").extra
    #expect(extra.contains(JSONMember("id", .string("7"))))
    #expect(extra.contains { $0.name == "places" })
  }

  // MARK: What is no article

  @Test(arguments: [
    ("robots.txt", "User-agent: *\nDisallow: /x\n", "a robots.txt"),
    ("a.txt", "#EXTM3U\n#EXTINF:10,\ns.ts\n", "a playlist"),
    ("a.log", "10:00 The server was started.\n10:01 It was stopped.\n", "a .log file"),
    ("a.txt", " CDX N b a m s k r M S V g\n", "an index of a web archive"),
    ("a.txt", "BEGIN:VCALENDAR\nSUMMARY:The board meets on Monday.\n", "a calendar"),
    ("a.txt", "diff --git a/x b/x\n--- a/x\n+++ b/x\n", "a patch"),
    ("a.py", "import os\nprint(\"The board met on Monday. It was late.\")\n", "a .py file"),
    ("a.md", "# Ferry\n\nThe ferry resumed on Monday, police said.\n", "a .md file"),
    ("a.txt", "boats bells gulls\n", "a text without a sentence"),
    ("a.txt", String(repeating: "\0", count: 5000), "a binary file"),
  ])
  func `a text that is no page is named and skipped`(name: String, content: String, kind: String)
    throws
  {
    let reading = try Reading(content: content, as: name)
    #expect(reading.articles.isEmpty)
    #expect(reading.skipped.count == 1)
    #expect(reading.skipped.first?.contains(kind) == true, "\(reading.skipped)")
  }

  @Test func `the marks of headlines and emphasis are taken off a text`() throws {
    let article = try Reading.only(
      "# Ferry resumes\n\n*By Ada Quill*\n\n\(Self.text)\n\n## Fog\n\nIt was foggy.\n", as: "a.txt")
    #expect(article.title == "Ferry resumes")
    #expect(article.bylines == ["Ada Quill"])
    #expect(!article.body.contains("#"))
    #expect(!article.body.contains("*"))
  }
}
