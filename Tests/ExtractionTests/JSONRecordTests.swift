import JSON
import News
import Testing

@testable import Extraction

@Suite struct JSONRecordTests {
  private func article(_ json: String) throws -> Article {
    let record = RawRecord(
      kind: .json, location: SourceLocation(path: "x"), bytes: Array(json.utf8))
    guard case .article(let article) = GazetteerFixture.extractor.extract(record) else {
      throw JSONRecordFailure()
    }
    return article
  }

  private struct JSONRecordFailure: Error {}

  @Test(arguments: [
    "{\"title\":\"T\",\"text\":\"B.\",\"date\":\"2017-07-07\",\"authors\":[\"Ada Quill\"],\"source\":\"Post\",\"url\":\"http://a.b/c\",\"section\":\"S\",\"language\":\"en\"}",
    "{\"headline\":\"T\",\"body\":\"B.\",\"published\":\"2017-07-07\",\"author\":\"Ada Quill\",\"outlet\":\"Post\",\"link\":\"http://a.b/c\",\"category\":\"S\",\"lang\":\"EN\"}",
    "{\"title\":\"T\",\"maintext\":\"B.\",\"date_publish\":\"2017-07-07\",\"byline\":\"By Ada Quill\",\"source_domain\":\"Post\",\"url\":\"http://a.b/c\",\"section\":\"S\",\"language\":\"english\"}",
    "{\"headline\":\"T\",\"articleBody\":\"B.\",\"datePublished\":\"2017-07-07\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Quill\"}],\"publisher\":{\"name\":\"Post\"},\"url\":\"http://a.b/c\",\"articleSection\":[\"S\"],\"inLanguage\":\"en\"}",
    "{\"title\":\"T\",\"content\":\"B.\",\"publishing_date\":\"2017-07-07\",\"authors\":\"Ada Quill\",\"site_name\":\"Post\",\"source\":\"http://a.b/c\",\"category\":\"S\",\"lang\":\"en\"}",
  ])
  func `maps the field names of the usual tools`(json: String) throws {
    let article = try article(json)
    #expect(article.title == "T")
    #expect(article.body == "B.")
    #expect(article.published?.text == "2017-07-07")
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.outlet == "Post")
    #expect(article.url == "http://a.b/c")
    #expect(article.section == "S")
    #expect(article.language == "en")
  }

  @Test func `keeps what no field takes, and the record as found`() throws {
    let json =
      "{\"id\": 7, \"title\": \"T\", \"date\": \"whenever\", \"truth\": {\"a\": null}, \"text\": \"B.\", \"tags\": null}"
    let article = try article(json)
    #expect(
      article.extra == [
        JSONMember("id", .integer(7)), JSONMember("date", .string("whenever")),
        JSONMember("truth", .object([JSONMember("a", .null)])),
      ])
    #expect(article.published == nil)
    #expect(article.original == Array(json.utf8))
  }

  @Test(arguments: [
    ("Hamburg", "Hamburg", "DE"), ("Washington, D.C.", "Washington, D.C.", "US"),
    ("LIMA", "LIMA", "PE"), ("Sankt Gallen", "Sankt Gallen", "CH"), ("Paris (AFP)", "Paris", "FR"),
  ])
  func `finds the place of a dateline in a field, in capitals or not`(
    field: String, printed: String, country: String
  ) throws {
    let article = try article(
      "{\"title\": \"T\", \"dateline\": \"\(field)\", \"text\": \"It went well.\"}")
    #expect(article.dateline?.text == printed)
    #expect(article.dateline?.places.map(\.country) == [country])
  }

  @Test func `a city behind a writer is no writer`() throws {
    let article = try article(
      "{\"title\": \"T\", \"author\": \"Por Ana Torres, G1 AC, Rio Branco\", \"text\": \"Foi bem.\"}"
    )
    #expect(article.bylines == ["Ana Torres"])
  }

  @Test func `who reported a wire story is its writer, where no other is`() throws {
    let credits = "(Reporting by Ann Lee in London and Bo Finch; editing by Cy Dent)"
    let article = try article(
      "{\"title\": \"T\", \"text\": \"It went well.\\n\\n\(credits)\"}")
    #expect(article.bylines == ["Ann Lee", "Bo Finch"])
    #expect(article.body == "It went well.")
  }

  @Test func `takes the dateline of the text where nobody knows the one in the field`() throws {
    let text = "KYIV, March 3 (Reuters) - The ferry resumed."
    let article = try article(
      "{\"title\": \"T\", \"dateline\": \"From our desk\", \"text\": \"\(text)\"}")
    #expect(article.dateline?.text == "KYIV")
    #expect(article.agency == "Reuters")
    #expect(article.body == "The ferry resumed.")
  }

  @Test func `takes sections with subheads, deck, keywords and dateline`() throws {
    let article = try article(
      """
      {"title": "T", "description": "What it is about.", "keywords": "a, b;c", "dateline": "LIMA",
       "updated": 1499419800, "correction": "We erred.",
       "body": {"summary": [], "sections": [{"headline": ["One"], "paragraphs": ["P1.", "P2."]}]}}
      """)
    #expect(article.deck == "What it is about.")
    #expect(article.keywords == ["a", "b", "c"])
    #expect(article.dateline?.text == "LIMA")
    #expect(article.updated?.text == "2017-07-07T09:30:00Z")
    #expect(article.correction == "We erred.")
    #expect(article.blocks == [Block("One", kind: .subhead), Block("P1."), Block("P2.")])
  }

  @Test func `takes a headline from the text, drops its copy and a deck that repeats the text`()
    throws
  {
    let untitled = try article("{\"text\": \"Harbour opens late\\n\\nThe harbour opened.\"}")
    #expect(untitled.title == "Harbour opens late")
    #expect(untitled.body == "The harbour opened.")
    let copied = try article(
      "{\"title\": \"Harbour opens\", \"text\": \"Harbour opens\\nThe harbour opened late.\", \"description\": \"The harbour…\"}"
    )
    #expect(copied.body == "The harbour opened late.")
    #expect(copied.deck == nil)
  }

  @Test func `cuts nothing that looks like a page's furniture`() throws {
    let article = try article(
      "{\"title\": \"T\", \"text\": \"We use cookies.\\n\\nShare this\\n\\nRelated stories\\n\\nX.\"}"
    )
    #expect(article.body == "We use cookies.\n\nShare this\n\nRelated stories\n\nX.")
  }

  @Test(
    arguments: [
      ("soup, he said.   REUTER", "soup, he said.", "Reuters"),
      ("he told Reuters.", "he told Reuters.", nil),
    ] as [(String, String, String?)])
  func `takes an agency's sign-off from the end`(text: String, body: String, agency: String?) throws
  {
    let article = try article("{\"title\": \"T\", \"text\": \"\(text)\"}")
    #expect(article.body == body)
    #expect(article.agency == agency)
  }

  @Test(arguments: [
    "{}", "{\"id\": 1}", "{\"title\": \" \", \"text\": \"\"}", "7", "\"x\"", "{\"title\": 5}",
    "{\"text\": {}}",
  ])
  func `skips a record without headline and text`(json: String) {
    #expect(throws: JSONRecordFailure.self) { try article(json) }
  }
}

