internal import JSON
internal import News

/// An item of a feed as its format states it, whichever that is.
struct FeedItem {
  /// Text that may be markup, or is XHTML already cut into blocks.
  struct Content {
    var blocks: [Block]
    /// The name of the element or member.
    var name: String
  }

  var title: String?
  /// The text, in full where the feed has it.
  var content: Content?
  /// A short text beside it, or instead of it.
  var summary: Content?
  var captions: [String] = []
  var authors: [String] = []
  var published: String?
  var updated: String?
  var url: String?
  var language: String?
  var keywords: [String] = []
  /// The outlet that another one's feed names as the source.
  var outlet: String?
  var id: String?
  var image: String?
  /// What its address is relative to, the nearest first.
  var bases: [String] = []
  /// Whether it may appear.
  var publication = PublicationState()
  /// Why it is no article at any time.
  var otherKind: String?
}

// MARK: - RSS and Atom

extension FeedItem {
  /// Reads an item of RSS or an entry of Atom.
  init(_ element: XMLElement) {
    let fields = FeedFields(element)
    title = Self.title(fields) ?? fields.line("dc:title", "media:title")
    content = Self.content(
      fields.first("content:encoded", "content", "xhtml:body") ?? fields.first("x:body"))
    summary = Self.content(
      fields.first("summary", "description", "dc:description", "atom:summary", "itunes:summary"))
    let media = (fields.all("media:content") + fields.all("media:group")).flatMap(\.children)
      .flatMap { [$0] + $0.children }
    captions = (fields.all("media:description") + media.filter { $0.name == "description" })
      .map { FragmentText.plain($0.text) }
    authors = fields.authors
    published = fields.line(
      "pubDate", "published", "issued", "dcterms:created", "dcterms:issued", "dc:date", "created")
    updated = fields.line("updated", "modified", "dcterms:modified", "atom:updated")
    // Atom need not say more than when an entry last changed.
    let guid = fields.first("guid", "id")
    id = guid?.line
    let link = id.flatMap { RecordValue.url(.string($0)) }
    url = fields.link ?? (guid?["isPermaLink"] == "false" ? nil : link) ?? element["rdf:about"]
    language = element["xml:lang"] ?? fields.line("dc:language", "language")
    let terms = fields.all("category").compactMap { $0["term"] ?? $0.line }
    keywords = terms + fields.all("dc:subject").compactMap(\.line)
    let source = fields.first("source")
    outlet = source?.children.first { $0.name == "title" }?.line ?? source?.line
    let pictures =
      fields.all("media:content") + fields.all("media:thumbnail") + fields.all("enclosure")
    bases = element.bases
    takePublication(element)
    image = pictures.first { ($0["type"] ?? $0["medium"] ?? "image").hasPrefix("image") }?["url"]
  }

  /// What WordPress's exports and Atom's publishing say of it, and what any other name space does.
  private mutating func takePublication(_ element: XMLElement) {
    for child in element.children {
      let isWordPress = child.namespace.contains("wordpress.org/export")
      switch child.name {
      case "status" where isWordPress: publication.note(status: child.line)
      case "post_type" where isWordPress:
        if let type = child.line, Self.otherTypes.contains(type) {
          otherKind = "a WordPress item of the kind '\(type)': no article"
        }
      case "post_password" where isWordPress:
        if child.line != nil { publication.note(status: "password protected") }
      case "control": for inner in child.children { publication.note(inner.name, inner.line) }
      case "status": publication.note("status", child["state"] ?? child.line)
      case "embargo": publication.note("embargo", child["until"] ?? child["end"] ?? child.line)
      default:
        publication.note(child.name, child.line)
        // Agencies' own elements hold what they state of the item: `<apcm:ContentMetadata>`.
        for inner in child.children where !child.namespace.isEmpty && inner.children.isEmpty {
          publication.note(inside: inner.name, .string(inner.line ?? ""))
        }
      }
    }
  }

  /// What WordPress keeps beside posts and pages.
  private static let otherTypes: Set = [
    "attachment", "revision", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache",
    "user_request", "wp_block", "wp_template", "wp_template_part", "wp_global_styles",
    "wp_navigation", "feedback",
  ]

  /// The headline: in Atom plain text where its type says so, else perhaps with markup.
  private static func title(_ fields: FeedFields) -> String? {
    for element in fields.all("title") {
      let type = element["type"]
      let isPlain = (type == "text" || type == nil && element.namespace.hasSuffix("/Atom"))
      let line =
        isPlain && element.children.isEmpty
        ? TextLine.cleaned(element.text) : plainTitle(element.text)
      if !line.isEmpty { return line }
    }
    return nil
  }

  /// A headline without its markup, be that escaped twice; "The <head> tag" has none.
  private static func plainTitle(_ text: String) -> String {
    let line = FragmentText.plain(text)
    return RecordText.hasHTML(line) ? FragmentText.plain(line) : line
  }

  private static func content(_ element: XMLElement?) -> Content? {
    guard let element else { return nil }
    // Markup inside the element is XHTML; else the text is markup, whatever its type says.
    let blocks =
      element.children.isEmpty
      ? FragmentBlocks.of(html: RecordText.escapedMarkup(element.text) ?? element.text)
      : FragmentBlocks.of(element)
    return blocks.isEmpty ? nil : Content(blocks: blocks, name: element.name)
  }
}

// MARK: - JSON Feed

extension FeedItem {
  /// Reads an item of a JSON Feed (jsonfeed.org/version/1.1).
  init(json item: JSONValue) {
    func line(_ name: String) -> String? { item[name].flatMap(RecordValue.line) }
    title = line("title").map(FragmentText.plain)
    content = Self.content(of: item)
    if let text = line("summary") {
      summary = Content(blocks: FragmentBlocks.of(html: text), name: "summary")
    }
    authors = Self.authors(of: item)
    published = line("date_published")
    updated = line("date_modified")
    id = line("id")
    url =
      line("url") ?? line("external_url") ?? item["id"].flatMap(RecordValue.url)
    language = line("language")
    keywords = item["tags"].map(RecordValue.keywords) ?? []
    image = line("image")
    publication = PublicationState(item.object ?? [])
  }

  /// The text: that with markup says what is a paragraph, but where it is next to nothing of the plain one.
  private static func content(of item: JSONValue) -> Content? {
    let html = item["content_html"]?.string.map { FragmentBlocks.of(html: $0) } ?? []
    let plain = item["content_text"].map(RecordValue.blocks) ?? []
    func length(_ blocks: [Block]) -> Int { blocks.reduce(0) { $0 + $1.text.utf8.count } }
    if html.isEmpty || length(html) * 4 < length(plain) {
      return plain.isEmpty ? nil : Content(blocks: plain, name: "content_text")
    }
    return Content(blocks: html, name: "content_html")
  }

  /// The names in `authors`, or in version 1's `author`.
  static func authors(of object: JSONValue) -> [String] {
    let list = object["authors"]?.array ?? object["author"].map { [$0] } ?? []
    return list.compactMap { $0["name"].flatMap(RecordValue.line) }
  }
}
