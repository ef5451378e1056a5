import NewsIndex
import Testing

@testable import Search

struct RankingTests {
  private static let filler = String(
    repeating: "grain harvest moved slowly again today ", count: 12)

  private static func titles(_ query: String, _ texts: [(String, String)]) throws -> [String] {
    try TestIndex(texts).search(query).hits.map(\.article.title)
  }

  @Test func `a word in the headline counts more than one in the text`() throws {
    let found = try Self.titles(
      "comet", [("Tail", "A comet was seen."), ("Comet", "A tail was seen."), ("None", "Rain.")])
    #expect(found == ["Comet", "Tail"])
  }

  @Test func `a word in the opening counts more than one far below`() throws {
    let found = try Self.titles(
      "comet",
      [
        ("Late", Self.filler + "A comet was seen. \(Self.filler)"),
        ("Early", "A comet was seen. \(Self.filler)" + Self.filler), ("None", "Rain."),
      ])
    #expect(found == ["Early", "Late"])
  }

  @Test func `a word typed in two inflections counts once`() throws {
    let index = try TestIndex([("One", "The comet's tail."), ("None", "Rain fell.")])
    let once = try index.search("comet").hits.map(\.score)
    #expect(try index.search("comet comets").hits.map(\.score) == once)
  }

  @Test func `a word counts also where the phrase that it is part of does not stand`() throws {
    let found = try Self.titles(
      #""comet tail" OR rain"#,
      [("Both", "Rain fell. A tail was lost."), ("One", "Rain fell. A hat was lost."), ("No", "")])
    #expect(found == ["Both", "One"])
  }

  @Test func `words that are repeated where they occur weigh more`() {
    let model = RankingModel.standard
    let passing = model.weight(
      of: Occurrence(articleCount: 10, positionCount: 10), articleCount: 1000)
    let bursty = model.weight(
      of: Occurrence(articleCount: 10, positionCount: 40), articleCount: 1000)
    // At random the forty places would be in 1000 (1 - e^-0.04) = 39.21 articles.
    #expect(abs(bursty / passing - 2.9835) < 1e-3)
    #expect(model.weight(of: Occurrence(articleCount: 9, positionCount: 9), articleCount: 9) > 0)
  }

  @Test func `a word that is repeated because it is frequent weighs no more for it`() {
    let model = RankingModel.standard
    // 500 of 1000 articles have a word that falls at random 693 times.
    let once = model.weight(
      of: Occurrence(articleCount: 500, positionCount: 500), articleCount: 1000)
    let often = model.weight(
      of: Occurrence(articleCount: 500, positionCount: 693), articleCount: 1000)
    #expect(abs(often / once - 1) < 1e-3)
  }

  @Test func `levels rise with the positions of a word, to all but the highest`() {
    let scale = ImpactScale()
    var positions = PositionCounts()
    let norms = scale.norms(titleLength: 9, bodyLength: 200)
    var levels = [scale.level(of: positions, norms)]
    for position in 0..<5000 {
      positions.add(field: TextField.body.rawValue, position: position)
      levels.append(scale.level(of: positions, norms))
    }
    // Counts end at 511 positions and at the 60 words of the opening: (511 / 513 + 0.25 × 60 / 61) × 255 / 1.25.
    #expect(levels == levels.sorted() && levels.first == 0 && levels.last == 254)
  }
}
