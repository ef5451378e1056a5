internal import JSON
internal import News

/// The shapes in which records hold what an article's field holds.
enum RecordValue {
  /// Whether a value says nothing.
  static func isEmpty(_ value: JSONValue) -> Bool {
    switch value {
    case .null: true
    case .string(let text): text.utf8.allSatisfy { $0 <= 0x20 }
    case .array(let elements): elements.allSatisfy(isEmpty)
    case .object(let members): members.isEmpty
    default: false
    }
  }

  /// One line of text: a string, or the first element of an array with one.
  static func line(_ value: JSONValue) -> String? {
    switch rendered(value) {
    case .string(let text):
      let line = RecordText.line(text)
      return line.isEmpty ? nil : line
    case .array(let elements) where elements.count == 1: return line(elements[0])
    default: return nil
    }
  }

  /// What an object holds that only wraps a text: `{"rendered": "…"}` of WordPress, `{"#text": "…"}`, `{"main": "…"}`.
  private static func rendered(_ value: JSONValue) -> JSONValue {
    for name in [
      "rendered", "#text", "$t", "_text", "html", "value", "processed", "main", "basic", "original",
      "default",
    ] {
      if let inner = value[name], inner.string != nil { return inner }
    }
    return value
  }

  /// One line of text, of an array its first, of an object its name.
  static func firstLine(_ value: JSONValue) -> String? {
    switch value {
    case .array(let elements): elements.lazy.compactMap(firstLine).first
    case .object: (value["name"] ?? value["title"]).flatMap(line)
    default: line(value)
    }
  }

  /// An outlet's name: not its address; of a site's name without "www.".
  static func outlet(_ value: JSONValue) -> String? {
    guard let name = firstLine(value), url(.string(name)) == nil else { return nil }
    return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
  }

  /// An address on the web.
  static func url(_ value: JSONValue) -> String? { value.string.flatMap(WebAddress.absolute) }

