internal import Markup
internal import News

/// Cuts an article's own markup into blocks: what a feed, a wire or a record holds as its content.
///
/// A fragment is the story and nothing else, so all of it is kept; whole pages need more than this. It
/// reads HTML and XHTML, and NITF, whose names are nearly HTML's.
struct FragmentBlocks {
  private let tree: MarkupTree
  private var blocks: [Block] = []
  private var text: [UInt8] = []
  private var breaks = 0

  /// Returns the blocks of a fragment of HTML, or of plain text.
  static func of(html: String) -> [Block] {
    let html = FragmentText.withoutSections(html)
    guard FragmentText.hasMarkup(html) else {
      let lines = TextLine.lines(of: FragmentText.withoutEntities(html))
      return Paragraphs.of(lines).map { Block($0) }
    }
    let tree = MarkupTree(html: Array(("<body>" + html).utf8))
    return of(tree, in: tree.root)
  }

  /// Returns the blocks of an element.
  static func of(_ element: XMLElement) -> [Block] { of(element.tree, in: element.node) }

  /// Returns the blocks below a node.
  static func of(_ tree: MarkupTree, in node: MarkupTree.Node) -> [Block] {
    var reader = FragmentBlocks(tree: tree)
    reader.walk(node, .paragraph)
    reader.flush(.paragraph)
    return reader.blocks
  }

  private init(tree: MarkupTree) { self.tree = tree }

  private mutating func walk(_ node: MarkupTree.Node, _ kind: Block.Kind) {
    for child in tree.children(of: node) {
      if tree.isText(child) {
        for byte in tree.bytes(of: child) {
          text.append(byte)
          if byte > 0x20 { breaks = 0 }
        }
      } else {
        enter(child, kind)
      }
    }
  }

  private mutating func enter(_ node: MarkupTree.Node, _ kind: Block.Kind) {
    if isHead(node) { return }
    switch FragmentRole.of(tree.spelling(of: tree.name(of: node))) {
    case .ignored: break
    case .inline: walk(node, kind)
    case .lineBreak:
      // Two breaks in a row end a paragraph where there is no other way to.
      breaks += 1
      if breaks == 2 { flush(kind) } else { text.append(0x20) }
    case .cell:
      text.append(0x20)
      walk(node, kind)
      text.append(0x20)
    case .preformatted:
      flush(kind)
      let lines = TextLine.lines(of: tree.text(of: node))
      for paragraph in Paragraphs.of(lines) { blocks.append(Block(paragraph, kind: kind)) }
    case .block(let own):
      flush(kind)
      // A paragraph in a list or a quotation is of it, a list in a quotation is a list.
      let inner = own == .paragraph ? kind : own ?? kind
      walk(node, inner)
      flush(inner)
    }
  }

  /// Whether it is a document's own head, whose headline and byline are fields of the article.
  private func isHead(_ node: MarkupTree.Node) -> Bool {
    tree.name(of: node) == Self.header
      && tree.descendants(of: node).contains { tree.name(of: $0) == .h1 }
  }

  private static let header = MarkupName(known: "header")

  private mutating func flush(_ kind: Block.Kind) {
    defer {
      text.removeAll(keepingCapacity: true)
      breaks = 0
    }
    guard text.contains(where: { $0 > 0x20 }) else { return }
    let line = PageText.withoutDoubleEscapes(
      TextLine.cleaned(String(decoding: text, as: UTF8.self)))
    if !line.isEmpty { blocks.append(Block(line, kind: kind)) }
  }
}

/// What an element does to the text that it holds.
enum FragmentRole {
  case ignored, inline, lineBreak, cell, preformatted
  /// It stands on lines of its own; the kind is nil where it only groups others.
  case block(Block.Kind?)

  static func of(_ name: String) -> FragmentRole {
    table[name] ?? .inline
  }

