import NewsIndex
import TestSupport
import Testing

@testable import Search

/// Words with other names of several words (`UN`, United Nations): posting lists answer as the positions do.
@Suite struct NamedPlanTests {
  private static let variants = """
    expand: UN = United Nations | Vereinte Nationen
    acronym: IMF = International Monetary Fund
    same: accord | agreement

    """

  private func makeIndex(seed: UInt64) throws -> TestIndex {
    var random = SplitMix(seed: seed)
    let words = [
      "UN", "United Nations", "united", "nations", "the", "said", "IMF", "fund", "monetary",
      "International Monetary Fund", "Vereinte Nationen", "accord", "talks", "nations united",
    ]
    let texts = (0..<200).map { _ in
      (
        "Report",
        (0..<Int.random(in: 3...14, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }.joined(separator: " ") + "."
      )
    }
    return try TestIndex(texts, languages: ["en", "en", "de"], variants: Self.variants)
  }

  private static let listed = [
    "UN", "UN OR the", "UN talks", "UN OR IMF OR said", "UN NOT IMF", "said NOT UN",
    "(UN OR said) talks", "UN united", "united UN", "IMF OR (said talks)", "un UN",
    "(UN OR talks) (IMF OR said) NOT the", "said NOT (UN talks)", "accord OR UN",
  ]
  /// What lists cannot tell, or not rightly.
  private static let others = [
    "said OR (UN talks)", "\"UN talks\"", "UN NEAR/3 talks", "title:UN OR said", "\"UN\" OR said",
    "talks OR (UN NOT said)", "CASE(UN) OR said",
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `are found, and scored, alike by lists and by positions`(seed: UInt64) throws {
    let searcher = try makeIndex(seed: seed).searcher()
    for query in Self.listed + Self.others {
      for isScored in [true, false] {
        for loosest in [Tier.exact, .near, .related] {
          var request = SearchRequest(query: query)
          request.loosest = loosest
          var compiler = try searcher.makeCompiler(request)
          guard
            case .text(let plan) = try compiler.compile(
              searcher.read(request).query, request.filters)
          else {
            Issue.record("\(query) is not about words alone")
            continue
          }
          let wanted = TextSearch.Wanted(articles: nil, loosest: loosest, isScored: isScored)
          // Words have no other names where only what was typed counts.
          let isListed = loosest != .exact && Self.listed.contains(query)
          #expect((plan.named != nil) == isListed, "\(query)")
          let byPositions = try searcher.text.positioned(plan, wanted)
          let found = try searcher.text.matches(plan, wanted)
          #expect(found.map(\.ordinal) == byPositions.map(\.ordinal), "\(query)")
          #expect(found.map(\.score) == byPositions.map(\.score), "\(query)")
          #expect(byPositions.count > 5, "\(query)")
          var one = wanted
          one.only = byPositions.first?.ordinal
          #expect(try searcher.text.matches(plan, one).map(\.ordinal) == [one.only], "\(query)")
        }
      }
    }
  }
}