/// Which of a record's texts is the article's.
@Suite struct JSONTextChoiceTests {
  private func text(_ record: String) throws -> [String]? {
    try Reading(content: record, as: "a.json").articles.first?.blocks.map(\.text)
  }

  private static let whole =
    "The harbour office counted the boats on Monday. It found one more than in June, and its bell rings."

  @Test(arguments: [
    "The harbour office counted the boats…", "Subscribe to continue reading.",
    "The harbour office counted the boats [+812 chars]",
  ])
  func `a beginning or a call to subscribe is not taken where another member holds the text`(
    text beginning: String
  ) throws {
    let record = """
      {"title":"One boat more than in June","text":"\(beginning)","article_html":"<p>\(Self.whole)</p>"}
      """
    #expect(try text(record) == [Self.whole])
  }

  @Test func `a text that is nothing but a call stays where there is no other`() throws {
    let alone = "{\"title\":\"One boat more\",\"text\":\"Subscribe to continue reading.\"}"
    #expect(try text(alone) == ["Subscribe to continue reading."])
  }

  private static let text = "The ferry resumed on Monday, police said. It had been late for a week."

  /// What archives and interfaces put around their articles.
  @Test(arguments: [
    "{\"response\": {\"status\": \"ok\", \"docs\": [R, R]}}", "{\"_items\": [R, R]}",
    "{\"hits\": {\"total\": 2, \"hits\": [{\"_id\": \"1\", \"_source\": R}, {\"_source\": R}]}}",
    "{\"db\": [{\"data\": {\"posts\": [R, R]}}]}", "{\"1\": R, \"2\": R}",
    "{\"data\": [{\"type\": \"node\", \"attributes\": R}, {\"attributes\": R}]}",
    "{\"data\": {\"article\": R}} {\"data\": {\"article\": R}}",
  ])
  func `reads articles in envelopes`(envelope: String) throws {
    let record =
      "{\"title\": \"Ferry resumes\", \"text\": \"\(Self.text)\", \"date\": \"2026-03-02\"}"
    let reading = try Reading(content: envelope.replacing("R", with: record), as: "a.json")
    #expect(reading.articles.map(\.title) == ["Ferry resumes", "Ferry resumes"])
    #expect(reading.articles.allSatisfy { $0.body == Self.text })
    #expect(reading.skipped.isEmpty)
  }

