import HTTPServer
import Testing

@testable import WebPages

@Suite struct FrameTests {
  private let home = PageState([], [])

  @Test func `a page that is made without the index says nothing of its articles`() {
    var frame = SiteFrame(title: "Archive", countryNames: [:])
    let page = frame.errorPage(HTTPFault(.notFound, "there is no article 9"), home)
    #expect(page.contains("there is no article 9"))
    #expect(!page.contains("0 articles"))
    frame.state = "abc"
    frame.articleCount = 7
    #expect(frame.errorPage(HTTPFault(.notFound, "none"), home).contains("7 articles"))
  }

  @Test func `a text in columns keeps them, and can be scrolled with the keyboard`() {
    let page = SiteFrame(title: "Archive", countryNames: [:])
      .textPage("Why", home, back: nil, text: "a    b")
    #expect(
      page.contains(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Why\"><pre>a    b"))
    #expect(!StyleSheet.text.contains("pre-wrap"))
  }
}
