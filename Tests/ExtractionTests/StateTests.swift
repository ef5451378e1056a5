import Foundation
import News
import TestSupport
import Testing

@testable import Extraction

/// What must not be published is not, whatever reader takes it (docs/formats.md, "Wire stories").
@Suite struct StateTests {
  private func read(_ form: RecordForm, _ facts: RecordForm.Facts) throws -> Reading {
    let folder = try ScratchFolder()
    return Reading(try folder.write(form.name, Array(form.file(facts).utf8)))
  }

  @Test(arguments: RecordForm.allCases)
  func `a record that states nothing against it is an article`(form: RecordForm) throws {
    let reading = try read(form, RecordForm.Facts())
    let article = try #require(reading.articles.first)
    #expect(reading.articles.count == 1)
    #expect(article.title == "Ferry resumes at the second pier")
    #expect(article.body == "The ferry resumed on Monday evening, police in the harbour said.")
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.published?.day.description == "2021-05-28")
  }

  @Test(
    arguments: RecordForm.allCases,
    ["draft", "canceled", "Withheld", "killed", "embargoed", "pending", "trash"])
  func `a status that is not published holds a record back`(form: RecordForm, status: String) throws
  {
    let reading = try read(form, RecordForm.Facts(status: status))
    #expect(reading.articles.isEmpty)
    #expect(reading.skipped.count == 1)
  }

  @Test(arguments: RecordForm.allCases)
  func `an embargo holds until it is over`(form: RecordForm) throws {
    let held = try read(form, RecordForm.Facts(embargo: "2099-01-01T00:00:00Z"))
    #expect(held.articles.isEmpty)
    #expect(held.skipped.first?.contains("under embargo") == true)
    let over = try read(form, RecordForm.Facts(embargo: "2020-01-01T00:00:00Z"))
    #expect(over.articles.count == 1)
  }

  /// E-mails and pages have no place for notes to editors.
  @Test(arguments: RecordForm.allCases.filter { ![.mail, .mailbox, .html, .newsml1].contains($0) })
  func `an embargo in a note to editors holds`(form: RecordForm) throws {
    for note in ["EMBARGOED until 1 January 2099", "Not for publication before 2099-01-01"] {
      let held = try read(form, RecordForm.Facts(note: note))
      #expect(held.articles.isEmpty, "\(note)")
    }
    for note in ["Embargo lifted", "EMBARGOED until 1 January 2020", "With pictures"] {
      #expect(try read(form, RecordForm.Facts(note: note)).articles.count == 1, "\(note)")
    }
  }

  @Test(arguments: RecordForm.allCases)
  func `an embargo in the headline holds`(form: RecordForm) throws {
    let held = try read(form, RecordForm.Facts(title: "EMBARGOED UNTIL 00:01 ON 1 JANUARY 2099"))
    #expect(held.articles.isEmpty)
    #expect(held.skipped.first?.contains("under embargo: 2099-01-01") == true)
  }

  @Test(arguments: [
    ("Embargo on oil to begin in December", nil), ("Embargoed until 1 January 2099", "2099-01-01"),
    ("STRICTLY EMBARGOED UNTIL 1 JANUARY 2099", "2099-01-01"),
    ("Embargo: 1 January 2099", "2099-01-01"), ("Embargo: what the new rules mean", nil),
    ("Hold for release 1 January 2099", "2099-01-01"),
    ("EMBARGOED", "until further notice"),
    ("Sperrfrist: 1. Januar 2099, 12:00 Uhr", "2099-01-01T12:00:00"), ("Embargoed goods", nil),
    ("Sous embargo jusqu'au 1 janvier 2099", "2099-01-01"),
  ])
  func `a line above a text may state an embargo`(line: String, end: String?) {
    #expect(EmbargoLine.end(inLine: line) == end)
  }

  /// Members of JSON and columns of tables have many names for one thing.
  @Test(arguments: [
    ("status", "draft"), ("state", "killed"), ("draft", "true"), ("is_draft", "1"),
    ("published", "false"), ("deleted_at", "2026-03-03"), ("embargoed_until", "2099-01-01"),
    ("publication_embargo_end", "2099-01-01"), ("publish_at", "2099-01-01T00:00:00Z"),
    ("not_before", "2099-01-01T00:00:00Z"), ("kill", "true"), ("signal", "KILL"),
    ("visibility", "private"), ("review_status", "pending"), ("approved", "no"), ("hold", "yes"),
    ("usage_terms", "Embargoed until 2099-01-01"), ("operation", "delete"),
    ("_status", "unpublished"),
    ("post status", "auto-draft"), ("release status", "Hold for release"), ("wp:status", "trash"),
    ("isactive", "0"), ("removed", "True"),
  ])
  func `the names of a status are many`(name: String, value: String) throws {
    let text = "The ferry resumed on Monday evening, police in the harbour said."
    let table = "title,text,\(name)\nFerry,\"\(text)\",\"\(value)\"\n"
    #expect(try Reading(content: table, as: "a.csv").articles.isEmpty)
    let line = "{\"title\": \"Ferry\", \"text\": \"\(text)\", \"\(name)\": \"\(value)\"}\n"
    #expect(try Reading(content: line, as: "a.jsonl").articles.isEmpty)
  }

  @Test(arguments: [
    ("status", "published"), ("status", "200"), ("status", ""), ("state", "Ohio"),
    ("embargo", "none"), ("embargo", "2020-01-01"), ("draft", "false"), ("published", "2026-03-02"),
    ("hold", ""), ("killed", "3"), ("live", "false"), ("release_date", "2020-01-01"),
    ("trash", "The bin men struck"), ("action", "play"), ("usage", "For subscribers"),
  ])
  func `what only looks like a status holds nothing back`(name: String, value: String) throws {
    let text = "The ferry resumed on Monday evening, police in the harbour said."
    let table = "title,text,\(name)\nFerry,\"\(text)\",\"\(value)\"\n"
    #expect(try Reading(content: table, as: "a.csv").articles.count == 1)
  }

  @Test func `a page's linked data may say that it is a draft`() throws {
    for (status, count) in [("Draft", 0), ("Published", 1), ("Subscriber", 1)] {
      let page =
        "<html><head><title>Ferry resumes</title><script type=\"application/ld+json\">{\"@type\": "
        + "\"NewsArticle\", \"headline\": \"Ferry resumes\", \"creativeWorkStatus\": \"\(status)\"}"
        + "</script></head><body><h1>Ferry resumes</h1><p>The ferry resumed on Monday.</p></body></html>"
      #expect(try Reading(content: page, as: "a.html").articles.count == count)
    }
  }

  /// What stands above the text of a page, and what notes and signals say, in the words of several languages.
  @Test(arguments: [
    "SPERRFRIST: 1. Januar 2099, 00:01 Uhr", "Gesperrt bis 1. Januar 2099",
    "Bajo embargo hasta el 1 de enero de 2099", "EMBARGO FINO AL 1 GENNAIO 2099",
    "Sous embargo jusqu'au 1er janvier 2099", "Onder embargo tot 1 januari 2099",
    "Embargo até 1 de janeiro de 2099", "NOT FOR RELEASE BEFORE JANUARY 1, 2099",
    "EMBARGOED FOR RELEASE UNTIL JANUARY 1, 2099", "Embargo do 1 stycznia 2099",
  ])
  func `a line above the text holds, whatever reader takes it`(line: String) throws {
    let text = "The ferry resumed on Monday evening, police in the harbour said."
    let page =
      "<html><head><title>Ferry resumes</title></head><body><h1>Ferry resumes</h1><p>\(line)</p>"
      + String(repeating: "<p>\(text)</p>", count: 4) + "</body></html>"
    let mail =
      "From: a@b.example\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
      + "Content-Transfer-Encoding: 8bit\n\n\(line)\n\n\(text)\n"
    let files = [
      ("a.html", page), ("a.eml", mail), ("a.txt", "Ferry resumes today\n\n\(line)\n\n\(text)\n"),
      ("a.jsonl", "{\"title\": \"Ferry\", \"text\": \"\(line)\\n\\n\(text)\"}\n"),
    ]
    for (name, content) in files {
      let reading = try Reading(content: content, as: name)
      #expect(reading.articles.isEmpty, "\(name)")
      #expect(reading.skipped.first?.contains("under embargo: 2099-01-01") == true, "\(name)")
    }
  }

  @Test(arguments: [
    ("EMBARGO: not to be used before 0001 GMT 1 January 2099", 0), ("KILL: story withdrawn", 0),
    ("MANDATORY KILL", 0), ("KILL", 0), ("KILL - see the next lead", 0),
    ("KILL BILL is shown at nine.", 1), ("Killings in the story were reported by police.", 1),
  ])
  func `a note to editors may call a story back`(note: String, count: Int) throws {
    let reading = try read(.ninjs, RecordForm.Facts(note: note))
    #expect(reading.articles.count == count)
  }

  @Test(arguments: [("kill", 0), ("update", 1)])
  func `a signal of NewsML-G2 may kill a story`(signal: String, count: Int) throws {
    let item = RecordForm.newsmlG2.file(RecordForm.Facts()).replacingOccurrences(
      of: "</itemMeta>", with: "<signal qcode=\"sig:\(signal)\"/></itemMeta>")
    #expect(try Reading(content: item, as: "a.xml").articles.count == count)
  }

  @Test(arguments: [
    ("meta", "draft", 0), ("meta", "published", 1), ("venue", "draft", 1),
    ("lifecycle", "draft", 0), ("publication", "withheld", 0),
  ])
  func `a record states what holds of it in an object of its own`(
    name: String, status: String, count: Int
  ) throws {
    let record =
      "{\"title\": \"Ferry\", \"text\": \"The ferry resumed.\", \"\(name)\": {\"status\": \"\(status)\"}}\n"
    #expect(try Reading(content: record, as: "a.jsonl").articles.count == count)
  }

  @Test(arguments: [("status", "draft", 0), ("article:status", "draft", 0), ("status", "live", 1)])
  func `a page's head may say that it is a draft`(name: String, status: String, count: Int) throws {
    let page =
      "<html><head><title>Ferry resumes</title><meta name='\(name)' content='\(status)'></head><body>"
      + "<h1>Ferry resumes</h1><p>The ferry resumed on Monday.</p></body></html>"
    #expect(try Reading(content: page, as: "a.html").articles.count == count)
  }

  @Test func `a feed's embargo may be an attribute`() throws {
    let feed = RecordForm.rss.file(RecordForm.Facts()).replacingOccurrences(
      of: "</item>", with: "<embargo until=\"2099-01-01T00:00:00Z\"/></item>")
    #expect(try Reading(content: feed, as: "a.xml").articles.isEmpty)
  }
}
