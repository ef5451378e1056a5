import News
import Testing

@testable import Extraction

@Suite struct ScrapeTests {
  private static let page = """
    Home Town & Country A Bridge Nobody Asked For Opens at Last

    A Bridge Nobody Asked For Opens at Last


    PORTO ALTO —\u{A0}The bridge opened on Monday,\u{A0}eleven years late, and the first to cross it was a goat.

    “We had stopped waiting,” said the ferryman, who has carried people over the river for 30 years. “The goat had not.”

    The council said that the bridge had cost 4.2 million, of which half went into the ribbon.

    This article was written by Ada Quill and Bo Finch from\u{A0}The Lantern Post\u{A0}and was legally licensed through the\u{A0}Tidewater\u{A0}publisher network. Please direct all licensing questions to\u{A0}legal@example.org.

    Knowledge For The Road. Yours To Keep.

    Larkfield College is proud to teach those who travel. Our teachers have been there.

    Request Information

    Please complete this form and we’ll call you.

    Validation message here
    Validation message here
    Validation message here
    Ready to apply? Start today.

    We value your privacy.
    """

  @Test func `reads a syndicated page as it was meant`() throws {
    let article = try #require(try Reading(content: Self.page).articles.first)
    #expect(article.title == "A Bridge Nobody Asked For Opens at Last")
    #expect(article.section == "Town & Country")
    #expect(article.bylines == ["Ada Quill", "Bo Finch"])
    #expect(article.origin == "The Lantern Post")
    #expect(article.licensor == "Tidewater")
    #expect(article.published == nil)
    #expect(article.outlet == nil)
    #expect(article.blocks.count == 3)
    #expect(
      article.blocks.first?.text
        == "PORTO ALTO — The bridge opened on Monday, eleven years late, and the first to cross it was a goat."
    )
    #expect(article.blocks.last?.text.hasSuffix("went into the ribbon.") ?? false)
    #expect(article.original == Array(Self.page.utf8))
  }

  @Test func `lines at the headline may be labelled, and name a writer beside a day`() throws {
    let text =
      "The ferry resumed on Monday, police in the harbour said. It had been late for a week."
    let article = try Reading.only(
      "Title: Ferry resumes\n\nAda Quill | March 2, 2026\n\n\(text)\n", as: "a.txt")
    #expect(article.title == "Ferry resumes")
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.published?.day.description == "2026-03-02")
    #expect(article.body == text)
  }

  @Test func `says which rule found and which left out`() throws {
    let article = try #require(try Reading(content: Self.page).articles.first)
    let rules = article.evidence.map { "\($0.field.rawValue) \($0.rule)" }
    #expect(
      rules == [
        "body repeated-lines", "title headline-repeated", "section breadcrumb",
        "byline licensing-sentence", "byline licensing-sentence", "origin licensing-sentence",
        "licensor licensing-sentence", "body licensing-sentence", "body below-licensing",
        "language language-of-text",
      ])
  }

  @Test func `takes byline, day and deck from above the text, and the outlet from below`() throws {
    let article = try #require(
      try Reading(
        content: """
          Startseite > Politik > Ausland

          Ein Kran für den Ruderklub
          Der Hafen verleiht, was er nicht braucht.
          Von Götz Amsel
          Veröffentlicht: 6. Februar 2017, 18:40 Uhr
          Teilen Twittern Drucken

          Der Hafen von Alto hat dem Ruderklub einen Kran geliehen, wie am Montag mitgeteilt wurde.

          „Wir danken“, sagte die Vorsitzende des Klubs und reichte dem Kranführer eine Suppe.

          Mehr zum Thema
          Suppe für alle
          Der Fluss steigt

          Unser Newsletter: jetzt abonnieren
          © 2017 Abendblatt am Fluss. Alle Rechte vorbehalten.
          """
      ).articles.first)
    #expect(article.title == "Ein Kran für den Ruderklub")
    #expect(article.section == "Ausland")
    #expect(article.deck == "Der Hafen verleiht, was er nicht braucht.")
    #expect(article.bylines == ["Götz Amsel"])
    #expect(article.published?.text == "2017-02-06T18:40:00")
    #expect(article.outlet == "Abendblatt am Fluss")
    #expect(article.blocks.count == 2)
  }

  @Test func `takes a site's name off the headline`() throws {
    let article = try #require(
      try Reading(
        content:
          "The River Rises Again | The Alto Herald\n\nThe River Rises Again\n\nThe river rose, said the board.\n"
      )
      .articles.first)
    #expect(article.title == "The River Rises Again")
    #expect(article.outlet == "The Alto Herald")
    #expect(article.body == "The river rose, said the board.")
  }

  @Test func `goes on after related stories and advertisements inside a story`() throws {
    let story =
      "The board of the harbour met on Monday and spoke for three hours about the price of soup."
    let article = try #require(
      try Reading(
        content: """
          Soup Is Dear

          \(story) First.

          ADVERTISEMENT

          Related stories
          Pea or leek
          A short history of soup

          \(story) Second.

          Read also: The spoon that could

          \(story) Third.

          12 Comments

          first!!!
          """
      ).articles.first)
    #expect(
      article.blocks.map(\.text) == ["\(story) First.", "\(story) Second.", "\(story) Third."])
  }

  @Test func `does not mistake news about cookies, forms and copyright for furniture`() throws {
    let paragraphs = [
      "The regulator fined a bakery on Monday for tracking its customers with cookies that were not asked for.",
      "Copyright law has no word for biscuits, said the judge, who had read the privacy policy of the shop.",
      "Aid provided by the harbour board, and soup distributed by the club, kept the town alive in winter.",
      "By the time the form was printed, nobody could share the view that comments were welcome.",
    ]
    let reading = try Reading(
      content: "Bakery Fined Over Crumbs\n\n" + paragraphs.joined(separator: "\n\n"))
    #expect(reading.articles.first?.blocks.map(\.text) == paragraphs)
  }

  @Test func `joins hard-wrapped pages and keeps subheads, lists and captions apart`() throws {
    let article = try #require(
      try Reading(
        content: """
          The Crane And The Club

          By ADA QUILL

          The harbour of Alto has lent its rowing club a crane for the winter,
          the board said on Monday, and asked for nothing in return but soup
          and a place in the boat. The club agreed to both at once, as it had
          nothing to lose but soup.

          The crane lifts boats (Photo by Bo Finch)

          * Soup on Mondays
          * Boats on Sundays
          """
      ).articles.first)
    #expect(article.bylines == ["Ada Quill"])
    #expect(article.blocks.map(\.kind) == [.paragraph, .caption, .listItem, .listItem])
    #expect(article.blocks.first?.text.hasSuffix("nothing to lose but soup.") ?? false)
    #expect(article.blocks.first?.text.contains("winter, the board said") ?? false)
  }

  @Test(
    arguments: [
      ("This story originally appeared in The Alto Herald.", "The Alto Herald", nil),
      (
        "Copyright 2017 The Alto Herald. Distributed by Tidewater Content, LLC.", nil,
        "Tidewater Content"
      ),
      ("Republished with permission from The Alto Herald", "The Alto Herald", nil),
    ] as [(String, String?, String?)])
  func `reads licensing sentences`(line: String, origin: String?, licensor: String?) {
    let sentence = LicensingSentence.read(line)
    #expect(sentence?.origin == origin)
    #expect(sentence?.licensor == licensor)
  }

  @Test func `takes no repeated line inside a story for the headline`() throws {
    let story =
      "The board of the harbour met on Monday and spoke for three hours about the price of soup, it said."
    let text =
      "\(story) One.\n\nAlso on sale\n\n\(story) Two.\n\nAlso on sale\n\n\(story) Three.\n\n12 345 678"
    let article = try #require(try Reading(content: text).articles.first)
    #expect(article.title == "")
    #expect(
      article.blocks.map(\.text) == [
        "\(story) One.", "Also on sale", "\(story) Two.", "Also on sale", "\(story) Three.",
        "12 345 678",
      ])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["a ", "By A and ", "\u{301}", "Home > ", "— ", "share ", "\u{200B}", "“"])
  func `is not slow on long nonsense`(piece: String) throws {
    _ = try Reading(content: String(repeating: piece, count: 20_000))
    _ = try Reading(content: String(repeating: piece + "\n", count: 10_000))
  }
}
