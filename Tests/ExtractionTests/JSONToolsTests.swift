import JSON
import News
import Testing

@testable import Extraction

/// Records as the known tools write them: their names of fields, their forms of values.
@Suite struct JSONToolsTests {
  /// A record, and what it must give.
  struct Tool: Sendable, CustomTestStringConvertible {
    var name: String
    var record: String
    var deck: String?
    var updated: String? = nil
    var published = "2020-03-03"
    var bylines = ["Ada Quill", "Bo Lind"]
    var blocks = [Block("The ferry resumed on Monday."), Block("It was late.")]
    var outlet = "The Harbour Ledger"
    var section: String? = nil
    var language: String? = "en"
    var keywords: [String] = []
    /// The members that no field takes.
    var extra: [String]
    var testDescription: String { name }
  }

  private static let text = "The ferry resumed on Monday.\\nIt was late."

  static let tools: [Tool] = [
    Tool(
      name: "news-please",
      record: """
        {"authors": ["Ada Quill", "Bo Lind"], "date_download": "2021-01-01 00:00:00",
        "date_modify": "2020-03-04 09:00:00", "date_publish": "2020-03-03 08:15:00",
        "description": "Ships sail again.", "filename": "a.json", "image_url": "https://l.example/i.jpg",
        "language": "en", "localpath": null, "maintext": "\(text)", "source_domain": "ledger.example",
        "title": "Ferry resumes", "title_page": null, "title_rss": null,
        "url": "https://ledger.example/ferry"}
        """,
      deck: "Ships sail again.", updated: "2020-03-04", outlet: "ledger.example",
      extra: [
        "date_download", "filename", "image_url", "localpath", "title_page", "title_rss",
      ]),
    Tool(
      name: "CC-News",
      record: """
        {"title": "Ferry resumes", "text": "\(text)", "domain": "ledger.example",
        "date": "2020-03-03 08:15:00", "description": "Ships sail again.",
        "url": "https://ledger.example/ferry", "image_url": "https://l.example/i.jpg"}
        """,
      deck: "Ships sail again.", bylines: [], outlet: "ledger.example", extra: ["image_url"]),
    Tool(
      name: "Fundus",
      record: """
        {"title": "Ferry resumes", "body": {"summary": ["Ships sail again."], "sections": [{"headline": [],
        "paragraphs": ["The ferry resumed on Monday."]}, {"headline": ["Fog"], "paragraphs":
        ["It was late."]}]}, "plaintext": "\(text)", "authors": ["Ada Quill", "Bo Lind"],
        "publishing_date": "2020-03-03 08:15:00+01:00", "topics": ["Ferries", "Oslo"],
        "free_access": true, "publisher": "The Harbour Ledger", "lang": "en",
        "url": "https://ledger.example/ferry"}
        """,
      deck: nil,
      blocks: [
        Block("Ships sail again."), Block("The ferry resumed on Monday."),
        Block("Fog", kind: .subhead), Block("It was late."),
      ],
      keywords: ["Ferries", "Oslo"], extra: ["plaintext", "free_access"]),
    Tool(
      name: "trafilatura",
      record: """
        {"title": "Ferry resumes", "author": "Ada Quill; Bo Lind", "hostname": "ledger.example",
        "date": "2020-03-03", "fingerprint": "f0", "id": null, "license": null, "comments": "",
        "text": "\(text)", "language": "en", "image": null, "pagetype": "article",
        "filedate": "2021-01-01", "source": "https://ledger.example/ferry",
        "source-hostname": "The Harbour Ledger", "excerpt": "Ships sail again.",
        "categories": "News", "tags": "Ferries;Oslo"}
        """,
      deck: "Ships sail again.", section: "News", keywords: ["Ferries", "Oslo"],
      extra: [
        "hostname", "fingerprint", "id", "license", "comments", "image", "pagetype", "filedate",
      ]),
    Tool(
      name: "newspaper4k",
      record: """
        {"url": "https://ledger.example/ferry", "source_url": "https://ledger.example",
        "language": "en", "title": "Ferry resumes", "top_image": "https://l.example/i.jpg",
        "meta_keywords": ["Ferries", "Oslo"], "tags": [], "authors": ["Ada Quill", "Bo Lind"],
        "publish_date": "2020-03-03 08:15:00+01:00", "summary": "",
        "meta_description": "Ships sail again.", "meta_lang": "en",
        "meta_site_name": "The Harbour Ledger", "canonical_link": "https://ledger.example/ferry",
        "text": "\(text)"}
        """,
      deck: "Ships sail again.", keywords: ["Ferries", "Oslo"],
      extra: ["source_url", "top_image", "meta_lang", "canonical_link"]),
    Tool(
      name: "Media Cloud",
      record: """
        {"id": "ab12", "media_id": 7, "media_name": "The Harbour Ledger",
        "media_url": "https://ledger.example", "title": "Ferry resumes",
        "publish_date": "2020-03-03", "indexed_date": "2020-03-05 01:02:03.456789",
        "url": "https://ledger.example/ferry", "language": "en", "text": "\(text)"}
        """,
      deck: nil, bylines: [], extra: ["id", "media_id", "media_url", "indexed_date"]),
    Tool(
      name: "NewsAPI",
      record: """
        {"source": {"id": "ledger", "name": "The Harbour Ledger"}, "author": "Ada Quill, Bo Lind",
        "title": "Ferry resumes", "description": "Ships sail again.",
        "url": "https://ledger.example/ferry", "urlToImage": null,
        "publishedAt": "2020-03-03T08:15:00Z", "content": "\(text)"}
        """,
      deck: "Ships sail again.", extra: ["urlToImage"]),
  ]

  @Test(arguments: tools)
  func `reads the records of`(_ tool: Tool) throws {
    let article = try #require(try Reading(content: tool.record, as: "a.json").articles.first)
    #expect(article.title == "Ferry resumes")
    #expect(article.deck == tool.deck)
    #expect(article.blocks == tool.blocks)
    #expect(article.published?.day.description == tool.published)
    #expect(article.updated?.day.description == tool.updated)
    #expect(article.bylines == tool.bylines)
    #expect(article.outlet == tool.outlet)
    #expect(article.section == tool.section)
    #expect(article.language == tool.language)
    #expect(article.keywords == tool.keywords)
    #expect(article.url == "https://ledger.example/ferry")
    #expect(Set(article.extra.map(\.name)) == Set(tool.extra))
  }
}
