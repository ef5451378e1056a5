internal import JSON
internal import Markup
internal import News

extension WireStory {
  /// Reads a NewsItem of NewsML 1.0 to 1.2: the component that is its text, with what is said around it.
  init(newsML item: XMLElement) {
    let identity = item.first("Identification", "NewsIdentifier")
    if let id = identity?.first("PublicIdentifier")?.line ?? identity?.first("NewsItemId")?.line {
      extra.append(JSONMember("id", .string(id)))
    }
    takeManagement(item.first("NewsManagement"))
    let lines = item.descendants("NewsLines")
    func line(_ name: String) -> String? { lines.lazy.compactMap { $0.first(name)?.line }.first }
    headline = line("HeadLine")
    deck = line("SubHeadLine")
    dateline = line("DateLine")
    bylines = lines.flatMap { $0.all("ByLine").compactMap(\.line) }
    sources = lines.flatMap { $0.all("CreditLine").compactMap(\.line) }
    keywords = lines.flatMap { $0.all("KeywordLine").compactMap(\.line) }
    if let slug = line("SlugLine") { extra.append(JSONMember("slugline", .string(slug))) }
    language = item.descendants("Language").lazy.compactMap { $0["FormalName"] }.first
    takeParties(item, id: identity)
    located = item.descendants("Location").first.flatMap(Self.place)
    takeContent(item)
  }

  private mutating func takeManagement(_ management: XMLElement?) {
    guard let management else { return }
    let status = management.first("Status")?["FormalName"]
    if status?.lowercased() == "embargoed" {
      let end = management.first("StatusWillChange", "DateAndTime")?.line
      publication.note(embargoUntil: end ?? PublicationState.endless)
    } else {
      publication.note(status: status)
    }
    firstCreated = management.first("FirstCreated")?.line
    versionCreated = management.first("ThisRevisionCreated")?.line
  }

  private mutating func takeParties(_ item: XMLElement, id: XMLElement?) {
    func party(_ role: String) -> String? {
      item.descendants(role).lazy.compactMap { $0.first("Party")?["FormalName"] }.first
    }
    provider = party("Provider") ?? id?.first("ProviderId")?.line
    if let source = party("Source") { sources.append(source) }
    if bylines.isEmpty, let creator = party("Creator") { bylines = [creator] }
  }

  private static func place(_ location: XMLElement) -> String? {
    let names = location.all("Property").filter {
      ["City", "Country"].contains($0["FormalName"] ?? "")
    }
    let place = names.compactMap { $0["Value"] }.joined(separator: ", ")
    return place.isEmpty ? nil : place
  }

  // MARK: Content

  private mutating func takeContent(_ item: XMLElement) {
    let contents = item.descendants("ContentItem").filter(Self.isText)
    let main = contents.first { Self.textRoles.contains(Self.role(of: $0)?.lowercased() ?? "") }
    let unnamed = contents.first {
      !Self.sideRoles.contains(Self.role(of: $0)?.lowercased() ?? "")
    }
    guard let content = main ?? unnamed, let data = content.first("DataContent") else {
      type = Self.mediaType(of: item) ?? "text"
      return
    }
    if let nitf = data.first("nitf") {
      complete(from: WireStory(nitf: nitf))
    } else if let root = data.children.first {
      blocks = root.name == "html" ? WireMarkup.blocks(of: root) : FragmentBlocks.of(data)
    } else {
      blocks = WireMarkup.blocks(html: data.text)
    }
    if let side = contents.first(where: { Self.role(of: $0) == "SubHeadLine" }), deck == nil {
      deck = side.first("DataContent").flatMap { FragmentBlocks.of($0).first?.text }
    }
  }

  private static let textRoles: Set = ["body", "main", "main text", "maintext", "story", "text"]
  private static let sideRoles: Set = [
    "stylesheet", "headline", "subheadline", "contact", "caption", "logo", "photo", "supporting",
    "copyright", "slug", "summary",
  ]

  /// Whether an item holds text here and now: no style sheet, no picture, nothing to be fetched.
  private static func isText(_ content: XMLElement) -> Bool {
    guard content.first("DataContent")?.line != nil else { return false }
    let type = content.first("MimeType")?["FormalName"]?.lowercased() ?? "text/xhtml"
    return type.hasPrefix("text/") && type != "text/css" || type.hasSuffix("xml")
  }

  /// The role of the component that a content stands in, or of one around it.
  private static func role(of content: XMLElement) -> String? {
    for node in content.tree.ancestors(of: content.node) {
      let element = XMLElement(tree: content.tree, node: node)
      if let role = element.first("Role")?["FormalName"] { return role }
    }
    return nil
  }

  private static func mediaType(of item: XMLElement) -> String? {
    item.descendants("MediaType").lazy.compactMap { $0["FormalName"] }.first
      ?? item.descendants("MimeType").lazy.compactMap { $0["FormalName"] }
      .first { $0.hasPrefix("image/") || $0.hasPrefix("video/") || $0.hasPrefix("audio/") }
      .map { $0.hasPrefix("image/") ? "picture" : String($0.prefix(5)) }
  }
}
