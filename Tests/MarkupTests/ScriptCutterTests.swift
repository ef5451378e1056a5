import Testing

@testable import Markup

@Suite struct ScriptCutterTests {
  private static let long = String(repeating: "if (a<b) { x('</p>') } ", count: 4)

  @Test func `takes scripts and style sheets out, and gives them back`() {
    let html = """
      <html><head><SCRIPT type="x">\(Self.long)</SCRIPT ><style>\(Self.long)</style></head>
      <body><p>One<script>\(Self.long)</p></script> two</body></html>
      """
    let cutter = ScriptCutter(Array(html.utf8))
    #expect(cutter.contents.count == 3)
    #expect(!String(decoding: cutter.page, as: UTF8.self).contains("if (a<b)"))
    let tree = MarkupTree(html: Array(html.utf8))
    #expect(tree.elements(.script).map { tree.text(of: $0) } == [Self.long, Self.long + "</p>"])
    #expect(tree.elements(.p).count == 1)
  }

  @Test(arguments: [
    // Commented out; in what is empty to libxml2; with a quotation mark that is open; another element.
    "<!-- <script>LONG --><p>a</p><script>LONG</script>",
    "<!--><script>LONG</script><p>a</p>",
    "<script src=x /><p>a</p><script>LONG</script>",
    "<script title=\"a>b\">LONG</script><p>a</p>",
    "<scripts><p>a</p>LONG</scripts>", "<style>LONG", "<script>LONG", "<script", "<!-- <script>",
    "<p title=\"<script>LONG</script>\">a</p>", "<script>@dateline:0</script><p>a</p>",
    "<textarea><script>LONG</script></textarea><p>a</p>", "<script>LONG</scr<p>a</p></script>b",
  ])
  func `leaves the tree as it would be`(html: String) {
    let html = Array(html.replacing("LONG", with: Self.long).utf8)
    let whole = MarkupTree(html: html)
    let plain = MarkupTree(cleaned: html, nil, sizeHint: html.count)
    #expect(whole.count == plain.count)
    for node in 0..<whole.count {
      #expect(whole.spelling(of: whole.name(of: node)) == plain.spelling(of: plain.name(of: node)))
      #expect(whole.text(of: node) == plain.text(of: node))
      #expect(whole.parent(of: node) == plain.parent(of: node))
    }
  }
}