  /// A language tag: "EN", "en_US" and "English" as BCP 47.
  static func language(_ value: JSONValue) -> String? {
    guard let text = firstLine(value), text.utf8.count <= 20 else { return nil }
    if let code = languages[text.lowercased()] { return code }
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } })
    else { return nil }
    let rest = parts.dropFirst().map { part in
      part.utf8.count == 2
        ? part.uppercased() : part.prefix(1).uppercased() + part.dropFirst().lowercased()
    }
    return ([primary.lowercased()] + rest).joined(separator: "-")
  }

  /// A date, as stated.
  static func date(_ value: JSONValue, language: String?) -> PublicationDate? {
    StatedDate.read(value, language: language)
  }

  /// Authors: a string, a list of strings, or objects with a name.
  static func authors(_ value: JSONValue) -> BylineReading {
    switch value {
    case .string(let text):
      // A name a line is a list, too.
      let lines = text.split { $0.isNewline }.joined(separator: "; ")
      return BylineParser().names(inField: TextLine.cleaned(lines))
    case .object:
      for name in nameMembers {
        if let inner = value[name], !isEmpty(inner) { return authors(inner) }
      }
      let parts = [
        value["first_name"] ?? value["firstname"], value["last_name"] ?? value["lastname"],
      ]
      let whole = parts.compactMap { $0?.string }.joined(separator: " ")
      return whole.isEmpty ? BylineReading() : authors(.string(whole))
    case .array(let elements):
      var all = BylineReading()
      for reading in elements.lazy.map(authors) {
        all.names += reading.names.filter { !all.names.contains($0) }
        all.agency = all.agency ?? reading.agency
        all.outlet = all.outlet ?? reading.outlet
      }
      return all
    default: return BylineReading()
    }
  }

  private static let nameMembers = [
    "name", "original", "full_name", "fullName", "display_name", "displayName", "title",
  ]

  /// Keywords: a list, or one string with commas or semicolons.
  static func keywords(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text):
      text.split { $0 == "," || $0 == ";" }.map { TextLine.cleaned(String($0)) }
        .filter { !$0.isEmpty }
    case .array(let elements): elements.compactMap(firstLine)
    default: []
    }
  }

  /// Text: a string, a list of paragraphs, Fundus's sections of headlines and paragraphs, or the trees of editors, in
  /// which a paragraph holds its pieces.
  static func blocks(_ value: JSONValue) -> [Block] {
    switch rendered(value) {
    case .string(let text): return RecordText.blocks(text)
    case .array(let elements): return elements.flatMap(blocks)
    case .object:
      if let sections = value["sections"]?.array {
        let summary = value["summary"].map(blocks) ?? []
        return summary
          + sections.flatMap { section in
            (section["headline"].map(blocks) ?? []).map { Block($0.text, kind: .subhead) }
              + (section["paragraphs"].map(blocks) ?? [])
          }
      }
      if let block = paragraph(value) { return [block] }
      let head = (value["heading"] ?? value["headline"]).flatMap(line)
      let named = textMembers.lazy.compactMap { value[$0] }.map(blocks).first { !$0.isEmpty }
      let rest = numbered(value) ?? named ?? []
      return (rest.isEmpty ? nil : head).map { [Block($0, kind: .subhead)] + rest } ?? rest
    default: return []
    }
  }

  /// The texts in a value of whatever shape, in their order, as paragraphs: all of some words and more that do not
  /// stand under a name of something else.
  static func leaves(_ value: JSONValue, depth: Int = 0) -> [Block] {
    guard depth < 16 else { return [] }
    switch value {
    case .string(let text):
      return text.utf8.count { $0 == 0x20 } >= 2 || text.utf8.contains { $0 >= 0xE3 }
        ? RecordText.blocks(text) : []
    case .array(let elements): return elements.flatMap { leaves($0, depth: depth + 1) }
    case .object(let members):
      return members.filter { !others.contains($0.name.lowercased()) }
        .flatMap { leaves($0.value, depth: depth + 1) }
    default: return []
    }
  }

  /// Names of what stands beside a text.
  static let others: Set = [
    "author", "authors", "byline", "bio", "caption", "captions", "credit", "credits", "alt",
    "image", "images", "photo", "photos", "media", "video", "videos", "gallery", "comments",
    "comment", "related", "links", "publisher", "source", "user", "seo", "tags", "keywords",
    "copyright", "advert", "ads", "location", "places", "entities",
  ]

  private static let textMembers = [
    "text", "content", "body", "paragraphs", "blocks", "data", "children", "value", "html",
    "insert",
    "ops", "p", "paragraph", "elements", "nodes", "sections", "components", "root", "document",
    "markup",
  ]

  /// The paragraph that a node of an editor's tree is, of the pieces that it holds.
  private static func paragraph(_ value: JSONValue) -> Block? {
    let type = value["type"] ?? value["nodeType"] ?? value["_type"] ?? value["kind"]
    guard let type = type?.string?.lowercased(), let kind = kinds[type],
      let children = (value["children"] ?? value["content"])?.array
    else { return nil }
    let pieces = children.map(piece)
    guard !pieces.contains(nil) else { return nil }
    let text = RecordText.line(pieces.compactMap { $0 }.joined())
    return text.isEmpty ? nil : Block(text, kind: kind)
  }

  /// A piece of a paragraph: a string, an object with one, or a link that holds pieces.
  private static func piece(_ value: JSONValue) -> String? {
    if let text = value.string ?? value["text"]?.string ?? value["value"]?.string { return text }
    guard let children = (value["children"] ?? value["content"])?.array else {
      return value.object == nil ? nil : ""
    }
    let pieces = children.map(piece)
    return pieces.contains(nil) ? nil : pieces.compactMap { $0 }.joined()
  }

  private static let kinds: [String: Block.Kind] = [
    "paragraph": .paragraph, "p": .paragraph, "block": .paragraph, "text-block": .paragraph,
    "heading": .subhead, "h2": .subhead, "h3": .subhead, "h4": .subhead, "heading-2": .subhead,
    "heading-3": .subhead, "blockquote": .quotation, "quote": .quotation,
  ]

  /// The texts of an object whose members are numbered: `{"0": "…", "1": "…"}`.
  private static func numbered(_ value: JSONValue) -> [Block]? {
    guard let members = value.object, members.count > 1 else { return nil }
    let numbers = members.compactMap { Int($0.name) }
    guard numbers.count == members.count else { return nil }
    return zip(numbers, members).sorted { $0.0 < $1.0 }.flatMap { blocks($0.1.value) }
  }

  private static let languages = [
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "spanish": "es", "español": "es", "portuguese": "pt", "português": "pt", "italian": "it",
    "dutch": "nl", "polish": "pl", "turkish": "tr", "russian": "ru", "ukrainian": "uk",
    "arabic": "ar", "chinese": "zh", "japanese": "ja", "korean": "ko", "hindi": "hi",
  ]
}
