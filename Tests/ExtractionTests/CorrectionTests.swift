import News
import Testing

@testable import Extraction

@Suite struct CorrectionTests {
  private func taken(_ texts: [String]) -> Article {
    var article = Article(source: SourceLocation(path: "a"))
    article.blocks = texts.map { Block($0) }
    CorrectionNotice.take(from: &article)
    return article
  }

  private let story = ["The harbour office counted the boats.", "It found one more than in June."]

  @Test(arguments: [
    "Correction: An earlier version gave the number of boats as 40. It is 41.",
    "Correction, July 3, 2017: The clerk is Ann Lee, not Bo Finch.",
    "CORRECTION (July 3): The clerk is Ann Lee.",
    "An earlier version of this article misstated the number of boats.",
    "Korrektur: In einer früheren Fassung stand, es seien 40 Boote.",
    "Une version précédente de cet article indiquait 40 bateaux.",
    "Исправление: Лодок 41, а не 40.",
  ])
  func `a notice leaves the text for its field`(notice: String) {
    let below = taken(story + [notice])
    #expect(below.blocks.map(\.text) == story)
    #expect(below.correction == notice)
    #expect(below.evidence.map(\.rule) == ["correction-notice"])
    #expect(taken([notice] + story).correction == notice)
  }

  /// One in each language that docs/pages.md counts.
  @Test(arguments: [
    "Correction: there are 41 boats.", "Korrektur: Es sind 41 Boote.",
    "Rectificatif : il y a 41 bateaux.",
    "Corrección: hay 41 barcos.", "Correzione: le barche sono 41.", "Correção: são 41 barcos.",
    "Correctie: het zijn 41 boten.", "Sprostowanie: łodzi jest 41.", "Düzeltme: 41 tekne var.",
    "Исправление: лодок 41.", "Rättelse: det är 41 båtar.", "Rettelse: der er 41 både.",
  ])
  func `a notice is known in a dozen languages`(notice: String) {
    #expect(taken(story + [notice]).correction == notice)
  }

  @Test func `a label on a line of its own belongs to the next`() {
    let article = taken(story + ["Correction", "The number of boats is 41."])
    #expect(article.correction == "The number of boats is 41.")
    #expect(article.blocks.map(\.text) == story)
  }

  @Test(arguments: [
    "Correction fluid was found on the list.", "The correction: none.",
    "Corrections are rare here.",
  ])
  func `other sentences stay`(sentence: String) {
    #expect(taken(story + [sentence]).correction == nil)
  }

  @Test func `in the middle of a long text it is the story's`() {
    let long = (1...30).map { "Sentence \($0) of the story." }
    let texts = Array(long[..<15]) + ["Correction: said the clerk."] + Array(long[15...])
    #expect(taken(texts).correction == nil)
  }
}
