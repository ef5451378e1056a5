internal import JSON
internal import News

extension WireStory {
  /// Reads an item of NewsML-G2 (IPTC): one with a text, or any other that says what it is.
  init(newsMLG2 item: XMLElement) {
    language = item["xml:lang"]
    guard item.name == "newsItem" else {
      type = Self.otherItems[item.name] ?? item.name
      return
    }
    if let guid = item["guid"] { extra.append(JSONMember("id", .string(guid))) }
    takeItemMeta(item.first("itemMeta"))
    takeContentMeta(item.first("contentMeta"))
    headline = headline ?? item.first("itemMeta", "title")?.line
    if let info = item.first("rightsInfo", "copyrightHolder") { sources += Self.names([info]) }
    let set = item.first("contentSet")
    takeContent(set)
    if type == nil, set?.first("remoteContent") != nil { type = "media" }
  }

  private static let otherItems = [
    "packageItem": "package", "conceptItem": "concept", "knowledgeItem": "knowledge",
    "planningItem": "planning", "catalogItem": "catalog",
  ]

  // MARK: Metadata

  private mutating func takeItemMeta(_ meta: XMLElement?) {
    guard let meta else { return }
    type = meta.first("itemClass").flatMap(Self.code)
    publication.note(status: meta.first("pubStatus").flatMap(Self.code))
    for signal in meta.all("signal") { publication.note("signal", Self.code(signal)) }
    // An empty element is an embargo without an end (NewsML-G2 Guidelines, "Embargo").
    if let embargoed = meta.first("embargoed") {
      publication.note(embargoUntil: embargoed.line ?? PublicationState.endless)
    }
    firstCreated = meta.first("firstCreated")?.line
    versionCreated = meta.first("versionCreated")?.line
    if let party = meta.first("provider") {
      provider = Self.names([party]).first ?? party["literal"]
      if let code = Self.code(party), AgencyNames.canonical(code) != nil, provider == nil {
        provider = code
      }
    }
    var notes: [String] = []
    for note in meta.all("edNote") {
      guard let line = note.line else { continue }
      self.notes.append(line)
      publication.note(toEditors: line)
      if note["role"]?.hasSuffix(":correction") ?? false { correction = correction ?? line }
      // What is not for the public, such as telephone numbers, is not kept apart.
      if note["pubconstraint"] == nil, note.children.isEmpty, !notes.contains(line) {
        notes.append(line)
      }
    }
    if !notes.isEmpty {
      extra.append(JSONMember("ednote", .string(notes.joined(separator: " | "))))
    }
  }

  private mutating func takeContentMeta(_ meta: XMLElement?) {
    guard let meta else { return }
    language = meta.first("language")?["tag"] ?? language
    headline = headline(of: meta.all("headline"))
    dateline = own(meta.all("dateline"))?.line
    deck = deck(of: meta.all("description"))
    bylines = meta.all("by").compactMap(\.line)
    if bylines.isEmpty { bylines = Self.names(meta.all("creator")) }
    sources += meta.all("creditline").compactMap(\.line) + Self.names(meta.all("infoSource"))
    located = meta.first("located").flatMap(place)
    if firstCreated == nil, versionCreated == nil {
      versionCreated = meta.first("contentCreated")?.line ?? meta.first("contentModified")?.line
    }
    keywords = meta.all("keyword").compactMap(\.line)
    for subject in meta.all("subject") {
      guard let name = own(subject.all("name"))?.line, name.count > 2 else { continue }
      keywords.append(name)
    }
    if let slug = meta.first("slugline")?.line {
      extra.append(JSONMember("slugline", .string(slug)))
    }
  }

  /// The headline in the item's language; of several that with the first rank.
  private func headline(of all: [XMLElement]) -> String? {
    let ranked = all.filter { $0.line != nil }.min { rank($0) < rank($1) }
    return ranked?.line
  }

  private func rank(_ element: XMLElement) -> Int {
    (isForeign(element) ? 1000 : 0) + min(max(element["rank"].flatMap { Int($0) } ?? 0, 0), 999)
  }

  private func isForeign(_ element: XMLElement) -> Bool {
    guard let own = language, let tag = element["xml:lang"] else { return false }
    return tag.prefix { $0 != "-" }.lowercased() != own.prefix { $0 != "-" }.lowercased()
  }

  /// The first element in the item's language, else the first.
  private func own(_ elements: [XMLElement]) -> XMLElement? {
    elements.first { !isForeign($0) } ?? elements.first
  }

  /// A description of the story itself: captions of its pictures are described, too.
  private func deck(of all: [XMLElement]) -> String? {
    let summaries = all.filter { !($0["role"]?.hasSuffix(":caption") ?? false) }
    return own(summaries)?.line
  }

  /// "Berlin, Germany": the name and, where it is stated, the country's.
  private func place(_ located: XMLElement) -> String? {
    guard let name = own(located.all("name"))?.line else { return nil }
    let broader = located.all("broader").compactMap { own($0.all("name"))?.line }
    guard !name.utf8.contains(UInt8(ascii: ",")), let country = broader.last, country != name
    else { return name }
    return name + ", " + country
  }

  private static func names(_ parties: [XMLElement]) -> [String] {
    parties.compactMap { $0.first("name")?.line }
  }

  /// "usable" of "stat:usable", and of its address in IPTC's vocabulary.
  private static func code(_ element: XMLElement) -> String? {
    guard let code = element["qcode"] ?? element["uri"] else { return nil }
    return code.split { $0 == ":" || $0 == "/" }.last.map(String.init)
  }

  // MARK: Content

  private mutating func takeContent(_ set: XMLElement?) {
    guard let set else { return }
    for inline in set.all("inlineXML") {
      guard let root = inline.children.first else { continue }
      if root.name == "nitf" {
        complete(from: WireStory(nitf: root))
      } else {
        blocks = WireMarkup.blocks(of: root)
      }
      if !blocks.isEmpty { return }
    }
    for inline in set.all("inlineData") where blocks.isEmpty {
      blocks = FragmentBlocks.of(html: inline.text)
    }
  }
}
