import News
import JSON
import NewsIndex
import Testing

@testable import Indexer

/// What makes an article the same when it is seen again.
@Suite struct IdentityTests {
  private func article(
    _ title: String = "Ferry sails", _ text: String = "It sails on Monday.", day: Int? = 1,
    url: String? = nil, outlet: String? = nil, id: (String, JSONValue)? = nil,
    path: String = "a.jsonl", record: Int = 1
  ) -> Article {
    var article = Article(source: SourceLocation(path: path, record: record))
    article.title = title
    article.blocks = [Block(text)]
    article.url = url
    article.outlet = outlet
    if let id { article.extra = [JSONMember(id.0, id.1)] }
    article.published = day.flatMap { CalendarDate(year: 2021, month: 3, day: $0) }
      .map { PublicationDate(day: $0) }
    return article
  }

  private func areSame(_ a: Article, _ b: Article) -> Bool {
    ArticleIdentity(of: a) == ArticleIdentity(of: b)
  }

  @Test func `an address decides, whatever else changes`() {
    let url = "https://e.example/ferry"
    let first = article(url: url, id: ("id", .integer(1)))
    #expect(
      areSame(
        first,
        article(
          "Ferry stays", "It stays.", day: 4, url: url + "/?utm_source=x#top", outlet: "Courier",
          id: ("id", .integer(2)), path: "b.jsonl", record: 9)))
    #expect(!areSame(first, article(url: "https://e.example/bridge", id: ("id", .integer(1)))))
  }

  @Test(arguments: [
    ("guid", "tag:e.example,2021:7"), ("message_id", "7@e.example"), ("uri", "urn:newsml:e:7"),
    ("WARC-Record-ID", "<urn:uuid:0b1f0f5c-1f0b-4a53-9f38-2a2b0e1c7d10>"),
    ("_id", "5f0c2d1b9a8e7d6c5b4a3f2e"), ("guid", "https://e.example/ferry"),
  ]) func `a worldwide id decides where there is no address`(name: String, id: String) {
    let first = article(id: (name, .string(id)))
    #expect(areSame(first, article("Other", "Other.", day: 9, id: (name, .string(id)), record: 5)))
    #expect(!areSame(first, article(id: (name, .string(id + "1")))))
  }

  @Test func `a number decides together with its house`() {
    let id = ("NEWID", JSONValue.integer(7))
    let first = article(outlet: "The Courier", id: id)
    #expect(areSame(first, article("Other", "Other.", day: 9, outlet: "the courier", id: id)))
    #expect(!areSame(first, article(outlet: "The Mail", id: id)))
    let home = article(url: "https://courier.example/", id: id)
    #expect(areSame(home, article("Other", day: 9, url: "http://www.courier.example", id: id)))
  }

  @Test func `a number without a house is one of many`() {
    let id = ("id", JSONValue.string("7"))
    let first = article(id: id)
    #expect(areSame(first, article("Ferry sails", "It sails on Friday.", id: id)))
    #expect(!areSame(first, article("Bridge opens", id: id)))
    #expect(!areSame(first, article(day: 2, id: id)))
  }

  @Test func `headline, day and text decide where nothing else does`() {
    let first = article()
    #expect(areSame(first, article(path: "b.jsonl", record: 40)))
    #expect(!areSame(first, article("Bridge opens")))
    #expect(!areSame(first, article(day: 2)))
    #expect(!areSame(first, article("Ferry sails", "It sails on Friday.")))
    // The same wire story in two papers is two articles.
    #expect(!areSame(article(outlet: "The Courier"), article(outlet: "The Mail")))
  }

  @Test func `what Dateline exported keeps its identity, and wants its id`() {
    var exported = article("Changed", "Changed.", day: 9, url: "https://elsewhere.example/x")
    exported.extra = [
      JSONMember("id", .integer(2_577_340_039_169)),
      JSONMember("identity", .string("17000000000000000001")),
      JSONMember("content", .string("12")),
    ]
    let identity = ArticleIdentity(of: exported)
    #expect(UInt64(bitPattern: Int64(identity.value)) == 17_000_000_000_000_000_001)
    #expect(identity.wantedID == 2_577_340_039_169)
    // Other records have members of that name too.
    exported.extra[1] = JSONMember("identity", .string("public figure"))
    #expect(ArticleIdentity(of: exported).wantedID == nil)
  }
}
