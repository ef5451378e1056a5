import Markup
import Testing

@Suite struct MarkupTreeTests {
  /// The tree in brackets, for comparison.
  func outline(_ tree: MarkupTree, _ node: Int = 0) -> String {
    if tree.isText(node) { return "'" + tree.text(of: node) + "'" }
    let inner = tree.children(of: node).map { outline(tree, $0) }.joined(separator: " ")
    let name = tree.spelling(of: tree.name(of: node))
    let attributes = tree.attributeNames(of: node).map { name in
      " \(tree.spelling(of: name))=\(tree.attribute(name, of: node) ?? "-")"
    }.joined()
    return "(\(name)\(attributes)\(inner.isEmpty ? "" : " " + inner))"
  }

  @Test(arguments: [
    (
      "<p class=a>One<p>Two &amp; &eacute;",
      "(#document (html (body (p class=a 'One') (p 'Two & é'))))"
    ),
    ("<b>x</b>y", "(#document (html (body (b 'x') 'y')))"),
    ("<article id='1'>a<!-- c -->b</article>", "(#document (html (body (article id=1 'ab'))))"),
    (
      "<script type=x>if (a<b) \"</p>\"</script>",
      "(#document (html (head (script type=x 'if (a<b) \"</p>\"'))))"
    ),
    ("", "(#document)"),
  ])
  func `parses HTML as it is found`(html: String, expected: String) {
    #expect(outline(MarkupTree(html: Array(html.utf8))) == expected)
  }

  @Test(arguments: [
    ("<a x:b='1' xmlns:x='urn:x'><x:c>t</x:c></a>", "(#document (a x:b=1 (c 't')))"),
    ("<a>1&nbsp;2 &mdash; &amp; <![CDATA[<b>]]></a>", "(#document (a '1\u{A0}2 — & <b>'))"),
    (
      "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
      "(#document (a '&e;'))"
    ),
  ])
  func `parses XML and reads nothing outside it`(xml: String, expected: String) throws {
    #expect(try outline(MarkupTree(xml: Array(xml.utf8))) == expected)
  }

  @Test func `knows the name space of an element`() throws {
    let tree = try MarkupTree(xml: Array("<x:c xmlns:x='urn:x'/>".utf8))
    #expect(tree.namespace(of: 1) == "urn:x")
  }

  @Test func `reads XML in a declared encoding`() throws {
    let xml: [UInt8] =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9]
      + Array("</a>".utf8)
    #expect(try MarkupTree(xml: xml).text(of: 0) == "é")
  }

  @Test func `says where XML is broken`() {
    #expect(throws: MarkupError.self) { try MarkupTree(xml: Array("<a>\n<b></a>".utf8)) }
    #expect(throws: MarkupError.self) { try MarkupTree(xml: []) }
  }

  @Test func `entities cannot grow`() throws {
    var dtd = "<!ENTITY a0 'aaaaaaaaaa'>"
    for level in 1..<20 {
      dtd += "<!ENTITY a\(level) '" + String(repeating: "&a\(level - 1);", count: 10) + "'>"
    }
    let tree = try MarkupTree(xml: Array("<!DOCTYPE r [\(dtd)]><r>&a19;</r>".utf8))
    #expect(tree.text(of: 0) == "&a19;")
  }

  @Test func `keeps a tree shallow and its ranges whole`() {
    let html = String(repeating: "<div>", count: 20_000) + "x"
    let tree = MarkupTree(html: Array(html.utf8))
    #expect(tree.text(of: 0) == "x")
    let deepest = tree.descendants(of: 0).map { Array(tree.ancestors(of: $0)).count }.max()
    #expect(deepest == MarkupTree.maximumDepth)
  }

  @Test func `reads past bytes that are not text`() {
    let html: [UInt8] = Array("<p>a".utf8) + [0, 0xFF] + Array("b</p>".utf8)
    #expect(MarkupTree(html: html).text(of: 0) == "a\u{FFFD}\u{FFFD}b")
  }

  @Test func `siblings, parents and subtrees agree`() {
    let tree = MarkupTree(html: Array("<ul><li>a<li><b>c</b>d</ul><p>e".utf8))
    for node in 1..<tree.count {
      guard let parent = tree.parent(of: node) else { continue }
      #expect(Array(tree.children(of: parent)).contains(node))
      if let next = tree.nextSibling(of: node) { #expect(tree.parent(of: next) == parent) }
      #expect(tree.subtree(of: parent).contains(node))
    }
  }
}
