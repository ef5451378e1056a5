internal import Markup

/// Tells which elements of a page are no part of the story.
///
/// Names mislead: `<body class="no-sidebar comments-open">` is no sidebar, and neither is the story in a
/// `sidebar-grid`. So an element that holds the headline or much of the page's prose is never a zone, and
/// the word that says so of it is not believed again on that page. A word is judged over all elements that bear
/// it: the fifteen pieces of a story in fifteen hidden elements are not hidden.
struct PageZones: Sendable {
  /// How far names are believed.
  enum Trust {
    /// All names that say something.
    case all
    /// Only those that a story's own parts never bear, such as menus and forms: for pages where nothing would be
    /// left otherwise.
    case firm
    /// No names, only elements and roles: for pages where nothing was left even so.
    case none
  }

  private var zones: [MarkupTree.Node: PageZone] = [:]

  /// The zone that begins with an element; nil where it may be part of the story.
  func zone(of node: MarkupTree.Node) -> PageZone? { zones[node] }

  /// Knows no zones.
  init() {}

  /// An element whose names say something: what `class` and `id` do, each.
  private struct Named {
    var node: MarkupTree.Node
    var readings: [PageNames.Reading]
  }

  /// Finds the zones of a page.
  init(of tree: MarkupTree, names: PageNames, trust: Trust = .all) {
    let prose = ProseMeasure(of: tree)
    let elements = Self.namedElements(tree, names)
    var doubted = Self.doubted(tree, elements, prose)
    let story = Self.storyElement(tree, elements, prose)
    var next = 0
    for node in tree.descendants(of: tree.root) where !tree.isText(node) {
      var readings: [PageNames.Reading] = []
      if next < elements.count, elements[next].node == node {
        readings = elements[next].readings
        next += 1
      }
      while let (zone, word) = Self.zone(tree, node, readings, doubted) {
        if trust == .firm && !zone.isFirm || trust == .none && word != nil {
          guard let word else { break }
          doubted.insert(word)
          continue
        }
        let part = tree.subtree(of: node)
        let holdsStory = zone.isLayout && story.map(part.contains) ?? false
        guard holdsStory || prose.isStory(part, zone: zone) else {
          zones[node] = zone
          break
        }
        guard let word else { break }
        doubted.insert(word)
      }
    }
  }

  /// The elements whose names say something, in the order of the page: each name is read once.
  private static func namedElements(_ tree: MarkupTree, _ names: PageNames) -> [Named] {
    var elements: [Named] = []
    for node in tree.descendants(of: tree.root) where !tree.isText(node) {
      var readings: [PageNames.Reading] = []
      for attribute in [MarkupName.classNames, .id] {
        guard let bytes = tree.attributeBytes(attribute, of: node) else { continue }
        let reading = names.reading(of: bytes)
        if reading.isStory || !reading.zones.isEmpty { readings.append(reading) }
      }
      if !readings.isEmpty { elements.append(Named(node: node, readings: readings)) }
    }
    return elements
  }

  /// The one element of a page that is named for the story's text, and holds prose; nil where several are.
  private static func storyElement(
    _ tree: MarkupTree, _ elements: [Named], _ prose: ProseMeasure
  ) -> MarkupTree.Node? {
    var found: MarkupTree.Node?
    var end = 0
    for element in elements where element.node >= end {
      let part = tree.subtree(of: element.node)
      guard element.readings.contains(where: \.isStory), prose.inside(part) > 0 else { continue }
      if found != nil { return nil }
      found = element.node
      end = part.upperBound
    }
    return found
  }

  /// The words whose elements hold so much of the page's prose together that they say nothing.
  private static func doubted(
    _ tree: MarkupTree, _ elements: [Named], _ prose: ProseMeasure
  ) -> Set<String> {
    var sums: [String: (prose: Int, end: MarkupTree.Node)] = [:]
    for element in elements {
      let part = tree.subtree(of: element.node)
      let inside = prose.inside(part)
      guard inside > 0 else { continue }
      for (zone, word) in element.readings.flatMap(\.zones)
      where zone.isLayout && !isOfOtherStories(word) {
        let known = sums[word] ?? (0, 0)
        guard element.node >= known.end else { continue }
        sums[word] = (known.prose + inside, part.upperBound)
      }
    }
    return Set(sums.filter { prose.isMuch($0.value.prose) }.keys)
  }

  /// Whether a word speaks of other stories and of nothing else, as "promo" does not.
  private static func isOfOtherStories(_ word: String) -> Bool {
    PageZone.prefixes.contains { $0.1 == .related && word.hasPrefix($0.0) }
  }

