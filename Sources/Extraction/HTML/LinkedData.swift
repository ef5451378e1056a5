internal import JSON
internal import Markup

/// What a page says of its article in JSON-LD (schema.org), in the shapes found in the wild; else in microdata or
/// RDFa; else in the state that it hands to its scripts.
struct LinkedData: Sendable {
  /// The objects that describe an article, the one of the page first.
  private(set) var articles: [JSONValue] = []
  /// Where articles are described.
  enum Source: String, Sendable {
    case jsonLD = "linked-data"
    case microdata
    case rdfa
    case microformat
    case state = "page-state"
  }

  /// Where these are.
  private(set) var source = Source.jsonLD
  /// Whether they are in the page's markup, and templates get that wrong.
  var isInMarkup: Bool { [.microdata, .rdfa, .microformat].contains(source) }
  /// Other objects by their `@id`: authors and publishers are often only referred to.
  private var byID: [String: JSONValue] = [:]
  /// When the page itself was published, as it says.
  private(set) var pageDate: JSONValue?

  /// Collects the linked data of a page.
  init(of tree: MarkupTree) {
    for script in tree.elements(.script) {
      guard let type = tree.attribute(.type, of: script), type.lowercased().contains("ld+json")
      else { continue }
      collect(Self.values(of: tree.text(of: script)), depth: 0)
    }
    guard articles.isEmpty else { return }
    for (vocabulary, source) in [
      (Microdata.Vocabulary.microdata, Source.microdata), (.rdfa, .rdfa),
    ]
    where articles.isEmpty {
      articles = Microdata.articles(of: tree, in: vocabulary)
      if !articles.isEmpty { self.source = source }
    }
    guard articles.isEmpty, let article = Microformats.article(of: tree) else { return }
    articles = [article]
    source = .microformat
  }

  /// Takes the article of the page's state, where nothing else describes one.
  mutating func adopt(_ state: JSONValue?) {
    guard articles.isEmpty, let state else { return }
    articles = [state]
    source = .state
  }

  /// The values in a script: one; or several in a row, or one with marks that JSON has not.
  private static func values(of script: String) -> [JSONValue] {
    var text = script.trimmed(" \n\r\t;")
    for (open, close) in [
      ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>"),
    ]
    where text.hasPrefix(open) {
      text.removeFirst(open.count)
      if text.hasSuffix(close) { text.removeLast(close.count) }
    }
    if let value = try? JSONValue(parsing: Array(text.utf8)) { return [value] }
    // Some templates escape scripts as if they were text.
    if text.utf8.starts(with: "{&quot;".utf8) || text.utf8.starts(with: "[{&quot;".utf8) {
      text = text.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }
    // Line breaks inside strings are the usual mistake; outside they mean nothing.
    let flat = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    if let value = try? JSONValue(parsing: flat) { return [value] }
    let mended = Self.withoutTrailingCommas(flat)
    return (try? JSONValue(parsing: mended)).map { [$0] } ?? []
  }

  private static func withoutTrailingCommas(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var quotes = JSONQuotes()
    for byte in bytes {
      if !quotes.take(byte), byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        while result.last == 0x20 { result.removeLast() }
        if result.last == UInt8(ascii: ",") { result.removeLast() }
      }
      result.append(byte)
    }
    return result
  }

  private mutating func collect(_ values: [JSONValue], depth: Int) {
    guard depth < 8 else { return }
    for value in values {
      switch value {
      case .array(let elements): collect(elements, depth: depth + 1)
      case .object(let members):
        take(value)
        for member in members where Self.nesting.contains(member.name) {
          collect([member.value], depth: depth + 1)
        }
      default: break
      }
    }
  }

  private static let nesting: Set = [
    "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher", "liveBlogUpdate",
  ]

  private mutating func take(_ value: JSONValue) {
    if let id = value["@id"]?.string, value.object?.count ?? 0 > 1 {
      byID[id] = byID[id] ?? value
    }
    let types = Self.types(of: value)
    if types.contains(where: Self.isArticle) {
      articles.append(value)
    } else if pageDate == nil, types.contains(where: { $0.hasSuffix("Page") }) {
      pageDate = value["datePublished"]
    }
  }

  /// The types of an object, without the vocabulary's address.
  static func types(of value: JSONValue) -> [String] {
    let all = (value["@type"] ?? value["type"]).map { $0.array ?? [$0] } ?? []
    return all.compactMap { $0.string?.split(separator: "/").last.map(String.init) }
  }

  /// Whether things of a type are articles.
  static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting"
      || type == "Report" || type == "Review" || type == "ClaimReview"
      || type == "SocialMediaPosting"
      || type == "DiscussionForumPosting"
  }

  /// The object that a reference (`{"@id": …}`) stands for, else the value itself.
  func resolved(_ value: JSONValue) -> JSONValue {
    guard let members = value.object, members.count <= 2, let id = value["@id"]?.string,
      let found = byID[id]
    else { return value }
    return found
  }

  /// The first value of a property among the articles.
  func first(_ name: String) -> JSONValue? {
    for article in articles {
      if let value = article[name], !RecordValue.isEmpty(value) { return resolved(value) }
    }
    return nil
  }

  /// The text of a property, its entities resolved: some pages write them in JSON, too.
  func line(_ name: String) -> String? { first(name).flatMap(Self.line) }

  /// One line of text.
  static func line(_ value: JSONValue) -> String? {
    RecordValue.firstLine(value).map(PageText.plain).flatMap { $0.isEmpty ? nil : $0 }
  }
}
