internal import Markup

/// Tells which elements of a page are no part of the story.
///
/// Names mislead: `<body class="no-sidebar comments-open">` is no sidebar. So an element that holds
/// the headline, or much of the page's prose, is never a zone.
struct PageZones: Sendable {
  private var zones: [MarkupTree.Node: PageZone] = [:]

  /// The zone that begins with an element; nil where it may be part of the story.
  func zone(of node: MarkupTree.Node) -> PageZone? { zones[node] }

  /// Knows no zones.
  init() {}

  /// Finds the zones of a page.
  init(of tree: MarkupTree) {
    let prose = ProseMeasure(of: tree)
    for node in tree.descendants(of: tree.root) where !tree.isText(node) {
      guard let zone = Self.named(tree, node) else { continue }
      if prose.isMostOfPage(tree.subtree(of: node), zone: zone) { continue }
      zones[node] = zone
    }
  }

  private static func named(_ tree: MarkupTree, _ node: MarkupTree.Node) -> PageZone? {
    let name = tree.name(of: node)
    if name == .html || name == .body || name == .main { return nil }
    if let zone = byElement[tree.spelling(of: name)] { return zone }
    if let style = tree.attributeBytes(.style, of: node), isHidden(style) { return .hidden }
    if tree.attributeBytes(hiddenName, of: node) != nil { return .hidden }
    if let role = tree.attribute(.role, of: node), let zone = byRole[role] { return zone }
    for attribute in [MarkupName.classNames, .id] {
      guard let bytes = tree.attributeBytes(attribute, of: node) else { continue }
      if let zone = zone(in: bytes) { return zone }
    }
    return nil
  }

  private static let hiddenName = MarkupName(known: "hidden") ?? .document
  private static let byElement: [String: PageZone] = [
    "nav": .navigation, "footer": .footer, "aside": .widget, "menu": .navigation, "form": .notice,
  ]
  private static let byRole: [String: PageZone] = [
    "navigation": .navigation, "banner": .navigation, "contentinfo": .footer,
    "complementary": .widget, "search": .navigation, "dialog": .notice, "alertdialog": .notice,
    "menu": .navigation, "toolbar": .widget, "alert": .notice,
  ]

  private static func isHidden(_ style: ArraySlice<UInt8>) -> Bool {
    let plain = String(decoding: style.filter { $0 != 0x20 }, as: UTF8.self).lowercased()
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  /// The zone that one of the words in a `class` or `id` names.
  static func zone(in names: ArraySlice<UInt8>) -> PageZone? {
    var previous = ""
    var found: PageZone?
    NameWords.forEach(in: names) { word in
      if found == nil { found = PageZone.words[word] ?? PageZone.pairs[previous + " " + word] }
      previous = word
    }
    return found
  }
}

/// The words of names such as `article-shareBar`.
enum NameWords {
  /// Calls a closure with each word, in small letters.
  static func forEach(in names: ArraySlice<UInt8>, _ body: (String) -> Void) {
    var word: [UInt8] = []
    var wasSmall = false
    for byte in names {
      let isCapital = (0x41...0x5A).contains(byte)
      let isLetter = isCapital || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if !isLetter || (isCapital && wasSmall), !word.isEmpty {
        body(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(isCapital ? byte | 0x20 : byte) }
      wasSmall = isLetter && !isCapital
    }
    if !word.isEmpty { body(String(decoding: word, as: UTF8.self)) }
  }
}

/// How much of a page's prose lies where: bytes of text in paragraphs, outside links.
private struct ProseMeasure {
  /// The prose before each node.
  private var before: [Int]
  private var headlines: [MarkupTree.Node]

  init(of tree: MarkupTree) {
    before = [0]
    before.reserveCapacity(tree.count + 1)
    headlines = tree.elements(.h1)
    var linkEnd = 0
    var paragraphEnd = 0
    for node in 0..<tree.count {
      let name = tree.name(of: node)
      if name == .a { linkEnd = max(linkEnd, tree.subtree(of: node).upperBound) }
      if name == .p { paragraphEnd = max(paragraphEnd, tree.subtree(of: node).upperBound) }
      let counts = name == .text && node < paragraphEnd && node >= linkEnd
      before.append(before[node] + (counts ? tree.bytes(of: node).count : 0))
    }
  }

  func isMostOfPage(_ part: Range<MarkupTree.Node>, zone: PageZone) -> Bool {
    let total = before[before.count - 1]
    let inside = before[part.upperBound] - before[part.lowerBound]
    if zone == .comments || zone == .footer {
      return headlines.contains(where: part.contains) && inside * 4 > total
    }
    return inside * 3 > total && inside > 400
  }
}
