import NewsIndex
import Search
import Testing

/// What is lit in headlines and snippets: what makes the article match, and nothing else.
@Suite struct HighlightTests {
  private func lit(
    _ query: String, _ text: String, language: String = "en", variants: String = "",
    loosest: Tier = .near
  ) throws -> String {
    let index = try TestIndex([("Title", text)], languages: [language], variants: variants)
    let hit = try #require(try index.search(query, loosest: loosest).hits.first)
    return hit.snippet.marked(open: "<", close: ">")
  }

  @Test(arguments: [
    // Distance, order, sentence.
    (
      "trump NEAR/2 putin", "Trump met Putin, and Putin left.",
      "<Trump> met <Putin>, and Putin left."
    ),
    ("putin PRE/2 left", "Putin met Putin; Putin left.", "Putin met <Putin>; <Putin> <left>."),
    ("a1 /S b1", "B1 was. Then a1 saw b1.", "Then <a1> saw <b1>."),
    (
      "\"minsk accords\"", "Minsk, the Minsk accords and accords.",
      "Minsk, the <Minsk> <accords> and accords."
    ),
    ("\"minsk accords\"~1", "Minsk peace accords of Minsk.", "<Minsk> peace <accords> of Minsk."),
    ("FIRST/3 minsk", "In Minsk, not Minsk.", "In <Minsk>, not Minsk."),
    // What must be absent, and other ways to match.
    ("minsk -\"minsk accord\"", "Minsk had an accord.", "<Minsk> had an accord."),
    ("minsk OR (accord AND zebra)", "Minsk had an accord.", "<Minsk> had an accord."),
    ("minsk OR (accord AND lang:de)", "Minsk had an accord.", "<Minsk> had an accord."),
    ("minsk OR title:accord", "Minsk had an accord.", "<Minsk> had an accord."),
    ("minsk OR CASE ACCORD", "Minsk had an accord.", "<Minsk> had an accord."),
    ("minsk OR ATLEAST/2 accord", "Minsk had an accord.", "<Minsk> had an accord."),
    // As they stand in the text.
    ("sanction", "“Sanctions” and Sanctioned.", "“<Sanctions>” and <Sanctioned>."),
    ("walesa", "Lech Wałęsa’s speech.", "Lech <Wałęsa’s> speech."),
    ("covid-19", "The COVID-19 wave.", "The <COVID-19> wave."),
    ("us", "The U.S. Senate.", "The <U.S>. Senate."),
    ("at&t", "AT&T rose.", "<AT&T> rose."),
    ("wom?n talk*", "Women talked; woman talks.", "<Women> <talked>; <woman> <talks>."),
    ("minsk~1", "Mynsk is none.", "<Mynsk> is none."),
    ("EXACT accords", "Accord and accords.", "Accord and <accords>."),
  ])
  func `lights what holds`(query: String, text: String, expected: String) throws {
    #expect(try lit(query, text) == expected)
  }

  @Test func `lights variants as they stand`() throws {
    let variants = "same: Zelensky | Zelenskyy\nacronym: NATO = North Atlantic Treaty Organization"
    #expect(
      try lit("zelensky", "Zelenskyy spoke.", variants: variants) == "<Zelenskyy> spoke.")
    #expect(
      try lit("nato", "The North Atlantic Treaty Organization of the North.", variants: variants)
        == "The <North> <Atlantic> <Treaty> <Organization> of the North.")
  }

  @Test func `lights related words only where they were asked for`() throws {
    let text = "Accords and agreements."
    let variants = "related [en]: accord | agreement"
    #expect(try lit("accord", text, variants: variants) == "<Accords> and agreements.")
    #expect(
      try lit("accord", text, variants: variants, loosest: .related)
        == "<Accords> and <agreements>.")
  }

  @Test func `lights a word of two characters as one`() throws {
    #expect(try lit("北京", "他在北京工作。", language: "zh") == "他在<北京>工作。")
    #expect(try lit("東京", "今日は東京です。", language: "ja") == "今日は<東京>です。")
  }
}
