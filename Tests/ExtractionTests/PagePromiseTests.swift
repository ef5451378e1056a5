import News
import Testing

@testable import Extraction

/// Sentences of docs/pages.md that no other suite is about: the order of sources above all.
@Suite struct PagePromiseTests {
  private static let title = "One boat more than in June"
  private static let sentences = [
    "The harbour office counted the boats on Monday and found one more than it had counted in June.",
    "Nobody has come to fetch it, although its bell rings at every turn of the tide since then.",
    "The office will count again in August, with a second clerk, who is said to be good at sums.",
  ]
  private static let text = sentences.map { "<p>\($0)</p>" }.joined()

  /// A page: its head, what stands between headline and text, behind the text, and its address.
  private func article(
    _ head: String = "", _ top: String = "", _ bottom: String = "",
    title: String = "<title>\(title)</title>"
  ) throws -> Article {
    let page =
      "<html lang='en'><head>\(title)\(head)</head><body><div><h1>\(Self.title)</h1>\(top)"
      + "\(Self.text)\(bottom)</div></body></html>"
    return try #require(try Reading(content: page, as: "a.html").articles.first)
  }

  private static func meta(_ name: String, _ content: String) -> String {
    "<meta property='\(name)' content='\(content)'>"
  }
  private static func linked(_ members: String, type: String = "NewsArticle") -> String {
    "<script type='application/ld+json'>{\"@type\": \"\(type)\", \(members)}</script>"
  }

  // MARK: The order of sources

  /// Where a day may stand: in the head, at the top, at the bottom; `D` is the day.
  struct Source: Sendable, CustomTestStringConvertible {
    var name: String
    var head = ""
    var top = ""
    var bottom = ""
    var testDescription: String { name }
  }

  private static let far = String(
    repeating: "<p>The bell rang at every turn of the tide, as it does in June and in July.</p>",
    count: 9)

  /// In the order of docs/pages.md.
  static let sources = [
    Source(name: "JSON-LD", head: linked("\"datePublished\": \"D\"")),
    Source(name: "meta", head: meta("article:published_time", "D")),
    Source(name: "an element", top: "<span class='pubdate'>D</span>"),
    Source(
      name: "the page's title", head: "<meta property='og:title' content='\(title) | Post | D'>"),
    Source(name: "a line", top: "<p>Harbour desk, D</p>"),
    Source(name: "the address", head: "<link rel='canonical' href='https://l.example/S/boat'>"),
    Source(name: "when it was made", head: meta("datecreated", "D")),
    Source(name: "a label", bottom: "<p>Published: D</p>"),
    Source(name: "a script", bottom: "<script>var a = {\"published_at\": \"D\"};</script>"),
    Source(name: "the last change", head: meta("article:modified_time", "D")),
  ]

  private func day(_ sources: [(Source, String)]) throws -> String? {
    let filled = sources.map { source, day in
      [source.head, source.top, source.bottom].map {
        $0.replacing("D", with: day).replacing("/S/", with: "/\(day.replacing("-", with: "/"))/")
      }
    }
    let parts = (0..<3).map { index in filled.map { $0[index] }.joined() }
    return try article(parts[0], parts[1], Self.far + parts[2]).published?.day.description
  }

  @Test(arguments: sources)
  func `a day is found in each source`(source: Source) throws {
    #expect(try day([(source, "2021-03-02")]) == "2021-03-02")
  }

  @Test(arguments: Array(zip(sources, sources.dropFirst())).map { [$0, $1] })
  func `an earlier source of a day comes before a later one`(pair: [Source]) throws {
    // A later day in the later source: what changes is another matter.
    #expect(try day([(pair[0], "2021-03-02"), (pair[1], "2021-03-09")]) == "2021-03-02")
  }

  private static let writers = [
    Source(name: "JSON-LD", head: linked("\"author\": {\"name\": \"W\"}")),
    Source(name: "meta", head: meta("author", "W")),
    Source(name: "an element", top: "<span class='author'>W</span>"),
    Source(name: "a line", top: "<p>By W</p>"),
    Source(name: "an element below the story", bottom: "<span class='author'>W</span>"),
  ]

  @Test(arguments: Array(zip(writers, writers.dropFirst())).map { [$0, $1] })
  func `an earlier source of writers comes before a later one`(pair: [Source]) throws {
    let names = ["Ada Quill", "Bo Zell"]
    let parts = zip(pair, names).map { source, name in
      [source.head, source.top, source.bottom].map { $0.replacing("W", with: name) }
    }
    let article = try article(
      parts.map { $0[0] }.joined(), parts.map { $0[1] }.joined(),
      Self.far + parts.map { $0[2] }.joined())
    #expect(article.bylines == ["Ada Quill"])
  }

