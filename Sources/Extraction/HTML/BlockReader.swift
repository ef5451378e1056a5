internal import Markup
internal import News

/// Cuts a page's text into blocks, as a browser would lay it out.
struct BlockReader {
  private let tree: MarkupTree
  private let zones: PageZones
  private let readsNoscript: Bool
  private(set) var blocks: [PageBlock] = []

  /// The text of the block at hand.
  private struct Line {
    var text: [UInt8] = []
    /// The bytes that are no white space; those in links; those in bold.
    var inkBytes = 0
    var linkBytes = 0
    var boldBytes = 0
    var breaks = 0
  }

  private var line = Line()
  private var linkDepth = 0
  private var boldDepth = 0

  /// Where the walk is: the innermost block element, and what lies above it.
  private struct Place {
    var node: MarkupTree.Node
    var kind = PageBlock.Kind.loose
    var zone: PageZone?
  }

  /// Returns the blocks of a part of a page.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - node: the part.
  ///   - zones: what the names of the page's parts say.
  ///   - readsNoscript: whether what browsers without scripts show is read: some pages have their text there.
  /// - Returns: its blocks, in the order of the page.
  static func blocks(
    of tree: MarkupTree, in node: MarkupTree.Node = 0, zones: PageZones,
    readsNoscript: Bool = false
  ) -> [PageBlock] {
    var reader = BlockReader(tree: tree, zones: zones, readsNoscript: readsNoscript)
    reader.walk(node, Place(node: node))
    reader.flush(Place(node: node))
    return reader.blocks
  }

  private init(tree: MarkupTree, zones: PageZones, readsNoscript: Bool) {
    self.tree = tree
    self.zones = zones
    self.readsNoscript = readsNoscript
  }

  private mutating func walk(_ node: MarkupTree.Node, _ place: Place) {
    for child in tree.children(of: node) {
      if tree.isText(child) {
        append(child)
      } else {
        enter(child, place)
      }
    }
  }

  private static let template = MarkupName(known: "template") ?? .document
  private static let noscript = MarkupName(known: "noscript") ?? .document

  private mutating func enter(_ node: MarkupTree.Node, _ place: Place) {
    switch ElementRole.of(tree.name(of: node)) {
    case .ignored:
      let name = tree.name(of: node)
      // A template is a part of the page where it says so: what browsers show in its place.
      let isShown =
        name == Self.noscript && readsNoscript
        || name == Self.template && tree.attribute(named: "shadowrootmode", of: node) != nil
      guard isShown else { return }
      flush(place)
      walk(node, place)
      flush(place)
    case .lineBreak:
      // Two breaks in a row end a paragraph where pages have no other way.
      line.breaks += 1
      if line.breaks == 2 || isHeadingLine || isByline {
        flush(place)
      } else {
        line.text.append(0x20)
      }
    case .inline(let isLink, let isBold):
      let zone = zones.zone(of: node)
      if let zone, place.zone == nil, zone.isAside, line.inkBytes > 0 {
        return readAside(node, Place(node: node, zone: zone))
      }
      var inner = place
      if let zone, inner.zone == nil {
        flush(place)
        inner.zone = zone
      }
      if isLink { linkDepth += 1 }
      if isBold { boldDepth += 1 }
      walk(node, inner)
      if isLink { linkDepth -= 1 }
      if isBold { boldDepth -= 1 }
      if zone != nil, place.zone == nil { flush(inner) }
    case .block(let kind):
      flush(place)
      var inner = place
      inner.node = node
      if let kind { inner.kind = Self.kind(kind, inside: place.kind) }
      inner.zone = inner.zone ?? zones.zone(of: node)
      if inner.zone == .caption { inner.kind = .caption }
      let first = blocks.count
      walk(node, inner)
      flush(inner)
      if tree.name(of: node) == .tr { joinCells(from: first) }
    }
  }

  /// Whether the line at hand is bold as a whole, and short: pages without headings have such.
  private var isHeadingLine: Bool {
    line.inkBytes == line.boldBytes && (12..<150).contains(line.inkBytes) && linkDepth == 0
      && boldDepth == 0
  }

  /// Whether the line at hand names the writer: "By Ann Lee<br>LIMA - On Monday …".
  private var isByline: Bool {
    guard (6..<80).contains(line.inkBytes), blocks.count < 1000 else { return false }
    return BylineParser().parse(TextLine.cleaned(line.text)) != nil
  }

  /// Reads what pops up over a paragraph, such as the note to a word, which goes on behind it.
  private mutating func readAside(_ node: MarkupTree.Node, _ place: Place) {
    let outer = line
    line = Line()
    walk(node, place)
    flush(place)
    line = outer
  }

