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
    ("usage_terms", "Embargoed until 2099-01-01"), ("_status", "unpublished"),
    ("post status", "auto-draft"), ("wp:status", "trash"), ("isactive", "0"), ("removed", "True"),
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
}
