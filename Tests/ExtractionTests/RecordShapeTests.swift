import JSON
import News
import TestSupport
import Testing

@testable import Extraction

/// The shapes in which JSON holds a text (docs/formats.md, "JSON and tables").
@Suite struct RecordShapeTests {
  private static let lines = [
    "The city council voted on Tuesday to close the old ferry terminal after nine years of talks.",
    "Residents said that they had been promised a replacement before the last boats were withdrawn.",
    "The mayor told reporters that the money had been set aside and that work would begin in autumn.",
  ]

  private static func list(_ shape: (String) -> String) -> String {
    "[" + lines.map(shape).joined(separator: ", ") + "]"
  }

  static let shapes: [String] =
    [
      "article", "article_text", "contentText", "content_html", "clean_text", "plaintext",
      "body_text", "story", "maintext", "raw_content", "post_content", "texto", "cuerpo", "contenu",
      "inhalt", "testo", "corpo", "txt", "news_text", "document_text", "text_content", "rendered",
      "transcript",
    ].map { "\"\($0)\": \"\(lines.joined(separator: "\\n\\n"))\"" } + [
      "\"content\": {\"rendered\": \"\(lines.map { "<p>\($0)</p>" }.joined())\"}",
      "\"content\": \"\(lines.map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined())\"",
      "\"body\": {\"#text\": \"\(lines.joined(separator: "\\n\\n"))\"}",
      "\"paragraphs\": \(list { "\"\($0)\"" })",
      "\"body\": \(list { "{\"type\": \"paragraph\", \"text\": \"\($0)\"}" })",
      "\"content_elements\": \(list { "{\"type\": \"text\", \"content\": \"\($0)\"}" })",
      "\"body\": \(list { "{\"p\": \"\($0)\"}" })",
      "\"body\": \(list { "{\"kind\": \"paragraph\", \"value\": \"\($0)\"}" })",
      "\"body\": \(list { "{\"type\": \"p\", \"children\": [{\"text\": \"\($0)\"}]}" })",
      "\"body\": {\"blocks\": \(list { "{\"type\": \"paragraph\", \"data\": {\"text\": \"\($0)\"}}" })}",
      "\"blocks\": \(list { "{\"text\": \"\($0)\"}" })",
      "\"body\": \(list { "{\"_type\": \"block\", \"children\": [{\"_type\": \"span\", \"text\": \"\($0)\"}]}" })",
      "\"components\": \(list { "{\"role\": \"body\", \"text\": \"\($0)\"}" })",
      "\"sections\": [{\"paragraphs\": \(list { "\"\($0)\"" })}]",
      "\"delta\": {\"ops\": \(list { "{\"insert\": \"\($0)\\n\"}" })}",
      "\"root\": {\"children\": \(list { "{\"type\": \"paragraph\", \"children\": [{\"type\": \"text\", \"text\": \"\($0)\"}]}" })}",
      "\"text\": {\"0\": \"\(lines[0])\", \"1\": \"\(lines[1])\", \"2\": \"\(lines[2])\"}",
      "\"text\": \"null\", \"body\": \"\(lines.joined(separator: "\\n\\n"))\"",
      "\"text\": \"N/A\", \"content\": \"\(lines.joined(separator: "\\n\\n"))\"",
      "\"text\": \"\", \"html\": \"\(lines.map { "<p>\($0)</p>" }.joined())\"",
    ]

  @Test(arguments: shapes)
  func `a text is found in every shape`(member: String) throws {
    let reading = try Reading(content: "{\"title\": \"Ferry\", \(member)}\n", as: "a.jsonl")
    let article = try #require(reading.articles.first, "\(reading.skipped)")
    #expect(article.blocks.map(\.text) == Self.lines)
  }

  @Test func `a paragraph of an editor's tree holds its pieces together, and a heading is one`()
    throws
  {
    let tree =
      "{\"title\": \"Ferry\", \"body\": {\"type\": \"doc\", \"content\": [{\"type\": \"heading\", \"content\": "
      + "[{\"type\": \"text\", \"text\": \"The vote\"}]}, {\"type\": \"paragraph\", \"content\": [{\"type\": \"text\", "
      + "\"text\": \"The council voted \"}, {\"type\": \"link\", \"content\": [{\"text\": \"on Tuesday\"}]}, "
      + "{\"type\": \"text\", \"text\": \" to close the ferry.\"}]}]}}"
    let article = try #require(try Reading(content: tree, as: "a.json").articles.first)
    #expect(
      article.blocks == [
        Block("The vote", kind: .subhead),
        Block("The council voted on Tuesday to close the ferry."),
      ])
  }

  @Test func `a text in a shape that nobody knows is its parts`() throws {
    let runs = Self.list {
      "{\"block\": {\"runs\": [{\"t\": \"\($0)\"}], \"image\": {\"alt\": \"A boat in fog.\"}}}"
    }
    let record = "{\"title\": \"Ferry\", \"content\": \(runs)}"
    let article = try #require(try Reading(content: record, as: "a.json").articles.first)
    #expect(article.blocks.map(\.text) == Self.lines)
  }

  @Test func `a text in the parts of a member that nobody knows is named`() throws {
    let record = "{\"title\": \"Ferry\", \"zzz\": {\"gloss\": \(Self.list { "\"\($0)\"" })}}"
    let reading = try Reading(content: record, as: "a.json")
    #expect(reading.articles.isEmpty)
    #expect(reading.skipped.first?.contains("--map text=zzz") == true)
    let map = try FieldMap(["text=zzz"])
    let folder = try ScratchFolder()
    let named = Reading(try folder.write("a.json", record), map: map)
    #expect(named.articles.first?.blocks.map(\.text) == Self.lines)
    // What stands beside a text is none.
    let other = record.replacing("zzz", with: "comments")
    #expect(try Reading(content: other, as: "a.json").articles.count == 1)
  }

  @Test func `sections have headings`() throws {
    let record =
      "{\"title\": \"Ferry\", \"sections\": [{\"heading\": \"The vote\", \"text\": \"\(Self.lines[0])\"}]}"
    let article = try #require(try Reading(content: record, as: "a.json").articles.first)
    #expect(article.blocks == [Block("The vote", kind: .subhead), Block(Self.lines[0])])
  }

  // MARK: Feeds

  @Test(arguments: ["", "<p>…</p>", "<img src='a.png'>"])
  func `markup that says next to nothing gives way to the plain text of JSON Feed`(html: String)
    throws
  {
    let feed =
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"F\", \"items\": [{\"id\": \"1\", "
      + "\"title\": \"Ferry\", \"content_html\": \"\(html)\", \"content_text\": \"\(Self.lines[0])\"}]}"
    #expect(try Reading(content: feed, as: "a.json").articles.first?.body == Self.lines[0])
  }
}
