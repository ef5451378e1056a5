import HTTPServer
import Search
import Testing

@testable import WebPages

@Suite struct AddedWordsTests {
  @Test(arguments: [(20, false), (21, true)])
  func `few added words are shown, many can be opened`(count: Int, isFolded: Bool) {
    let page = Self.page(
      PageState([], [.init("q", "bridge"), .init("expand", "1")]), wordCount: count)
    #expect(page.contains("<summary>The \(count) words that are looked for</summary>") == isFolded)
    #expect(page.contains("Words added: word1, word2") == !isFolded)
    #expect(page.contains("Read as <code>bridge OR word1</code>"))
  }

  @Test func `where nothing was typed the words are not told twice`() {
    let page = Self.page(PageState(["related", "7"], []), wordCount: 40)
    #expect(page.contains("word40"))
    #expect(!page.contains("Read as"))
  }

  private static func page(_ state: PageState, wordCount: Int) -> String {
    var response = SearchResponse(
      parsed: "bridge OR word1", warnings: [], total: 0, tiers: [], hits: [], facets: nil)
    response.addedWords = (1...wordCount).map { "word\($0)" }
    return ResultsPage(SiteFrame(title: "Archive", countryNames: [:]), state, formats: [])
      .html(response, limit: 10, plot: .empty)
  }
}
