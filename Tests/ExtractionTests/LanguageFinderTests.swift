import FileSystem
import News
import TestSupport
import Testing

@testable import Extraction

/// The language of an article: its text's where that is plain, else what is nearest to it.
@Suite struct LanguageFinderTests {
  /// The language of each article with the rule that found it.
  private func languages(_ reading: Reading) -> [String] {
    reading.articles.map { article in
      let rules = article.evidence.filter { $0.field == .language }.map(\.rule)
      return "\(article.language ?? "-") \(rules.joined(separator: ","))"
    }
  }

  private func line(_ title: String, _ paragraphs: [String], _ members: String = "") -> String {
    let text = paragraphs.joined(separator: "\\n\\n")
    return "{\"title\": \"\(title)\", \"text\": \"\(text)\"\(members)}"
  }

  @Test(arguments: MixedTexts.reports)
  func `a quotation in another language leaves a text its own`(report: MixedTexts.Report) throws {
    var lines: [String] = []
    for other in MixedTexts.reports where other.language != report.language {
      for place in [0, 2, report.paragraphs.count] {
        var paragraphs = report.paragraphs
        paragraphs.insert(other.quotation, at: place)
        // The quotation as a paragraph, and in the midst of one.
        lines.append(line("7", paragraphs))
        lines.append(line("7", [paragraphs.joined(separator: " ")]))
      }
    }
    for text in lines {
      // Each by itself, so that no other text of the file says anything.
      let article = try #require(try Reading(content: text, as: "a.json").articles.first)
      #expect(article.language == report.language, "\(text)")
    }
  }

  @Test func `a plain text counts more than what is stated, and a stated near language is kept`()
    throws
  {
    let (german, danish) = (
      MixedTexts.reports[1].paragraphs,
      [
        "Byrådet i havnebyen besluttede tirsdag at lukke den gamle bro i elleve måneder, og "
          + "lastbiler må nu køre ad vejen gennem bakkerne, som er smal om vinteren."
      ]
    )
    #expect(
      try languages(
        Reading(
          content: [
            line("A", german, ", \"lang\": \"en\""), line("B", german, ", \"lang\": \"de-AT\""),
            line("C", danish, ", \"lang\": \"nb\""), line("D", danish),
          ].joined(separator: "\n"), as: "a.jsonl"))
        == ["de language-of-text", "de-AT record-field", "nb record-field", "da language-of-text"])
    let page = """
      <html lang="en"><head><title>Die Brücke</title></head><body><article><h1>Die Brücke</h1>
      \(german.map { "<p>\($0)</p>" }.joined())</article></body></html>
      """
    #expect(try languages(Reading(content: page, as: "a.html")) == ["de language-of-text"])
  }

  @Test func `a short text has the stated language, its outlet's, its file's, or a guess`() throws {
    let english = MixedTexts.reports[0].paragraphs
    var lines = (0..<20).map { line("Report \($0)", english) }
    let short = line("Shr 5 cts", ["Net 1,247,000"])
    lines.append(line("Shr 7 cts", ["Net 2,000"], ", \"lang\": \"pt\""))
    lines.append(line("Shr 8 cts", ["Net 3,000"], ", \"url\": \"https://www.spiegel.de/a\""))
    lines.append(short)
    let found = try languages(Reading(content: lines.joined(separator: "\n"), as: "a.jsonl"))
    #expect(
      found.suffix(3) == ["pt record-field", "de language-of-outlet", "en language-of-source"])
    // What stands in other files, or behind the first records of this one, says nothing.
    #expect(try languages(Reading(content: short, as: "a.jsonl")) != ["en language-of-source"])
    let german = MixedTexts.reports[1].paragraphs
    let mixed = (0..<40).map { line("Report \($0)", $0 % 8 == 0 ? german : english) } + [short]
    let last = try languages(Reading(content: mixed.joined(separator: "\n"), as: "a.jsonl")).last
    #expect(last != "en language-of-source")
    let headline = line("Wir haben davon erst gestern erfahren", ["Mehr dazu in Kürze hier."])
    #expect(try languages(Reading(content: headline, as: "a.jsonl")) == ["de language-guess"])
  }

  @Test func `nothing outside counts that the script of a text rules out`() throws {
    let lines =
      (0..<20).map { line("Report \($0)", MixedTexts.reports[0].paragraphs) } + [
        line("7", ["Мы узнали об этом вчера."]),
        line("7", ["Мы узнали об этом вчера."], ", \"lang\": \"en\""),
        line("7", ["Net 1,247,000 Shr"], ", \"lang\": \"ru\""),
      ]
    let found = try languages(Reading(content: lines.joined(separator: "\n"), as: "a.jsonl"))
    #expect(
      found.suffix(3) == ["ru language-guess", "ru language-guess", "en language-of-source"])
  }
}
