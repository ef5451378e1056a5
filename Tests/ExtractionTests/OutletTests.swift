import JSON
import News
import Testing

@testable import Extraction

/// What the sites that are known by their address say of articles.
@Suite struct OutletTests {
  private func article(_ members: String) throws -> Article {
    try #require(
      try Reading(
        content: "{\"title\": \"Ferry resumes\", \"text\": \"The ferry resumed.\", \(members)}",
        as: "a.json"
      ).articles.first)
  }

  @Test(arguments: [
    ("\"url\": \"https://www.lemonde.fr/a\"", "Le Monde", "outlet-of-address"),
    ("\"url\": \"https://sport.lemonde.fr:8080/a\"", "Le Monde", "outlet-of-address"),
    (
      "\"url\": \"https://www.lemonde.fr/a\", \"source\": \"lemonde.fr\"", "Le Monde",
      "outlet-of-address"
    ),
    ("\"source\": \"www.lemonde.fr\"", "Le Monde", "outlet-of-address"),
    (
      "\"url\": \"https://www.lemonde.fr/a\", \"source\": \"Le Monde Afrique\"", "Le Monde Afrique",
      "record-field"
    ),
    ("\"url\": \"https://www.ledger.example/a\"", "ledger.example", "host-of-address"),
    ("\"url\": \"https://notlemonde.fr/a\"", "notlemonde.fr", "host-of-address"),
  ])
  func `name outlets that do not name themselves`(
    members: String, outlet: String, rule: String
  ) throws {
    let article = try article(members)
    #expect(article.outlet == outlet)
    #expect(article.evidence.last { $0.field == .outlet }?.rule == rule)
  }

  @Test(arguments: [("https://www.al.com/a", "US"), ("https://www.birminghammail.co.uk/a", "GB")])
  func `tell places of one name apart`(url: String, country: String) throws {
    let text =
      "{\"title\": \"A\", \"text\": \"BIRMINGHAM — The ferry resumed.\", \"url\": \"\(url)\"}"
    let article = try #require(try Reading(content: text, as: "a.json").articles.first)
    #expect(article.dateline?.places.map(\.country) == [country])
  }

  @Test func `reads the place of a byline where there is no dateline`() throws {
    let article = try article("\"byline\": \"By Ada Quill in Paris\"")
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.dateline?.places.map(\.city) == ["Paris"])
    #expect(article.evidence.last { $0.field == .dateline }?.rule == "byline-in-place")
  }

  @Test func `reads the dateline behind a deck of its own`() throws {
    let text =
      "{\"title\": \"A\", \"text\": [\"Ships sail again\", \"OSLO (AP) — The ferry resumed.\"]}"
    let article = try #require(try Reading(content: text, as: "a.json").articles.first)
    #expect(article.dateline?.text == "OSLO")
    #expect(article.agency == "Associated Press")
    #expect(article.blocks.map(\.text) == ["Ships sail again", "The ferry resumed."])
  }
}
