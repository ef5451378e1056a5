import News
import Testing

@testable import Extraction

/// Which of several places of one name a dateline means.
@Suite struct PlaceContextTests {
  private func article(_ dateline: String, _ text: String) throws -> Article {
    var article = Article(source: SourceLocation(path: "a"))
    article.title = "A mill closes"
    article.language = "en"
    article.blocks = [Block("\(dateline) (AP) — \(text)"), Block("Nobody was surprised.")]
    let normalizer = ArticleNormalizer(
      datelines: GazetteerFixture.parser,
      outlets: try Outlets(Array("post.example\tThe Post\tGB\ten\topen-graph\n".utf8)))
    #expect(normalizer.normalize(&article) == nil)
    return article
  }

  private func places(_ article: Article) -> [String] {
    (article.dateline?.places ?? []).map { "\($0.city), \($0.region ?? "") \($0.country)" }
  }

  @Test func `a state that the text names decides`() throws {
    let story = try article("SAN JOSE", "The mill is one of the oldest in California, they said.")
    #expect(places(story) == ["San Jose, California US"])
    #expect(story.evidence.contains { $0.rule == "place-named-in-text" })
  }

  @Test func `a guess is noted with the other places`() throws {
    let story = try article("SPRINGFIELD", "The mill closed on Monday.")
    #expect(story.dateline?.places.count == 1)
    let guess = try #require(story.evidence.first { $0.rule == "place-guessed-by-size" })
    let places = guess.value.split(separator: "or ").map { $0.hasPrefix("Springfield, ") }
    #expect(places.count > 1 && places.allSatisfy(\.self))
  }

  @Test func `a place's own name names no state`() throws {
    let story = try article("KANSAS CITY", "Kansas City lies on a river, and Missouri does too.")
    #expect(places(story) == ["Kansas City, Missouri US"])
    #expect(places(try article("KANSAS CITY", "Kansas City has a mill.")) == places(story))
    let other = try article("KANSAS CITY", "The mill was the last of Kansas City and of Kansas.")
    #expect(places(other) == ["Kansas City, Kansas US"])
  }

  @Test func `a village is not meant for the state that is named`() throws {
    let story = try article("AKRON", "The mill, which has shops in Indiana, was shut on Monday.")
    #expect(places(story) == ["Akron, Ohio US"])
  }

  @Test func `countries tell places apart outside the United States`() throws {
    let story = try article("CORDOBA", "The mill was the last in this part of Spain.")
    #expect(places(story).first?.hasSuffix("ES") == true)
    #expect(
      places(try article("IRVINE", "The mill was sold to Britain.")).first?.hasSuffix("US") == true)
  }

  @Test func `a great city does not give way to a namesake that is mentioned`() throws {
    let story = try article("PARIS", "A rider from Texas won the race on Sunday.")
    #expect(places(story).first?.hasSuffix("FR") == true)
  }

  @Test(arguments: [
    ("ATHENS, Georgia/NEW YORK", ["US", "US"]), ("LONDON, Ont./DETROIT", ["CA", "US"]),
    ("PARIS/BERLIN", ["FR", "DE"]), ("BERLIN/LYON, France", ["DE", "FR"]),
  ]) func `a qualifier belongs to its own part`(dateline: String, countries: [String]) {
    let reading = GazetteerFixture.parser.parse("\(dateline), March 3 (AP) — A mill closed.")
    #expect(reading?.dateline.places.map(\.country) == countries)
  }

  @Test(arguments: [
    ("Connecticut", "Rocky Hill, Connecticut US"), ("Nowhere", "Rock Hill, South Carolina US"),
    // The text may mean the capital.
    ("Washington", "Rock Hill, South Carolina US"),
    ("South Carolina and in Ohio", "Rock Hill, South Carolina US"),
  ])
  func `a by-name gives way to the state that the text names`(
    state: String, place: String
  ) throws {
    #expect(places(try article("ROCKY HILL", "The mill is well known in \(state).")) == [place])
  }

  @Test(arguments: [
    ("VICTORIA", "Hong Kong"), ("HUDSON", "Jersey City"), ("GARDEN CITY", "Singapore"),
  ])
  func `a place's own name comes before another's by-name`(name: String, other: String) {
    let reading = GazetteerFixture.parser.parse("\(name), March 3 (AP) — A mill closed.")
    #expect(reading?.dateline.places.first.map { $0.city != other } == true)
  }

  @Test(arguments: [
    ("BOMBAY", "Mumbai"), ("PEKING", "Beijing"), ("SAIGON", "Ho Chi Minh City"), ("BERNE", "Bern"),
  ])
  func `famous old names stay`(name: String, city: String) {
    let reading = GazetteerFixture.parser.parse("\(name), March 3 (AP) — A mill closed.")
    #expect(reading?.dateline.places.first?.city == city)
  }

  @Test func `a name as it is printed comes before one that is spelled as one word`() {
    let reading = GazetteerFixture.parser.parse("OAK BROOK, March 3 (AP) — A mill closed.")
    #expect(reading?.dateline.places.first?.city == "Oak Brook")
  }

  @Test func `a county is no state`() {
    let reading = GazetteerFixture.parser.parse("PLYMOUTH CO., March 3 (AP) — A mill closed.")
    #expect(reading?.dateline.places.contains { $0.region == "Colorado" } != true)
  }

  @Test func `a state behind a writer is neither a writer nor makes the writer a city`() throws {
    var article = Article(source: SourceLocation(path: "a"))
    article.title = "A mill closes"
    article.bylines = ["Ada Quill", "Michigan"]
    article.note(.byline, "Ada Quill", rule: "record-field", excerpt: "By Ada Quill, Michigan")
    article.blocks = [Block("The mill closed on Monday.")]
    let normalizer = ArticleNormalizer(
      datelines: GazetteerFixture.parser,
      outlets: try Outlets(Array("post.example\tThe Post\tGB\ten\topen-graph\n".utf8)))
    #expect(normalizer.normalize(&article) == nil)
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.dateline?.places.contains { $0.city == "Ada Quill" } != true)
  }

  @Test(arguments: [
    // A person before a state is no city: what is known is the state.
    ("ADA QUILL, Michigan (AP) — The river rose.", ", Michigan US"),
    ("JOHN T. BERG, Ohio, Jan. 3 (Reuters) - The river rose.", ", Ohio US"),
    // A place that no list has stays a place.
    ("VALLEY FORGE, Pa. (AP) — The river rose.", "Valley Forge, Pennsylvania US"),
    ("MURRAY HILL, N.J., Jan. 3 (Reuters) - The river rose.", "Murray Hill, New Jersey US"),
    ("MARINA DEL RAY, Calif. (AP) — The river rose.", "Marina Del Ray, California US"),
    // A listed one does too, whatever it is called.
    ("JOHN DAY, Ore. (AP) — The river rose.", "John Day, Oregon US"),
    // Without agency or day a person before a state is no dateline either.
    ("ADA QUILL, Michigan — The river rose.", nil),
    ("Ada Quill, Michigan (AP) — The river rose.", nil),
  ])
  func `a person before a state is no city`(head: String, place: String?) {
    let places = GazetteerFixture.parser.parse(head, language: "en")?.dateline.places
    #expect(places?.first.map { "\($0.city), \($0.region ?? "") \($0.country)" } == place)
  }
}
