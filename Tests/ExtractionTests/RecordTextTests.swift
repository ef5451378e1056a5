import News
import Testing

@testable import Extraction

/// Texts as tools leave them: markup, entities, and letters that were read in the wrong encoding.
@Suite struct RecordTextTests {
  @Test func `reads the markup and entities that records keep of a page`() throws {
    let record = """
      {"title": "AT&amp;T&nbsp;<b>rises</b> &#8212; again", "excerpt": "It&rsquo;s so",
      "content": "<p>The ferry resumed &amp; sailed.</p><ul><li>One</li></ul><p>It was late.</p>"}
      """
    let article = try #require(try Reading(content: record, as: "a.json").articles.first)
    #expect(article.title == "AT&T rises — again")
    #expect(article.deck == "It’s so")
    #expect(
      article.blocks == [
        Block("The ferry resumed & sailed."), Block("One", kind: .listItem), Block("It was late."),
      ])
  }

  @Test(arguments: [
    ("Shares of <HBR.O> rose & fell; so it was", "Shares of <HBR.O> rose & fell; so it was"),
    ("AT&T; a firm", "AT&T; a firm"), ("5 < 6 > 4", "5 < 6 > 4"), ("a &lt;b&gt; c", "a <b> c"),
    ("x?a=1&copy=2", "x?a=1&copy=2"), ("<Company> said", "<Company> said"),
    ("Corp <I> and <B and R> <P>", "Corp <I> and <B and R> <P>"), ("a<br/>b", "a b"),
    ("Caf&#xe9;", "Café"),
  ])
  func `takes for markup only what is`(text: String, line: String) {
    #expect(RecordText.line(text) == line)
  }

  @Test(arguments: ["Fish &amp;amp; tugs", "Fish &amp; tugs", "Fish & tugs", "Fish &amp;#38; tugs"])
  func `what was escaped twice is resolved`(title: String) {
    #expect(RecordText.line(title) == "Fish & tugs")
  }

  @Test func `a text with Markdown's headlines is read without its marks`() throws {
    let text =
      "# Ferry resumes\\n\\nThe [ferry](https://l.example/f) **resumed** on Monday.\\n\\n![The ferry](a.jpg)\\n\\n## Fog\\n\\nIt was foggy."
    let record = "{\"title\": \"Ferry resumes\", \"text\": \"\(text)\"}"
    #expect(
      try Reading.only(record, as: "a.json").blocks == [
        Block("The ferry resumed on Monday."), Block("Fog", kind: .subhead), Block("It was foggy."),
      ])
  }

  @Test func `resolves entities in scraped text`() throws {
    let text = "AT&amp;T rises &#8212; again\n\nIt wasn&#8217;t late, police said on Monday.\n"
    let article = try #require(try Reading(content: text, as: "a.txt").articles.first)
    #expect(article.title == "AT&T rises — again")
    #expect(article.body == "It wasn’t late, police said on Monday.")
  }

  /// As a program writes them that reads UTF-8 as Windows-1252.
  private static func damaged(_ text: String) -> String {
    String(
      decoding: Array(text.utf8).flatMap { Array(String(UnicodeScalar($0)).utf8) }, as: UTF8.self)
  }

  @Test func `repairs records that were read in the wrong encoding`() throws {
    let title = Self.damaged("Fähre fährt für Köln")
    let text = Self.damaged("Die Fähre fährt. Sie fährt für Köln. Schön, daß sie übersetzt.")
    for (name, content) in [
      ("a.json", "{\"title\": \"\(title)\", \"text\": \"\(text)\"}"),
      ("a.csv", "title,date,text\n\(title),2020-03-03,\"\(text)\"\n"),
      (
        "a.rss",
        "<rss><channel><item><title>\(title)</title><description>\(text)</description></item></channel></rss>"
      ),
    ] {
      let article = try #require(try Reading(content: content, as: name).articles.first)
      #expect(article.title == "Fähre fährt für Köln")
      #expect(article.body.hasPrefix("Die Fähre fährt."))
      #expect(article.evidence.contains { $0.rule == "encoding-repaired" })
    }
    let sound =
      "{\"title\": \"Ã, ein Buchstabe\", \"text\": \"Größe ändert für Österreich nichts.\"}"
    #expect(try Reading(content: sound, as: "a.json").articles.first?.title == "Ã, ein Buchstabe")
  }
}
