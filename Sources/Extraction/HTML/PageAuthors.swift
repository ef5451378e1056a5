internal import JSON
internal import Markup
internal import News

/// Chooses who wrote an article.
///
/// In this order: JSON-LD `author`, the names of `<meta>` that hold authors, elements named for writers near
/// the headline, byline lines above the story. The first that gives a person wins; a house ("BBC News")
/// is a byline only where no source names a person or an agency, which goes to its own field.
struct PageAuthors {
  private var people: [String] = []
  private var houses: [String] = []
  private var agency: String?

  /// Sets the writers, the agency, and the house that a byline line names.
  ///
  /// - Parameters:
  ///   - facts: what the page says.
  ///   - lines: the lines around the headline, and those that are labelled.
  ///   - end: where the story ends: elements behind it are other stories' sooner than lines above it.
  ///   - article: what they are set in.
  static func take(
    _ facts: PageFacts, lines: [String], storyEnd end: MarkupTree.Node?, into article: inout Article
  ) {
    find(facts, lines: lines, end ?? .max, into: &article)
    if article.bylines.isEmpty, article.agency == nil { takeAccount(facts, into: &article) }
    for index in article.bylines.indices {
      let name = article.bylines[index]
      guard !name.utf8.contains(0x20), !PersonName.isUnspaced(name),
        let whole = whole(name, facts.printed.authors.map(\.text) + lines)
      else { continue }
      article.bylines[index] = whole
      article.note(.byline, whole, rule: "byline-completed", excerpt: name)
    }
  }

  /// The whole name where a source has the first alone: "Todd", by whom the page prints "By Todd Bell".
  private static func whole(_ name: String, _ texts: [String]) -> String? {
    let parser = BylineParser()
    return texts.lazy.filter { $0.contains(name + " ") }
      .flatMap { parser.parse($0)?.names ?? parser.names(inField: $0).names }
      .first { $0.hasPrefix(name + " ") && PersonName.isLikely($0) }
  }

  private static func find(
    _ facts: PageFacts, lines: [String], _ end: MarkupTree.Node, into article: inout Article
  ) {
    var houses: (names: [String], rule: String, excerpt: String)?
    for (rule, texts) in sources(facts) {
      var authors = PageAuthors()
      for text in texts { authors.read(text) }
      let isHouse = { (name: String) in facts.isSite(name) || Self.isHouse(name, in: texts) }
      authors.houses += authors.people.filter(isHouse)
      authors.people.removeAll(where: isHouse)
      authors.houses.removeAll(where: PageFacts.isNoPerson)
      let excerpt = texts.joined(separator: "; ")
      authors.fill(&article, rule: rule, excerpt: excerpt)
      if !article.bylines.isEmpty { return }
      if houses == nil, !authors.houses.isEmpty { houses = (authors.houses, rule, excerpt) }
    }
    takePrinted(facts, facts.printed.authors.filter { $0.node < end }, into: &article)
    for line in lines where article.bylines.isEmpty { takeLine(line, into: &article) }
    for line in lines where article.bylines.isEmpty { takeBareLine(line, facts, into: &article) }
    takePrinted(facts, facts.printed.authors.filter { $0.node >= end }, into: &article)
    guard article.bylines.isEmpty, article.agency == nil, let houses else { return }
    for name in houses.names {
      article.bylines.append(name)
      article.note(.byline, name, rule: houses.rule, excerpt: houses.excerpt)
    }
  }