  @Test(arguments: [
    (linked("\"inLanguage\": \"nb\""), "da", "nb"), ("", "nb", "nb"), ("", "", "da"),
    (meta("og:locale", "nb_NO"), "", "nb-NO"),
  ])
  func `the language is that of JSON-LD, the page or the text`(
    head: String, declared: String, language: String
  ) throws {
    let text =
      "Byrådet i havnebyen besluttede tirsdag at lukke den gamle bro i elleve måneder, og lastbiler må nu køre "
      + "ad vejen gennem bakkerne, som er smal om vinteren."
    let page =
      "<html lang='\(declared)'><head><title>Broen lukker</title>\(head)</head><body><h1>Broen lukker</h1><p>\(text)</p></body></html>"
    let article = try #require(try Reading(content: page, as: "a.html").articles.first)
    #expect(article.language == language)
  }

  @Test
  func `of several headings of the first rank that is the headline which the title begins with`()
    throws
  {
    let article = try article(
      title: "<title>\(Self.title) | The Post</title></head><body><h1>What the week brought</h1>")
    #expect(article.title == Self.title)
  }

  /// Labels of more languages, a day that only an element's title has, and one in an address by its month's name.
  @Test(arguments: [
    ("", "<p>発行日：2021年3月2日</p>"), ("", "<p>发布时间：2021-03-02 08:00</p>"),
    ("", "<p>Senast uppdaterad 3 mars 2021. Publicerad 2 mars 2021</p>"),
    ("", "<p>Oppdatert 3. mars 2021 Publisert 2. mars 2021</p>"),
    ("", "<span class='date' title='2021-03-02T08:00:00Z'>2 days ago</span>"),
    ("<link rel='canonical' href='https://l.example/2021/mar/02/boat'>", ""),
    (meta("OriginalPublicationDate", "2021/03/02 08:00:00"), ""),
  ])
  func `a day is found in whatever form`(head: String, top: String) throws {
    #expect(try article(head, top).published?.day.description == "2021-03-02")
  }

  @Test(arguments: [
    ("<h1>One boat more<br>than in June</h1>", "<title>Boats</title>"),
    ("", "<title>\(title) « The Pier Post</title>"), ("", "<title>The Pier Post: \(title)</title>"),
  ])
  func `a headline has no line break in it and no site's name`(heading: String, title: String)
    throws
  {
    let page =
      "<html><head>\(title)\(Self.meta("og:site_name", "The Pier Post"))</head><body>\(heading)\(Self.text)</body></html>"
    #expect(try Reading.only(page, as: "a.html").title == Self.title)
  }

  @Test(arguments: [
    "28 May 21", "28 May ’21", "28.05.21", "28-May-21",
  ])
  func `a line that is a day alone may have a year of two digits`(line: String) throws {
    #expect(try article("", "<p>\(line)</p>").published?.day.description == "2021-05-28")
  }

  @Test(arguments: [
    ("class", "share-bar"), ("class", "related-stories"), ("id", "newsletter"), ("id", "comments"),
    ("class", "sidebar"), ("role", "navigation"),
  ])
  func `elements named for something else are no text`(attribute: String, name: String) throws {
    let other =
      "<div \(attribute)='\(name)'><p>Gulls have no part in the story of the boats.</p></div>"
    #expect(try article("", "", other).blocks.map(\.text) == Self.sentences)
  }

  /// One in each language that docs/pages.md counts.
  @Test(arguments: [
    "Subscribe to our newsletter", "Abonnieren Sie unseren Newsletter",
    "Abonnez-vous à notre newsletter",
    "Suscríbete a nuestra newsletter", "Iscriviti alla nostra newsletter",
    "Assine nossa newsletter",
    "Schrijf je in voor onze nieuwsbrief", "Zapisz się do newslettera", "Bültenimize abone olun",
    "Подпишитесь на нашу рассылку",
  ])
  func `calls to subscribe are known in ten languages`(line: String) throws {
    #expect(try article("", "", "<p>\(line)</p>").blocks.map(\.text) == Self.sentences)
  }

  @Test
  func `a template that a browser shows in its place is read, and scripts in a title are not`()
    throws
  {
    let page =
      "<html><head><title>\(Self.title)<script>x()</script></title></head><body><h1>\(Self.title)</h1>"
      + "<div><template shadowrootmode='open'>\(Self.text)</template></div><template><p>No part of it at all.</p></template>"
      + "</body></html>"
    let article = try Reading.only(page, as: "a.html")
    #expect(article.title == Self.title)
    #expect(article.blocks.map(\.text) == Self.sentences)
    let bare = try Reading.only(page.replacing("h1>", with: "i>"), as: "a.html")
    #expect(!bare.title.contains("x()"))
  }

