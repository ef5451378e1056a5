internal import JSON
internal import Markup
internal import News

extension WireStory {
  /// Reads ninjs (IPTC), versions 1 to 3, whose names differ in number, words and case.
  init(ninjs members: [JSONMember]) {
    var item = NinjsMembers(members)
    headline = item.text("headline", from: "headlines", role: "main") ?? item.line("title")
    takeBodies(&item)
    deck = item.text("description_text", from: "descriptions", role: "lead")
    bylines = [item.line("byline") ?? item.line("by")].compactMap { $0 }
    dateline = item.line("dateline")
    located = item.line("located")
    firstCreated = item.line("firstcreated")
    versionCreated = item.line("versioncreated")
    language = item.line("language")
    type = item.line("type")
    publication = PublicationState(members)
    for name in ["pubstatus", "embargoed"] { _ = item.take(name) }
    provider = item.line("provider") ?? item.line("source") ?? item.line("copyrightholder")
    sources = item.names("infosources")
    keywords = item.names("keywords") + item.names("subject") + item.names("subjects")
    // Superdesk's own form names the item by `guid`.
    if let uri = item.line("uri") ?? item.line("guid") {
      url = RecordValue.url(.string(uri))
      if url == nil { extra.append(JSONMember("id", .string(uri))) }
    }
    if let note = item.line("ednote") {
      notes = [note]
      extra.append(JSONMember("ednote", .string(note)))
    }
    extra += item.rest
  }

  /// Whether a JSON object is a ninjs item.
  static func isNinjs(_ members: [JSONMember]) -> Bool {
    let object = NinjsMembers(members)
    if object.value("standard")?["name"]?.string == "ninjs" { return true }
    let marks = ["versioncreated", "pubstatus", "bodies", "headlines", "body_xhtml", "renditions"]
    var count = marks.count(where: object.has)
    // Others have a text of this name too, but not beside such a type.
    if object.has("body_text"), object.value("type")?.string == "text" { count += 1 }
    if object.has("uri") { return count > 0 }
    // The names of other formats are like these: one alone tells nothing.
    return object.has("guid") && count > 0 && object.has("type") || count > 1
  }

  private mutating func takeBodies(_ item: inout NinjsMembers) {
    // Markup says what is a paragraph; plain text is the last resort.
    for name in ["body_xhtml", "body_html", "body_html5", "body_nitf", "body_text"] {
      guard let text = item.take(name)?.string, blocks.isEmpty else { continue }
      takeBody(text)
    }
    let bodies = item.take("bodies")?.array ?? []
    let ranked = bodies.enumerated().sorted {
      (Self.rank(of: $0.element), $0.offset) < (Self.rank(of: $1.element), $1.offset)
    }
    for (_, body) in ranked where blocks.isEmpty {
      if let text = body["value"]?.string, Self.rank(of: body) < 9 { takeBody(text) }
    }
  }

  private static func rank(of body: JSONValue) -> Int {
    let type = (body["contenttype"] ?? body["contentType"])?.string?.lowercased() ?? ""
    if type.contains("html") { return 1 }
    if type.contains("nitf") { return 2 }
    if type.hasPrefix("text/plain") || type.isEmpty { return 3 }
    return type.hasPrefix("text/") ? 4 : 9
  }

  private mutating func takeBody(_ text: String) {
    let bytes = Array(text.utf8)
    if XMLHead.rootName(of: bytes[...]) == "nitf" {
      guard let tree = XMLText.tree(of: bytes),
        let root = XMLElement(tree: tree, node: tree.root).children.first
      else { return }
      let inner = WireStory(nitf: root)
      blocks = inner.blocks
      dateline = dateline ?? inner.dateline
    } else {
      blocks = WireMarkup.blocks(html: text)
    }
  }
}

/// The members of a ninjs item, whatever the case of their names; those that are used are taken out.
struct NinjsMembers {
  private var members: [(key: String, member: JSONMember)]
  private var used: Set<String> = []

  init(_ members: [JSONMember]) {
    self.members = members.map { ($0.name.lowercased(), $0) }
  }

  /// The members that nothing has used.
  var rest: [JSONMember] {
    members.filter { !used.contains($0.key) && !RecordValue.isEmpty($0.member.value) }.map(\.member)
  }

  func has(_ key: String) -> Bool { value(key) != nil }

  func value(_ key: String) -> JSONValue? { members.first { $0.key == key }?.member.value }

  mutating func take(_ key: String) -> JSONValue? {
    used.insert(key)
    return value(key)
  }

  /// A member with one line of text, without markup.
  mutating func line(_ key: String) -> String? {
    guard let text = value(key).flatMap(RecordValue.line) else { return nil }
    used.insert(key)
    let line = FragmentText.plain(text)
    return line.isEmpty ? nil : line
  }

  /// A text of version 1, or of the later versions' lists the one with a role, else the first.
  mutating func text(_ key: String, from list: String, role: String) -> String? {
    if let line = line(key) { return line }
    let texts = (take(list)?.array ?? []).filter { $0["value"]?.string != nil }
    let others: Set = ["caption", "creditline", "byline"]
    let chosen =
      texts.first { $0["role"]?.string == role }
      ?? texts.first { !others.contains($0["role"]?.string ?? "") }
    guard let text = chosen?["value"]?.string else { return nil }
    let line = FragmentText.plain(text)
    return line.isEmpty ? nil : line
  }

  /// The names of a list of concepts, or of words.
  mutating func names(_ key: String) -> [String] {
    (take(key)?.array ?? []).compactMap(RecordValue.firstLine)
  }
}
