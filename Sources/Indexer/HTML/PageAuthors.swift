internal import JSON
internal import Markup
internal import NewsIndex

/// Chooses who wrote an article.
///
/// In this order: JSON-LD `author`, the names of `<meta>` that hold authors, microdata and `rel=author`,
/// byline lines above the story. The first that gives a person wins; a house ("BBC News") is a byline
/// only where no source names a person, an agency goes to its own field.
struct PageAuthors {
  private var people: [String] = []
  private var houses: [String] = []
  private var agency: String?

  /// Sets the writers, the agency, and the house that a byline line names.
  static func take(_ facts: PageFacts, lines: [String], into article: inout Article) {
    for (rule, texts) in sources(facts) {
      var authors = PageAuthors()
      for text in texts { authors.read(text) }
      authors.houses.removeAll { facts.isAuthorNoise($0) }
      if authors.fill(&article, rule: rule, excerpt: texts.joined(separator: "; ")) { return }
    }
    for line in lines { PageHead.takeLine(line, into: &article) }
  }

  private static func sources(_ facts: PageFacts) -> [(rule: String, texts: [String])] {
    var sources: [(String, [String])] = []
    for article in facts.linked.articles {
      guard let value = article["author"] ?? article["creator"] else { continue }
      let names = (value.array ?? [value]).flatMap { Self.names(facts.linked.resolved($0)) }
      if !names.isEmpty { sources.append(("linked-data", names)) }
    }
    for name in metaNames {
      let names = facts.meta.all(name)
      if !names.isEmpty { sources.append(("meta-author", names)) }
    }
    sources.append(("microdata", marked(facts)))
    return sources
  }

  private static let metaNames = [
    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author",
    "citation_author", "article:author_name", "byl", "byline", "cxenseparse:author", "twitter:data1",
  ]

  /// The names in an author's value: "name" may hold a list.
  private static func names(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [PageText.plain(text)]
    case .array(let elements): elements.flatMap(names)
    case .object: value["name"].map(names) ?? []
    default: []
    }
  }

  /// Names that elements mark as the author's.
  private static func marked(_ facts: PageFacts) -> [String] {
    let tree = facts.tree
    var names: [String] = []
    for node in tree.descendants(of: tree.root) where !tree.isText(node) {
      let isAuthor =
        tree.attribute(.rel, of: node) == "author"
        || tree.attribute(.itemprop, of: node)?.lowercased() == "author"
      guard isAuthor else { continue }
      let name = TextLine.cleaned(tree.attribute(.content, of: node) ?? tree.text(of: node))
      if !name.isEmpty, !names.contains(name) { names.append(name) }
      if names.count > 10 { break }
    }
    return names
  }

  /// Takes in a text that holds one or more names.
  private mutating func read(_ text: String) {
    let plain = Self.withoutBrackets(text)
    guard !plain.isEmpty, plain.utf8.count <= 400, !plain.utf8.contains(UInt8(ascii: "@")),
      RecordValue.url(.string(plain)) == nil, !plain.utf8.contains(UInt8(ascii: "_"))
    else { return }
    if let canonical = AgencyNames.canonical(plain) {
      agency = agency ?? canonical
      return
    }
    let reading = BylineParser().names(inField: plain)
    for name in reading.names where !people.contains(name) { people.append(name) }
    agency = agency ?? reading.agency
    if reading.names.isEmpty, reading.agency == nil, !houses.contains(plain) {
      houses.append(reading.outlet ?? plain)
    }
  }

  /// "Ann Lee (ale)" as "Ann Lee".
  private static func withoutBrackets(_ text: String) -> String {
    var out = ""
    var depth = 0
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { out.append(character) }
      if (character == ")" || character == "]") && depth > 0 { depth -= 1 }
    }
    return TextLine.cleaned(out)
  }

  private func fill(_ article: inout Article, rule: String, excerpt: String) -> Bool {
    if let agency, article.agency == nil {
      article.agency = agency
      article.note(.agency, agency, rule: rule, excerpt: excerpt)
    }
    let names = people.isEmpty && agency == nil ? houses : people
    for name in names {
      article.bylines.append(name)
      article.note(.byline, name, rule: rule, excerpt: excerpt)
    }
    return !people.isEmpty || !names.isEmpty || agency != nil
  }
}

extension PageFacts {
  /// Whether a name that stands for a writer is none: a number, an account's name.
  fileprivate func isAuthorNoise(_ name: String) -> Bool {
    let key = TextKey.of(name)
    return key.isEmpty || key.allSatisfy(\.isNumber)
      || ["admin", "administrator", "root", "webmaster", "user", "guest"].contains(key)
  }
}