  /// An article may hold lists of other things.
  @Test func `an article with a list in it is one article`() throws {
    let json =
      "{\"title\": \"Ferry resumes\", \"media\": {\"items\": [{\"name\": \"A boat\"}]}, \"text\": \"\(Self.text)\"}"
    #expect(try Reading(content: json, as: "a.json").articles.map(\.body) == [Self.text])
  }

  /// The one article of a record.
  private func only(_ json: String) throws -> Article {
    try Reading.only(json, as: "a.json")
  }

  @Test(arguments: [
    ("Titel", "Datum", "Autor", "Inhalt", "link_url"),
    ("titre", "fecha", "auteur", "contenu", "href"),
    ("hed", "pub_time", "reporter", "story_text", "article_url"), ("标题", "日期", "作者", "正文", "uri"),
    ("заголовок", "дата", "автор", "текст", "page_url"),
    ("page_title", "webPublicationDate", "author_name", "document", "canonical"),
  ])
  func `knows the names of many houses`(
    title: String, date: String, author: String, text: String, url: String
  ) throws {
    let article = try only(
      "{\"\(title)\": \"Ferry resumes\", \"\(date)\": \"2026-03-02\", \"\(author)\": \"Ada Quill\", \"\(text)\": \"\(Self.text) \(Self.text)\", \"\(url)\": \"https://l.example/1\"}"
    )
    #expect(article.title == "Ferry resumes")
    #expect(article.published?.day.description == "2026-03-02")
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.body == Self.text + " " + Self.text)
    #expect(article.url == "https://l.example/1")
  }

  @Test func `what describes a program is no article, and a long description is a text`() throws {
    for json in [
      "{\"name\": \"harbour\", \"version\": \"1.0\", \"description\": \"Draws piers.\"}",
      "{\"time\": \"2026-03-02\", \"message\": \"The server was started.\"}",
    ] {
      #expect(try Reading(content: json, as: "a.json").articles.isEmpty)
    }
    let long = String(repeating: Self.text + " ", count: 10)
    let article = try only("{\"title\": \"Ferry\", \"description\": \"\(long)\"}")
    #expect(article.body.count > 600)
    #expect(article.deck == nil)
  }

  @Test func `reads what Python writes in the place of JSON`() throws {
    let lines =
      "{\"title\": \"A\", \"score\": NaN, \"text\": \"\(Self.text)\"}\n{'title': 'B', 'score': None, 'text': '\(Self.text)'}\n"
    let reading = try Reading(content: lines, as: "a.jsonl")
    #expect(reading.articles.map(\.title) == ["A", "B"])
  }
}
