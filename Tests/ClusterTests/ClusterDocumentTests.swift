import Cluster
import JSON
import News
import NewsIndex
import Testing

@Suite struct `The document of an article` {
  private func article() -> Article {
    var article = Article(source: SourceLocation(path: "a/b.html", member: "m", record: 3))
    article.title = "Peace talks"
    article.deck = "A \"deck\""
    article.blocks = [
      Block("The accords were signed. Nobody left."), Block("Zürich"),
      Block("A photo", kind: .caption),
    ]
    article.language = "en-GB"
    article.bylines = ["Ann Lee", "Bo Wu"]
    article.keywords = ["peace"]
    article.outlet = "The Post"
    article.url = "https://News.Example.org/a"
    article.dateline = Dateline(
      text: "KYIV",
      places: [
        Place(
          id: 703_448, city: "Kyiv", region: "Kyiv City", country: "UA", latitude: 50.45,
          longitude: 30.52, population: 2_797_553)
      ])
    article.correction = "It was Monday."
    return article
  }

  private func made(
    typed: Set<String> = []
  ) throws -> (stored: ClusterArticle, document: JSONValue) {
    let article = article()
    let terms = PostingTerms()
    let words = Analyzer(counting: terms).analyse(article)
    var summary = ArticleSummary(article)
    summary.id = ArticleID.id(day: 2_446_866, sequence: 7)
    summary.published = ArticleID.date(of: summary.id)
    summary.updated = "1987-03-20"
    summary.identity = .max
    summary.content = 1 << 63
    let stored = ClusterArticle(
      summary: summary, places: article.dateline?.places ?? [], outline: words.outline,
      text: ArticleText.encode(article.blocks), detail: ArticleDetail(article).encoded())
    var extras = ClusterDocument.Extras()
    extras.added = 5
    extras.story = ClusterDocument.Story(
      id: 7, relation: "copy", count: 3, houses: ["The Post", "The Times"])
    extras.source = "/x/a/b.html"
    extras.isCorrected = true
    let line = ClusterDocument(typed: typed).line(stored, words, ArticleStems(words, terms), extras)
    return (stored, try JSONValue(parsing: line))
  }

