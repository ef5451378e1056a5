import HTTPServer
import Testing

@testable import WebPages

struct MarkupTests {
  @Test func `a string in markup is text, wherever it stands`() {
    let text = "<script>\"x\" & 'y'</script>"
    let html = HTML(.p, [.class(text), .set(.title, text)]) {
      text
      HTML(.b) { text }
    }
    let escaped = "&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;"
    #expect(
      html.text
        == "<p class=\"\(escaped)\" title=\"\(escaped)\">\(escaped)<b>\(escaped)</b></p>")
  }

  @Test func `control characters are dropped, for HTML and XML allow none`() {
    #expect(HTML("a\u{0}b\u{1}c\td\ne\u{7F}f\u{85}g\u{FFFE}h").text == "abc\td\nefgh")
  }

  @Test(
    "only addresses of the web become links",
    arguments: [
      ("https://news.example/a?b=c", true), ("HTTP://news.example/", true),
      ("javascript:alert(1)", false), ("data:text/html,x", false), ("//news.example", false),
      ("https://news.example/a b", false), ("https://a\nb", false), ("file:///etc/passwd", false),
      (" https://news.example", false), ("", false),
    ])
  func sources(_ address: String, _ isLink: Bool) {
    #expect((WebLink.source(address) != nil) == isLink)
  }

  @Test func `a state adds, sets and takes away filters, from the first page on`() {
    let state = PageState(
      [],
      [
        .init("q", "minsk"), .init("city", "Hamburg"), .init("sort", "newest"),
        .init("offset", "10"),
      ])
    #expect(
      state.adding("city", "Kyiv").link.text == "/?q=minsk&city=Hamburg&city=Kyiv&sort=newest")
    #expect(state.adding("outlet", "A").link.text == "/?q=minsk&city=Hamburg&outlet=A&sort=newest")
    #expect(state.removing(.init("city", "Hamburg")).link.text == "/?q=minsk&sort=newest")
    #expect(
      state.from(offset: 20, state: "ab").link.text
        == "/?q=minsk&city=Hamburg&sort=newest&offset=20&state=ab")
    #expect(state.from(offset: 0, state: "ab").link.text == "/?q=minsk&city=Hamburg&sort=newest")
  }

  @Test func `a month, a year or a day ends where the next begins`() {
    #expect(
      ["2017", "2017-07", "2017-12", "2017-12-31"].map(FilterPanel.span)
        == ["2018", "2017-08", "2018-01", "2018-01-01"])
  }
}