  @Test func `a live blog that was changed a month later is not published anew`() throws {
    let head = { (type: String) in
      Self.linked(
        "\"datePublished\": \"2021-03-02T08:00:00Z\", \"dateModified\": \"2021-05-05T08:00:00Z\"",
        type: type)
    }
    let line = "<p>5 May 2021</p>"
    let anew = try article(head("NewsArticle"), line)
    #expect(anew.published?.day.description == "2021-05-05")
    #expect(anew.evidence.contains { $0.rule == "redated" })
    #expect(
      try article(head("LiveBlogPosting"), line).published?.day.description == "2021-03-02")
  }

  @Test(arguments: [
    "en March", "de März", "fr mars", "es marzo", "pt março", "it marzo", "nl maart", "pl marca",
    "tr Mart", "ru марта", "uk березня", "sv mars", "da marts", "nb mars", "fi maaliskuuta",
    "cs března", "sk marca", "hu március", "ro martie", "hr ožujka", "sr марта", "bg март",
    "el Μαρτίου", "ca març", "id Maret", "ms Mac", "sw Machi", "ar مارس", "fa مارس", "he מרץ",
    "hi मार्च", "bn মার্চ",
  ])
  func `months are read in thirty languages`(name: String) {
    let parts = name.split(separator: " ").map(String.init)
    let date = DateReader().date("6 \(parts[1]) 2021", language: parts[0])
    #expect(date?.day.description == "2021-03-06")
  }

  @Test(arguments: ["۲ مارس ۲۰۲۱", "２０２１年３月２日", "২ মার্চ ২০২১", "2 มีนาคม 2564"])
  func `digits of other scripts and Buddhist years are read`(date: String) {
    #expect(DateReader().date(date)?.day.description == "2021-03-02")
  }

  // MARK: The story

  @Test func `blocks are told apart, and scripts and the fields of forms are no text`() throws {
    let middle =
      "<h2>The count</h2><ul><li>The first boat has a bell, which rings at every turn of the tide.</li></ul>"
      + "<blockquote><p>Nobody has come to fetch it, and nobody will, said the clerk on Monday.</p></blockquote>"
      + "<figure><img src='a.jpg'><figcaption>The boat with the bell.</figcaption></figure>"
      + "<script>var boats = 41;</script><form><input value='Your name'><select><option>Harbour</option></select>"
      + "<textarea>Write to us.</textarea></form>"
    let article = try article(
      "", "",
      middle
        + "<p>Last year there were forty, and the clerk had found them all before noon, he said.</p>"
        + "<p>This year the fog came first, so that the boats were counted by their bells alone.</p>"
    )
    let kinds = Dictionary(grouping: article.blocks, by: \.kind).mapValues { $0.map(\.text) }
    #expect(kinds[.subhead] == ["The count"])
    #expect(kinds[.listItem]?.count == 1)
    #expect(kinds[.quotation]?.count == 1)
    #expect(kinds[.caption] == ["The boat with the bell."])
    for word in ["boats = 41", "Your name", "Write to us"] { #expect(!article.body.contains(word)) }
  }

  @Test func `linked headlines with a sentence beside them are teasers`() throws {
    let teasers = (1...4).map {
      "<div><h3><a href='/\($0)'>What the clerk of day \($0) has counted</a></h3>"
        + "<p>On day \($0) the clerk wrote down the number of boats, and beside it that of the gulls.</p></div>"
    }.joined()
    #expect(try article("", "", teasers).blocks.map(\.text) == Self.sentences)
  }

  @Test func `a stated text says where the printed one begins and ends`() throws {
    let stated = Self.linked("\"articleBody\": \"\(Self.sentences.joined(separator: "\\n\\n"))\"")
    let more =
      "<p>The clerk of the harbour office was born in the town and has two brothers there.</p>"
    #expect(try article("", "", more).blocks.count == 4)
    #expect(try article(stated, "", more).blocks.map(\.text) == Self.sentences)
  }

  @Test func `what stands above the headline goes`() throws {
    let article = try article(
      title:
        "<title>\(Self.title)</title></head><body><p>This week the bell of the old church is out of order, too.</p>"
    )
    #expect(article.blocks.map(\.text) == Self.sentences)
  }

  // MARK: Pages that are no articles

  @Test(arguments: [
    "Page not found", "Seite nicht gefunden", "Page introuvable", "Página no encontrada",
    "Página não encontrada", "Pagina non trovata", "Pagina niet gevonden", "Nie znaleziono strony",
    "Sayfa bulunamadı", "Страница не найдена", "Сторінку не знайдено", "ページが見つかりません", "页面不存在",
    "페이지를 찾을 수 없습니다", "الصفحة غير موجودة", "Sidan hittades inte", "Siden ble ikke funnet",
    "Siden blev ikke fundet", "Sivua ei löydy", "Stránka nenalezena", "Η σελίδα δεν βρέθηκε",
    "Pagina nu a fost găsită", "Az oldal nem található",
  ])
  func `a page that was not found says so in twenty languages`(title: String) throws {
    let page = { (head: String) in
      "<html><head><title>\(title)</title>\(head)</head><body><h1>\(title)</h1><p>It may have been moved elsewhere.</p></body></html>"
    }
    let reading = try Reading(content: page(""), as: "a.html")
    #expect(reading.skipped == ["a.html: a page that says that it was not found"])
    // What calls itself an article is one.
    let stated = Self.linked("\"headline\": \"\(title)\"")
    #expect(try Reading(content: page(stated), as: "a.html").articles.count == 1)
  }
}