  /// Whether a name is a house's: it stands beside an address, or is short and all capitals, "NTV".
  private static func isHouse(_ name: String, in texts: [String]) -> Bool {
    if texts.contains(where: { $0.hasPrefix(name + " (www.") }) { return true }
    let bytes = name.utf8
    return (2...6).contains(bytes.count) && bytes.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Takes the names in elements named for writers: all those of the element nearest to the headline.
  private static func takePrinted(
    _ facts: PageFacts, _ items: [PrintedFacts.Item], into article: inout Article
  ) {
    for item in items where article.bylines.isEmpty {
      let text = withoutLinkWords(withoutBrackets(item.text))
      if takeLine(text, into: &article) { continue }
      let reading = BylineParser().names(inField: text)
      // Elements named so hold much else: only what is all names counts.
      let isAllNames =
        text.utf8.count <= 60
        && reading.names.allSatisfy { $0.utf8.contains(0x20) || PersonName.isUnspaced($0) }
      guard isAllNames, let first = reading.names.first, text.hasPrefix(first),
        !facts.isSite(first)
      else {
        continue
      }
      for name in reading.names {
        article.bylines.append(name)
        article.note(.byline, name, rule: "byline-element", excerpt: item.text)
      }
    }
  }

  @discardableResult
  private static func takeLine(_ line: String, into article: inout Article) -> Bool {
    guard let byline = BylineParser().parse(line) else { return false }
    PageHead.take(byline, from: line, into: &article)
    return true
  }

  /// The name on a link to a writer's page or account, which may be one word: "Daniel", "Support Team".
  private static func takeAccount(_ facts: PageFacts, into article: inout Article) {
    for item in facts.printed.authors where item.isCard && !item.isStated {
      let text = withoutLinkWords(item.text)
      let words = text.split(separator: " ").count
      guard (3...30).contains(text.utf8.count), words < 3, !PageFacts.isNoPerson(text),
        words == 1 || PersonName.isCapitalized(text), !facts.isSite(text),
        !linkLabels.contains(text.lowercased())
      else { continue }
      article.bylines.append(text)
      article.note(.byline, text, rule: "byline-link", excerpt: item.text)
      return
    }
  }

  /// What links to writers' pages say that are no names.
  private static let linkLabels: Set = [
    "author", "authors", "autor", "autoren", "profil", "profile", "website", "mehr", "more",
    "about",
    "kontakt", "contact", "alle artikel", "all posts", "read more", "mehr lesen", "view profile",
    "staff", "team", "über mich", "about me", "twitter", "facebook", "instagram", "follow",
  ]

  /// "Ada Quill | 2 March 2026", "Ada Quill, Korrespondentin".
  private static func takeBareLine(
    _ line: String, _ facts: PageFacts, into article: inout Article
  ) {
    guard let reading = BylineParser().parseBare(line), let name = reading.names.first,
      !facts.isSite(name)
    else { return }
    article.bylines.append(name)
    article.note(.byline, name, rule: "byline-beside-day", excerpt: line)
  }

  private static func sources(_ facts: PageFacts) -> [(rule: String, texts: [String])] {
    var sources: [(String, [String])] = []
    for article in facts.linked.articles {
      guard let value = article["author"] ?? article["creator"] else { continue }
      let all = (value.array ?? [value]).map(facts.linked.resolved)
      // The house is named beside its writers.
      let people = all.filter { value in
        !LinkedData.types(of: value).contains { $0.hasSuffix("Organization") }
      }
      let names = (people.isEmpty ? all : people).flatMap(Self.names)
      if !names.isEmpty { sources.append((facts.linked.source.rawValue, names)) }
    }
    for name in metaNames {
      let names = facts.meta.all(name)
      if !names.isEmpty { sources.append(("meta-author", names)) }
    }
    // What the card of a page says is named beside it: "Written by", "Reading time".
    for number in 1...4 {
      guard let label = facts.meta.first(["twitter:label\(number)"])?.value,
        cardLabels.contains(TextKey.of(label))
      else { continue }
      let names = facts.meta.all("twitter:data\(number)")
      if !names.isEmpty { sources.append(("meta-author", names)) }
    }
    return sources
  }

  /// The keys of the words for writers in the cards of pages.
  private static let cardLabels: Set = [
    "writtenby", "author", "authors", "by", "postedby", "geschriebenvon", "verfasstvon", "von",
    "autor",
    "écritpar", "auteur", "auteurs", "par", "rédigépar", "escritopor", "autora", "por", "scrittoda",
    "autore",
    "di", "geschrevendoor", "door", "skrevetav", "skrevetaf", "skrivenav", "napisanyprzez",
    "napisaneprzez", "autorka", "yazan",
    "автор",
    "написаноавтором", "作者", "執筆者", "글쓴이",
  ]

  /// A name without the words of the link to its other texts: "Alle Artikel von Ann Lee".
  private static func withoutLinkWords(_ text: String) -> String {
    let lower = text.lowercased()
    for words in linkHeads where lower.hasPrefix(words) {
      return TextLine.cleaned(String(text.dropFirst(words.count)))
    }
    for words in linkTails where lower.hasSuffix(words) {
      return TextLine.cleaned(String(text.dropLast(words.count)))
    }
    return text
  }

  private static let linkHeads = [
    "alle artikel von ", "alle beiträge von ", "alles von ", "mehr von ", "view all posts by ",
    "all posts by ", "posts by ", "articles by ", "more from ", "more by ", "tous les articles de ",
    "voir tous les articles de ", "ver todas las entradas de ", "ver todos los artículos de ",
    "tutti gli articoli di ", "alle artikelen van ", "wszystkie wpisy ",
  ]
  private static let linkTails = [
    " alle artikel", " alle beiträge", " view all posts", " all posts", " all articles",
    " weitere artikel",
    " tous les articles", " ver más artículos", " tutti gli articoli", " more articles",
    " mehr artikel",
  ]

  private static let metaNames = [
    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator",
    "sailthru.author",
    "citation_author", "article:author_name", "byl", "byline", "cxenseparse:author",
    "articleauthor", "article_author", "author_name",
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

  /// Takes in a text that holds one or more names.
  private mutating func read(_ text: String) {
    if CellList.read(text)?.array != nil || text.utf8.contains(UInt8(ascii: "@")) {
      for name in BylineParser().names(inField: text).names where !people.contains(name) {
        people.append(name)
      }
      return
    }
    let plain = Self.withoutLinkWords(Self.withoutBrackets(text))
    guard !plain.isEmpty, plain.utf8.count <= 400, !plain.utf8.contains(UInt8(ascii: "@")),
      RecordValue.url(.string(plain)) == nil, !plain.utf8.contains(UInt8(ascii: "_"))
    else { return }
    if let canonical = AgencyNames.canonical(plain) {
      agency = agency ?? canonical
      return
    }
    let first = plain.split(separator: ",").first.map { TextLine.cleaned(String($0)) } ?? plain
    if OutletName.isLikely(first), first.utf8.count < plain.utf8.count {
      // "The Daily News, Springfield, Ohio": where a house is.
      if !houses.contains(first) { houses.append(first) }
      return
    }
    let reading = BylineParser().names(inField: plain)
    for name in reading.names where !people.contains(name) { people.append(name) }
    agency = agency ?? reading.agency
    if reading.names.isEmpty, reading.agency == nil {
      for house in plain.split(separator: ";").map({ TextLine.cleaned(String($0)) })
      where !houses.contains(house) && !house.isEmpty {
        houses.append(house)
      }
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

  private func fill(_ article: inout Article, rule: String, excerpt: String) {
    if let agency, article.agency == nil {
      article.agency = agency
      article.note(.agency, agency, rule: rule, excerpt: excerpt)
    }
    for name in people {
      article.bylines.append(name)
      article.note(.byline, name, rule: rule, excerpt: excerpt)
    }
  }
}

extension PageFacts {
  /// Whether a writer's name is the site's: "Krautreporter".
  fileprivate func isSite(_ name: String) -> Bool {
    let key = TextKey.of(name)
    guard let site = site.map(TextKey.of), key.count > 1 else { return false }
    return site == key || (!name.utf8.contains(0x20) && site.contains(key))
  }
}