  private static let table: [String: FragmentRole] = {
    let rows: [(FragmentRole, String)] = [
      (
        .ignored,
        """
        script style noscript template svg math iframe object embed button select textarea input canvas \
        audio video head title nav map applet form dialog media-metadata media-reference \
        media-producer media-object note datasource docdata revision-history pubdata
        """
      ),
      (.lineBreak, "br hr"),
      (.cell, "td th"),
      (.preformatted, "pre"),
      (.block(.paragraph), "p"),
      (.block(.subhead), "h1 h2 h3 h4 h5 h6 hl1 hl2 nitf-table-caption"),
      (.block(.listItem), "li dt dd"),
      (.block(.quotation), "blockquote bq"),
      (.block(.caption), "figcaption caption media-caption"),
      (
        .block(nil),
        """
        address article aside body center details div dl fieldset figure footer header hgroup html \
        main menu ol section summary table tbody tfoot thead tr ul block body.content body.end media \
        fn tagline credit abstract
        """
      ),
    ]
    var table: [String: FragmentRole] = [:]
    for (role, names) in rows {
      for name in names.split(whereSeparator: \.isWhitespace) { table[String(name)] = role }
    }
    return table
  }()
}

/// Texts that may be markup: what feeds and wires put where a line of text belongs.
enum FragmentText {
  /// Returns a text as one clean line, without tags, and with its entities resolved.
  ///
  /// Elements of whole pages cannot be in a line: "elements of &lt;head&gt;" speaks of one.
  static func plain(_ text: String) -> String {
    let text = withoutSections(text)
    guard hasMarkup(text) else {
      return PageText.withoutDoubleEscapes(TextLine.cleaned(withoutEntities(text)))
    }
    return of(html: text)
  }

  private static func of(html: String) -> String {
    let tree = MarkupTree(html: Array(("<body>" + withLiteralNames(html)).utf8))
    let blocks = FragmentBlocks.of(tree, in: tree.root)
    let line = blocks.map(\.text).joined(separator: " ")
    // Escaped twice, as some systems do.
    return hasMarkup(line) ? line : TextLine.cleaned(withoutEntities(line))
  }

  /// Returns a text without the marks of sections that were escaped with the text in them.
  static func withoutSections(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")), text.contains("<![CDATA[") else { return text }
    return text.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
  }

  /// Returns markup in which only elements that lines have are tags; others are words with brackets.
  private static func withLiteralNames(_ html: String) -> String {
    let parts = html.split(separator: "<", omittingEmptySubsequences: false)
    var result = String(parts.first ?? "")
    for part in parts.dropFirst() {
      let name = part.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      let isTag = part.hasPrefix("!") || lineElements.contains(name.lowercased())
      result += (isTag ? "<" : "&lt;") + part
    }
    return result
  }

  private static let lineElements: Set = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "div",
    "em",
    "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img", "ins", "kbd", "li", "mark", "p", "q",
    "ruby",
    "rt", "rp", "s", "samp", "script", "small", "span", "strike", "strong", "style", "sub", "sup",
    "time",
    "tt", "u", "ul", "ol", "var", "wbr", "noscript", "iframe", "blockquote", "person", "location",
    "org",
    "num", "chron", "money", "event", "function", "lang", "pronounce", "copyrite", "virtloc", "hl1",
    "hl2",
  ]

  /// Whether a tag stands in a text.
  static func hasMarkup(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while let open = bytes.firstIndex(of: UInt8(ascii: "<")) {
      bytes = bytes[(open + 1)...]
      guard let first = bytes.first else { return false }
      let isTag = (0x61...0x7A).contains(first | 0x20) || first == 0x2F || first == 0x21
      if isTag { return bytes.contains(UInt8(ascii: ">")) }
    }
    return false
  }

  /// Returns a text without tags with the entities in it resolved: "AT&amp;T".
  static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else {
      return text
    }
    // A lone "<" is text and stays so.
    let escaped = text.split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "&lt;")
    let tree = MarkupTree(html: Array(("<body><pre>x" + escaped).utf8))
    let resolved = tree.text(of: tree.root)
    return resolved.hasPrefix("x") ? String(resolved.dropFirst()) : text
  }
}
