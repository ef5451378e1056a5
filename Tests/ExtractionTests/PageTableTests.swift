import News
import Testing

@testable import Extraction

/// The cells of the table in docs/pages.md that no other suite is about: each source of a field alone, and the rules
/// beside it.
@Suite struct PageTableTests {
  private static let text = """
    <p>The harbour office counted the boats on Monday and found one more than it had counted in June.</p>
    <p>Nobody has come to fetch it, although its bell rings at every turn of the tide since then.</p>
    <p>The office will count again in August, with a second clerk, who is said to be good at sums.</p>
    """
  private static let title = "One boat more than in June"

  /// A page: what its head says, what stands between headline and story, what below.
  private func article(_ head: String = "", _ top: String = "", _ bottom: String = "") throws
    -> Article
  {
    let page =
      "<html><head><title>\(Self.title)</title>\(head)</head><body><h1>\(Self.title)</h1>\(top)<div>\(Self.text)</div>"
      + "\(bottom)</body></html>"
    return try #require(try Reading(content: page, as: "a.html").articles.first)
  }

  private static func linked(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \(members)}</script>"
  }
  private static func meta(_ name: String, _ content: String) -> String {
    "<meta property='\(name)' content='\(content)'>"
  }

  /// Parse.ly's older form.
  private static let parsely =
    "<meta name='parsely-page' content='{\"title\": \"\(title)\", \"link\": \"https://l.example/1\", \"author\": "
    + "\"Ada Quill\", \"pub_date\": \"2026-03-02T08:00:00Z\", \"section\": \"Harbour\", \"tags\": [\"boats\", \"bells\"]}'>"

  @Test func `one object may state the day, the section, the keywords and the address`() throws {
    let article = try article(Self.parsely)
    #expect(article.published?.timestamp == "2026-03-02T08:00:00Z")
    #expect(article.section == "Harbour")
    #expect(article.keywords == ["boats", "bells"])
    #expect(article.url == "https://l.example/1")
  }

  @Test(arguments: ["standfirst", "dek", "subtitle", "c-article__standfirst", "sub-title"])
  func `a deck is what is named so`(name: String) throws {
    let article = try article("", "<p class='\(name)'>The clerk will count again in August</p>")
    #expect(article.deck == "The clerk will count again in August")
    #expect(article.blocks.count == 3)
  }

  @Test
  func `a deck is what the description repeats, and a description that is printed nowhere is none`()
    throws
  {
    let line = "The clerk will count again in August"
    let printed = try article(Self.meta("description", line), "<p>\(line)</p>")
    #expect(printed.deck == line)
    #expect(try article(Self.meta("og:description", line)).deck == nil)
  }

  @Test(arguments: [
    linked("\"author\": {\"@type\": \"Person\", \"name\": \"Ada Quill\"}"),
    linked("\"author\": [\"Ada Quill\"]"),
    meta("author", "Ada Quill"), meta("article:author", "Ada Quill"),
    meta("parsely-author", "Ada Quill"),
    meta("DC.creator", "Ada Quill"), meta("dcterms:creator", "Ada Quill"),
    meta("dc_creator", "Ada Quill"), parsely, meta("author", "Ada Quill | Ledger"),
    meta("author", "Ada Quill - Ledger"), meta("author", "Ada Quill | The Harbour Ledger"),
  ])
  func `the head names a writer`(head: String) throws {
    #expect(try article(head).bylines == ["Ada Quill"])
  }

  @Test(arguments: [
    "<a href='/author/ada-quill'>Ada Quill</a>", "<span class='writer'>Ada Quill</span>",
    "<p>By Ada Quill</p>",
    "<p>Ada Quill | 2 March 2026</p>", "<p>Ada Quill, Korrespondentin</p>",
    "<p>Ada Quill, giornalista</p>",
  ])
  func `the page prints a writer`(line: String) throws {
    #expect(try article("", line).bylines == ["Ada Quill"])
  }

  @Test func `a house counts where no source names a person`() throws {
    let house = Self.meta("author", "BBC News")
    #expect(try article(house).bylines == ["BBC News"])
    #expect(try article(house, "<p>By Ada Quill</p>").bylines == ["Ada Quill"])
  }

  @Test func `a house beside its writers is no writer`() throws {
    let head = Self.linked(
      "\"author\": [{\"@type\": \"Person\", \"name\": \"Ada Quill\"}, "
        + "{\"@type\": \"NewsMediaOrganization\", \"name\": \"Harbour Ledger\"}]")
    #expect(try article(head).bylines == ["Ada Quill"])
  }

  @Test func `an agency goes to its own field`() throws {
    let article = try article(Self.meta("author", "Reuters"))
    #expect(article.bylines.isEmpty)
    #expect(article.agency == "Reuters")
  }

  @Test(arguments: ["admin", "4 minutes", "12", "webmaster"])
  func `a time, a number and an account are nobody`(name: String) throws {
    #expect(try article(Self.meta("author", name)).bylines.isEmpty)
  }

  @Test(arguments: [
    (linked("\"dateModified\": \"2026-03-05\""), ""),
    (meta("article:modified_time", "2026-03-05"), ""),
    ("", "<p>Updated 5 March 2026</p>"), ("", "<p>Zuletzt aktualisiert: 5. März 2026</p>"),
  ])
  func `the last change is stated or printed`(head: String, line: String) throws {
    let day = Self.meta("article:published_time", "2026-03-02")
    let article = try article(day + head, line)
    #expect(article.updated?.day.description == "2026-03-05")
    #expect(article.published?.day.description == "2026-03-02")
  }

  @Test(arguments: [
    (
      meta("og:site_name", "The Pier Post") + linked("\"publisher\": {\"name\": \"Pier Media\"}"),
      "The Pier Post"
    ),
    (linked("\"publisher\": {\"name\": \"The Pier Post\"}"), "The Pier Post"),
    ("<link rel='canonical' href='https://www.reuters.com/1'>", "Reuters"),
    ("<link rel='canonical' href='https://www.pier.example/1'>", "pier.example"),
    (
      meta("og:site_name", "www.reuters.com")
        + "<link rel='canonical' href='https://www.reuters.com/1'>", "Reuters"
    ),
  ])
  func `the outlet is the site's name, the publisher, or told by the address`(
    head: String, outlet: String
  ) throws {
    #expect(try article(head).outlet == outlet)
  }

  @Test(arguments: [
    linked("\"articleSection\": \"Harbour\"") + meta("article:section", "Sport"),
    meta("article:section", "Harbour"),
  ])
  func `a section is stated`(head: String) throws {
    #expect(try article(head).section == "Harbour")
  }

  @Test(arguments: [
    linked("\"keywords\": [\"boats\", \"bells\"]"),
    meta("article:tag", "boats") + meta("article:tag", "bells"),
    meta("news_keywords", "boats, bells"), meta("keywords", "boats, bells"),
  ])
  func `keywords are stated in four places`(head: String) throws {
    #expect(try article(head).keywords == ["boats", "bells"])
  }

  @Test(arguments: [
    "<link rel='canonical' href='https://l.example/1'>" + meta("og:url", "https://l.example/2"),
    meta("og:url", "https://l.example/1") + linked("\"url\": \"https://l.example/2\""),
    linked("\"url\": \"https://l.example/1\""),
    "<link rel='canonical' href='1'><base href='https://l.example/x'>",
  ])
  func `an address is the canonical one, that of Open Graph or of JSON-LD`(head: String) throws {
    #expect(try article(head).url == "https://l.example/1")
  }

  @Test(arguments: [
    "Correction: An earlier version of this article gave a wrong number of boats.",
    "Korrektur: In einer früheren Version dieses Artikels stand eine falsche Zahl.",
    "Rectificatif : une version précédente de cet article donnait un nombre faux.",
    "Corrección: una versión anterior de este artículo daba un número equivocado.",
    "Correzione: una versione precedente di questo articolo riportava un numero sbagliato.",
    "Rectificatie: in een eerdere versie van dit artikel stond een verkeerd aantal.",
  ])
  func `a notice of correction leaves the text, at its top or end`(notice: String) throws {
    for article in [try article("", "<p>\(notice)</p>"), try article("", "", "<p>\(notice)</p>")] {
      #expect(article.correction?.isEmpty == false)
      #expect(!article.body.contains(notice))
      #expect(article.evidence.contains { $0.rule == "correction-notice" })
    }
  }

  @Test(arguments: [
    "__NEXT_DATA__", "__NUXT__", "__APOLLO_STATE__", "__INITIAL_STATE__", "Fusion.globalContent",
  ])
  func `the data that a page hands to its scripts names writer and day`(name: String) throws {
    let article =
      "{\"article\": {\"headline\": \"\(Self.title)\", \"author\": {\"name\": \"Ada Quill\"}, \"datePublished\": "
      + "\"2026-03-02\", \"body\": \"\(String(repeating: "The clerk counted the boats once more. ", count: 9))\"}}"
    let script =
      name.hasPrefix("__NEXT")
      ? "<script id='__NEXT_DATA__' type='application/json'>\(article)</script>"
      : "<script>\(name.hasPrefix("__") ? "window." : "")\(name)=\(article);</script>"
    let page = try self.article("", "", script)
    #expect(page.bylines == ["Ada Quill"])
    #expect(page.published?.day.description == "2026-03-02")
  }
}