  @Test func `has its facts in fields`() throws {
    let document = try made().document
    let wanted: [(String, String)] = [
      ("id", "\(2_446_866 << 20 | 7)"), ("content", "-9223372036854775808"), ("added", "5"),
      ("day", "2446866"), ("month", "\"1987-03\""), ("year", "\"1987\""), ("updated", "2446875"),
      ("words", "7"), ("lead", "8"), ("language", "\"en\""), ("lang", "\"en-GB\""),
      ("outlet", "\"The Post\""), ("house", "\"The Post\""),
      ("byline", "[\"Ann Lee\",\"Bo Wu\"]"), ("place", "[\"UA|Kyiv City|Kyiv|703448\"]"),
      ("country", "[\"UA\"]"), ("site", "[\"news.example.org\",\"example.org\",\"org\"]"),
      ("url", "\"https://news.example.org/a\""), ("source", "\"/x/a/b.html\""),
      ("status", "[\"updated\",\"corrected\"]"), ("story", "7"),
      ("members", "3"), ("relation", "\"copy\""), ("carried", "[\"The Post\",\"The Times\"]"),
      ("at", "\"UA|Kyiv City|Kyiv|703448\""),
    ]
    for (name, text) in wanted { #expect(document[name]?.text() == text, "\(name)") }
    #expect(document["origin"] == nil)
  }

  @Test func `has its words by position, with stems and the ends of sentences and paragraphs`()
    throws
  {
    let document = try made().document
    let positions = document["t_body"]?.string?.split(separator: " ") ?? []
    #expect(positions.count == 8)
    #expect(positions.first == "the|^s|^P|~en/the")
    #expect(positions[3].contains("|^e|"))
    #expect(positions[4].hasPrefix("nobody|^s|"))
    #expect(positions[5].contains("|^e|^Q|"))
    #expect(positions[6] == "¶")
    #expect(!positions[7].contains("^"))
    #expect(document["t_lead"] == document["t_body"])
    #expect(document["t_byline"]?.string?.split(separator: " ").count == 5)
  }

  @Test func `has the level of each stem in bits`() throws {
    let made = try made(typed: ["peace"])
    let tokens = made.document["lv"]?.string?.split(separator: " ").map(String.init) ?? []
    let terms = PostingTerms()
    let words = Analyzer(counting: terms).analyse(article())
    let scale = ImpactScale()
    let norms = scale.norms(titleLength: words[.title].length, bodyLength: words[.body].length)
    for stem in ArticleStems(words, terms).stems {
      let key = String(decoding: stem.key, as: UTF8.self)
      let level = tokens.reduce(0) { sum, token in
        token.dropFirst() == key ? sum + 1 << (token.first?.wholeNumberValue ?? 0) : sum
      }
      #expect(level == scale.level(of: stem.positions, norms), "\(key)")
      #expect(level > 0)
    }
    #expect(tokens.contains { $0.hasSuffix("=peace") })
  }

  @Test func `gives the article back`() throws {
    let made = try made()
    let packed = try #require(made.document["a"]?.string)
    #expect(try ClusterArticle(packed: packed) == made.stored)
    #expect(try ClusterArticle(packed: packed).keywords() == ["peace"])
  }

  @Test(arguments: ["", "!", "{}\n", #"{"id":1,"title":"t","text":2,"detail":0}"# + "\nx"])
  func `but not from what is none`(_ packed: String) {
    #expect(throws: ClusterArticleError.self) { try ClusterArticle(packed: packed) }
  }
}

@Suite struct `A term` {
  @Test(arguments: [
    ClusterTerm.stem(
      "en/accord", Occurrence(articleCount: 2, positionCount: 3), forms: ["accord", "accords"]),
    .word(
      "accords",
      [
        "": Occurrence(articleCount: 1, positionCount: 1),
        "en": Occurrence(articleCount: 2, positionCount: 5),
      ]),
    .name("The Post", .house, folded: "the post"),
    .place(
      Place(
        id: 1, city: "Kyiv", region: nil, country: "UA", latitude: 1, longitude: 2.5, population: 3),
      own: "kyiv", names: ["kiev", "kyiv"], countryNames: ["ua", "ukraine"]),
  ])
  func `comes back from its document`(_ term: ClusterTerm) throws {
    let document = try JSONValue(parsing: Array(term.json.text().utf8))
    let kept = (document.object ?? []).filter { ["df", "cf", "f", "c", "o"].contains($0.name) }
    let hit = JSONValue.object([
      JSONMember("_id", .string(term.id)), JSONMember("_source", .object(kept)),
    ])
    #expect(ClusterTerm(hit: hit) == term)
  }

  @Test func `knows its forms and languages`() {
    #expect(ClusterTerm.stem("en/a", Occurrence(), forms: ["b"]).forms == ["b"])
    let word = ClusterTerm.word("a", ["": Occurrence(articleCount: 1, positionCount: 2)])
    #expect(word.byLanguage == ["": Occurrence(articleCount: 1, positionCount: 2)])
    #expect(word.occurrence == Occurrence(articleCount: 1, positionCount: 2))
    #expect(ClusterTerm.name("The Post", .house, folded: "the post").id == "name:house/The Post")
  }

  @Test(arguments: [
    ("UA|Kyiv City|Kyiv|703448", "UA", "Kyiv City" as String?, "Kyiv", 703_448),
    ("FR||Paris|0", "FR", nil, "Paris", 0),
  ])
  func `of a place has a key that says where it is`(
    _ key: String, _ country: String, _ region: String?, _ city: String, _ geonames: Int
  ) throws {
    let place = try #require(PlaceKey.read(key))
    #expect(place == (country, region, city, geonames))
    #expect(
      PlaceKey.of(
        Place(
          id: geonames, city: city, region: region, country: country, latitude: 0, longitude: 0,
          population: 0)) == key)
  }
}
