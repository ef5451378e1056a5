import Testing

@testable import Presentation

/// Texts in which `<mark>` can only be a mark.
@Suite struct MarkedTextTests {
  @Test(
    "what was escaped and marked is read back",
    arguments: [
      "", "a", "<mark>", "</mark>", "&lt;", "&amp;lt;", "a < b && c > d", "&", "<", "ü & 王 <🚢>",
      "<mar", "&am", "</mark", "&#38;",
    ])
  func isReadBack(_ text: String) {
    let escaped = MarkedText.escaped(text[...])
    #expect(MarkedText.plain(escaped) == text)
    #expect(MarkedText.plain("<mark>\(escaped)</mark> x \(escaped)") == "\(text) x \(text)")
  }

  @Test func `what was never escaped stays`() {
    #expect(MarkedText.plain("a <b> &c; & <") == "a <b> &c; & <")
  }
}