  /// The longest cell, in letters, that is read as a part of its row.
  private static let cellLimit = 60

  /// Makes one block of a row's cells where all are short: a table of facts, not of a page's columns.
  private mutating func joinCells(from first: Int) {
    let cells = blocks[first...]
    guard cells.count > 1,
      cells.allSatisfy({ $0.kind == .cell && $0.letters <= Self.cellLimit && $0.zone == nil })
    else { return }
    var row = blocks[first]
    row.kind = .row
    row.text = cells.map(\.text).joined(separator: " ")
    row.letters = cells.reduce(0) { $0 + $1.letters }
    row.linkLetters = cells.reduce(0) { $0 + $1.linkLetters }
    row.isBold = cells.allSatisfy(\.isBold)
    blocks.replaceSubrange(first..., with: [row])
  }

  /// A paragraph in a list, a quotation or below a picture is of it.
  private static func kind(
    _ kind: PageBlock.Kind, inside outer: PageBlock.Kind
  ) -> PageBlock.Kind {
    switch (outer, kind) {
    case (.caption, .paragraph), (.caption, .heading), (.listItem, .paragraph),
      (.quotation, .paragraph), (.cell, .paragraph):
      outer
    default: kind
    }
  }

  private mutating func append(_ node: MarkupTree.Node) {
    let bytes = tree.bytes(of: node)
    let ink = bytes.count { $0 > 0x20 }
    line.text.append(contentsOf: bytes)
    guard ink > 0 else { return }
    line.breaks = 0
    line.inkBytes += ink
    if linkDepth > 0 { line.linkBytes += ink }
    if boldDepth > 0 { line.boldBytes += ink }
  }

  private mutating func flush(_ place: Place) {
    defer {
      line.text.removeAll(keepingCapacity: true)
      line.inkBytes = 0
      line.linkBytes = 0
      line.boldBytes = 0
      line.breaks = 0
    }
    guard line.inkBytes > 0 else { return }
    var text = TextLine.cleaned(line.text)
    if place.kind != .preformatted { text = PageText.withoutDoubleEscapes(text) }
    guard !text.isEmpty else { return }
    let letters = Self.letters(of: text)
    let share = Double(letters) / Double(line.inkBytes)
    blocks.append(
      PageBlock(
        text: text, kind: place.kind, node: place.node, letters: letters,
        linkLetters: min(letters, Int(Double(line.linkBytes) * share + 0.5)),
        isBold: line.boldBytes * 10 >= line.inkBytes * 9, zone: place.zone))
  }

  /// The length of a text in Latin letters: a character of Chinese or Japanese says as much as two.
  private static func letters(of text: String) -> Int {
    var count = 0
    for byte in text.utf8 where byte & 0xC0 != 0x80 { count += byte >= 0xE3 ? 2 : 1 }
    return count
  }
}

/// What an element does to the text that it holds.
enum ElementRole {
  /// Its content is not text of the page.
  case ignored
  case lineBreak
  case inline(isLink: Bool, isBold: Bool)
  /// It stands on lines of its own; the kind is nil where it only groups others.
  case block(PageBlock.Kind?)

  static func of(_ name: MarkupName) -> ElementRole {
    let number = Int(name.number)
    return number < table.count ? table[number] : .inline(isLink: false, isBold: false)
  }

  private static let table: [ElementRole] = MarkupTree.htmlNames.map(role(of:))

  private static func role(of name: String) -> ElementRole {
    switch name {
    case "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "button",
      "select", "textarea", "input", "option", "datalist", "canvas", "audio", "video", "head",
      "map", "applet", "frame", "frameset", "noframes", "param", "track", "dialog", "progress",
      "meter", "output", "optgroup":
      .ignored
    case "br", "hr": .lineBreak
    case "a": .inline(isLink: true, isBold: false)
    case "b", "strong": .inline(isLink: false, isBold: true)
    case "p": .block(.paragraph)
    case "h1": .block(.heading(1))
    case "h2": .block(.heading(2))
    case "h3": .block(.heading(3))
    case "h4": .block(.heading(4))
    case "h5": .block(.heading(5))
    case "h6": .block(.heading(6))
    case "li", "dt", "dd": .block(.listItem)
    case "blockquote", "q": name == "q" ? .inline(isLink: false, isBold: false) : .block(.quotation)
    case "figcaption", "caption", "figure": .block(.caption)
    case "td", "th": .block(.cell)
    case "pre": .block(.preformatted)
    case "address", "article", "aside", "body", "center", "details", "dir", "div", "dl", "fieldset",
      "footer", "form", "header", "hgroup", "html", "legend", "main", "menu", "nav", "ol",
      "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "picture":
      .block(nil)
    default: .inline(isLink: false, isBold: false)
    }
  }
}
