internal import JSON
internal import Markup

/// The article in the data that a page hands to its own scripts ("hydration"), in the words of JSON-LD.
///
/// Frameworks write the page's content once more as JSON: Next.js in `__NEXT_DATA__`, Nuxt in `__NUXT__`, Apollo in
/// `__APOLLO_STATE__`, Arc in `Fusion.globalContent`, Gatsby in `pageData`, SvelteKit in `data`, others in
/// `__INITIAL_STATE__` and the like. Every system has names of its own; an article is the object with the page's
/// headline and the longest text.
struct PageState {
  /// The shortest text, in bytes, and how deep and how many objects are looked at.
  static let shortest = 200
  private static let deepest = 24
  private static let most = 50_000

  /// The keys of the page's headlines.
  private let headlines: Set<String>
  private var objects = 0
  private var best: (article: JSONValue, text: String)?

  /// Returns the article that a page's state holds, as JSON-LD would state it.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - headlines: what the page says that its headline is.
  /// - Returns: the article; nil where no state holds one with such a headline.
  static func article(of tree: MarkupTree, headlines: [String]) -> JSONValue? {
    var state = PageState(headlines: Set(headlines.map(TextKey.of).filter { $0.utf8.count >= 12 }))
    guard !state.headlines.isEmpty else { return nil }
    for script in tree.elements(.script) {
      let type = tree.attribute(.type, of: script)?.lowercased()
      guard type?.contains("ld+json") != true,
        let text = tree.children(of: script).first(where: tree.isText),
        let value = StateScript.value(
          of: tree.bytes(of: text), isJSON: type?.hasSuffix("json") ?? false)
      else { continue }
      state.walk(value, root: value, depth: 0)
    }
    return state.best?.article
  }

  private init(headlines: Set<String>) { self.headlines = headlines }

  private mutating func walk(_ value: JSONValue, root: JSONValue, depth: Int) {
    guard depth < Self.deepest, objects < Self.most else { return }
    switch value {
    case .array(let elements):
      for element in elements { walk(element, root: root, depth: depth + 1) }
    case .object(let members):
      objects += 1
      take(value, root: root)
      for member in members { walk(member.value, root: root, depth: depth + 1) }
    case .string(let text):
      // What was fetched while the page was made is kept as it came: JSON in a string.
      guard text.utf8.count >= Self.shortest, ["{\"", "[{"].contains(where: text.hasPrefix),
        let inner = try? JSONValue(parsing: Array(text.utf8))
      else { return }
      walk(inner, root: inner, depth: depth + 1)
    default: break
    }
  }

  private mutating func take(_ object: JSONValue, root: JSONValue) {
    let titles = Self.titles.lazy.compactMap { object[$0] }.compactMap(Self.line)
    guard let title = titles.first(where: isHeadline) else { return }
    let texts = Self.texts.compactMap { object[$0] }.map { StateText.html(of: $0) }
    guard let text = texts.max(by: { $0.utf8.count < $1.utf8.count }),
      text.utf8.count >= max(Self.shortest, (best?.text.utf8.count ?? 0) + 1)
    else { return }
    var members = [
      JSONMember("@type", .string("Article")), JSONMember("headline", .string(title)),
      JSONMember("articleBody", .string(text)),
    ]
    func add(_ name: String, _ names: [String], _ read: (JSONValue) -> JSONValue?) {
      let value = names.lazy.compactMap { object[$0] }.compactMap(read).first
      if let value { members.append(JSONMember(name, value)) }
    }
    add("datePublished", Self.published) { RecordValue.date($0, language: nil) == nil ? nil : $0 }
    add("dateModified", Self.updated) { RecordValue.date($0, language: nil) == nil ? nil : $0 }
    add("author", Self.authors) { value in
      let names = Self.names(value, root: root)
      return names.isEmpty ? nil : .array(names.map(JSONValue.string))
    }
    best = (.object(members), text)
  }

  private func isHeadline(_ title: String) -> Bool {
    let key = TextKey.of(title)
    return key.utf8.count >= 12 && headlines.contains { $0 == key || $0.hasPrefix(key) }
  }

  private static func line(_ value: JSONValue) -> String? {
    RecordValue.line(value["basic"] ?? value["text"] ?? value)
  }

  /// The names of writers: texts, objects with a name, or references to such.
  private static func names(_ value: JSONValue, root: JSONValue) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .array(let elements): return elements.flatMap { names($0, root: root) }
    case .object:
      if let id = (value["__ref"] ?? value["id"])?.string, let found = root[id], found != value {
        return names(found, root: root)
      }
      let own = ["name", "fullName", "displayName", "title", "by"].lazy
        .compactMap { value[$0] }.first
      return own.map { names($0, root: root) } ?? []
    default: return []
    }
  }

  private static let titles = ["headline", "title", "headlines", "hed", "name", "titleText"]
  private static let texts = [
    "articleBody", "body", "content", "text", "html", "bodyHtml", "body_html", "contentHtml",
    "content_html", "bodyText", "content_elements", "paragraphs", "blocks", "components",
    "elements", "sections", "bodyContent", "articleContent", "fullText", "rendered",
  ]
  private static let published = [
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date",
    "first_publish_date", "display_date", "publicationDate", "publishedDate", "published", "date",
    "firstPublished", "createdAt", "created_at",
  ]
  private static let updated = [
    "dateModified", "updatedAt", "updated_at", "modifiedAt", "last_updated_date", "modified",
    "lastUpdated", "updatedDate",
  ]
  private static let authors = [
    "authors", "author", "byline", "bylines", "credits", "contributors", "writers",
  ]
}

/// The text of a state's article, whose parts are texts, lists and objects in any depth.
private enum StateText {
  private static let deepest = 8

  /// Returns a text as HTML, its parts as paragraphs.
  static func html(of value: JSONValue, depth: Int = 0) -> String {
    guard depth < deepest else { return "" }
    switch value {
    case .string(let text): return text
    case .array(let elements):
      return elements.map { element in
        let part = html(of: element, depth: depth + 1)
        return part.isEmpty ? "" : "<p>" + part + "</p>"
      }.joined()
    case .object:
      if isOther(value) { return "" }
      let parts = names.lazy.compactMap { value[$0] }.map { html(of: $0, depth: depth + 1) }
      return parts.first { !$0.isEmpty } ?? ""
    default: return ""
    }
  }

  private static let names = [
    "content", "text", "html", "value", "body", "children", "items", "content_elements",
    "paragraphs", "blocks", "data", "model", "rendered", "attributes",
  ]

  /// Whether a part is something beside the text: a picture, an advertisement, a teaser.
  private static func isOther(_ part: JSONValue) -> Bool {
    let type = ["type", "__typename", "_type", "kind", "component"].lazy
      .compactMap { part[$0]?.string?.lowercased() }.first
    guard let type else { return false }
    return others.contains(where: type.contains) || type == "ad"
  }

  private static let others = [
    "image", "picture", "photo", "video", "audio", "advert", "adslot", "related", "newsletter",
    "embed", "promo", "gallery", "social", "link_list", "interstitial", "teaser", "raw_html",
    "author", "caption", "recirc", "paywall",
  ]
}