  /// The zone that an element names, and the word in `class` or `id` that does.
  private static func zone(
    _ tree: MarkupTree, _ node: MarkupTree.Node, _ readings: [PageNames.Reading],
    _ doubted: Set<String>
  ) -> (PageZone, String?)? {
    let name = tree.name(of: node)
    if name == .html || name == .body || name == .main { return nil }
    for reading in readings {
      guard let (zone, word) = reading.zones.first(where: { !doubted.contains($0.word) })
      else { continue }
      if !textElements.contains(name) || zone.isOfParagraphs { return (zone, word) }
    }
    if let zone = byElement[name] { return (zone, nil) }
    if let style = tree.attributeBytes(.style, of: node), isHidden(style) { return (.hidden, nil) }
    if tree.attributeBytes(hiddenName, of: node) != nil { return (.hidden, nil) }
    if let role = tree.attribute(.role, of: node), let zone = byRole[role] { return (zone, nil) }
    return nil
  }

  /// Elements that hold one text: what is hidden or behind a paywall is the story's there.
  private static let textElements: Set<MarkupName> = Set(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "ul", "tr"].compactMap(MarkupName.init(known:)))
  private static let hiddenName = MarkupName(known: "hidden") ?? .document
  private static let byElement: [MarkupName: PageZone] = {
    let zones: [String: PageZone] = [
      "nav": .navigation, "footer": .footer, "aside": .widget, "menu": .navigation, "form": .notice,
    ]
    var byName: [MarkupName: PageZone] = [:]
    for (name, zone) in zones {
      if let name = MarkupName(known: name) { byName[name] = zone }
    }
    return byName
  }()
  private static let hidingStyles = ["display:none", "visibility:hidden"].map { Array($0.utf8) }
  private static let byRole: [String: PageZone] = [
    "navigation": .navigation, "banner": .navigation, "contentinfo": .footer,
    "complementary": .widget, "search": .navigation, "dialog": .notice, "alertdialog": .notice,
    "menu": .navigation, "toolbar": .widget, "alert": .notice,
  ]

  private static func isHidden(_ style: ArraySlice<UInt8>) -> Bool {
    // The shortest is "display:none".
    guard style.count >= 12 else { return false }
    let plain = style.filter { $0 != 0x20 }.map { $0 | 0x20 }
    return hidingStyles.contains { ByteSearch.contains($0, in: plain) }
  }
}

/// How much of a page's prose lies where: the bytes of its longer texts outside links.
private struct ProseMeasure {
  /// The bytes of a text from which on it counts: shorter ones are labels.
  private static let shortest = 60

  /// The prose before each node.
  private var before: [Int]
  private var headlines: [MarkupTree.Node]

  init(of tree: MarkupTree) {
    before = [0]
    before.reserveCapacity(tree.count + 1)
    headlines = tree.elements(.h1)
    var linkEnd = 0
    var ignoredEnd = 0
    for node in 0..<tree.count {
      let name = tree.name(of: node)
      var prose = 0
      if name == .text {
        let count = tree.bytes(of: node).count
        if count >= Self.shortest, node >= linkEnd, node >= ignoredEnd { prose = count }
      } else if name == .a {
        linkEnd = max(linkEnd, tree.subtree(of: node).upperBound)
      } else if case .ignored = ElementRole.of(name) {
        ignoredEnd = max(ignoredEnd, tree.subtree(of: node).upperBound)
      }
      before.append(before[node] + prose)
    }
  }

  /// The prose of a part of the page.
  func inside(_ part: Range<MarkupTree.Node>) -> Int {
    before[part.upperBound] - before[part.lowerBound]
  }

  /// Whether so much prose is a good part of the page's.
  func isMuch(_ prose: Int) -> Bool { prose * 3 > before[before.count - 1] && prose > 400 }

  /// Whether a part of the page is too much of it to be something other than the story.
  func isStory(_ part: Range<MarkupTree.Node>, zone: PageZone) -> Bool {
    let inside = inside(part)
    if zone.isOfShortTexts, inside > 0 || headlines.contains(where: part.contains) { return true }
    if headlines.contains(where: part.contains) { return inside * 8 > before[before.count - 1] }
    return zone != .comments && zone != .footer && isMuch(inside)
  }
}

extension PageZone {
  /// Whether a single paragraph or heading may be such a part.
  fileprivate var isOfParagraphs: Bool {
    switch self {
    case .caption, .related, .newsletter, .advertisement, .author, .byline, .comments, .share: true
    default: false
    }
  }

  /// Whether its names are given to a layout's boxes, in which a story may lie.
  fileprivate var isLayout: Bool {
    switch self {
    case .widget, .hidden, .related, .caption, .author, .byline: true
    default: false
    }
  }

  /// Whether no story is ever in such a part, whatever else the page lacks.
  fileprivate var isFirm: Bool {
    switch self {
    case .navigation, .footer, .newsletter, .advertisement, .share, .notice: true
    default: false
    }
  }

  /// Whether such parts hold labels only: a tweet in a "social-embed" is the story's.
  fileprivate var isOfShortTexts: Bool { self == .share || self == .tags }
}
